// SPDX-License-Identifier: GPL-3.0-or-later
#include "sternway.h"

#include "journal/journalstore.h"
#include "libraries.h"
#include "livesender.h"
#include "livesession.h"
#include "platform/keychainsecrets.h"
#include "platform/paths.h"
#include "platform/process.h"
#include "platform/runbooktrust.h"
#include "platform/settings.h"
#include "rehearsalground.h"
#include "runbook/library.h"
#include "runbook/runbook.h"
#include "steps/registry.h"

#include <QFileInfo>
#include <QSysInfo>

#include <unistd.h>
#include <algorithm>

namespace sternway {

namespace {

/// The user's settings and secrets.
struct CommandSecrets {
  CommandSecrets() { keychain.keepUsesIn(settings); }

  platform::Settings settings{platform::settingsFile()};
  platform::KeychainSecrets keychain;
};

/// A session as the window has it, with what it works with, for a command.
struct CommandSession : CommandSecrets {
  explicit CommandSession(SessionParts parts) : session(std::move(parts), settings, keychain) {}

  LiveSession session;
};

Result<std::shared_ptr<ClusterSession>> connectTo(const cli::SessionRequest &request) {
  const auto paths = kube::KubeconfigPaths::fromEnvironment(request.kubeconfig);
  const kube::Kubeconfig kubeconfig = TRY(kube::Kubeconfig::load(paths));
  SessionParts parts;
  parts.kubeconfig = paths.forCommands();
  parts.clock = std::make_unique<SystemClock>();
  parts.context = TRY(kubeconfig.context(request.context));
  parts.prometheus = {.where = request.prometheus,
                      .configFile = request.prometheusConfig,
                      .login = {},
                      .alertmanager = request.alertmanager,
                      .clusterLabel = request.clusterLabel};
  const QString context = parts.context.name;
  parts.terminal = isatty(STDIN_FILENO) == 1 ? kube::Terminal::Yes : kube::Terminal::No;
  const auto own = std::make_shared<CommandSession>(std::move(parts));
  if (const auto &error = own->session.metricsError())
    return tl::unexpected(*error);
  if (!request.clusterLabel.isEmpty())
    std::ignore = TRY(own->settings.set(platform::setting::clusterLabel, context, request.clusterLabel));
  return std::shared_ptr<ClusterSession>(own, &own->session);
}

Result<cli::RehearsalPlace> rehearse(const cli::RehearsalRequest &request) {
  SessionParts parts;
  parts.clock = std::make_unique<ScaledClock>(QDateTime::currentDateTimeUtc(), request.speed);
  parts.rehearsal = TRY(rehearsal::HostedRehearsal::start({.scenario = request.scenario, .seed = request.seed}, *parts.clock));
  const rehearsal::HostedRehearsal *hosted = parts.rehearsal.get();
  const rehearsal::Scenario &scenario = hosted->rehearsal().scenario();
  parts.context = rehearsalContext(hosted->rehearsal());
  cli::RehearsalPlace place;
  place.title = scenario.title;
  place.service = {.context = parts.context.name,
                   .nameSpace = scenario.ending.nameSpace,
                   .name = scenario.ending.service,
                   .kind = Kind::Deployment};
  place.runbook = TRY(runbook::loadDefaultRunbook());
  place.refusalIsRight = std::ranges::any_of(scenario.applications, &rehearsal::ScenarioApplication::selfHeal);
  place.missingForEnding = [hosted] { return hosted->missingForEnding(); };
  const auto own = std::make_shared<CommandSession>(std::move(parts));
  place.session = std::shared_ptr<ClusterSession>(own, &own->session);
  return place;
}

Result<cli::OpenJournal> openJournal(const QString &folder, Clock &clock, const std::function<void(const QString &)> &notify) {
  if (folder.isEmpty())
    TRY(platform::checkHome());
  const QString file = platform::journalFile(folder);
  auto journal = std::make_shared<journal::SqlJournal>(journalSettings(file), clock);
  QObject::connect(journal.get(), &journal::SqlJournal::notice, journal.get(), notify);
  return cli::OpenJournal{.journal = journal, .file = file, .guards = journal, .postMortems = journal};
}

/// Who sends the user's messages for a command, with all that it works with.
struct CommandSender : CommandSecrets {
  CommandSender(Clock &clock, const std::function<void(const QString &)> &notify)
      : journal(journalSettings(platform::journalFile()), clock), sender(journal, channels, keychain, clock) {
    QObject::connect(&journal, &journal::SqlJournal::notice, &journal, notify);
  }

  platform::ChannelBook channels{settings};
  journal::SqlJournal journal;
  LiveSender sender;
};

Result<cli::OpenOutbox> openOutbox(Clock &clock, const std::function<void(const QString &)> &notify) {
  TRY(platform::checkHome());
  const auto own = std::make_shared<CommandSender>(clock, notify);
  return cli::OpenOutbox{.journal = std::shared_ptr<Journal>(own, &own->journal),
                         .sender = std::shared_ptr<notify::OutboxSender>(own, &own->sender.sender())};
}

std::shared_ptr<Journal> readJournal(Clock &clock) {
  journal::JournalSettings settings = journalSettings(platform::journalFile());
  settings.readOnly = true;
  return QFileInfo::exists(settings.file) ? std::make_shared<journal::SqlJournal>(settings, clock) : nullptr;
}

Result<RunbookPtr> runbookFor(const QString &file, const ObjectRef &service, const std::function<void(const QString &)> &notify) {
  if (!file.isEmpty())
    return runbook::loadRunbook(steps::stepKinds(), file).map([](Runbook runbook) {
      return RunbookPtr(std::make_shared<Runbook>(std::move(runbook)));
    });
  const platform::Settings settings(platform::settingsFile());
  const runbook::RunbookLibrary library(steps::stepKinds(), platform::runbookFolder(settings.get(platform::setting::runbooks)));
  for (const runbook::LibraryProblem &each : library.problemsFor(service))
    notify(problemText(each.path, each.problem));
  return library.runbook(service);
}

}  // namespace

journal::JournalSettings journalSettings(const QString &file) {
  return {.file = file, .user = platform::loginName(), .host = QSysInfo::machineHostName(), .instance = platform::instanceId()};
}

cli::Environment makeEnvironment() {
  cli::Environment environment;
  environment.connect = connectTo;
  environment.rehearse = rehearse;
  environment.rehearsalGround = openRehearsalGround;
  environment.openJournal = openJournal;
  environment.readJournal = readJournal;
  environment.loadRunbook = runbookFor;
  environment.isAccepted = [](const Runbook &runbook) {
    platform::Settings settings(platform::settingsFile());
    return sternway::platform::isAccepted(runbook, settings);
  };
  environment.accept = [](const Runbook &runbook) -> Result<Done> {
    TRY(platform::checkHome());
    platform::Settings settings(platform::settingsFile());
    return platform::RunbookTrust(settings).accept(runbook.digest);
  };
  environment.secrets = [] {
    const auto own = std::make_shared<CommandSecrets>();
    return std::shared_ptr<SecretStore>(own, &own->keychain);
  };
  environment.channels = [] {
    platform::Settings settings(platform::settingsFile());
    return platform::ChannelBook(settings).all();
  };
  environment.libraries = libraryVersions;
  environment.programs = []() -> std::shared_ptr<Programs> { return std::make_shared<platform::Processes>(); };
  environment.openOutbox = openOutbox;
  return environment;
}

}  // namespace sternway
