// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promalerts.h"

#include "rehearsal/json.h"

#include <QLocale>

#include <cmath>

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 evaluationInterval = 5000;
constexpr qint64 history = 15 * 60 * 1000;

struct AlertRule {
  QString name;
  QString expression;
  qint64 hold;
  QString severity;
  QString summary;
};

const QList<AlertRule> &alertRules() {
  static const QList<AlertRule> all{
      {u"HighErrorRate"_s,
       u"sum by (namespace, service) (rate(http_requests_total{status=~\"5..\"}[1m])) / "
       "sum by (namespace, service) (rate(http_requests_total[1m])) > 0.05"_s,
       60'000, u"P1"_s, u"%1 fails more than 5 % of its requests"_s},
      {u"HighLatency"_s,
       u"histogram_quantile(0.99, sum by (namespace, service, le) (rate(http_request_duration_seconds_bucket[1m]))) > 2"_s,
       60'000, u"P2"_s, u"The 99th percentile of %1 is above 2 s"_s}};
  return all;
}
}  // namespace

QString promNumber(double value) {
  if (std::isnan(value))
    return u"NaN"_s;
  if (std::isinf(value))
    return value > 0 ? u"+Inf"_s : u"-Inf"_s;
  return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QJsonArray currentAlerts(const SeriesSource &source, qint64 now) {
  QJsonArray alerts;
  const qint64 last = now / evaluationInterval * evaluationInterval;
  for (const AlertRule &rule : alertRules()) {
    const auto expression = parsePromQl(rule.expression);
    if (!expression)
      continue;
    PromEvaluator evaluator(source, **expression, last - history, last);
    ByLabels<QPair<qint64, double>> active;  // since when without a break, and the value
    for (qint64 time = last - history; time <= last; time += evaluationInterval) {
      ByLabels<QPair<qint64, double>> next;
      for (const Series &series : evaluator.evaluate(time).series)
        next[series.labels] = {active.contains(series.labels) ? active.at(series.labels).first : time,
                               series.samples.first().value};
      active = next;
    }
    for (const auto &[of, state] : active) {
      QJsonObject labels{{u"alertname"_s, rule.name}, {u"severity"_s, rule.severity}};
      for (auto label = of.begin(); label != of.end(); ++label)
        labels.insert(label.key(), label.value());
      const QDateTime since = QDateTime::fromMSecsSinceEpoch(state.first, Qt::UTC);
      alerts.append(QJsonObject{{u"labels"_s, labels},
                                {u"annotations"_s, QJsonObject{{u"summary"_s, rule.summary.arg(of.value(u"service"_s))}}},
                                {u"state"_s, last - state.first >= rule.hold ? u"firing"_s : u"pending"_s},
                                {u"activeAt"_s, timestamp(since)},
                                {u"value"_s, promNumber(state.second)}});
    }
  }
  return alerts;
}

}  // namespace sternway::sim
