// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/fieldmanagers.h"
#include "steps/kubernetes/plannedbase.h"
#include "steps/kubernetes/workloadedit.h"

#include <QCoreApplication>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// Makes the patch for each workload and has the server try it.
class EditPreview final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::EditPreview)
public:
  EditPreview(const WorkloadEdit &edit, const StepContext &context, const Step &step, Call<StepPreview> *call)
      : QObject(call), m_edit(edit), m_context(context), m_step(step), m_call(call) {}
  void start();

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  void next();
  void judgeAccess(const Result<AccessAnswer> &answer);
  void read();
  void seen(const Workload &workload);
  void dryRun(const Workload &workload, const EditPatch &patch);
  void refusedDryRun(const Error &error);
  void others(const Workload &workload);
  void judgeTemplate(const Workload &workload);
  void say(const QString &id, Severity severity, const QString &title, const QString &detail = {}, const QString &remedy = {});

  const WorkloadEdit &m_edit;
  const StepContext m_context;
  const Step m_step;
  Call<StepPreview> *const m_call;
  QList<ObjectRef> m_queue;
  ObjectRef m_ref;
  bool m_hasTriedTwice = false;
  StepPreview m_preview;
};

void EditPreview::start() {
  const QString secret = secretInArguments(m_step);
  const auto target = workloadOf(m_step.target);
  if (!secret.isEmpty())
    say(u"step.secret"_s, Severity::Block, tr("A secret in a workload"), secret);
  else if (!m_edit.targets && !target)
    say(u"step.target"_s, Severity::Block, tr("%1 is no workload of Kubernetes").arg(display(m_step.target)));
  else if (!m_edit.targets)
    m_queue = {*target};
  if (!m_edit.targets || !secret.isEmpty()) {
    QMetaObject::invokeMethod(
        this, [this] { next(); }, Qt::QueuedConnection);
    return;
  }
  m_edit.targets(cluster(), m_step, this)->then([this](const Result<QList<ObjectRef>> &workloads) {
    if (!workloads && isTransient(workloads.error().kind))
      return m_call->finish(tl::unexpected(workloads.error()));
    if (!workloads)
      say(u"step.target"_s, Severity::Block, workloads.error().message, workloads.error().detail);
    m_queue = workloads.value_or(QList<ObjectRef>());
    next();
  });
}

void EditPreview::say(const QString &id, Severity severity, const QString &title, const QString &detail, const QString &remedy) {
  const Finding finding{.id = id, .severity = severity, .title = title, .detail = detail, .remedy = remedy};
  if (!m_preview.findings.contains(finding))
    m_preview.findings.append(finding);
}

void EditPreview::next() {
  if (m_queue.isEmpty())
    return m_call->finish(m_preview);
  m_ref = m_queue.takeFirst();
  m_hasTriedTwice = false;
  const QString plural = kindPrefix(m_ref.kind) + u's';
  cluster()
      .access({u"patch"_s, u"apps"_s, plural, {}, m_ref.nameSpace, m_ref.name}, this)
      ->then([this](const Result<AccessAnswer> &answer) { judgeAccess(answer); });
}

void EditPreview::judgeAccess(const Result<AccessAnswer> &answer) {
  const QString right = u"patch %1s.apps"_s.arg(kindPrefix(m_ref.kind));
  if (!answer && isTransient(answer.error().kind))
    return m_call->finish(tl::unexpected(answer.error()));
  if (!answer)
    say(u"rights.unchecked"_s, Severity::Warn, tr("The right to %1 could not be checked").arg(right), answer.error().message);
  else if (!answer->allowed)
    say(u"rights.patch"_s, Severity::Block, tr("Missing right: %1 in namespace %2").arg(right, m_ref.nameSpace), answer->reason,
        tr("Ask for a Role with the verb \"patch\", or use a context that has it."));
  read();
}

void EditPreview::read() {
  cluster().workload(m_ref, this)->then([this](const Result<Workload> &workload) {
    if (workload)
      return seen(*workload);
    const Error &error = workload.error();
    if (error.kind == ErrorKind::NotFound)
      say(u"step.target"_s, Severity::Block, tr("%1 is not there").arg(display(m_ref)), error.message);
    else if (error.kind == ErrorKind::Forbidden)
      say(u"rights.get"_s, Severity::Block, tr("%1 may not be read").arg(display(m_ref)), error.message);
    else
      return m_call->finish(tl::unexpected(error));
    next();
  });
}

