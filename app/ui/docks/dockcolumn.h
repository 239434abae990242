// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace sternway::ui {

/// What a dock shows, as wide as it has to be, no wider than a third of the window by itself, and scrolled where the window is
/// not high enough for it: a dock never makes its window grow past the screen.
class DockColumn final : public QScrollArea {
  Q_OBJECT
public:
  explicit DockColumn(QWidget *content, QWidget *parent = nullptr);
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] QSize sizeHint() const override;

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace sternway::ui
