// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight.h"

#include "operate/preflight/check.h"

#include <algorithm>
#include <array>
#include <memory>

namespace sternway {

using preflight::FindingsCall;

namespace {

constexpr std::array<preflight::Check, 12> checks{preflight::checkRights,    preflight::checkPlan,    preflight::checkHistory,
                                                  preflight::checkGitOps,    preflight::checkOwners,  preflight::checkReferences,
                                                  preflight::checkAdmission, preflight::checkImages,  preflight::checkStrategy,
                                                  preflight::checkRollout,   preflight::checkScaling, preflight::checkCompanions};

/// When the target was first replaced by another revision.
QDateTime firstReplaced(const History &history, const Revision &target) {
  QDateTime out;
  for (const Revision &revision : history.revisions)
    if (revision.created > target.created && (!out.isValid() || revision.created < out))
      out = revision.created;
  return out;
}

struct Gathered {
  std::array<QList<Finding>, checks.size()> findings;
  size_t open = checks.size();
};

QList<Finding> sorted(const Gathered &gathered) {
  QList<Finding> out;
  for (const QList<Finding> &findings : gathered.findings)
    out.append(findings);
  std::stable_sort(out.begin(), out.end(), [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
  return out;
}

}  // namespace

Preflight::Preflight(ClusterApi &cluster, const Clock &clock, QObject *parent)
    : QObject(parent), m_cluster(cluster), m_clock(clock) {}

Call<QList<Finding>> *Preflight::run(const KubernetesUndo &undo, const Workload &workload, const History &history,
                                     QObject *context) {
  const Revision *target = history.byUid(undo.targetRevisionUid);
  preflight::Input input{&m_cluster, undo, workload, history, target ? *target : Revision{}, m_targetLastLive, m_clock.now()};
  if (!input.targetLastLive.isValid())
    input.targetLastLive = firstReplaced(history, input.target);
  auto *call = new FindingsCall(context);
  const auto gathered = std::make_shared<Gathered>();
  for (size_t i = 0; i < checks.size(); ++i)
    checks.at(i)(input, call)->then([call, gathered, i](const Result<QList<Finding>> &findings) {
      if (findings)
        gathered->findings.at(i) = *findings;
      if (--gathered->open == 0)
        call->finish(sorted(*gathered));
    });
  return call;
}

bool mayProceed(const QList<Finding> &findings) {
  return std::none_of(findings.cbegin(), findings.cend(),
                      [](const Finding &finding) { return finding.severity == Severity::Block; });
}

}  // namespace sternway
