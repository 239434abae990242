// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "core/format.h"
#include "core/utctime.h"
#include "ui/charts/chartview.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

QString timeLabel(qint64 time, TimeRange range, Qt::TimeSpec spec) {
  return QLocale().toString(timeIn(spec, time), range.length() > 24 * 3'600'000 ? u"d MMM HH:mm"_s : u"HH:mm:ss"_s);
}

namespace {

void drawBand(QPainter &painter, const ChartFrame &frame) {
  if (!frame.data.band)
    return;
  const double top = frame.y(frame.data.band->extent.high);
  const double bottom = frame.y(frame.data.band->extent.low);
  // A band of equal values is still one to see.
  const QRectF area(frame.plot.left(), top, frame.plot.width(), std::max(2.0, bottom - top));
  painter.fillRect(area & frame.plot, markTint(Mark::Good, frame.palette));
}

void drawValueAxis(QPainter &painter, const ChartFrame &frame) {
  const QFontMetricsF metrics(frame.font);
  for (const Tick &tick : frame.scale.ticks) {
    const double y = frame.y(tick.value);
    painter.setPen(QPen(lineColor(frame.palette), tick.value == 0 ? 1.5 : 1));
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    painter.setPen(mutedText(frame.palette));
    const QRectF place(0, y - metrics.height() / 2, frame.plot.left() - grid, metrics.height());
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, tick.label);
  }
}

void drawTimeAxis(QPainter &painter, const ChartFrame &frame) {
  const QFontMetricsF metrics(frame.font);
  for (const Tick &tick : timeTicks(frame.range, timeSteps(frame.plot, frame.font), frame.spec)) {
    const double x = frame.x(static_cast<qint64>(tick.value));
    painter.setPen(lineColor(frame.palette));
    painter.drawLine(QPointF(x, frame.plot.bottom()), QPointF(x, frame.plot.bottom() + grid / 2.0));
    painter.setPen(mutedText(frame.palette));
    const double width = metrics.horizontalAdvance(tick.label);
    const QRectF place(x - width / 2 - 1, frame.plot.bottom() + grid / 2.0, width + 2, metrics.height() + 2);
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter, tick.label);
  }
}

/// A label on the plot's own ground, so that lines do not run through the letters.
void drawLabel(QPainter &painter, const ChartFrame &frame, const QRectF &place, const QColor &color, const QString &text) {
  QColor ground = frame.palette.color(QPalette::Base);
  ground.setAlphaF(0.85F);
  painter.fillRect(place, ground);
  painter.setPen(color);
  painter.drawText(place, Qt::AlignCenter, text);
}

struct EdgeLabel {
  double y;
  QColor color;
  QString text;
};

QList<EdgeLabel> drawThresholdLines(QPainter &painter, const ChartFrame &frame) {
  QList<EdgeLabel> labels;
  for (const ChartThreshold &threshold : frame.data.thresholds) {
    const QColor color = markColor(threshold.mark, frame.palette);
    const double y = frame.y(threshold.value);
    if (y < frame.plot.top() - 0.5) {
      labels.append({frame.plot.top(), color, u"↑ "_s + threshold.label});
      continue;
    }
    painter.setPen(QPen(color, 1.5, threshold.relative ? Qt::DashDotLine : Qt::DashLine));
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    labels.append({y, color, threshold.label});
  }
  if (frame.data.band)
    labels.append({frame.y(frame.data.band->extent.high), markColor(Mark::Good, frame.palette), frame.data.band->label});
  return labels;
}

void drawThresholds(QPainter &painter, const ChartFrame &frame) {
  const QList<EdgeLabel> labels = drawThresholdLines(painter, frame);
  const QFontMetricsF metrics(frame.font);
  QList<double> centres;
  for (const EdgeLabel &label : labels)
    centres.append(label.y - metrics.height() / 2 - 1);
  centres = spread(centres, metrics.height() + 2, frame.plot.top(), frame.plot.bottom());
  for (qsizetype i = 0; i < labels.size(); ++i) {
    const double width = metrics.horizontalAdvance(labels.at(i).text) + grid;
    const QRectF place(frame.plot.left() + 1, centres.at(i) - metrics.height() / 2, width, metrics.height());
    drawLabel(painter, frame, place, labels.at(i).color, labels.at(i).text);
  }
}

