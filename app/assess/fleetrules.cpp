// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetrules.h"

#include "assess/assessormetrics.h"
#include "assess/healthurls.h"
#include "assess/runbookmetrics.h"

#include <algorithm>

namespace sternway {

FleetRules fleetRules(const RunbookPtr &runbook) {
  const Matrix &matrix = runbook->matrix;
  const QList<RunbookService> &services = runbook->services;
  const bool own =
      !runbook->metrics.isEmpty() || std::any_of(services.cbegin(), services.cend(),
                                                 [](const RunbookService &service) { return !service.metricQueries.isEmpty(); });
  return {.runbook = runbook,
          .needs = inputsOf(matrix),
          .metrics = fleetMetrics(matrix),
          .range = verdictRange(matrix),
          .ownQueries = own};
}

OwnQuestion ownQuestion(const FleetRules &rules, const Workload &workload, const StringMap &overrides) {
  OwnQuestion question{.runbook = rules.runbook,
                       .metrics = {},
                       .overrides = overrides,
                       .baselines = rules.needs.baselines,
                       .revision = {},
                       .range = rules.range};
  if (!rules.ownQueries && overrides.isEmpty() && question.baselines.isEmpty())
    return question;
  for (const QString &metric : rules.metrics)
    if (overrides.contains(metric) || hasOwnQueries(*rules.runbook, workload.ref, {metric}))
      question.metrics.append(metric);
  if (!question.baselines.isEmpty())
    question.revision = revisionKey(workload);
  return question;
}

HealthQuestion healthQuestion(const FleetRules &rules, const ObjectRef &service) {
  if (!rules.needs.health)
    return {};
  return {.urls = healthUrls(rules.runbook, service), .accepted = rules.accepted};
}

}  // namespace sternway
