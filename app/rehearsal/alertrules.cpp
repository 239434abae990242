// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/alertrules.h"

#include "core/utctime.h"
#include "rehearsal/patches.h"
#include "rehearsal/promjson.h"
#include "rehearsal/promql.h"

#include <QJsonObject>

#include <utility>

namespace sternway::rehearsal {

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

const QList<AlertRule> &definitions() {
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

AlertRules::AlertRules(const SeriesSource &source) : m_source(source) {
  for (qsizetype i = 0; i < definitions().size(); ++i)
    if (auto expression = readQuery(definitions().at(i).expression))
      m_rules.push_back({.index = i, .expression = std::move(*expression)});
}

QJsonArray AlertRules::alertsAt(qint64 now) {
  const qint64 last = now / evaluationInterval * evaluationInterval;
  const bool goesOn = m_last > 0 && last >= m_last && last - m_last <= history;
  const qint64 from = goesOn ? m_last + evaluationInterval : last - history;
  m_last = last;
  QJsonArray alerts;
  for (Rule &rule : m_rules) {
    if (!goesOn)
      rule.active.clear();
    evaluate(rule, from, last);
    const AlertRule &definition = definitions().at(rule.index);
    for (const auto &[of, state] : rule.active) {
      QJsonObject labels = jsonLabels(of);
      labels.insert(u"alertname"_s, definition.name);
      labels.insert(u"severity"_s, definition.severity);
      alerts.append(QJsonObject{{u"labels"_s, labels},
                                {u"annotations"_s, QJsonObject{{u"summary"_s, definition.summary.arg(of.value(u"service"_s))}}},
                                {u"state"_s, last - state.since >= definition.hold ? u"firing"_s : u"pending"_s},
                                {u"activeAt"_s, timestamp(utcTime(state.since))},
                                {u"value"_s, promNumber(state.value)}});
    }
  }
  return alerts;
}

void AlertRules::evaluate(Rule &rule, qint64 from, qint64 to) const {
  if (from > to)
    return;
  PromEvaluator evaluator(m_source, *rule.expression, from, to);
  for (qint64 time = from; time <= to; time += evaluationInterval) {
    ByLabels<Active> next;
    for (const Series &series : evaluator.evaluate(time).series) {
      const auto before = rule.active.find(series.labels);
      next[series.labels] = {.since = before == rule.active.end() ? time : before->second.since,
                             .value = series.samples.first().value};
    }
    rule.active = std::move(next);
  }
}

QJsonArray AlertRules::rules() {
  QJsonArray rules;
  for (const AlertRule &rule : definitions())
    rules.append(QJsonObject{{u"type"_s, u"alerting"_s},
                             {u"name"_s, rule.name},
                             {u"query"_s, rule.expression},
                             {u"duration"_s, rule.hold / 1000},
                             {u"labels"_s, QJsonObject{{u"severity"_s, rule.severity}}}});
  return rules;
}

}  // namespace sternway::rehearsal
