#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: moc of Qt 6.4.2 (Debian 12: qt6-base-dev-tools 6.4.2+dfsg-10).
# Expected: a raw string literal is one token, whatever it holds, as C++11 says.
# Seen: moc ends it at the first quotation mark inside. With an odd number of them the rest of the file is a string to it: a class with Q_OBJECT
#   below is passed over ("No relevant classes found"), exit status 0, and the build fails at link time only. With an even number that encloses a
#   brace, the namespace around the class is lost: code is made for `Thing` in place of `outer::Thing`.
# Met: JSON fixtures in tests, when their files were put into a namespace. What helps: begin the namespace after the raw strings, or keep them in
#   a file of their own.
set -euo pipefail
version=6.4.2+dfsg-10
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "qt6-base-dev-tools=$version" libpcre2-16-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu"
moc=$work/root/usr/lib/qt6/libexec/moc
"$moc" --version

# made_for LITERAL: for which class moc makes code
made_for() {
  printf '#include <QObject>\nnamespace outer {\nconst char *text = %s;\nclass Thing : public QObject {\n  Q_OBJECT\n};\n}\n' "$1" >input.h
  "$moc" input.h -o output.cpp 2>said || { echo "exit status $?"; return; }
  if [ -s output.cpp ]; then grep -oE '(outer::)?Thing::qt_metacast' output.cpp | sed -n 1p; else sed 's/.*note: //' said; fi
}
check() { # LITERAL EXPECTED
  local seen; seen=$(made_for "$1")
  printf '%-16s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
check 'R"(a)"'        'outer::Thing::qt_metacast'
check 'R"("a")"'      'outer::Thing::qt_metacast'
check 'R"(a"b)"'      'No relevant classes found. No output generated.'
check 'R"x(a"b)x"'    'No relevant classes found. No output generated.'
check 'R"("}")"'      'Thing::qt_metacast'
