// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "assess/servicemonitor.h"
#include "cli/options.h"
#include "cli/output.h"
#include "core/clusterapi.h"
#include "core/guard.h"
#include "core/journal.h"
#include "core/plan.h"
#include "core/postmortemdraft.h"
#include "core/runbook.h"
#include "core/secretstore.h"
#include "notify/outboxsender.h"
#include "operate/planrehearsal.h"

#include <QCoreApplication>
#include <QObject>

#include <functional>
#include <memory>

namespace sternway::cli {

/// What --service names: NAME or KIND/NAME (kubectl's short names too). NotFound when there is none; Input, naming the
/// candidates, when there are several.
[[nodiscard]] Call<ObjectRef> *findService(ClusterApi &cluster, const QString &service, const QString &nameSpace,
                                           QObject *context);

/// The choice among what was found; pure.
[[nodiscard]] Result<ObjectRef> chooseService(const QList<Workload> &found, const QString &service, const QString &nameSpace);

/// Where the options say that a command works.
struct SessionRequest {
  QString kubeconfig;
  QString context;
  QString prometheus;    ///< empty: what the settings say for this context
  QString alertmanager;  ///< likewise
  QString prometheusConfig;
  QString clusterLabel;  ///< as --cluster-label says it; remembered for the context
};

/// The simulated cluster, and what of its scenario a command needs to know.
struct RehearsalPlace {
  std::shared_ptr<ClusterSession> session;
  ObjectRef service;
  RunbookPtr runbook;  ///< that the service follows
  QString title;
  bool refusalIsRight = false;  ///< preflight should stop the rollback, because a GitOps controller would take it back
  /// What still differs from the scenario's right ending, one sentence each.
  std::function<QStringList()> missingForEnding;
};

struct RehearsalRequest {
  QString scenario;
  quint64 seed = 1;
  double speed = 20;
};

struct OpenJournal {
  std::shared_ptr<Journal> journal;
  QString file;
  std::shared_ptr<GuardBook> guards = nullptr;  ///< in the same file
  std::shared_ptr<PostMortemBook> postMortems = nullptr;
};

/// The user's own journal, and who sends the messages in it; nothing is sent before OutboxSender::start().
struct OpenOutbox {
  std::shared_ptr<Journal> journal;
  std::shared_ptr<notify::OutboxSender> sender;
};

/// What the commands need of the world. The composition root fills it in, so that they know ports only.
struct Environment {
  std::function<Result<std::shared_ptr<ClusterSession>>(const SessionRequest &)> connect;
  std::function<Result<RehearsalPlace>(const RehearsalRequest &)> rehearse;
  /// Where a plan is rehearsed on copies.
  operate::RehearsalGrounds rehearsalGround;
  /// An empty folder means the user's own. \a notify is told what the user should know, for example that a damaged file was set
  /// aside.
  std::function<Result<OpenJournal>(const QString &folder, Clock &clock, std::function<void(const QString &)> notify)>
      openJournal;
  /// The user's own journal, to read from only: nothing about its file is changed. Null: there is none.
  std::function<std::shared_ptr<Journal>(Clock &clock)> readJournal;
  /// The file's runbook. An empty file means the one that is bound to the service in the folder of runbooks, else the built-in
  /// one for any service; \a notify is told what is wrong in that folder. Never null.
  std::function<Result<RunbookPtr>(const QString &file, const ObjectRef &service, std::function<void(const QString &)> notify)>
      loadRunbook;
  /// Whether the operator has accepted what this runbook may do; its hosts are asked only then.
  std::function<bool(const Runbook &runbook)> isAccepted;
  /// Accepts it for this user, as the window does.
  std::function<Result<Done>(const Runbook &runbook)> accept;
  /// Where the user's secrets are kept; never null.
  std::function<std::shared_ptr<SecretStore>()> secrets;
  /// Where messages can go to, as the settings say.
  std::function<QList<ChannelSetting>()> channels;
  /// Name and version of what this process runs with.
  std::function<QList<QPair<QString, QString>>()> libraries;
  /// Those of this computer; never null.
  std::function<std::shared_ptr<Programs>()> programs;
  /// \a notify: as in openJournal.
  std::function<Result<OpenOutbox>(Clock &clock, std::function<void(const QString &)> notify)> openOutbox;
};

/// Who judges the services of a session that follow \a runbook; \a journal may be null.
[[nodiscard]] std::unique_ptr<assess::MonitorPool> makeMonitors(ClusterSession &session, const RunbookPtr &runbook, bool accepted,
                                                                Journal *journal);

/// One command without a display. start() returns at once; done() follows from the event loop, once.
class CliCommand : public QObject {
  Q_OBJECT
public:
  CliCommand(const Options &options, const Environment &environment)
      : m_options(options), m_environment(environment), m_output(options.json) {}

