// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/clusterapi.h"
#include "core/journal.h"
#include "core/metricsapi.h"
#include "rollback/assessor.h"
#include "rollback/incidentrecorder.h"
#include "rollback/operation.h"
#include "rollback/operationinspector.h"
#include "rollback/preflight.h"

#include <functional>
#include <memory>

namespace sternway {

/// What a rollback works with. All live longer than the run; metrics may be null.
struct RunPorts {
  ClusterApi *cluster = nullptr;
  MetricsApi *metrics = nullptr;
  Journal *journal = nullptr;
  Clock *clock = nullptr;
};

struct RunRequest {
  ObjectRef workload;
  Matrix matrix;
  QMap<QString, QString> metricOverrides;
  std::optional<qint64> toRevision;  ///< none: the last known good one
  QString reason;
  bool allowBadTarget = false;
  std::chrono::seconds stability{60};
  bool rehearsal = false;
};

/// One rollback from the first look to the last metric: assess → plan → preflight, then, when the caller agrees, the operation
/// with its incident. The window's wizard and the command line both drive this. GUI thread.
class RollbackRun final : public QObject {
  Q_OBJECT
public:
  enum class Stage { Idle, Assessing, Checking, Prepared, Running, Ended };

  RollbackRun(const RunPorts &ports, RunRequest request, QObject *parent = nullptr);
  ~RollbackRun() override;

  /// Reads and checks; writes nothing to the cluster but dry runs. Then prepared() or failed().
  void prepare();
  /// Carries the plan out: opens (or finds) the incident, records what is known, starts the operation. Needs prepared() and no
  /// blocking finding.
  void execute();
  /// Opens (or finds) the incident and records that the rollback was not begun, and why. Then recorded().
  void decline(const QString &why);
  /// What is known of an operation that an earlier process left unfinished.
  [[nodiscard]] Call<Recovery> *inspect(const OperationRecord &record);
  /// Goes on with an operation that an earlier process left unfinished, as the operator decided after Operation::inspect().
  void resume(const OperationRecord &record, Decision decision);
  /// Asks the operation to stop after the call under way.
  void cancel();

  [[nodiscard]] Stage stage() const { return m_stage; }
  [[nodiscard]] const Assessment &assessment() const { return m_assessment; }
  [[nodiscard]] const Plan &plan() const { return m_plan; }
  [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
  [[nodiscard]] bool isBlocked() const;
  [[nodiscard]] const QString &incidentId() const { return m_incidentId; }
  [[nodiscard]] Operation *operation() const { return m_operation.get(); }

Q_SIGNALS:
  void stageChanged();
  void prepared();
  void recorded();
  void progress(const QString &text);
  void failed(const sternway::Error &error);
  void finished(sternway::OperationState state, const QString &sentence);

private:
  void setStage(Stage stage);
  void stop(const Error &error);
  void build(const Assessment &assessment);
  void record(const QList<EventDraft> &extra, std::function<void()> then);
  void readPast(const std::optional<QList<Incident>> &left, std::function<void(const QList<IncidentRecord> &)> then);
  void check();
  void makeOperation();
  [[nodiscard]] AssessorOptions assessorOptions() const;
  void conclude(OperationState state, const QString &sentence);

  RunPorts m_ports;
  RunRequest m_request;
  std::unique_ptr<Assessor> m_assessor;
  std::unique_ptr<Preflight> m_preflight;
  std::unique_ptr<RecoveryCheck> m_recovery;
  std::unique_ptr<Operation> m_operation;
  IncidentRecorder m_recorder;
  Stage m_stage = Stage::Idle;
  Assessment m_assessment;
  Plan m_plan;
  QList<Finding> m_findings;
  QString m_incidentId;
  QList<IncidentRecord> m_past;
  QMap<QString, QString> m_knownBad;  ///< revision uid → why
  bool m_cancelled = false;
};

}  // namespace sternway
