// SPDX-License-Identifier: GPL-3.0-or-later
#include "sternway.h"

#include "journal/journalstore.h"
#include "livesession.h"
#include "platform/keychainsecrets.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"
#include "platform/settings.h"
#include "runbook/library.h"
#include "runbook/runbook.h"
#include "steps/registry.h"

#include <QFileInfo>
#include <QSysInfo>

#include <unistd.h>
#include <algorithm>

namespace sternway {

namespace {

/// A session as the window has it, with what it works with, for a command.
struct CommandSession {
  explicit CommandSession(SessionParts parts) : session(std::move(parts), settings, secrets) {}

  Settings settings{settingsFile()};
  KeychainSecrets secrets;
  LiveSession session;
};

Result<std::shared_ptr<ClusterSession>> connectTo(const SessionRequest &request) {
  const Kubeconfig kubeconfig = TRY(Kubeconfig::load(KubeconfigPaths::fromEnvironment(request.kubeconfig)));
  SessionParts parts;
  parts.clock = std::make_unique<SystemClock>();
  parts.context = TRY(kubeconfig.context(request.context));
  parts.prometheus = {
      .where = request.prometheus, .configFile = request.prometheusConfig, .login = {}, .alertmanager = request.alertmanager};
  parts.terminal = isatty(STDIN_FILENO) == 1 ? Terminal::Yes : Terminal::No;
  const auto own = std::make_shared<CommandSession>(std::move(parts));
  if (const auto &error = own->session.metricsError())
    return tl::unexpected(*error);
  return std::shared_ptr<ClusterSession>(own, &own->session);
}

Result<RehearsalPlace> rehearse(const RehearsalRequest &request) {
  SessionParts parts;
  parts.clock = std::make_unique<ScaledClock>(QDateTime::currentDateTimeUtc(), request.speed);
  parts.rehearsal = TRY(HostedRehearsal::start({.scenario = request.scenario, .seed = request.seed}, *parts.clock));
  const HostedRehearsal *hosted = parts.rehearsal.get();
  const Scenario &scenario = hosted->rehearsal().scenario();
  parts.context = rehearsalContext(hosted->rehearsal());
  RehearsalPlace place;
  place.title = scenario.title;
  place.service = {.context = parts.context.name,
                   .nameSpace = scenario.ending.nameSpace,
                   .name = scenario.ending.service,
                   .kind = Kind::Deployment};
  place.runbook = TRY(loadDefaultRunbook());
  place.refusalIsRight = std::ranges::any_of(scenario.applications, &ScenarioApplication::selfHeal);
  place.missingForEnding = [hosted] { return hosted->missingForEnding(); };
  const auto own = std::make_shared<CommandSession>(std::move(parts));
  place.session = std::shared_ptr<ClusterSession>(own, &own->session);
  return place;
}

Result<OpenJournal> openJournal(const QString &folder, Clock &clock, const std::function<void(const QString &)> &notify) {
  const QString file = journalFile(folder);
  auto journal = std::make_shared<SqlJournal>(journalSettings(file), clock);
  QObject::connect(journal.get(), &SqlJournal::notice, journal.get(), notify);
  return OpenJournal{.journal = journal, .file = file};
}

std::shared_ptr<Journal> readJournal(Clock &clock) {
  JournalSettings settings = journalSettings(journalFile());
  settings.readOnly = true;
  return QFileInfo::exists(settings.file) ? std::make_shared<SqlJournal>(settings, clock) : nullptr;
}

Result<RunbookPtr> runbookFor(const QString &file, const ObjectRef &service, const std::function<void(const QString &)> &notify) {
  if (!file.isEmpty())
    return loadRunbook(stepKinds(), file).map([](Runbook runbook) {
      return RunbookPtr(std::make_shared<Runbook>(std::move(runbook)));
    });
  const Settings settings(settingsFile());
  const RunbookLibrary library(stepKinds(), runbookFolder(settings.get(setting::runbooks)));
  for (const LibraryProblem &each : library.problemsFor(service))
    notify(problemText(each.path, each.problem));
  return library.runbook(service);
}

}  // namespace

JournalSettings journalSettings(const QString &file) {
  return {.file = file, .user = loginName(), .host = QSysInfo::machineHostName(), .instance = instanceId()};
}

Environment makeEnvironment() {
  Environment environment;
  environment.connect = connectTo;
  environment.rehearse = rehearse;
  environment.openJournal = openJournal;
  environment.readJournal = readJournal;
  environment.loadRunbook = runbookFor;
  environment.isAccepted = [](const Runbook &runbook) {
    Settings settings(settingsFile());
    return sternway::isAccepted(runbook, settings);
  };
  environment.accept = [](const Runbook &runbook) {
    Settings settings(settingsFile());
    return RunbookTrust(settings).accept(runbook.digest);
  };
  return environment;
}

}  // namespace sternway
