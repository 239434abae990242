// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

#include <functional>

namespace sternway {

/// A question with two answers; the cautious one is the default, and Escape's.
struct Question {
  QString name;  ///< object name
  QString title;
  QString text;
  QString detail;
  QString yes;  ///< goes ahead
  QString no;
  QMessageBox::ButtonRole role = QMessageBox::DestructiveRole;  ///< of yes
};

// Beside the work: they do not block, and delete themselves. What is called back dies with \a parent. GUI thread.

/// Calls \a agreed, or nothing. The box may get more buttons.
QMessageBox *ask(QWidget *parent, const Question &question, std::function<void()> agreed);
/// Asks for one line; an empty one is no answer.
void askForLine(QWidget *parent, const QString &title, const QString &label, std::function<void(const QString &)> given);

}  // namespace sternway
