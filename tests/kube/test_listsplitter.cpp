// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"
#include "kube/listsplitter.h"
#include "objectfixture.h"
#include "support/gzipped.h"
#include "support/testmain.h"

namespace test_listsplitter {

using namespace sternway;
using namespace sternway::kube;
using namespace Qt::StringLiterals;
using test::objectFixture;

namespace {

/// What the pages of an answer hold that comes \a step bytes at a time.
struct Cut {
  QStringList names;
  QStringList versions;  ///< of each page
  QString problem;
};

Cut cut(const QByteArray &answer, qsizetype step, qsizetype pageBytes) {
  ListSplitter splitter(pageBytes);
  const DecodeScope scope{.context = u"lab"_s, .kind = Kind::Pod};
  Cut result;
  QList<QByteArray> pages;
  for (qsizetype at = 0; at < answer.size(); at += step) {
    const auto found = splitter.feed(answer.mid(at, step));
    if (!found)
      return {{}, {}, found.error().detail};
    pages += *found;
  }
  const auto last = splitter.end();
  if (!last)
    return {{}, {}, last.error().detail};
  for (const QByteArray &page : pages + QList<QByteArray>{*last}) {
    const auto decoded = decodePage<Pod>(page, scope);
    if (!decoded)
      return {{}, {}, decoded.error().detail};
    result.versions << decoded->resourceVersion;
    for (const auto &item : decoded->items)
      result.names << item.value.ref.name;
  }
  return result;
}

QStringList namesOf(const QByteArray &answer) {
  return cut(answer, answer.size(), answer.size()).names;
}

/// Field 1, 2, … of a message, of fewer than 128 bytes.
QByteArray field(int number, const QByteArray &content) {
  return QByteArray(1, static_cast<char>(number << 3 | 2)) + static_cast<char>(content.size()) + content;
}

}  // namespace

class TestListSplitter : public QObject {
  Q_OBJECT

private Q_SLOTS:
  /// Wherever it is cut on its way, and however small the pages are.
  void thePagesHoldWhatTheListHolds_data() {
    QTest::addColumn<QByteArray>("answer");
    const QByteArray proto = objectFixture(u"pods.pb"_s);
    QTest::newRow("protobuf") << proto;
    QTest::newRow("protobuf, compressed") << test::gzipped(proto);
    QTest::newRow("JSON") << objectFixture(u"pods.json"_s).simplified();
    QTest::newRow("JSON, compressed") << test::gzipped(objectFixture(u"pods.json"_s));
  }
  void thePagesHoldWhatTheListHolds() {
    QFETCH(const QByteArray, answer);
    const auto whole = decodePage<Pod>(objectFixture(u"pods.json"_s), {.context = u"lab"_s, .kind = Kind::Pod});
    QVERIFY(whole && whole->items.size() > 1);
    const QStringList names = namesOf(answer);
    QCOMPARE(names.size(), whole->items.size());
    for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(64), answer.size()})
      for (const qsizetype pageBytes : {qsizetype(1), qsizetype(100), answer.size()}) {
        Cut result = cut(answer, step, pageBytes);
        QCOMPARE(result.problem, QString());
        QCOMPARE(result.names, names);
        QCOMPARE(result.versions.takeLast(), whole->resourceVersion);
        QVERIFY(result.versions.isEmpty() || result.versions.join(QString()).isEmpty());
      }
  }

  void pagesAreSmall() {
    QVERIFY(cut(objectFixture(u"pods.pb"_s), 64, 1).versions.size() > 2);
    QCOMPARE(cut(objectFixture(u"pods.json"_s), 64, 1).versions.size(), 1);
  }

  /// No part of a list is taken for the whole.
  void whatIsCutOffIsNoList_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("protobuf") << objectFixture(u"pods.pb"_s);
    QTest::newRow("compressed") << test::gzipped(objectFixture(u"pods.pb"_s));
  }
  void whatIsCutOffIsNoList() {
    QFETCH(const QByteArray, answer);
    for (qsizetype size = 0; size < answer.size(); ++size) {
      const Cut result = cut(answer.first(size), 50, 100);
      // Behind the list stand fields that say nothing: where only those are missing, all is there.
      QVERIFY2(!result.problem.isEmpty() || result.names == namesOf(answer), qPrintable(QString::number(size)));
    }
  }

  void damageIsAnError_data() {
    QTest::addColumn<QByteArray>("answer");
    const QByteArray magic("k8s\0", 4);
    const QByteArray type = field(1, field(1, "v1") + field(2, "PodList"));
    const QByteArray item = field(2, field(1, field(1, "p")));
    QTest::newRow("a number in place of the list") << magic + type + QByteArray::fromHex("1005");
    QTest::newRow("an item longer than the list") << magic + type + field(2, QByteArray::fromHex("127f00"));
    QTest::newRow("an item of more than 64 MiB") << magic + type + QByteArray::fromHex("12ffffffff0f12ffffff7f");
    QTest::newRow("an endless number") << magic + type + QByteArray::fromHex("12ffffffffffffffffffff01");
    QTest::newRow("bytes behind it") << magic + type + field(2, item) + "\x12";
    QTest::newRow("the list is encoded once more") << magic + type + field(2, item) + field(3, "gzip");
    QTest::newRow("the list is JSON") << magic + type + field(2, item) + field(4, "application/json");
    QTest::newRow("gzip of nothing") << QByteArray::fromHex("1f8b0800");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("<html>Log in</html>");
  }
  void damageIsAnError() {
    QFETCH(const QByteArray, answer);
    for (const qsizetype step : {qsizetype(1), qsizetype(1000)})
      QVERIFY(!cut(answer, step, 100).problem.isEmpty());
  }

  void anEmptyListIsOne() {
    const QByteArray answer = QByteArray("k8s\0", 4) + field(1, field(1, "v1") + field(2, "PodList")) +
                              field(2, field(1, field(2, "42"))) + QByteArray::fromHex("1a002200");
    const Cut result = cut(answer, 1, 100);
    QCOMPARE(result.problem, QString());
    QCOMPARE(result.versions, QStringList{u"42"_s});
    QVERIFY(result.names.isEmpty());
  }
};

STERNWAY_TEST(TestListSplitter)

}  // namespace test_listsplitter
#include "test_listsplitter.moc"
