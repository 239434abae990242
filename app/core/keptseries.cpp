// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keptseries.h"

#include "core/format.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonObject keptJson(const KeptSeries &series) {
  QJsonArray samples;
  for (const Sample &sample : series.samples)
    samples.append(
        QJsonArray{static_cast<double>(sample.time), std::isfinite(sample.value) ? QJsonValue(sample.value) : QJsonValue()});
  return {{u"query"_s, series.query},
          {u"gap"_s, series.gap},
          {u"step"_s, static_cast<double>(series.step.count())},
          {u"samples"_s, samples}};
}

void addSamples(const QJsonArray &samples, QMap<qint64, double> &values) {
  for (const QJsonValue &each : samples) {
    const QJsonArray pair = each.toArray();
    if (pair.size() == 2 && pair.first().isDouble())
      values.insert(pair.first().toInteger(), pair.last().toDouble(std::numeric_limits<double>::quiet_NaN()));
  }
}
}  // namespace

const QStringList &keptMetrics() {
  static const QStringList all{u"error_rate"_s, u"latency_p95"_s, u"latency_p99"_s, u"request_rate"_s};
  return all;
}

EventDraft measuredEvent(const QList<KeptSeries> &series, const QDateTime &from, const QDateTime &to) {
  QJsonObject kept;
  QStringList titles;
  for (const KeptSeries &each : series) {
    kept.insert(each.metric, keptJson(each));
    titles << metricTitle(each.metric);
  }
  return {.type = eventtype::measured,
          .summary = tr("Measurements kept: %1").arg(titles.join(u", "_s)),
          .data = {{u"from"_s, timeToJson(from)}, {u"to"_s, timeToJson(to)}, {u"series"_s, kept}}};
}

KeptSeries keptSeries(const QList<JournalEvent> &events, const QString &metric) {
  KeptSeries all{.metric = metric, .query = {}, .gap = {}, .samples = {}};
  QMap<qint64, double> values;
  for (const JournalEvent &event : events) {
    const QJsonObject series = event.data.value(u"series"_s).toObject().value(metric).toObject();
    if (event.type != eventtype::measured || series.isEmpty())
      continue;
    addSamples(series.value(u"samples"_s).toArray(), values);
    all.query = series.value(u"query"_s).toString();
    all.step = std::max(all.step, std::chrono::milliseconds(series.value(u"step"_s).toInteger()));
    if (const QString gap = series.value(u"gap"_s).toString(); !gap.isEmpty())
      all.gap = gap;
    all.sequences << event.sequence;
  }
  for (auto value = values.cbegin(); value != values.cend(); ++value)
    all.samples.append({.time = value.key(), .value = value.value()});
  return all;
}

QList<qint64> weights(const KeptSeries &series, const QDateTime &from, const QDateTime &to) {
  QList<qint64> out;
  out.reserve(series.samples.size());
  const qint64 begin = from.toMSecsSinceEpoch();
  const qint64 end = to.toMSecsSinceEpoch();
  for (qsizetype at = 0; at < series.samples.size(); ++at) {
    const qint64 time = series.samples.at(at).time;
    const qint64 longest = time + 2 * series.step.count();
    const qint64 until = at + 1 < series.samples.size() ? std::min(series.samples.at(at + 1).time, longest) : longest;
    out.append(std::max<qint64>(0, std::min(until, end) - std::max(time, begin)));
  }
  return out;
}

}  // namespace sternway
