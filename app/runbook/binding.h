// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "core/targetref.h"

namespace sternway {

/// Whether an entry under "services" claims the workload:
/// - Its workload ("deployment/order-service") is that one. An entry without a workload, or with one that is no object of
///   Kubernetes ("helm/…", "compose/…"), claims every kind of workload that has the entry's name.
/// - Its namespace is the workload's, or it has none.
/// - Its context pattern matches the whole name of the workload's context, or it has none. A pattern that is no regular
///   expression matches nothing.
[[nodiscard]] bool bindsTo(const RunbookService &service, const ObjectRef &workload);

/// How precise a claim is; the greater wins. A context counts for more than a namespace, and that for more than a workload.
[[nodiscard]] int bindingRank(const RunbookService &service);

/// A runbook's claim on a workload.
struct RunbookClaim {
  RunbookPtr runbook;
  RunbookService service;
};

/// The claims on a workload, one a runbook, the most precise first; equal ones in the order of \a runbooks.
[[nodiscard]] QList<RunbookClaim> claimsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload);
/// The runbook that is bound to the workload: that of the first claim; null where there is none.
[[nodiscard]] RunbookPtr boundRunbook(const QList<RunbookPtr> &runbooks, const ObjectRef &workload);

/// Two runbooks that claim the same with equal precision: the second one loses.
struct BindingConflict {
  RunbookClaim first;
  RunbookClaim second;
};
/// "order-service is claimed by a.yaml line 6 as well as by b.yaml line 4; the first one counts". Translated, for display.
[[nodiscard]] QString conflictText(const BindingConflict &conflict);
/// Of this workload.
[[nodiscard]] QList<BindingConflict> conflictsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload);
/// Those that can be told without a workload: entries of equal precision whose workload (or name), namespace and context
/// pattern are the same. Whether two different patterns meet in one context is seen only by conflictsOn().
[[nodiscard]] QList<BindingConflict> bindingConflicts(const QList<RunbookPtr> &runbooks);

}  // namespace sternway
