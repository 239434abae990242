// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "servicepagefixture.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/emptystate.h"
#include "ui/pages/tabletabs.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTabWidget>

namespace test_matrixtab {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMatrixTab : public ServicePageFixture {
  Q_OBJECT
private:
  [[nodiscard]] TableView &table() const { return *child<TableView>(u"matrixTable"_s); }
  [[nodiscard]] QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
  [[nodiscard]] QString banner(const QString &name) const { return child<Banner>(name)->text(); }
  [[nodiscard]] QString said(const QString &label) const { return child<QLabel>(label)->text(); }

  /// 12.1 % for four minutes: prepare now, roll back after ten minutes; memory that nobody measures.
  static Runbook runbook() {
    Runbook out;
    out.name = u"order-service"_s;
    out.title = u"Order service rollback"_s;
    out.source = u"order-service.yaml"_s;
    out.path = u"/runbooks/order-service.yaml"_s;
    out.owner = u"team-orders"_s;
    out.reviewed = QDate(2024, 1, 8);
    out.nextReview = QDate(2024, 2, 8);
    MatrixRow later;
    later.when = u"error_rate > 5%"_s;
    later.text = u"Error rate above 5 % for ten minutes"_s;
    later.condition.metric = u"error_rate"_s;
    later.condition.threshold = 0.05;
    later.condition.unit = Unit::Ratio;
    later.hold = 10min;
    later.action = Action::Rollback;
    later.severity = u"P1"_s;
    later.line = 12;
    MatrixRow now = later;
    now.hold = 0s;
    now.action = Action::Prepare;
    now.within = 5min;
    now.line = 13;
    MatrixRow memory = now;
    memory.when = u"memory_usage > 90%"_s;
    memory.condition.metric = u"memory_usage"_s;
    memory.condition.threshold = 0.9;
    memory.action = Action::Investigate;
    memory.within = 0s;
    memory.line = 20;
    memory.trigger = true;
    out.matrix = {out.source, {later, now, memory}};
    return out;
  }
  void showMatrix() {
    show();
    m_page->showMatrix();
    QTRY_VERIFY(table().model()->rowCount() > 0);
  }

private Q_SLOTS:
  void init() {
    setUp();
    m_workspace->setRunbook(runbook());
  }
  void cleanup() { tearDown(); }

