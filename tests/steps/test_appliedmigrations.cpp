// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/appliedmigrations.h"
#include "steps/migration/undoing.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_appliedmigrations {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
QStringList words(const char *text) {
  return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

AppliedMigrations listOf(const char *names, bool hasBatches = false) {
  AppliedMigrations list{.form = u"list"_s};
  for (const QString &name : words(names))
    list.applied.append({.name = name.section(u':', 0, 0), .batch = hasBatches ? name.section(u':', 1).toLongLong() : 0});
  return list;
}
}  // namespace

class TestAppliedMigrations : public QObject {
  Q_OBJECT

  void printedByTools();
  void printedByOthers();

private Q_SLOTS:
  void outputs_data() {
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QStringList>("applied");
    QTest::addColumn<QStringList>("pending");
    printedByTools();
    printedByOthers();
  }
  void outputs() {
    QFETCH(QString, output);
    const auto found = appliedFromOutput(output);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QTEST(found->form, "form");
    QTEST(found->names(), "applied");
    QTEST(found->pending, "pending");
  }

  void prismaNamesWhatFailed() {
    const auto found = appliedFromOutput(
        u"3 migrations found in prisma/migrations\nFollowing migration have failed:\n3_c\n\nThe failed migration(s) can be "
        "marked as rolled back or applied:\n"_s);
    QVERIFY(found);
    QCOMPARE(found->failed, QStringList{u"3_c"_s});
    QVERIFY(!found->isWhole);
  }

  void noLists_data() {
    QTest::addColumn<QString>("output");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another text") << u"> shop@1.4.0 migrate:status\n> echo hello\n\nhello\n"_s;
    QTest::newRow("knex cut short") << u"Found 3 Completed Migration file/files.\na.js\nb.js\n"_s;
    QTest::newRow("twice the same") << u"up a.js\nup a.js\n"_s;
    QTest::newRow("no database")
        << u"20240101000000_Init\nAn error occurred while accessing the database. Continuing without the "
           "information provided by the database. Error: x\n"_s;
    QTest::newRow("prisma without an answer") << u"3 migrations found in prisma/migrations\n\nError: P1001: Can't reach\n"_s;
    QTest::newRow("sequelize without a list")
        << u"Sequelize CLI [Node: 20.20.2, CLI: 6.6.5, ORM: 6.37.8]\n\nLoaded configuration\n"_s;
    QTest::newRow("node-pg-migrate's dry run")
        << u"dry run\n> Migrating files:\n> - 1700000000003_m3\n### MIGRATION x (UP) ###\n"_s;
  }
  void noLists() {
    QFETCH(QString, output);
    QVERIFY(!appliedFromOutput(output));
  }

