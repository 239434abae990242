// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace.h"

#include <QMenu>

#include <functional>

namespace sternway::ui {

/// What the operator has declared of a service, and who.
struct Declaration {
  Symptom symptom;
  QDateTime since;
  QString who;

  friend bool operator==(const Declaration &a, const Declaration &b) {
    return a.symptom.id == b.symptom.id && a.symptom.title == b.symptom.title && a.since == b.since && a.who == b.who;
  }
};

/// What no metric tells of a service, as its open incident has it: symptoms that were declared, and reports of users. Declaring
/// opens the incident where there is none; all of it is in the journal before it counts. GUI thread; the workspace outlives it,
/// and a session as long as it is followed.
class Declarations final : public QObject {
  Q_OBJECT
public:
  explicit Declarations(Workspace &workspace, QObject *parent = nullptr);

  void follow(ClusterSession &session, const ObjectRef &service);
  void stop() { m_session.clear(); }

  [[nodiscard]] bool isFollowing(const ObjectRef &service) const { return m_session && m_service == service; }
  [[nodiscard]] const ObjectRef &service() const { return m_service; }
  /// Those of the service's runbook, in its order.
  [[nodiscard]] QList<Symptom> symptoms() const;
  [[nodiscard]] const QList<Declaration> &declared() const { return m_declared; }
  [[nodiscard]] bool isDeclared(const QString &symptom) const;
  /// Reports of users in the last five minutes of the session's time.
  [[nodiscard]] int recentReports() const;

  /// The service's open incident; null: there is none.
  [[nodiscard]] const IncidentRecord *open() const;

  /// Nothing is written where the journal has it so already.
  void declare(const QString &symptom);
  void withdraw(const QString &symptom);
  void addReport();

Q_SIGNALS:
  void changed();
  void failed(const sternway::Error &error);                                   ///< it is not in the journal
  void incidentOpened(const sternway::ObjectRef &service, const QString &id);  ///< where there was none

private:
  void change(const QString &symptom, bool declared);
  void write(EventDraft event, const QString &about, const std::function<bool(const QList<JournalEvent> &)> &isNews);
  void append(incident::IncidentService &incidents, const Incident &draft, const EventDraft &event, bool wasOpen);
  void read();
  void take(const QList<JournalEvent> &events);
  [[nodiscard]] Symptom symptomOf(const QString &id) const;

  Workspace &m_workspace;
  QPointer<ClusterSession> m_session;
  ObjectRef m_service;
  QString m_opened;  ///< the last one that was told as opened
  QList<Declaration> m_declared;
  QList<qint64> m_reports;  ///< times
};

/// What no metric tells, to be declared with one click: the runbook's symptoms, each ticked while it is declared, and one more
/// report of a user. Filled each time it opens. The declarations outlive it. GUI thread.
class DeclareMenu final : public QMenu {
  Q_OBJECT
public:
  explicit DeclareMenu(Declarations &declarations, QWidget *parent = nullptr);

private:
  void fill();
  void showDeclared();

  Declarations &m_declarations;
};

}  // namespace sternway::ui
