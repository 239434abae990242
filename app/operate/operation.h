// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "incident/leasekeeper.h"
#include "steps/registry.h"
#include "steps/steprun.h"

#include <QSet>

#include <memory>

namespace sternway::operate {

/// What the operator decides about an operation that an earlier process left unfinished.
enum class Decision {
  Continue,  ///< go on from the step that was under way; it observes, or its effect is there already
  Retry,     ///< do that step again: the cluster shows that it had no effect
  Abort      ///< leave the cluster as it is, and record that
};

/// Carries a plan out: an explicit state machine over plain values. Every transition is in the journal before what it announces:
/// a step's start is committed before its call goes out, and without a journal no call goes out. The steps of a parallel stage
/// run at once; whatever stops the operation, what runs ends first, and no other stage begins. GUI thread; the ports live longer.
class Operation final : public QObject {
  Q_OBJECT
public:
  Operation(const steps::StepContext &context, Journal &journal, const StepKinds &kinds = steps::stepKinds(),
            QObject *parent = nullptr);
  ~Operation() override;

  /// Begins with the first step. finished() follows, always.
  void start(const Plan &plan, const QString &incidentId);
  /// Takes an unfinished operation over and goes on as decided; the journal refuses when its owner is alive.
  void resumeFrom(const OperationRecord &record, Decision decision);
  /// No further step begins until proceed(); those under way end first.
  void pause();
  void proceed();
  /// Stops after the calls under way, and says in which state the cluster is.
  void cancel();

  /// pause() was asked for; it is Paused when the steps under way have ended.
  [[nodiscard]] bool isPauseRequested() const { return m_pauseRequested; }
  /// A step that changes something has been sent off: stopping leaves a changed world.
  [[nodiscard]] bool mayHaveChanged() const { return !changing().isEmpty(); }
  [[nodiscard]] bool isCancelRequested() const { return m_cancelRequested; }
  [[nodiscard]] OperationState state() const { return m_record.state; }
  [[nodiscard]] const Plan &plan() const { return m_plan; }
  /// A snapshot, with all steps.
  [[nodiscard]] const OperationRecord &record() const { return m_record; }

Q_SIGNALS:
  void changed();  ///< the state of the operation or of a step
  void progress(const QString &text);
  void stable(std::chrono::milliseconds held, std::chrono::milliseconds wanted);  ///< see StepRun::stable()
  void finished(sternway::OperationState state, const QString &sentence);

private:
  /// Takes a plan over; what is wrong with it, or empty.
  [[nodiscard]] QString take(const Plan &plan);
  void setState(OperationState state, const QString &type, const QString &summary, std::function<void()> then);
  void advance();
  void adopt(qsizetype index, const StepRecord &record, Decision decision);
  void begin(qsizetype index);
  void run(qsizetype index);
  void stepEnded(qsizetype index, const steps::StepOutcome &outcome);
  void settle(qsizetype index, const steps::StepOutcome &outcome);
  void stopSteps();
  void conclude(OperationState state, const QString &sentence);
  void concludeCancelled();
  void holdLease();
  void journalFailed(const Error &error);
  [[nodiscard]] QList<qsizetype> nextSteps() const;
  [[nodiscard]] qsizetype indexOf(const QString &stepId) const;  ///< negative: there is none
  [[nodiscard]] const StepDescriptor &runnerOf(const StepRecord &record) const;
  [[nodiscard]] QList<StepRecord> changing() const;

  steps::StepContext m_context;
  Journal &m_journal;
  const StepKinds &m_kinds;
  Plan m_plan;
  OperationRecord m_record;
  std::unique_ptr<incident::LeaseKeeper> m_lease;  ///< while it is under way
  QHash<qsizetype, steps::StepRun *> m_running;
  QSet<qsizetype> m_busy;                ///< steps between their start and the record of their end
  QList<steps::StepOutcome> m_failures;  ///< of steps
  std::optional<Error> m_journalError;
  bool m_pauseRequested = false;
  bool m_cancelRequested = false;
  bool m_concluded = false;
};

}  // namespace sternway::operate
