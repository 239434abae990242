// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubefeed.h"

#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QByteArray object(const QByteArray &name, const QByteArray &nameSpace = {}) {
  return R"({"metadata":{"name":")" + name + R"(","namespace":")" + nameSpace + R"(","resourceVersion":"5"}})";
}

QByteArray list(const QByteArrayList &items) {
  return R"({"kind":"List","metadata":{"resourceVersion":"100"},"items":[)" + items.join(',') + "]}";
}

struct Bench {
  Bench() {
    server.respond("GET", u"/version"_s, 200, "{}");
    serve(u"/api/v1/namespaces"_s, {object("production"), object("staging")});
    for (const QString &kind : {u"deployments"_s, u"statefulsets"_s, u"daemonsets"_s}) {
      serve(u"/apps/"_s + kind, {});
      for (const QString &name : {u"production"_s, u"staging"_s})
        serve(u"/apps/"_s + name + u'/' + kind, {});
    }
    serve(u"/apps/deployments"_s, {object("orders", "production"), object("web", "staging")});
    serve(u"/apps/production/deployments"_s, {object("orders", "production")});
    serve(u"/apps/staging/deployments"_s, {object("web", "staging")});
    transport = std::make_unique<Transport>(TransportSettings{.base = server.url()}, nullptr);
    ApiClientSettings settings;
    settings.backoff = {.first = std::chrono::milliseconds(10), .cap = std::chrono::milliseconds(40)};
    settings.probeInterval = std::chrono::milliseconds(50);
    client = std::make_unique<ApiClient>(*transport, settings);
    feed = std::make_unique<KubeFeed>(*client, u"lab"_s, u"production"_s);
    QObject::connect(feed.get(), &ClusterFeed::limited, &context, [this](const QString &text) { limits << text; });
    feed->followWorkloads(&context, [this](const ChangeSet<Workload> &changes) {
      if (changes.reset)
        shown.clear();
      for (const ObjectRef &ref : changes.removed)
        shown.removeAll(ref.nameSpace + u'/' + ref.name);
      for (const Workload &workload : changes.upserted)
        if (const QString name = workload.ref.nameSpace + u'/' + workload.ref.name; !shown.contains(name))
          shown << name;
      shown.sort();
    });
  }

  /// "/apps/NS/PLURAL" and "/apps/PLURAL" stand for the API's longer paths.
  static QString path(const QString &place) {
    const QStringList parts = place.split(u'/');
    if (parts.at(1) != u"apps")
      return place;
    return parts.size() == 3 ? u"/apis/apps/v1/"_s + parts.at(2)
                             : u"/apis/apps/v1/namespaces/"_s + parts.at(2) + u'/' + parts.at(3);
  }
  void serve(const QString &place, const QByteArrayList &items) {
    server.route("GET", path(place),
                 [this, place, items](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
                   if (request.query.hasQueryItem(u"watch"_s)) {
                     answer->begin();
                     watches.insert(place, answer);
                   } else {
                     answer->reply(200, list(items));
                   }
                 });
  }
  void forbid(const QString &place) {
    server.respond("GET", path(place), 403, R"({"kind":"Status","code":403,"message":"forbidden"})");
  }

  LoopbackServer server;
  QMap<QString, QPointer<LoopbackAnswer>> watches;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<ApiClient> client;
  QObject context;
  std::unique_ptr<KubeFeed> feed;
  QStringList shown;
  QStringList limits;
};
}  // namespace

// moc loses count of braces in the raw strings above, so the namespace begins here
namespace test_kubefeed {

class TestKubeFeed : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void showsAllNamespaces() {
    Bench bench;
    QSignalSpy synced(bench.feed.get(), &ClusterFeed::synced);
    QVERIFY(!bench.feed->isSynced());
    bench.feed->start();
    QTRY_COMPARE(bench.shown, (QStringList{u"production/orders"_s, u"staging/web"_s}));
    QTRY_COMPARE(synced.size(), 1);
    QTRY_COMPARE(bench.feed->namespaces(), (QStringList{u"production"_s, u"staging"_s}));
    QVERIFY(bench.feed->mayListNamespaces());
    QVERIFY(bench.limits.isEmpty());
  }

  void followsTheWatch() {
    Bench bench;
    bench.feed->start();
    QTRY_VERIFY(bench.watches.value(u"/apps/deployments"_s));
    bench.watches.value(u"/apps/deployments"_s)->line(R"({"type":"ADDED","object":)" + object("late", "staging") + "}");
    QTRY_VERIFY(bench.shown.contains(u"staging/late"_s));
    bench.watches.value(u"/apps/deployments"_s)->line(R"({"type":"DELETED","object":)" + object("web", "staging") + "}");
    QTRY_COMPARE(bench.shown, (QStringList{u"production/orders"_s, u"staging/late"_s}));
  }

