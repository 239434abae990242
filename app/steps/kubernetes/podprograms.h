// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// The argument of kinds whose programs run on this computer or within a container: workload, pod and container, of which one is
/// enough; see findExecPlace(). Without it they run here.
inline constexpr QLatin1String podPlaceKey("in");
[[nodiscard]] bool runsInPod(const Step &step);
/// "kubectl exec …" to copy, where the step says so; else the command of \a argv.
[[nodiscard]] QString placedCommand(const StepWords &words, const QStringList &argv);

/// The programs of the container where the step says that they run. Unlike an exec they take an environment and a working folder:
/// a shell of the container sets them, fixed and handed the values as data, and the environment goes over standard input, so that
/// nothing of it stands in the cluster's log. Errors that say that nothing has begun are Invalid or Forbidden, never NotFound.
/// The cluster must outlive it. GUI thread.
class PodPrograms final : public QObject, public Programs {
  Q_OBJECT
public:
  PodPrograms(ClusterApi &cluster, const Step &step, QObject *parent);
  [[nodiscard]] ProgramRun *run(const ProgramRequest &request, QObject *context) override;
  /// What a container has is not known before it is run: the name itself.
  [[nodiscard]] QString find(const QString &program) const override { return program; }

private:
  ClusterApi &m_cluster;
  const Step m_step;
};

/// The context whose programs are those of the place where the step says that they run; \a owner: what must not outlive them.
/// Where none may run, as in a rehearsal, none may.
[[nodiscard]] StepContext inItsPlace(const StepContext &context, const Step &step, QObject *owner);

/// The request as an exec takes it. Input: a name or a value of the environment that no shell takes in a line. Pure.
[[nodiscard]] Result<ProgramRequest> withoutEnvironment(const ProgramRequest &request);

}  // namespace sternway::steps
