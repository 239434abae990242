// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markpainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>
#include <numbers>

namespace sternway {

namespace {

/// Drawn on a field of 16 by 16.
QPolygonF corners(int count, double radius, double turn) {
  QPolygonF polygon;
  for (int i = 0; i < count; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / count;
    polygon << QPointF(8 + radius * std::cos(angle), 8 + radius * std::sin(angle));
  }
  return polygon;
}

QPen stroke(const QColor &color, double width) {
  return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void exclaim(QPainter &painter, const QColor &color, double top) {
  painter.setPen(stroke(color, 1.8));
  painter.drawLine(QPointF(8, top), QPointF(8, top + 4));
  painter.drawPoint(QPointF(8, top + 6.6));
}

void disc(QPainter &painter, const QColor &color) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawEllipse(QPointF(8, 8), 7, 7);
}

void ring(QPainter &painter, const QColor &color, Qt::PenStyle style) {
  QPen pen = stroke(color, 1.6);
  pen.setStyle(style);
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
}

void questionMark(QPainter &painter, const QColor &color) {
  QPainterPath path(QPointF(6, 6.2));
  path.cubicTo(QPointF(6, 3.6), QPointF(10.2, 3.6), QPointF(10.2, 6.2));
  path.cubicTo(QPointF(10.2, 7.8), QPointF(8, 7.8), QPointF(8, 9.4));
  painter.setPen(stroke(color, 1.5));
  painter.drawPath(path);
  painter.drawPoint(QPointF(8, 11.8));
}

void paintShape(QPainter &painter, Mark mark, const QColor &color, const QColor &inside) {
  switch (mark) {
    case Mark::Good:
      disc(painter, color);
      painter.setPen(stroke(inside, 1.8));
      painter.drawPolyline(QPolygonF{{4.8, 8.4}, {7.1, 10.6}, {11.2, 5.8}});
      return;
    case Mark::Unknown:
      ring(painter, color, Qt::SolidLine);
      questionMark(painter, color);
      return;
    case Mark::Stale: ring(painter, color, Qt::DotLine); return;
    case Mark::Progress:
      painter.setPen(stroke(color, 2.2));
      painter.setBrush(Qt::NoBrush);
      painter.drawArc(QRectF(2, 2, 12, 12), 90 * 16, -270 * 16);
      return;
    case Mark::Notice:
      ring(painter, color, Qt::SolidLine);
      painter.setPen(Qt::NoPen);
      painter.setBrush(color);
      painter.drawEllipse(QPointF(8, 8), 3, 3);
      return;
    case Mark::Warning:
      painter.setPen(stroke(color, 1.6));
      painter.setBrush(color);
      painter.drawPolygon(QPolygonF{{8, 2}, {14.6, 13.6}, {1.4, 13.6}});
      exclaim(painter, inside, 5.2);
      return;
    case Mark::Critical:
      painter.setPen(stroke(color, 1.2));
      painter.setBrush(color);
      painter.drawPolygon(corners(8, 7.2, std::numbers::pi / 8));
      painter.setPen(stroke(inside, 1.9));
      painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
      painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
      return;
  }
}

}  // namespace

void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const QPalette &palette) {
  const double size = std::min(rect.width(), rect.height());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(rect.center() - QPointF(size / 2, size / 2));
  painter.scale(size / 16, size / 16);
  paintShape(painter, mark, markColor(mark, palette), palette.color(QPalette::Base));
  painter.restore();
}

QIcon markIcon(Mark mark, const QPalette &palette) {
  QIcon icon;
  for (const int size : {16, 24, 32, 64}) {
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintMark(painter, QRectF(0, 0, size, size), mark, palette);
    icon.addPixmap(pixmap);
  }
  return icon;
}

}  // namespace sternway
