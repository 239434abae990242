// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace sternway::ui {

/// Shows the current page of a QStackedWidget, which is its widget: as high as there is room, and scrolled where the page needs
/// more. Other pages do not count. GUI thread.
class PageScroll final : public QScrollArea {
  Q_OBJECT
public:
  using QScrollArea::QScrollArea;
  /// Another page is shown: from its top.
  void showTop();

protected:
  void resizeEvent(QResizeEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void fit();
};

}  // namespace sternway::ui
