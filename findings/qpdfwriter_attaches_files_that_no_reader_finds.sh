#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Qt 6.4.2 (Debian 12: qt6-base-dev 6.4.2+dfsg-10), QPdfWriter::addFileAttachment().
# Expected: the file is in the PDF, and a reader lists it.
# Seen: its bytes are in the PDF, and the list of files is an object with the number 0 that the catalog does not name: pdfdetach finds 0 files.
#   Only a PDF for archives (setPdfVersion(PdfVersion_A1b)) names it, and that standard forbids files.
# Met: the log of 2 MB that goes along with a post-mortem.
# What helps: append the stream, its specification and the tree of names as an incremental update (app/report/pdfoutline.cpp).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
cat >attach.cpp <<'CPP'
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
int main(int argc, char **argv) {
  QGuiApplication application(argc, argv);
  QPdfWriter writer(QStringLiteral("attached.pdf"));
  QPainter painter(&writer);
  painter.drawText(100, 100, QStringLiteral("page"));
  writer.addFileAttachment(QStringLiteral("log.txt"), "hello", QStringLiteral("text/plain"));
}
CPP
# shellcheck disable=SC2046  # the options are words
g++ -fPIC attach.cpp -o attach $(pkg-config --cflags --libs Qt6Gui)
QT_QPA_PLATFORM=offscreen ./attach
pdfdetach -list attached.pdf
grep -ac 'Filespec' attached.pdf
