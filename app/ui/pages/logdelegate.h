// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sternway {

/// Paints a log line: the sign of its level, and what is searched for on a ground of its own. GUI thread.
class LogDelegate final : public QStyledItemDelegate {
  Q_OBJECT
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void setSearched(const QString &text) { m_searched = text; }
  /// Width of what stands before the text, in pixels.
  static constexpr int indent = 24;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
  void paintHits(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QString &text) const;

  QString m_searched;
};

}  // namespace sternway
