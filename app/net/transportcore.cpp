// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transportcore.h"

#include "core/format.h"
#include "net/proxy.h"

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

#include <algorithm>

namespace sternway::net {

namespace {
constexpr long streamsEach = 4;  // of the six connections a manager opens to a host
}

Result<Done> addHeaders(QNetworkRequest &request, const HeaderList &headers, [[maybe_unused]] Lines lines) {
  for (const auto &[name, value] : headers) {
    if (name.contains('\n') || name.contains('\r') || value.contains('\n') || value.contains('\r'))
      return fail(ErrorKind::Input, tr("The header %1 contains a line break").arg(QString::fromUtf8(name.simplified())));
    const bool repeated = request.hasRawHeader(name) && name.toLower().startsWith("impersonate-");
    if (!repeated) {
      request.setRawHeader(name, value);
      continue;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // QNetworkAccessManager would write "a, b", which is a group of that name.
    if (lines == Lines::OneOfEach)
      return fail(ErrorKind::Unsupported, tr("Several lines of the header %1 cannot be sent with Qt %2")
                                              .arg(QString::fromUtf8(name), QString::fromLatin1(qVersion())));
    QHttpHeaders all = request.headers();
    all.append(name, value);
    request.setHeaders(std::move(all));
#else
    // on HTTP/1.1 the further lines can be written into the first one's value
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader(name, request.rawHeader(name) + "\r\n" + name + ": " + value);
#endif
  }
  return Done{};
}

QByteArray userAgent(const TransportSettings &settings) {
  return settings.userAgent.isEmpty() ? QByteArrayLiteral("sternway/" STERNWAY_VERSION) : settings.userAgent;
}

ManagerPool::ManagerPool(const QSslConfiguration &ssl, const QNetworkProxy &proxy) : m_ssl(ssl), m_proxy(proxy) {}

ManagerPtr ManagerPool::newManager() const {
  // Deleted from the event loop, because its last user may be one of its own replies' slots.
  ManagerPtr manager(new QNetworkAccessManager, [](QNetworkAccessManager *dead) { dead->deleteLater(); });
  manager->setProxy(m_proxy);
  manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
  return manager;
}

ManagerPtr ManagerPool::forRequest() {
  if (!m_main)
    m_main = newManager();
  return m_main;
}

ManagerPtr ManagerPool::forStream() {
  if (m_http2)
    return forRequest();
  std::erase_if(m_streaming, [](const auto &manager) { return manager.expired(); });
  for (const auto &candidate : m_streaming)
    if (candidate.use_count() < streamsEach)
      return candidate.lock();
  ManagerPtr manager = newManager();
  m_streaming.push_back(manager);
  return manager;
}

void ManagerPool::retire(const ManagerPtr &manager) {
  if (m_main == manager)
    m_main.reset();
  std::erase_if(m_streaming, [&](const auto &candidate) { return candidate.lock() == manager; });
}

TransportCore::TransportCore(TransportSettings s, std::shared_ptr<Authorizer> a)
    : settings(std::move(s)), authorizer(std::move(a)) {}

Result<QNetworkProxy> TransportCore::proxy() {
  const ProxyRoute route = TRY(proxyFor(settings.base, settings.proxy, QProcessEnvironment::systemEnvironment()));
  if (!route.byTls)
    return route.proxy;
  if (!m_relay)
    m_relay = std::make_unique<ProxyRelay>(route.proxy);
  if (!m_relay->error().isEmpty())
    return fail(ErrorKind::Unreachable, tr("No local port could be opened for the connection to the proxy"), m_relay->error());
  return m_relay->entrance();
}

std::optional<ProxyProblem> TransportCore::proxyProblem() const {
  return m_relay ? m_relay->problem() : std::nullopt;
}

Result<std::shared_ptr<ManagerPool>> TransportCore::pool(const Authorization &authorization) {
  if (m_pool && authorization.certificatePem == m_certificatePem && authorization.keyPem == m_keyPem)
    return m_pool;
  TlsSettings tls = settings.tls;
  if (!authorization.certificatePem.isEmpty()) {
    tls.certificatePem = authorization.certificatePem;
    tls.keyPem = authorization.keyPem;
  }
  // Authorities are read only for those who need them.
  const bool plain = settings.base.scheme() == u"http" && tls == TlsSettings();
  const auto ssl = plain ? QSslConfiguration() : TRY(sslConfiguration(tls));
  const auto way = TRY(proxy());
  m_pool = std::make_shared<ManagerPool>(ssl, way);
  m_certificatePem = authorization.certificatePem;
  m_keyPem = authorization.keyPem;
  return m_pool;
}

}  // namespace sternway::net

#include "moc_transportcore.cpp"