void drawMarkers(QPainter &painter, const ChartFrame &frame) {
  const QFontMetricsF metrics(frame.font);
  const QColor color = frame.palette.color(QPalette::Text);
  QList<double> anchors;
  QList<double> widths;
  for (const ChartMarker &marker : frame.data.markers) {
    const double x = frame.range.contains(marker.time) ? frame.x(marker.time) : -1;
    anchors.append(x);
    widths.append(metrics.horizontalAdvance(marker.label) + grid);
    if (x < 0)
      continue;
    painter.setPen(QPen(color, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{x - 4, frame.plot.top() - 5}, {x + 4, frame.plot.top() - 5}, {x, frame.plot.top() + 1}});
  }
  const auto places = placeLabels(anchors, widths, frame.plot.left(), frame.plot.right() + grid);
  painter.setPen(color);
  for (qsizetype i = 0; i < places.size(); ++i)
    if (places.at(i))
      painter.drawText(QRectF(*places.at(i), frame.plot.top() - metrics.height() - 6, widths.at(i), metrics.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, frame.data.markers.at(i).label);
}

}  // namespace

double ChartFrame::x(qint64 time) const {
  return plot.left() +
         plot.width() * static_cast<double>(time - range.from) / static_cast<double>(std::max<qint64>(1, range.length()));
}

qint64 ChartFrame::timeAt(double at) const {
  return range.from + static_cast<qint64>(static_cast<double>(range.length()) * (at - plot.left()) / std::max(1.0, plot.width()));
}

QMarginsF chartMargins(const QFont &font) {
  const QFontMetricsF metrics(font);
  return {metrics.horizontalAdvance(u"88.8 min"_s) + grid, metrics.height() + grid, 2 * grid, metrics.height() + grid};
}

int valueSteps(const QRectF &plot, const QFont &font) {
  return std::max(1, static_cast<int>(plot.height() / (QFontMetricsF(font).height() * 2.2)));
}

int timeSteps(const QRectF &plot, const QFont &font) {
  return std::max(1, static_cast<int>(plot.width() / (QFontMetricsF(font).horizontalAdvance(u"00:00:00"_s) + 3 * grid)));
}

void prepare(QPainter &painter, const ChartFrame &frame) {
  painter.setFont(frame.font);
  painter.setLayoutDirection(Qt::LeftToRight);  // "13 %" in every script
}

void paintBehind(QPainter &painter, const ChartFrame &frame) {
  prepare(painter, frame);
  drawBand(painter, frame);
  drawValueAxis(painter, frame);
  drawTimeAxis(painter, frame);
}

void paintInFront(QPainter &painter, const ChartFrame &frame) {
  prepare(painter, frame);
  painter.setRenderHint(QPainter::Antialiasing);
  drawMarkers(painter, frame);
  drawThresholds(painter, frame);
}

namespace {
constexpr int titleHeight = 4 * grid;

QSize pictureSize(const ChartView &view) {
  return view.viewport()->size() + QSize(0, titleHeight);
}

void paint(QPainter &painter, ChartView &view, const QString &title) {
  const QRectF all(QPointF(0, 0), QSizeF(pictureSize(view)));
  painter.fillRect(all, view.palette().color(QPalette::Base));
  QFont bold = view.font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(view.palette().color(QPalette::Text));
  painter.drawText(QRectF(grid, 0, all.width() - 2 * grid, titleHeight), Qt::AlignLeft | Qt::AlignVCenter, title);
  view.render(&painter, all.adjusted(0, titleHeight, 0, 0), view.viewport()->rect());
}

QByteArray svg(ChartView &view, const QString &title) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(pictureSize(view));
  generator.setViewBox(QRect(QPoint(0, 0), pictureSize(view)));
  generator.setTitle(title);
  QPainter painter(&generator);
  paint(painter, view, title);
  painter.end();
  return buffer.data();
}

QByteArray png(ChartView &view, const QString &title) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  chartImage(view, title).save(&buffer, "PNG");
  return buffer.data();
}
}  // namespace

QImage chartImage(ChartView &view, const QString &title) {
  constexpr double fineness = 2;
  QImage image(pictureSize(view) * fineness, QImage::Format_RGB32);
  image.setDevicePixelRatio(fineness);
  QPainter painter(&image);
  paint(painter, view, title);
  return image;
}

Result<Done> saveChart(ChartView &view, const QString &title, const QString &file) {
  const QByteArray content = file.endsWith(u".svg"_s, Qt::CaseInsensitive) ? svg(view, title) : png(view, title);
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
    return fail(ErrorKind::Storage, tr("The picture cannot be written to %1: %2").arg(file, out.errorString()),
                tr("Choose a folder that you may write to."));
  return Done{};
}

}  // namespace sternway::ui
