// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"
#include "kube/reflector.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace Qt::StringLiterals;
using test::LoopbackAnswer;
using test::LoopbackRequest;
using test::LoopbackServer;

namespace {

QByteArray pod(const QByteArray &name, int version) {
  return R"({"metadata":{"name":")" + name + R"(","namespace":"prod","resourceVersion":")" + QByteArray::number(version) +
         R"("}})";
}

QByteArray list(const QList<QByteArray> &pods, int version, const QByteArray &token = {}) {
  return R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":")" + QByteArray::number(version) +
         R"(","continue":")" + token + R"("},"items":[)" + pods.join(',') + "]}";
}

QByteArray eventLine(const QByteArray &type, const QByteArray &object) {
  return R"({"type":")" + type + R"(","object":)" + object + "}";
}

const QByteArray gone = R"({"kind":"Status","status":"Failure","reason":"Expired","code":410,"message":"too old"})";

QString value(const LoopbackRequest &request, const QString &key) {
  return request.query.queryItemValue(key, QUrl::FullyDecoded);
}

/// A reflector of pods against the loopback server: the test says what each list and each watch answers.
struct ReflectorBench {
  using Answer = std::function<void(const LoopbackRequest &, const QPointer<LoopbackAnswer> &)>;

  explicit ReflectorBench(std::chrono::seconds watchTimeout = std::chrono::minutes(5)) {
    server.route("GET", u"/api/v1/namespaces/prod/pods"_s,
                 [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
                   const bool isWatch = value(request, u"watch"_s) == u"1";
                   QList<LoopbackRequest> &seen = isWatch ? watches : lists;
                   const QList<Answer> &answers = isWatch ? onWatch : onList;
                   seen.append(request);
                   if (isWatch)
                     stream = answer;
                   if (seen.size() <= answers.size())
                     answers[seen.size() - 1](request, answer);
                   else if (isWatch)
                     answer->begin();
                   else
                     answer->reply(200, list({pod("a", 1)}, 100));
                 });
    server.respond("GET", u"/version"_s, 200, "{}");
    transport = std::make_unique<Transport>(TransportSettings{.base = server.url()}, nullptr);
    ApiClientSettings settings;
    settings.backoff = fast;
    settings.probeInterval = std::chrono::milliseconds(50);
    client = std::make_unique<ApiClient>(*transport, settings);
    store = std::make_unique<Store<Pod>>();
    store->subscribe(&context, [this](const ChangeSet<Pod> &changes) { changeSets.append(changes); });
    auto sink = std::make_unique<StoreSink<Pod>>(*store, DecodeScope{.context = u"lab"_s, .kind = Kind::Pod});
    reflector =
        std::make_unique<Reflector>(*client, ListQuery{resourcePath(Kind::Pod, u"prod"_s), u"app=x"_s, u"spec.nodeName=n"_s},
                                    std::move(sink), nullptr, ReflectorSettings{.backoff = fast, .watchTimeout = watchTimeout});
  }

  [[nodiscard]] QStringList names() const {
    QStringList all;
    for (const Pod &each : store->values())
      all.append(each.ref.name);
    all.sort();
    return all;
  }

  static Answer page(QByteArray body) {
    return [body](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) { answer->reply(200, body); };
  }
  static Answer status(int code, const QByteArray &body = {}, const HeaderList &headers = {}) {
    return [=](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) { answer->reply(code, body, headers); };
  }

  static constexpr BackoffSettings fast{.first = std::chrono::milliseconds(10), .cap = std::chrono::milliseconds(40)};
  LoopbackServer server;
  QList<Answer> onList;
  QList<Answer> onWatch;
  QList<LoopbackRequest> lists;
  QList<LoopbackRequest> watches;
  QPointer<LoopbackAnswer> stream;
  QObject context;
  QList<ChangeSet<Pod>> changeSets;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<ApiClient> client;
  std::unique_ptr<Store<Pod>> store;
  std::unique_ptr<Reflector> reflector;
};

}  // namespace

// moc loses count of braces in the raw strings above, so the namespace begins here
namespace test_reflector {

class TestReflector : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void asksForNothingBeforeStart() {
    ReflectorBench bench;
    QCoreApplication::processEvents();
    QVERIFY(bench.server.log().isEmpty());
    bench.reflector->start();
    QTRY_VERIFY(!bench.server.log().isEmpty());
  }

