// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollback/healthurls.h"

#include "runbook/binding.h"

namespace sternway {

QStringList healthUrls(const RunbookPtr &runbook, const ObjectRef &workload) {
  const QList<RunbookClaim> claims = claimsOn({runbook}, workload);
  QStringList urls = claims.isEmpty() ? QStringList() : claims.constFirst().service.health;
  urls.removeDuplicates();
  return urls;
}

bool mayContactHosts(const Runbook &runbook) {
  return runbook.path.isEmpty();
}

}  // namespace sternway