  void rows_data() {
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QStringList>("applied");
    QTest::addColumn<QString>("lastAt");
    const auto row = [](const char *form, const char *lines, const char *applied, const char *lastAt) {
      QTest::newRow(form) << QString::fromUtf8(lines) << QString::fromUtf8(form) << words(applied) << QString::fromUtf8(lastAt);
    };
    row("knex",
        "{\"id\":3,\"name\":\"1_late.js\",\"batch\":2,\"migration_time\":\"2026-11-29T15:09:42+00:00\"}\n"
        "{\"id\":1,\"name\":\"2_users.js\",\"batch\":1,\"migration_time\":\"2026-11-28T15:09:42+00:00\"}\n",
        "2_users.js 1_late.js", "2026-11-29T15:09:42+00:00");
    row("node-pg-migrate",
        "{\"id\":1,\"name\":\"1700000000001_users\",\"run_on\":\"2026-11-29T15:09:42.19395\"}\n"
        "{\"id\":2,\"name\":\"1700000000002_orders\",\"run_on\":\"2026-11-29T15:09:42.19395\"}\n",
        "1700000000001_users 1700000000002_orders", "2026-11-29T15:09:42.19395");
    row("sequelize", "{\"name\":\"20240102-b.js\"}\n{\"name\":\"20240101-a.js\"}\n", "20240101-a.js 20240102-b.js", "");
    row("typeorm",
        "{\"id\":2,\"timestamp\":1700000000002,\"name\":\"B1700000000002\"}\n"
        "{\"id\":1,\"timestamp\":1700000000001,\"name\":\"A1700000000001\"}\n",
        "A1700000000001 B1700000000002", "");
    row("ef", "{\"MigrationId\":\"20240101000000_Init\",\"ProductVersion\":\"8.0.1\"}\n", "20240101000000_Init", "");
    row("versions", "{\"version\":\"20240102\"}\n{\"version\":\"20240101\"}\n", "20240101 20240102", "");
    row("prisma",
        "{\"id\":\"b\",\"finished_at\":\"2026-11-29T15:11:13.163+00:00\",\"migration_name\":\"2_b\",\"rolled_back_at\":null,"
        "\"started_at\":\"2026-11-29T15:11:13.156+00:00\"}\n"
        "{\"id\":\"a\",\"finished_at\":\"2026-11-29T15:11:13.153+00:00\",\"migration_name\":\"1_a\",\"rolled_back_at\":null,"
        "\"started_at\":\"2026-11-29T15:11:13.134+00:00\"}\n"
        "{\"id\":\"c\",\"finished_at\":null,\"migration_name\":\"3_c\",\"rolled_back_at\":\"2026-11-29T15:11:26.451+00:00\","
        "\"started_at\":\"2026-11-29T15:11:13.165+00:00\"}\n"
        "{\"id\":\"d\",\"finished_at\":null,\"migration_name\":\"4_d\",\"rolled_back_at\":null,"
        "\"started_at\":\"2026-11-29T15:12:13.165+00:00\"}\n",
        "1_a 2_b", "2026-11-29T15:11:13.156+00:00");
  }
  void rows() {
    QFETCH(QString, lines);
    QFETCH(QString, form);
    const auto found = appliedFromRows(lines);
    QVERIFY(found);
    QCOMPARE(found->form, form);
    QTEST(found->names(), "applied");
    QTEST(found->applied.constLast().at, "lastAt");
    if (form == u"prisma")
      QCOMPARE(found->failed, QStringList{u"4_d"_s});
  }

  void rowsThatSayNothing() {
    QVERIFY(appliedFromRows({})->applied.isEmpty());
    QVERIFY(!appliedFromRows(u"{\"a\":1}\n"_s));
    QVERIFY(!appliedFromRows(u"no json\n"_s));
    QCOMPARE(appliedFromRows(u"{\"version_num\":\"1975ea83b712\"}\n"_s).error().kind, ErrorKind::Unsupported);
    QCOMPARE(appliedFromRows(u"{\"change_id\":\"a1\",\"change\":\"items\",\"committed_at\":\"2026-01-02\"}\n"
                             "{\"change_id\":\"b2\",\"change\":\"orders\",\"committed_at\":\"2026-01-01\"}\n"_s)
                 ->names(),
             (QStringList{u"orders"_s, u"items"_s}));
    QCOMPARE(appliedFromRows(u"{\"version\":7,\"dirty\":false}\n"_s).error().kind, ErrorKind::Unsupported);
  }

  void changes() {
    QCOMPARE(changeBetween(listOf("a b c"), listOf("a d")), (MigrationChange{.gone = {u"c"_s, u"b"_s}, .come = {u"d"_s}}));
    QCOMPARE(changeBetween(listOf("a"), listOf("a")), MigrationChange());
  }

  void names() {
    QCOMPARE(listedMigration(u"a"_s, {u"a.js"_s, u"b.js"_s}), u"a.js"_s);
    QCOMPARE(listedMigration(u"a.sql"_s, {u"a"_s}), u"a"_s);
    QCOMPARE(listedMigration(u"a"_s, {u"a.js"_s, u"a.ts"_s}), QString());
    QCOMPARE(listedMigration(u""_s, {u".js"_s}), QString());
  }

