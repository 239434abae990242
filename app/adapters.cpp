// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters.h"

#include "core/text.h"
#include "prometheus/configauthorizer.h"
#include "prometheus/httpconfig.h"
#include "prometheus/prometheustarget.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QByteArray userAgent = "sternway/" STERNWAY_VERSION;

std::shared_ptr<Authorizer> authorizerOf(const PrometheusLogin &login) {
  const bool basic = login.kind == u"basic";
  Credential credential{.header = "Authorization",
                        .prefix = basic ? "Basic " : "Bearer ",
                        .user = {},
                        .secret = {.value = login.secret.toUtf8(), .file = {}}};
  if (basic)
    credential.user = Secret{.value = login.user.toUtf8(), .file = {}};
  return std::make_shared<ConfigAuthorizer>(QList<Credential>{credential});
}
}  // namespace

ClusterAdapters openCluster(const KubeContext &context, const Clock &clock, Terminal terminal) {
  ClusterAdapters adapters;
  adapters.transport = std::make_unique<Transport>(context.transport, makeAuthorizer(context.credentials, clock, terminal));
  adapters.cluster = std::make_unique<KubeCluster>(context.name, context.nameSpace, *adapters.transport);
  return adapters;
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

Result<MetricsAdapters> openMetrics(const PrometheusRequest &request, Transport &cluster, const Clock &clock) {
  const auto target = parsePrometheusTarget(request.where);
  if (!target)
    return tl::unexpected(target.error());
  MetricsAdapters adapters;
  if (target->isProxied()) {
    if (!request.configFile.isEmpty())
      return fail(ErrorKind::Input, tr("--prometheus-config does not go with a Prometheus behind the API server"),
                  tr("The API server's own credentials are used there. Leave the option out, or give a URL."));
    adapters.client = std::make_unique<PrometheusClient>(cluster, target->proxyPath, request.where, clock);
    return adapters;
  }
  auto access = request.configFile.isEmpty() ? Result<HttpAccess>(accessFromUrl(target->url))
                                             : loadHttpConfig(request.configFile, target->url);
  if (!access)
    return tl::unexpected(access.error());
  if (request.login.kind != u"none")
    access->authorizer = authorizerOf(request.login);
  const QString source = access->settings.base.toDisplayString();
  adapters.transport = std::make_unique<Transport>(access->settings, access->authorizer);
  adapters.client = std::make_unique<PrometheusClient>(*adapters.transport, QString(), source, clock);
  return adapters;
}

KubeContext rehearsalContext(const Rehearsal &rehearsal) {
  KubeContext context;
  context.name = u"rehearsal"_s;
  context.nameSpace = rehearsal.scenario().ending.nameSpace;
  context.transport.base = rehearsal.apiServer();
  context.transport.tls.caPem = rehearsal.certificateAuthority();
  context.transport.userAgent = userAgent;
  context.credentials.token = QString::fromLatin1(rehearsal.token());
  return context;
}

MetricsAdapters openRehearsalMetrics(const Rehearsal &rehearsal, const Clock &clock) {
  CredentialSettings bearer;
  bearer.token = QString::fromLatin1(rehearsal.token());
  TransportSettings settings;
  settings.base = rehearsal.prometheus();
  settings.userAgent = userAgent;
  MetricsAdapters adapters;
  adapters.transport = std::make_unique<Transport>(settings, makeAuthorizer(bearer, clock));
  adapters.client = std::make_unique<PrometheusClient>(*adapters.transport, QString(), tr("the rehearsal's Prometheus"), clock);
  return adapters;
}

}  // namespace sternway
