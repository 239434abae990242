// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>

#include <functional>

namespace sternway {

/// A label for text from outside: shown as it is, never as HTML, and it can be selected. \a name: its object name.
[[nodiscard]] QLabel *makePlainLabel(const QString &name, QWidget *parent);
/// In bold; \a times: how many times as large as it is.
void makeHeading(QLabel &label, double times = 1);
/// For a label that says something of less weight.
[[nodiscard]] QPalette mutedLabel(QPalette palette);
/// A click copies what \a text gives then.
void makeCopyButton(QAbstractButton &button, std::function<QString()> text);
/// Hidden when there is nothing to say.
void sayOn(QLabel &label, const QString &text);

}  // namespace sternway
