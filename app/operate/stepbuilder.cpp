// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/stepbuilder.h"

#include "core/format.h"
#include "core/shell.h"
#include "steps/steprun.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

struct PlanStepsWords {
  Q_DECLARE_TR_FUNCTIONS(PlanSteps)
};

QString secondsArgument(std::chrono::milliseconds duration) {
  return QString::number(std::chrono::duration_cast<std::chrono::seconds>(duration).count()) + u's';
}

}  // namespace

QList<Step> rollbackSteps(const Workload &workload, const Revision &target, const PlanOptions &options) {
  const ObjectRef &ref = workload.ref;
  const QString name = kindPrefix(ref.kind) + u'/' + ref.name;
  const QStringList kubectl{u"kubectl"_s, u"--context"_s, ref.context, u"-n"_s, ref.nameSpace};
  const QStringList undo = kubectl + QStringList{u"rollout"_s, u"undo"_s, name, u"--to-revision=%1"_s.arg(target.number)};
  const QStringList status =
      kubectl + QStringList{u"rollout"_s, u"status"_s, name, u"--timeout="_s + secondsArgument(options.rolloutTimeout)};
  const QStringList pods = kubectl + QStringList{u"get"_s, u"pods"_s, u"-l"_s, workload.labelSelector};
  const QStringList assess{u"sternway"_s,    u"assess"_s,   u"--service"_s, ref.name,
                           u"--namespace"_s, ref.nameSpace, u"--context"_s, ref.context};
  const QString image = target.images.join(u", "_s);
  const auto step = [&ref](QLatin1StringView kind, const QString &title, std::chrono::milliseconds timeout,
                           const QJsonObject &args) {
    return Step{.id = QString(kind).section(u'.', -1),
                .kind = kind,
                .target = targetOf(ref),
                .args = args,
                .title = title,
                .timeout = timeout};
  };
  return {
      step(stepkind::dryRun, PlanStepsWords::tr("Ask the API server whether it would accept the change"), options.callTimeout,
           plannedArgs(shellCommand(undo + QStringList{u"--dry-run=server"_s}))),
      step(stepkind::undo, PlanStepsWords::tr("Put back the pod template of revision %1 (%2)").arg(target.number).arg(image),
           options.callTimeout, plannedArgs(shellCommand(undo))),
      step(stepkind::waitRollout, PlanStepsWords::tr("Wait until all pods run it"), options.rolloutTimeout,
           plannedArgs(shellCommand(status))),
      step(stepkind::waitReady,
           PlanStepsWords::tr("Watch that the pods stay ready for %1").arg(formatDuration(options.healthDuration)),
           options.healthTimeout, plannedArgs(shellCommand(pods), options.healthDuration)),
      step(stepkind::metrics,
           PlanStepsWords::tr("Watch that the metrics stay recovered for %1").arg(formatDuration(options.stability)),
           options.metricsTimeout, plannedArgs(shellCommand(assess), options.stability)),
  };
}

}  // namespace sternway
