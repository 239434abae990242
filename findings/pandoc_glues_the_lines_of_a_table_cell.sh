#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: pandoc 2.17.1.1 (Debian 12: pandoc 2.17.1.1-2~deb12u1).
# Expected: <br>, the only way to begin a new line in the cell of a GitHub table, becomes a line break in the other format, or at least a space.
# Seen: it is dropped with nothing in its place, so that the words on both sides grow together, and with them the times of a timeline: `10:15 errors<br>
#   10:20 undo` becomes "errors10:20". So in Jira's wiki text, AsciiDoc, reStructuredText, Org and plain text; no warning, exit status 0. Only what can
#   hold HTML keeps it. The hard line break of a paragraph (a backslash at its end) is converted everywhere.
# Met: post-mortems and runbooks with more than one line in a cell, moved from GitHub to Jira or Confluence.
# What helps: `-f gfm` with a Lua filter that turns RawInline "<br>" into LineBreak, or one row per line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq 'pandoc=2.17.1.1-2~deb12u1' 'pandoc-data=2.17.1.1-2~deb12u1' liblua5.3-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
pandoc() { "$work/root/usr/bin/pandoc" --data-dir="$work/root/usr/share/pandoc/data" "$@"; }
pandoc --version | sed -n 1p
printf '| at | what |\n|----|------|\n| cell | 10:15 errors<br>10:20 undo |\n' >table.md
printf '10:15 errors\\\n10:20 undo\n' >paragraph.md
check() { # FORMAT FILE EXPECTED
  local seen; seen=$(pandoc -f gfm -t "$1" --wrap=none "$2" 2>&1 | grep -A 1 '10:15' | paste -sd' ' - | grep -oE '10:15.*10:20 undo')
  printf '%-9s %-13s %s\n' "$1" "$2" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
for format in jira asciidoc rst org plain; do check "$format" table.md '10:15 errors10:20 undo'; done
check mediawiki table.md '10:15 errors<br>10:20 undo'
check jira      paragraph.md '10:15 errors 10:20 undo'
check asciidoc  paragraph.md '10:15 errors + 10:20 undo'
