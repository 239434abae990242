// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "incident/leasekeeper.h"
#include "steps/registry.h"
#include "steps/steprun.h"

#include <memory>

namespace sternway {

/// What the operator decides about an operation that an earlier process left unfinished.
enum class Decision {
  Continue,  ///< go on from the step that was under way; it observes, or its effect is there already
  Retry,     ///< do that step again: the cluster shows that it had no effect
  Abort      ///< leave the cluster as it is, and record that
};

/// Carries a plan out: an explicit state machine over plain values. Every transition is in the journal before what it announces:
/// a step's start is committed before its call goes out, and without a journal no call goes out. GUI thread; the ports live
/// longer.
class Operation final : public QObject {
  Q_OBJECT
public:
  Operation(const StepContext &context, Journal &journal, QObject *parent = nullptr);
  ~Operation() override;

  /// Begins with the first step. finished() follows, always.
  void start(const Plan &plan, const QString &incidentId);
  /// Takes an unfinished operation over and goes on as decided; the journal refuses when its owner is alive.
  void resumeFrom(const OperationRecord &record, Decision decision);
  /// No further step begins until proceed(); the one under way ends first.
  void pause();
  void proceed();
  /// Stops after the call under way, and says in which state the cluster is.
  void cancel();

  /// pause() was asked for; it is Paused when the step under way has ended.
  [[nodiscard]] bool isPauseRequested() const { return m_pauseRequested; }
  /// A step that changes something has been sent off: stopping leaves a changed world.
  [[nodiscard]] bool mayHaveChanged() const { return changing() != nullptr; }
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
  void adopt(const StepRecord &record);
  void begin(qsizetype index);
  void run(qsizetype index);
  void stepEnded(qsizetype index, const StepOutcome &outcome);
  void settle(qsizetype index, const StepOutcome &outcome);
  void conclude(OperationState state, const QString &sentence);
  void concludeCancelled();
  void holdLease();
  void journalFailed(const Error &error);
  [[nodiscard]] qsizetype nextStep() const;
  [[nodiscard]] const StepDescriptor &runnerOf(const StepRecord &record) const;
  [[nodiscard]] const StepRecord *changing() const;

  StepContext m_context;
  Journal &m_journal;
  Plan m_plan;
  OperationRecord m_record;
  std::unique_ptr<LeaseKeeper> m_lease;  ///< while it is under way
  StepRun *m_step = nullptr;
  bool m_pauseRequested = false;
  bool m_cancelRequested = false;
  bool m_concluded = false;
};

}  // namespace sternway
