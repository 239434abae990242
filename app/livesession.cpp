// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesession.h"

#include "core/format.h"
#include "core/sentences.h"
#include "livesession.h"
#include "prometheus/httpconfig.h"
#include "prometheus/prometheusclient.h"
#include "prometheus/prometheustarget.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QByteArray userAgent = "sternway/" STERNWAY_VERSION;

/// A login whose secret is read when it is needed first, and again after the server has refused it.
class StoredLogin final : public net::Authorizer {
public:
  explicit StoredLogin(PrometheusLogin login) : m_login(std::move(login)) {}

  [[nodiscard]] Call<net::Authorization> *authorize(QObject *context) override {
    if (m_known)
      return Call<net::Authorization>::finished(context, *m_known);
    return mapped<net::Authorization>(
        context, m_login.read(context), [this](const Result<QString> &secret) -> Result<net::Authorization> {
          if (!secret)
            return fail(ErrorKind::Unauthorized,
                        sternway::tr("The secret of Prometheus' login cannot be read: %1").arg(secret.error().message),
                        sternway::tr("Type it in the preferences of the window, or use --prometheus-config."));
          const bool basic = m_login.kind == u"basic";
          const QByteArray text = basic ? (m_login.user + u':' + *secret).toUtf8().toBase64() : secret->toUtf8();
          m_known = net::Authorization{.headers = {{"Authorization", (basic ? "Basic " : "Bearer ") + text}}};
          return *m_known;
        });
  }
  bool rejected(const net::Authorization &used) override {
    if (m_known == used)
      m_known.reset();
    return false;
  }

private:
  PrometheusLogin m_login;
  std::optional<net::Authorization> m_known;
};

std::shared_ptr<net::Authorizer> authorizerOf(const PrometheusLogin &login) {
  if (login.read)
    return std::make_shared<StoredLogin>(login);
  const bool basic = login.kind == u"basic";
  prometheus::Credential credential{.header = "Authorization",
                                    .prefix = basic ? "Basic " : "Bearer ",
                                    .user = {},
                                    .secret = {.value = login.secret.toUtf8(), .file = {}}};
  if (basic)
    credential.user = prometheus::Secret{.value = login.user.toUtf8(), .file = {}};
  return std::make_shared<prometheus::ConfigAuthorizer>(QList<prometheus::Credential>{credential});
}

/// How a server of metrics or alerts is reached.
struct Way {
  std::unique_ptr<net::Transport> own;  ///< null: the API server's
  QString prefix;
  QString source;
  bool followsRedirects = true;
};

Result<Way> openWay(const PrometheusRequest &request, const QString &where) {
  const prometheus::PrometheusTarget target = TRY(prometheus::parsePrometheusTarget(where));
  if (target.isProxied()) {
    if (!request.configFile.isEmpty())
      return fail(ErrorKind::Input, tr("--prometheus-config does not go with a server behind the API server"),
                  tr("The API server's own credentials are used there. Leave the option out, or give a URL."));
    return Way{.own = nullptr, .prefix = target.proxyPath, .source = where};
  }
  prometheus::HttpAccess access = request.configFile.isEmpty() ? prometheus::accessFromUrl(target.url)
                                                               : TRY(prometheus::loadHttpConfig(request.configFile, target.url));
  if (request.login.kind != u"none")
    access.authorizer = authorizerOf(request.login);
  return Way{.own = std::make_unique<net::Transport>(access.settings, access.authorizer),
             .prefix = {},
             .source = access.settings.base.toDisplayString(),
             .followsRedirects = access.followsRedirects};
}
}  // namespace

ClusterAdapters openCluster(const kube::KubeContext &context, const Clock &clock, kube::Terminal terminal) {
  ClusterAdapters adapters;
  adapters.transport = std::make_unique<net::Transport>(context.transport, makeAuthorizer(context.credentials, clock, terminal));
  adapters.cluster = std::make_unique<kube::KubeCluster>(context.name, context.nameSpace, *adapters.transport);
  return adapters;
}

