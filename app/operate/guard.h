// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checklist.h"
#include "core/guard.h"
#include "operate/operations.h"

#include <QPointer>

namespace sternway::operate {

/// How long a person can still stop it where the runbook does not say.
constexpr std::chrono::seconds usualCountdown{60};

struct GuardRequest {
  RunbookPtr runbook = nullptr;  ///< whose guard it is
  bool isAccepted = false;       ///< somebody has accepted what it may do
  QString method = {};           ///< by its id; empty: an undo, with what the runbook has around it
  QList<GuidedStep> procedure = {};
  QHash<QString, QString> values = {};  ///< of the placeholders in it
  QStringList leftOut = {};             ///< steps of a person that somebody leaves out, by their keys
  std::chrono::milliseconds term{0};    ///< for how long it is armed
  std::chrono::milliseconds countdown{0};
  RunRequest run = {};  ///< how it rolls back; author: who arms it
};
/// The countdown that is asked for, else the runbook's, else the usual one.
[[nodiscard]] std::chrono::milliseconds countdownOf(const GuardRequest &request);

/// One service's guard: armed by a person for a time, it watches by the condition of the runbook, counts down loudly, and rolls
/// back. Everything stands in the journal before it happens, and each change there is made only where nobody else has made one,
/// so that whoever stops it, in this process or another, has stopped it. What is unknown never counts: without data, without the
/// journal, or when the condition no longer holds, the countdown ends and it watches on. Where the runbook has changed it ends.
/// It is not armed again by itself. GUI thread; journal, book and operations live longer, and so does what the monitor works
/// with.
class Guard final : public QObject {
  Q_OBJECT
public:
  Guard(std::shared_ptr<assess::ServiceMonitor> monitor, Journal &journal, GuardBook &book, Operations &operations,
        GuardRequest request);
  /// An armed one is lost, and the journal says so.
  ~Guard() override;

  /// Checks that it may be left to itself, plans, and runs the preflight; then armed() or refused(). Writes nothing to the
  /// cluster.
  void arm();
  /// Disarms it, or stops its countdown; ended() follows, unless the rollback has begun.
  void stop(const QString &who);
  /// Its cluster is closed.
  void abandon(const QString &why);

  [[nodiscard]] const GuardRecord &record() const { return m_record; }
  [[nodiscard]] const ObjectRef &service() const { return m_monitor->service(); }
  /// Somebody in this process has stopped it.
  [[nodiscard]] bool wasStoppedHere() const { return m_stopper.has_value(); }
  [[nodiscard]] bool isLive() const { return m_isArmed && m_record.isLive(); }
  /// What it would do, as it was planned last.
  [[nodiscard]] const Plan &plan() const { return m_plan; }
  [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
  /// How its condition stood when it was judged last.
  [[nodiscard]] const CheckReading &reading() const { return m_reading; }

Q_SIGNALS:
  void armed();
  void refused(const sternway::Error &error);  ///< it was not armed
  void changed();                              ///< record() or reading()
  /// It has begun the rollback, which is Operations' from now on.
  void fired(const std::shared_ptr<sternway::operate::RollbackRun> &run);
  void ended();  ///< the last; record() says how

private:
  void refuse(const Error &error);
  void requireFree();
  void look(const std::function<void()> &planned, const std::function<void(const Error &)> &failed);
  void dropLook();
  void write();
  void watch();
  void schedule();
  void tick();
  void judge();
  [[nodiscard]] CheckReading readingOf(const assess::Assessment &assessment) const;
  [[nodiscard]] bool holdsNow(const assess::Assessment &assessment);
  [[nodiscard]] QString receded() const;
  void whenSettled(const std::function<void()> &then);
  void settle(const GuardRecord &next, const std::function<void()> &then = {});
  void goOn();
  void lost(const Error &error);
  void count();
  void recede(const QString &why);
  void fire();
  void stopFiring();
  void decide();
  void execute();
  void end(GuardState state, const QString &detail, const QString &who = {});
  void conclude(bool wasCounting);
  void tell(const QString &type, const QString &summary);
  [[nodiscard]] Clock &clock() const { return *m_clock; }

  const std::shared_ptr<assess::ServiceMonitor> m_monitor;
  Clock *const m_clock;
  Journal &m_journal;
  GuardBook &m_book;
  Operations &m_operations;
  const GuardRequest m_request;
  GuardRecord m_record;
  std::shared_ptr<RollbackRun> m_looking;  ///< plans and checks; null: nothing is looked at
  Plan m_plan;
  QList<Finding> m_findings;
  CheckReading m_reading;
  std::unique_ptr<QObject> m_watching;  ///< context of the timer and of what follows the monitor
  QPointer<QObject> m_timer;
  QList<std::function<void()>> m_waiting;  ///< for the change that is on its way into the journal
  std::optional<QString> m_stopper;        ///< what a person has stopped does not roll back, whatever the journal takes
  bool m_isArmed = false;
  bool m_isSettling = false;  ///< there is such a change
  bool m_isFiring = false;
};

}  // namespace sternway::operate
