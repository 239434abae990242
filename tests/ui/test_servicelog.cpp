// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicepagefixture.h"

#include "support/testmain.h"
#include "ui/pages/logview.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>

namespace test_servicelog {

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The tab with the log.
class TestServiceLog : public test::ServicePageFixture {
  Q_OBJECT
private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void theLogIsFollowedSearchedAndPaused() {
    QStringList lines;
    for (int i = 0; i < 200; ++i)
      lines.append(u"line %1"_s.arg(i));
    lines[7] = u"ERROR no connection"_s;
    lines[9] = u"ERROR no connection"_s;
    m_session->cluster().setLog(pod(0), lines);
    show();
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(3);
    auto *view = child<LogView>(u"logView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 200);
    QVERIFY2(text(u"logCounts"_s).startsWith(u"2 error"_s), qPrintable(text(u"logCounts"_s)));
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    m_session->cluster().say(pod(0), {u"a new line"_s});
    QCOMPARE(view->model()->rowCount(), 201);
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());

    view->verticalScrollBar()->setValue(0);
    QVERIFY(!child<QCheckBox>(u"logFollow"_s)->isChecked());
    m_session->cluster().say(pod(0), {u"another"_s});
    QCOMPARE(view->verticalScrollBar()->value(), 0);

    QTest::keyClicks(child<QLineEdit>(u"logSearch"_s), u"no conn"_s);
    QCOMPARE(text(u"logSearchCount"_s), u"2 line(s)"_s);
    QTest::keyClick(child<QLineEdit>(u"logSearch"_s), Qt::Key_Return);
    QCOMPARE(view->currentIndex().row(), 7);
    QTest::mouseClick(child<QToolButton>(u"logSearchNext"_s), Qt::LeftButton);
    QCOMPARE(view->currentIndex().row(), 9);
    QCOMPARE(text(u"logSearchCount"_s), u"2 of 2"_s);
    QTest::mouseClick(child<QToolButton>(u"logSearchPrevious"_s), Qt::LeftButton);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"ERROR no connection"_s);
    QTest::mouseClick(child<QCheckBox>(u"logFollow"_s), Qt::LeftButton);
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
  }

  void aLogThatCannotBeReadSaysSo() {
    m_session->cluster().failOn(u"logs"_s, Error{.kind = ErrorKind::Forbidden,
                                                 .message = u"pods/log is forbidden"_s,
                                                 .detail = {},
                                                 .httpStatus = 403,
                                                 .retryAfter = {}});
    show();
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(3);
    QTRY_VERIFY(text(u"logState"_s).contains(u"pods/log is forbidden"_s));
    m_session->cluster().clearRules();
    m_session->cluster().setLog(pod(0), {u"fine"_s});
    QTest::mouseClick(child<QToolButton>(u"logAgain"_s), Qt::LeftButton);
    QTRY_COMPARE(child<LogView>(u"logView"_s)->model()->rowCount(), 1);
    QVERIFY(!child<QLabel>(u"logState"_s)->isVisible());
  }

  void whatWasReadOfAPodThatIsGoneStays() {
    m_session->cluster().setLog(pod(0), {u"the last line"_s});
    show();
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(3);
    auto *view = child<LogView>(u"logView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 1);
    auto *box = child<QComboBox>(u"logPod"_s);
    QCOMPARE(box->currentText(), pod(0).name);
    m_session->cluster().setPods(m_order.workload.ref, {test::makePod(m_order.workload, m_order.history.revisions.last(), 1)});
    m_session->cluster().publish(m_order.workload.ref);
    QTRY_COMPARE(box->currentIndex(), -1);
    QVERIFY(box->toolTip().contains(pod(0).name));
    m_session->cluster().failOn(
        u"logs"_s,
        Error{.kind = ErrorKind::NotFound, .message = u"HTTP 404"_s, .detail = {}, .httpStatus = 404, .retryAfter = {}});
    QTest::mouseClick(child<QToolButton>(u"logAgain"_s), Qt::LeftButton);
    QTRY_VERIFY(!text(u"logState"_s).isEmpty());
    QVERIFY2(!text(u"logState"_s).contains(u"404"_s), qPrintable(text(u"logState"_s)));
    QCOMPARE(view->model()->rowCount(), 1);
  }

  void ofAPodThatIsGoneUnreadAnotherIsShown() {
    show();
    auto *box = child<QComboBox>(u"logPod"_s);
    QTRY_COMPARE(box->currentText(), pod(0).name);
    m_session->cluster().setLog(pod(1), {u"from the second"_s});
    m_session->cluster().setPods(m_order.workload.ref, {test::makePod(m_order.workload, m_order.history.revisions.last(), 1)});
    m_session->cluster().publish(m_order.workload.ref);
    QTRY_COMPARE(box->currentText(), pod(1).name);
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(3);
    QTRY_COMPARE(child<LogView>(u"logView"_s)->model()->rowCount(), 1);
  }

  void readingAgainShowsWhatIsThereNow() {
    m_session->cluster().setLog(pod(0), {u"one"_s, u"two"_s});
    show();
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(3);
    auto *view = child<LogView>(u"logView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    m_session->cluster().setLog(pod(0), {u"three"_s});
    QTest::mouseClick(child<QToolButton>(u"logAgain"_s), Qt::LeftButton);
    QTRY_COMPARE(view->model()->rowCount(), 1);
  }

  /// Where there is room for it.
  void thePodsNameIsSeenWhole() {
    show();
    m_page->resize(1600, 720);
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(3);
    auto *box = child<QComboBox>(u"logPod"_s);
    QTRY_VERIFY(box->currentIndex() >= 0);
    const auto isWhole = [box](const QString &text) {
      return box->width() >= box->fontMetrics().horizontalAdvance(text) + 4 * grid;
    };
    QTRY_VERIFY(isWhole(box->currentText()));
    m_session->cluster().setPods(m_order.workload.ref, {});
    m_session->cluster().publish(m_order.workload.ref);
    QTRY_COMPARE(box->currentIndex(), -1);
    QTRY_VERIFY(isWhole(box->placeholderText()));
  }

  void aPodIsChosenFromItsRow() {
    m_session->cluster().setLog(pod(2), {u"from the third"_s});
    show();
    auto *tabs = child<QTabWidget>(u"serviceTabs"_s);
    tabs->setCurrentIndex(1);
    auto *table = child<TableView>(u"podsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setCurrentObject(pod(2));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(tabs->currentIndex(), 3);
    QTRY_COMPARE(child<LogView>(u"logView"_s)->model()->index(0, 0).data().toString(), u"from the third"_s);
    QCOMPARE(child<QComboBox>(u"logPod"_s)->currentText(), pod(2).name);
  }
};

STERNWAY_GUI_TEST(TestServiceLog)

}  // namespace test_servicelog
#include "test_servicelog.moc"
