#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Turndown 7.2.5, cheerio 1.2.0, html-to-text 9.0.5 and html-to-md 0.8.8 (npm), w3m 0.5.3, html2text 2020.1.16 for Python (Debian 12: w3m 0.5.3+git20230121-2,
#   python3-html2text 2020.1.16-2), and for comparison pandoc 2.17.1.1 (Debian 12: 2.17.1.1-2~deb12u1) and Beautiful Soup 4.11.2 (Debian 12: python3-bs4 4.11.2-2).
# Expected: Confluence's storage format, which its API gives and takes, is XHTML, with the commands of a runbook in <ac:plain-text-body><![CDATA[...]]>. A converter of HTML does not
#   know ac:... and shows its text; or it leaves the macro out, and one sees a hole.
# Seen: HTML has no CDATA: "<![CDATA[" begins a comment, and that ends at the next ">", wherever it is. A command without a ">" is gone without a trace. Of one that has one, a
#   redirection, a "->" or a condition, what is behind it stays as text: "kubectl get pods > before && kubectl rollout undo deploy/shop" is "before && kubectl rollout
#   undo deploy/shop]]>" to Turndown, cheerio and w3m. html-to-text, html-to-md and html2text leave all of it out. pandoc and Beautiful Soup (html.parser) have the commands, with
#   the name of the language grown on to the first of them, "bashkubectl".
# Met: a runbook that comes from Confluence by its API: steps without commands, and steps that begin in the middle, behind the check that was in front.
# What helps: read it as XML (cheerio's xmlMode does) and replace each <ac:structured-macro ac:name="code"> by <pre> first; or ask for body.view or export_view, which is HTML.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq w3m=0.5.3+git20230121-2 python3-html2text=2020.1.16-2 python3-bs4=4.11.2-2 python3-soupsieve pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 \
  libgc1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" turndown@7.2.5 cheerio@1.2.0 html-to-text@9.0.5 html-to-md@0.8.8 >/dev/null
cat >page.html <<'HTML'
<p>Look first:</p><ac:structured-macro ac:name="code"><ac:parameter ac:name="language">bash</ac:parameter><ac:plain-text-body><![CDATA[kubectl get pods > before && kubectl rollout undo deploy/shop]]></ac:plain-text-body></ac:structured-macro><p>Then:</p><ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[kubectl rollout undo deploy/cart]]></ac:plain-text-body></ac:structured-macro><p>Done.</p>
HTML
cat >read.cjs <<'JS'
const html = require('node:fs').readFileSync('page.html', 'utf8'), [name] = process.argv.slice(2);
console.log({
  turndown: () => new (require('turndown'))().turndown(html),
  cheerio: () => require('cheerio').load(html).text(),
  'cheerio, xmlMode': () => require('cheerio').load(`<x>${html}</x>`, {xmlMode: true})('x').text(),
  'html-to-text': () => require('html-to-text').convert(html),
  'html-to-md': () => { const library = require('html-to-md'); return (library.default ?? library)(html); },
}[name]());
JS
cat >read.py <<'PY'
import sys
html = open('page.html').read()
if sys.argv[1] == 'html2text':
    import html2text
    print(html2text.html2text(html))
else:
    import bs4
    print(bs4.BeautifulSoup(html, 'html.parser').get_text())
PY
read_by() { # NAME
  case $1 in
    w3m) env -i HOME="$work" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/w3m" -dump -cols 200 -T text/html <page.html ;;
    pandoc) "$work/root/usr/bin/pandoc" -f html -t plain --wrap=none page.html ;;
    html2text | bs4) env -i PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 read.py "$1" ;;
    *) node read.cjs "$1" ;;
  esac
}
changed=
check() { # NAME FIRST SECOND: what is between "Look first:", "Then:" and "Done."
  local seen expected="$2 | $3"
  seen=$(read_by "$1" | tr -s ' \n' ' ' | sed -E 's/\\([]>])/\1/g; s/.*Look first:(.*)Then:(.*)Done\..*/\1|\2/; s/^ +| +$//g; s/ *\| */ | /; s/^ \|/(nothing) |/; s/\| $/| (nothing)/')
  printf '%-18s %s\n' "$1" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; changed=1; }
}
first='kubectl get pods > before && kubectl rollout undo deploy/shop' second='kubectl rollout undo deploy/cart' half='bash before && kubectl rollout undo deploy/shop]]>'
check turndown           "$half" '(nothing)'
check cheerio            "$half" '(nothing)'
check w3m                "$half" '(nothing)'
check html-to-text       bash '(nothing)'
check html2text          bash '(nothing)'
check html-to-md         '(nothing)' '(nothing)'
check pandoc             "bash$first" "$second"
check bs4                "bash$first" "$second"
check 'cheerio, xmlMode' "bash$first" "$second"
exit "${changed:-0}"
