// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace sternway {

class LogDelegate;
class LogModel;

/// The lines of a log. While it follows, the newest line stays in sight; it stops to when the user scrolls up, and begins again
/// at the end. GUI thread; the model outlives it.
class LogView final : public QTableView {
  Q_OBJECT
public:
  explicit LogView(LogModel &model, QWidget *parent = nullptr);

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

  LogModel &m_log;
  LogDelegate *m_delegate;
  bool m_following = true;
  bool m_scrolling = false;  ///< by itself, not by the user
};

}  // namespace sternway
