// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlines.h"

#include <QChart>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QValueAxis>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// The frame paints grid and labels itself: Qt Charts divides a time axis at times like 12:03:17.
void hide(QAbstractAxis &axis) {
  axis.setLabelsVisible(false);
  axis.setGridLineVisible(false);
  axis.setLineVisible(false);
}
/// What listens to the axes reads the points then.
void replaceQuietly(QLineSeries &line, const Polyline &points) {
  const QSignalBlocker quiet(&line);
  line.replace(points);
}
}  // namespace

ChartLines::ChartLines(QChart &chart) : m_chart(chart), m_time(new QDateTimeAxis(&chart)), m_value(new QValueAxis(&chart)) {
  hide(*m_time);
  hide(*m_value);
  chart.addAxis(m_time, Qt::AlignBottom);
  chart.addAxis(m_value, Qt::AlignLeft);
}

void ChartLines::setAxes(TimeRange range, double low, double high) {
  const bool same = range == m_range && low == m_low && high == m_high;
  m_range = range;
  m_low = low;
  m_high = high;
  if (same) {
    for (const QList<QLineSeries *> &pool : std::as_const(m_pools))
      for (QLineSeries *line : pool)
        Q_EMIT line->pointsReplaced();
    return;
  }
  m_time->setRange(QDateTime::fromMSecsSinceEpoch(range.from), QDateTime::fromMSecsSinceEpoch(range.to));
  m_value->setRange(low, high);
}

void ChartLines::show(int series, const QList<Polyline> &pieces, const QPen &pen) {
  while (m_pools.size() <= series)
    m_pools.append(QList<QLineSeries *>());
  QList<QLineSeries *> &pool = m_pools[series];
  for (qsizetype i = 0; i < pieces.size(); ++i) {
    QLineSeries *line = i < pool.size() ? pool.at(i) : add(pool);
    if (line->pen() != pen)
      line->setPen(pen);
    replaceQuietly(*line, pieces.at(i));
  }
  for (qsizetype i = pieces.size(); i < pool.size(); ++i)
    if (pool.at(i)->count() > 0)
      replaceQuietly(*pool.at(i), {});
}

void ChartLines::trim(int count) {
  for (int series = count; series < m_pools.size(); ++series)
    show(series, {}, {});
}

QList<Polyline> ChartLines::shown(int series) const {
  QList<Polyline> pieces;
  for (const QLineSeries *line : m_pools.value(series))
    if (line->count() > 0)
      pieces.append(line->points());
  return pieces;
}

QLineSeries *ChartLines::add(QList<QLineSeries *> &pool) {
  auto *line = new QLineSeries;
  m_chart.addSeries(line);
  line->attachAxis(m_time);
  line->attachAxis(m_value);
  pool.append(line);
  return line;
}

}  // namespace sternway::ui