  void start() { endIfFailed(begin()); }
  /// Ctrl+C. By default the command just ends.
  virtual void interrupt() { finish(ExitStatus::Interrupted); }

Q_SIGNALS:
  void done(sternway::cli::ExitStatus status);

protected:
  /// What it does. An Error, here and of what follows a call, is said and ends the command with the status that belongs to it.
  [[nodiscard]] virtual Result<Done> begin() = 0;
  Done finish(ExitStatus status);
  void endWith(const Error &error);
  void endIfFailed(const Result<Done> &went);
  /// What follows when the call has succeeded.
  template <typename T, typename Next>
  void after(Call<T> *call, Next next) {
    call->then([this, next = std::move(next)](const Result<T> &result) {
      endIfFailed(result.and_then([&next](const T &value) -> Result<Done> { return next(value); }));
    });
  }
  /// The session that the options name, with what is to be said of it.
  [[nodiscard]] Result<std::shared_ptr<ClusterSession>> connectToCluster();
  /// By the options and the environment; what they have to tell is said.
  [[nodiscard]] Result<OpenJournal> openJournal(const QString &folder, Clock &clock);
  [[nodiscard]] Result<RunbookPtr> runbookFor(const ObjectRef &service);

  Options m_options;
  Environment m_environment;
  Output m_output;

private:
  bool m_done = false;
};

/// The command that the options name.
[[nodiscard]] std::unique_ptr<CliCommand> makeCommand(const Options &options, const Environment &environment);

/// Parses the arguments and runs the command in the application's event loop. \return the process' exit status.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const Environment &environment);

// What makes each command; what it does stands at its class.
[[nodiscard]] std::unique_ptr<CliCommand> acceptCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> assessCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> channelsCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> checkCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> doctorCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> followUpsCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> guardCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> guideCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> importCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> incidentsCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> messageCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> migrationsCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> migrationsRollbackCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> outboxCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> postMortemCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> referenceCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> rehearseCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> rollbackCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> rollbackServicesCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> secretsCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> stepsCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> tryCommand(const Options &options, const Environment &environment);

/// A page of the user guide in the user's language, for a terminal; empty: there is none of that name.
[[nodiscard]] QString guideText(const QString &name);

/// The assessment for a person at a terminal: verdict, values, revisions with what was measured, warnings.
[[nodiscard]] QString assessmentText(const assess::Assessment &assessment);
/// Plan and findings for a person who is about to be asked: from, to, why, what changes, what does not, what was found.
[[nodiscard]] QString planText(const Plan &plan);
[[nodiscard]] QString findingsText(const QList<Finding> &findings);

/// Writes ID.md and ID.json of one incident into \a folder (made when missing). \return the Markdown file's path.
[[nodiscard]] Call<QString> *writeTimelineFiles(Journal &journal, const QString &incidentId, const QString &folder,
                                                QObject *context);
/// The draft of its post-mortem, as ID-postmortem.md and so on, into a folder that there is. \a runbook: null where not known.
[[nodiscard]] Result<Done> writePostMortemFiles(const IncidentRecord &record, const Runbook *runbook, const QString &folder);

}  // namespace sternway::cli
