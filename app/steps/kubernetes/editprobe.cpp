// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/workloadedit.h"

#include <QCoreApplication>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// Reads what became of each workload of an edit.
class EditProbe final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::EditProbe)
public:
  EditProbe(const WorkloadEdit &edit, const StepContext &context, const Step &step, const StepRecord &record, Call<Probe> *call)
      : QObject(call), m_edit(edit), m_context(context), m_step(step), m_record(record), m_call(call) {}
  void start();

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  void next();
  [[nodiscard]] Probe judge(const Workload &workload) const;
  [[nodiscard]] Probe judgeMarked(const Workload &workload, bool holds, const QString &state) const;
  [[nodiscard]] Probe together() const;

  const WorkloadEdit &m_edit;
  const StepContext m_context;
  const Step m_step;
  const StepRecord m_record;
  Call<Probe> *const m_call;
  QList<ObjectRef> m_queue;
  QList<Probe> m_found;
};

QString editedState(const Workload &workload) {
  const QString state = EditProbe::tr("%1 has %2, %n replica(s)", nullptr, workload.replicas)
                            .arg(display(workload.ref), workload.images.join(u", "_s));
  return workload.paused ? EditProbe::tr("%1, paused").arg(state) : state;
}

void EditProbe::start() {
  if (!m_edit.targets) {
    m_queue = {*workloadOf(m_step.target)};
    return next();
  }
  m_edit.targets(cluster(), m_step, this)->then([this](const Result<QList<ObjectRef>> &workloads) {
    if (!workloads)
      return m_call->finish(tl::unexpected(workloads.error()));
    m_queue = *workloads;
    next();
  });
}

void EditProbe::next() {
  if (m_queue.isEmpty())
    return m_call->finish(together());
  const ObjectRef ref = m_queue.takeFirst();
  cluster().workload(ref, this)->then([this, ref](const Result<Workload> &workload) {
    if (!workload && workload.error().kind != ErrorKind::NotFound)
      return m_call->finish(tl::unexpected(workload.error()));
    m_found.append(workload ? judge(*workload)
                            : Probe{.state = Probe::State::ChangedByOther, .sentence = tr("%1 is gone.").arg(display(ref))});
    next();
  });
}

Probe EditProbe::judge(const Workload &workload) const {
  const EditInput input{m_context, m_step, workload};
  const QString state = editedState(workload);
  const Result<EditPatch> wanted = m_edit.make(input);
  const bool holds = wanted && wanted->isEmpty();
  if (bearsMark(input))
    return judgeMarked(workload, holds, state);
  if (holds)
    return {.state = Probe::State::Applied,
            .sentence = tr("%1: it is as the step wants it.").arg(state),
            .result = editResult(m_edit, workload, workload, m_record.startedAt)};
  const QString writer = m_edit.guardsTemplate ? foreignWriter(workload, m_record.startedAt) : QString();
  if (!writer.isEmpty())
    return {.state = Probe::State::ChangedByOther,
            .sentence = tr("Somebody else has changed the pod template since (%1): %2.").arg(writer, state)};
  return {
      .state = Probe::State::NotApplied,
      .sentence = tr("%1; it does not carry the mark of this step. Nothing was changed by it. Sent again, the change is refused "
                     "if somebody else is faster.")
                      .arg(state)};
}

Probe EditProbe::judgeMarked(const Workload &workload, bool holds, const QString &state) const {
  // a webhook may have changed on its way in what was sent: then the template is still written by Sternway
  const QString writer = m_edit.guardsTemplate ? foreignWriter(workload, m_record.startedAt) : QString();
  const bool isKept = holds || (writer.isEmpty() && (m_edit.repeats || m_edit.rollsPods));
  if (!isKept)
    return {.state = Probe::State::ChangedByOther,
            .sentence = writer.isEmpty() ? tr("The step took effect, and somebody has changed it since: %1.").arg(state)
                                         : tr("The step took effect, and %1 has changed it since: %2.").arg(writer, state)};
  return {.state = Probe::State::Applied,
          .sentence = tr("The step took effect: %1.").arg(state),
          .result = editResult(m_edit, workload, workload, m_record.startedAt)};
}

Probe EditProbe::together() const {
  if (!m_edit.targets)
    return m_found.value(0);
  QStringList sentences;
  qsizetype applied = 0;
  bool isForeign = false;
  for (const Probe &each : m_found) {
    applied += each.state == Probe::State::Applied ? 1 : 0;
    isForeign = isForeign || each.state == Probe::State::ChangedByOther;
    sentences << each.sentence;
  }
  const Probe::State state = isForeign                   ? Probe::State::ChangedByOther
                             : applied == m_found.size() ? Probe::State::Applied
                                                         : Probe::State::NotApplied;
  const QString count = tr("Done for %1 of %2.").arg(applied).arg(m_found.size());
  const QString again =
      state == Probe::State::NotApplied ? tr("Done again, the step leaves alone those that are done.") : QString();
  return {.state = state, .sentence = (count + u' ' + again + u' ' + sentences.join(u' ')).simplified()};
}
}  // namespace

Call<Probe> *probeEdit(const WorkloadEdit &edit, const StepContext &context, const Step &step, const StepRecord &record,
                       QObject *parent) {
  if (!edit.targets && !workloadOf(step.target))
    return Call<Probe>::finished(parent,
                                 Probe{.state = Probe::State::CannotTell,
                                       .sentence = EditProbe::tr("%1 is no workload of Kubernetes").arg(display(step.target))});
  auto *call = new Call<Probe>(parent);
  (new EditProbe(edit, context, step, record, call))->start();
  return call;
}

}  // namespace sternway::steps
