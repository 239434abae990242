// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/logsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace sternway {

class LogView;

/// Searches a log: the text, how many lines have it, the next and the one before. Enter and F3 go on, with Shift back. GUI
/// thread; model and view outlive it.
class LogSearchBar final : public QWidget {
  Q_OBJECT
public:
  LogSearchBar(LogModel &model, LogView &view, QWidget *parent = nullptr);
  void focusText();

public Q_SLOTS:
  void next();
  void previous();

protected:
  void changeEvent(QEvent *event) override;

private:
  void textChanged(const QString &text);
  void go(std::optional<int> row);
  void showCount();
  void retranslate();

  LogSearch m_search;
  LogView &m_view;
  QLineEdit *m_text;
  QLabel *m_count;
  QToolButton *m_previous;
  QToolButton *m_next;
};

}  // namespace sternway
