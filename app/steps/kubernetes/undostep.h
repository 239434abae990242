// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/livestate.h"

namespace sternway {

/// Sends the patch. When the answer is lost, it reads the cluster until it knows whether the patch took effect. It is sent again
/// only where that reading shows that it did not, and that is harmless: the patch tests the generation, so it takes effect once
/// at most. Its result has "generation" and "patchedAt", which the steps that watch begin from.
class UndoStep final : public KubernetesStep {
  Q_OBJECT
public:
  static constexpr QLatin1StringView kind = KubernetesUndo::kind;
  using KubernetesStep::KubernetesStep;

  [[nodiscard]] static Call<Probe> *probe(const StepContext &context, const Step &step, const StepRecord &record,
                                          QObject *parent);

  void start() override;
  void stop() override;

private:
  void send();
  void answered(const Result<Workload> &result);
  void findOut(const Error &lost);
  void found(const LiveState &live, const Error &lost);
  void applied(const Workload &workload, const QString &message);

  QDateTime m_lostSince;
  bool m_stopping = false;
};

}  // namespace sternway