  void everyRowStandsInTheRunbooksOrder() {
    showMatrix();
    const QAbstractItemModelTester tester(table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(table().model()->rowCount(), 3);
    QVERIFY2(cell(0, MatrixColumns::StateColumn).startsWith(u"pending, 6 min"_s),
             qPrintable(cell(0, MatrixColumns::StateColumn)));
    QCOMPARE(cell(1, MatrixColumns::StateColumn), u"deciding"_s);
    QCOMPARE(cell(1, MatrixColumns::Now), u"error rate 12.1 %"_s);
    QCOMPARE(cell(2, MatrixColumns::StateColumn), u"unknown"_s);
    QCOMPARE(cell(2, MatrixColumns::Line), u"20"_s);
    QVERIFY(table().model()->index(1, 0).data(EmphasisRole).isValid());
    QVERIFY(table().verticalHeader()->defaultSectionSize() > 2 * table().fontMetrics().height());
  }

  void theHeaderSaysWhichRunbookWhatComesAndHowMuchIsKnown() {
    showMatrix();
    QCOMPARE(said(u"matrixTitle"_s), u"Order service rollback"_s);
    QVERIFY2(said(u"matrixOrigin"_s).startsWith(u"order-service.yaml · team-orders · reviewed on "_s),
             qPrintable(said(u"matrixOrigin"_s)));
    QVERIFY(said(u"matrixOrigin"_s).contains(u"the next review was due on"_s));
    QVERIFY2(said(u"matrixNext"_s).startsWith(u"Roll back (line 12) in 6 min"_s), qPrintable(said(u"matrixNext"_s)));
    QCOMPARE(said(u"matrixConfidence"_s), u"2 of 3 rule(s) evaluated; unknown: memory of the limit"_s);
    QVERIFY(banner(u"matrixHint"_s).isEmpty());
    QCOMPARE(text(u"verdictConfidence"_s), u"2 of 3 rule(s) evaluated"_s);
  }

  void timesGoOnEachSecondWhileItIsSeen() {
    showMatrix();
    const QString before = cell(1, MatrixColumns::Within);
    m_session->clock().advance(1s);
    QVERIFY(cell(1, MatrixColumns::Within) != before);
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(0);
    const QString hidden = cell(1, MatrixColumns::Within);
    m_session->clock().advance(3s);
    QCOMPARE(cell(1, MatrixColumns::Within), hidden);
    m_page->showMatrix();
    QVERIFY(cell(1, MatrixColumns::Within) != hidden);
  }

  void itIsJudgedWhenTheTimeHasCome() {
    Runbook soon = runbook();
    soon.matrix.rows[0].hold = 3min + 50s;
    m_workspace->setRunbook(soon);
    showMatrix();
    QCOMPARE(cell(0, MatrixColumns::StateColumn), u"pending, 5 s left"_s);
    const qsizetype before = m_session->cluster().count(u"history"_s);
    m_session->clock().advance(7s);  // the next turn comes after fifteen
    QTRY_VERIFY(m_session->cluster().count(u"history"_s) > before);
  }

  void contradictionsAreSaid() {
    Runbook torn = runbook();
    MatrixRow wait = torn.matrix.rows.at(1);
    wait.action = Action::Wait;
    wait.line = 14;
    torn.matrix.rows.insert(2, wait);
    m_workspace->setRunbook(torn);
    showMatrix();
    QTRY_VERIFY(banner(u"matrixDoubts"_s).contains(u"line 13 says prepare, line 14 says wait"_s));
  }

  void whatIsWrongWithTheRunbookIsSaid() {
    showMatrix();
    QVERIFY(banner(u"matrixDoubts"_s).isEmpty());
    const QString broken = u"order-service.yaml:7:3: matrix[0].when: the version of before is used"_s;
    m_workspace->setRunbookProblems({broken});
    QCOMPARE(banner(u"matrixDoubts"_s), broken);
    m_workspace->setRunbookProblems({});
    QVERIFY(banner(u"matrixDoubts"_s).isEmpty());
  }

  void withoutARunbookOfItsOwnItSaysHowToGetOne() {
    m_workspace->setRunbook(**runbook::loadDefaultRunbook());
    showMatrix();
    QCOMPARE(table().model()->rowCount(), 8);
    QVERIFY(banner(u"matrixHint"_s).contains(m_workspace->runbookFolder()));
    QVERIFY(banner(u"matrixHint"_s).contains(u"sternway import"_s));
  }

  void anEmptyMatrixSaysWhatToDo() {
    Runbook empty = runbook();
    empty.matrix.rows.clear();
    m_workspace->setRunbook(empty);
    show();
    m_page->showMatrix();
    QTRY_COMPARE(table().parentWidget()->findChild<EmptyState *>()->title(), u"The runbook has no decision matrix"_s);
  }

  void anotherRunbookIsTakenAtOnce() {
    showMatrix();
    Runbook other = runbook();
    other.title = u"Another"_s;
    other.matrix.rows.removeLast();
    m_workspace->setRunbook(other);
    QCOMPARE(said(u"matrixTitle"_s), u"Another"_s);
    QTRY_COMPARE(table().model()->rowCount(), 2);
  }

  void contactsAreAKeyAway() {
    showMatrix();
    QSignalSpy asked(m_page.get(), &ServicePage::contactsRequested);
    child<QAbstractButton>(u"matrixContacts"_s)->click();
    QCOMPARE(asked.size(), 1);
  }

  void itsRulesCanBeTriedOnHistory() {
    showMatrix();
    QSignalSpy asked(m_page.get(), &ServicePage::trialRequested);
    child<QAbstractButton>(u"matrixTrial"_s)->click();
    QCOMPARE(asked.size(), 1);
  }

  void isPaintedInBothSchemes() {
    QIcon::setThemeSearchPaths({u"/usr/share/icons"_s});
    QIcon::setThemeName(u"breeze"_s);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
      for (const QSize &size : {QSize(760, 800), QSize(1024, 760)}) {
        QApplication::setPalette(makePalette(scheme));
        showMatrix();
        m_page->resize(size);
        m_page->declarations().declare(u"data-corruption"_s);
        QTRY_VERIFY(!m_page->declarations().declared().isEmpty());
        QCoreApplication::processEvents();
        const QImage image = m_page->grab().toImage();
        QVERIFY(!image.isNull());
        if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty())
          image.save(u"%1/matrix-%2-%3.png"_s.arg(folder, scheme == Scheme::Dark ? u"dark"_s : u"light"_s).arg(size.width()));
      }
  }
};

STERNWAY_GUI_TEST(TestMatrixTab)

}  // namespace test_matrixtab
#include "test_matrixtab.moc"
