// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"
#include "kube/reflector.h"
#include "objectfixture.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <protozero/pbf_writer.hpp>

#include <QSet>
#include <QSignalSpy>
#include <QtEndian>

#include <algorithm>
#include <string>

namespace test_protobuffallback {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace Qt::StringLiterals;
using test::LoopbackAnswer;
using test::LoopbackRequest;
using test::LoopbackServer;
using test::objectFixture;

namespace {

const QByteArray protobufType = "application/vnd.kubernetes.protobuf";

/// What becomes of a request that asks for protobuf. One that does not gets JSON.
enum class Conduct {
  Protobuf,
  NotAcceptable,   ///< 406
  Unsupported,     ///< 415
  Json,            ///< JSON, and says so
  JsonAsProtobuf,  ///< JSON, called protobuf
  PageAsProtobuf,  ///< a login page, called protobuf
  BrokenProtobuf   ///< cut off within
};

QByteArray framed(const QByteArray &message) {
  QByteArray length(4, '\0');
  qToBigEndian(static_cast<quint32>(message.size()), length.data());
  return length + message;
}

QByteArray body(const QString &name, Conduct conduct) {
  switch (conduct) {
    case Conduct::Protobuf: return objectFixture(name + u".pb"_s);
    case Conduct::BrokenProtobuf: return objectFixture(name + u".pb"_s).chopped(3);
    case Conduct::PageAsProtobuf: return "<html>Log in</html>";
    default: return objectFixture(name + u".json"_s).simplified();
  }
}

bool asksForProtobuf(const LoopbackRequest &request) {
  return request.header("Accept").startsWith(protobufType);
}

bool isWatch(const LoopbackRequest &request) {
  return request.query.hasQueryItem(u"watch"_s);
}

/// A server that treats lists and watches of protobuf as it is told, and a reflector of its pods.
struct Fallback {
  Conduct onList;
  Conduct onWatch;
  LoopbackServer server;
  Transport transport;
  ApiClient client;
  Store<Pod> store;
  QList<LoopbackRequest> requests;
  QPointer<LoopbackAnswer> stream;

  Fallback(Conduct list, Conduct watch)
      : onList(list), onWatch(watch), transport(TransportSettings{.base = server.url()}, nullptr), client(transport) {
    server.route("GET", u"/api/v1/pods"_s, [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      requests.append(request);
      isWatch(request) ? watched(request, answer) : listed(request, answer);
    });
  }

  [[nodiscard]] std::unique_ptr<Reflector> reflector() {
    auto sink = std::make_unique<StoreSink<Pod>>(store, DecodeScope{.context = u"lab"_s, .kind = Kind::Pod});
    return std::make_unique<Reflector>(client, ListQuery{resourcePath(Kind::Pod, {})}, std::move(sink), nullptr);
  }

  void listed(const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) const {
    const Conduct conduct = asksForProtobuf(request) ? onList : Conduct::Json;
    if (conduct == Conduct::NotAcceptable || conduct == Conduct::Unsupported)
      answer->reply(conduct == Conduct::NotAcceptable ? 406 : 415, "only JSON here");
    else
      answer->reply(200, body(u"pods"_s, conduct),
                    {{"Content-Type", conduct == Conduct::Json ? "application/json" : protobufType}});
  }

  void watched(const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
    const Conduct conduct = asksForProtobuf(request) ? onWatch : Conduct::Json;
    if (conduct == Conduct::NotAcceptable || conduct == Conduct::Unsupported)
      return answer->reply(conduct == Conduct::NotAcceptable ? 406 : 415, "only JSON here");
    stream = answer;
    answer->begin();
    const QByteArray message = body(u"watch-deleted"_s, conduct);
    answer->bytes(conduct == Conduct::Protobuf || conduct == Conduct::BrokenProtobuf ? framed(message) : message + '\n');
  }
};

}  // namespace

class TestProtobufFallback : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void noReadIsLost_data() {
    QTest::addColumn<Conduct>("onList");
    QTest::addColumn<Conduct>("onWatch");
    QTest::addColumn<int>("requests");  // to be complete: a list and a watch at least
    QTest::addColumn<bool>("again");    // whether the next reflector asks for protobuf
    QTest::newRow("protobuf") << Conduct::Protobuf << Conduct::Protobuf << 2 << true;
    QTest::newRow("list: 406") << Conduct::NotAcceptable << Conduct::Protobuf << 3 << false;
    QTest::newRow("list: 415") << Conduct::Unsupported << Conduct::Protobuf << 3 << false;
    QTest::newRow("list: JSON") << Conduct::Json << Conduct::Protobuf << 2 << false;
    QTest::newRow("list: JSON called protobuf") << Conduct::JsonAsProtobuf << Conduct::JsonAsProtobuf << 2 << false;
    QTest::newRow("list: a page called protobuf") << Conduct::PageAsProtobuf << Conduct::Protobuf << 3 << false;
    QTest::newRow("list: broken") << Conduct::BrokenProtobuf << Conduct::Protobuf << 3 << false;
    QTest::newRow("watch: 406") << Conduct::Protobuf << Conduct::NotAcceptable << 3 << false;
    QTest::newRow("watch: 415") << Conduct::Protobuf << Conduct::Unsupported << 3 << false;
    QTest::newRow("watch: JSON") << Conduct::Protobuf << Conduct::Json << 2 << true;
    QTest::newRow("watch: a page") << Conduct::Protobuf << Conduct::PageAsProtobuf << 4 << false;
    QTest::newRow("watch: broken") << Conduct::Protobuf << Conduct::BrokenProtobuf << 4 << false;
  }

