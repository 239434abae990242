// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QStringList>

#include <functional>
#include <utility>

namespace sternway::ui {

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

/// A question for a file.
struct FileQuestion {
  enum class Kind { Existing, Save, Folder };
  Kind kind = Kind::Existing;
  QString title;
  QString place;             ///< to begin at: a folder; of Save a file, whose name is suggested
  QStringList filters = {};  ///< "Markdown (*.md)"; a file that is saved gets the ending of the chosen one
  bool hidden = false;       ///< hidden ones are shown
};

/// A window that deletes itself when it is closed.
template <typename Window, typename... Arguments>
[[nodiscard]] Window *makeWindow(Arguments &&...arguments) {
  auto *window = new Window(std::forward<Arguments>(arguments)...);
  window->setAttribute(Qt::WA_DeleteOnClose);
  return window;
}

// Beside the work: they do not block, and delete themselves. What is called back dies with \a parent. GUI thread.

/// Calls \a agreed, or nothing. The box may get more buttons.
QMessageBox *ask(QWidget *parent, const Question &question, std::function<void()> agreed);
/// Asks for one line; an empty one is no answer.
void askForLine(QWidget *parent, const QString &title, const QString &label, std::function<void(const QString &)> given);
/// Asks for a file, or for a folder.
void askForFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &path)> chosen);

}  // namespace sternway::ui
