// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/livestate.h"

#include <QPointer>

namespace sternway {

/// The part that waiting for the rollout and watching the pods share: a watch that survives lost connections, a tick, and a
/// timeout that counts only while connected.
class WatchStep : public KubernetesStep {
  Q_OBJECT
public:
  using KubernetesStep::KubernetesStep;
  void start() override;
  void stop() override;

protected:
  /// New state, or a second has passed. Not called while the connection is lost, nor before the first state.
  virtual void look(const WorkloadWatch &watch) = 0;
  /// The step's timeout has passed.
  virtual void timedOut(const WorkloadWatch &watch) = 0;
  /// The connection is back.
  virtual void reconnected() {}
  /// Progress that is said once.
  void say(const QString &text);

private:
  void tick();
  void lost(const Error &error);

  WorkloadWatch *m_watch = nullptr;
  QDateTime m_lastTick;
  QDateTime m_lostSince;
  std::chrono::milliseconds m_connected{0};
  QString m_said;
};

}  // namespace sternway
