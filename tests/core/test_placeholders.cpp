// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"
#include "core/variables.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QUrl>

namespace test_placeholders {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
QStringList namesIn(const QString &text) {
  QStringList names;
  for (const Placeholder &placeholder : placeholdersIn(text))
    names.append(placeholder.name);
  return names;
}

const QString nasty = u"a\"b'c\\d\ne<i>&amp; $(id) `id` {{X}} # x: [y](z) *b* \u2028é"_s;
}  // namespace

class TestPlaceholders : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void areFound() {
    QCOMPARE(namesIn(u"{{A}} and {{ old.image }}, {{secret:slack/hook}}"_s),
             (QStringList{u"A"_s, u"old.image"_s, u"secret:slack/hook"_s}));
    QCOMPARE(namesIn(u"{{.State}} {{range .items}}x{{end}} {{- trim}} {A} ${B} {{}} {{ }} {{1}}"_s), QStringList());
    const Placeholder found = placeholdersIn(u"ab{{ C }}"_s).constFirst();
    QCOMPARE(found.offset, 2);
    QCOMPARE(found.length, 7);
    QVERIFY(!found.isSecret());
  }

  void missingOnesAreNamedOnce() {
    const Filled filled = fill(u"{{A}} {{B}} {{B}} {{C}}"_s, {{u"A"_s, u"1"_s}});
    QCOMPARE(filled.text, u"1 {{B}} {{B}} {{C}}"_s);
    QCOMPARE(filled.missing, (QStringList{u"B"_s, u"C"_s}));
    QVERIFY(!filled.isComplete());
  }

  void aValueIsNotFilledAgain() { QCOMPARE(fill(u"{{A}}{{B}}"_s, {{u"A"_s, u"{{B}}"_s}, {u"B"_s, u"x"_s}}).text, u"{{B}}x"_s); }

  void jsonStaysOneString() {
    const Filled filled = fill(u"{\"text\": \"{{A}}\"}"_s, {{u"A"_s, nasty}}, Encoding::Json);
    QCOMPARE(QJsonDocument::fromJson(filled.text.toUtf8()).object(), (QJsonObject{{u"text"_s, nasty}}));
  }

  void htmlAndMarkdownHaveNoMarkup() {
    QCOMPARE(encoded(u"<b a='x'>\"&"_s, Encoding::Html), u"&lt;b a=&#39;x&#39;&gt;&quot;&amp;"_s);
    QCOMPARE(encoded(u"*a* [x](y)\n# <b>"_s, Encoding::Markdown), u"\\*a\\* \\[x\\]\\(y\\) \\# \\<b\\>"_s);
  }

  void urlsKeepOneComponent() {
    const Filled filled = fill(u"https://a.example/x?q={{A}}&b=1"_s, {{u"A"_s, nasty}}, Encoding::Url);
    const QUrl url(filled.text, QUrl::StrictMode);
    QVERIFY(url.isValid());
    QCOMPARE(url.fragment(), QString());
    QVERIFY(url.query().endsWith(u"&b=1"_s));
  }

  /// A real shell takes the words back apart.
  void shellTakesThemAsWords() {
    const QString command = shellCommand({u"printf"_s, u"%s|"_s, u"--to={{A}}"_s, u"it's {{A}}"_s, QString(), u"$HOME"_s});
    QVERIFY2(command.contains(u"--to={{A}}"_s), qPrintable(command));
    const Filled filled = fill(command, {{u"A"_s, nasty}}, Encoding::Shell);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, filled.text});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), u"--to=%1|it's %1||$HOME|"_s.arg(nasty));
  }

  /// For SQL first, then for the shell: what the shell hands on is the statement that was meant.
  void sqlIsQuotedBeforeTheShell_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("statement");
    const auto row = [](const char *name, const QString &sql, const QString &value, const QString &statement) {
      QTest::newRow(name) << sql << value << statement;
    };
    row("a time", u"SELECT * FROM e WHERE at > {{A}} ORDER BY at;"_s, u"2026-11-28 18:00:00"_s,
        u"SELECT * FROM e WHERE at > '2026-11-28 18:00:00' ORDER BY at;"_s);
    row("a name", u"DELETE FROM m WHERE name = {{A}};"_s, u"008_add"_s, u"DELETE FROM m WHERE name = '008_add';"_s);
    row("a column's name is no column", u"DELETE FROM m WHERE name = {{A}}"_s, u"name"_s, u"DELETE FROM m WHERE name = 'name'"_s);
    row("within quotes", u"SELECT 'x' WHERE n = '{{A}}' OR m = {{A}}"_s, u"it's"_s,
        u"SELECT 'x' WHERE n = 'it''s' OR m = 'it''s'"_s);
    row("part of a literal", u"SELECT 'a''{{A}}%'"_s, u"b"_s, u"SELECT 'a''b%'"_s);
    row("a quoted name", u"SELECT * FROM \"{{A}}\""_s, u"a\"b"_s, u"SELECT * FROM \"a\"\"b\""_s);
    row("it cannot end the statement", u"SELECT {{A}};"_s, u"'; DROP TABLE t; --"_s, u"SELECT '''; DROP TABLE t; --';"_s);
    row("nor a comment", u"-- {{A}}\nSELECT 1;"_s, u"x\nDROP TABLE t;"_s, u"-- E'x\\nDROP TABLE t;'\nSELECT 1;"_s);
    row("nor a long comment", u"/* {{A}} */"_s, u"*/ DROP"_s, u"/* E'*\\/ DROP' */"_s);
    row("an apostrophe in a comment opens nothing", u"-- it's\nSELECT {{A}}"_s, u"x"_s, u"-- it's\nSELECT 'x'"_s);
    row("nor in a long one", u"/* it's /* o'clock */ */ SELECT {{A}}"_s, u"x"_s, u"/* it's /* o'clock */ */ SELECT 'x'"_s);
    row("nor in dollar quotes", u"SELECT $$it's$$, {{A}}"_s, u"x"_s, u"SELECT $$it's$$, 'x'"_s);
    row("nor with a tag", u"SELECT $t$it's $$ \" $t$, {{A}}"_s, u"x"_s, u"SELECT $t$it's $$ \" $t$, 'x'"_s);
    row("a comment within quotes is none", u"SELECT '--', '/*', '{{A}}'"_s, u"it's"_s, u"SELECT '--', '/*', 'it''s'"_s);
    row("escapes", u"SELECT E'a\\'{{A}}'"_s, u"\\'"_s, u"SELECT E'a\\'\\\\'''"_s);
    row("no value is safe in dollar quotes", u"SELECT $${{A}}$$, {{A}}"_s, u"x$$"_s, u"SELECT $${{A}}$$, 'x$$'"_s);
  }
  void sqlIsQuotedBeforeTheShell() {
    QFETCH(QString, sql);
    QFETCH(QString, value);
    const QString command = shellCommand({u"printf"_s, u"%s"_s, withSqlPlaceholders(sql)});
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, fill(command, {{u"A"_s, value}}, Encoding::Shell).text});
    QVERIFY(shell.waitForFinished());
    QTEST(QString::fromUtf8(shell.readAllStandardOutput()), "statement");
  }

  void aMissingValueOfAStatementIsNamedAsItWasWritten() {
    const Filled filled = fill(withSqlPlaceholders(u"SELECT {{A}}, '{{secret:b}}'"_s), {});
    QCOMPARE(filled.missing, (QStringList{u"A"_s, u"secret:b"_s}));
    QCOMPARE(filled.text, u"SELECT {{A}}, '{{secret:b}}'"_s);
  }

  void whatStandsInDollarQuotesIsMissing() {
    const Filled filled = fill(withSqlPlaceholders(u"DO $$ {{A}} $$"_s), {{u"A"_s, u"x"_s}});
    QCOMPARE(filled.missing, QStringList{u"A"_s});
    QCOMPARE(filled.text, u"DO $$ {{A}} $$"_s);
  }

  void argumentsStayWhole() {
    const QJsonObject arguments{
        {u"argv"_s, QJsonArray{u"a"_s, u"{{A}} b"_s}}, {u"map"_s, QJsonObject{{u"k"_s, u"{{B}}"_s}}}, {u"n"_s, 3}};
    const FilledArguments filled = fill(arguments, QHash<QString, QString>{{u"A"_s, u"x y"_s}});
    QCOMPARE(filled.arguments.value(u"argv"_s), QJsonValue(QJsonArray{u"a"_s, u"x y b"_s}));
    QCOMPARE(filled.arguments.value(u"n"_s), QJsonValue(3));
    QCOMPARE(filled.missing, QStringList{u"B"_s});
  }
};

STERNWAY_TEST(TestPlaceholders)

}  // namespace test_placeholders
#include "test_placeholders.moc"
