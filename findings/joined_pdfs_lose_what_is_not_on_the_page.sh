#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: pdfunite of Poppler 22.12.0 (Debian 12: poppler-utils, libpoppler126 22.12.0-2+deb12u3), qpdf 11.3.0 (Debian 12: qpdf, libqpdf29 11.3.0-1+deb12u1) and
#   pdf-lib 1.17.1 (npm); read by pdfinfo, pdfdetach and qpdf.
# Expected: of two tagged PDFs, each with a bookmark and a file attached, come the pages of both, all of it tagged, two bookmarks and two files; or a word of what is
#   lost.
# Seen: `pdfunite a b` and `qpdf --empty --pages a b` have the pages, no tags and no bookmark; pdfunite keeps both files, qpdf none. `qpdf a --pages . b` and
#   pdf-lib, adding b's pages to a, keep what a has and say "Tagged: yes" for all of it, though nothing of b is in the structure: a reader of the screen stops after
#   a. pdf-lib with a new document keeps nothing but the pages. Exit status 0, nothing on stderr.
# Met: a post-mortem with its appendix, joined: the log that was attached is gone, and what passed a check for accessibility is half silent, and still says that it
#   is tagged.
# What helps: join before the PDF is made (one HTML, one Markdown); attach files last; `pdfinfo -struct-text` has to show the text of the last page.
set -euo pipefail
poppler=22.12.0-2+deb12u3 qpdf=11.3.0-1+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "poppler-utils=$poppler" "libpoppler126=$poppler" "qpdf=$qpdf" "libqpdf29=$qpdf" liblcms2-2 libnspr4 libnss3 libopenjp2-7 libtiff6 libjpeg62-turbo libcurl3-gnutls \
  libcairo2 libfontconfig1 libfreetype6 libpng16-16 libwebp7 libjbig0 libdeflate0 liblerc4 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" pdf-lib@1.17.1 >/dev/null
run() { env -i HOME="$work" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/$1" "${@:2}"; }
cat >make.cjs <<'JS'
// One page with one tagged paragraph, one bookmark and one attached file.
const [name] = process.argv.slice(2);
const stream = (dictionary, text) => `<<${dictionary}/Length ${text.length}>>\nstream\n${text}\nendstream`;
const objects = [
  `<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/Lang(en)/StructTreeRoot 6 0 R/Outlines 8 0 R/Names<</EmbeddedFiles<</Names[(${name}.log)10 0 R]>>>>>>`,
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R/StructParents 0>>',
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  stream('', `/P <</MCID 0>> BDC BT /F1 12 Tf 72 720 Td (text of ${name}) Tj ET EMC`),
  '<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>',
  '<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>',
  '<</Type/Outlines/First 9 0 R/Last 9 0 R/Count 1>>',
  `<</Title(${name})/Parent 8 0 R/Dest[3 0 R/Fit]>>`,
  `<</Type/Filespec/F(${name}.log)/UF(${name}.log)/EF<</F 11 0 R>>>>`,
  stream('/Type/EmbeddedFile', `log of ${name}`),
];
let text = '%PDF-1.7\n';
const places = objects.map((object, i) => { const at = text.length; text += `${i + 1} 0 obj\n${object}\nendobj\n`; return at; });
const at = text.length, size = objects.length + 1;
text += `xref\n0 ${size}\n0000000000 65535 f \n${places.map((place) => String(place).padStart(10, '0') + ' 00000 n \n').join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
require('fs').writeFileSync(name + '.pdf', text);
JS
cat >join.cjs <<'JS'
const {PDFDocument} = require('pdf-lib'), fs = require('fs');
const [from, out] = process.argv.slice(2);
const load = (name) => PDFDocument.load(fs.readFileSync(name));
(async () => {
  const joined = from === 'new' ? await PDFDocument.create() : await load(from);
  for (const name of from === 'new' ? ['a.pdf', 'b.pdf'] : ['b.pdf'])
    for (const page of await joined.copyPages(await load(name), [0])) joined.addPage(page);
  fs.writeFileSync(out, await joined.save());
})();
JS
check() { # WHAT FILE EXPECTED
  local seen
  seen="$(run pdftotext "$2" - | tr '\f' '\n' | grep . | paste -sd,); tagged: $(run pdfinfo "$2" | sed -n 's/^Tagged: *//p'), $(run pdfinfo -struct-text "$2" | sed -n 's/^ *"\(.*\)"$/\1/p' | paste -sd,)"
  seen+="; bookmarks: $(run qpdf --json "$2" 2>/dev/null | node -e 'console.log(JSON.parse(require("fs").readFileSync(0)).outlines.map((each) => each.title).join())'); files: $(run pdfdetach -list "$2" | sed -n 's/^[0-9]*: //p' | paste -sd,)"
  printf '%-34s %s\n' "$1" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
quiet() { # COMMAND...
  "$@" 2>said
  [ ! -s said ] || { echo 'changed: expected no word'; cat said; exit 1; }
}
node make.cjs a; node make.cjs b
both='text of a,text of b'
check a a.pdf 'text of a; tagged: yes, text of a; bookmarks: a; files: a.log'
check b b.pdf 'text of b; tagged: yes, text of b; bookmarks: b; files: b.log'
quiet run pdfunite a.pdf b.pdf joined.pdf
check 'pdfunite a b'            joined.pdf "$both; tagged: no, ; bookmarks: ; files: a.log,b.log"
quiet run qpdf --empty --pages a.pdf b.pdf -- joined.pdf
check 'qpdf --empty --pages a b' joined.pdf "$both; tagged: no, ; bookmarks: ; files: "
quiet run qpdf a.pdf --pages . b.pdf -- joined.pdf
check 'qpdf a --pages . b'      joined.pdf "$both; tagged: yes, text of a; bookmarks: a; files: a.log"
quiet node join.cjs new joined.pdf
check 'pdf-lib, a and b into a new one' joined.pdf "$both; tagged: no, ; bookmarks: ; files: "
quiet node join.cjs a.pdf joined.pdf
check 'pdf-lib, b added to a'   joined.pdf "$both; tagged: yes, text of a; bookmarks: a; files: a.log"
