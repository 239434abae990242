// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sternway {

/// One container's state as far as the STATUS column looks at it.
struct ContainerFacts {
  enum class State { None, Waiting, Running, Terminated };
  QString name;
  State state = State::None;
  QString reason;
  int exitCode = 0;
  int signal = 0;
  bool ready = false;
  bool started = false;
  int restarts = 0;
};

struct PodFacts {
  QString phase;
  QString reason;  ///< status.reason
  bool deleting = false;
  bool readyCondition = false;
  bool initializedCondition = false;
  bool schedulingGated = false;
  int initContainers = 0;       ///< in the spec
  QStringList restartableInit;  ///< names of init containers with restartPolicy Always (sidecars)
  QList<ContainerFacts> initStatuses;
  QList<ContainerFacts> statuses;
};

struct PodState {
  QString status;  ///< for example "CrashLoopBackOff", "Init:1/2", "Terminating"
  int restarts = 0;
};

/// What kubectl get pods shows under STATUS and RESTARTS. Same rule as printPod in Kubernetes'
/// pkg/printers/internalversion/printers.go.
[[nodiscard]] PodState podState(const PodFacts &pod);

}  // namespace sternway
