#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: pandoc 2.17.1.1 (Debian 12: pandoc 2.17.1.1-2~deb12u1).
# Expected: Jira's wiki text with a {code} in the cell of a table is converted, or refused; a {code} without a language has none afterwards.
# Seen: the cell comes out empty, and with it everything behind it is gone: rows, headings, steps. No warning, exit status 0. Panels that pandoc does not
#   know ({warning}, {info}, {expand}) stay as text. A {code} without a language is called Java.
# Met: runbooks of a wiki, converted to Markdown to be imported. Tables "step | command" have their commands in {code}.
# What helps: take the {code} out of the cells first ({{command}} stays), and compare the end of both texts.
# shellcheck disable=SC2016
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq 'pandoc=2.17.1.1-2~deb12u1' 'pandoc-data=2.17.1.1-2~deb12u1' liblua5.3-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
pandoc() { "$work/root/usr/bin/pandoc" --data-dir="$work/root/usr/share/pandoc/data" "$@"; }
pandoc --version | sed -n 1p
check() { # TEXT EXPECTED
  local seen; seen=$(printf '%b' "$1" | pandoc -f jira -t gfm 2>&1 | grep -v '^|--' | paste -sd' ' | tr -s ' ')
  printf '%s\n  -> %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
check '||step||how||\n|undo|{code}kubectl get pods{code}|\n\nh2. Afterwards\n' '| step | how | | undo | |'
check '||step||how||\n|undo|{{kubectl get pods}}|\n\nh2. Afterwards\n' '| step | how | | undo | `kubectl get pods` | ## Afterwards'
check '{code}\nls\n{code}\n' '``` java ls ```'
