// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/blamephrases.h"
#include "report/postmortemlint.h"
#include "support/testmain.h"

#include <QTranslator>

namespace test_postmortemlint {

using namespace sternway::report;
using namespace Qt::StringLiterals;

namespace {
/// Of the titles of sections, as the window's German has them.
class GermanTitles final : public QTranslator {
public:
  QString translate(const char *, const char *text, const char *, int) const override {
    return qstrcmp(text, "Action items") == 0 ? u"Maßnahmen"_s : qstrcmp(text, "Measurements") == 0 ? u"Messwerte"_s : QString();
  }
  [[nodiscard]] bool isEmpty() const override { return false; }
};
}  // namespace

class TestPostMortemLint : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void lints_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("problems");
    QTest::addColumn<QString>("marked");  // of the first
    QTest::newRow("nothing") << u"The pods did not start.\n"_s << QStringList() << QString();
    QTest::newRow("name") << u"Then alice deployed.\n"_s << QStringList{u"name"_s} << u"alice"_s;
    QTest::newRow("name in a table") << u"| 1 | @alice deployed |\n"_s << QStringList{u"name"_s} << u"alice"_s;
    QTest::newRow("name in an image") << u"The image registry/alice/web did not start.\n"_s << QStringList() << QString();
    QTest::newRow("name in code") << u"```\nalice\n```\n"_s << QStringList() << QString();
    QTest::newRow("shared account") << u"It ran as root.\n"_s << QStringList() << QString();
    QTest::newRow("human error") << u"The cause was Human Error.\n"_s << QStringList{u"human-error"_s} << u"Human Error"_s;
    QTest::newRow("should have") << u"They should not have waited.\n"_s << QStringList{u"should-have"_s} << u"should not have"_s;
    QTest::newRow("failed to") << u"QA failed to notice.\n"_s << QStringList{u"failed-to"_s} << u"failed to"_s;
    QTest::newRow("careless") << u"A careless change.\n"_s << QStringList{u"careless"_s} << u"careless"_s;
    QTest::newRow("German error") << u"Ursache war menschliches Versagen.\n"_s << QStringList{u"human-error"_s}
                                  << u"menschliches Versagen"_s;
    QTest::newRow("German should have") << u"Das Team hätte die Metrik vorher prüfen müssen.\n"_s << QStringList{u"should-have"_s}
                                        << u"hätte die Metrik vorher prüfen müssen"_s;
    QTest::newRow("German could be") << u"Das hätte Folgen. Wir müssen messen.\n"_s << QStringList() << QString();
    QTest::newRow("German failed to") << u"Die QA versäumte es.\n"_s << QStringList{u"failed-to"_s} << u"versäumte"_s;
    QTest::newRow("German careless") << u"Ein fahrlässiger Eingriff.\n"_s << QStringList{u"careless"_s} << u"fahrlässiger"_s;
    QTest::newRow("Chinese error") << u"根本原因是人为失误。\n"_s << QStringList{u"human-error"_s} << u"人为失误"_s;
    QTest::newRow("Chinese should have") << u"值班人员本应更早发现。\n"_s << QStringList{u"should-have"_s} << u"本应"_s;
    QTest::newRow("Chinese failed to") << u"发布前忘记了检查。\n"_s << QStringList{u"failed-to"_s} << u"忘记了"_s;
    QTest::newRow("Chinese careless") << u"这是疏忽大意造成的。\n"_s << QStringList{u"careless"_s} << u"疏忽大意"_s;
    QTest::newRow("Chinese facts") << u"发布后服务返回错误。\n"_s << QStringList() << QString();
    QTest::newRow("within a word") << u"The forgot-to-close bug; unfailed tools.\n"_s << QStringList() << QString();
    QTest::newRow("quoted prompt") << u"> What should have been seen?\n"_s << QStringList() << QString();
    QTest::newRow("no evidence") << u"Errors rose to 12.8 % at once.\n"_s << QStringList{u"no-evidence"_s} << u"12.8 %"_s;
    QTest::newRow("users") << u"It hit 300 users.\n"_s << QStringList{u"no-evidence"_s} << u"300 users"_s;
    QTest::newRow("event") << u"Errors rose to 12.8 % (event 4, 02:03:00).\n"_s << QStringList() << QString();
    QTest::newRow("link") << u"Errors rose to 12.8 % ([chart](https://g.example.com)).\n"_s << QStringList() << QString();
    QTest::newRow("revision") << u"Revision 3 served v1.2.3.\n"_s << QStringList() << QString();
    QTest::newRow("open question") << u"- **Open question:** Were it 12 %?\n"_s << QStringList() << QString();
    QTest::newRow("action") << u"## Action items\n\n- Add a test\n"_s << QStringList{u"no-owner"_s, u"no-due"_s}
                            << u"- Add a test"_s;
    QTest::newRow("owned action") << u"## Action items\n\n- Add a test @platform 2026-02-01\n"_s << QStringList() << QString();
    QTest::newRow("table")
        << u"## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| a \\| b | platform | 2026-02-01 |\n| c | – | tbd |\n"_s
        << QStringList{u"no-owner"_s, u"no-due"_s} << u"| c | – | tbd |"_s;
    QTest::newRow("other table") << u"## Impact\n\n| Action | Owner |\n|---|---|\n| c | – |\n"_s << QStringList() << QString();
  }
  void lints() {
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const QList<LintProblem> problems = lintPostMortem(text, {u"alice"_s, u"root"_s});
    QStringList ids;
    for (const LintProblem &problem : problems)
      ids << problem.id;
    QTEST(ids, "problems");
    if (!problems.isEmpty())
      QCOMPARE(text.mid(problems.constFirst().offset, problems.constFirst().length), marked);
  }

  void knowsSectionsByTheirTranslatedTitles() {
    GermanTitles german;
    QCoreApplication::installTranslator(&german);
    const QList<LintProblem> problems = lintPostMortem(u"## Maßnahmen\n\n- Add a test\n\n## Messwerte\n\nIt was 12 %.\n"_s, {});
    QCoreApplication::removeTranslator(&german);
    QStringList ids;
    for (const LintProblem &problem : problems)
      ids << problem.id;
    QCOMPARE(ids, (QStringList{u"no-owner"_s, u"no-due"_s}));
  }

  /// The lists of the languages are of one kind each, and say the same in every language.
  void everyPhraseIsFound() {
    QStringList kinds;
    for (const BlamePhrases &kind : blamePhrases()) {
      kinds << kind.id;
      QVERIFY2(kind.pattern.isValid(), qPrintable(kind.pattern.errorString()));
      for (QString phrase : kind.phrases) {
        const QString text = phrase.replace(u" ..."_s, u" a b c"_s).remove(u'*');
        const QList<LintProblem> problems = lintPostMortem(u"X "_s + text + u" y."_s, {});
        QVERIFY2(problems.size() == 1 && problems.constFirst().id == kind.id, qPrintable(text));
      }
    }
    QCOMPARE(kinds, (QStringList{u"human-error"_s, u"should-have"_s, u"failed-to"_s, u"careless"_s}));
  }

  void placesAreLinesAndColumns() {
    QCOMPARE(lineAndColumn(u"a\nbc\n"_s, 3), (std::pair<qsizetype, qsizetype>(2, 2)));
    QCOMPARE(lineAndColumn(u"abc"_s, 0), (std::pair<qsizetype, qsizetype>(1, 1)));
  }
};

STERNWAY_TEST(TestPostMortemLint)

}  // namespace test_postmortemlint
#include "test_postmortemlint.moc"
