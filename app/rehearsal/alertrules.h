// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/promqleval.h"

#include <QJsonArray>

#include <vector>

namespace sternway::rehearsal {

/// Two usual alerting rules (HighErrorRate, P1, and HighLatency, P2), evaluated every 5 s of the samples' time, as Prometheus
/// does. What was found before is kept: only the time since the last call is looked at, at first the last quarter of an hour.
class AlertRules final {
public:
  explicit AlertRules(const SeriesSource &source);

  /// The alerts at \a now (milliseconds since the epoch), in the form of /api/v1/alerts.
  [[nodiscard]] QJsonArray alertsAt(qint64 now);
  /// In the form of a group of /api/v1/rules.
  [[nodiscard]] static QJsonArray rules();

private:
  struct Active {
    qint64 since = 0;  ///< without a break
    double value = 0;
  };
  struct Rule {
    qsizetype index = 0;
    PromNodePtr expression;
    ByLabels<Active> active = {};
  };
  void evaluate(Rule &rule, qint64 from, qint64 to) const;

  const SeriesSource &m_source;
  std::vector<Rule> m_rules;
  qint64 m_last = 0;  ///< evaluated up to it
};

}  // namespace sternway::rehearsal
