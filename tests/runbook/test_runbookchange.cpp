// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"
#include "runbook/runbookchange.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_runbookchange {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
QByteArray document(const QByteArray &rows, const QByteArray &rest = {}) {
  return "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\n" + rest + "matrix:\n" + rows;
}

QStringList changesOf(const QByteArray &before, const QByteArray &after) {
  QStringList lines;
  for (const RowChange &row :
       rowChanges(readRunbook(stepKinds(), before, {}).runbook.matrix, readRunbook(stepKinds(), after, {}).runbook.matrix))
    lines.append(row.before + u" -> "_s + row.after);
  return lines;
}
}  // namespace

class TestRunbookChange : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void rowsInWords() {
    const auto row = [](const QByteArray &text) {
      return rowText(readRunbook(stepKinds(), document(text), {}).runbook.matrix.rows.value(0));
    };
    QCOMPARE(row("- {when: error_rate > 5%, action: rollback}\n"), u"error_rate > 5%: rollback"_s);
    QCOMPARE(row("- {when: error_rate > 5%, for: 2m, action: prepare, severity: P1, within: 15m}\n"),
             u"error_rate > 5% for 2 min: prepare within 15 min, P1"_s);
  }

  void rowsThatOnlyMoveHaveNotChanged() {
    const QByteArray a = "- {when: error_rate > 5%, action: rollback}\n";
    const QByteArray b = "- {when: latency_p99 > 2s, action: prepare}\n";
    QCOMPARE(changesOf(document(a + b), document("# now the other way round\n" + b + a)), QStringList());
  }

  void rowsAreAddedRemovedAndChanged() {
    const QByteArray a = "- {when: error_rate > 5%, action: rollback}\n";
    const QByteArray aLater = "- {when: error_rate > 5%, for: 2m, action: rollback}\n";
    const QByteArray aStricter = "- {when: error_rate > 4%, action: rollback}\n";
    const QByteArray b = "- {when: latency_p99 > 2s, action: prepare}\n";
    QCOMPARE(changesOf(document(a), document(aLater)),
             QStringList{u"error_rate > 5%: rollback -> error_rate > 5% for 2 min: rollback"_s});
    QCOMPARE(changesOf(document(a), document(aStricter)),
             QStringList{u"error_rate > 5%: rollback -> error_rate > 4%: rollback"_s});
    QCOMPARE(changesOf(document(a), document(a + b)), QStringList{u" -> latency_p99 > 2s: prepare"_s});
    QCOMPARE(changesOf(document(a + b), document(b)), QStringList{u"error_rate > 5%: rollback -> "_s});
    QCOMPARE(changesOf(document(a), document(b)),
             (QStringList{u"error_rate > 5%: rollback -> "_s, u" -> latency_p99 > 2s: prepare"_s}));
  }

  void sectionsAreComparedByContent() {
    const QByteArray a = "- {when: error_rate > 5%, action: rollback}\n";
    const QByteArray contacts = "contacts: [{role: Lead, contact: \"#lead\"}]\n";
    QCOMPARE(changedSections(document(a), document("# a comment\n- when: error_rate > 5%\n  action: rollback\n")), QStringList());
    QCOMPARE(changedSections(document(a), document(a, contacts)), QStringList{u"contacts"_s});
    QCOMPARE(changedSections(document(a, contacts), document(a + "- {when: error_rate > 9%, action: rollback}\n")),
             (QStringList{u"matrix"_s, u"contacts"_s}));
    QCOMPARE(changedSections({}, document(a)), (QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s, u"matrix"_s}));
    QCOMPARE(changedSections(document(a), "{ no yaml"), (QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s, u"matrix"_s}));
  }
};

STERNWAY_TEST(TestRunbookChange)

}  // namespace test_runbookchange
#include "test_runbookchange.moc"
