// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/ownreadings.h"
#include "core/clusterapi.h"
#include "core/matrix.h"
#include "core/runbook.h"

#include <memory>

namespace sternway::assess {

/// What a service of the fleet has to be asked for by itself: by queries of its runbook's or of the operator's.
struct OwnQuestion {
  RunbookPtr runbook;
  QStringList metrics;    ///< that have a query of their own; empty: there is
                          ///< nothing to ask
  StringMap overrides;    ///< the operator's
  QStringList baselines;  ///< metrics whose baseline is needed
  QString revision;       ///< of the workload, so that baselines are read anew when
                          ///< it changes
  std::chrono::milliseconds range{0};

  [[nodiscard]] bool isEmpty() const { return metrics.isEmpty() && baselines.isEmpty(); }
  friend bool operator==(const OwnQuestion &, const OwnQuestion &) = default;
};

/// What a runbook asks for, the same for all services of the fleet that it is bound to. A plain value.
struct FleetRules {
  RunbookPtr runbook;
  ConditionInputs needs;
  QStringList metrics;  ///< to be asked for, without what the cluster tells
  std::chrono::milliseconds range{0};
  bool ownQueries = false;  ///< the runbook brings queries
  bool accepted = false;    ///< somebody has accepted what the runbook may do;
                            ///< looked at where \c needs.health only
};
[[nodiscard]] FleetRules fleetRules(const RunbookPtr &runbook);

/// What the service has to be asked for by itself; \a overrides are the operator's.
[[nodiscard]] OwnQuestion ownQuestion(const FleetRules &rules, const Workload &workload, const StringMap &overrides);

/// What tells one revision of a workload from the next, as a watch shows it.
[[nodiscard]] QString revisionKey(const Workload &workload);

/// Asks services of the fleet no more often than once a turn: their own queries every time and together (see readOwnMetrics()),
/// which series they have and their baselines one service after the other, the latter once a change of the revision. A turn that
/// takes longer than the next one delays it. Reads only. GUI thread; the session must outlive it.
class FleetQueries final : public QObject {
  Q_OBJECT
public:
  explicit FleetQueries(ClusterSession &session, QObject *parent = nullptr);
  ~FleetQueries() override;

  /// A new question is asked at once, the same one at the next turn.
  void want(const ObjectRef &service, const OwnQuestion &question);
  void forget(const ObjectRef &service);
  void turn();
  /// The source of metrics is gone, or another one.
  void lose();

  [[nodiscard]] QHash<QString, MetricHistory> metrics(const ObjectRef &service) const;
  [[nodiscard]] QHash<QString, double> baselines(const ObjectRef &service) const;
  /// Why there are no values, one sentence each.
  [[nodiscard]] QStringList problems(const ObjectRef &service) const;

Q_SIGNALS:
  void changed(const sternway::ObjectRef &service);

private:
  struct Known;
  using Asked = std::pair<ObjectRef, std::shared_ptr<Known>>;
  void next();
  void ask(const ObjectRef &service);
  void discovered(const ObjectRef &service, const ServiceMetrics &found, const QString &podDoubt);
  void readOwn(const QList<ObjectRef> &services);
  void takeOwn(const QList<Asked> &asked, const QList<OwnReading> &readings);
  [[nodiscard]] bool isDiscovered(const Known &known) const;
  void readChange(const ObjectRef &service);
  void readBaseline(const ObjectRef &service);
  void done(const ObjectRef &service);
  void goOn();
  [[nodiscard]] bool needsBaselines(const Known &known) const;

  ClusterSession &m_session;
  QHash<ObjectRef, std::shared_ptr<Known>> m_services;
  QList<ObjectRef> m_queue;           ///< to be asked for
  QList<ObjectRef> m_unknown;         ///< those of them whose series have to be looked for
  QList<ObjectRef> m_waiting;         ///< those that have been read, for their baselines
  std::unique_ptr<QObject> m_asking;  ///< context of what is asked
};

}  // namespace sternway::assess
