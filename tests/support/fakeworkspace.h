// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/postmortems.h"
#include "notify/outboxsender.h"
#include "platform/channelbook.h"
#include "support/fakesecrets.h"
#include "support/fakesession.h"
#include "support/fakeweb.h"
#include "support/memoryguards.h"
#include "support/memoryjournal.h"
#include "support/memoryoutbox.h"
#include "support/memorypostmortems.h"
#include "ui/workspace.h"

#include <QTemporaryDir>

namespace sternway::test {

/// A workspace of fakes. Contexts are those that were added; one FakeSession each.
class FakeWorkspace final : public ui::Workspace {
  Q_OBJECT
public:
  explicit FakeWorkspace(QObject *parent = nullptr);
  ~FakeWorkspace() override;

  void addContext(const QString &name, const QString &problem = {});
  void setKubeconfigError(const Error &error) { m_error = error; }
  void setNamedContext(const QString &context) { m_namedContext = context; }
  void setRunbook(const Runbook &runbook);
  void setMatrix(const Matrix &matrix);
  void setRunbookProblems(const QStringList &problems) {
    m_runbookProblems = problems;
    Q_EMIT runbooksChanged();
  }
  void setJournalError(const Error &error) { m_journalError = error; }
  [[nodiscard]] FakeSession *fake(const QString &context) const { return m_sessions.value(context); }
  [[nodiscard]] MemoryJournal &memoryJournal() { return m_journal; }
  [[nodiscard]] MemoryGuards &guardBook() { return m_guardBook; }
  [[nodiscard]] MemoryOutbox &outbox() { return m_outbox; }
  [[nodiscard]] MemoryPostMortems &memoryPostMortems() { return m_postMortemRows; }
  [[nodiscard]] FakeWeb &web() { return m_web; }
  /// After something was written to memoryJournal() as another process would.
  void readJournal() { m_incidents.store().refresh(); }

  [[nodiscard]] Result<QList<ui::ContextEntry>> contexts() const override;
  [[nodiscard]] QStringList kubeconfigPaths() const override { return {QStringLiteral("/home/someone/.kube/config")}; }
  [[nodiscard]] QString namedContext() const override { return m_namedContext; }
  [[nodiscard]] QList<ClusterSession *> sessions() const override;
  [[nodiscard]] ClusterSession *session(const QString &context) const override { return m_sessions.value(context); }
  Result<ClusterSession *> open(const QString &context) override;
  void close(const QString &context) override;
  [[nodiscard]] QList<ui::RehearsalChoice> rehearsals() const override;
  Result<ClusterSession *> startRehearsal(const QString &scenario) override;
  /// Before a wizard is opened.
  void setRehearsalGrounds(const operate::RehearsalGrounds &grounds) { m_grounds = grounds; }
  [[nodiscard]] operate::RehearsalGrounds rehearsalGrounds() const override { return m_grounds; }
  [[nodiscard]] Result<incident::IncidentService *> incidents() override;
  [[nodiscard]] Result<PostMortemBook *> postMortems() override {
    return incidents().map([this](incident::IncidentService *) -> PostMortemBook * { return &m_postMortems; });
  }
  [[nodiscard]] operate::Operations &operations() override { return *m_operations; }
  [[nodiscard]] operate::Guards &guards() override { return *m_guards; }
  /// The process that carried rollbacks out is gone, and another one has started.
  void restart() {
    m_guards.reset();
    m_operations = std::make_unique<operate::Operations>([this] { return journal(); });
    m_guards = makeGuards();
  }
  [[nodiscard]] Result<RunbookPtr> runbook(const ObjectRef &) const override { return m_runbook; }
  [[nodiscard]] QStringList runbookProblems(const ObjectRef &) const override { return m_runbookProblems; }
  [[nodiscard]] QString runbookFolder() const override { return QStringLiteral("/home/someone/.config/sternway/runbooks"); }
  [[nodiscard]] platform::Settings &settings() override { return *m_settings; }
  [[nodiscard]] FakeSecrets &secrets() override { return m_secrets; }
  /// Nothing is sent before a test starts it. The error is that of the journal.
  [[nodiscard]] Result<notify::OutboxSender *> sender() override {
    return incidents().map([this](incident::IncidentService *) { return &m_sender; });
  }
  [[nodiscard]] platform::ChannelBook &channels() override { return *m_channels; }
  void reload(const QString &) override { Q_EMIT contextsChanged(); }
  void setFindings(const QList<Finding> &findings) { m_findings = findings; }
  [[nodiscard]] Call<QList<Finding>> *examine(std::function<void(const Finding &)> told, QObject *context) override {
    for (const Finding &each : m_findings)
      told(each);
    return Call<QList<Finding>>::finished(context, m_findings);
  }
  [[nodiscard]] QList<QPair<QString, QString>> libraries() const override {
    return {{QStringLiteral("Qt"), QString::fromLatin1(qVersion())}};
  }

private:
  [[nodiscard]] std::unique_ptr<operate::Guards> makeGuards() {
    return std::make_unique<operate::Guards>([this] { return journal(); },
                                             [this]() -> Result<GuardBook *> { return &m_guardBook; }, *m_operations);
  }

  QTemporaryDir m_folder;
  std::unique_ptr<platform::Settings> m_settings;
  std::unique_ptr<platform::ChannelBook> m_channels;
  FakeSecrets m_secrets;
  QList<ui::ContextEntry> m_contexts;
  QString m_namedContext;
  std::optional<Error> m_error;
  std::optional<Error> m_journalError;
  QMap<QString, FakeSession *> m_sessions;
  RunbookPtr m_runbook = std::make_shared<Runbook>();
  operate::RehearsalGrounds m_grounds;
  QStringList m_runbookProblems;
  QList<Finding> m_findings;
  ManualClock m_clock;
  MemoryOutbox m_outbox{m_clock};
  FakeWeb m_web;
  notify::OutboxSender m_sender{
      {.outbox = &m_outbox, .web = &m_web, .secrets = &m_secrets, .clock = &m_clock, .channel = [this](const QString &name) {
         return m_channels->find(name);
       }}};
  MemoryJournal m_journal;
  incident::IncidentService m_incidents{m_journal};
  MemoryPostMortems m_postMortemRows{m_clock, m_journal};
  incident::PostMortems m_postMortems{m_postMortemRows, m_incidents.store()};
  bool m_journalRead = false;
  MemoryGuards m_guardBook;
  std::unique_ptr<operate::Operations> m_operations = std::make_unique<operate::Operations>([this] { return journal(); });
  std::unique_ptr<operate::Guards> m_guards = makeGuards();
};

}  // namespace sternway::test
