// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linecounter.h"
#include "support/testmain.h"

#include <algorithm>

namespace test_linecounter {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
/// What grep does: each line by itself.
qint64 countedOneByOne(const QString &pattern, const QByteArray &text) {
  const QRegularExpression expression(pattern);
  QList<QByteArray> lines = text.split('\n');
  if (lines.constLast().isEmpty())
    lines.removeLast();
  return std::ranges::count_if(lines, [&expression](const QByteArray &line) {
    return QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line).contains(expression);
  });
}

LineCounter counted(const QString &pattern, const QByteArray &text, qsizetype piece) {
  LineCounter counter{LinePattern(pattern)};
  for (qsizetype from = 0; from < text.size(); from += piece)
    counter.add(QByteArrayView(text).sliced(from, std::min(piece, text.size() - from)));
  counter.end();
  return counter;
}
}  // namespace

class TestLineCounter : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// However the text is cut.
  void countsAsIfEachLineStoodAlone_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("count");
    const QByteArray log = "a ERROR b ERROR\n\nERROR\nwarn\n error\n  ERRO\nR\nlast ERROR";
    QTest::newRow("a text") << u"ERROR"_s << log << qint64(3);
    QTest::newRow("a text, nothing") << u"FATAL"_s << log << qint64(0);
    QTest::newRow("no text at all") << u"ERROR"_s << QByteArray() << qint64(0);
    QTest::newRow("beyond ASCII") << u"Störung"_s << QByteArray("Störung\nSt\xc3\nrung\nGestört\nEine Störung\n") << qint64(2);
    QTest::newRow("damaged UTF-8") << u"b."_s
                                   << QByteArray(
                                          "a\xff"
                                          "b\xff\nb\n\xff"
                                          "b\n")
                                   << qint64(1);
    QTest::newRow("any case") << u"(?i)error"_s << log << qint64(4);
    QTest::newRow("alternatives") << u"warn|^ERROR$"_s << log << qint64(2);
    QTest::newRow("line ends") << u"ERROR$"_s << log << qint64(3);
    QTest::newRow("empty lines") << u"^$"_s << log << qint64(1);
    QTest::newRow("what could be found across lines") << u"ERRO\\s+R|[^a-z]{3,}$"_s << log << qint64(4);
    QTest::newRow("a match that begins in the line before") << u"\\s+R$|b\\s+E"_s << log << qint64(1);
    QTest::newRow("everything") << u".*"_s << log << qint64(8);
    QTest::newRow("carriage returns") << u"d$"_s << QByteArray("end\r\nend\nen\rd\nd\r") << qint64(4);
    QTest::newRow("looks ahead") << u"ERROR(?!\\s*b)"_s << log << qint64(3);
    QTest::newRow("keeps what it took") << u"O\\s*+$"_s << QByteArray("O \nO\nOx\n") << qint64(2);
    QTest::newRow("the end of the text") << u"R\\z"_s << log << qint64(4);
    QTest::newRow("a line feed is in no line") << u"ERROR\n"_s << log << qint64(0);
  }
  void countsAsIfEachLineStoodAlone() {
    QFETCH(QString, pattern);
    QFETCH(QByteArray, text);
    QTEST(countedOneByOne(pattern, text), "count");
    for (const qsizetype piece : {1, 2, 3, 5, 7, 64}) {
      const LineCounter counter = counted(pattern, text, piece);
      QTEST(counter.count(), "count");
      QVERIFY(counter.isExact());
    }
  }

  void aLineThatIsTooLongIsNotKept() {
    LineCounter counter{LinePattern(u"ERROR"_s)};
    const QByteArray piece(LineCounter::longestLine / 4, 'x');
    for (int i = 0; i < 5; ++i)
      counter.add(piece);
    counter.add("ERROR\nERROR\n");
    counter.end();
    QCOMPARE(counter.count(), 1);
    QVERIFY(!counter.isExact());
  }

  void aLineThatTakesTooLong() {
    const LineCounter counter = counted(u"^(a|aa)+$"_s, "aa\n" + QByteArray(60, 'a') + "c\naaa\n", 1000);
    QCOMPARE(counter.count(), 2);
    QVERIFY(!counter.isExact());
  }

  /// Each such line takes a tenth of a second, on the thread of the window.
  void anExpressionThatTakesTooLongAgainAndAgainIsGivenUp() {
    const QByteArray slow = (QByteArray(60, 'a') + "c\n").repeated(LineCounter::mostSlowLines);
    const LineCounter counter = counted(u"^(a|aa)+$"_s, "aa\n" + slow + "aaa\n", 1000);
    QCOMPARE(counter.count(), 1);
    QVERIFY(!counter.isExact());
  }

  void anExpressionThatIsNone() {
    QVERIFY(!LinePattern(u"(a"_s).isValid());
    QVERIFY(!LinePattern(u"(a"_s).problem().isEmpty());
    QVERIFY(LinePattern(u"a b"_s).isValid());
  }
};

STERNWAY_TEST(TestLineCounter)

}  // namespace test_linecounter
#include "test_linecounter.moc"
