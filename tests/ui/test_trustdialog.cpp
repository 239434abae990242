// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trustdialog.h"

#include "models/printedmodel.h"
#include "platform/runbooktrust.h"
#include "runbook/runbook.h"
#include "servicepagefixture.h"
#include "steps/registry.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/dialogs/proposedrules.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

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

constexpr const char *proposed =
    "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: a}\nmatrix:\n"
    "- {when: error_rate > 5%, action: rollback, proposed: true, source: 'a.md:3'}\n"
    "- {when: error_rate > 1%, action: prepare, proposed: true}  # second\n"
    "- {when: rollout_stuck, proposed: true}  # third\n";

QString write(const QTemporaryDir &folder) {
  QFile file(folder.filePath(u"a.yaml"_s));
  if (!file.open(QIODevice::WriteOnly) || file.write(proposed) < 0)
    qFatal("the runbook cannot be written");
  return file.fileName();
}

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

RunbookPtr loaded(const QString &path) {
  return std::make_shared<Runbook>(*runbook::loadRunbook(steps::stepKinds(), path));
}

template <typename T>
T &child(const QWidget &parent, const QString &name) {
  T *found = parent.findChild<T *>(name);
  Q_ASSERT_X(found, "child", qPrintable(name));
  return *found;
}

/// A cluster with a service that fails 12.1 % of its requests.
class LivePage : public ServicePageFixture {
public:
  using ServicePageFixture::setUp;
  [[nodiscard]] FakeWorkspace &workspace() const { return *m_workspace; }
  [[nodiscard]] ObjectRef service() const { return m_order.workload.ref; }
};

}  // namespace

class TestTrustDialog : public QObject {
  Q_OBJECT
private:
  FakeWorkspace m_workspace;
  const ObjectRef m_service{.context = u"lab"_s, .nameSpace = u"shop"_s, .name = u"order-service"_s, .kind = Kind::Deployment};

  [[nodiscard]] std::unique_ptr<TrustDialog> review(const QString &path) {
    return std::make_unique<TrustDialog>(m_workspace, m_service, loaded(path));
  }

private Q_SLOTS:
  void theDangerousStandsFirstWithItsReason() {
    TrustDialog dialog(m_workspace, {}, runbook("a"));
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
    TrustDialog dialog(m_workspace, {}, now);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.findChild<QPushButton *>(u"acceptRunbook"_s)->click();
    QCOMPARE(accepted.size(), 1);
    QVERIFY(isAccepted(*now, m_workspace.settings()));
    QVERIFY(!isAccepted(*runbook("b"), m_workspace.settings()));
  }

  void tickedRulesAreAcceptedInTheFile() {
    const QTemporaryDir folder;
    const QString path = write(folder);
    const auto dialog = review(path);
    QCOMPARE(dialog->findChild<ProposedRules *>()->count(), 3);
    child<QCheckBox>(*dialog, u"acceptRule6"_s).click();
    child<QPushButton>(*dialog, u"acceptRunbook"_s).click();
    QCOMPARE(contentOf(path), QByteArray(proposed).replace("prepare, proposed: true}  # second", "prepare}  # second"));
    QVERIFY(isAccepted(*loaded(path), m_workspace.settings()));
  }

