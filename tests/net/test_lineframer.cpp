// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/linestream.h"
#include "support/testmain.h"

namespace test_lineframer {

using namespace sternway;
using namespace sternway::net;

namespace {
// All lines that come out when the pieces go in one after another, and what is left over.
QByteArrayList framed(const QByteArrayList &pieces, qsizetype maximum = 1000) {
  LineFramer framer(maximum);
  QByteArrayList out;
  for (const QByteArray &piece : pieces) {
    framer.append(piece);
    while (true) {
      const auto line = framer.next();
      if (!line)
        return out << "ERROR " + errorKindName(line.error().kind).toUtf8();
      if (!*line)
        break;
      out << **line;
    }
  }
  if (const auto rest = framer.rest())
    out << "REST " + *rest;
  return out;
}
}  // namespace

class TestLineFramer : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void frames_data() {
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
    QTest::newRow("one") << QByteArray("a\n") << QByteArrayList{"a"};
    QTest::newRow("several") << QByteArray("{\"a\":1}\n{}\nxyz\n") << QByteArrayList{"{\"a\":1}", "{}", "xyz"};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QByteArrayList{"", "", "a", ""};
    QTest::newRow("carriage returns") << QByteArray("a\r\nb\r\n\r\n") << QByteArrayList{"a", "b", ""};
    QTest::newRow("carriage return within") << QByteArray("a\rb\n") << QByteArrayList{"a\rb"};
    QTest::newRow("rest") << QByteArray("a\nhalf") << QByteArrayList{"a", "REST half"};
    QTest::newRow("zero bytes") << QByteArray("a\0b\n", 4) << QByteArrayList{QByteArray("a\0b", 3)};
  }

  void frames() {
    QFETCH(QByteArray, input);
    QFETCH(QByteArrayList, expected);
    QCOMPARE(framed({input}), expected);
    for (qsizetype first = 0; first <= input.size(); ++first)  // split at every byte, and at every two
      for (qsizetype second = first; second <= input.size(); ++second)
        QCOMPARE(framed({input.left(first), input.mid(first, second - first), input.mid(second)}), expected);
    QByteArrayList bytes;
    for (const char c : input)
      bytes << QByteArray(1, c);
    QCOMPARE(framed(bytes), expected);
  }

  void aLineThatIsTooLongIsAnErrorForGood() {
    QCOMPARE(framed({"12345\n", "123456"}, 5), (QByteArrayList{"12345", "ERROR protocol"}));
    QCOMPARE(framed({"123", "456\n"}, 5), QByteArrayList{"ERROR protocol"});
    LineFramer framer(2);
    framer.append("abc");
    QVERIFY(!framer.next());
    framer.append("\nok\n");
    QVERIFY(!framer.next());
    QVERIFY(!framer.rest());
  }
};

STERNWAY_TEST(TestLineFramer)

}  // namespace test_lineframer
#include "test_lineframer.moc"
