// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "core/variables.h"
#include "support/testmain.h"

namespace test_variables {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

RunbookVariable variable(const QString &name, VariableType type = VariableType::Text, const QString &pattern = {}) {
  RunbookVariable out;
  out.name = name;
  out.type = type;
  out.pattern = pattern;
  return out;
}

JournalEvent asEvent(const EventDraft &draft, const QDateTime &at = two) {
  JournalEvent out;
  out.type = draft.type;
  out.summary = draft.summary;
  out.data = draft.data;
  out.at = at;
  return out;
}

QStringList names(const QList<RunbookVariable> &variables) {
  QStringList out;
  for (const RunbookVariable &each : variables)
    out << each.name;
  return out;
}

}  // namespace

class TestVariables : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aValueFitsItsType_data() {
    QTest::addColumn<VariableType>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    QTest::newRow("text") << VariableType::Text << u"any; 'thing'"_s << QString();
    QTest::newRow("number") << VariableType::Number << u"-2.5"_s << QString();
    QTest::newRow("no number") << VariableType::Number << u"five"_s << u"\"five\" is not a number"_s;
    QTest::newRow("revision") << VariableType::Revision << u"5"_s << QString();
    QTest::newRow("revision zero") << VariableType::Revision << u"0"_s << u"\"0\" is not a revision"_s;
    QTest::newRow("half a revision") << VariableType::Revision << u"1.5"_s << u"\"1.5\" is not a revision"_s;
    QTest::newRow("address") << VariableType::Url << u"https://wiki.example.com/x"_s << QString();
    QTest::newRow("no address") << VariableType::Url << u"file:///etc"_s << u"\"file:///etc\" is not a web address"_s;
    QTest::newRow("choice") << VariableType::Choice << u"staging"_s << QString();
    QTest::newRow("no choice") << VariableType::Choice << u"moon"_s
                               << u"\"moon\" is not one of the choices: production, staging"_s;
  }
  void aValueFitsItsType() {
    QFETCH(VariableType, type);
    QFETCH(QString, value);
    RunbookVariable wanted = variable(u"A"_s, type);
    wanted.choices = {u"production"_s, u"staging"_s};
    QTEST(valueProblem(wanted, value), "problem");
  }

  void anUndoKnowsItsRevisions_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<VariableType>("type");
    QTest::addColumn<QString>("value");
    QTest::newRow("target") << u"TARGET_REVISION"_s << VariableType::Revision << u"2"_s;
    QTest::newRow("version") << u"TARGET_VERSION"_s << VariableType::Version << u"v1.2.3"_s;
    QTest::newRow("bad") << u"BAD_VERSION"_s << VariableType::Version << u"v1.3.0"_s;
    QTest::newRow("running") << u"running_revision"_s << VariableType::Revision << u"3"_s;
    QTest::newRow("part of a word") << u"BADGE_VERSION"_s << VariableType::Version << u"v1.2.3"_s;
    QTest::newRow("text") << u"TARGET_REVISION"_s << VariableType::Text << QString();
  }
  void anUndoKnowsItsRevisions() {
    QFETCH(QString, name);
    QFETCH(VariableType, type);
    const RunbookVariable asked = variable(name, type);
    KubernetesUndo undo;
    QVERIFY(valueOfUndo(asked, undo).isEmpty());
    undo.targetNumber = 2;
    undo.targetImage = u"registry.example.com/svc:v1.2.3"_s;
    undo.fromNumber = 3;
    undo.fromImage = u"registry.example.com/svc:v1.3.0"_s;
    QTEST(valueOfUndo(asked, undo), "value");
  }

  void aNameForPeople() {
    QCOMPARE(variableTitle(variable(u"TARGET_REVISION"_s)), u"Target revision"_s);
    QCOMPARE(variableTitle(variable(u"ticket_token"_s)), u"ticket_token"_s);
  }

  void thePatternMatchesTheWholeValue() {
    const RunbookVariable commit = variable(u"COMMIT"_s, VariableType::Text, u"[0-9a-f]{7}"_s);
    QCOMPARE(valueProblem(commit, u"0123abc"_s), QString());
    QCOMPARE(valueProblem(commit, u"0123abc; rm"_s), u"\"0123abc; rm\" does not match the pattern [0-9a-f]{7}"_s);
  }

  void theProblemOfASecretDoesNotRepeatIt() {
    const RunbookVariable token = variable(u"pin"_s, VariableType::Secret, u"\\d{4}"_s);
    QVERIFY(!valueProblem(token, u"hunter2"_s).isEmpty());
    QVERIFY(!valueProblem(token, u"hunter2"_s).contains(u"hunter2"_s));
  }

  void whatLooksLikeASecretIsNotWritten() {
    QVERIFY(mayBeWritten(variable(u"REASON"_s), u"Errors since v1.3.0"_s));
    QVERIFY(!mayBeWritten(variable(u"pin"_s, VariableType::Secret), u"1234"_s));
    QVERIFY(!mayBeWritten(variable(u"API_TOKEN"_s), u"abcdef123"_s));
    QVERIFY(!mayBeWritten(variable(u"HEADER"_s), u"Bearer abcdef123"_s));
    QVERIFY(!mayBeWritten(variable(u"DOCS"_s, VariableType::Url), u"https://me:hunter2@example.com"_s));
  }

  void thoseOfATextInTheOrderDeclared() {
    const QList<RunbookVariable> declared{variable(u"A"_s), variable(u"B"_s), variable(u"C"_s, VariableType::Secret)};
    const QStringList texts{u"{{B}} {{service}}"_s, u"{{A}} {{secret:C}} {{secret:d}} {{secret:d}}"_s};
    const QList<RunbookVariable> found = variablesIn(texts, declared);
    QCOMPARE(names(found), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"d"_s}));
    QCOMPARE(found.last().type, VariableType::Secret);
    QCOMPARE(variablesIn({u"nothing"_s}, declared), QList<RunbookVariable>());
  }

  void theNewestWordCounts() {
    const RunbookVariable tag = variable(u"TAG"_s);
    const QList<JournalEvent> events{asEvent(valueEntered(tag, u"v1"_s, u"ada"_s)),
                                     asEvent(valueEntered(tag, u"v2"_s, u"ada"_s))};
    QCOMPARE(events.last().summary, u"TAG is v2 (ada)"_s);
    QCOMPARE(enteredValues(events), (QHash<QString, QString>{{u"TAG"_s, u"v2"_s}}));
    const QList<JournalEvent> out = events + QList<JournalEvent>{asEvent(valueEntered(tag, {}, u"ada"_s))};
    QCOMPARE(out.last().summary, u"TAG was taken out (ada)"_s);
    QCOMPARE(enteredValues(out), (QHash<QString, QString>{{u"TAG"_s, QString()}}));
  }
};

STERNWAY_TEST(TestVariables)

}  // namespace test_variables
#include "test_variables.moc"
