// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/operations.h"

#include <memory>

namespace sternway::operate {

/// One service of a common rollback, and how it stands.
struct ServicePart {
  enum class State {
    Preparing,
    LeftOut,  ///< it is not there, or nothing calls for its rollback
    Refused,  ///< it cannot be rolled back: preflight, no target, an interrupted rollback
    Ready,
    Running,
    Succeeded,
    Failed,
    Skipped  ///< a service that goes first was not rolled back, or the operator cancelled
  };
  QString name;                      ///< as the runbook has it
  QStringList dependsOn = {};        ///< names of services that are rolled back first
  ObjectRef service = {};            ///< without a name: it was not found
  std::shared_ptr<RollbackRun> run;  ///< null: it was not found
  State state = State::Preparing;
  QString sentence = {};  ///< why it is in that state
};
inline constexpr auto servicePartStateName = enumNames<ServicePart::State>({{ServicePart::State::Preparing, "preparing"},
                                                                            {ServicePart::State::LeftOut, "left-out"},
                                                                            {ServicePart::State::Refused, "refused"},
                                                                            {ServicePart::State::Ready, "ready"},
                                                                            {ServicePart::State::Running, "running"},
                                                                            {ServicePart::State::Succeeded, "succeeded"},
                                                                            {ServicePart::State::Failed, "failed"},
                                                                            {ServicePart::State::Skipped, "skipped"}});

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
  /// Rolls back those that are Ready, \a atOnce at a time; then finished(). \a reason is the incident's title.
  void execute(const QString &reason, bool rehearsal, int atOnce = 6);
  /// Those that have not begun are skipped; the others stop after the call under way.
  void cancel();

  [[nodiscard]] const QList<ServicePart> &parts() const { return m_parts; }
  [[nodiscard]] bool isAnyReady() const { return count(ServicePart::State::Ready) > 0; }
  [[nodiscard]] qsizetype count(ServicePart::State state) const;
  /// None was refused, has failed or was skipped.
  [[nodiscard]] bool allWell() const;
  [[nodiscard]] const QString &incidentId() const { return m_incidentId; }

Q_SIGNALS:
  void prepared();
  void changed(int part);  ///< its state, or its run's operation
  void failed(const sternway::Error &error);
  void finished();

private:
  void settle(int index, ServicePart::State state, const QString &sentence);
  void decided(int index);
  void advance();
  void begin(int index);
  /// Nothing: it may begin. Else what it waits for (empty), or why it never will.
  [[nodiscard]] std::optional<QString> heldBack(const ServicePart &part) const;
  [[nodiscard]] const ServicePart *part(const QString &name) const;
  void end();

  QList<ServicePart> m_parts;
  Journal &m_journal;
  Operations &m_operations;
  QString m_incidentId;
  int m_atOnce = 1;
  bool m_opened = false;  ///< the incident is this run's own
  bool m_cancelled = false;
  bool m_ended = false;
};

}  // namespace sternway::operate
