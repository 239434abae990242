// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway::steps {

/// Whether a workload still has the pod template that an undo of the plan has given it: for a step that watches something else of
/// it. GUI thread; it lives as long as its parent.
class TemplateCheck final : public QObject {
  Q_OBJECT
public:
  /// Null: the step's argument "of" names no undo.
  [[nodiscard]] static TemplateCheck *of(const StepContext &context, const Step &step, QObject *parent);

  /// Who has changed it, and to what; empty: nobody. An error: it cannot be read now. One small request, and more only where the
  /// workload was written since the last call.
  [[nodiscard]] Call<QString> *check(QObject *context);

private:
  TemplateCheck(ClusterApi &cluster, KubernetesUndo undo, const QJsonObject &undone, QObject *parent);

  ClusterApi &m_cluster;
  const KubernetesUndo m_undo;
  const QString m_digest;  ///< of what came back from the patch; empty: not known
  qint64 m_generation;     ///< the newest that is known to carry it
};

}  // namespace sternway::steps
