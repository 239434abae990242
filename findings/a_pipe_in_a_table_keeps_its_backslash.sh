#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Python-Markdown 3.4.1 (Debian 12: python3-markdown 3.4.1-2+deb12u1), lowdown 1.0.0 (Debian 12: lowdown 1.0.0-2), markdown-it-multimd-table 4.2.3,
#   remarkable 2.0.1 and turndown-plugin-gfm 1.0.2 (npm), and for comparison cmark-gfm 0.29.0.gfm.6 (Debian 12: cmark-gfm 0.29.0.gfm.6-6), marked 16.4.0 and
#   @joplin/turndown-plugin-gfm 1.0.62 (npm).
# Expected: in the cell of a table \| is |, in `code` as well, as GitHub's specification has it: a command with a pipe cannot be written otherwise.
# Seen: Python-Markdown, which MkDocs renders with, lowdown and markdown-it-multimd-table show the backslash too, as they do outside of a table. The shell takes the
#   copied line for one command: `kubectl get pods \| grep shop` asks for pods named "|", "grep" and "shop"; and "5..\|4.." is no pattern with two branches.
#   remarkable cuts the cell in two. The other way round, turndown-plugin-gfm writes | without a backslash, and what comes out is a table whose command ends before
#   the pipe.
# Met: a runbook with its commands in a table, right on GitHub, and another command on the site of documentation; a runbook that came from HTML or Confluence.
# What helps: <code>kubectl get pods &#124; grep shop</code>, which all of them show alike; or the command in a block under the table.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
gfm=0.29.0.gfm.6-6
apt-get download -qq python3-markdown=3.4.1-2+deb12u1 lowdown=1.0.0-2 "cmark-gfm=$gfm" "libcmark-gfm0.29.0.gfm.6=$gfm" "libcmark-gfm-extensions0.29.0.gfm.6=$gfm" libbsd0 libmd0 \
  >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" marked@16.4.0 markdown-it@14.1.0 markdown-it-multimd-table@4.2.3 remarkable@2.0.1 turndown@7.2.0 \
  turndown-plugin-gfm@1.0.2 @joplin/turndown-plugin-gfm@1.0.62 >/dev/null
cat >npm.cjs <<'JS'
const text = require('fs').readFileSync(0, 'utf8');
const turndown = (plugin) => { const service = new (require('turndown'))(); service.use(require(plugin).gfm); return service.turndown(text).split('\n').pop(); };
process.stdout.write({
  'marked': () => require('marked').marked.parse(text),
  'markdown-it-multimd-table': () => require('markdown-it')({html: true}).use(require('markdown-it-multimd-table')).render(text),
  'remarkable': () => new (require('remarkable').Remarkable)({html: true}).render(text),
  'turndown-plugin-gfm': () => turndown('turndown-plugin-gfm'),
  '@joplin/turndown-plugin-gfm': () => turndown('@joplin/turndown-plugin-gfm'),
}[process.argv[2]]());
JS
render() {
  case $1 in
    cmark-gfm) env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/cmark-gfm" --unsafe -e table;;
    lowdown)   env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/lowdown" --html-no-skiphtml --html-no-escapehtml -t html;;
    python)    env -i PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 -c 'import sys, markdown; print(markdown.markdown(sys.stdin.read(), extensions=["tables"]))';;
    *)         node npm.cjs "$1";;
  esac
}
check() { # READER CELL EXPECTED
  local seen; seen=$(printf '| command |\n|---|\n| %s |\n' "$2" | render "$1" | grep -o '<td>.*</td>' | tail -n 1)
  seen=$(sed 's/<[/]td><td>/ (next cell) /g; s/&#124;/|/g; s/&quot;/"/g; s/<[/]\?t[dr]>//g; s/<[/]\?code>/`/g' <<<"$seen")
  printf '%-28s %-48s %s\n' "$1" "$2" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
# shellcheck disable=SC2016 # the backquotes are Markdown's
{
cell='`kubectl get pods \| grep shop`' meant='`kubectl get pods | grep shop`'
for each in cmark-gfm marked;                         do check "$each" "$cell" "$meant"; done
for each in python lowdown markdown-it-multimd-table; do check "$each" "$cell" "$cell"; done
check python      '`code=~"5..\|4.."`' '`code=~"5..\|4.."`'
check remarkable  "$cell" '`kubectl get pods \ (next cell) grep shop`'
for each in cmark-gfm marked python lowdown markdown-it-multimd-table remarkable; do check "$each" '<code>kubectl get pods &#124; grep shop</code>' "$meant"; done
}
written() { # PLUGIN EXPECTED
  local seen; seen=$(echo '<table><thead><tr><th>command</th></tr></thead><tbody><tr><td><code>get | grep shop</code></td></tr></tbody></table>' | node npm.cjs "$1")
  printf '%-28s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
# shellcheck disable=SC2016
written turndown-plugin-gfm '| `get | grep shop` |'
# shellcheck disable=SC2016
written @joplin/turndown-plugin-gfm '| `get \| grep shop` |'
