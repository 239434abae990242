// SPDX-License-Identifier: GPL-3.0-or-later
#include "sternway.h"

#include "core/text.h"
#include "journal/sqljournal.h"
#include "kube/credentials.h"
#include "kube/kubecluster.h"
#include "kube/kubeconfig.h"
#include "platform/paths.h"
#include "platform/processidentity.h"
#include "platform/settings.h"
#include "prometheus/httpconfig.h"
#include "prometheus/prometheusclient.h"
#include "prometheus/prometheustarget.h"
#include "rehearsal/rehearsal.h"
#include "runbook/runbook.h"

#include <unistd.h>
#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// Owns the adapters of one workplace, in the order that they depend on each other.
class Adapters final : public QObject {
public:
  std::unique_ptr<Clock> clock;
  std::unique_ptr<Rehearsal> rehearsal;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<KubeCluster> cluster;
  std::unique_ptr<Transport> metricsTransport;  ///< null: Prometheus is reached through the API server
  std::unique_ptr<PrometheusClient> metrics;

  ~Adapters() override {
    metrics.reset();
    metricsTransport.reset();
    cluster.reset();
    transport.reset();
    rehearsal.reset();
  }
};

Workplace workplace(const std::shared_ptr<Adapters> &adapters) {
  Workplace place;
  place.owner = adapters;
  place.cluster = adapters->cluster.get();
  place.metrics = adapters->metrics.get();
  place.clock = adapters->clock.get();
  return place;
}

void openCluster(Adapters &adapters, const KubeContext &context) {
  const Terminal terminal = isatty(STDIN_FILENO) == 1 ? Terminal::Yes : Terminal::No;
  adapters.transport =
      std::make_unique<Transport>(context.transport, makeAuthorizer(context.credentials, *adapters.clock, terminal));
  adapters.cluster = std::make_unique<KubeCluster>(context.name, context.nameSpace, *adapters.transport);
}

Result<Done> openMetrics(Adapters &adapters, const QString &where, const QString &configFile) {
  const auto target = parsePrometheusTarget(where);
  if (!target)
    return tl::unexpected(target.error());
  if (target->isProxied()) {
    if (!configFile.isEmpty())
      return fail(ErrorKind::Input, tr("--prometheus-config does not go with a Prometheus behind the API server"),
                  tr("The API server's own credentials are used there. Leave the option out, or give a URL."));
    adapters.metrics = std::make_unique<PrometheusClient>(*adapters.transport, target->proxyPath, where, *adapters.clock);
    return Done{};
  }
  auto access = configFile.isEmpty() ? Result<HttpAccess>(accessFromUrl(target->url)) : loadHttpConfig(configFile, target->url);
  if (!access)
    return tl::unexpected(access.error());
  const QString source = access->settings.base.toDisplayString();
  adapters.metricsTransport = std::make_unique<Transport>(access->settings, access->authorizer);
  adapters.metrics = std::make_unique<PrometheusClient>(*adapters.metricsTransport, QString(), source, *adapters.clock);
  return Done{};
}

QStringList noticesOf(const KubeContext &context) {
  QStringList notices = context.unsupported;
  if (context.transport.tls.skipVerify)
    notices
        << tr("WARNING: context %1 does not verify the server's certificate (insecure-skip-tls-verify): anybody on the way can "
              "read and change what is sent.")
               .arg(context.name);
  return notices;
}