  void listsInPagesThenWatchesFromTheListsVersion() {
    ReflectorBench bench;
    bench.onList = {ReflectorBench::page(list({pod("a", 1)}, 100, "t1")), ReflectorBench::page(list({pod("b", 2)}, 100, "t2")),
                    ReflectorBench::page(list({pod("c", 3)}, 100))};
    QSignalSpy synced(bench.reflector.get(), &Reflector::synced);
    bench.reflector->start();
    QTRY_COMPARE(bench.watches.size(), 1);
    QCOMPARE(synced.size(), 1);
    QVERIFY(bench.reflector->isSynced());
    QCOMPARE(bench.names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(bench.lists.size(), 3);
    QCOMPARE(value(bench.lists[0], u"limit"_s), u"500"_s);
    QCOMPARE(value(bench.lists[0], u"continue"_s), QString());
    QCOMPARE(value(bench.lists[1], u"continue"_s), u"t1"_s);
    QCOMPARE(value(bench.lists[2], u"continue"_s), u"t2"_s);
    const LoopbackRequest &watch = bench.watches[0];
    for (const LoopbackRequest &request : {bench.lists[2], watch}) {
      QCOMPARE(value(request, u"labelSelector"_s), u"app=x"_s);
      QCOMPARE(value(request, u"fieldSelector"_s), u"spec.nodeName=n"_s);
    }
    QCOMPARE(value(watch, u"resourceVersion"_s), u"100"_s);
    QCOMPARE(value(watch, u"allowWatchBookmarks"_s), u"true"_s);
    const int seconds = value(watch, u"timeoutSeconds"_s).toInt();
    QVERIFY2(seconds >= 300 && seconds <= 600, qPrintable(QString::number(seconds)));
    QTRY_COMPARE(bench.reflector->state().phase, ConnectionState::Phase::Connected);
  }

  void appliesEventsOnceATick() {
    ReflectorBench bench;
    bench.reflector->start();
    QTRY_VERIFY(bench.stream);
    QTRY_VERIFY(!bench.changeSets.isEmpty() && !bench.changeSets.last().upserted.isEmpty());
    bench.changeSets.clear();
    bench.stream->bytes(eventLine("ADDED", pod("b", 101)) + '\n' + eventLine("MODIFIED", pod("a", 102)) + '\n' +
                        eventLine("MODIFIED", pod("a", 103)) + '\n' + eventLine("DELETED", pod("b", 104)) + "\n");
    QTRY_COMPARE(bench.changeSets.size(), 1);
    QCOMPARE(bench.changeSets[0].upserted.size(), 1);
    QCOMPARE(bench.changeSets[0].upserted[0].ref.name, u"a"_s);
    QCOMPARE(bench.changeSets[0].removed.size(), 1);
    QVERIFY(!bench.changeSets[0].reset);
    QCOMPARE(bench.names(), QStringList{u"a"_s});
  }

  void aBookmarkMovesTheVersionAndNothingElse() {
    ReflectorBench bench;
    bench.onWatch = {[](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      answer->begin();
      answer->line(eventLine("BOOKMARK", R"({"kind":"Pod","metadata":{"resourceVersion":"777"}})"));
      answer->end();
    }};
    bench.reflector->start();
    QTRY_COMPARE(bench.watches.size(), 2);
    QCOMPARE(value(bench.watches[1], u"resourceVersion"_s), u"777"_s);
    QCOMPARE(bench.lists.size(), 1);
    QCOMPARE(bench.names(), QStringList{u"a"_s});
  }

  /// Its version may be one that the server does not have any more.
  void aWatchThatHeardNothingListsAnew_data() {
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("lists");
    QTest::newRow("for its whole length") << 0 << 2;
    QTest::newRow("and ended at once") << 300 << 1;
  }
  void aWatchThatHeardNothingListsAnew() {
    QFETCH(const int, seconds);
    QFETCH(const int, lists);
    ReflectorBench bench{std::chrono::seconds(seconds)};
    bench.onWatch = {[](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      answer->begin();
      answer->end();
    }};
    bench.reflector->start();
    QTRY_COMPARE(bench.watches.size(), 2);
    QCOMPARE(bench.lists.size(), lists);
  }

  void aGoneWatchListsAnewAsADifference_data() {
    QTest::addColumn<bool>("asEvent");
    QTest::newRow("ERROR line") << true;
    QTest::newRow("status 410") << false;
  }

  void aGoneWatchListsAnewAsADifference() {
    QFETCH(bool, asEvent);
    ReflectorBench bench;
    bench.onList = {ReflectorBench::page(list({pod("a", 1), pod("b", 2), pod("c", 3)}, 100)),
                    ReflectorBench::page(list({pod("a", 1), pod("b", 150), pod("d", 160)}, 200))};
    bench.onWatch = {[asEvent](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      if (!asEvent)
        return answer->reply(410, gone);
      answer->begin();
      answer->line(eventLine("ERROR", gone));
    }};
    QSignalSpy synced(bench.reflector.get(), &Reflector::synced);
    bench.reflector->start();
    QTRY_COMPARE(bench.watches.size(), 2);
    QCOMPARE(bench.names(), (QStringList{u"a"_s, u"b"_s, u"d"_s}));
    QCOMPARE(value(bench.watches[1], u"resourceVersion"_s), u"200"_s);
    QCOMPARE(synced.size(), 1);
    QTRY_VERIFY(!bench.changeSets.last().removed.isEmpty());
    // Only the first change set resets; "a" is unchanged and not told again.
    const ChangeSet<Pod> &last = bench.changeSets.last();
    QVERIFY(!last.reset);
    QCOMPARE(last.upserted.size(), 2);
    QCOMPARE(last.removed, (QList<ObjectRef>{{u"lab"_s, u"prod"_s, u"c"_s, Kind::Pod}}));
  }

  void aGoneContinueTokenListsInOnePiece() {
    ReflectorBench bench;
    bench.onList = {ReflectorBench::page(list({pod("a", 1), pod("old", 2)}, 100, "t1")), ReflectorBench::status(410, gone),
                    ReflectorBench::page(list({pod("a", 1), pod("b", 5)}, 300))};
    bench.reflector->start();
    QTRY_COMPARE(bench.watches.size(), 1);
    QCOMPARE(value(bench.lists[2], u"limit"_s), QString());
    QCOMPARE(value(bench.lists[2], u"continue"_s), QString());
    QCOMPARE(bench.names(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(value(bench.watches[0], u"resourceVersion"_s), u"300"_s);
  }

  void aDroppedConnectionKeepsWhatIsThereAndGoesOn() {
    ReflectorBench bench;
    bench.onWatch = {[](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      answer->begin();
      answer->line(eventLine("ADDED", pod("b", 120)));
    }};
    bench.reflector->start();
    QTRY_COMPARE(bench.names(), (QStringList{u"a"_s, u"b"_s}));
    QSignalSpy states(bench.reflector.get(), &Reflector::stateChanged);
    QSignalSpy disturbed(bench.reflector.get(), &Reflector::disturbed);
    bench.stream->drop();
    QTRY_COMPARE(bench.watches.size(), 2);
    QCOMPARE(value(bench.watches[1], u"resourceVersion"_s), u"120"_s);
    QCOMPARE(bench.lists.size(), 1);
    QCOMPARE(disturbed.size(), 1);
    QTRY_VERIFY(bench.reflector->state().phase == ConnectionState::Phase::Connected);
    QCOMPARE(states[0][0].value<ConnectionState>().phase, ConnectionState::Phase::Unreachable);
    QVERIFY2(states[0][0].value<ConnectionState>().message.startsWith(u"unreachable since "_s),
             qPrintable(states[0][0].value<ConnectionState>().message));
    QCOMPARE(bench.names(), (QStringList{u"a"_s, u"b"_s}));
  }

  void garbageMakesANewList() {
    ReflectorBench bench;
    bench.onWatch = {[](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      answer->begin();
      answer->line("\x01{{{ not json");
    }};
    bench.onList = {ReflectorBench::page(list({pod("a", 1)}, 100)), ReflectorBench::page(list({pod("z", 9)}, 200))};
    bench.reflector->start();
    QTRY_COMPARE(bench.lists.size(), 2);
    QTRY_COMPARE(bench.names(), QStringList{u"z"_s});
  }

  void aServerThatIsGoneForAWhileEmptiesNothing() {
    ReflectorBench bench;
    bench.reflector->start();
    QTRY_COMPARE(bench.watches.size(), 1);
    QTRY_COMPARE(bench.client->state().phase, ConnectionState::Phase::Connected);
    bench.server.stop();
    QTRY_COMPARE(bench.client->state().phase, ConnectionState::Phase::Unreachable);
    QCOMPARE(bench.names(), QStringList{u"a"_s});
    QVERIFY(bench.server.start());
    QTRY_COMPARE(bench.client->state().phase, ConnectionState::Phase::Connected);
    QTRY_COMPARE(bench.reflector->state().phase, ConnectionState::Phase::Connected);
    QCOMPARE(bench.names(), QStringList{u"a"_s});
  }

  void listFailuresAreWaitedOut_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("phase");
    QTest::newRow("429") << 429 << int(ConnectionState::Phase::Broken);
    QTest::newRow("500") << 500 << int(ConnectionState::Phase::Broken);
    QTest::newRow("401") << 401 << int(ConnectionState::Phase::Unauthorized);
    QTest::newRow("403") << 403 << int(ConnectionState::Phase::Forbidden);
  }

  void listFailuresAreWaitedOut() {
    QFETCH(int, status);
    QFETCH(int, phase);
    ReflectorBench bench;
    bench.onList = {ReflectorBench::status(status, R"({"kind":"Status","message":"no"})")};
    QSignalSpy states(bench.reflector.get(), &Reflector::stateChanged);
    bench.reflector->start();
    QTRY_VERIFY(bench.reflector->isSynced());
    QCOMPARE(bench.lists.size(), 2);
    QCOMPARE(int(states[0][0].value<ConnectionState>().phase), phase);
    QCOMPARE(bench.reflector->state().message, u"connected"_s);
  }

  void retryAfterIsRespected() {
    ReflectorBench bench;
    bench.onList = {ReflectorBench::status(429, "{}", {{"Retry-After", "1"}})};
    QElapsedTimer timer;
    timer.start();
    bench.reflector->start();
    QTRY_VERIFY(bench.reflector->isSynced());
    // A second; a coarse timer may fire 5 % early.
    QVERIFY2(timer.elapsed() >= 900, qPrintable(QString::number(timer.elapsed())));
  }

  void anUnreadablePageIsWaitedOut() {
    ReflectorBench bench;
    bench.onList = {ReflectorBench::page("<html>"), ReflectorBench::page(list({pod("a", 1)}, 100).chopped(3))};
    bench.reflector->start();
    QTRY_VERIFY(bench.reflector->isSynced());
    QCOMPARE(bench.lists.size(), 3);
    QCOMPARE(bench.names(), QStringList{u"a"_s});
  }

  void largeListsAreToldInChunks() {
    ReflectorBench bench;
    QList<QByteArray> many;
    for (int i = 0; i < 1200; ++i)
      many.append(pod("p" + QByteArray::number(i), i + 1));
    bench.onList = {ReflectorBench::page(list(many, 5000))};
    bench.reflector->start();
    qsizetype told = 0;
    QTRY_VERIFY(bench.reflector->isSynced());
    QTRY_COMPARE(
        (told = 0,
         std::for_each(bench.changeSets.begin(), bench.changeSets.end(), [&](const auto &c) { told += c.upserted.size(); }),
         told),
        qsizetype(1200));
    for (const ChangeSet<Pod> &changes : bench.changeSets)
      QVERIFY(changes.upserted.size() <= 500);
  }

  void diesQuietlyInTheMiddle() {
    for (const int turns : {0, 1, 2, 3, 5, 8}) {
      ReflectorBench bench;
      bench.onList = {ReflectorBench::page(list({pod("a", 1)}, 100, "t1")), ReflectorBench::page(list({pod("b", 2)}, 100))};
      bench.reflector->start();
      for (int i = 0; i < turns; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
      bench.reflector.reset();
      bench.store.reset();
      QCoreApplication::processEvents();
    }
  }

  void aLateSubscriberGetsEverythingAsAReset() {
    ReflectorBench bench;
    bench.reflector->start();
    QTRY_VERIFY(bench.reflector->isSynced());
    QList<ChangeSet<Pod>> late;
    bench.store->subscribe(&bench.context, [&](const ChangeSet<Pod> &changes) { late.append(changes); });
    QVERIFY(late.isEmpty());
    QTRY_COMPARE(late.size(), 1);
    QVERIFY(late[0].reset);
    QCOMPARE(late[0].upserted.size(), 1);
  }
};

STERNWAY_TEST(TestReflector)

}  // namespace test_reflector
#include "test_reflector.moc"
