// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/binding.h"

#include "core/format.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// "deployment/order-service" of an entry that names an object of Kubernetes; else empty.
QString objectOf(const RunbookService &service) {
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
    if (service.workload.startsWith(kindPrefix(kind) + u'/'))
      return service.workload;
  return {};
}

bool matchesWhole(const QString &pattern, const QString &text) {
  const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
  return whole.isValid() && text.contains(whole);
}

/// What two entries have in common when they claim the same.
QString claimKey(const RunbookService &service) {
  const QString object = objectOf(service);
  return (object.isEmpty() ? service.name : object) + u'\n' + service.nameSpace + u'\n' + service.contextPattern;
}

QString placeOf(const RunbookClaim &claim) {
  const QString file = claim.runbook->path.isEmpty() ? claim.runbook->source : claim.runbook->path;
  return tr("%1 line %2").arg(file).arg(claim.service.line);
}
}  // namespace

bool bindsTo(const RunbookService &service, const ObjectRef &workload) {
  const QString object = objectOf(service);
  const bool isNamed =
      object.isEmpty() ? service.name == workload.name : object == kindPrefix(workload.kind) + u'/' + workload.name;
  return isNamed && (service.nameSpace.isEmpty() || service.nameSpace == workload.nameSpace) &&
         (service.contextPattern.isEmpty() || matchesWhole(service.contextPattern, workload.context));
}

int bindingRank(const RunbookService &service) {
  return (service.contextPattern.isEmpty() ? 0 : 4) + (service.nameSpace.isEmpty() ? 0 : 2) +
         (objectOf(service).isEmpty() ? 0 : 1);
}

QList<RunbookClaim> claimsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload) {
  const auto precise = [](const RunbookService &a, const RunbookService &b) { return bindingRank(a) < bindingRank(b); };
  QList<RunbookClaim> claims;
  for (const RunbookPtr &runbook : runbooks) {
    QList<RunbookService> entries;
    std::ranges::copy_if(runbook->services, std::back_inserter(entries),
                         [&workload](const RunbookService &service) { return bindsTo(service, workload); });
    if (!entries.isEmpty())
      claims.append({.runbook = runbook, .service = *std::ranges::max_element(entries, precise)});
  }
  std::ranges::stable_sort(claims,
                           [&precise](const RunbookClaim &a, const RunbookClaim &b) { return precise(b.service, a.service); });
  return claims;
}

RunbookPtr boundRunbook(const QList<RunbookPtr> &runbooks, const ObjectRef &workload) {
  const QList<RunbookClaim> claims = claimsOn(runbooks, workload);
  return claims.isEmpty() ? nullptr : claims.constFirst().runbook;
}

QString conflictText(const BindingConflict &conflict) {
  return tr("%1 is claimed by %2 as well as by %3; the first one counts")
      .arg(conflict.first.service.name, placeOf(conflict.first), placeOf(conflict.second));
}

QList<BindingConflict> conflictsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload) {
  const QList<RunbookClaim> claims = claimsOn(runbooks, workload);
  QList<BindingConflict> conflicts;
  for (qsizetype i = 1; i < claims.size() && bindingRank(claims[i].service) == bindingRank(claims[0].service); ++i)
    conflicts.append({.first = claims[0], .second = claims[i]});
  return conflicts;
}

QList<BindingConflict> bindingConflicts(const QList<RunbookPtr> &runbooks) {
  QHash<QString, RunbookClaim> taken;
  QList<BindingConflict> conflicts;
  for (const RunbookPtr &runbook : runbooks)
    for (const RunbookService &service : runbook->services) {
      const RunbookClaim claim{.runbook = runbook, .service = service};
      const auto first = taken.constFind(claimKey(service));
      if (first == taken.cend())
        taken.insert(claimKey(service), claim);
      else if (first->runbook != runbook)
        conflicts.append({.first = *first, .second = claim});
    }
  return conflicts;
}

}  // namespace sternway