Result<Workplace> connectTo(const WorkplaceRequest &request) {
  const auto kubeconfig = Kubeconfig::load(KubeconfigPaths::fromEnvironment(request.kubeconfig));
  if (!kubeconfig)
    return tl::unexpected(kubeconfig.error());
  const auto context = kubeconfig->context(request.context);
  if (!context)
    return tl::unexpected(context.error());
  const Settings settings(settingsFile());
  const QString where = request.prometheus.isEmpty() ? settings.get(setting::prometheus, context->name) : request.prometheus;
  const QString configFile = request.prometheusConfig.isEmpty() && request.prometheus.isEmpty()
                                 ? settings.get(setting::prometheusConfig, context->name)
                                 : request.prometheusConfig;

  auto adapters = std::make_shared<Adapters>();
  adapters->clock = std::make_unique<SystemClock>();
  openCluster(*adapters, *context);
  if (!where.isEmpty())
    if (const auto opened = openMetrics(*adapters, where, configFile); !opened)
      return tl::unexpected(opened.error());
  Workplace place = workplace(adapters);
  place.metricQueries = [](const ObjectRef &service) { return Settings(settingsFile()).metricQueries(service); };
  place.notices = noticesOf(*context);
  if (where.isEmpty())
    place.notices << tr("No Prometheus is known for context %1: say --prometheus URL. What the metrics would tell is unknown.")
                         .arg(context->name);
  return place;
}

KubeContext rehearsalContext(const Rehearsal &rehearsal) {
  KubeContext context;
  context.name = u"rehearsal"_s;
  context.nameSpace = rehearsal.scenario().ending.nameSpace;
  context.transport.base = rehearsal.apiServer();
  context.transport.tls.caPem = rehearsal.certificateAuthority();
  context.transport.userAgent = "sternway/" STERNWAY_VERSION;
  context.credentials.token = QString::fromLatin1(rehearsal.token());
  return context;
}

Result<RehearsalWorkplace> rehearse(const RehearsalRequest &request) {
  auto adapters = std::make_shared<Adapters>();
  adapters->clock = std::make_unique<ScaledClock>(QDateTime::currentDateTimeUtc(), request.speed);
  auto rehearsal = Rehearsal::start({.scenario = request.scenario, .seed = request.seed}, *adapters->clock);
  if (!rehearsal)
    return tl::unexpected(rehearsal.error());
  adapters->rehearsal = std::move(*rehearsal);
  const Rehearsal &running = *adapters->rehearsal;
  openCluster(*adapters, rehearsalContext(running));
  CredentialSettings bearer;
  bearer.token = QString::fromLatin1(running.token());
  TransportSettings prometheus;
  prometheus.base = running.prometheus();
  prometheus.userAgent = "sternway/" STERNWAY_VERSION;
  adapters->metricsTransport = std::make_unique<Transport>(prometheus, makeAuthorizer(bearer, *adapters->clock));
  adapters->metrics = std::make_unique<PrometheusClient>(*adapters->metricsTransport, QString(), u"the rehearsal's Prometheus"_s,
                                                         *adapters->clock);

  const Scenario &scenario = running.scenario();
  RehearsalWorkplace place;
  place.place = workplace(adapters);
  place.title = scenario.title;
  place.service = {.context = u"rehearsal"_s,
                   .nameSpace = scenario.ending.nameSpace,
                   .name = scenario.ending.service,
                   .kind = Kind::Deployment};
  place.refusalIsRight = std::any_of(scenario.applications.cbegin(), scenario.applications.cend(),
                                     [](const ScenarioApplication &application) { return application.selfHeal; });
  place.missingForEnding = [&running] { return running.missingForEnding(); };
  return place;
}

Result<OpenJournal> openJournal(const QString &folder, Clock &clock, const std::function<void(const QString &)> &notify) {
  const QString file = journalFile(folder);
  auto journal =
      std::make_shared<SqlJournal>(JournalSettings{.file = file,
                                                   .owner = ProcessIdentity::current().toString(),
                                                   .ownerState = [](const QString &owner) { return processState(owner); }},
                                   clock);
  QObject::connect(journal.get(), &SqlJournal::notice, journal.get(), notify);
  return OpenJournal{.journal = journal, .file = file};
}

}  // namespace

Environment makeEnvironment() {
  Environment environment;
  environment.connect = connectTo;
  environment.rehearse = rehearse;
  environment.openJournal = openJournal;
  environment.loadMatrix = [](const QString &file) { return file.isEmpty() ? loadDefaultMatrix() : loadMatrix(file); };
  return environment;
}

}  // namespace sternway
