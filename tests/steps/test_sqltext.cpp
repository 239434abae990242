// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/sql/sqltext.h"
#include "support/testmain.h"

namespace test_sqltext {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

class TestSqlText : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void statements_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("verbs");
    const auto row = [](const char *text, const char *verbs) {
      QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(verbs).split(u' ', Qt::SkipEmptyParts);
    };
    row("", "");
    row("-- nothing\n/* at /* all */ */ ;;", "");
    row("select 1; delete from t", "SELECT DELETE");
    row("select ';', \";\", $$;$$, $a$ ; $$ ; $a$, E'\\';' ; table t", "SELECT TABLE");
    row("select 'it''s; one' -- don't;\n; table t", "SELECT TABLE");
    row("select E'a'\n'b\\';' ; table t", "SELECT TABLE");
    row("select U&'\\0041;' ; table t", "SELECT TABLE");
    row("create rule r as on insert to t do also (select 1; select 2); table t", "CREATE TABLE");
    row("create function f() returns int begin atomic select case when true then 1 end; select 2; end; table t", "CREATE TABLE");
    row("create or replace procedure p() begin atomic delete from t; end; begin; commit", "CREATE BEGIN COMMIT");
    row("copy t (a) from stdin;\ndon't; select\n\\.\ntable t;", "COPY TABLE");
    row("select 1 \\; select 2", "SELECT SELECT");
    row("select {{A}}; select '{{secret:a/b.c}}'", "SELECT SELECT");
    row("select $1, a$b$c from t; table t", "SELECT TABLE");
  }
  void statements() {
    QFETCH(QString, text);
    const SqlText parsed = parseSql(text);
    QCOMPARE(parsed.problem, QString());
    QStringList verbs;
    for (const SqlStatement &statement : parsed.statements)
      verbs << statement.verb();
    QTEST(verbs, "verbs");
  }

  void problems_data() {
    QTest::addColumn<bool>("isRefused");
    const auto row = [](const char *text, bool isRefused) { QTest::newRow(text) << isRefused; };
    row("select 'a", true);
    row("select \"a", true);
    row("select 1 /* /* */", true);
    row("do $x$ begin end $y$", true);
    row("copy t from stdin;\n1\n", true);
    row("\\! rm -rf x", true);
    row("\\set ON_ERROR_STOP off\nselect 1;", true);
    row("\\c other\nselect 1;", true);
    row("\\i other.sql", true);
    row("select 1 \\g | sh", true);
    row("\\echo `date`", true);
    row("\\copy t from x", true);
    row("\\echo done\n\\restrict abc\nselect 1;", false);
    row("select '\\! no';", false);
  }
  void problems() {
    QFETCH(bool, isRefused);
    QCOMPARE(!parseSql(QString::fromUtf8(QTest::currentDataTag())).problem.isEmpty(), isRefused);
  }

  void transactions_data() {
    QTest::addColumn<SqlText::Transactions>("own");
    using T = SqlText::Transactions;
    const auto row = [](const char *text, T own) { QTest::newRow(text) << own; };
    row("select 1", T::None);
    row("begin; delete from t; commit", T::Whole);
    row("start transaction; delete from t; end;", T::Whole);
    row("begin; delete from t; rollback", T::Several);
    row("begin; delete from t; commit; table t", T::Several);
    row("begin; delete from t", T::Open);
    row("begin; delete from t; rollback to savepoint a; ", T::Open);
    row("begin; delete from t; commit and chain;", T::Open);
    row("begin; delete from t; commit and no chain;", T::Whole);
    row("commit", T::Several);
  }
  void transactions() {
    QFETCH(SqlText::Transactions, own);
    QCOMPARE(parseSql(QString::fromUtf8(QTest::currentDataTag())).transactions(), own);
  }

  void tried_data() {
    QTest::addColumn<bool>("isTried");
    const auto row = [](const char *text, bool isTried) { QTest::newRow(text) << isTried; };
    row("delete from t where a = {{A}}", true);
    row("begin; alter table t drop column if exists c; delete from schema_migrations where name = 'x'; commit", true);
    row("insert into t(a, b) values (1, now()) on conflict (a) do update set b = excluded.b", true);
    row("insert into \"S\".\"T\" (a) values (1)", true);
    row("create table if not exists t (a varchar(20) references u (b), primary key (a))", true);
    row("create unique index i on t using btree (lower(a))", true);
    row("with d as (delete from t returning a) select count(*) from d", true);
    row("select coalesce(max(a), 0) from t", true);
    row("create index concurrently i on t (a)", false);
    row("vacuum t", false);
    row("create database x", false);
    row("drop table t; create extension x", false);
    row("do $$ begin end $$", false);
    row("call p()", false);
    row("select pg_terminate_backend(1)", false);
    row("select setval('s', 1)", false);
    row("select pg_catalog . pg_cancel_backend (1)", false);
    row("select other.f(1)", false);
    row("select \"count\"(1)", false);
    row("update t set a = mine(b)", false);
    row("begin; delete from t; commit; begin; delete from t; commit", false);
    row("begin; delete from t", false);
    row("set role x", false);
    row("select 1 \\gx\n", false);
  }
  void tried() {
    QFETCH(bool, isTried);
    QCOMPARE(parseSql(QString::fromUtf8(QTest::currentDataTag())).whyNotTried().isEmpty(), isTried);
  }

  void reads() {
    QVERIFY(parseSql(u"select * from t for update; table t; values (1); show all"_s).reads());
    QVERIFY(!parseSql(u"select 1; delete from t"_s).reads());
    QVERIFY(!parseSql(u"select * into u from t"_s).reads());
    QVERIFY(!parseSql(u"with d as (update t set a = 1 returning a) select * from d"_s).reads());
    QVERIFY(!parseSql(u"select nextval('s')"_s).reads());
  }

  void bound_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("bound");
    const auto row = [](const char *name, const char *text, const char *value, const char *bound) {
      QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(value) << QString::fromUtf8(bound);
    };
    row("plain", "a = {{A}};", "x", "a =  'x' ;");
    row("quote", "a = {{A}}", "x'; drop table t; --", "a =  'x''; drop table t; --' ");
    row("joins nothing", "E{{A}}'b'", "\\", "E '\\' 'b'");
    row("no variable of psql", ":{{A}}", "x", ": 'x' ");
    row("within a literal", "a like '%{{A}}%'", "o'clock", "a like '%o''clock%'");
    row("within escapes", "a = E'{{A}}'", "\\'", "a = E'\\\\'''");
    row("within a name", "table \"{{A}}\"", "a\"b", "table \"a\"\"b\"");
    row("behind an apostrophe in a comment", "-- don't\na = {{A}}", "1; drop table t", "-- don't\na =  '1; drop table t' ");
    row("behind an apostrophe in dollars", "select $$don't$$, {{A}}", "1", "select $$don't$$,  '1' ");
    row("behind an escaped apostrophe", "select E'\\'', {{A}}", "1", "select E'\\'',  '1' ");
    row("in a comment", "-- {{A}}\n/* {{A}} */", "\n; drop table t; */", "-- {{A}}\n/* {{A}} */");
    row("a line break", "a = {{A}}", "b\nc", "a =  E'b\\nc' ");
    row("a placeholder as a value", "a = {{A}}", "{{secret:x}}", "a =  '{{secret:x}}' ");
  }
  void bound() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    const auto bound = boundSql(text, {{u"A"_s, value}});
    QVERIFY(bound);
    QTEST(*bound, "bound");
  }

  void refusesValues() {
    const QHash<QString, QString> values{{u"A"_s, u"x"_s}};
    for (const QString &text : {u"do $$ begin perform {{A}}; end $$"_s, u"select U&'{{A}}'"_s, u"\\echo {{A}}"_s,
                                u"copy t from stdin;\n{{A}}\n\\.\n"_s, u"select {{B}}"_s})
      QVERIFY2(!boundSql(text, values), qPrintable(text));
    QVERIFY(!boundSql(u"select {{A}}"_s, {{u"A"_s, QString(QChar(0))}}));
  }
};

STERNWAY_TEST(TestSqlText)

}  // namespace test_sqltext
#include "test_sqltext.moc"
