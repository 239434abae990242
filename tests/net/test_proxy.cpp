// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy.h"
#include "support/testmain.h"

namespace test_proxy {

using namespace sternway;
using namespace sternway::net;
using namespace Qt::StringLiterals;

namespace {
QString described(const Result<ProxyRoute> &route) {
  if (!route)
    return errorKindName(route.error().kind);
  const QNetworkProxy &proxy = route->proxy;
  if (proxy.type() == QNetworkProxy::NoProxy)
    return u"none"_s;
  const QString type = proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s;
  const QString user = proxy.user().isEmpty() ? QString() : proxy.user() + u'/' + proxy.password() + u'@';
  return type + (route->byTls ? u" by TLS "_s : u" "_s) + user + proxy.hostName() + u':' + QString::number(proxy.port());
}

QProcessEnvironment environmentOf(const QStringList &assignments) {
  QProcessEnvironment out;
  for (const QString &assignment : assignments)
    out.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
  return out;
}
}  // namespace

class TestProxy : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void chooses_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("configured");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QString>("expected");
    const QString https = u"https://api.example.com:6443"_s;
    const QStringList proxied{u"HTTPS_PROXY=http://proxy:3128"_s};
    const auto except = [&](const QString &list) { return QStringList(proxied) << u"NO_PROXY="_s + list; };

    QTest::newRow("nothing") << https << QString() << QStringList() << u"none"_s;
    QTest::newRow("environment") << https << QString() << proxied << u"http proxy:3128"_s;
    QTest::newRow("lower case") << https << QString() << QStringList{u"https_proxy=http://low:1"_s} << u"http low:1"_s;
    QTest::newRow("upper first") << https << QString() << QStringList{u"https_proxy=http://low:1"_s, u"HTTPS_PROXY=http://up:2"_s}
                                 << u"http up:2"_s;
    QTest::newRow("without scheme") << https << QString() << QStringList{u"HTTPS_PROXY=proxy:8080"_s} << u"http proxy:8080"_s;
    QTest::newRow("default port") << https << QString() << QStringList{u"HTTPS_PROXY=http://proxy"_s} << u"http proxy:80"_s;
    QTest::newRow("other scheme's") << https << QString() << QStringList{u"HTTP_PROXY=http://proxy:1"_s} << u"none"_s;
    QTest::newRow("http") << u"http://prom"_s << QString() << QStringList{u"HTTP_PROXY=http://proxy:1"_s} << u"http proxy:1"_s;
    QTest::newRow("in CGI") << u"http://prom"_s << QString() << QStringList{u"HTTP_PROXY=http://p:1"_s, u"REQUEST_METHOD=GET"_s}
                            << u"none"_s;
    QTest::newRow("socks5") << https << u"socks5://u:p%40ss@s:1081"_s << QStringList() << u"socks5 u/p@ss@s:1081"_s;
    QTest::newRow("socks5 default port") << https << u"socks5://s"_s << QStringList() << u"socks5 s:1080"_s;
    QTest::newRow("configured first") << https << u"http://c:1"_s << proxied << u"http c:1"_s;
    QTest::newRow("configured beats NO_PROXY") << https << u"http://c:1"_s << except(u"*"_s) << u"http c:1"_s;
    QTest::newRow("configured for loopback") << u"https://127.0.0.1:6443"_s << u"http://c:1"_s << QStringList() << u"http c:1"_s;
    QTest::newRow("loopback") << u"https://127.0.0.1:6443"_s << QString() << proxied << u"none"_s;
    QTest::newRow("localhost") << u"https://localhost:6443"_s << QString() << proxied << u"none"_s;
    QTest::newRow("loopback v6") << u"https://[::1]:6443"_s << QString() << proxied << u"none"_s;
    QTest::newRow("except all") << https << QString() << except(u"a,*"_s) << u"none"_s;
    QTest::newRow("except name") << https << QString() << except(u"other, API.example.com"_s) << u"none"_s;
    QTest::newRow("except domain") << https << QString() << except(u"example.com"_s) << u"none"_s;
    QTest::newRow("except suffix") << https << QString() << except(u".example.com"_s) << u"none"_s;
    QTest::newRow("except star suffix") << https << QString() << except(u"*.example.com"_s) << u"none"_s;
    QTest::newRow("suffix is not itself") << u"https://example.com"_s << QString() << except(u".example.com"_s)
                                          << u"http proxy:3128"_s;
    QTest::newRow("not half a label") << u"https://myexample.com"_s << QString() << except(u"example.com"_s)
                                      << u"http proxy:3128"_s;
    QTest::newRow("except port") << https << QString() << except(u"example.com:6443"_s) << u"none"_s;
    QTest::newRow("other port") << https << QString() << except(u"example.com:443"_s) << u"http proxy:3128"_s;
    QTest::newRow("except address") << u"https://10.1.2.3"_s << QString() << except(u"10.1.2.3"_s) << u"none"_s;
    QTest::newRow("except address and port") << u"https://10.1.2.3"_s << QString() << except(u"10.1.2.3:443"_s) << u"none"_s;
    QTest::newRow("except block") << u"https://10.1.2.3"_s << QString() << except(u"10.0.0.0/8"_s) << u"none"_s;
    QTest::newRow("outside the block") << u"https://11.1.2.3"_s << QString() << except(u"10.0.0.0/8"_s) << u"http proxy:3128"_s;
    QTest::newRow("except v6") << u"https://[fd00::1]:6443"_s << QString() << except(u"[fd00::1]:6443"_s) << u"none"_s;
    QTest::newRow("except v6 bare") << u"https://[fd00::1]:6443"_s << QString() << except(u"fd00::1"_s) << u"none"_s;
    QTest::newRow("except v6 block") << u"https://[fd00::1]"_s << QString() << except(u"fd00::/8"_s) << u"none"_s;
    QTest::newRow("TLS proxy") << https << u"https://proxy:1"_s << QStringList() << u"http by TLS proxy:1"_s;
    QTest::newRow("TLS proxy's port") << https << u"https://proxy"_s << QStringList() << u"http by TLS proxy:443"_s;
    QTest::newRow("TLS proxy's login") << https << QString() << QStringList{u"HTTPS_PROXY=https://u:p@proxy:1"_s}
                                       << u"http by TLS u/p@proxy:1"_s;
    QTest::newRow("nonsense") << https << u"ftp://proxy:1"_s << QStringList() << u"input"_s;
    QTest::newRow("no host") << https << u"http://"_s << QStringList() << u"input"_s;
  }

  void chooses() {
    QFETCH(QString, target);
    QFETCH(QString, configured);
    QFETCH(QStringList, environment);
    QFETCH(QString, expected);
    QCOMPARE(described(proxyFor(QUrl(target), QUrl(configured), environmentOf(environment))), expected);
  }
};

STERNWAY_TEST(TestProxy)

}  // namespace test_proxy
#include "test_proxy.moc"
