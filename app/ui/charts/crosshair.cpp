// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "ui/charts/chartframe.h"
#include "ui/palette.h"

#include <QFontMetricsF>
#include <QPainter>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// A line of the box: series have a sign in their colour.
struct BoxLine {
  QString left;
  QString right;
  int series = -1;
};

qint64 near(const ChartFrame &frame, double pixels) {
  return static_cast<qint64>(static_cast<double>(frame.range.length()) * pixels / std::max(1.0, frame.plot.width()));
}

QList<BoxLine> boxLines(const ChartFrame &frame, qint64 time) {
  QList<BoxLine> lines{{timeLabel(time, frame.range), {}, -1}};
  const qint64 within = std::max(frame.data.gap, near(frame, 2));
  for (int i = 0; i < frame.data.series.size(); ++i) {
    if (!frame.shown.value(i, true))
      continue;
    const Sample *sample = nearestSample(frame.data.series.at(i).samples, time, within);
    lines.append({frame.data.series.at(i).name, formatValue(sample ? sample->value : qQNaN(), frame.data.unit), i});
  }
  for (const ChartMarker &marker : frame.data.markers)
    if (std::abs(marker.time - time) <= near(frame, grid))
      lines.append({marker.detail.isEmpty() ? marker.label : marker.detail, {}, -1});
  return lines;
}

QSizeF boxSize(const QList<BoxLine> &lines, const QFontMetricsF &metrics) {
  double width = 0;
  for (const BoxLine &line : lines) {
    const double sign = line.series < 0 ? 0 : 2 * grid;
    width = std::max(width, sign + metrics.horizontalAdvance(line.left) +
                                (line.right.isEmpty() ? 0 : 2 * grid + metrics.horizontalAdvance(line.right)));
  }
  return {width + 2 * grid, static_cast<double>(lines.size()) * metrics.height() + grid};
}

void drawBox(QPainter &painter, const ChartFrame &frame, const QRectF &box, const QList<BoxLine> &lines) {
  const QFontMetricsF metrics(frame.font);
  painter.setPen(lineColor(frame.palette));
  painter.setBrush(frame.palette.color(QPalette::ToolTipBase));
  painter.drawRoundedRect(box, 4, 4);
  QRectF row(box.left() + grid, box.top() + grid / 2.0, box.width() - 2 * grid, metrics.height());
  for (const BoxLine &line : lines) {
    QRectF text = row;
    if (line.series >= 0) {
      painter.setPen(QPen(seriesColor(line.series, frame.palette), 3));
      painter.drawLine(QPointF(row.left(), row.center().y()), QPointF(row.left() + 10, row.center().y()));
      text.setLeft(text.left() + 2 * grid);
    }
    painter.setPen(frame.palette.color(QPalette::ToolTipText));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, line.left);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, line.right);
    row.translate(0, metrics.height());
  }
}

void drawDots(QPainter &painter, const ChartFrame &frame, qint64 time) {
  const qint64 within = std::max(frame.data.gap, near(frame, 2));
  for (int i = 0; i < frame.data.series.size(); ++i) {
    const Sample *sample = frame.shown.value(i, true) ? nearestSample(frame.data.series.at(i).samples, time, within) : nullptr;
    if (!sample || !frame.range.contains(sample->time))
      continue;
    painter.setPen(QPen(frame.palette.color(QPalette::Base), 1.5));
    painter.setBrush(seriesColor(i, frame.palette));
    painter.drawEllipse(QPointF(frame.x(sample->time), frame.y(sample->value)), 4, 4);
  }
}

}  // namespace

QStringList crosshairLines(const ChartFrame &frame, qint64 time) {
  QStringList lines;
  for (const BoxLine &line : boxLines(frame, time))
    lines.append(line.right.isEmpty() ? line.left : line.left + u' ' + line.right);
  return lines;
}

void paintCrosshair(QPainter &painter, const ChartFrame &frame, qint64 time) {
  if (!frame.range.contains(time))
    return;
  prepare(painter, frame);
  painter.setRenderHint(QPainter::Antialiasing);
  const double x = frame.x(time);
  painter.setPen(QPen(mutedText(frame.palette), 1));
  painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
  drawDots(painter, frame, time);
  const QList<BoxLine> lines = boxLines(frame, time);
  QRectF box({x + 2 * grid, frame.plot.top() + grid}, boxSize(lines, QFontMetricsF(frame.font)));
  if (box.right() > frame.plot.right() + grid)
    box.moveRight(x - 2 * grid);
  drawBox(painter, frame, box, lines);
}

}  // namespace sternway
