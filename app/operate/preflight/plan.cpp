// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"
#include "steps/kubernetes/livestate.h"

#include <algorithm>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {

/// The old ReplicaSets that the controller would collect, oldest first. Same order as cleanupDeployment in Kubernetes' sync.go.
QList<Revision> collectable(const History &history) {
  QList<Revision> out;
  for (const Revision &revision : history.revisions)
    if (!revision.current && revision.replicas == 0)
      out.append(revision);
  std::ranges::stable_sort(out, {}, &Revision::created);
  return out;
}

/// Whether the plan still fits what there is.
class PlanCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightHistory)
public:
  using Check::Check;

private:
  void begin() override {
    ask(cluster().workload(m_input.undo.workload, this), [this](const Result<Workload> &live) {
      if (live)
        askHistory(*live);
      else if (live.error().kind == ErrorKind::NotFound)
        block(u"plan.gone"_s, tr("%1 does not exist any more").arg(display(m_input.undo.workload)), live.error().message,
              tr("Re-evaluate."));
      else
        sayUnread(live.error());
    });
  }

  void askHistory(const Workload &live) {
    ask(cluster().history(live, this), [this, live](const Result<History> &history) {
      if (history)
        judgeLive(steps::judged({.workload = live, .history = *history, .pods = {}}, m_input.undo));
      else
        sayUnread(history.error());
    });
  }

  void sayUnread(const Error &error) {
    unchecked(u"plan.stale"_s, tr("whether somebody deployed since the plan was made"), error);
    unchecked(u"plan.target-gone"_s, tr("whether the target revision still exists"), error);
  }

  void judgeLive(const steps::LiveState &live) {
    const KubernetesUndo &undo = m_input.undo;
    if (!live.untouched)
      block(u"plan.stale"_s, tr("%1 was changed since the plan was made").arg(display(undo.workload)),
            steps::conflictSentence(undo, live), tr("Re-evaluate and make a new plan."));
    if (!live.history.byUid(undo.targetRevisionUid))
      block(u"plan.target-gone"_s, tr("The target revision does not exist any more"),
            tr("Revision %1 (%2) has been deleted.").arg(undo.targetNumber).arg(undo.targetImage),
            tr("Choose another target, or deploy that version again."));
  }
};

class HistoryCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightHistory)
public:
  using Check::Check;

private:
  void begin() override {
    const Workload &workload = m_input.workload;
    if (workload.paused)
      block(u"rollout.paused"_s, tr("The Deployment is paused"),
            tr("A paused Deployment does not roll out anything, a rollback neither."),
            tr("kubectl rollout resume deployment/%1 -n %2 (this lets changes go out that wait in it)")
                .arg(workload.ref.name, workload.ref.nameSpace));
    if (m_input.history.revisions.size() < 2)
      block(u"history.none"_s, tr("There is no revision to go back to"),
            workload.revisionHistoryLimit == 0 ? tr("revisionHistoryLimit is 0.") : tr("Only the running revision is kept."),
            tr("Roll forward to a known image, or use the rollback of Helm, Argo CD or Git."));
    if (m_input.undo.diff.codeUnchanged())
      warn(u"target.same-code"_s, tr("The target has the same code as the running revision"),
           tr("They differ in nothing but annotations that restart pods."), tr("Choose a revision with another image."));
    if (workload.revisionHistoryLimit == 0 && m_input.history.revisions.size() > 1)
      warn(u"history.not-kept"_s, tr("Kubernetes keeps no old revisions of this workload"),
           tr("revisionHistoryLimit is 0: Kubernetes deletes a revision as soon as its last pod is gone. Another deploy can "
              "delete "
              "the target, and after the rollback there is no revision %1 to return to.")
               .arg(m_input.undo.fromNumber),
           tr("Set spec.revisionHistoryLimit to 2 or more first; that replaces no pod."));
    judgeCollection();
    for (const QString &warning : m_input.history.warnings)
      info(u"history.warning"_s, tr("The history is not complete"), warning);
  }

  void judgeCollection() {
    const QList<Revision> old = collectable(m_input.history);
    const int limit = m_input.workload.revisionHistoryLimit;
    const bool oldest = !old.isEmpty() && old.first().uid == m_input.undo.targetRevisionUid;
    if (oldest && limit > 0 && old.size() >= limit)
      warn(u"history.collected-soon"_s, tr("The target is the next revision that Kubernetes deletes"),
           tr("revisionHistoryLimit is %1 and there are %2 old revisions: one more deploy deletes %3.")
               .arg(limit)
               .arg(old.size())
               .arg(m_input.target.name),
           tr("Roll back before the next deploy; the plan in the journal keeps the template."));
  }
};

}  // namespace

FindingsCall *checkPlan(const Input &input, QObject *context) {
  return Check::run<PlanCheck>(input, context);
}

FindingsCall *checkHistory(const Input &input, QObject *context) {
  return Check::run<HistoryCheck>(input, context);
}

}  // namespace sternway::operate::preflight