  void toolsBehindScripts() {
    const QJsonObject scripts{{u"migrate:rollback"_s, u"knex migrate:rollback"_s}, {u"both"_s, u"a && b"_s}};
    QCOMPARE(toolWords(words("npm run migrate:rollback -- --all"), scripts), words("knex migrate:rollback --all"));
    QCOMPARE(toolWords(words("yarn migrate:rollback --all"), scripts), words("knex migrate:rollback --all"));
    QCOMPARE(toolWords(words("npm run both"), scripts), QStringList());
    QCOMPARE(toolWords(words("npm run none"), scripts), QStringList());
    QCOMPARE(toolWords(words("npx knex migrate:down"), scripts), words("npx knex migrate:down"));
  }

  /// What the tools do, each by its own idea of the last one: seen with knex 3.3, node-pg-migrate 9.0, sequelize-cli 6.6,
  /// TypeORM 1.1.
  void undone_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("hasBatches");
    QTest::addColumn<QStringList>("taken");  // empty: refused
    const auto row = [](const char *command, const char *step, const char *taken, bool hasBatches = true) {
      QTest::addRow("%s %s %d", command, step, hasBatches)
          << QString::fromUtf8(command) << QString::fromUtf8(step) << hasBatches << words(taken);
    };
    // applied in this order: 2_b, 1_a (merged late), 3_c; the last two in one batch
    row("knex migrate:rollback", "{}", "3_c.js 1_a.js");
    row("knex migrate:rollback", R"({"steps":1})", "");
    row("knex migrate:rollback", R"({"steps":"2"})", "3_c.js 1_a.js");
    row("knex migrate:rollback", R"({"steps":1})", "", false);
    row("knex migrate:rollback --all", R"({"all":true})", "3_c.js 1_a.js 2_b.js", false);
    row("knex migrate:rollback --all", R"({"steps":1})", "");
    row("knex migrate:down", "{}", "3_c.js");
    row("knex migrate:down 2_b.js", R"({"name":"2_b.js"})", "2_b.js");
    row("knex migrate:down 2_b.js", R"({"name":"1_a.js"})", "");
    row("knex migrate:down nope.js", "{}", "");
    row("knex migrate:latest", "{}", "");
    row("node-pg-migrate down", "{}", "3_c.js");
    row("node-pg-migrate down 2", R"({"steps":2})", "3_c.js 1_a.js");
    row("node-pg-migrate down 0", "{}", "");
    row("node-pg-migrate down 1700000000003", "{}", "");
    row("node-pg-migrate down m3", "{}", "");
    row("node-pg-migrate redo", "{}", "");
    row("node-pg-migrate down --timestamp 3", "{}", "");
    row("npx sequelize-cli db:migrate:undo", R"({"steps":1})", "3_c.js");
    row("npx sequelize-cli db:migrate:undo --name 1_a.js", "{}", "1_a.js");
    row("npx sequelize-cli db:migrate:undo:all --to 2_b.js", "{}", "3_c.js 2_b.js");
    row("npx sequelize-cli db:migrate:undo:all", R"({"all":true})", "3_c.js 2_b.js 1_a.js");
    row("npx sequelize-cli db:migrate", "{}", "");
    row("npx typeorm migration:revert -d ds.js", "{}", "3_c.js");
    row("npx typeorm migration:run -d ds.js", "{}", "");
    row("dbmate rollback", "{}", "3_c.js");
    row("dbmate up", "{}", "");
    row("bundle exec rails db:rollback STEP=2", "{}", "3_c.js 2_b.js");
    row("sqitch revert -y", "{}", "3_c.js 1_a.js 2_b.js");
    row("sqitch revert -y", R"({"steps":1})", "");
    row("sqitch revert -y --to @HEAD^", R"({"steps":1})", "3_c.js");
    row("sqitch revert -y --to @HEAD^^", "{}", "3_c.js 1_a.js");
    row("sqitch revert --to 2_b -y", R"({"name":"2_b"})", "3_c.js 1_a.js");
    row("sqitch revert --to @v1.2.0", "{}", "");
    row("sqitch revert 2_b", "{}", "");
    row("sqitch rebase -y", "{}", "");
    row("alembic downgrade -1", R"({"steps":1})", "3_c.js");
    row("alembic -c shop.ini downgrade -2", "{}", "3_c.js 1_a.js");
    row("alembic downgrade base", R"({"all":true})", "3_c.js 1_a.js 2_b.js");
    row("alembic downgrade base", R"({"steps":1})", "");
    row("alembic downgrade 2_b", "{}", "3_c.js 1_a.js");
    row("alembic downgrade express@orders", "{}", "");
    row("alembic upgrade head", "{}", "");
    row("npx drizzle-kit drop", "{}", "");
    row("dotnet ef database update 2_b.js", R"({"name":"2_b.js"})", "3_c.js 1_a.js");
    row("dotnet ef database update a.js", "{}", "3_c.js");
    row("dotnet ef database update 0", R"({"all":true})", "3_c.js 1_a.js 2_b.js");
    row("dotnet ef database update nope", "{}", "");
    row("./down.sh", R"({"name":"1_a"})", "1_a.js");
    row("./down.sh", R"({"steps":2})", "3_c.js 1_a.js");
    row("./down.sh", R"({"all":true})", "3_c.js 1_a.js 2_b.js");
    row("./down.sh", R"({"steps":0})", "");
    row("./down.sh", R"({"steps":4})", "");
    row("./down.sh", R"({"name":"nope"})", "");
    row("./down.sh", "{}", "");
    row("npm run down --all", R"({"all":true})", "");
  }
  void undone() {
    QFETCH(QString, command);
    QFETCH(QString, step);
    QFETCH(bool, hasBatches);
    QFETCH(QStringList, taken);
    const QStringList argv = command.split(u' ');
    const auto undoing = undoingOf(StepWords(QJsonDocument::fromJson(step.toUtf8()).object()), argv, toolWords(argv, {}),
                                   listOf("2_b.js:1 1_a.js:2 3_c.js:2", hasBatches));
    QCOMPARE(undoing.has_value(), !taken.isEmpty());
    if (undoing)
      QCOMPARE(undoing->names, taken);
  }

  void settled() {
    AppliedMigrations list = listOf("a b");
    list.pending = {u"c"_s};
    const QStringList argv{u"./down.sh"_s};
    QVERIFY(!undoingOf(StepWords({{u"name"_s, u"c"_s}}), argv, argv, list)->settled.isEmpty());
    QVERIFY(!undoingOf(StepWords({{u"all"_s, true}}), argv, argv, listOf(""))->settled.isEmpty());
  }

  void prismaMarksOnlyWhatFailed() {
    AppliedMigrations list{.form = u"prisma"_s, .failed = {u"3_c"_s}, .isWhole = false};
    const QStringList argv = words("npx prisma migrate resolve --rolled-back 3_c");
    const auto undoing = undoingOf(StepWords({{u"name"_s, u"3_c"_s}}), argv, argv, list);
    QVERIFY(undoing && undoing->isMark);
    list.failed.clear();
    QVERIFY(!undoingOf(StepWords({{u"name"_s, u"3_c"_s}}), argv, argv, list));
    QVERIFY(!undoingOf(StepWords(QJsonObject{{u"steps"_s, 1}}), {u"./x"_s}, {u"./x"_s}, list));
  }

  void filesOfAnOlderCheckout() {
    QCOMPARE(withoutFiles({u"3_c.js"_s, u"2_b.js"_s}, {u"1_a.js"_s, u"2_b.js"_s}), QStringList{u"3_c.js"_s});
    QVERIFY(withoutFiles({u"Users1700000000001"_s}, {u"1700000000001-Users.ts"_s}).isEmpty());
    QVERIFY(withoutFiles({u"20240101"_s}, {u"20240101_a.sql"_s}).isEmpty());
    QVERIFY(withoutFiles({u"008_add"_s}, {u"008_add.js"_s}).isEmpty());
  }

  void irreversible() {
    QVERIFY(isIrreversible(u"exports.down = false"_s));
    QVERIFY(isIrreversible(u"export const down = false;"_s));
    QVERIFY(isIrreversible(u"module.exports = { up, down: false }"_s));
    QVERIFY(isIrreversible(u"raise ActiveRecord::IrreversibleMigration"_s));
    QVERIFY(!isIrreversible(u"exports.down = knex => knex.raw('x')"_s));
    QVERIFY(saysIrreversible(u"Error: User has disabled down migration on file: 4_noway"_s));
    QVERIFY(!saysIrreversible(u"rolled back"_s));
  }
};

