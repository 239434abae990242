// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/templatecheck.h"

#include "steps/kubernetes/livestate.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

TemplateCheck *TemplateCheck::of(const StepContext &context, const Step &step, QObject *parent) {
  const QString id = step.args.value(u"of"_s).toString();
  const Step *undo = context.plan.step(id);
  const KubernetesUndo planned = undo ? undoOf(*undo) : KubernetesUndo();
  ClusterApi *cluster = context.cluster ? context.cluster(step.target) : nullptr;
  return cluster && !planned.workload.name.isEmpty() ? new TemplateCheck(*cluster, planned, context.outputs.value(id), parent)
                                                     : nullptr;
}

TemplateCheck::TemplateCheck(ClusterApi &cluster, KubernetesUndo undo, const QJsonObject &undone, QObject *parent)
    : QObject(parent),
      m_cluster(cluster),
      m_undo(std::move(undo)),
      m_digest(undone.value(u"template"_s).toString()),
      m_generation(undone.value(u"generation"_s).toInteger()) {}

Call<QString> *TemplateCheck::check(QObject *context) {
  auto *call = new Call<QString>(context);
  const QPointer<Call<QString>> guard(call);
  m_cluster.workload(m_undo.workload, call)->then([this, guard](const Result<Workload> &workload) {
    if (!guard)
      return;
    if (!workload)
      return guard->finish(workload.error().kind == ErrorKind::NotFound
                               ? Result<QString>(LiveState::tr("The workload was deleted"))
                               : tl::unexpected(workload.error()));
    if (workload->generation == m_generation)
      return guard->finish(QString());
    readLiveState(m_cluster, m_undo, guard)->then([this, guard](const Result<LiveState> &live) {
      if (!guard)
        return;
      if (!live)
        return guard->finish(tl::unexpected(live.error()));
      const QString changed = takenBackSentence(m_undo, m_digest, *live);
      if (changed.isEmpty())
        m_generation = live->workload.generation;
      guard->finish(changed);
    });
  });
  return call;
}

}  // namespace sternway::steps

#include "moc_templatecheck.cpp"
