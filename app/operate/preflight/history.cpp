// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"
#include "operate/preflight/check.h"
#include "steps/kubernetes/livestate.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightHistoryWords {
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
  const bool oldest = !old.isEmpty() && old.first().uid == input.undo.targetRevisionUid;
  if (oldest && input.workload.revisionHistoryLimit > 0 && old.size() >= input.workload.revisionHistoryLimit)
    out.warn(u"history.collected-soon"_s, PreflightHistoryWords::tr("The target is the next revision that Kubernetes deletes"),
             PreflightHistoryWords::tr("revisionHistoryLimit is %1 and there are %2 old revisions: one more deploy deletes %3.")
                 .arg(input.workload.revisionHistoryLimit)
                 .arg(old.size())
                 .arg(input.target.name),
             PreflightHistoryWords::tr("Roll back before the next deploy; the plan in the journal keeps the template."));
}

void judgeLive(Findings &out, const Input &input, const Result<Workload> &live) {
  if (!live) {
    if (live.error().kind == ErrorKind::NotFound)
      out.block(u"plan.gone"_s, PreflightHistoryWords::tr("%1 does not exist any more").arg(display(input.undo.workload)),
                live.error().message, PreflightHistoryWords::tr("Assess again."));
    else
      out.unchecked(u"plan.stale"_s, PreflightHistoryWords::tr("whether somebody deployed since the plan was made"),
                    live.error());
    return;
  }
  if (live->uid != input.undo.workloadUid || live->generation != input.undo.generation) {
    const QString writer = lastWriter(*live);
    out.block(u"plan.stale"_s,
              PreflightHistoryWords::tr("Somebody changed %1 since the plan was made").arg(display(input.undo.workload)),
              PreflightHistoryWords::tr("Generation %1 → %2; it runs %3 now.")
                      .arg(input.undo.generation)
                      .arg(live->generation)
                      .arg(live->images.join(u", "_s)) +
                  (writer.isEmpty() ? QString() : u' ' + PreflightHistoryWords::tr("Last writer: %1.").arg(writer)),
              PreflightHistoryWords::tr("Assess again and make a new plan."));
  }
}

}  // namespace

FindingsCall *checkPlan(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  out->ask<Workload>(input.cluster->workload(input.undo.workload, out),
                     [out, input](const Result<Workload> &live) { judgeLive(*out, input, live); });
  out->ask<History>(input.cluster->history(input.workload, out), [out, input](const Result<History> &history) {
    if (!history)
      out->unchecked(u"plan.target-gone"_s, PreflightHistoryWords::tr("whether the target revision still exists"),
                     history.error());
    else if (!history->byUid(input.undo.targetRevisionUid))
      out->block(u"plan.target-gone"_s, PreflightHistoryWords::tr("The target revision does not exist any more"),
                 PreflightHistoryWords::tr("Revision %1 (%2) has been deleted.")
                     .arg(input.undo.targetNumber)
                     .arg(input.undo.targetImage),
                 PreflightHistoryWords::tr("Choose another target, or deploy that version again."));
  });
  return out->call();
}

FindingsCall *checkHistory(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  const Workload &workload = input.workload;
  if (workload.paused)
    out->block(u"rollout.paused"_s, PreflightHistoryWords::tr("The Deployment is paused"),
               PreflightHistoryWords::tr("A paused Deployment does not roll out anything, a rollback neither."),
               PreflightHistoryWords::tr("kubectl rollout resume deployment/%1 -n %2 (this lets changes go out that wait in it)")
                   .arg(workload.ref.name, workload.ref.nameSpace));
  if (input.history.revisions.size() < 2)
    out->block(u"history.none"_s, PreflightHistoryWords::tr("There is no revision to go back to"),
               workload.revisionHistoryLimit == 0 ? PreflightHistoryWords::tr("revisionHistoryLimit is 0.")
                                                  : PreflightHistoryWords::tr("Only the running revision is kept."),
               PreflightHistoryWords::tr("Roll forward to a known image, or use the rollback of Helm, Argo CD or Git."));
  if (input.undo.diff.codeUnchanged())
    out->warn(u"target.same-code"_s, PreflightHistoryWords::tr("The target has the same code as the running revision"),
              PreflightHistoryWords::tr("They differ in nothing but annotations that restart pods."),
              PreflightHistoryWords::tr("Choose a revision with another image."));
  judgeCollection(*out, input);
  for (const QString &warning : input.history.warnings)
    out->info(u"history.warning"_s, PreflightHistoryWords::tr("The history is not complete"), warning);
  return out->call();
}

}  // namespace sternway::preflight