QStringList noticesOf(const kube::KubeContext &context) {
  QStringList notices = context.notices;
  if (context.transport.tls.skipVerify)
    notices
        << tr("WARNING: context %1 does not verify the server's certificate (insecure-skip-tls-verify): anybody on the way can "
              "read and change what is sent.")
               .arg(context.name);
  return notices;
}

Result<MetricsAdapters> openMetrics(const PrometheusRequest &request, net::Transport &cluster, Clock &clock) {
  Way way = TRY(openWay(request, request.where));
  MetricsAdapters adapters;
  adapters.transport = std::move(way.own);
  net::Transport &transport = adapters.transport ? *adapters.transport : cluster;
  adapters.client = std::make_unique<prometheus::PrometheusClient>(transport, way.prefix, way.source, clock);
  adapters.client->setFollowsRedirects(way.followsRedirects);
  if (request.alertmanager.isEmpty())
    return adapters;
  auto alerts = openWay(request, request.alertmanager);
  if (!alerts)
    return fail(alerts.error().kind, tr("\"%1\" cannot be Alertmanager's address").arg(request.alertmanager),
                alerts.error().detail);
  adapters.alertTransport = std::move(alerts->own);
  adapters.alertmanager = std::make_unique<prometheus::AlertmanagerClient>(
      adapters.alertTransport ? *adapters.alertTransport : cluster, alerts->prefix, alerts->source);
  adapters.client->setAlertmanager(adapters.alertmanager.get());
  return adapters;
}

kube::KubeContext rehearsalContext(const rehearsal::Rehearsal &rehearsal) {
  kube::KubeContext context;
  context.name = u"rehearsal"_s;
  context.nameSpace = rehearsal.scenario().ending.nameSpace;
  context.transport.base = rehearsal.apiServer();
  context.transport.tls.caPem = rehearsal.certificateAuthority();
  context.transport.userAgent = userAgent;
  context.credentials.token = QString::fromLatin1(rehearsal.token());
  return context;
}

MetricsAdapters openRehearsalMetrics(const rehearsal::Rehearsal &rehearsal, Clock &clock) {
  kube::CredentialSettings bearer;
  bearer.token = QString::fromLatin1(rehearsal.token());
  net::TransportSettings settings;
  settings.base = rehearsal.prometheus();
  settings.userAgent = userAgent;
  MetricsAdapters adapters;
  adapters.transport = std::make_unique<net::Transport>(settings, makeAuthorizer(bearer, clock));
  adapters.client =
      std::make_unique<prometheus::PrometheusClient>(*adapters.transport, QString(), tr("the rehearsal's Prometheus"), clock);
  return adapters;
}

LiveSession::LiveSession(SessionParts parts, platform::Settings &settings, SecretStore &secrets, QObject *parent)
    : ClusterSession(parent),
      m_parts(std::move(parts)),
      m_settings(settings),
      m_secrets(secrets),
      m_notices(noticesOf(m_parts.context)),
      m_cluster(openCluster(m_parts.context, *m_parts.clock, m_parts.terminal)),
      m_feed(std::make_unique<kube::KubeFeed>(m_cluster.cluster->client(), context(), m_cluster.cluster->defaultNamespace())) {
  connect(m_cluster.cluster.get(), &kube::KubeCluster::stateChanged, this, &ClusterSession::stateChanged);
  connect(&m_settings, &platform::Settings::changed, this, [this](const QString &name) {
    if (name.startsWith(platform::setting::production.name))
      Q_EMIT settingsChanged();
  });
  if (isRehearsal()) {
    m_metrics = openRehearsalMetrics(m_parts.rehearsal->rehearsal(), *m_parts.clock);
    return;
  }
  m_probe = std::make_unique<net::HttpProbe>();
  m_programs = std::make_unique<platform::Processes>();
  m_web = std::make_unique<net::WebTransport>();
  m_feed->chooseNamespaces(m_settings.get(platform::setting::namespaces, context()));
  connect(m_feed.get(), &ClusterFeed::namespacesChanged, this, &LiveSession::rememberNamespaces);
  reload();
}

LiveSession::~LiveSession() = default;

bool LiveSession::isProduction() const {
  return !isRehearsal() && m_settings.get(platform::setting::production, context());
}

