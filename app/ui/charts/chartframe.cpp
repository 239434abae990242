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

bool isBeyond(const ChartFrame &frame, const ChartThreshold &threshold) {
  return frame.y(threshold.value) < frame.plot.top() - 0.5;
}

/// Above their lines, unplaced.
QList<EdgeLabel> labelsOfLines(const ChartFrame &frame) {
  const QFontMetricsF metrics(frame.font);
  QList<EdgeLabel> labels;
  const auto add = [&](double y, Mark mark, const QString &text) {
    if (text.isEmpty())
      return;
    const QSizeF size(std::min(metrics.horizontalAdvance(text) + grid, frame.plot.width() - 1), metrics.height());
    const QRectF place(QPointF(frame.plot.left() + 1, y - size.height() - 1), size);
    labels.append({place, markColor(mark, frame.palette), metrics.elidedText(text, Qt::ElideRight, size.width() - grid / 2.0)});
  };
  for (const ChartThreshold &threshold : frame.data.thresholds)
    if (isBeyond(frame, threshold))
      add(frame.plot.top(), threshold.mark, u"↑ "_s + threshold.label);
    else
      add(frame.y(threshold.value), threshold.mark, threshold.label);
  if (frame.data.band)
    add(frame.y(frame.data.band->extent.high), Mark::Good, frame.data.band->label);
  return labels;
}

/// How much of a line runs through \a place: pixels along the axis of time.
double covered(const ChartFrame &frame, const QList<Sample> &samples, const QRectF &place) {
  const qint64 to = frame.timeAt(place.right());
  const Sample *last = nullptr;
  double pixels = 0;
  for (auto each = std::ranges::lower_bound(samples, frame.timeAt(place.left()), {}, &Sample::time);
       each != samples.cend() && each->time <= to; last = &*each++) {
    const bool isJoined = last && (frame.data.gap == 0 || each->time - last->time <= frame.data.gap);
    const double y = frame.y(each->value);
    const auto [top, bottom] = std::minmax({y, isJoined ? frame.y(last->value) : y});
    if (bottom >= place.top() && top <= place.bottom())
      pixels += isJoined ? frame.x(each->time) - frame.x(last->time) : 1;
  }
  return pixels;
}

double covered(const ChartFrame &frame, const QRectF &place) {
  double pixels = 0;
  for (int i = 0; i < frame.data.series.size(); ++i)
    if (frame.shown.value(i, true))
      pixels += covered(frame, frame.data.series.at(i).samples, place);
  return pixels;
}

/// Labels at one end of their lines, none over another.
void spreadLabels(const ChartFrame &frame, QList<EdgeLabel> &labels, bool isRight) {
  const double height = QFontMetricsF(frame.font).height();
  QList<double> centres;
  for (const EdgeLabel &label : std::as_const(labels))
    if (label.isRight == isRight)
      centres.append(label.place.center().y());
  centres = spread(centres, height + 2, frame.plot.top(), frame.plot.bottom());
  for (EdgeLabel &label : labels)
    if (label.isRight == isRight)
      label.place.moveCenter({label.place.center().x(), centres.takeFirst()});
}

}  // namespace

QList<EdgeLabel> edgeLabels(const ChartFrame &frame) {
  QList<EdgeLabel> labels = labelsOfLines(frame);
  for (EdgeLabel &label : labels) {
    QRectF right = label.place;
    right.moveRight(frame.plot.right() - 1);
    // Only where that end is clearly freer: what grows at the live edge must not have the label jump to and fro.
    label.isRight = covered(frame, label.place) > 2 * covered(frame, right) + grid;
    if (label.isRight)
      label.place = right;
  }
  spreadLabels(frame, labels, false);
  spreadLabels(frame, labels, true);
  return labels;
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

/// A label on the plot's own ground, so that the lines behind it do not run through the letters.
void drawLabel(QPainter &painter, const ChartFrame &frame, const EdgeLabel &label) {
  QColor ground = frame.palette.color(QPalette::Base);
  ground.setAlphaF(0.85F);
  painter.fillRect(label.place, ground);
  painter.setPen(label.color);
  painter.drawText(label.place, Qt::AlignCenter, label.text);
}

void drawThresholdLines(QPainter &painter, const ChartFrame &frame) {
  for (const ChartThreshold &threshold : frame.data.thresholds) {
    const double y = frame.y(threshold.value);
    if (isBeyond(frame, threshold))
      continue;
    painter.setPen(QPen(markColor(threshold.mark, frame.palette), 1.5, threshold.relative ? Qt::DashDotLine : Qt::DashLine));
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
  }
}

void drawThresholds(QPainter &painter, const ChartFrame &frame) {
  drawThresholdLines(painter, frame);
  const QList<EdgeLabel> labels = edgeLabels(frame);
  for (const EdgeLabel &label : labels)
    drawLabel(painter, frame, label);
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
