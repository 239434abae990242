// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/runbookdialog.h"

#include "models/printedmodel.h"
#include "platform/runbooktrust.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/tableview.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_trustdialog {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::platform;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

RunbookPtr runbook(const QByteArray &content) {
  auto out = std::make_shared<Runbook>();
  out->title = u"Order service rollback"_s;
  out->source = u"order-service.yaml"_s;
  out->path = u"/runbooks/order-service.yaml"_s;
  out->digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
  RunbookService service;
  service.name = u"order-service"_s;
  service.health = {u"https://order-service.internal/health"_s};
  out->services = {service};
  Method method;
  method.id = u"previous"_s;
  Step shell;
  shell.kind = u"command"_s;
  shell.args = {{u"argv"_s, QJsonArray{u"rm -rf /tmp/cache | cat"_s}}, {u"shell"_s, true}};
  shell.line = 12;
  Step plain;
  plain.kind = u"command"_s;
  plain.args = {{u"argv"_s, QJsonArray{u"npm"_s, u"run"_s, u"migrate:list"_s}}};
  plain.line = 13;
  method.steps = {plain, shell};
  out->methods = {method};
  return out;
}

}  // namespace

class TestTrustDialog : public QObject {
  Q_OBJECT
private:
  FakeWorkspace m_workspace;

private Q_SLOTS:
  void theDangerousStandsFirstWithItsReason() {
    TrustDialog dialog(runbook("a"), m_workspace.settings());
    const auto *table = dialog.findChild<TableView *>(u"powers"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex first = table->model()->index(0, PermissionColumns::KindColumn);
    QCOMPARE(first.data().toString(), u"runs in a shell"_s);
    QCOMPARE(first.data(MarkRole).toInt(), int(Mark::Critical));
    QVERIFY(first.siblingAtColumn(PermissionColumns::What).data().toString().contains(u"rm -rf"_s));
    QVERIFY(!first.siblingAtColumn(PermissionColumns::What).data(DetailRole).toString().isEmpty());
    const QString all = printed(*table->model()).join(u'\n');
    QVERIFY2(all.contains(u"npm run migrate:list"_s), qPrintable(all));
    QVERIFY2(all.contains(u"order-service.internal"_s), qPrintable(all));
    if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty()) {
      dialog.show();
      QVERIFY(dialog.grab().save(folder + u"/trust.png"_s));
    }
  }

  void whatIsAcceptedIsAcceptedUntilItChanges() {
    const RunbookPtr now = runbook("a");
    QVERIFY(!isAccepted(*now, m_workspace.settings()));
    TrustDialog dialog(now, m_workspace.settings());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.findChild<QPushButton *>(u"acceptRunbook"_s)->click();
    QCOMPARE(accepted.size(), 1);
    QVERIFY(isAccepted(*now, m_workspace.settings()));
    QVERIFY(!isAccepted(*runbook("b"), m_workspace.settings()));
  }

  void tickedRulesAreAcceptedInTheFile() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: a}\nmatrix:\n"
        "- {when: error_rate > 5%, action: rollback, proposed: true, source: 'a.md:3'}\n"
        "- {when: error_rate > 1%, action: prepare, proposed: true}\n- {when: rollout_stuck, proposed: true}\n");
    file.close();
    const auto read = [&file] { return runbook::loadRunbook(steps::stepKinds(), file.fileName()); };
    QVERIFY(read().has_value());
    TrustDialog dialog(std::make_shared<Runbook>(*read()), m_workspace.settings());
    auto *rules = dialog.findChild<QListWidget *>(u"proposedRules"_s);
    QCOMPARE(rules->count(), 3);
    QVERIFY(rules->item(0)->text().contains(u"a.md:3"_s));
    QVERIFY(!rules->item(2)->flags().testFlag(Qt::ItemIsUserCheckable));
    rules->item(1)->setCheckState(Qt::Checked);
    dialog.findChild<QPushButton *>(u"acceptRunbook"_s)->click();
    const auto now = read();
    QVERIFY(now.has_value());
    QVERIFY(now->matrix.rows.at(0).proposed);
    QVERIFY(!now->matrix.rows.at(1).proposed);
    QVERIFY(isAccepted(*now, m_workspace.settings()));
  }

  void notNowAcceptsNothingAndIsTheDefault() {
    const RunbookPtr now = runbook("c");
    TrustDialog dialog(now, m_workspace.settings());
    auto *later = dialog.findChild<QPushButton *>(u"notNow"_s);
    QVERIFY(later->isDefault());
    later->click();
    QVERIFY(!isAccepted(*now, m_workspace.settings()));
  }

  void oneThatMayDoNothingIsNotAskedAbout() {
    Runbook harmless = *runbook("e");
    QVERIFY(asksForTrust(harmless, m_workspace.settings()));
    harmless.methods.clear();
    QVERIFY(asksForTrust(harmless, m_workspace.settings()));
    harmless.services.first().health.clear();
    QVERIFY(!asksForTrust(harmless, m_workspace.settings()));
  }
};

STERNWAY_GUI_TEST(TestTrustDialog)

}  // namespace test_trustdialog
#include "test_trustdialog.moc"