StringMap LiveSession::metricQueries(const ObjectRef &service) const {
  return m_settings.metricQueries(service);
}

PrometheusRequest LiveSession::configured() {
  PrometheusRequest request = m_parts.prometheus;
  if (request.clusterLabel.isEmpty())
    request.clusterLabel = m_settings.get(platform::setting::clusterLabel, context());
  if (!request.where.isEmpty())
    return request;
  request.where = m_settings.get(platform::setting::prometheus, context());
  if (request.configFile.isEmpty())
    request.configFile = m_settings.get(platform::setting::prometheusConfig, context());
  if (request.alertmanager.isEmpty())
    request.alertmanager = m_settings.get(platform::setting::alertmanager, context());
  request.login = {.kind = m_settings.get(platform::setting::prometheusLogin, context()),
                   .user = m_settings.get(platform::setting::prometheusUser, context()),
                   .secret = {}};
  request.login.read = [this](QObject *caller) {
    return mapped<QString>(caller, lookForSecret(caller), [self = QPointer(this)](const Result<QString> &secret) {
      if (self && secret)
        self->m_secrets.noteUse(platform::prometheusSecretKey(self->context()));
      return secret;
    });
  };
  return request;
}

Call<QString> *LiveSession::lookForSecret(QObject *caller) {
  return mapped<QString>(caller, m_secrets.read(platform::prometheusSecretKey(context()), caller),
                         [self = QPointer(this)](const Result<QString> &secret) {
                           if (self)
                             self->tellSecret(secret);
                           return secret;
                         });
}

/// One that a locked keychain keeps to itself is not missing, and who stopped waiting has learnt nothing.
void LiveSession::tellSecret(const Result<QString> &secret) {
  QString problem;
  if (!secret && secret.error().kind == ErrorKind::Cancelled)
    return;
  if (!secret && secret.error().kind == ErrorKind::NotFound)
    problem = tr("There is no secret for %1's Prometheus: type it in the preferences").arg(context());
  else if (!secret)
    problem = sentences({secret.error().message, secret.error().detail});
  if (std::exchange(m_metricsProblem, problem) != problem)
    Q_EMIT settingsChanged();
}

Result<MetricsAdapters> LiveSession::openConfigured(const PrometheusRequest &request) {
  std::optional<ClusterChoice> choice;
  if (!request.clusterLabel.isEmpty())
    choice = TRY(parseClusterLabel(request.clusterLabel));
  MetricsAdapters metrics = TRY(openMetrics(request, *m_cluster.transport, *m_parts.clock));
  // Where it is said that there is only one, nothing is looked for.
  if (!choice || choice->isKept())
    metrics.client->tellClusters(*m_cluster.cluster, context(), choice);
  return metrics;
}

void LiveSession::reload() {
  if (isRehearsal())
    return;
  m_metricsError.reset();
  const PrometheusRequest request = configured();
  if (request.where.isEmpty())
    return setMetrics({}, tr("No Prometheus is set for %1: name it in the preferences").arg(context()));
  auto metrics = openConfigured(request);
  if (metrics) {
    setMetrics(std::move(*metrics), {});
    if (request.login.kind != u"none")
      std::ignore = lookForSecret(this);  // whether there is one is told before the first question
    return;
  }
  m_metricsError = metrics.error();
  setMetrics({}, metrics.error().message);
}

void LiveSession::setMetrics(MetricsAdapters metrics, const QString &problem) {
  if (!metrics.client && !m_metrics.client && problem == m_metricsProblem)
    return;
  Q_EMIT metricsAboutToChange();
  m_metrics.client.reset();
  m_metrics.alertmanager.reset();
  m_metrics = std::move(metrics);
  m_metricsProblem = problem;
  Q_EMIT metricsChanged();
}

void LiveSession::rememberNamespaces() {
  // A settings file that cannot be written says so where settings are changed; here the choice lasts for the session.
  (void)m_settings.set(platform::setting::namespaces, context(), m_feed->chosenNamespaces());
}

}  // namespace sternway

#include "moc_livesession.cpp"
