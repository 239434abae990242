// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/planbuilder.h"

#include "core/format.h"
#include "core/kubernetesundo.h"
#include "core/podtemplate.h"
#include "operate/writtenplan.h"
#include "steps/gitops/gitops.h"
#include "steps/manual/manual.h"
#include "steps/registry.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

class Builder {
  Q_DECLARE_TR_FUNCTIONS(PlanBuilder)
public:
  explicit Builder(const PlanRequest &request) : m_request(request) {
    if (const Revision *current = request.history.current())
      m_current = *current;
  }

  Result<TargetChoice> target() const {
    if (m_request.workload.paused)
      return fail(ErrorKind::Input,
                  u"you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"_s,
                  tr("Resuming lets changes go out that wait in the paused Deployment: look at them first."));
    if (olderRevisions().isEmpty())
      return noHistory();
    if (m_request.isForward)
      return forwardTarget();
    return m_request.targetUid.isEmpty() ? defaultTarget() : chosenTarget();
  }

  Result<Plan> build() const {
    const bool isWritten = m_request.scope == PlanScope::Migrations || goesBackAsWritten(m_request.procedure);
    return (isWritten && !m_request.isForward ? writtenPlan(m_request)
                                              : target().and_then([this](const TargetChoice &target) { return plan(target); }))
        .and_then([this](const Plan &plan) { return withSkips(withSuspension(plan)); })
        .map([](const Plan &plan) { return steps::withConfirmations(plan); });
  }

  /// All that there are, for who has named none of them.
  [[nodiscard]] static QString listing(const History &history) {
    QStringList out;
    for (const Revision &revision : history.revisions)
      out.append(describe(revision) + (revision.current ? tr(" (running)") : QString()));
    return tr("There are: %1.").arg(out.join(u"; "_s));
  }

private:
  /// Everything that does not run now, newest number first.
  [[nodiscard]] QList<Revision> olderRevisions() const {
    QList<Revision> out;
    for (const Revision &revision : m_request.history.revisions)
      if (!revision.current)
        out.prepend(revision);
    return out;
  }

  [[nodiscard]] RevisionHealth healthOf(const Revision &revision) const {
    const auto found = std::ranges::find(m_request.health, revision.uid, &RevisionHealth::revisionUid);
    return found == m_request.health.cend() ? RevisionHealth() : *found;
  }

  /// Why the revision must not be returned to; empty when nothing speaks against it.
  [[nodiscard]] QString markedBad(const Revision &revision) const {
    const RevisionHealth health = healthOf(revision);
    if (health.health == Health::Bad)
      return health.reason.isEmpty() ? tr("it was measured bad") : health.reason;
    if (m_request.rolledBackFromUids.contains(revision.uid))
      return tr("it was rolled back before (see the journal)");
    if (m_request.doNotUse.contains(revision.uid))
      return m_request.doNotUse.value(revision.uid);
    return {};
  }

  [[nodiscard]] bool unchanged(const Revision &revision) const {
    return RevisionDiff{diffTemplates(m_request.workload.podTemplate, revision.podTemplate), {}}.codeUnchanged();
  }

  [[nodiscard]] tl::unexpected<Error> noHistory() const {
    const QString words = m_request.workload.ref.kind == Kind::Deployment
                              ? u"no rollout history found for deployment \"%1\""_s.arg(m_request.workload.ref.name)
                              : u"no last revision to roll back to"_s;
    const QString why = m_request.workload.revisionHistoryLimit == 0
                            ? tr("revisionHistoryLimit is 0, so Kubernetes keeps no old revisions.")
                            : tr("Kubernetes keeps only the running revision.");
    return fail(ErrorKind::Input, words,
                why + u' ' + tr("Roll forward to a known image instead (kubectl set image), or deploy the old version again."));
  }

  [[nodiscard]] tl::unexpected<Error> refused(const Revision &revision, const QString &mark) const {
    return fail(ErrorKind::Input, tr("Revision %1 is %2").arg(QString::number(revision.number), mark),
                tr("Remove the mark first, in the table of revisions, or choose another one. ") + listing(m_request.history));
  }

