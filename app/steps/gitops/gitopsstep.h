// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/gitops/gitopsobject.h"
#include "steps/steprun.h"

#include <QCoreApplication>

namespace sternway::steps {

enum class GitOpsDeed { Suspend, Resume };

/// By the arguments "application", "kustomization" or "helmRelease", and "namespace": that of Argo CD or Flux where it is not
/// given, of a Helm release that of the step's target. Pure.
[[nodiscard]] GitOpsObject gitOpsObjectOf(const Step &step);

/// Has a GitOps controller leave the cluster as it is, or lets it go on. Its patch is refused where the object has changed since
/// it was read; when the answer is lost, it reads until it knows. A suspension leaves on the object what it takes back, and in
/// its result a follow-up; it waits a while for a sync that had begun. GUI thread.
class GitOpsStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::GitOpsStep)
public:
  GitOpsStep(const StepContext &context, const Step &step, QObject *parent, GitOpsDeed deed);
  void start() override;
  void stop() override;

  [[nodiscard]] static Call<Probe> *probe(const StepContext &context, const Step &step, const StepRecord &record, GitOpsDeed deed,
                                          QObject *parent);
  /// Reads, asks for the permission, and sends the patch as a dry run.
  [[nodiscard]] static Call<StepPreview> *preview(const StepContext &context, const Step &step, GitOpsDeed deed, QObject *parent);

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  [[nodiscard]] bool isDone(const QJsonObject &live) const;
  void read();
  void found(const Result<LiveGitOps> &live);
  void unreadable(const Error &error);
  void send(const LiveGitOps &live);
  void answered(const Result<QJsonObject> &result);
  void succeeded(const QJsonObject &live);
  void settle(const QJsonObject &live);
  void later(std::chrono::milliseconds delay);

  const GitOpsDeed m_deed;
  const GitOpsObject m_object;
  std::optional<Error> m_lost;  ///< of the answer to the last patch
  QDateTime m_lostSince;
  QDateTime m_doneAt;
  int m_sent = 0;
  bool m_stopping = false;
};

}  // namespace sternway::steps