void EditPreview::seen(const Workload &workload) {
  if (!m_edit.targets)
    m_preview.base = plannedOn(workload);
  const Result<EditPatch> patch = m_edit.make({m_context, m_step, workload});
  if (!patch) {
    say(u"step.refused"_s, Severity::Block, patch.error().message, patch.error().detail);
    return next();
  }
  if (patch->isEmpty()) {
    say(u"step.done"_s, Severity::Info, tr("%1 is so already").arg(display(m_ref)));
    return others(workload);
  }
  dryRun(workload, *patch);
}

void EditPreview::dryRun(const Workload &workload, const EditPatch &patch) {
  const WorkloadPatch sealed = sealedPatch(patch, {m_context, m_step, workload});
  cluster().patch(m_ref, sealed, DryRun::Server, this)->then([this, workload](const Result<Workload> &answer) {
    if (!answer && isTransient(answer.error().kind))
      return m_call->finish(tl::unexpected(answer.error()));
    if (!answer && answer.error().kind == ErrorKind::Conflict && !std::exchange(m_hasTriedTwice, true))
      return read();  // it has moved since it was read
    if (!answer) {
      refusedDryRun(answer.error());
      return others(workload);
    }
    const QString prefix = m_edit.targets ? shortName(m_ref) + u": "_s : QString();
    const QStringList lines = changedLines(workload, *answer);
    for (const QString &line : lines)
      m_preview.changes << prefix + line;
    if (lines.isEmpty())
      say(u"step.no-effect"_s, Severity::Warn, tr("The server would accept the patch, and nothing would change"),
          tr("It is so already, or a webhook or policy puts it back."));
    others(workload);
  });
}

void EditPreview::refusedDryRun(const Error &error) {
  const QString text = refusalText(error);
  const bool cannot = error.httpStatus == 400 && text.contains(u"dry run"_s, Qt::CaseInsensitive);
  if (cannot)
    say(u"step.dry-run"_s, Severity::Warn, tr("The server cannot try it: a webhook does not support dry runs"), text);
  else
    say(u"step.dry-run"_s, Severity::Block, tr("The server would refuse the change"), text);
}

void EditPreview::others(const Workload &workload) {
  if (m_edit.rollsPods)
    judgeTemplate(workload);
  if (!m_edit.findings)
    return next();
  m_edit.findings(cluster(), m_step, workload, this)->then([this](const Result<QList<Finding>> &findings) {
    if (!findings)
      return m_call->finish(tl::unexpected(findings.error()));
    m_preview.findings += *findings;
    next();
  });
}

void EditPreview::judgeTemplate(const Workload &workload) {
  if (workload.paused)
    say(u"workload.paused"_s, Severity::Warn, tr("%1 is paused").arg(display(m_ref)),
        tr("Its pods are replaced only when it is resumed."));
  if (workload.strategy == u"OnDelete")
    say(u"workload.on-delete"_s, Severity::Warn, tr("The update strategy of %1 is OnDelete").arg(display(m_ref)),
        tr("A pod takes the new template only when it is deleted."));
  if (workload.revisionHistoryLimit == 0)
    say(u"workload.no-history"_s, Severity::Warn, tr("%1 keeps no old revisions").arg(display(m_ref)),
        tr("revisionHistoryLimit is 0: once all pods are replaced, there is no revision to go back to."),
        tr("Set spec.revisionHistoryLimit to 2 or more first; that replaces no pod."));
  if (const QStringList appliers = applyManagers(workload); !appliers.isEmpty())
    say(u"ownership.apply"_s, Severity::Warn, tr("%1 deploys this workload by server-side apply").arg(appliers.join(u", "_s)),
        tr("Its next deploy conflicts with the change until Sternway has returned the fields."));
}
}  // namespace

Call<StepPreview> *previewEdit(const WorkloadEdit &edit, const StepContext &context, const Step &step, QObject *parent) {
  auto *call = new Call<StepPreview>(parent);
  (new EditPreview(edit, context, step, call))->start();
  return call;
}

}  // namespace sternway::steps
