// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "wizardrig.h"

#include <QTableView>

namespace test_verifyhealth {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString live = u"https://order-service.internal/health/live"_s;
const QString ready = u"https://order-service.internal/health/ready"_s;

/// A runbook that names both endpoints for order-service.
Runbook runbook(const QString &path = {}) {
  Runbook made = **runbook::loadDefaultRunbook();
  made.path = path;
  RunbookService service;
  service.name = u"order-service"_s;
  service.workload = u"deployment/order-service"_s;
  service.health = {live, ready, live};
  made.services = {service};
  return made;
}

/// Rolls back as far as the page that watches whether it helped.
bool toVerify(WizardRig &rig) {
  rig.open();
  if (!rig.toConfirm())
    return false;
  rig.confirm();
  return rig.untilPage("VerifyPage");
}

QStringList column(const WizardRig &rig, int column) {
  QStringList texts;
  const QAbstractItemModel *model = rig.find<QTableView>("endpoints")->model();
  for (int row = 0; row < model->rowCount(); ++row)
    texts << model->index(row, column).data().toString();
  return texts;
}
}  // namespace

class TestVerifyHealth : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void endpointsAreShownLive() {
    WizardRig rig;
    rig.workspace.setRunbook(runbook());
    QVERIFY(toVerify(rig));
    QVERIFY(rig.find<QTableView>("endpoints")->isVisible());
    QVERIFY(rig.find<QLabel>("endpointsTitle")->isVisible());
    QVERIFY(rig.until([&] { return column(rig, 0) == QStringList{u"healthy"_s, u"healthy"_s}; }));
    QCOMPARE(column(rig, 1), (QStringList{live, ready}));
    QCOMPARE(column(rig, 2), (QStringList{u"HTTP 200"_s, u"HTTP 200"_s}));
    QCOMPARE(column(rig, 3).constFirst(), u"12 ms"_s);
    rig.session->healthProbe()->fail(ready);
    QVERIFY(rig.until([&] { return column(rig, 0) == QStringList{u"healthy"_s, u"1 of 3 failures"_s}; }));
    QVERIFY(rig.until([&] { return column(rig, 0) == QStringList{u"healthy"_s, u"failing"_s}; }));
    QCOMPARE(column(rig, 2).constLast(), u"It answers HTTP 503"_s);
  }

  void withoutEndpointsThereIsNoBlock() {
    WizardRig rig;
    QVERIFY(toVerify(rig));
    QVERIFY(!rig.find<QTableView>("endpoints")->isVisible());
    QVERIFY(!rig.find<QLabel>("endpointsTitle")->isVisible());
    QVERIFY(rig.session->healthProbe()->asked().isEmpty());
  }

  void aRehearsalAsksNone() {
    WizardRig rig;
    rig.workspace.setRunbook(runbook());
    rig.session->setHasProbe(false);
    QVERIFY(toVerify(rig));
    QVERIFY(!rig.find<QTableView>("endpoints")->isVisible());
  }

  void anUntrustedRunbookContactsNobody() {
    WizardRig rig;
    rig.workspace.setRunbook(runbook(u"order-service.yaml"_s));
    QVERIFY(toVerify(rig));
    QVERIFY(rig.find<QTableView>("endpoints")->isVisible());
    QCOMPARE(column(rig, 0), (QStringList{u"unknown"_s, u"unknown"_s}));
    QVERIFY(column(rig, 2).constFirst().contains(u"not accepted"_s));
    QVERIFY(rig.session->healthProbe()->asked().isEmpty());
  }

  /// Its health row was unknown at the decision too: the rollback does not wait for it.
  void anUntrustedRunbookDoesNotHoldUpTheRollback() {
    WizardRig rig;
    Runbook made = runbook(u"order-service.yaml"_s);
    MatrixRow row;
    row.when = u"health failing"_s;
    row.condition.type = ConditionNode::Type::Health;
    row.action = Action::Rollback;
    made.matrix.rows.append(row);
    rig.workspace.setRunbook(made);
    QVERIFY(toVerify(rig));
    QVERIFY(rig.until([&] { return rig.journal().types().contains(u"operation.succeeded"_s); }));
    QVERIFY(rig.session->healthProbe()->asked().isEmpty());
  }
};

STERNWAY_GUI_TEST(TestVerifyHealth)

}  // namespace test_verifyhealth
#include "test_verifyhealth.moc"