  void noReadIsLost() {
    QFETCH(Conduct, onList);
    QFETCH(Conduct, onWatch);
    QFETCH(int, requests);
    QFETCH(bool, again);
    Fallback world(onList, onWatch);
    auto reflector = world.reflector();
    QSignalSpy disturbed(reflector.get(), &Reflector::disturbed);
    reflector->start();
    const ObjectRef deleted{u"lab"_s, u"prod"_s, u"runs"_s, Kind::Pod};
    QTRY_VERIFY(world.store.values().size() == 3 && !world.store.find(deleted));
    QVERIFY(reflector->isSynced());
    QCOMPARE(disturbed.size(), 0);
    QCOMPARE(world.requests.size(), requests);
    QCOMPARE(world.client.mayAskForProtobuf(resourcePath(Kind::Pod, u"prod"_s)), again);
    QVERIFY(world.client.mayAskForProtobuf(resourcePath(Kind::Event, {})));
    // Whoever comes later does not ask in vain.
    reflector.reset();
    world.requests.clear();
    auto later = world.reflector();
    later->start();
    QTRY_VERIFY(later->isSynced() && world.requests.size() >= 2);
    QCOMPARE(asksForProtobuf(world.requests[0]), again);
  }

  void whoMayChooseSendsJsonAtOnce() {
    Fallback world(Conduct::Protobuf, Conduct::Protobuf);
    auto reflector = world.reflector();
    reflector->start();
    QTRY_COMPARE(world.requests.size(), 2);
    for (const LoopbackRequest &request : world.requests)
      QVERIFY(request.header("Accept").contains("application/json;q=0."));
  }

