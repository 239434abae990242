// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guidepage.h"
#include "ui/retranslated.h"

#include <QTextBrowser>

namespace sternway::ui {

/// A page of the guide in the window's colours. Links are told and not followed; pictures come from one folder, and those that
/// are not there are left out. GUI thread.
class GuideView final : public Retranslated<QTextBrowser> {
  Q_OBJECT
public:
  explicit GuideView(QWidget *parent = nullptr);

  /// \a anchor: empty: the page's beginning. The \a words are marked.
  void show(const guide::GuidePage &page, const QString &anchor, const QStringList &words);
  /// How many steps larger than usual, or smaller.
  void setZoom(int steps);
  [[nodiscard]] int zoom() const { return m_zoom; }
  /// How many places are marked.
  [[nodiscard]] qsizetype marked() const { return extraSelections().size(); }

  QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
  void followed(const QString &link);  ///< as it is written
  void zoomed(int steps);              ///< by the wheel

protected:
  void wheelEvent(QWheelEvent *event) override;

private:
  using QWidget::show;
  void render();
  void mark();
  void recolour() override;

  guide::GuidePage m_page;
  QStringList m_words;
  qreal m_usualSize;
  int m_zoom = 0;
};

}  // namespace sternway::ui
