// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/logmodel.h"
#include "ui/retranslated.h"

#include <QTableView>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace sternway::ui {

class LogDelegate;

/// The lines of a log. While it follows, the newest line stays in sight; it stops to when the user scrolls up, and begins again
/// at the end. GUI thread; the model outlives it.
class LogView final : public QTableView {
  Q_OBJECT
public:
  explicit LogView(models::LogModel &model, QWidget *parent = nullptr);

  [[nodiscard]] bool isFollowing() const { return m_following; }
  void setFollowing(bool following);
  void setSearched(const QString &text);
  /// Makes it the current line, in the middle; it stops to follow.
  void showLine(int row);
  [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
  void followingChanged(bool following);

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

private:
  void linesCame();
  void scrolled(int value);
  void fit();

  models::LogModel &m_log;
  LogDelegate *m_delegate;
  bool m_following = true;
  bool m_scrolling = false;  ///< by itself, not by the user
};

/// Searches a log: the text, how many lines have it, the next and the one before. Enter and F3 go on, with Shift back. GUI
/// thread; model and view outlive it.
class LogSearchBar final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  LogSearchBar(models::LogModel &model, LogView &view, QWidget *parent = nullptr);
  void focusText();

public Q_SLOTS:
  void next();
  void previous();

private:
  void textChanged(const QString &text);
  void go(std::optional<int> row);
  void showCount();
  void retranslate() override;

  models::LogSearch m_search;
  LogView &m_view;
  QLineEdit *m_text;
  QLabel *m_count;
  QToolButton *m_previous;
  QToolButton *m_next;
};

}  // namespace sternway::ui
