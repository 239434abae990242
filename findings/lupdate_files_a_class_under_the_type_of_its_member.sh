#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: lupdate of Qt 6.4.2 (Debian 12: qt6-l10n-tools 6.4.2~rc1-2), its own C++ parser, the default.
# Expected: tr() of a class belongs to the context of that class; at run time it is looked for there.
# Seen: after a member that is initialized in the class with `= value`, whose type is written with a namespace, all texts of that class that come
#   in its body are filed under that namespace: `std`, `Qt`. No warning, exit status 0, and the texts stay untranslated in the program. It does not
#   happen with braces, with `= {...}` or `= call()`, without a namespace, or when a function is declared between the two.
# Met: a class with `static constexpr std::chrono::minutes limit = 30min;`, whose German texts never showed. What helps: braces, or `auto`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq qt6-l10n-tools=6.4.2~rc1-2 libqt6core6 libqt6qml6 libqt6network6 libclang-cpp15 libllvm15 libz3-4 libicu72 \
  libdouble-conversion3 libb2-1 libpcre2-16-0 libproxy1v5 libedit2 libbsd0 libxml2 libgomp1 libglib2.0-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu:$work/root/usr/lib/llvm-15/lib:$work/root/lib/x86_64-linux-gnu"
lupdate=$work/root/usr/lib/qt6/bin/lupdate
"$lupdate" -version

# filed MEMBERS: the context of a text that a class with these members asks for
filed() {
  printf 'namespace app {\nclass Page : public QObject {\n  Q_OBJECT\n  %b\n  QString text() const { return tr("Hello"); }\n};\n}\n' "$1" >page.cpp
  rm -f page.ts
  "$lupdate" -silent page.cpp -ts page.ts 2>/dev/null
  sed -n 's|.*<name>\(.*\)</name>.*|\1|p' page.ts
}
check() { # MEMBERS CONTEXT
  local seen; seen=$(filed "$1")
  printf '%-60s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
check 'int limit = 3;'                                        app::Page
check 'static constexpr std::size_t limit = 3;'               std
check 'static constexpr std::chrono::minutes limit = 30min;'  std::chrono
check 'Qt::Key key = Qt::Key_A;'                              Qt
check 'Qt::Key key = Qt::Key_A;\n  int more = 3;'            Qt
check 'Qt::Key key = Qt::Key_A;\n  void between();'          app::Page
check 'Qt::Key key{Qt::Key_A};'                               app::Page
check 'static constexpr auto limit = std::size_t{3};'         app::Page