  void choosingItsActionTicksARule() {
    const QTemporaryDir folder;
    const QString path = write(folder);
    const auto dialog = review(path);
    auto &tick = child<QCheckBox>(*dialog, u"acceptRule7"_s);
    auto &action = child<QComboBox>(*dialog, u"ruleAction7"_s);
    QVERIFY(!dialog->findChild<QComboBox *>(u"ruleAction5"_s));
    QVERIFY(!tick.isEnabled());
    QCOMPARE(action.count(), actionName.names().size());
    QTest::keyClick(&action, Qt::Key_Down);
    QCOMPARE(static_cast<Action>(action.currentData().toInt()), Action::Rollback);
    QVERIFY(tick.isEnabled() && tick.isChecked());
    QTest::keyClick(&action, Qt::Key_Up);
    QVERIFY(!tick.isEnabled() && !tick.isChecked());
    action.setCurrentIndex(action.findData(static_cast<int>(Action::Prepare)));
    QVERIFY(tick.isChecked());
    child<QPushButton>(*dialog, u"acceptRunbook"_s).click();
    QCOMPARE(contentOf(path), QByteArray(proposed).replace("proposed: true}  # third", "action: prepare}  # third"));
    const RunbookPtr now = loaded(path);
    QVERIFY(!now->matrix.rows.at(2).proposed);
    QCOMPARE(now->matrix.rows.at(2).action, Action::Prepare);
    QVERIFY(now->matrix.rows.at(0).proposed);
  }

  void whatIsUntickedAgainStaysProposed() {
    const QTemporaryDir folder;
    const QString path = write(folder);
    const auto dialog = review(path);
    auto &tick = child<QCheckBox>(*dialog, u"acceptRule7"_s);
    child<QComboBox>(*dialog, u"ruleAction7"_s).setCurrentIndex(1);
    QTest::keyClick(&tick, Qt::Key_Space);
    QVERIFY(!tick.isChecked());
    child<QPushButton>(*dialog, u"acceptRunbook"_s).click();
    QCOMPARE(contentOf(path), QByteArray(proposed));
  }

  void cancelledItWritesNothing() {
    const QTemporaryDir folder;
    const QString path = write(folder);
    const auto accepted = m_workspace.settings().get(platform::setting::acceptedRunbooks);
    const auto dialog = review(path);
    child<QCheckBox>(*dialog, u"acceptRule5"_s).click();
    child<QComboBox>(*dialog, u"ruleAction7"_s).setCurrentIndex(1);
    child<QPushButton>(*dialog, u"notNow"_s).click();
    QCOMPARE(contentOf(path), QByteArray(proposed));
    QCOMPARE(m_workspace.settings().get(platform::setting::acceptedRunbooks), accepted);
  }

  void theWheelChoosesNoAction() {
    const QTemporaryDir folder;
    const auto dialog = review(write(folder));
    dialog->show();
    auto &action = child<QComboBox>(*dialog, u"ruleAction7"_s);
    const QPointF middle = QRectF(action.rect()).center();
    QWheelEvent turn(middle, action.mapToGlobal(middle), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&action, &turn);
    QCOMPARE(action.currentIndex(), 0);
  }

  void eachRuleStandsBesideItsValueNow() {
    const QTemporaryDir folder;
    const QString path = write(folder);
    {
      const auto closed = review(path);
      QVERIFY(child<QLabel>(*closed, u"ruleNow5"_s).text().contains(m_service.context));
    }
    LivePage live;
    live.setUp();
    live.workspace().setRunbook(*loaded(path));
    TrustDialog dialog(live.workspace(), live.service(), *live.workspace().runbook(live.service()));
    QTRY_VERIFY(child<QLabel>(dialog, u"ruleNow5"_s).text().contains(u"12.1 %"_s));
    QSignalSpy asked(&dialog, &TrustDialog::trialRequested);
    child<QPushButton>(dialog, u"tryOnHistory"_s).click();
    QCOMPARE(asked.size(), 1);
    if (const QString shots = qEnvironmentVariable("STERNWAY_SHOTS"); !shots.isEmpty())
      for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QApplication::setPalette(makePalette(scheme));
        dialog.show();
        QVERIFY(dialog.grab().save(u"%1/proposed-%2.png"_s.arg(shots, scheme == Scheme::Dark ? u"dark"_s : u"light"_s)));
      }
  }

  void notNowAcceptsNothingAndIsTheDefault() {
    const RunbookPtr now = runbook("c");
    TrustDialog dialog(m_workspace, {}, now);
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