  void whereAllMayNotBeListedTheOwnNamespaceIsShown() {
    Bench bench;
    for (const QString &kind : {u"deployments"_s, u"statefulsets"_s, u"daemonsets"_s})
      bench.forbid(u"/apps/"_s + kind);
    bench.forbid(u"/api/v1/namespaces"_s);
    QSignalSpy synced(bench.feed.get(), &ClusterFeed::synced);
    bench.feed->start();
    QTRY_COMPARE(synced.size(), 1);
    QTRY_COMPARE(bench.shown, QStringList{u"production/orders"_s});
    QVERIFY(!bench.feed->mayListNamespaces());
    QCOMPARE(bench.feed->namespaces(), QStringList{u"production"_s});
    QVERIFY(bench.limits.contains(u"Deployments in all namespaces may not be listed: only those of production are shown"_s));
    bench.feed->chooseNamespaces({u"staging"_s});
    QTRY_COMPARE(bench.shown, QStringList{u"staging/web"_s});
    QCOMPARE(bench.feed->namespaces(), (QStringList{u"production"_s, u"staging"_s}));
  }

  void choosesNamespaces() {
    Bench bench;
    bench.feed->chooseNamespaces({u"staging"_s});
    bench.feed->start();
    QTRY_COMPARE(bench.shown, QStringList{u"staging/web"_s});
    QCOMPARE(bench.server.count(u"/apis/apps/v1/deployments"_s), 0);
    QTRY_VERIFY(bench.feed->isSynced());
    QSignalSpy synced(bench.feed.get(), &ClusterFeed::synced);
    bench.feed->chooseNamespaces({});
    QTRY_COMPARE(bench.shown, (QStringList{u"production/orders"_s, u"staging/web"_s}));
    QTRY_COMPARE(synced.size(), 1);
    bench.feed->chooseNamespaces({u"production"_s});
    QTRY_COMPARE(bench.shown, QStringList{u"production/orders"_s});
  }

  void aNamespaceThatIsLeftTakesItsOwnOnly() {
    Bench bench;
    bench.serve(u"/apps/production/statefulsets"_s, {object("db", "production")});
    bench.feed->chooseNamespaces({u"production"_s, u"staging"_s});
    bench.feed->start();
    QTRY_COMPARE(bench.shown, (QStringList{u"production/db"_s, u"production/orders"_s, u"staging/web"_s}));
    const ObjectRef orders{.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"orders"_s, .kind = Kind::Deployment};
    QVERIFY(bench.feed->workload(orders));
    bench.feed->chooseNamespaces({u"staging"_s});
    QTRY_COMPARE(bench.shown, QStringList{u"staging/web"_s});
    QVERIFY(!bench.feed->workload(orders));
  }

  /// A list that is begun anew, as after a version that is too old, is one of its own kind only.
  void aNewListOfOneKindKeepsTheOthers() {
    Bench bench;
    bench.serve(u"/apps/statefulsets"_s, {object("db", "production")});
    bench.feed->start();
    QTRY_COMPARE(bench.shown, (QStringList{u"production/db"_s, u"production/orders"_s, u"staging/web"_s}));
    QTRY_VERIFY(bench.watches.value(u"/apps/deployments"_s));
    bench.serve(u"/apps/deployments"_s, {object("orders", "production")});
    bench.watches.value(u"/apps/deployments"_s)
        ->line(R"({"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired","message":"too old"}})");
    QTRY_COMPARE(bench.shown, (QStringList{u"production/db"_s, u"production/orders"_s}));
  }

  void oneForbiddenNamespaceIsSaid() {
    Bench bench;
    bench.forbid(u"/apps/staging/statefulsets"_s);
    bench.feed->chooseNamespaces({u"staging"_s});
    bench.feed->start();
    QTRY_VERIFY(bench.feed->isSynced());
    QTRY_COMPARE(bench.limits, QStringList{u"StatefulSets in namespace staging may not be listed"_s});
  }

  void aLostConnectionEmptiesNothing() {
    Bench bench;
    bench.feed->start();
    QTRY_COMPARE(bench.shown.size(), 2);
    bench.server.stop();
    QTRY_COMPARE(bench.client->state().phase, ConnectionState::Phase::Unreachable);
    QCOMPARE(bench.shown.size(), 2);
    QCOMPARE(bench.feed->namespaces().size(), 2);
    bench.serve(u"/apps/deployments"_s, {object("orders", "production")});
    QVERIFY(bench.server.start());
    QTRY_COMPARE(bench.client->state().phase, ConnectionState::Phase::Connected);
    QTRY_VERIFY(bench.watches.value(u"/apps/deployments"_s));
    bench.watches.value(u"/apps/deployments"_s)->line(R"({"type":"ADDED","object":)" + object("late", "staging") + "}");
    QTRY_VERIFY(bench.shown.contains(u"staging/late"_s));
  }
};

STERNWAY_TEST(TestKubeFeed)

}  // namespace test_kubefeed
#include "test_kubefeed.moc"
