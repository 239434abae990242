// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"

#include <QJsonObject>

#include <memory>

namespace sternway::assess {

struct RecoveryReading {
  enum class State {
    Recovered,
    NotYet,
    Unknown,    ///< something that the decision knew is not known now; never taken
                ///< for recovered
    NotChecked  ///< no rollback row could be judged at the decision, so nothing
                ///< tells whether it helped
  };
  State state = State::Unknown;
  QString sentence;        ///< "error rate 0.1 %, p99 80 ms"
  QJsonObject values;      ///< metric → number or null
  Matrix matrix;           ///< the rows that it goes by
  Verdict verdict;         ///< of that matrix
  QStringList notChecked;  ///< inputs that were unknown at the decision and
                           ///< still are; see metricTitle()
};

/// Says whether the service has recovered. GUI thread.
class RecoveryCheck {
public:
  virtual ~RecoveryCheck() = default;
  [[nodiscard]] virtual Call<RecoveryReading> *check(QObject *context) = 0;
};

/// Recovered: no row that calls for a rollback, or for preparing one, matches, nor is one pending. What a person declared does
/// not count: it stays declared until somebody withdraws it, whatever the service does. \a unknownBefore: the inputs that were
/// unknown at the decision (Verdict::unknownMetrics); they are reported, not waited for. Any other input that is unknown now is.
/// Pure.
[[nodiscard]] RecoveryReading judgeRecovered(const Assessment &assessment, const QStringList &unknownBefore);

/// What was unknown at the decision, by the journal: in the newest verdict before the incident's newest operation began. Empty
/// where the journal has none: then everything is waited for. Pure.
[[nodiscard]] QStringList unknownAtDecision(const QList<JournalEvent> &events, const ObjectRef &service);

/// Recovery as the service's monitor sees it; every answer is told.
class MonitorRecovery final : public QObject, public RecoveryCheck {
  Q_OBJECT
public:
  /// \a unknownBefore: see judgeRecovered(); none: as the journal of the open incident says, after a restart.
  MonitorRecovery(std::shared_ptr<ServiceMonitor> monitor, std::optional<QStringList> unknownBefore)
      : m_monitor(std::move(monitor)), m_unknownBefore(std::move(unknownBefore)) {}
  [[nodiscard]] Call<RecoveryReading> *check(QObject *context) override;

Q_SIGNALS:
  void answered(const sternway::assess::RecoveryReading &reading);

private:
  std::shared_ptr<ServiceMonitor> m_monitor;
  std::optional<QStringList> m_unknownBefore;
};

}  // namespace sternway::assess
