// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/stepbuilder.h"

#include "core/format.h"
#include "core/shell.h"
#include "steps/kubernetes/dryrunstep.h"
#include "steps/kubernetes/healthstep.h"
#include "steps/kubernetes/rolloutstep.h"
#include "steps/metricsstep.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

const QString undoId = u"undo"_s;

struct PlanStepsWords {
  Q_DECLARE_TR_FUNCTIONS(PlanSteps)
};

QString secondsArgument(std::chrono::milliseconds duration) {
  return QString::number(std::chrono::duration_cast<std::chrono::seconds>(duration).count()) + u's';
}

}  // namespace

QList<Stage> rollbackStages(const Workload &workload, const KubernetesUndo &undo, const PlanOptions &options) {
  const ObjectRef &ref = workload.ref;
  const QString name = kindPrefix(ref.kind) + u'/' + ref.name;
  const QStringList kubectl{u"kubectl"_s, u"--context"_s, ref.context, u"-n"_s, ref.nameSpace};
  const QStringList command = kubectl + QStringList{u"rollout"_s, u"undo"_s, name, u"--to-revision=%1"_s.arg(undo.targetNumber)};
  const QStringList status =
      kubectl + QStringList{u"rollout"_s, u"status"_s, name, u"--timeout="_s + secondsArgument(options.rolloutTimeout)};
  const QStringList pods = kubectl + QStringList{u"get"_s, u"pods"_s, u"-l"_s, workload.labelSelector};
  const QStringList assess{u"sternway"_s,    u"assess"_s,   u"--service"_s, ref.name,
                           u"--namespace"_s, ref.nameSpace, u"--context"_s, ref.context};
  const QString revision = PlanStepsWords::tr("revision %1 (%2)").arg(QString::number(undo.targetNumber), undo.targetImage);
  const auto step = [&ref](QLatin1StringView kind, const QString &id, const QString &title, std::chrono::milliseconds timeout,
                           QJsonObject args, std::chrono::milliseconds hold = {}) {
    if (id != undoId)
      args.insert(u"of"_s, undoId);
    if (hold.count() > 0)
      args.insert(u"holdMs"_s, static_cast<qint64>(hold.count()));
    return Step{.id = id, .kind = kind, .target = targetOf(ref), .args = args, .title = title, .timeout = timeout};
  };
  const auto of = [](const QStringList &words) { return QJsonObject{{u"command"_s, shellCommand(words)}}; };
  QJsonObject args = toArgs(undo);
  args.insert(u"command"_s, shellCommand(command));
  Step putBack = step(KubernetesUndo::kind, undoId, PlanStepsWords::tr("Put back the pod template of %1").arg(revision),
                      options.callTimeout, args);
  putBack.expect = PlanStepsWords::tr("%1 is back on %2").arg(display(ref), revision);
  return {
      {.title = PlanStepsWords::tr("Roll %1 back to %2").arg(display(ref), revision),
       .steps = {step(DryRunStep::kind, u"dryRun"_s, PlanStepsWords::tr("Ask the API server whether it would accept the change"),
                      options.callTimeout, of(command + QStringList{u"--dry-run=server"_s})),
                 putBack,
                 step(RolloutStep::kind, u"rollout"_s, PlanStepsWords::tr("Wait until all pods run it"), options.rolloutTimeout,
                      of(status))}},
      {.title = PlanStepsWords::tr("Verify"),
       .steps = {step(HealthStep::kind, u"pods"_s,
                      PlanStepsWords::tr("Watch that the pods stay ready for %1").arg(formatDuration(options.healthDuration)),
                      options.healthTimeout, of(pods), options.healthDuration),
                 step(MetricsStep::kind, u"metrics"_s,
                      PlanStepsWords::tr("Watch that the metrics stay recovered for %1").arg(formatDuration(options.stability)),
                      options.metricsTimeout, of(assess), options.stability)}}};
}

}  // namespace sternway