  void metadataIsAskedForWhereNothingElseIsRead() {
    LoopbackServer server;
    QList<LoopbackRequest> requests;
    server.route("GET", u"/apis/apps/v1/replicasets"_s,
                 [&requests](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
                   requests.append(request);
                   if (isWatch(request))
                     answer->begin();
                   else
                     answer->reply(200, objectFixture(u"metadata.pb"_s), {{"Content-Type", protobufType}});
                 });
    Transport transport(TransportSettings{.base = server.url()}, nullptr);
    ApiClient client(transport);
    Store<ReplicaSetIdentity> store;
    const DecodeScope scope{.context = u"lab"_s, .kind = Kind::ReplicaSet};
    Reflector reflector(client, {resourcePath(Kind::ReplicaSet, {})},
                        std::make_unique<StoreSink<ReplicaSetIdentity>>(store, scope), nullptr);
    reflector.start();
    QTRY_COMPARE(requests.size(), 2);
    QVERIFY(requests[0].header("Accept").startsWith(protobufType + ";as=PartialObjectMetadataList;g=meta.k8s.io;v=v1, "));
    QVERIFY(requests[1].header("Accept").startsWith(protobufType + ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1, "));
    QCOMPARE(store.values().value(0).ownerUid, u"d-1"_s);
  }

  /// What the server remembers may be older than what was seen: only a watch makes up for that, and only from nothing.
  void onlyTheFirstListIsFromTheCache() {
    Fallback world(Conduct::Protobuf, Conduct::Protobuf);
    auto reflector = world.reflector();
    reflector->start();
    QTRY_VERIFY(reflector->isSynced() && world.stream);
    QCOMPARE(world.requests[0].query.queryItemValue(u"resourceVersion"_s), u"0"_s);
    world.requests.clear();
    world.stream->bytes(framed(objectFixture(u"watch-gone.pb"_s)));
    QTRY_VERIFY(!world.requests.isEmpty());
    QVERIFY(!isWatch(world.requests[0]));
    QVERIFY(!world.requests[0].query.hasQueryItem(u"resourceVersion"_s));
    QTRY_COMPARE(world.requests.size(), 2);  // and its watch, so that none of it is still under way
    reflector.reset();
    world.requests.clear();
    QObject context;
    const QPointer<CallBase> once =
        collect<Pod>(world.client, {resourcePath(Kind::Pod, {})}, {.context = u"lab"_s, .kind = Kind::Pod}, &context);
    QTRY_VERIFY(!world.requests.isEmpty());
    QVERIFY(!world.requests[0].query.hasQueryItem(u"resourceVersion"_s));
  }

  /// It is complete when all of its pages are, and not before.
  void aLargeListComesInPages() {
    constexpr int count = 30'000;
    std::string items;
    protozero::pbf_writer list(items);
    protozero::pbf_writer(list, 1).add_string(2, "42");
    for (int i = 0; i < count; ++i) {
      protozero::pbf_writer item(list, 2);
      protozero::pbf_writer metadata(item, 1);
      metadata.add_string(1, "p-" + std::to_string(i));
      metadata.add_string(3, "prod");
    }
    std::string answer("k8s\0", 4);
    protozero::pbf_writer envelope(answer);
    protozero::pbf_writer(envelope, 1).add_string(2, "PodList");
    envelope.add_bytes(2, items);
    LoopbackServer server;
    QString version;
    server.route("GET", u"/api/v1/pods"_s, [&](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &reply) {
      if (!isWatch(request))
        return reply->reply(200, QByteArray::fromStdString(answer), {{"Content-Type", protobufType}});
      version = request.query.queryItemValue(u"resourceVersion"_s);
      reply->begin();
    });
    Transport transport(TransportSettings{.base = server.url()}, nullptr);
    ApiClient client(transport);
    Store<Pod> store;
    qsizetype largest = 0;
    QSet<QString> told;
    store.subscribe(&client, [&](const ChangeSet<Pod> &changes) {
      largest = std::max(largest, changes.upserted.size());
      for (const Pod &pod : changes.upserted)
        told.insert(pod.ref.name);
    });
    Reflector reflector(client, {resourcePath(Kind::Pod, {})},
                        std::make_unique<StoreSink<Pod>>(store, DecodeScope{.context = u"lab"_s, .kind = Kind::Pod}), nullptr);
    connect(&reflector, &Reflector::synced, this, [&] { QCOMPARE(store.size(), count); });
    reflector.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), count, 30'000);
    QVERIFY(reflector.isSynced());
    QVERIFY(largest < count);
    QTRY_COMPARE(version, u"42"_s);
  }

  void whatNeedsTheExactObjectAsksForJson() {
    Fallback world(Conduct::Protobuf, Conduct::Protobuf);
    QObject context;
    const ListQuery query{resourcePath(Kind::Pod, {})};
    auto *call =
        collect<QJsonObject>(world.client, query, {}, &context, {.page = &decodeObjects, .message = {}, .protobuf = false});
    QCOMPARE(call->parent(), &context);
    QTRY_COMPARE(world.requests.size(), 1);
    QCOMPARE(world.requests[0].header("Accept"), "application/json");
  }

  void anErrorInProtobufIsInWords() {
    LoopbackServer server;
    server.respond("GET", u"/api/v1/pods"_s, 503, objectFixture(u"status-busy.pb"_s), {{"Content-Type", protobufType}});
    Transport transport(TransportSettings{.base = server.url()}, nullptr);
    ApiClient client(transport);
    Store<Pod> store;
    StoreSink<Pod> sink(store, DecodeScope{.context = u"lab"_s, .kind = Kind::Pod});
    ListFetch fetch(client, {resourcePath(Kind::Pod, {})}, sink, nullptr);
    QSignalSpy failed(&fetch, &ListFetch::failed);
    fetch.start();
    QTRY_COMPARE(failed.size(), 1);
    const Error error = failed[0][0].value<Error>();
    QCOMPARE(error.kind, ErrorKind::Server);
    QCOMPARE(error.detail, u"etcd has no leader"_s);
    QCOMPARE(error.retryAfter, std::chrono::milliseconds(7000));
  }

  void aBookmarkAndAGoneVersionAreUnderstood() {
    Fallback world(Conduct::Protobuf, Conduct::Protobuf);
    auto reflector = world.reflector();
    reflector->start();
    QTRY_VERIFY(world.stream);
    world.stream->bytes(framed(objectFixture(u"watch-bookmark.pb"_s)));
    world.stream->end();
    QTRY_COMPARE(world.requests.size(), 3);
    QCOMPARE(world.requests[2].query.queryItemValue(u"resourceVersion"_s), u"77"_s);
    QTRY_VERIFY(world.stream && world.stream->isConnected());
    world.stream->bytes(framed(objectFixture(u"watch-gone.pb"_s)));
    QTRY_VERIFY(world.requests.size() >= 4);
    QVERIFY(!isWatch(world.requests[3]));
    QVERIFY(asksForProtobuf(world.requests[3]));
  }
};

STERNWAY_TEST(TestProtobufFallback)

}  // namespace test_protobuffallback
#include "test_protobuffallback.moc"