void TestAppliedMigrations::printedByTools() {
  const auto row = [](const char *name, const char *output, const char *form, const char *applied, const char *pending) {
    QTest::newRow(name) << QString::fromUtf8(output) << QString::fromUtf8(form) << words(applied) << words(pending);
  };
  row("knex",
      "\n> shop@1.4.0 migrate:status\n> knex migrate:status\n\nFound 2 Completed Migration file/files.\n20240101000000_users.js\n"
      "20240102000000_orders.js\nFound 1 Pending Migration file/files.\n20240104000000_late.js\n\n",
      "knex", "20240101000000_users.js 20240102000000_orders.js", "20240104000000_late.js");
  row("knex, none", "No Completed Migration files Found.\nFound 1 Pending Migration file/files.\na.js\n\n", "knex", "", "a.js");
  row("knex, in colours",
      "\x1b[32mFound 1 Completed Migration file/files.\x1b[39m\n\x1b[36ma.js\x1b[39m\nNo Pending Migration files Found.\n",
      "knex", "a.js", "");
  row("prisma, pending",
      "Prisma schema loaded from prisma/schema.prisma\nDatasource \"db\": PostgreSQL database \"shop\"\n\n3 migrations found in "
      "prisma/migrations\nFollowing migrations have not yet been applied:\n2_b\n3_c\n\nTo apply migrations in development run "
      "prisma "
      "migrate dev.\n",
      "prisma", "", "2_b 3_c");
  row("prisma, up to date", "1 migration found in prisma/migrations\n\nDatabase schema is up to date!\n", "prisma", "", "");
  row("sequelize",
      "\nSequelize CLI [Node: 20.20.2, CLI: 6.6.5, ORM: 6.37.8]\n\nLoaded configuration file \"config/config.json\".\nUsing "
      "environment "
      "\"development\".\nup 20240101-users.js\ndown 20240102-orders.js\n",
      "sequelize", "20240101-users.js", "20240102-orders.js");
  row("typeorm", "[X] 2 Orders1700000000002\n[X] 1 Users1700000000003\n[ ] Late1700000000003\n", "typeorm",
      "Users1700000000003 Orders1700000000002", "Late1700000000003");
  row("dbmate", "[X] 20240101_a.sql\n[X] 20240102_b.sql\n[ ] 20240103_c.sql\n\nApplied: 2\nPending: 1\n", "list",
      "20240101_a.sql 20240102_b.sql", "20240103_c.sql");
}

