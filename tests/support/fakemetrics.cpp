// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakemetrics.h"

namespace sternway::test {

using namespace Qt::StringLiterals;

Series FakeMetrics::constant(const StringMap &labels, double value, const QDateTime &from, const QDateTime &to,
                             std::chrono::milliseconds step) {
  Series out{labels, {}};
  for (qint64 time = from.toMSecsSinceEpoch(); time <= to.toMSecsSinceEpoch(); time += step.count())
    out.samples.append({time, value});
  return out;
}

Call<MetricsAnswer> *FakeMetrics::ask(const Asked &asked, QObject *context) {
  m_asked.append(asked);
  for (const auto &[pattern, function] : std::as_const(m_answers))
    if (asked.query.contains(pattern))
      return Call<MetricsAnswer>::finished(context, function(asked));
  return Call<MetricsAnswer>::finished(context, MetricsAnswer{});
}

Call<MetricsAnswer> *FakeMetrics::query(const QString &promql, const QDateTime &at, QObject *context) {
  return ask({promql, at, at, std::chrono::milliseconds(0)}, context);
}

Call<MetricsAnswer> *FakeMetrics::queryRange(const QString &promql, const QDateTime &from, const QDateTime &to,
                                             std::chrono::milliseconds step, QObject *context) {
  return ask({promql, from, to, step}, context);
}

Call<AlertsAnswer> *FakeMetrics::alerts(QObject *context) {
  return Call<AlertsAnswer>::finished(context, m_alerts);
}

Call<ServiceMetrics> *FakeMetrics::discover(const ObjectRef &workload, QObject *context) {
  Q_UNUSED(workload)
  return Call<ServiceMetrics>::finished(context, m_metrics);
}

Call<SeriesAnswer> *FakeMetrics::series(const ObjectRef &workload, const QString &part, QObject *context) {
  m_asked.append({u"series "_s + workload.name + u' ' + part, {}, {}, {}});
  return Call<SeriesAnswer>::finished(context, m_series);
}

Call<FleetAnswer> *FakeMetrics::fleet(const QList<ObjectRef> &services, const QStringList &metrics, const QDateTime &from,
                                      const QDateTime &to, std::chrono::milliseconds step, QObject *context) {
  m_asked.append({u"fleet "_s + metrics.join(u' ') + u' ' + QString::number(services.size()), from, to, step});
  Result<FleetAnswer> answer = m_fleet;
  if (answer)
    for (ServiceSeries &each : answer->series)
      each.series.samples.removeIf([&from](const Sample &sample) { return sample.time < from.toMSecsSinceEpoch(); });
  return Call<FleetAnswer>::finished(context, answer);
}

}  // namespace sternway::test
