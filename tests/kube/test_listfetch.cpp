// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"
#include "kube/reflector.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QSemaphore>
#include <QSignalSpy>

namespace test_listfetch {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace Qt::StringLiterals;

namespace {
/// Decodes when it is told to, and notes what reaches it.
class SlowSink final : public ReflectorSink {
public:
  [[nodiscard]] bool readsProtobuf() const override { return false; }
  [[nodiscard]] bool readsMetadataOnly() const override { return false; }
  [[nodiscard]] PageDecoder decoder() override {
    return [this](const QByteArray &) -> Result<ListedPage> {
      begun.release();
      go.acquire();
      return ListedPage{.resourceVersion = u"100"_s, .continueToken = {}, .apply = [this] { reached.append(u"page"_s); }};
    };
  }
  void beginList() override { reached.append(u"begin"_s); }
  void endList() override { reached.append(u"end"_s); }
  [[nodiscard]] Result<WatchMark> watchMessage(const QByteArray &) override { return WatchMark{}; }

  QSemaphore begun;
  QSemaphore go;
  QStringList reached;
};
}  // namespace

class TestListFetch : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void stopped_data() {
    QTest::addColumn<bool>("stopped");
    QTest::newRow("goes on") << false;
    QTest::newRow("is given up") << true;
  }
  /// Else the page of the old list would end the new one, and all that is not on it would be gone.
  void stopped() {
    QFETCH(bool, stopped);
    test::LoopbackServer server;
    server.respond("GET", u"/api/v1/namespaces/prod/pods"_s, 200, "{}");
    Transport transport(TransportSettings{.base = server.url()}, nullptr);
    ApiClient client(transport);
    SlowSink sink;
    ListFetch fetch(client, ListQuery{resourcePath(Kind::Pod, u"prod"_s)}, sink, nullptr);
    QSignalSpy finished(&fetch, &ListFetch::finished);
    fetch.start();
    QTRY_VERIFY(sink.begun.available() > 0);
    if (stopped)
      fetch.stop();
    sink.go.release();
    QVERIFY(client.pool()->waitForDone());
    for (int i = 0; i < 10; ++i)
      QCoreApplication::processEvents();
    QCOMPARE(sink.reached, stopped ? QStringList{u"begin"_s} : (QStringList{u"begin"_s, u"page"_s, u"end"_s}));
    QCOMPARE(finished.size(), stopped ? 0 : 1);
  }
};

STERNWAY_TEST(TestListFetch)

}  // namespace test_listfetch
#include "test_listfetch.moc"
