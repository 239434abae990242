// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trialdialog.h"

#include "core/format.h"
#include "servicepagefixture.h"
#include "support/testmain.h"
#include "ui/charts/lanechart.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

namespace test_trialdialog {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

MatrixRow rule(const QString &metric, double threshold, Action action, int line) {
  MatrixRow row;
  row.when = u"%1 > %2"_s.arg(metric).arg(threshold);
  row.condition.metric = metric;
  row.condition.threshold = threshold;
  row.condition.unit = usualUnit(metric);
  row.action = action;
  row.line = line;
  return row;
}

/// 12.1 % errors for the last four minutes: one rule matches, one never does, one nobody can judge, one is proposed.
Runbook runbook() {
  Runbook out;
  out.title = u"Order service rollback"_s;
  out.source = u"order-service.yaml"_s;
  out.digest = "one";
  MatrixRow matches = rule(u"error_rate"_s, 0.05, Action::Rollback, 12);
  matches.severity = u"P1"_s;
  matches.hold = 1min;
  MatrixRow proposed = rule(u"latency_p95"_s, 0.1, Action::None, 15);
  proposed.proposed = true;
  out.matrix = {
      out.source,
      {matches, rule(u"latency_p99"_s, 5, Action::Prepare, 13), rule(u"memory_usage"_s, 0.9, Action::Investigate, 14), proposed}};
  return out;
}

}  // namespace

class TestTrialDialog : public ServicePageFixture {
  Q_OBJECT
private:
  std::unique_ptr<TrialDialog> m_dialog;

  template <typename T>
  [[nodiscard]] T &part(const char *name) const {
    T *found = m_dialog->findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT_X(found, "part", name);
    return *found;
  }
  [[nodiscard]] QString cell(int row, int column) const {
    return part<TableView>("table").model()->index(row, column).data().toString();
  }
  void open() {
    m_dialog = std::make_unique<TrialDialog>(*m_workspace, m_order.workload.ref);
    m_dialog->show();
  }
  void openDone() {
    open();
    QTRY_COMPARE(m_dialog->state(), TrialDialog::State::Done);
  }

private Q_SLOTS:
  void init() {
    setUp();
    // Deployed an hour ago.
    m_order.history.revisions.last().created = m_session->clock().now().addSecs(-3600);
    m_session->cluster().setHistory(m_order.workload.ref, m_order.history);
    m_workspace->setRunbook(runbook());
    QVERIFY(m_workspace->settings().set(platform::setting::trialPeriod, u"6h"_s).has_value());
  }
  void cleanup() {
    m_dialog.reset();
    tearDown();
  }

  void tellsOfEveryRuleWhenItWouldHaveMatched() {
    openDone();
    const auto &table = part<TableView>("table");
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(table.model()->rowCount(), 4);
    QCOMPARE(cell(0, TrialColumns::Line), u"12"_s);
    QCOMPARE(cell(0, TrialColumns::Matched), formatDuration(165s));
    QVERIFY(cell(0, TrialColumns::Deploy).endsWith(u"revision 3"_s));
    QCOMPARE(table.model()->index(1, TrialColumns::Matches).data(SortRole).toInt(), 0);
    QCOMPARE(table.model()->index(2, TrialColumns::Matches).data(SortRole).toInt(), -1);  // nobody could know
    QVERIFY(table.model()->index(3, TrialColumns::Matches).data(SortRole).toInt() > 0);
    QCOMPARE(table.model()->index(3, TrialColumns::ActionColumn).data(BadgeRole).toInt(), int(Mark::Notice));
  }

  void theLanesShowTheSame() {
    openDone();
    const auto &lanes = part<LaneChart>("lanes");
    QCOMPARE(lanes.lanes().size(), 4);
    QCOMPARE(lanes.lanes().at(0).bars.size(), 1);
    QCOMPARE(lanes.lanes().at(0).mark, Mark::Critical);
    QVERIFY(lanes.lanes().at(1).bars.isEmpty());
    QCOMPARE(lanes.lanes().at(2).unknown.size(), 1);
    QCOMPARE(lanes.markers().size(), 1);
    QVERIFY(lanes.markers().constFirst().label.startsWith(u"3"_s));
    const LaneBar &bar = lanes.lanes().at(0).bars.constFirst();
    QCOMPARE(lanes.tipAt(lanes.placeOf(0, bar.time).center().toPoint()), bar.tip);
  }

  void keysWalkThroughTheRulesInEither() {
    openDone();
    auto &table = part<TableView>("table");
    auto &lanes = part<LaneChart>("lanes");
    QCOMPARE(lanes.currentLane(), 0);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(lanes.currentLane(), 1);
    QTest::keyClick(&lanes, Qt::Key_Down);
    QCOMPARE(table.currentIndex().row(), 2);
    QTest::keyClick(&lanes, Qt::Key_Up);
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::mouseClick(lanes.viewport(), Qt::LeftButton, {}, lanes.placeOf(3, lanes.range()).center().toPoint());
    QCOMPARE(table.currentIndex().row(), 3);
  }

