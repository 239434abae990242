// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour.h"

#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/help/tourcallout.h"
#include "ui/mainwindow.h"
#include "ui/tableview.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

namespace test_tour {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestTour : public QObject {
  Q_OBJECT

  std::unique_ptr<FakeWorkspace> m_workspace;
  std::unique_ptr<MainWindow> m_window;

  [[nodiscard]] Tour *tour() const { return m_window->findChild<Tour *>(); }
  [[nodiscard]] TourCallout *callout() const { return tour() ? tour()->callout() : nullptr; }
  [[nodiscard]] QPushButton &button(const QString &name) const { return *callout()->findChild<QPushButton *>(name); }
  void trigger(const QString &action) const { m_window->actions().at(action).trigger(); }
  /// A rehearsal with a service that has to go back.
  void rehearse() {
    m_window->openRehearsal(u"bad-release"_s);
    showService();
  }
  void showService() {
    Workload orders = orderService().workload;
    orders.ref.context = u"rehearsal"_s;
    m_workspace->fake(u"rehearsal"_s)->feed().setWorkloads({orders});
  }
  [[nodiscard]] bool isSeen() const { return m_workspace->settings().get(platform::setting::tourSeen); }

private Q_SLOTS:
  void init() {
    m_workspace = std::make_unique<FakeWorkspace>();
    Matrix matrix{.source = u"own.yaml"_s, .rows = {}};
    MatrixRow row;
    row.when = u"not declared(all-clear)"_s;
    row.condition = parseCondition(row.when, builtInMetrics()).value();
    row.action = Action::Rollback;
    matrix.rows = {row};
    m_workspace->setMatrix(matrix);
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  }
  void cleanup() {
    m_window.reset();
    m_workspace.reset();
  }

  void theFirstRehearsalInvitesAndTakesNoFocus() {
    QVERIFY(!tour());
    rehearse();
    QVERIFY(callout() && callout()->isVisible());
    QCOMPARE(tour()->stop(), -1);
    QVERIFY(!callout()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!callout());
    QVERIFY(isSeen());
    rehearse();
    QVERIFY(!callout());
  }

  void fiveStopsStandBesideTheRealThings() {
    rehearse();
    button(u"tourNext"_s).click();
    const QStringList parts{u"verdictBanner"_s, u"matrixTab"_s, u"rollbackButton"_s, u"declare"_s, u"incidentDock"_s};
    for (int stop = 0; stop < Tour::stopCount; ++stop) {
      QTRY_COMPARE(tour()->stop(), stop);
      QVERIFY2(callout()->target(), qPrintable(parts.at(stop)));
      QCOMPARE(callout()->target()->objectName(), parts.at(stop));
      QCOMPARE(button(u"tourBack"_s).isVisible(), stop > 0);
      QVERIFY(m_window->rect().contains(callout()->geometry()));
      QVERIFY(callout()->accessibleName().contains(callout()->findChild<QLabel *>(u"tourTitle"_s)->text()));
      button(u"tourNext"_s).click();
    }
    QVERIFY(!callout());
    QVERIFY(isSeen());
    QCOMPARE(m_workspace->settings().get(platform::setting::tourStop), 0);
  }

  void escapeLeavesAndTheMenuTakesItUpThere() {
    rehearse();
    trigger(u"help.tour"_s);
    QTRY_COMPARE(tour()->stop(), 0);
    QVERIFY(callout()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(tour()->stop(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(tour()->stop(), 2);
    button(u"tourBack"_s).click();
    QCOMPARE(tour()->stop(), 1);
    QVERIFY(callout()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!callout());
    trigger(u"help.tour"_s);
    QCOMPARE(tour()->stop(), 1);
  }

  void itOpensARehearsalAndWaitsForItsVerdict() {
    trigger(u"help.tour"_s);
    QVERIFY(m_workspace->session(u"rehearsal"_s));
    QCOMPARE(tour()->stop(), -1);
    QVERIFY(callout());
    showService();
    QTRY_COMPARE(tour()->stop(), 0);
  }

  void saysNothingOfARehearsalThatCannotBegin() {
    m_workspace->addContext(u"rehearsal"_s, u"The port is taken"_s);
    trigger(u"help.tour"_s);
    QVERIFY(m_workspace->sessions().isEmpty());
    QVERIFY(!callout());
  }

  void neverWhileARealClusterIsOpen() {
    m_workspace->addContext(u"lab"_s);
    QVERIFY(m_workspace->open(u"lab"_s));
    trigger(u"help.tour"_s);
    QVERIFY(!callout());
    m_workspace->close(u"lab"_s);
    rehearse();
    trigger(u"help.tour"_s);
    QTRY_COMPARE(tour()->stop(), 0);
    QVERIFY(m_workspace->open(u"lab"_s));
    QVERIFY(!callout());
  }

  void endsWithItsRehearsal() {
    rehearse();
    trigger(u"help.tour"_s);
    QTRY_COMPARE(tour()->stop(), 0);
    m_workspace->close(u"rehearsal"_s);
    QVERIFY(!callout());
  }
};

STERNWAY_GUI_TEST(TestTour)

}  // namespace test_tour
#include "test_tour.moc"
