// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/release.h"
#include "support/fakecluster.h"
#include "support/helmsecret.h"
#include "support/testmain.h"

namespace test_release {

using namespace sternway;
using namespace sternway::helm;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
void store(FakeCluster &cluster, const QJsonObject &secret) {
  const QString name = secret.value(u"metadata"_s).toObject().value(u"name"_s).toString();
  cluster.setObject({.group = {}, .version = u"v1"_s, .plural = u"secrets"_s, .nameSpace = u"production"_s, .name = name},
                    secret);
}

Result<QList<helm::Release>> history(FakeCluster &cluster, const QString &name = u"shop"_s) {
  std::optional<Result<QList<helm::Release>>> answer;
  QObject context;
  helm::releaseHistory(cluster, u"production"_s, name, &context)->then([&answer](const auto &read) { answer = read; });
  return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : Result<QList<helm::Release>>();
}
}  // namespace

class TestRelease : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatIsListedAndNothingElse() {
    const auto release = helm::decodeRelease(helmSecret(u"shop"_s, 3, "deployed"));
    QVERIFY2(release, release ? "" : qPrintable(release.error().message));
    QVERIFY(*release == (helm::Release{.name = u"shop"_s,
                                       .nameSpace = u"production"_s,
                                       .revision = 3,
                                       .status = u"deployed"_s,
                                       .chart = u"shop-1.4.0"_s,
                                       .appVersion = u"v1.4.0"_s,
                                       .updated = u"2026-01-10T02:00:00.123456789+01:00"_s,
                                       .description = u"Upgrade complete"_s}));
  }

  void gzipMayBeLeftOut() {
    const auto release = helm::decodeRelease(helmSecret(u"shop"_s, 3, helmJson(3, "failed").toBase64().toBase64()));
    QVERIFY(release);
    QCOMPARE(release->status, u"failed"_s);
  }

  void damaged_data() {
    QTest::addColumn<QByteArray>("data");
    const QByteArray good = gzipped(helmJson(3, "deployed"));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no base64") << QByteArray("%%%");
    QTest::newRow("base64 once") << QByteArray("%%%").toBase64();
    QTest::newRow("base64 cut off") << good.toBase64().chopped(3).append('!').toBase64();
    QTest::newRow("gzip cut off") << good.chopped(20).toBase64().toBase64();
    QByteArray flipped = good;
    flipped[40] = static_cast<char>(flipped.at(40) ^ 0x55);
    QTest::newRow("gzip damaged") << flipped.toBase64().toBase64();
    QTest::newRow("no JSON") << gzipped("hunter2").toBase64().toBase64();
    QTest::newRow("no release") << gzipped("{}").toBase64().toBase64();
    QTest::newRow("another revision") << gzipped(helmJson(4, "deployed")).toBase64().toBase64();
    QTest::newRow("larger than a Secret") << QByteArray(3'000'000, 'A');
    QTest::newRow("a bomb") << gzipped(QByteArray(80'000'000, ' ')).toBase64().toBase64();
  }
  void damaged() {
    QFETCH(QByteArray, data);
    const auto release = helm::decodeRelease(helmSecret(u"shop"_s, 3, data));
    QVERIFY(!release);
    QCOMPARE(release.error().kind, ErrorKind::Protocol);
    QVERIFY(release.error().message.contains(u"sh.helm.release.v1.shop.v3"_s));
    QVERIFY(!(release.error().message + release.error().detail).contains(u"hunter2"_s));
  }

  void ofOneReleaseInOrder() {
    FakeCluster cluster;
    for (const int revision : {10, 2, 9})
      store(cluster, helmSecret(u"shop"_s, revision, "superseded"));
    store(cluster, helmSecret(u"shop-web"_s, 11, "deployed"));
    QJsonObject other = helmSecret(u"shop"_s, 12, "deployed");
    other.insert(u"type"_s, u"Opaque"_s);
    store(cluster, other);
    const auto releases = history(cluster);
    QVERIFY(releases);
    QList<int> revisions;
    for (const helm::Release &release : *releases)
      revisions << release.revision;
    QCOMPARE(revisions, (QList<int>{2, 9, 10}));
  }

  void newestOfEach() {
    FakeCluster cluster;
    for (const int revision : {10, 2, 9})
      store(cluster, helmSecret({.revision = revision}));
    store(cluster, helmSecret({.revision = 11, .status = u"pending-upgrade"_s}));
    store(cluster, helmSecret({.revision = 4, .status = u"deployed"_s, .name = u"web"_s}));
    std::optional<Result<QList<helm::Release>>> answer;
    QObject context;
    helm::releaseList(cluster, u"production"_s, &context)->then([&answer](const auto &read) { answer = read; });
    QVERIFY(QTest::qWaitFor([&answer] { return answer.has_value(); }));
    QVERIFY(*answer);
    QCOMPARE((*answer)->size(), 2);
    QCOMPARE((*answer)->at(0).revision, 11);
    QVERIFY((*answer)->at(0).isPending());
    QCOMPARE((*answer)->at(1).name, u"web"_s);
  }

  void withoutOne() {
    FakeCluster cluster;
    QCOMPARE(history(cluster).error().kind, ErrorKind::NotFound);
    store(cluster, helmSecret(u"shop"_s, 1, "deployed"));
    store(cluster, helmSecret(u"shop"_s, 2, QByteArray("%%%")));
    QCOMPARE(history(cluster).error().kind, ErrorKind::Protocol);
    cluster.failOn(u"list secrets"_s, Error{.kind = ErrorKind::Forbidden, .message = u"secrets is forbidden"_s, .detail = {}});
    QCOMPARE(history(cluster).error().kind, ErrorKind::Forbidden);
    QCOMPARE(history(cluster, u"shop,owner!=helm"_s).error().kind, ErrorKind::Input);
  }
};

STERNWAY_TEST(TestRelease)

}  // namespace test_release
#include "test_release.moc"
