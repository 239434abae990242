#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: QCollator of Qt 6.4.2 as Debian builds it, with ICU (Debian 12: libqt6core6, qt6-base-dev 6.4.2+dfsg-10).
# Expected: with setNumericMode(true), 1.9.0 comes before 1.10.0 wherever Qt is built with ICU (Qt's wiki: ICU has it, POSIX has not), whatever the locale is called: digits are
#   no matter of a language.
# Seen: in the locale C there is no collator behind it, and the texts are compared letter by letter: 1.10.0 before 1.9.0. numericMode() says true all the same, and
#   setCaseSensitivity() is obeyed. C is what a service, cron, a container or `ssh host command` gives a program: LC_ALL=C, C.UTF-8 or POSIX, or no LANG at all. With
#   en_US.UTF-8, as on the desktop of whoever tests it, it is right.
# Met: the list of releases from the command line or a timer is in another order than in the window: the newest is 1.9.0, and 1.10.0, which is out, the oldest.
# What helps: QCollator(QLocale(QLocale::English)) for what is no language (versions, names of pods); QVersionNumber; a test with LC_ALL=C.
set -euo pipefail
base=6.4.2+dfsg-10
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "libqt6core6=$base" "qt6-base-dev=$base" >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$work/root/usr/lib/x86_64-linux-gnu include=$work/root/usr/include/x86_64-linux-gnu/qt6
cat >sort.cpp <<'CPP'
#include <QtCore/QCollator>
#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <algorithm>
#include <cstdio>
int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  QCollator collator = argc > 1 ? QCollator(QLocale(QLocale::English)) : QCollator();
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  QStringList versions{"v1.1.0", "1.9.0", "V1.2.0", "1.10.0", "1.2.0"};
  std::sort(versions.begin(), versions.end(), collator);
  std::printf("%s (%s, %s)\n", qPrintable(versions.join(' ')), collator.numericMode() ? "numeric" : "not numeric", collator.caseSensitivity() ? "case-sensitive" : "case-insensitive");
}
CPP
g++ -std=c++17 -O0 -fPIC -I"$include" -I"$include"/QtCore sort.cpp -o sort -L"$lib" -lQt6Core -Wl,-rpath-link,"$lib"
changed=
check() { # EXPECTED ENVIRONMENT... [english]
  local expected="$1 (numeric, case-insensitive)" seen arguments=(); shift
  [ "${*: -1}" != english ] || arguments=(english)
  seen=$(env -i LD_LIBRARY_PATH="$lib" "${@:1:$# - ${#arguments[@]}}" ./sort "${arguments[@]}" 2>/dev/null)
  printf '%-26s %s\n' "$*" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; changed=1; }
}
numeric='1.2.0 1.9.0 1.10.0 v1.1.0 V1.2.0' letters='1.10.0 1.2.0 1.9.0 v1.1.0 V1.2.0'
check "$numeric" LC_ALL=en_US.UTF-8
check "$numeric" LC_ALL=de_DE.UTF-8
check "$letters" LC_ALL=C.UTF-8
check "$letters" LC_ALL=C
check "$letters" LC_ALL=POSIX
check "$letters" HOME=/
check "$numeric" LC_ALL=C english
exit "${changed:-0}"