  [[nodiscard]] Result<TargetChoice> chosenTarget() const {
    const Revision *found = m_request.history.byUid(m_request.targetUid);
    if (!found)
      return fail(ErrorKind::Input, tr("The revision is not in the history any more"), listing(m_request.history));
    const qint64 number = found->number;
    if (found->current || sameTemplate(found->podTemplate, m_request.workload.podTemplate))
      return fail(
          ErrorKind::Input, tr("Revision %1 is already current").arg(number),
          u"skipped rollback (current template already matches revision %1). "_s.arg(number) + listing(m_request.history));
    if (const QString mark = m_request.doNotUse.value(found->uid); !mark.isEmpty())
      return refused(*found, mark);
    if (m_request.force)
      return TargetChoice{*found, tr("chosen by the operator, warnings overridden")};
    if (const QString bad = markedBad(*found); !bad.isEmpty())
      return fail(ErrorKind::Input, tr("Revision %1 is marked bad: %2").arg(number).arg(bad),
                  tr("Choose another revision. ") + listing(m_request.history));
    if (unchanged(*found))
      return fail(
          ErrorKind::Input,
          tr("Revision %1 has the same code as the running one: it differs only in annotations that restart pods").arg(number),
          proposal());
    const QString health = healthOf(*found).reason;
    return TargetChoice{*found, health.isEmpty() ? tr("chosen by the operator; its health was not measured")
                                                 : tr("chosen by the operator; %1").arg(health)};
  }

  /// What was rolled back from was measured bad: that it is gone to again is the operator's word, and the only one that counts.
  [[nodiscard]] Result<TargetChoice> forwardTarget() const {
    if (!m_request.lastRollback)
      return fail(ErrorKind::Input,
                  tr("The journal has no rollback of %1 to go forward from").arg(display(m_request.workload.ref)),
                  tr("That is a rollback by Sternway that succeeded, with none after it. Deploy the version anew instead."));
    const KubernetesUndo &undo = m_request.lastRollback->undo;
    if (!m_current || m_current->uid != undo.targetRevisionUid)
      return fail(ErrorKind::Input, tr("What the rollback restored does not run any more; another version was deployed since"),
                  listing(m_request.history));
    const Revision *left = m_request.history.byUid(undo.fromRevisionUid);
    if (!left)
      return fail(ErrorKind::Input, tr("What the rollback left (%1) is not in the history any more").arg(undo.fromImage),
                  listing(m_request.history));
    if (!m_request.targetUid.isEmpty() && m_request.targetUid != left->uid)
      return fail(ErrorKind::Input, tr("Forward goes only to what the rollback left: %1").arg(describe(*left)),
                  tr("To another revision it is a rollback of its own."));
    if (const QString mark = m_request.doNotUse.value(left->uid); !mark.isEmpty())
      return refused(*left, mark);
    return TargetChoice{*left,
                        tr("forward again to what the rollback of %1 left (incident %2)")
                            .arg(m_request.lastRollback->at.toUTC().toString(Qt::ISODate), m_request.lastRollback->incidentId)};
  }

  [[nodiscard]] QString proposal() const {
    const Result<TargetChoice> other = defaultTarget();
    return other ? tr("The last one with other code is %1.").arg(describe(other->revision)) : listing(m_request.history);
  }

  [[nodiscard]] std::optional<TargetChoice> knownGood() const {
    const Revision *named = m_request.history.byUid(m_request.lastKnownGoodUid);
    if (named)
      return TargetChoice{*named,
                          m_request.lastKnownGoodReason.isEmpty() ? healthOf(*named).reason : m_request.lastKnownGoodReason};
    for (const Revision &revision : olderRevisions())
      if (healthOf(revision).health == Health::Good && markedBad(revision).isEmpty() && !unchanged(revision))
        return TargetChoice{revision, tr("last known good: %1").arg(healthOf(revision).reason)};
    return std::nullopt;
  }

  [[nodiscard]] Result<TargetChoice> defaultTarget() const {
    if (const auto good = knownGood()) {
      if (!good->revision.current)
        return *good;
      return fail(ErrorKind::Input,
                  tr("The running revision is itself the last known good one: %1").arg(describe(good->revision)),
                  tr("If it must go nevertheless, name the target. ") + listing(m_request.history));
    }
    return bestUnmeasured();
  }

