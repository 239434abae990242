// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy.h"

#include <QHostAddress>

#include "core/format.h"

namespace sternway::net {

using namespace Qt::StringLiterals;

namespace {
QString fromEnvironment(const QProcessEnvironment &environment, const QString &name) {
  const QString upper = environment.value(name);
  return upper.isEmpty() ? environment.value(name.toLower()) : upper;
}

int effectivePort(const QUrl &url) {
  return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

struct HostPort {
  QString host;
  int port = 0;  ///< 0: any
};

// "host", "host:port", "[::1]", "[::1]:port" or a bare IPv6 address.
HostPort splitPort(const QString &entry) {
  const qsizetype colon = entry.lastIndexOf(u':');
  const bool bareV6 = !entry.startsWith(u'[') && entry.count(u':') > 1;
  HostPort out{entry, 0};
  if (colon > 0 && !bareV6 && colon > entry.lastIndexOf(u']'))
    out = {entry.left(colon), entry.mid(colon + 1).toInt()};
  if (out.host.startsWith(u'[') && out.host.endsWith(u']'))
    out.host = out.host.mid(1, out.host.size() - 2);
  return out;
}

bool matchesName(QString pattern, const QString &host) {
  if (pattern.startsWith("*."_L1))
    pattern.remove(0, 1);
  if (pattern.startsWith(u'.'))
    return host.endsWith(pattern);
  return host == pattern || host.endsWith(u'.' + pattern);
}

bool isExcepted(const QUrl &target, const QString &list) {
  QString host = target.host().toLower();
  if (host.endsWith(u'.'))
    host.chop(1);
  const QHostAddress address(host);
  for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
    const QString entry = part.trimmed().toLower();
    if (entry == "*"_L1)
      return true;
    if (entry.contains(u'/')) {
      const auto subnet = QHostAddress::parseSubnet(entry);
      if (!address.isNull() && subnet.second >= 0 && address.isInSubnet(subnet))
        return true;
      continue;
    }
    const HostPort pattern = splitPort(entry);
    if (pattern.host.isEmpty() || (pattern.port != 0 && pattern.port != effectivePort(target)))
      continue;
    const QHostAddress patternAddress(pattern.host);
    if (patternAddress.isNull() ? matchesName(pattern.host, host) : address == patternAddress)
      return true;
  }
  return false;
}

Result<ProxyRoute> toProxy(const QUrl &url, const QString &origin) {
  const QString scheme = url.scheme();
  const bool socks = scheme == "socks5"_L1 || scheme == "socks5h"_L1;
  const bool tls = scheme == "https"_L1;
  if ((!socks && !tls && scheme != "http"_L1) || url.host().isEmpty())
    return fail(ErrorKind::Input, tr("%1 is not the URL of a proxy").arg(origin),
                tr("It must be like http://host:port, https://host:port or socks5://host:port."));
  const auto port = static_cast<quint16>(url.port(socks ? 1080 : effectivePort(url)));
  return ProxyRoute{QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), port,
                                  url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)),
                    tls};
}
}  // namespace

bool isLoopback(const QString &host) {
  return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<ProxyRoute> proxyFor(const QUrl &target, const QUrl &configured, const QProcessEnvironment &environment) {
  if (!configured.isEmpty())
    return toProxy(configured, u"proxy-url"_s);
  const QString name = target.scheme() == "https"_L1 ? u"HTTPS_PROXY"_s : u"HTTP_PROXY"_s;
  // In a CGI program HTTP_PROXY comes from the client ("httpoxy").
  const bool cgi = environment.contains(u"REQUEST_METHOD"_s) && name == "HTTP_PROXY"_L1;
  const QString value = cgi ? QString() : fromEnvironment(environment, name).trimmed();
  if (value.isEmpty() || isLoopback(target.host()) || isExcepted(target, fromEnvironment(environment, u"NO_PROXY"_s)))
    return ProxyRoute{};
  QUrl url(value, QUrl::StrictMode);
  if (!value.contains("://"_L1))
    url = QUrl("http://"_L1 + value, QUrl::StrictMode);
  return toProxy(url, name);
}

}  // namespace sternway::net
