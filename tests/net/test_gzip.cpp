// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/gzip.h"
#include "support/gzipped.h"
#include "support/testmain.h"

namespace test_gzip {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;

class TestGzip : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void inflates_data() {
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("{\"kind\":\"List\"}");
    QTest::newRow("a thousand to one") << QByteArray(5'000'000, 'x');
    QByteArray noise;
    for (int i = 0; i < 100'000; ++i)
      noise += static_cast<char>((i * 7919) ^ (i >> 3));
    QTest::newRow("noise") << noise;
  }

  void inflates() {
    QFETCH(QByteArray, data);
    const auto out = inflateGzip(gzipped(data));
    QVERIFY2(out, out ? "" : qPrintable(out.error().message));
    QCOMPARE(*out, data);
  }

  void inflatesSeveralMembers() { QCOMPARE(*inflateGzip(gzipped("one ") + gzipped("two")), "one two"); }

  void theLimitIsExact() {
    const QByteArray data(10'000, 'x');
    QCOMPARE(*inflateGzip(gzipped(data), 10'000), data);
    QVERIFY(!inflateGzip(gzipped(data), 9'999));
  }

  void refusesWhatIsBroken_data() {
    QTest::addColumn<QByteArray>("data");
    const QByteArray good = gzipped(QByteArray(3000, 'a') + "b");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not gzip") << QByteArray("{\"kind\":\"List\"}");
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("half") << good.left(good.size() / 2);
    QTest::newRow("garbage behind") << good + "garbage";
    QByteArray wrongSum = good;
    wrongSum[wrongSum.size() - 6] = static_cast<char>(wrongSum.at(wrongSum.size() - 6) ^ 1);
    QTest::newRow("wrong checksum") << wrongSum;
  }

  void refusesWhatIsBroken() {
    QFETCH(QByteArray, data);
    const auto out = inflateGzip(data);
    QVERIFY(!out);
    QCOMPARE(out.error().kind, ErrorKind::Protocol);
  }
};

STERNWAY_TEST(TestGzip)

}  // namespace test_gzip
#include "test_gzip.moc"