  [[nodiscard]] QString noneGood() const {
    const bool measured =
        std::ranges::any_of(m_request.health, [](const RevisionHealth &each) { return each.health != Health::Unknown; });
    return measured ? tr("no earlier revision was measured good") : tr("no revision has measurements");
  }

  /// Nothing was measured good: the newest one that no evidence speaks against, other images first.
  [[nodiscard]] Result<TargetChoice> bestUnmeasured() const {
    std::optional<Revision> fallback;
    QStringList refused;
    for (const Revision &revision : olderRevisions()) {
      const QString why = objection(revision);
      if (!why.isEmpty()) {
        refused.append(describe(revision) + u": "_s + why);
        continue;
      }
      if (revision.images != m_request.workload.images)
        return TargetChoice{revision,
                            tr("%1; this is the newest one with a different image and no known problem").arg(noneGood())};
      if (!fallback)
        fallback = revision;
    }
    if (fallback)
      return TargetChoice{
          *fallback, tr("%1 and none has a different image; this is the newest one with different settings").arg(noneGood())};
    return fail(ErrorKind::Input, tr("There is no revision that can be recommended"),
                refused.join(u"; "_s) + u". "_s + tr("Name the target to go back all the same."));
  }

  [[nodiscard]] QString objection(const Revision &revision) const {
    if (QString bad = markedBad(revision); !bad.isEmpty())
      return bad;
    if (unchanged(revision))
      return tr("the same code as the running one");
    if (m_current && wasLeftByGoingBack(revision, *m_current))
      return tr("it was deployed after the running one and left again");
    return {};
  }

  /// It becomes that of the revision that is restored, so it must not read as if the reason were about that one.
  [[nodiscard]] QString changeCause(const Revision &target) const {
    QStringList versions;
    for (const QString &image : target.images)
      versions.append(imageVersion(image));
    const QString what = (m_request.isForward ? tr("Forward again to %1 (revision %2)") : tr("Rollback to %1 (revision %2)"))
                             .arg(versions.join(u", "_s))
                             .arg(target.number);
    return m_request.reason.isEmpty() ? what : tr("%1: %2").arg(what, m_request.reason);
  }

  [[nodiscard]] Result<Plan> plan(const TargetChoice &target) const {
    const Workload &workload = m_request.workload;
    KubernetesUndo undo;
    undo.workload = workload.ref;
    undo.workloadUid = workload.uid;
    undo.generation = workload.generation;
    undo.fromRevisionUid = m_current ? m_current->uid : QString();
    undo.fromNumber = m_current ? m_current->number : 0;
    undo.fromImage = workload.images.join(u", "_s);
    undo.targetRevisionUid = target.revision.uid;
    undo.targetNumber = target.revision.number;
    undo.targetImage = target.revision.images.join(u", "_s);
    undo.targetHash = target.revision.templateHash;
    undo.targetReason = m_request.targetReason.isEmpty() ? target.why : m_request.targetReason;
    undo.isForward = m_request.isForward;
    undo.diff = diffRevision(workload, target.revision);
    undo.patch = TRY(undoPatch(workload, target.revision, changeCause(target.revision), mark(undo)));
    return around({.id = m_request.id,
                   .reason = m_request.reason,
                   .made = m_request.now,
                   .stages = steps::rollbackStages(workload, undo, m_request.options)});
  }

  /// What stays on the workload of this rollback.
  [[nodiscard]] QString mark(const KubernetesUndo &undo) const {
    QJsonObject said{
        {u"plan"_s, m_request.id},    {u"by"_s, m_request.author},  {u"at"_s, m_request.now.toUTC().toString(Qt::ISODate)},
        {u"from"_s, undo.fromNumber}, {u"to"_s, undo.targetNumber}, {u"reason"_s, redacted(m_request.reason)}};
    if (undo.isForward)
      said.insert(u"forward"_s, true);
    return QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
  }

