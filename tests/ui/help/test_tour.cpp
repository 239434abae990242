// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour.h"

#include "platform/languages.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/docks/incidentdock.h"
#include "ui/help/tourcallout.h"
#include "ui/mainwindow.h"
#include "ui/tableview.h"

#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

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
  /// Of all that answers to its key now.
  [[nodiscard]] QStringList mnemonicsTakenTwice() const {
    QHash<QKeySequence, QString> taken;
    QStringList twice;
    const auto take = [&](const QString &text) {
      const QKeySequence key = QKeySequence::mnemonic(text);
      if (!key.isEmpty() && taken.contains(key))
        twice << key.toString() + u": "_s + taken.value(key) + u" | "_s + text;
      taken.insert(key, text);
    };
    for (const QAction *menu : m_window->menuBar()->actions())
      take(menu->text());
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
      if (!widget->isVisible() || !widget->isEnabled())
        continue;
      if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        take(button->text());
      if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
        take(label->text());
      if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        for (int tab = 0; tab < tabs->count(); ++tab)
          take(tabs->tabText(tab));
    }
    return twice;
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

  /// All that is in the window can be seen and pressed beside it.
  void theInvitationCoversNothing() {
    rehearse();
    const auto below = [this](const QWidget *part) { return part->mapTo(m_window.get(), QPoint(0, part->height())).y(); };
    QTRY_COMPARE(callout()->geometry().bottom(), m_window->rect().bottom());
    for (const QWidget *part : m_window->findChildren<QWidget *>())
      if (part->isVisible() && part->parentWidget() == m_window.get() && part != callout())
        QTRY_VERIFY2(below(part) <= callout()->y(), qPrintable(part->objectName()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(m_window->contentsMargins(), QMargins());
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

  /// One key for two things that are seen at once would only walk from one to the other.
  void noMnemonicIsTakenTwice_data() {
    QTest::addColumn<QString>("language");
    for (const QString &language : platform::availableLanguages())
      QTest::addRow("%s", qPrintable(language)) << language;
  }
  void noMnemonicIsTakenTwice() {
    QFETCH(const QString, language);
    platform::Languages languages;
    languages.use(language);
    rehearse();
    QStringList twice = mnemonicsTakenTwice();  // the invitation, beside the fleet
    trigger(u"help.tour"_s);
    for (int stop = 0; stop < Tour::stopCount; ++stop) {
      QTRY_COMPARE(tour()->stop(), stop);
      twice += mnemonicsTakenTwice();
      if (stop + 1 < Tour::stopCount)
        button(u"tourNext"_s).click();
    }
    const auto ofEachTab = [&] {
      auto *tabs = m_window->findChild<QTabWidget *>(u"serviceTabs"_s);
      for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        twice += mnemonicsTakenTwice();
      }
    };
    trigger(u"service.declare"_s);
    auto *dock = m_window->findChild<IncidentDock *>();
    QTRY_VERIFY(dock->isOpen());
    ofEachTab();
    dock->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"seen"_s);  // which can be added
    for (const int tab : {1, 0}) {
      dock->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(tab);
      twice += mnemonicsTakenTwice();
    }
    QObject context;
    QVERIFY(await((*m_workspace->journal())->close(dock->incidentId(), &context)));
    m_workspace->readJournal();
    QTRY_VERIFY(!dock->isOpen());
    ofEachTab();
    twice.removeDuplicates();
    QVERIFY2(twice.isEmpty(), qPrintable(u'\n' + twice.join(u'\n')));
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
