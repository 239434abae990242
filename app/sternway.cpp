// SPDX-License-Identifier: GPL-3.0-or-later
#include "sternway.h"

#include "adapters.h"
#include "core/text.h"
#include "journal/sqljournal.h"
#include "net/httpprobe.h"
#include "platform/identity.h"
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

using namespace Qt::StringLiterals;

namespace {

/// Owns the adapters of one workplace. They die in the reverse order: each depends on those before it.
class Adapters final : public QObject {
public:
  std::unique_ptr<Clock> clock;
  std::unique_ptr<HostedRehearsal> rehearsal;
  std::unique_ptr<SecretStore> secrets;
  ClusterAdapters cluster;
  MetricsAdapters metrics;
  std::unique_ptr<HttpProbe> probe;
};

Workplace workplace(const std::shared_ptr<Adapters> &adapters) {
  Workplace place;
  place.owner = adapters;
  place.cluster = adapters->cluster.cluster.get();
  place.metrics = adapters->metrics.client.get();
  place.clock = adapters->clock.get();
  place.healthProbe = adapters->probe.get();
  return place;
}

Terminal terminal() {
  return isatty(STDIN_FILENO) == 1 ? Terminal::Yes : Terminal::No;
}

/// The login that was typed into the preferences.
PrometheusLogin storedLogin(const Settings &settings, const QString &context, SecretStore &secrets) {
  PrometheusLogin login{.kind = settings.get(setting::prometheusLogin, context),
                        .user = settings.get(setting::prometheusUser, context),
                        .secret = {}};
  login.read = [&secrets, key = prometheusSecretKey(context)](QObject *caller) { return secrets.read(key, caller); };
  return login;
}

/// What the options say, else the settings.
PrometheusRequest prometheusOf(const WorkplaceRequest &request, const QString &context, SecretStore &secrets) {
  const Settings settings(settingsFile());
  const bool chosen = !request.prometheus.isEmpty();
  return {.where = chosen ? request.prometheus : settings.get(setting::prometheus, context),
          .configFile = request.prometheusConfig.isEmpty() && !chosen ? settings.get(setting::prometheusConfig, context)
                                                                      : request.prometheusConfig,
          .login = chosen ? PrometheusLogin{} : storedLogin(settings, context, secrets),
          .alertmanager =
              request.alertmanager.isEmpty() && !chosen ? settings.get(setting::alertmanager, context) : request.alertmanager};
}

Result<Workplace> connectTo(const WorkplaceRequest &request) {
  const auto kubeconfig = Kubeconfig::load(KubeconfigPaths::fromEnvironment(request.kubeconfig));
  if (!kubeconfig)
    return tl::unexpected(kubeconfig.error());
  const auto context = kubeconfig->context(request.context);
  if (!context)
    return tl::unexpected(context.error());
  auto adapters = std::make_shared<Adapters>();
  adapters->clock = std::make_unique<SystemClock>();
  adapters->cluster = openCluster(*context, *adapters->clock, terminal());
  adapters->secrets = std::make_unique<KeychainSecrets>();
  const PrometheusRequest prometheus = prometheusOf(request, context->name, *adapters->secrets);
  if (!prometheus.where.isEmpty()) {
    auto metrics = openMetrics(prometheus, *adapters->cluster.transport, *adapters->clock);
    if (!metrics)
      return tl::unexpected(metrics.error());
    adapters->metrics = std::move(*metrics);
  }
  adapters->probe = std::make_unique<HttpProbe>();
  Workplace place = workplace(adapters);
  place.metricQueries = [](const ObjectRef &service) { return Settings(settingsFile()).metricQueries(service); };
  place.notices = noticesOf(*context);
  if (prometheus.where.isEmpty())
    place.notices << tr("No Prometheus is known for context %1: say --prometheus URL. What the metrics would tell is unknown.")
                         .arg(context->name);
  return place;
}

Result<RehearsalWorkplace> rehearse(const RehearsalRequest &request) {
  auto adapters = std::make_shared<Adapters>();
  adapters->clock = std::make_unique<ScaledClock>(QDateTime::currentDateTimeUtc(), request.speed);
  auto rehearsal = HostedRehearsal::start({.scenario = request.scenario, .seed = request.seed}, *adapters->clock);
  if (!rehearsal)
    return tl::unexpected(rehearsal.error());
  adapters->rehearsal = std::move(*rehearsal);
  const Rehearsal &running = adapters->rehearsal->rehearsal();
  adapters->cluster = openCluster(rehearsalContext(running), *adapters->clock, Terminal::No);
  adapters->metrics = openRehearsalMetrics(running, *adapters->clock);

  const Scenario &scenario = running.scenario();
  RehearsalWorkplace place;
  place.place = workplace(adapters);
  place.title = scenario.title;
  place.service = {.context = u"rehearsal"_s,
                   .nameSpace = scenario.ending.nameSpace,
                   .name = scenario.ending.service,
                   .kind = Kind::Deployment};
  const auto runbook = loadDefaultRunbook();
  if (!runbook)
    return tl::unexpected(runbook.error());
  place.runbook = *runbook;
  place.refusalIsRight = std::any_of(scenario.applications.cbegin(), scenario.applications.cend(),
                                     [](const ScenarioApplication &application) { return application.selfHeal; });
  place.missingForEnding = [hosted = adapters->rehearsal.get()] { return hosted->missingForEnding(); };
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