  void zoomsByKeysAndBack() {
    openDone();
    auto &lanes = part<LaneChart>("lanes");
    const TimeRange whole = lanes.range();
    QTest::keyClick(&lanes, Qt::Key_Plus);
    QVERIFY(lanes.range().length() < whole.length());
    const TimeRange near = lanes.range();
    QTest::keyClick(&lanes, Qt::Key_Right);
    QVERIFY(lanes.range().from > near.from);
    QTest::keyClick(&lanes, Qt::Key_Home);
    QCOMPARE(lanes.range(), whole);
    QTest::keyClick(&lanes, Qt::Key_Minus);
    QCOMPARE(lanes.range(), whole);
  }

  void canBeCancelledAndTriedAgain() {
    open();
    QCOMPARE(m_dialog->state(), TrialDialog::State::Running);
    QVERIFY(part<QWidget>("busy").isVisible());
    part<QPushButton>("cancel").click();
    QCOMPARE(m_dialog->state(), TrialDialog::State::Cancelled);
    QVERIFY(!part<QWidget>("busy").isVisible());
    part<QPushButton>("emptyButton").click();
    QTRY_COMPARE(m_dialog->state(), TrialDialog::State::Done);
  }

  void withoutPrometheusItSaysWhereToNameOne() {
    m_session->setHasMetrics(false);
    open();
    QCOMPARE(m_dialog->state(), TrialDialog::State::Failed);
    QSignalSpy asked(m_dialog.get(), &TrialDialog::preferencesRequested);
    part<QPushButton>("emptyButton").click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), m_order.workload.ref.context);
    m_session->setHasMetrics(true);
    QTRY_COMPARE(m_dialog->state(), TrialDialog::State::Done);
  }

  /// All unknown because nobody answered is a failure, not a trial.
  void whatCannotBeReadIsAFailure() {
    const Error refused{.kind = ErrorKind::Unreachable, .message = u"Connection refused"_s, .detail = {}};
    metrics().setServiceMetrics(fail(refused));
    for (const QString &query : {u"error_rate_query"_s, u"p95_query"_s, u"p99_query"_s})
      metrics().fail(query, refused);
    open();
    QTRY_COMPARE(m_dialog->state(), TrialDialog::State::Failed);
    setFailing();
    part<QPushButton>("emptyButton").click();
    QTRY_COMPARE(m_dialog->state(), TrialDialog::State::Done);
  }

  void aRunbookWithoutRulesHasNothingToTry() {
    Runbook none = runbook();
    none.matrix.rows.clear();
    m_workspace->setRunbook(none);
    open();
    QCOMPARE(m_dialog->state(), TrialDialog::State::Empty);
    QCOMPARE(part<QStackedWidget>("stack").currentWidget(), m_dialog->findChild<QWidget *>(u"empty"_s));
  }

  void thePeriodIsRemembered() {
    openDone();
    auto &period = part<QComboBox>("period");
    const qint64 before = part<LaneChart>("lanes").range().length();
    QTest::keyClick(&period, Qt::Key_Down);
    QCOMPARE(m_dialog->state(), TrialDialog::State::Running);
    QCOMPARE(m_workspace->settings().get(platform::setting::trialPeriod), u"24h"_s);
    QTRY_COMPARE(m_dialog->state(), TrialDialog::State::Done);
    QCOMPARE(part<LaneChart>("lanes").range().length(), 4 * before);
    open();
    QCOMPARE(part<QComboBox>("period").currentData().toString(), u"24h"_s);
  }

  void anotherRunbookIsTried() {
    openDone();
    Runbook other = runbook();
    other.digest = "two";
    other.matrix.rows.removeLast();
    m_workspace->setRunbook(other);
    QCOMPARE(m_dialog->state(), TrialDialog::State::Running);
    QTRY_COMPARE(m_dialog->state(), TrialDialog::State::Done);
    QCOMPARE(part<LaneChart>("lanes").lanes().size(), 3);
  }

  void itGoesWithItsCluster() {
    open();
    m_workspace->close(u"lab"_s);
    QVERIFY(!m_dialog->isVisible());
  }

  void isPaintedInBothSchemes() {
    QIcon::setThemeSearchPaths({u"/usr/share/icons"_s});
    QIcon::setThemeName(u"breeze"_s);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      QApplication::setPalette(makePalette(scheme));
      openDone();
      m_dialog->resize(1280, 800);
      QCoreApplication::processEvents();
      const QImage image = m_dialog->grab().toImage();
      QVERIFY(!image.isNull());
      if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty())
        image.save(u"%1/trial-%2.png"_s.arg(folder, scheme == Scheme::Dark ? u"dark"_s : u"light"_s));
    }
  }
};

STERNWAY_GUI_TEST(TestTrialDialog)

}  // namespace test_trialdialog
#include "test_trialdialog.moc"
