// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace sternway {

/// A sentence in the middle of an empty place, with a button for what can be done about it. GUI thread.
class ChartNotice final : public QWidget {
  Q_OBJECT
public:
  explicit ChartNotice(QWidget *parent = nullptr);
  /// \a remedy may be null; it must outlive the notice.
  void setNotice(const QString &text, QAction *remedy);
  [[nodiscard]] QString text() const;

private:
  QLabel *m_text;
  QPushButton *m_button;
  QAction *m_remedy = nullptr;
};

}  // namespace sternway
