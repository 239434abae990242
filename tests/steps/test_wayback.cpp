// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/wayback.h"
#include "support/testmain.h"

namespace test_wayback {

using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
/// "table orders", "column orders.seat", "rows orders".
QStringList shown(const QList<Loss> &losses) {
  QStringList all;
  for (const Loss &loss : losses)
    all << (loss.what == Loss::What::Table    ? u"table "_s + loss.table
            : loss.what == Loss::What::Column ? u"column "_s + loss.table + u'.' + loss.column
                                              : u"rows "_s + loss.table);
  return all;
}
}  // namespace

class TestWayBack : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theWayBack_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("wayBack");
    QTest::newRow("knex") << u"1.js"_s << u"exports.up = k => k.raw('A')\nexports.down = k => k.raw('B')\n"_s
                          << u"exports.down = k => k.raw('B')"_s;
    QTest::newRow("down first") << u"1.js"_s << u"exports.down = k => k.raw('B')\nexports.up = k => k.raw('A')\n"_s
                                << u"exports.down = k => k.raw('B')"_s;
    QTest::newRow("a class") << u"1.ts"_s
                             << u"class A {\n  async up(q) { a() }\n  public async down(q: Q): Promise<void> { b() }\n}"_s
                             << u"public async down(q: Q): Promise<void> { b() }\n}"_s;
    QTest::newRow("an object") << u"1.js"_s << u"module.exports = {\n  up: async (q) => a(),\n  down: async (q) => b()\n};"_s
                               << u"down: async (q) => b()\n};"_s;
    QTest::newRow("dbmate") << u"1.sql"_s << u"-- migrate:up\nCREATE TABLE a();\n-- migrate:down\nDROP TABLE a;\n"_s
                            << u"-- migrate:down\nDROP TABLE a;"_s;
    QTest::newRow("goose") << u"1.sql"_s << u"-- +goose Down\nDROP TABLE a;\n-- +goose Up\nCREATE TABLE a();"_s
                           << u"-- +goose Down\nDROP TABLE a;"_s;
    QTest::newRow("node-pg-migrate") << u"1.sql"_s << u"-- Up Migration\nA;\n-- Down Migration\nB;"_s
                                     << u"-- Down Migration\nB;"_s;
    QTest::newRow("a file of its own") << u"1_a.down.sql"_s << u"DROP TABLE a;\n"_s << u"DROP TABLE a;"_s;
    QTest::newRow("only forward") << u"1.sql"_s << u"CREATE TABLE a();"_s << QString();
    QTest::newRow("the word alone") << u"1.js"_s << u"exports.up = k => k.raw('let it down')"_s << QString();
    QTest::newRow("Alembic") << u"1.py"_s << u"def upgrade():\n    a()\ndef downgrade():\n    b()\n"_s
                             << u"def downgrade():\n    b()"_s;
    QTest::newRow("EF") << u"1.cs"_s << u"protected override void Up(M m) { A(); }\nprotected override void Down(M m) { B(); }"_s
                        << u"void Down(M m) { B(); }"_s;
  }
  void theWayBack() {
    QFETCH(QString, file);
    QFETCH(QString, source);
    QFETCH(QString, wayBack);
    QCOMPARE(wayBackIn(source, file), wayBack);
  }

  void nowhere_data() {
    QTest::addColumn<QString>("wayBack");
    QTest::addColumn<bool>("nowhere");
    QTest::newRow("empty function") << u"exports.down = function(knex) {};"_s << true;
    QTest::newRow("empty arrow") << u"exports.down = async () => {\n}"_s << true;
    QTest::newRow("one word") << u"exports.down = knex => {}"_s << true;
    QTest::newRow("only a remark") << u"down: async (q, S) => {\n  // nothing to do\n}\n};"_s << true;
    QTest::newRow("resolved") << u"exports.down = () => Promise.resolve()"_s << true;
    QTest::newRow("typed") << u"async down(q: QueryRunner): Promise<void> {}\n}"_s << true;
    QTest::newRow("exported function") << u"function down(pgm: MigrationBuilder): Promise<void> {}"_s << true;
    QTest::newRow("SQL without a statement") << u"-- migrate:down\n"_s << true;
    QTest::newRow("Python") << u"def downgrade():\n    pass"_s << true;
    QTest::newRow("C#") << u"void Down(MigrationBuilder b)\n{\n}\n}"_s << true;
    QTest::newRow("throws") << u"exports.down = () => { throw new Error('This cannot be undone') }"_s << true;
    QTest::newRow("not supported") << u"void Down(M m) { throw new NotSupportedException(); }"_s << true;
    QTest::newRow("raises") << u"def downgrade():\n    raise NotImplementedError()"_s << true;
    QTest::newRow("drops") << u"exports.down = k => k.schema.dropTable('a')"_s << false;
    QTest::newRow("throws on a condition") << u"exports.down = k => { if (!k) throw new Error('no database'); k.raw('x') }"_s
                                           << false;
    QTest::newRow("SQL") << u"-- migrate:down\nDROP TABLE a;"_s << false;
    QTest::newRow("not found") << QString() << false;
  }
  void nowhere() {
    QFETCH(QString, wayBack);
    QFETCH(bool, nowhere);
    QCOMPARE(leadsNowhere(wayBack), nowhere);
  }

  void losses_data() {
    QTest::addColumn<QString>("wayBack");
    QTest::addColumn<QStringList>("losses");
    QTest::newRow("SQL table") << u"DROP TABLE IF EXISTS Orders CASCADE;"_s << QStringList{u"table orders"_s};
    QTest::newRow("quoted, with a schema") << u"drop table \"Shop\".\"Orders\";"_s << QStringList{u"table Shop.Orders"_s};
    QTest::newRow("columns") << u"ALTER TABLE tickets DROP COLUMN seat, DROP COLUMN IF EXISTS gate;"_s
                             << QStringList{u"column tickets.seat"_s, u"column tickets.gate"_s};
    QTest::newRow("of several tables") << u"ALTER TABLE a DROP COLUMN x; ALTER TABLE ONLY b DROP COLUMN y;"_s
                                       << QStringList{u"column a.x"_s, u"column b.y"_s};
    QTest::newRow("a constraint is no data") << u"ALTER TABLE a DROP CONSTRAINT k;"_s << QStringList();
    QTest::newRow("in a program's text") << u"exports.down = k => k.raw(`DROP TABLE notes`)"_s << QStringList{u"table notes"_s};
    QTest::newRow("rows") << u"DELETE FROM a WHERE b; TRUNCATE c;"_s << QStringList{u"rows a"_s, u"rows c"_s};
    QTest::newRow("a remark") << u"-- DROP TABLE a;\nSELECT 1;"_s << QStringList();
    QTest::newRow("knex") << u"k.schema.table('tickets', table => { table.dropColumn('seat'); table.dropColumns('a', 'b') })"_s
                          << QStringList{u"column tickets.seat"_s, u"column tickets.a"_s, u"column tickets.b"_s};
    QTest::newRow("knex, another word") << u"k.schema.alterTable('tickets', function (t) { t.dropColumns('a', 'b') })"_s
                                        << QStringList{u"column tickets.a"_s, u"column tickets.b"_s};
    QTest::newRow("knex, a chain") << u"k.schema.table('tickets', (t) => t.dropColumn('a').dropColumn('b'))"_s
                                   << QStringList{u"column tickets.a"_s, u"column tickets.b"_s};
    QTest::newRow("knex table") << u"k.schema.dropTableIfExists('Tickets')"_s << QStringList{u"table Tickets"_s};
    QTest::newRow("Sequelize") << u"q.removeColumn('tickets', 'seat')"_s << QStringList{u"column tickets.seat"_s};
    QTest::newRow("node-pg-migrate") << u"pgm.dropColumns('tickets', ['a', 'b'])"_s
                                     << QStringList{u"column tickets.a"_s, u"column tickets.b"_s};
    QTest::newRow("EF") << u"b.DropColumn(\n name: \"Seat\",\n table: \"Tickets\");"_s << QStringList{u"column Tickets.Seat"_s};
    QTest::newRow("a name that is computed") << u"k.schema.dropTable(name)"_s << QStringList();
    QTest::newRow("in order") << u"DROP TABLE b; DROP TABLE a; DROP TABLE b;"_s << QStringList{u"table b"_s, u"table a"_s};
  }
  void losses() {
    QFETCH(QString, wayBack);
    QFETCH(QStringList, losses);
    QCOMPARE(shown(lossesIn(wayBack)), losses);
  }
};

STERNWAY_TEST(TestWayBack)

}  // namespace test_wayback
#include "test_wayback.moc"