  /// With what the runbook has Sternway do before and after it.
  [[nodiscard]] Result<Plan> around(Plan plan) const {
    bool isAfter = false;
    qsizetype before = 0;
    for (const GuidedStep &guided : m_request.procedure) {
      const StepDescriptor *kind = carriedOut(guided);
      isAfter = isAfter || (kind && kind->role == StepRole::WayBack);
      if (!kind || !kind->runsAsWritten || kind->role == StepRole::Waits)
        continue;
      Step step = TRY(asWritten(m_request, guided));
      if (kind->effect == StepEffect::Reads)
        step.onFailure = OnFailure::Continue;  // a look that fails keeps no rollback from ending
      if (isAfter)
        plan.stages.append({.title = guided.part, .steps = {step}});
      else
        plan.stages.first().steps.insert(before++, step);
    }
    return plan;
  }

  /// Before the first step that changes anything: what such a controller puts back it would put back at once.
  [[nodiscard]] Plan withSuspension(Plan plan) const {
    if (!m_request.suspendsGitOps)
      return plan;
    for (Stage &stage : plan.stages)
      for (qsizetype index = 0; index < stage.steps.size(); ++index) {
        const StepDescriptor *kind = steps::stepKinds().runner(stage.steps.at(index));
        if (!kind || kind->effect == StepEffect::Reads)
          continue;
        for (const Step &step : steps::suspendSteps(m_request.workload))
          stage.steps.insert(index++, step);
        return plan;
      }
    return plan;
  }

  [[nodiscard]] Result<Plan> withSkips(Plan plan) const {
    for (auto skip = m_request.skips.cbegin(); skip != m_request.skips.cend(); ++skip) {
      QStringList ids;
      bool found = false;
      for (Stage &stage : plan.stages)
        for (Step &step : stage.steps) {
          if (!maySkip(step))
            continue;
          ids << step.id;
          if (step.id != skip.key())
            continue;
          step.skip = skip.value();
          found = true;
        }
      if (!found)
        return fail(ErrorKind::Input, tr("The plan has no step \"%1\" that can be left out").arg(skip.key()),
                    tr("There are: %1.").arg(ids.join(u", "_s)));
    }
    if (!m_request.skips.isEmpty() && !changesAnything(plan))
      return fail(ErrorKind::Input, tr("With these steps left out the plan changes nothing"),
                  tr("Leave at least one of the steps in that change something."));
    return plan;
  }

  [[nodiscard]] static bool changesAnything(const Plan &plan) {
    return plan.first([](const Step &step) {
      const StepDescriptor *kind = steps::stepKinds().runner(step);
      return step.skip.isEmpty() && kind && kind->effect != StepEffect::Reads;
    }) != nullptr;
  }

  const PlanRequest &m_request;
  std::optional<Revision> m_current;
};

}  // namespace

QString describe(const Revision &revision) {
  QStringList former;
  for (const qint64 number : revision.formerNumbers)
    former.append(QString::number(number));
  const QString was = former.isEmpty() ? QString() : u" (was %1)"_s.arg(former.join(u", "_s));
  return u"rev %1%2 %3"_s.arg(QString::number(revision.number), was, revision.images.join(u", "_s)).trimmed();
}

bool maySkip(const Step &step) {
  return steps::stepKinds().role(step) != StepRole::WayBack;
}

bool wasLeftByGoingBack(const Revision &revision, const Revision &current) {
  if (revision.number >= current.number)
    return false;
  const bool between = !current.formerNumbers.isEmpty() && revision.number > current.formerNumbers.last();
  return between || (revision.created.isValid() && current.created.isValid() && revision.created > current.created);
}

Result<QString> revisionUid(const History &history, qint64 number) {
  if (const Revision *found = history.byNumber(number))
    return found->uid;
  // Kubernetes gives a revision a new number when it becomes current again
  QString renumbered;
  for (const Revision &revision : history.revisions)
    if (revision.formerNumbers.contains(number))
      renumbered = Builder::tr("Revision %1 has the number %2 now. ").arg(number).arg(revision.number);
  return fail(ErrorKind::Input, u"unable to find specified revision %1 in history"_s.arg(number),
              renumbered + Builder::listing(history));
}

Result<TargetChoice> chooseTarget(const PlanRequest &request) {
  return Builder(request).target();
}

Result<Plan> buildPlan(const PlanRequest &request) {
  return Builder(request).build();
}

}  // namespace sternway::operate
