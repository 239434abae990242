// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "core/sentences.h"
#include "support/testmain.h"

namespace test_sentences {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestSentences : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void joined_data() {
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("all");
    QTest::newRow("no stop") << QStringList{u"None answers"_s, u"Start one"_s} << u"None answers. Start one"_s;
    QTest::newRow("a stop") << QStringList{u"None answers."_s, u"Start one."_s} << u"None answers. Start one."_s;
    QTest::newRow("a question") << QStringList{u"Is it on?"_s, u"Look!"_s, u"Then start it"_s}
                                << u"Is it on? Look! Then start it"_s;
    QTest::newRow("Chinese") << QStringList{u"没有应答。"_s, u"请启动一个。"_s} << u"没有应答。请启动一个。"_s;
    QTest::newRow("empty ones") << QStringList{QString(), u"None"_s, QString(), u"Start one"_s, QString()}
                                << u"None. Start one"_s;
    QTest::newRow("percent signs") << QStringList{u"At %2"_s, u"of %1"_s} << u"At %2. of %1"_s;
    QTest::newRow("nothing") << QStringList() << QString();
  }
  void joined() {
    QFETCH(QStringList, texts);
    QTEST(sentences(texts), "all");
  }

  void findings() {
    const Finding finding{
        .id = u"x"_s, .severity = Severity::Warn, .title = u"没有应答。"_s, .detail = u"请启动。"_s, .remedy = {}};
    QCOMPARE(findingLine(finding), u"? 没有应答。请启动。"_s);
  }
};

STERNWAY_TEST(TestSentences)

}  // namespace test_sentences
#include "test_sentences.moc"
