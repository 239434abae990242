// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>

/// Answers the open file dialog as somebody who chooses \a path does. The name that it suggested; null: none is open.
inline QString chooseFile(const QString &path) {
  for (QWidget *window : QApplication::topLevelWidgets()) {
    auto *dialog = qobject_cast<QFileDialog *>(window);
    if (!dialog || !dialog->isVisible())
      continue;
    const QString suggested = QFileInfo(dialog->selectedFiles().value(0)).fileName();
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    return suggested.isNull() ? QLatin1String("") : suggested;
  }
  return {};
}
