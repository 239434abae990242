// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight.h"

#include "operate/preflight/check.h"

#include <algorithm>
#include <array>
#include <memory>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

using Checking = preflight::FindingsCall *(*)(const PreflightInput &, QObject *context);
constexpr std::array<Checking, 13> checks{preflight::checkRights,    preflight::checkPlan,    preflight::checkHistory,
                                          preflight::checkGitOps,    preflight::checkOwners,  preflight::checkReferences,
                                          preflight::checkAdmission, preflight::checkImages,  preflight::checkStrategy,
                                          preflight::checkRollout,   preflight::checkScaling, preflight::checkCompanions,
                                          preflight::checkMigrations};

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
  std::ranges::stable_sort(out, std::greater(), &Finding::severity);
  return out;
}

}  // namespace

Call<QList<Finding>> *runPreflight(PreflightInput input, QObject *context) {
  if (const Revision *target = input.history.byUid(input.undo.targetRevisionUid))
    input.target = *target;
  if (!input.targetLastLive.isValid())
    input.targetLastLive = firstReplaced(input.history, input.target);
  auto *call = new preflight::FindingsCall(context);
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

QString blockingTitles(const QList<Finding> &findings) {
  QStringList titles;
  for (const Finding &finding : findings)
    if (finding.severity == Severity::Block)
      titles << finding.title;
  return titles.join(u"; "_s);
}

bool mayProceed(const QList<Finding> &findings) {
  return std::ranges::none_of(findings, [](const Finding &finding) { return finding.severity == Severity::Block; });
}

}  // namespace sternway::operate
