// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"
#include "core/clusterapi.h"
#include "core/messagequeue.h"
#include "core/plan.h"
#include "core/postmortemdraft.h"
#include "core/runbook.h"
#include "core/secretstore.h"
#include "incident/incidentservice.h"
#include "incident/timeboxes.h"
#include "operate/guards.h"
#include "operate/operations.h"
#include "operate/planrehearsal.h"
#include "platform/settings.h"

#include <map>

namespace sternway::notify {
class OutboxSender;
class TemplateQueue;
}  // namespace sternway::notify
namespace sternway::platform {
class ChannelBook;
}

namespace sternway::ui {

/// One context of the kubeconfig, open or not.
struct ContextEntry {
  QString name;
  QString problem;  ///< why it cannot be opened; empty: it can
  bool current = false;
};

struct RehearsalChoice {
  QString name;  ///< "bad-release"
  QString title;
};

/// Port: all that the window needs of the world. The composition root implements it, and tests do; so the window knows
/// ports only. GUI thread; it outlives the window.
class Workspace : public QObject {
  Q_OBJECT
public:
  explicit Workspace(QObject *parent = nullptr);
  ~Workspace() override;

  /// Who judges the session's services; it lives until the session closes.
  [[nodiscard]] assess::MonitorPool &monitors(ClusterSession &session);

  /// The contexts of the kubeconfig, in its order; reads the file. An Error where there is none, or where it is broken.
  [[nodiscard]] virtual Result<QList<ContextEntry>> contexts() const = 0;
  /// Where the kubeconfig is looked for, for the welcome page.
  [[nodiscard]] virtual QStringList kubeconfigPaths() const = 0;
  /// The context that the command line names: it is opened, and no other; empty: none is named.
  [[nodiscard]] virtual QString namedContext() const { return {}; }
  [[nodiscard]] virtual QList<ClusterSession *> sessions() const = 0;
  [[nodiscard]] virtual ClusterSession *session(const QString &context) const = 0;  ///< null: not open
  virtual Result<ClusterSession *> open(const QString &context) = 0;
  virtual void close(const QString &context) = 0;

  [[nodiscard]] virtual QList<RehearsalChoice> rehearsals() const = 0;
  /// The session's context is "rehearsal"; one at a time, an earlier one is closed.
  virtual Result<ClusterSession *> startRehearsal(const QString &scenario) = 0;
  /// Where a plan is rehearsed on copies; empty: nowhere.
  [[nodiscard]] virtual operate::RehearsalGrounds rehearsalGrounds() const { return {}; }

  /// By the clock of the service's cluster, which in a rehearsal goes faster; of the system, where it is not open.
  [[nodiscard]] QDateTime timeAt(const ObjectRef &service) const;

  /// An Error (Storage) where the journal cannot be opened: then nothing can be rolled back.
  [[nodiscard]] virtual Result<incident::IncidentService *> incidents() = 0;
  [[nodiscard]] Result<Journal *> journal() {
    return incidents().map([](incident::IncidentService *service) -> Journal * { return service; });
  }
  /// The post-mortems that people write. The errors are those of incidents().
  [[nodiscard]] virtual Result<PostMortemBook *> postMortems() = 0;
  /// Who watches the time boxes of incidents, since the journal was first asked for; null: before, or it cannot be opened.
  [[nodiscard]] incident::TimeBoxes *timeBoxes() const { return m_timeBoxes.get(); }
  /// The rollbacks that run, and those that were left.
  [[nodiscard]] virtual operate::Operations &operations() = 0;
  /// The runbook that is bound to the service, or the one for any service. Never null; it stays as it is when the file changes.
  [[nodiscard]] virtual Result<RunbookPtr> runbook(const ObjectRef &service) const = 0;
  /// Where the operator's own runbooks are put.
  [[nodiscard]] virtual QString runbookFolder() const = 0;
  /// What is wrong with the runbooks that claim the service, a sentence each: an edit that cannot be used, two that claim it.
  [[nodiscard]] virtual QStringList runbookProblems(const ObjectRef &service) const = 0;
  [[nodiscard]] virtual platform::Settings &settings() = 0;
  [[nodiscard]] virtual SecretStore &secrets() = 0;
  /// Who sends messages, by way of the outbox in the journal. The errors are those of incidents().
  [[nodiscard]] virtual Result<notify::OutboxSender *> sender() = 0;
  /// Sends the messages of runbooks that are steps of a rollback, filled when it comes to them. Null: there is no journal. It
  /// lives as long as the workspace.
  [[nodiscard]] MessageQueue *messages();
  /// Where messages can be sent to.
  [[nodiscard]] virtual platform::ChannelBook &channels() = 0;
  /// Takes the kubeconfig and the Prometheus settings of a context from the settings again.
  virtual void reload(const QString &context) = 0;
  /// What rolls back by itself.
  [[nodiscard]] virtual operate::Guards &guards() = 0;
  /// What Sternway finds on this computer and what it lacks: as it is found to \a told, and all of it in the end. It names
  /// nobody.
  [[nodiscard]] virtual Call<QList<Finding>> *examine(std::function<void(const Finding &)> told, QObject *context) = 0;
  /// Name and version of what this process runs with.
  [[nodiscard]] virtual QList<QPair<QString, QString>> libraries() const = 0;

Q_SIGNALS:
  void contextsChanged();
  void sessionOpened(sternway::ClusterSession *session);
  void sessionAboutToClose(sternway::ClusterSession *session);
  void runbooksChanged();                                 ///< runbook() may give another one
  void journalChanged(const QSet<QString> &incidentIds);  ///< see IncidentStore::changed()
  void notice(const QString &text);                       ///< to show once
  void channelsRequested();                               ///< somebody wants to set up where messages go

protected:
  /// Once, when the journal is there.
  void watch(incident::IncidentService &incidents);
  /// Before the sessions die, and the journal.
  void dropWatchers() {
    m_timeBoxes.reset();
    m_monitors.clear();
  }

private:
  [[nodiscard]] Call<QHash<QString, CheckReading>> *readItems(const ObjectRef &service, QObject *context);

  std::map<ClusterSession *, std::unique_ptr<assess::MonitorPool>> m_monitors;
  std::unique_ptr<incident::TimeBoxes> m_timeBoxes;
  std::unique_ptr<notify::TemplateQueue> m_messages;
};

}  // namespace sternway::ui