void TestAppliedMigrations::printedByOthers() {
  const auto row = [](const char *name, const char *output, const char *form, const char *applied, const char *pending) {
    QTest::newRow(name) << QString::fromUtf8(output) << QString::fromUtf8(form) << words(applied) << words(pending);
  };
  row("a script's boxes", "[x] 007_create_webhook\n[ ] 008_add_column\n", "list", "007_create_webhook", "008_add_column");
  row("a script's sentences",
      "007_create  applied 2024-01-05T09:00:00.000Z\n008_add  applied 2024-01-06T09:00:00.000Z\n2 applied\n", "list",
      "007_create 008_add", "");
  row("a script's sum", "0 applied\n", "list", "", "");
  row("rails",
      "\ndatabase: shop\n\n Status   Migration ID    Migration Name\n--------------------------------------------------\n   up   "
      "  "
      "20240101000000  Create users\n  down    20240102000000  Create orders\n",
      "rails", "20240101000000", "20240102000000");
  row("django", "auth\n [X] 0001_initial\nshop\n [X] 0001_initial\n [ ] 0002_order\n", "django",
      "auth.0001_initial shop.0001_initial", "shop.0002_order");
  row("ef", "Build started...\nBuild succeeded.\n20240101000000_Init\n20240102000000_AddOrders (Pending)\n", "ef",
      "20240101000000_Init", "20240102000000_AddOrders");
}

STERNWAY_TEST(TestAppliedMigrations)

}  // namespace test_appliedmigrations
#include "test_appliedmigrations.moc"
