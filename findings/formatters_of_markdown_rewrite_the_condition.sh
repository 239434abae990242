#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Prettier 3.6.2 and markdownlint-cli2 0.18.1, with markdownlint 0.38.0 (npm), each as it comes; read by cmark-gfm 0.29.0.gfm.6 (Debian 12: cmark-gfm,
#   libcmark-gfm0.29.0.gfm.6, libcmark-gfm-extensions0.29.0.gfm.6 0.29.0.gfm.6-6) and GNU make 4.3 (Debian 12: make 4.3-4.1).
# Expected: `prettier --write` and `markdownlint-cli2 --fix` change blanks, marks and empty lines; what a reader sees, and what stands in a block of code, stays.
# Seen: "errors * 100 / requests > 5 * limit" is "errors _ 100 / requests > 5 _ limit" after Prettier, and after markdownlint "errors 100 / requests > 5 limit" with the
#   middle in italics. A subquery of PromQL, (errors / requests)[30m:1m], is taken for a link the wrong way round, and made one. "#4821 is rolled back" at the beginning
#   of a line becomes the heading "4821 is rolled back". In blocks of code each tab is one space: `cat <<-EOF` does not find its end any more, so that the
#   commands behind it become part of the file and are not carried out, exit status 0; a Makefile has "missing separator". Both tools end with 0 and "0 error(s)".
# Met: a hook on commit, or "format on save", in the repository of the runbooks: the threshold that a person reads and the commands that are copied are others, in a change
#   that says "fix formatting".
# What helps: every expression in `code`; "MD010": {"code_blocks": false}, "MD011": false, "MD018": false, "MD037": false; comparing the texts that cmark makes of both.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
version=0.29.0.gfm.6-6
apt-get download -qq "cmark-gfm=$version" "libcmark-gfm0.29.0.gfm.6=$version" "libcmark-gfm-extensions0.29.0.gfm.6=$version" make=4.3-4.1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" prettier@3.6.2 markdownlint-cli2@0.18.1 >/dev/null
tab=$'\t' fence='```'
mkdir original
page() { printf '%s\n' '# Rollback' '' "${@:2}" >"original/$1.md"; }
page formula  'Roll back when errors * 100 / requests > 5 * limit.'
page subquery 'Roll back when max_over_time((errors / requests)[30m:1m]) > 0.05.'
echo '#4821 is rolled back' >original/ticket.md
page block    "${fence}bash" 'cat <<-EOF >values.mk' "${tab}tag = 1.2.0" "${tab}EOF" 'echo rolled back' "$fence"
page make     "${fence}make" 'rollback:' "$tab@echo rolled back" "$fence"
cp -r original prettier; cp -r original markdownlint
changed=
expect() { # SEEN EXPECTED
  [ "$1" = "$2" ] || { echo "  changed: expected $2"; changed=1; }
}
status=0; node_modules/.bin/prettier --write prettier >/dev/null || status=$?
echo "prettier --write: exit status $status"; expect "$status" 0
status=0; node_modules/.bin/markdownlint-cli2 --fix 'markdownlint/*.md' >said 2>&1 || status=$?
said="exit status $status, $(grep Summary said)"
echo "markdownlint-cli2 --fix: $said"; expect "$said" 'exit status 0, Summary: 0 error(s)'
commands() { sed -n "/^$fence/,/^$fence/p" "$1" | sed '1d; $d'; }
result() { # FILE: the text that a reader sees, or what its commands do
  case $1 in
    */block.md) commands "$1" >script; bash script 2>/dev/null | sed 's/^/it says: /' ; echo "exit ${PIPESTATUS[0]}" ;;
    */make.md) commands "$1" >Makefile; { root/usr/bin/make rollback 2>&1 || true; } | sed 's/^Makefile:2: //' ;;
    *) env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" root/usr/bin/cmark-gfm -t html "$1" | sed '/^<h1>Rollback</d; s/<\/\{0,1\}p>//g; s/&gt;/>/g' ;;
  esac | paste -sd ' '
}
check() { # PAGE ORIGINAL PRETTIER MARKDOWNLINT
  local name=$1 tool seen; shift
  echo "$name"
  for tool in original prettier markdownlint; do
    seen=$(result "$tool/$name.md")
    printf '  %-14s%s\n' "$tool" "$seen"
    expect "$seen" "$1"
    shift
  done
}
check formula  'Roll back when errors * 100 / requests > 5 * limit.' 'Roll back when errors _ 100 / requests > 5 _ limit.' \
  'Roll back when errors <em>100 / requests > 5</em> limit.'
check subquery 'Roll back when max_over_time((errors / requests)[30m:1m]) > 0.05.' 'Roll back when max_over_time((errors / requests)[30m:1m]) > 0.05.' \
  'Roll back when max_over_time(<a href="30m:1m">errors / requests</a>) > 0.05.'
check ticket   '#4821 is rolled back' '#4821 is rolled back' '<h1>4821 is rolled back</h1>'
check block    'it says: rolled back exit 0' 'it says: rolled back exit 0' 'exit 0'
check make     'rolled back' 'rolled back' '*** missing separator.  Stop.'
exit "${changed:-0}"
