// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figurepainting.h"

#include <QPainter>

namespace sternway::report {

void paintDrawing(const FigureDrawing &drawing, double scale, QPointF place, const FigurePaint &paint, QPainter &painter) {
  QFont font = paint.font;
  font.setPixelSize(std::max(1, static_cast<int>(FigureDrawing::textSize * scale)));
  painter.setFont(font);
  const QFontMetricsF metrics(font, painter.device());
  for (const FigureArea &area : drawing.areas)
    painter.fillRect(QRectF(place + area.place.topLeft() * scale, area.place.size() * scale), paint.areaColor(area.ink));
  for (const FigureStroke &stroke : drawing.strokes) {
    QPolygonF points;
    for (const QPointF &point : stroke.points)
      points.append(place + point * scale);
    painter.setPen(QPen(paint.color(stroke.ink), stroke.width * scale, stroke.style, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(points);
  }
  for (const FigureLabel &label : drawing.labels) {
    const double width = metrics.horizontalAdvance(label.text);
    const double left = label.anchor == Qt::AlignRight ? width : label.anchor == Qt::AlignHCenter ? width / 2 : 0;
    painter.setPen(paint.color(label.ink));
    painter.drawText(place + label.place * scale - QPointF(left, 0), label.text);
  }
}

}  // namespace sternway::report
