// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/healthurls.h"

#include "core/text.h"
#include "runbook/binding.h"

namespace sternway {

QStringList healthUrls(const RunbookPtr &runbook, const ObjectRef &workload) {
  const QList<RunbookClaim> claims = claimsOn({runbook}, workload);
  QStringList urls = claims.isEmpty() ? QStringList() : claims.constFirst().service.health;
  urls.removeDuplicates();
  return urls;
}

QString whyHealthIsNotAsked(const HealthProbe *probe, const QStringList &urls, bool accepted) {
  if (!probe)
    return tr("Health endpoints are not asked here");
  if (urls.isEmpty())
    return tr("The runbook names no health endpoints of it");
  return accepted ? QString() : tr("The health endpoints are not asked: the runbook was not accepted yet");
}

QStringList unansweredHealth(const QList<HealthEndpoint> &endpoints) {
  QStringList reasons;
  for (const HealthEndpoint &endpoint : endpoints)
    if (endpoint.at.isValid() && !endpoint.answer.asked)
      reasons << tr("%1 could not be asked: %2").arg(endpoint.url.toDisplayString(), endpoint.answer.error);
  return reasons;
}

}  // namespace sternway
