// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"
#include "rollback/livestate.h"
#include "rollback/preflight/check.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PreflightHistory)
};

/// The old ReplicaSets that the controller would collect, oldest first. Same order as cleanupDeployment in Kubernetes' sync.go.
QList<Revision> collectable(const History &history) {
  QList<Revision> out;
  for (const Revision &revision : history.revisions)
    if (!revision.current && revision.replicas == 0)
      out.append(revision);
  std::stable_sort(out.begin(), out.end(), [](const Revision &a, const Revision &b) { return a.created < b.created; });
  return out;
}

void judgeCollection(Findings &out, const Input &input) {
  const QList<Revision> old = collectable(input.history);
  const bool oldest = !old.isEmpty() && old.first().uid == input.plan.targetRevisionUid;
  if (oldest && input.workload.revisionHistoryLimit > 0 && old.size() >= input.workload.revisionHistoryLimit)
    out.warn(u"history.collected-soon"_s, Words::tr("The target is the next revision that Kubernetes deletes"),
             Words::tr("revisionHistoryLimit is %1 and there are %2 old revisions: one more deploy deletes %3.")
                 .arg(input.workload.revisionHistoryLimit)
                 .arg(old.size())
                 .arg(input.target.name),
             Words::tr("Roll back before the next deploy; the plan in the journal keeps the template."));
}

void judgeLive(Findings &out, const Input &input, const Result<Workload> &live) {
  if (!live) {
    if (live.error().kind == ErrorKind::NotFound)
      out.block(u"plan.gone"_s, Words::tr("%1 does not exist any more").arg(display(input.plan.workload)), live.error().message,
                Words::tr("Assess again."));
    else
      out.unchecked(u"plan.stale"_s, Words::tr("whether somebody deployed since the plan was made"), live.error());
    return;
  }
  if (live->uid != input.plan.workloadUid || live->generation != input.plan.generation) {
    const QString writer = lastWriter(*live);
    out.block(u"plan.stale"_s, Words::tr("Somebody changed %1 since the plan was made").arg(display(input.plan.workload)),
              Words::tr("Generation %1 → %2; it runs %3 now.")
                      .arg(input.plan.generation)
                      .arg(live->generation)
                      .arg(live->images.join(u", "_s)) +
                  (writer.isEmpty() ? QString() : u' ' + Words::tr("Last writer: %1.").arg(writer)),
              Words::tr("Assess again and make a new plan."));
  }
}

}  // namespace

FindingsCall *checkPlan(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  out->ask<Workload>(input.cluster->workload(input.plan.workload, out),
                     [out, input](const Result<Workload> &live) { judgeLive(*out, input, live); });
  out->ask<History>(input.cluster->history(input.workload, out), [out, input](const Result<History> &history) {
    if (!history)
      out->unchecked(u"plan.target-gone"_s, Words::tr("whether the target revision still exists"), history.error());
    else if (!history->byUid(input.plan.targetRevisionUid))
      out->block(u"plan.target-gone"_s, Words::tr("The target revision does not exist any more"),
                 Words::tr("Revision %1 (%2) has been deleted.").arg(input.plan.targetNumber).arg(input.plan.targetImage),
                 Words::tr("Choose another target, or deploy that version again."));
  });
  return out->call();
}

FindingsCall *checkHistory(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  const Workload &workload = input.workload;
  if (workload.paused)
    out->block(u"rollout.paused"_s, Words::tr("The Deployment is paused"),
               Words::tr("A paused Deployment does not roll out anything, a rollback neither."),
               Words::tr("kubectl rollout resume deployment/%1 -n %2 (this lets changes go out that wait in it)")
                   .arg(workload.ref.name, workload.ref.nameSpace));
  if (input.history.revisions.size() < 2)
    out->block(u"history.none"_s, Words::tr("There is no revision to go back to"),
               workload.revisionHistoryLimit == 0 ? Words::tr("revisionHistoryLimit is 0.")
                                                  : Words::tr("Only the running revision is kept."),
               Words::tr("Roll forward to a known image, or use the rollback of Helm, Argo CD or Git."));
  if (input.plan.diff.codeUnchanged())
    out->warn(u"target.same-code"_s, Words::tr("The target has the same code as the running revision"),
              Words::tr("They differ in nothing but annotations that restart pods."),
              Words::tr("Choose a revision with another image."));
  judgeCollection(*out, input);
  for (const QString &warning : input.history.warnings)
    out->info(u"history.warning"_s, Words::tr("The history is not complete"), warning);
  return out->call();
}

}  // namespace sternway::preflight
