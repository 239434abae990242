// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesession.h"

namespace sternway {

using namespace Qt::StringLiterals;

LiveSession::LiveSession(SessionParts parts, Settings &settings, SecretStore &secrets, QObject *parent)
    : ClusterSession(parent),
      m_parts(std::move(parts)),
      m_settings(settings),
      m_secrets(secrets),
      m_notices(noticesOf(m_parts.context)),
      m_cluster(openCluster(m_parts.context, *m_parts.clock, m_parts.terminal)),
      m_feed(std::make_unique<KubeFeed>(m_cluster.cluster->client(), context(), m_cluster.cluster->defaultNamespace())) {
  connect(m_cluster.cluster.get(), &KubeCluster::stateChanged, this, &ClusterSession::stateChanged);
  connect(&m_settings, &Settings::changed, this, [this](const QString &name) {
    if (name.startsWith(setting::production.name))
      Q_EMIT settingsChanged();
  });
  if (isRehearsal()) {
    m_metrics = openRehearsalMetrics(m_parts.rehearsal->rehearsal(), *m_parts.clock);
    return;
  }
  m_probe = std::make_unique<HttpProbe>();
  m_feed->chooseNamespaces(m_settings.get(setting::namespaces, context()));
  connect(m_feed.get(), &ClusterFeed::namespacesChanged, this, &LiveSession::rememberNamespaces);
  reload();
}

LiveSession::~LiveSession() = default;

bool LiveSession::isProduction() const {
  return !isRehearsal() && m_settings.get(setting::production, context());
}

StringMap LiveSession::metricQueries(const ObjectRef &service) const {
  return m_settings.metricQueries(service);
}

PrometheusRequest LiveSession::configured() {
  PrometheusRequest request = m_parts.prometheus;
  if (!request.where.isEmpty())
    return request;
  request.where = m_settings.get(setting::prometheus, context());
  if (request.configFile.isEmpty())
    request.configFile = m_settings.get(setting::prometheusConfig, context());
  if (request.alertmanager.isEmpty())
    request.alertmanager = m_settings.get(setting::alertmanager, context());
  request.login = {.kind = m_settings.get(setting::prometheusLogin, context()),
                   .user = m_settings.get(setting::prometheusUser, context()),
                   .secret = {}};
  request.login.read = [this](QObject *caller) {
    return mapped<QString>(caller, m_secrets.read(prometheusSecretKey(context()), caller),
                           [self = QPointer(this)](const Result<QString> &secret) {
                             if (self)
                               self->tellSecret(secret.has_value());
                             return secret;
                           });
  };
  return request;
}

void LiveSession::tellSecret(bool known) {
  const QString problem =
      known ? QString() : tr("There is no secret for %1's Prometheus: type it in the preferences").arg(context());
  if (std::exchange(m_metricsProblem, problem) != problem)
    Q_EMIT settingsChanged();
}

void LiveSession::reload() {
  if (isRehearsal())
    return;
  m_metricsError.reset();
  const PrometheusRequest request = configured();
  if (request.where.isEmpty())
    return setMetrics({}, tr("No Prometheus is set for %1: name it in the preferences").arg(context()));
  auto metrics = openMetrics(request, *m_cluster.transport, *m_parts.clock);
  if (metrics) {
    setMetrics(std::move(*metrics), {});
    if (request.login.kind != u"none")
      std::ignore = request.login.read(this);  // whether there is one is told before the first question
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
  (void)m_settings.set(setting::namespaces, context(), m_feed->chosenNamespaces());
}

}  // namespace sternway
