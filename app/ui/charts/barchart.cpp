// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "core/chartscale.h"
#include "ui/charts/chartframe.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double widestBar = 5 * grid;
constexpr int mostLegendLines = 3;
}  // namespace

BarChart::BarChart(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::StrongFocus);  // so that its description is heard
}

QSize BarChart::sizeHint() const {
  return {80 * grid, 28 * grid};
}

QSize BarChart::minimumSizeHint() const {
  return {40 * grid, 24 * grid};
}

void BarChart::setData(const QString &title, const BarChartData &chart) {
  m_chart = chart;
  setAccessibleName(title);
  QStringList lines;
  for (const Bar &bar : bars())
    lines << textOf(bar);
  setAccessibleDescription(lines.join(u'\n'));
  update();
}

/// Where each name stands: how far from the left, and in which line. One that does not fit begins a line; what the last line has
/// no room for is left to the tooltips.
QList<QPointF> BarChart::legend() const {
  const QFontMetricsF metrics(font());
  QList<QPointF> places;
  QPointF next(grid, 0);
  for (const BarChartData::Series &series : m_chart.series) {
    const double needed = metrics.horizontalAdvance(series.name) + 2.0 * grid;
    if (next.x() > grid && next.x() + needed > width())
      next = {grid, next.y() + 1};
    if (next.y() >= mostLegendLines)
      break;
    places << next;
    next.rx() += needed + 2 * grid;
  }
  return places;
}

/// Below it the groups and the legend, above it the label of the highest bar.
QRectF BarChart::plot() const {
  const QMarginsF margins = chartMargins(font());
  const QFontMetricsF metrics(font());
  const QList<QPointF> names = legend();
  const double lines = names.isEmpty() ? 1 : names.constLast().y() + 1;
  QRectF area = QRectF(rect()).marginsRemoved(
      {margins.left(), metrics.height() + grid, margins.right(), (1 + lines) * metrics.height() + 2 * grid});
  for (const Tick &tick : barScale(m_chart, valueSteps(area, font())).ticks)
    area.setLeft(std::max(area.left(), metrics.horizontalAdvance(tick.label) + 2 * grid));
  return area;
}

double BarChart::groupWidth() const {
  return plot().width() / static_cast<double>(std::max<qsizetype>(1, m_chart.groups.size()));
}

QList<BarChart::Bar> BarChart::bars() const {
  const QRectF area = plot();
  const double count = static_cast<double>(std::max<qsizetype>(1, m_chart.series.size()));
  const double width = std::min(widestBar, groupWidth() * 0.8 / count);
  const double high = barScale(m_chart, valueSteps(area, font())).high;
  QList<Bar> all;
  for (qsizetype group = 0; group < m_chart.groups.size(); ++group) {
    double left = area.left() + groupWidth() * (static_cast<double>(group) + 0.5) - width * count / 2;
    for (qsizetype series = 0; series < m_chart.series.size(); ++series, left += width) {
      const std::optional<double> value = m_chart.series.at(series).values.value(group);
      if (!value)
        continue;
      const double height = area.height() * *value / high;
      all.append({.place = QRectF(left, area.bottom() - height, std::max(1.0, width - 1), height),
                  .group = group,
                  .series = series,
                  .value = *value});
    }
  }
  return all;
}

QString BarChart::textOf(const Bar &bar) const {
  return u"%1, %2: %3"_s.arg(m_chart.groups.at(bar.group), m_chart.series.at(bar.series).name, barLabel(m_chart, bar.value));
}

void BarChart::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Base));
  painter.setLayoutDirection(Qt::LeftToRight);
  paintAxes(painter);
  paintBars(painter);
  paintLegend(painter);
}

void BarChart::paintAxes(QPainter &painter) const {
  const QFontMetricsF metrics(font());
  const QRectF area = plot();
  const ValueScale scale = barScale(m_chart, valueSteps(area, font()));
  for (const Tick &tick : scale.ticks) {
    const double y = area.bottom() - area.height() * tick.value / scale.high;
    painter.setPen(QPen(lineColor(palette()), tick.value == 0 ? 1.5 : 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(mutedText(palette()));
    painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - grid, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                     tick.label);
  }
  const double widest = metrics.horizontalAdvance(u"0000-00"_s) + grid;
  const auto every = static_cast<qsizetype>(std::max(1.0, std::ceil(widest / groupWidth())));
  for (qsizetype group = 0; group < m_chart.groups.size(); group += every) {
    const double middle = area.left() + groupWidth() * (static_cast<double>(group) + 0.5);
    painter.drawText(QRectF(middle - widest, area.bottom() + grid / 2.0, 2 * widest, metrics.height()), Qt::AlignCenter,
                     m_chart.groups.at(group));
  }
}

void BarChart::paintBars(QPainter &painter) const {
  const QFontMetricsF metrics(font());
  for (const Bar &bar : bars()) {
    painter.fillRect(bar.place, seriesColor(static_cast<int>(bar.series), palette()));
    const QString label = barLabel(m_chart, bar.value);
    if (metrics.horizontalAdvance(label) > bar.place.width() + grid)
      continue;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        QRectF(bar.place.left() - grid, bar.place.top() - metrics.height() - 1, bar.place.width() + 2 * grid, metrics.height()),
        Qt::AlignHCenter | Qt::AlignBottom, label);
  }
}

void BarChart::paintLegend(QPainter &painter) const {
  const QFontMetricsF metrics(font());
  const QList<QPointF> places = legend();
  const double top = plot().bottom() + metrics.height() + grid;
  for (qsizetype series = 0; series < places.size(); ++series) {
    const QPointF at(places.at(series).x(), top + places.at(series).y() * metrics.height());
    painter.fillRect(QRectF(at.x(), at.y() + metrics.height() / 2 - grid / 2.0, grid, grid),
                     seriesColor(static_cast<int>(series), palette()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        QPointF(at.x() + 1.5 * grid, at.y() + metrics.ascent()),
        metrics.elidedText(m_chart.series.at(series).name, Qt::ElideMiddle, std::max(0.0, width() - at.x() - 2 * grid)));
  }
}

bool BarChart::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  for (const Bar &bar : bars())
    if (bar.place.adjusted(0, -grid, 1, 0).contains(help->pos())) {
      QToolTip::showText(help->globalPos(), textOf(bar), this);
      return true;
    }
  QToolTip::hideText();
  return true;
}

}  // namespace sternway::ui

#include "moc_barchart.cpp"
