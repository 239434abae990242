// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/boardmodel.h"
#include "models/servicesmodel.h"
#include "operate/servicesrun.h"
#include "ui/workspace.h"

#include <QSet>

#include <memory>

namespace sternway::ui {

/// Which services a common rollback is offered for.
struct ServicesScope {
  QString title;                   ///< of the runbook, or of what was selected; for people
  RunbookPtr runbook = {};         ///< all that it names; null: see services
  QList<ObjectRef> services = {};  ///< those that somebody has selected

  friend bool operator==(const ServicesScope &, const ServicesScope &) = default;
};

/// What the pages of one common rollback share: the services, and the run that prepares them or carries them out. Once it runs
/// it is the workspace's Operations that own it, and this is a view. Each service goes back by the undo of its rollout, or by a
/// method of the runbook that needs nobody on the way. Workspace and session live longer. GUI thread.
class ServicesContext final : public QObject {
  Q_OBJECT
public:
  ServicesContext(Workspace &workspace, ClusterSession &session, ServicesScope scope, QObject *parent = nullptr);
  ~ServicesContext() override;

  /// Finds the services and looks at all of them: assessed() or failed() follows. Where a common rollback runs in the cluster it
  /// is that one, and nothing follows. Storage: no journal, so nothing may be rolled back.
  [[nodiscard]] Result<Done> begin();
  [[nodiscard]] Workspace &workspace() const { return m_workspace; }
  [[nodiscard]] ClusterSession &session() const { return m_session; }
  [[nodiscard]] const ServicesScope &scope() const { return m_scope; }
  [[nodiscard]] Journal &journal() const { return *m_journal; }
  /// Null until the services are found.
  [[nodiscard]] operate::ServicesRun *run() const { return m_run.get(); }
  [[nodiscard]] QList<operate::ServicePart> parts() const { return m_run ? m_run->parts() : QList<operate::ServicePart>(); }
  [[nodiscard]] bool isRunning() const { return m_run && m_run->isRunning(); }
  /// It was carried out, or is.
  [[nodiscard]] bool hasBegun() const { return m_run && !m_run->incidentId().isEmpty(); }
  [[nodiscard]] bool isReading() const;

  [[nodiscard]] QList<models::ServiceChoice> choices() const;
  [[nodiscard]] const QSet<int> &chosen() const { return m_chosen; }
  void choose(int part, bool chosen);
  /// Those that call for a rollback now; what is well, or may be, is none of them.
  void chooseRecommended();
  /// The runbook's methods that may be chosen for all of them; none where nobody has accepted it, or there is no one runbook.
  [[nodiscard]] QList<Method> methods() const;
  [[nodiscard]] const QString &method() const { return m_method; }
  /// Empty: the undo of each rollout. Services that it cannot roll back without a person are not chosen any more.
  void chooseMethod(const QString &id);
  /// Who keeps the chosen ones as git says and can be suspended, in words; empty: nobody is known.
  [[nodiscard]] QString gitOpsOwners() const;
  [[nodiscard]] bool suspendsGitOps() const { return m_suspendsGitOps; }
  /// And checks again.
  void setSuspendsGitOps(bool suspends);
  /// Plans and checks the chosen ones; prepared() follows.
  void check();
  /// Some that are ready call for no rollback: then a person has to say why.
  [[nodiscard]] bool needsReason() const;
  /// \a reason is that of all of them; empty: each has its own, what its verdict says. The error is a plan's.
  [[nodiscard]] Result<Done> execute(const QString &reason, OnFailure onFailure);

  /// All services as they stand now, in their order.
  [[nodiscard]] QList<models::BoardRow> board() const;

Q_SIGNALS:
  void changed();  ///< something of parts()
  void assessed();
  void prepared();
  void finished();
  void failed(const sternway::Error &error);
  void progress(int part, const QString &text);

private:
  struct Wanted {
    RunbookService entry;
    std::optional<ObjectRef> ref;
    QString runbook;  ///< where the entry stands
  };
  [[nodiscard]] QList<Wanted> wanted() const;
  void namePart(qsizetype index, const QList<Wanted> &all);
  void find(qsizetype index, const RunbookService &entry);
  void look(qsizetype index, const ObjectRef &ref);
  void settled();
  void follow();
  [[nodiscard]] models::ServiceChoice choice(qsizetype index) const;
  void addTarget(models::ServiceChoice &row, const operate::ServicePart &part) const;
  [[nodiscard]] QList<GuidedStep> procedureOf(const ObjectRef &service) const;
  [[nodiscard]] QHash<QString, QString> valuesOf(const ObjectRef &service) const;

  Workspace &m_workspace;
  ClusterSession &m_session;
  const ServicesScope m_scope;
  Journal *m_journal = nullptr;
  std::unique_ptr<QObject> m_finding;  ///< what is under way before there is a run dies with it
  QList<operate::ServicePart> m_found;
  qsizetype m_missing = 0;  ///< of them nothing is known yet
  std::shared_ptr<operate::ServicesRun> m_run;
  QSet<int> m_chosen;
  QString m_method;
  bool m_suspendsGitOps = false;
};

/// The state of one of several services in a word, and its mark: the end of its operation says more than that it failed.
[[nodiscard]] QString stateTitle(const operate::ServicePart &part);
[[nodiscard]] Mark markOf(const operate::ServicePart &part);

}  // namespace sternway::ui
