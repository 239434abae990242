// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrationrig.h"
#include "support/testmain.h"

namespace test_migrationpreview {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestMigrationPreview : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void previews() {
    MigrationRig rig;
    rig.programs.answer("b  applied 2024-01-05T09:00:00Z\nc  applied 2024-01-06T09:00:00Z\n");
    const auto preview = rig.preview();
    QVERIFY(preview);
    QCOMPARE(preview->changes.size(), 1);
    QVERIFY(preview->changes.constFirst().contains(u"2024-01-06"_s));
    QCOMPARE(idsOf(*preview), (QStringList{u"migration.by-number"_s, u"migration.losses-unknown"_s}));
    QCOMPARE(rig.programs.asked.size(), 1);
  }

  /// What the file drops is counted in the database that the step names, by names that are data.
  void previewsWhatIsLost() {
    MigrationRig rig;
    rig.arguments.insert(u"database"_s, u"shop"_s);
    rig.write(
        u"migrations/c.js"_s,
        "exports.up = k => k.raw('x')\nexports.down = k => k.raw(`ALTER TABLE tickets DROP COLUMN seat; DROP TABLE notes`)\n");
    rig.programs.answer(listed(u"a b c"_s));
    rig.programs.answer("40\n");
    rig.programs.answer("", 1, "psql: error: connection refused\n");
    const auto preview = rig.preview();
    QCOMPARE(rig.programs.asked.size(), 3);
    QVERIFY(rig.programs.asked.at(1).input.contains("SELECT count(\"seat\") FROM \"tickets\";"));
    QVERIFY(rig.programs.asked.at(2).input.contains("SELECT count(*) FROM \"notes\";"));
    QCOMPARE(severityOf(*preview, u"migration.losses"_s), std::optional(Severity::Warn));
    const QStringList lines = preview->findings.constLast().detail.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).contains(u"40"_s));
    QVERIFY(lines.at(1).contains(u"connection refused"_s));
    QVERIFY(preview->changes.join(u'\n').contains(u"DROP TABLE notes"_s));
  }

  /// Without a database nothing is counted, and nobody says that nothing is lost.
  void previewsWhatCannotBeCounted() {
    MigrationRig rig;
    rig.write(u"migrations/c.js"_s, "exports.down = k => k.schema.dropTable('notes')\n");
    rig.programs.answer(listed(u"a b c"_s));
    QVERIFY(severityOf(*rig.preview(), u"migration.losses"_s).has_value());
    QCOMPARE(rig.programs.asked.size(), 1);
  }

  void previewsTheSql() {
    MigrationRig rig;
    rig.arguments.insert(u"table"_s, u"pgmigrations"_s);
    rig.write(u"package.json"_s, R"({"scripts":{"migrate:rollback":"node-pg-migrate down"}})");
    rig.programs.answer("{\"id\":1,\"name\":\"1_a\",\"run_on\":\"2026-11-29T15:09:42.19395\"}\n");
    rig.programs.answer(
        "dry run\n> Migrating files:\n> - 1_a\n### MIGRATION 1_a (DOWN) ###\nDROP TABLE \"t\";\n\n\nMigrations complete!\n");
    const auto preview = rig.preview();
    QCOMPARE(rig.commands().value(1), u"npm run migrate:rollback -- --dry-run"_s);
    QCOMPARE(preview->changes.value(1), u"DROP TABLE \"t\";"_s);
    QCOMPARE(idsOf(*preview), QStringList{u"migration.losses"_s});
    QVERIFY(rig.programs.asked.value(2).input.contains("FROM \"t\";"));
  }

  void previewOfWhatIsRefused() {
    MigrationRig unreadable;
    unreadable.programs.answer("hello\n");
    QCOMPARE(idsOf(*unreadable.preview()), QStringList{u"migration.unreadable"_s});
    MigrationRig missing;
    QCOMPARE(idsOf(*missing.preview()), QStringList{u"migration.missing"_s});
    MigrationRig refused;
    refused.arguments.insert(u"steps"_s, 5);
    refused.programs.answer(listed(u"a b"_s));
    QCOMPARE(idsOf(*refused.preview()), QStringList{u"migration.refused"_s});
  }
};

STERNWAY_TEST(TestMigrationPreview)

}  // namespace test_migrationpreview
#include "test_migrationpreview.moc"
