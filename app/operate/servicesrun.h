// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/operations.h"

#include <QSet>

#include <memory>

namespace sternway::operate {

/// One service of a common rollback, and how it stands.
struct ServicePart {
  enum class State {
    Preparing,
    Assessed,  ///< it was looked at, and waits for somebody to choose
    LeftOut,   ///< it is not there, nothing calls for its rollback, or nobody has chosen it
    Refused,   ///< it cannot be rolled back: preflight, no target, an interrupted rollback
    Ready,
    Running,
    Succeeded,
    Failed,
    Skipped  ///< a service that goes first was not rolled back, another one has failed, or the operator cancelled
  };
  QString name;                      ///< as the runbook has it
  QStringList dependsOn = {};        ///< names of services that are rolled back first
  ObjectRef service = {};            ///< without a name: it was not found
  std::shared_ptr<RollbackRun> run;  ///< null: it was not found
  State state = State::Preparing;
  QString sentence = {};  ///< why it is in that state
};
inline constexpr auto servicePartStateName = enumNames<ServicePart::State>({{ServicePart::State::Preparing, "preparing"},
                                                                            {ServicePart::State::Assessed, "assessed"},
                                                                            {ServicePart::State::LeftOut, "left-out"},
                                                                            {ServicePart::State::Refused, "refused"},
                                                                            {ServicePart::State::Ready, "ready"},
                                                                            {ServicePart::State::Running, "running"},
                                                                            {ServicePart::State::Succeeded, "succeeded"},
                                                                            {ServicePart::State::Failed, "failed"},
                                                                            {ServicePart::State::Skipped, "skipped"}});

struct ServicesRequest {
  QString title = {};  ///< of the incident
  bool rehearsal = false;
  int atOnce = 6;
  /// Of one service. Stop: no other one begins; those that run go on.
  OnFailure onFailure = OnFailure::Continue;
  /// When all is well, and this run has opened it; see RunRequest.
  bool closesIncident = false;
};

/// Several services of one runbook, each to its own last known good revision: prepared at once, then rolled back in the order of
/// what they depend on, a few at a time, in one incident. Each has an operation of its own, so that one that fails leaves the
/// others right, and a crash leaves each where it can be seen and gone on with. Those that a failed one goes before are skipped.
/// GUI thread; journal and operations live longer.
class ServicesRun final : public QObject {
  Q_OBJECT
public:
  ServicesRun(QList<ServicePart> parts, Journal &journal, Operations &operations);
  ~ServicesRun() override;

  /// Reads and checks all; then prepared(). A part without a run keeps its sentence, and is left out unless it is Refused.
  void prepare();

  // In parts, for a window in which the operator chooses in between:
  /// Looks at all; then assessed(). Reads only.
  void assess();
  /// Plans and checks the parts of these indices, whatever their verdicts say, and leaves the others out; then prepared(). May
  /// be called again.
  void check(const QSet<int> &chosen);
  /// Stops what assess() and check() wait for: what has not been checked then is Refused.
  void stopPreparing();
  /// One reason for all that are Ready, in the place of what their verdicts say; before execute(). The error is a plan's.
  [[nodiscard]] Result<Done> setReason(const QString &reason);

  /// Rolls back those that are Ready; then finished(). See Operations::execute().
  void execute(const ServicesRequest &request);
  /// Those that have not begun are skipped; the others stop after the call under way.
  void cancel();

  [[nodiscard]] const QList<ServicePart> &parts() const { return m_parts; }
  [[nodiscard]] bool isAnyReady() const { return count(ServicePart::State::Ready) > 0; }
  /// From execute() to finished() or failed().
  [[nodiscard]] bool isRunning() const { return m_isRunning; }
  [[nodiscard]] bool isCancelled() const { return m_cancelled; }
  [[nodiscard]] qsizetype count(ServicePart::State state) const;
  /// None was refused, has failed or was skipped.
  [[nodiscard]] bool allWell() const;
  [[nodiscard]] const QString &incidentId() const { return m_incidentId; }

Q_SIGNALS:
  void assessed();
  void prepared();
  void changed(int part);  ///< its state, or its run's operation or questions
  void failed(const sternway::Error &error);
  void finished();

private:
  void follow();
  void sayPreparedIfNoneIsLeft();
  void settle(int index, ServicePart::State state, const QString &sentence);
  void decided(int index);
  void advance();
  void begin(int index);
  /// Why nothing begins any more; nothing: it does.
  [[nodiscard]] std::optional<QString> stopped() const;
  /// Nothing: it may begin. Else what it waits for (empty), or why it never will.
  [[nodiscard]] std::optional<QString> heldBack(const ServicePart &part) const;
  [[nodiscard]] const ServicePart *part(const QString &name) const;
  void end();

  QList<ServicePart> m_parts;
  Journal &m_journal;
  Operations &m_operations;
  ServicesRequest m_request;
  QString m_incidentId;
  bool m_isFollowed = false;
  bool m_isLooking = false;  ///< assess(), not yet check()
  bool m_isRunning = false;
  bool m_opened = false;  ///< the incident is this run's own
  bool m_cancelled = false;
};

}  // namespace sternway::operate
