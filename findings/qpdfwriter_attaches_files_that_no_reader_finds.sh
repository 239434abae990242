#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: QPdfWriter::addFileAttachment() of Qt 6.4.2 (Debian 12: qt6-base 6.4.2+dfsg-10), read by pdfdetach of Poppler 22.12.0 (Debian 12: poppler-utils,
#   libpoppler126 22.12.0-2+deb12u3).
# Expected: the file is in the PDF, and a reader lists it.
# Seen: its bytes and its name are in the PDF, and pdfdetach finds no file, with each of the three versions that setPdfVersion() knows. No warning.
# Met: the log that goes along with a post-mortem: the PDF is as large as with it, and whoever opens it sees no attachment.
# What helps: append the stream, its specification and the tree of names as an incremental update; ask another program for the list.
set -euo pipefail
base=6.4.2+dfsg-10 poppler=22.12.0-2+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
packages=("poppler-utils=$poppler" "libpoppler126=$poppler")
for name in libqt6core6 libqt6gui6 libqt6dbus6 qt6-base-dev; do packages+=("$name=$base"); done
apt-get download -qq "${packages[@]}" >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$work/root/usr/lib/x86_64-linux-gnu include=$work/root/usr/include/x86_64-linux-gnu/qt6
cat >attach.cpp <<'CPP'
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
int main(int argc, char **argv) {
  QGuiApplication application(argc, argv);
  for (const auto version : {QPdfWriter::PdfVersion_1_4, QPdfWriter::PdfVersion_1_6, QPdfWriter::PdfVersion_A1b}) {
    QPdfWriter writer(QStringLiteral("%1.pdf").arg(version));
    writer.setPdfVersion(version);
    QPainter painter(&writer);
    painter.drawRect(100, 100, 200, 200);
    writer.addFileAttachment(QStringLiteral("rollback.log"), "10:15 back to 1.2.0", QStringLiteral("text/plain"));
  }
}
CPP
g++ -std=c++17 -O0 -fPIC -I"$include" -I"$include"/QtCore -I"$include"/QtGui attach.cpp -o attach -L"$lib" -lQt6Gui -lQt6Core -Wl,-rpath-link,"$lib"
clean=(env LD_LIBRARY_PATH="$lib" QT_PLUGIN_PATH="$lib/qt6/plugins" QT_QPA_PLATFORM=minimal XDG_RUNTIME_DIR="$work")
"${clean[@]}" ./attach 2>said
check() { # WHAT SEEN EXPECTED
  printf '%-40s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
listed() { "${clean[@]}" "$work/root/usr/bin/pdfdetach" -list "$1" | sed -n 1p; }
check 'warnings'                         "$(cat said)" ''
check 'PDF 1.4: specification of a file' "$(grep -ac Filespec 0.pdf)" 1
check '  pdfdetach'                      "$(listed 0.pdf)" '0 embedded files'
check 'PDF 1.6: pdfdetach'               "$(listed 2.pdf)" '0 embedded files'
check 'PDF/A-1b: pdfdetach'              "$(listed 1.pdf)" '0 embedded files'
