// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/postmortems.h"
#include "journal/journalwatch.h"
#include "libraries.h"
#include "livesender.h"
#include "livesession.h"
#include "rehearsalground.h"
#include "runbook/library.h"
#include "ui/workspace.h"

#include <map>

namespace sternway {

/// What the command line says of where the window works; empty: as the settings say, then as kubectl does.
struct WorkspaceOptions {
  QString kubeconfig = {};
  QString context = {};       ///< taken as the current one
  QString prometheus = {};    ///< of that context
  QString alertmanager = {};  ///< of that context
  QString clusterLabel = {};  ///< of that context
  double speed = 4;           ///< how many times faster than real time a rehearsal runs
  QString runbook = {};       ///< a file that the services of a rehearsal follow, as far as it claims them
};

/// The workspace of the program itself: kubeconfig, clusters, Prometheus, the journal on disk, the settings file, the keychain
/// and rehearsals. Opening waits for nothing; the journal's file is opened at the first use. GUI thread.
class LiveWorkspace final : public ui::Workspace {
  Q_OBJECT
public:
  explicit LiveWorkspace(WorkspaceOptions options, QObject *parent = nullptr);
  ~LiveWorkspace() override;

  [[nodiscard]] Result<QList<ui::ContextEntry>> contexts() const override;
  [[nodiscard]] QStringList kubeconfigPaths() const override;
  [[nodiscard]] QString namedContext() const override { return m_options.context; }
  [[nodiscard]] QList<ClusterSession *> sessions() const override;
  [[nodiscard]] ClusterSession *session(const QString &context) const override;
  Result<ClusterSession *> open(const QString &context) override;
  void close(const QString &context) override;
  [[nodiscard]] QList<ui::RehearsalChoice> rehearsals() const override;
  Result<ClusterSession *> startRehearsal(const QString &scenario) override;
  [[nodiscard]] operate::RehearsalGrounds rehearsalGrounds() const override { return openRehearsalGround; }
  [[nodiscard]] Result<incident::IncidentService *> incidents() override;
  [[nodiscard]] Result<PostMortemBook *> postMortems() override;
  [[nodiscard]] operate::Operations &operations() override { return m_operations; }
  [[nodiscard]] operate::Guards &guards() override { return m_guards; }
  [[nodiscard]] Result<RunbookPtr> runbook(const ObjectRef &service) const override;
  [[nodiscard]] QString runbookFolder() const override;
  [[nodiscard]] QStringList runbookProblems(const ObjectRef &service) const override;
  [[nodiscard]] platform::Settings &settings() override { return m_settings; }
  [[nodiscard]] SecretStore &secrets() override;
  [[nodiscard]] Result<notify::OutboxSender *> sender() override;
  [[nodiscard]] platform::ChannelBook &channels() override { return m_channels; }
  void reload(const QString &context) override;
  [[nodiscard]] Call<QList<Finding>> *examine(std::function<void(const Finding &)> told, QObject *context) override;
  [[nodiscard]] QList<QPair<QString, QString>> libraries() const override { return libraryVersions(); }

private:
  /// The journal's time: that of a rehearsal while it is all that is open, so that its incident has one time; else the machine's.
  class JournalClock;

  [[nodiscard]] kube::KubeconfigPaths paths() const;
  /// The command line speaks of one context.
  [[nodiscard]] bool isMeant(const kube::Kubeconfig &kubeconfig, const QString &context) const;
  ClusterSession *add(SessionParts parts);
  void startSending(Outbox &outbox);
  void watchJournal();
  void tell(const QList<runbook::RunbookChange> &changes);
  void tellProblems();  ///< those that there are at the start

  WorkspaceOptions m_options;
  platform::Settings m_settings;
  platform::ChannelBook m_channels{m_settings};
  QString m_kubeconfig;           ///< that the open sessions are from
  RunbookPtr m_rehearsalRunbook;  ///< null: none was named
  std::unique_ptr<SecretStore> m_secrets;
  runbook::RunbookLibrary m_library;
  std::map<QString, std::unique_ptr<LiveSession>> m_sessions;
  std::unique_ptr<JournalClock> m_journalClock;
  std::unique_ptr<Journal> m_journal;
  GuardBook *m_guardBook = nullptr;                       ///< of the same file
  std::unique_ptr<journal::JournalWatch> m_journalWatch;  ///< null: it has not been read yet
  std::unique_ptr<incident::IncidentService> m_incidents;
  std::unique_ptr<incident::PostMortems> m_postMortems;
  SystemClock m_senderClock;  ///< the world's time, whatever is rehearsed
  std::unique_ptr<LiveSender> m_sender;
  operate::Operations m_operations{[this] { return journal(); }};  ///< works with all of the above
  operate::Guards m_guards{[this] { return journal(); },
                           [this] { return journal().map([this](Journal *) { return m_guardBook; }); }, m_operations};
};

}  // namespace sternway
