#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: docx2txt 1.4, odt2txt 0.5, python-docx 0.8.11, odfpy 1.4.2 and pandoc 2.17.1.1 (Debian 12: docx2txt 1.4-5, odt2txt 0.5-7, python3-docx 0.8.11+dfsg1-5, python3-odf 1.4.2-2,
#   pandoc 2.17.1.1-2~deb12u1), officeparser 7.8.0, word-extractor 1.0.4 and mammoth 1.13.0 (npm), which read the text of a document of Word or LibreOffice.
# Expected: of a runbook whose changes are tracked and not yet accepted, either the new text (what Word shows at first) or both with a mark. Word writes deleted text in an
#   element of its own (w:delText), so that a reader which knows nothing of changes leaves it out.
# Seen: that holds for deleted text. A step that was moved in Word stands in ordinary text at its old place, too: docx2txt, officeparser and word-extractor have it twice.
#   python-docx has it at neither place, and of a command whose end was changed the beginning only: "kubectl rollout undo deploy/shop", no revision. In a document of
#   LibreOffice what was deleted is kept in front of the text: odt2txt, odfpy and officeparser have it as the first step. pandoc and mammoth have the new text (so has
#   officeparser 8.1.1, for newer Node.js).
# Met: a runbook that was corrected after the last incident, imported or searched: the step that was moved runs before and after the backup, the one that was struck out is back.
# What helps: accept the changes before an import (in the document, or by pandoc --track-changes=accept); refuse a document with w:ins, w:del, w:moveFrom or text:tracked-changes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq docx2txt=1.4-5 odt2txt=0.5-7 python3-docx=0.8.11+dfsg1-5 python3-odf=1.4.2-2 pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 python3-lxml python3-defusedxml >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" officeparser@7.8.0 word-extractor@1.0.4 mammoth@1.13.0 >/dev/null
in_python() { env -i HOME="$work" PYTHONPATH="$work/root/usr/lib/python3/dist-packages" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" /usr/bin/python3 "$@"; }
cat >make.py <<'PY'
import zipfile
head = '<?xml version="1.0" encoding="UTF-8"?>'
def archive(name, files):
    with zipfile.ZipFile(name, 'w') as made:
        for path, text in files: made.writestr(path, text)
who = 'w:author="A" w:date="2024-06-15T10:15:00Z"'
run = lambda text: f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
paragraph = lambda text: f'<w:p>{text}</w:p>'
def moved(kind, number):
    return (f'<w:p><w:pPr><w:rPr><w:{kind} w:id="{number}" {who}/></w:rPr></w:pPr><w:{kind}RangeStart w:id="{number + 1}" {who} w:name="move1"/>'
            f'<w:{kind} w:id="{number + 2}" {who}>{run("Drop the column coupon.")}</w:{kind}><w:{kind}RangeEnd w:id="{number + 1}"/></w:p>')
deleted = f'<w:del w:id="1" {who}><w:r><w:delText>--to-revision=3</w:delText></w:r></w:del>'
inserted = f'<w:ins w:id="2" {who}>{run("--to-revision=4")}</w:ins>'
body = paragraph(run('Close the shop.')) + moved('moveFrom', 10) + paragraph(run('Make a backup.')) + moved('moveTo', 20) \
    + paragraph(run('kubectl rollout undo deploy/shop ') + deleted + inserted)
office = 'http://schemas.openxmlformats.org/'
archive('runbook.docx', [
    ('[Content_Types].xml', f'{head}<Types xmlns="{office}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
     '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    ('_rels/.rels', f'{head}<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="r1" Type="{office}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    ('word/document.xml', f'{head}<w:document xmlns:w="{office}wordprocessingml/2006/main"><w:body>{body}<w:sectPr/></w:body></w:document>')])
names = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ('office', 'text')) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
info = '<office:change-info><dc:creator>A</dc:creator><dc:date>2024-06-15T10:15:00</dc:date></office:change-info>'
archive('runbook.odt', [
    ('mimetype', 'application/vnd.oasis.opendocument.text'),
    ('META-INF/manifest.xml', f'{head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
     + ''.join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in
               (('/', 'application/vnd.oasis.opendocument.text'), ('content.xml', 'text/xml'), ('styles.xml', 'text/xml'))) + '</manifest:manifest>'),
    ('styles.xml', f'{head}<office:document-styles {names}><office:styles/><office:automatic-styles/><office:master-styles/></office:document-styles>'),
    ('content.xml', f'{head}<office:document-content {names}><office:automatic-styles/><office:body><office:text><text:tracked-changes><text:changed-region text:id="c1"><text:deletion>{info}'
     '<text:p>Drop the column coupon.</text:p><text:p/></text:deletion></text:changed-region></text:tracked-changes><text:p>Close the shop.</text:p>'
     '<text:p><text:change text:change-id="c1"/>Make a backup.</text:p></office:text></office:body></office:document-content>')])
PY
in_python make.py
cat >read.py <<'PY'
import sys
if sys.argv[1] == 'docx':
    import docx
    for each in docx.Document('runbook.docx').paragraphs: print(each.text)
else:
    from odf import opendocument, teletype, text
    for each in opendocument.load('runbook.odt').getElementsByType(text.P): print(teletype.extractText(each))
PY
cat >read.cjs <<'JS'
const [library, file] = process.argv.slice(2);
({
  mammoth: async () => (await require('mammoth').extractRawText({path: file})).value,
  officeparser: async () => (await require('officeparser').parseOffice(file)).toText(),
  'word-extractor': async () => (await new (require('word-extractor'))().extract(file)).getBody(),
})[library]().then(console.log);
JS
changed=
check() { # WHAT EXPECTED COMMAND...
  local what=$1 expected=$2 seen; shift 2
  seen=$("$@" 2>/dev/null | grep '[[:alpha:]]' | sed 's/ *$//' | paste -sd '|')
  printf '%-22s %s\n' "$what" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; changed=1; }
}
drop='Drop the column coupon.' undo='kubectl rollout undo deploy/shop'
new="Close the shop.|Make a backup.|$drop|$undo --to-revision=4"
twice="Close the shop.|$drop|Make a backup.|$drop|$undo --to-revision=4"
bin=$work/root/usr/bin
check 'docx: pandoc'         "$new" "$bin/pandoc" --wrap=none -t plain runbook.docx
check 'docx: mammoth'        "$new" node read.cjs mammoth runbook.docx
check 'docx: docx2txt'       "Close the shop.$drop|Make a backup.$drop|$undo --to-revision=4" perl "$bin/docx2txt" runbook.docx -
check 'docx: officeparser'   "$twice" node read.cjs officeparser runbook.docx
check 'docx: word-extractor' "$twice" node read.cjs word-extractor runbook.docx
check 'docx: python-docx'    "Close the shop.|Make a backup.|$undo" in_python read.py docx
check 'odt: pandoc'          'Close the shop.|Make a backup.' "$bin/pandoc" --wrap=none -t plain runbook.odt
check 'odt: odt2txt'         "A2024-06-15T10:15:00$drop|Close the shop.|Make a backup." "$bin/odt2txt.odt2txt" --width=-1 runbook.odt
check 'odt: odfpy'           "$drop|Close the shop.|Make a backup." in_python read.py odt
check 'odt: officeparser'    "$drop|Close the shop.|Make a backup." node read.cjs officeparser runbook.odt
exit "${changed:-0}"
