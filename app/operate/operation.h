// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "incident/leasekeeper.h"
#include "operate/failedstep.h"
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
/// run at once; whatever stops the operation, what runs ends first, and no other stage begins. Where somebody is there to ask, a
/// step that failed pauses it until a person has decided; a crash while it waits loses nothing. GUI thread; the ports live
/// longer.
class Operation final : public QObject {
  Q_OBJECT
public:
  Operation(const steps::StepContext &context, Journal &journal, const StepKinds &kinds = steps::stepKinds(),
            QObject *parent = nullptr);
  ~Operation() override;

  /// Before start() or resumeFrom(). A failure that nobody is asked about ends the operation.
  void setAsks(Asks asks) { m_asks = asks; }
  /// Begins with the first step. finished() follows, always.
  void start(const Plan &plan, const QString &incidentId);
  /// Takes an unfinished operation over and goes on as decided; the journal refuses when its owner is alive.
  void resumeFrom(const OperationRecord &record, Decision decision);
  /// No further step begins until proceed(); those under way end first.
  void pause();
  void proceed();
  /// Stops after the calls under way, and says in which state the cluster is.
  void cancel();

  // Decisions on one of failedSteps(), while waitsForDecision(); \a who: the login name. Each is in the journal before it counts.
  // It goes on when all of them are decided on; the first of abort() and cancel() ends it.
  /// Does the step again, unless what its probe shows now forbids it: then refused().
  void retry(const QString &stepId, const QString &who);
  /// Goes on without it, for that reason.
  void leaveOut(const QString &stepId, const QString &reason, const QString &who);
  /// Ends as the failures say.
  void abort(const QString &who);

  /// It is Paused because of steps that failed; proceed() does nothing then.
  [[nodiscard]] bool waitsForDecision() const { return m_record.state == OperationState::Paused && !m_failures.isEmpty(); }
  [[nodiscard]] const QList<FailedStep> &failedSteps() const { return m_failures; }
  /// A decision is being checked or recorded; others do nothing meanwhile.
  [[nodiscard]] bool isDeciding() const { return m_isDeciding; }
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
  void changed();  ///< the state of the operation or of a step, or what is known of a failed one
  void refused(const QString &stepId, const QString &sentence);  ///< a decision, and why
  void progress(const QString &text);
  void stable(std::chrono::milliseconds held, std::chrono::milliseconds wanted);  ///< see StepRun::stable()
  void finished(sternway::OperationState state, const QString &sentence);

private:
  /// Takes a plan over; what is wrong with it, or empty.
  [[nodiscard]] QString take(const Plan &plan);
  void setState(OperationState state, const QString &type, const QString &summary, std::function<void()> then,
                QJsonObject data = {});
  void advance();
  void adopt(qsizetype index, const StepRecord &record, Decision decision);
  void begin(qsizetype index);
  void commitStart(qsizetype index, const QJsonObject &from);
  void run(qsizetype index);
  void stepEnded(qsizetype index, const steps::StepOutcome &outcome);
  void settle(qsizetype index, const steps::StepOutcome &outcome);
  void stopSteps();
  void stopOrAsk();
  void lookAtFailures();
  void keepProbe(const QString &stepId, const Result<steps::Probe> &probe);
  void doAgain(const QString &stepId, const QString &who);
  /// Records the decision and, where it was the last one that was waited for, goes on.
  void decided(const QString &stepId, const QJsonObject &decision, const QString &summary, std::function<void()> then = {});
  [[nodiscard]] const FailedStep *undecided(const QString &stepId) const;
  void conclude(OperationState state, const QString &sentence, QJsonObject data = {});
  void concludeFailed(const QString &who = {});
  void concludeDone();
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
  QSet<qsizetype> m_busy;  ///< steps between their start and the record of their end
  QList<FailedStep> m_failures;
  Asks m_asks = Asks::Never;
  bool m_isDeciding = false;
  std::optional<Error> m_journalError;
  bool m_pauseRequested = false;
  bool m_cancelRequested = false;
  bool m_concluded = false;
};

}  // namespace sternway::operate
