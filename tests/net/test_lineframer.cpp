// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/linestream.h"
#include "support/testmain.h"

namespace test_lineframer {

using namespace sternway;
using namespace sternway::net;

namespace {
// All lines that come out when the pieces go in one after another, and what is left over.
QByteArrayList framed(const QByteArrayList &pieces, qsizetype maximum = 1000, Framing framing = Framing::Lines) {
  LineFramer framer(maximum, framing);
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
    QTest::addColumn<Framing>("framing");
    const auto message = [](const QByteArray &text) { return QByteArray("\0\0\0", 3) + char(text.size()) + text; };
    QTest::newRow("messages") << message("a") + message("b\nc") << QByteArrayList{"a", "b\nc"} << Framing::Lengths;
    QTest::newRow("an empty message") << message("") + message("a") << QByteArrayList{"", "a"} << Framing::Lengths;
    QTest::newRow("half a message") << message("a") + message("bcd").chopped(1) << QByteArrayList{"a"} << Framing::Lengths;
    QTest::newRow("lines where messages were wanted")
        << QByteArray("{}\nx") << QByteArrayList{"{}", "REST x"} << Framing::Lengths;
    QTest::newRow("a blank line there") << QByteArray("\n{}\n") << QByteArrayList{"", "{}"} << Framing::Lengths;
    QTest::newRow("no text at all") << QByteArray() << QByteArrayList{} << Framing::Lengths;
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{} << Framing::Lines;
    QTest::newRow("one") << QByteArray("a\n") << QByteArrayList{"a"} << Framing::Lines;
    QTest::newRow("several") << QByteArray("{\"a\":1}\n{}\nxyz\n") << QByteArrayList{"{\"a\":1}", "{}", "xyz"} << Framing::Lines;
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QByteArrayList{"", "", "a", ""} << Framing::Lines;
    QTest::newRow("carriage returns") << QByteArray("a\r\nb\r\n\r\n") << QByteArrayList{"a", "b", ""} << Framing::Lines;
    QTest::newRow("carriage return within") << QByteArray("a\rb\n") << QByteArrayList{"a\rb"} << Framing::Lines;
    QTest::newRow("rest") << QByteArray("a\nhalf") << QByteArrayList{"a", "REST half"} << Framing::Lines;
    QTest::newRow("zero bytes") << QByteArray("a\0b\n", 4) << QByteArrayList{QByteArray("a\0b", 3)} << Framing::Lines;
  }

  void frames() {
    QFETCH(QByteArray, input);
    QFETCH(QByteArrayList, expected);
    QFETCH(Framing, framing);
    QCOMPARE(framed({input}, 1000, framing), expected);
    for (qsizetype first = 0; first <= input.size(); ++first)  // split at every byte, and at every two
      for (qsizetype second = first; second <= input.size(); ++second)
        QCOMPARE(framed({input.left(first), input.mid(first, second - first), input.mid(second)}, 1000, framing), expected);
    QByteArrayList bytes;
    for (const char c : input)
      bytes << QByteArray(1, c);
    QCOMPARE(framed(bytes, 1000, framing), expected);
  }

  void aLineThatIsTooLongIsAnErrorForGood() {
    QCOMPARE(framed({"12345\n", "123456"}, 5), (QByteArrayList{"12345", "ERROR protocol"}));
    QCOMPARE(framed({"123", "456\n"}, 5), QByteArrayList{"ERROR protocol"});
    QCOMPARE(framed({QByteArray("\0\0\0\5", 4)}, 5, Framing::Lengths), QByteArrayList{});
    QCOMPARE(framed({QByteArray("\0\0\0\6", 4)}, 5, Framing::Lengths), QByteArrayList{"ERROR protocol"});
    QCOMPARE(framed({QByteArray("\1\0\0\0", 4)}, 5, Framing::Lengths), QByteArrayList{"ERROR protocol"});
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
