// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicepagefixture.h"

#include "core/format.h"
#include "core/plan.h"
#include "core/revisionmark.h"
#include "models/revisionmodel.h"
#include "support/await.h"
#include "support/testmain.h"
#include "ui/charts/chartlines.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timechart.h"
#include "ui/dialogs/metricquerydialog.h"
#include "ui/emptystate.h"
#include "ui/pages/metriccharts.h"
#include "ui/pages/verdictbanner.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

namespace test_servicepage {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestServicePage : public test::ServicePageFixture {
  Q_OBJECT
private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void theVerdictStandsFirst() {
    show();
    QTRY_VERIFY2(text(u"verdictSentence"_s).startsWith(withUnbrokenValues(u"Roll back now: error rate 12.1 % > 10 %"_s)),
                 qPrintable(text(u"verdictSentence"_s)));
    QVERIFY(child<QPushButton>(u"rollbackButton"_s)->isDefault());
    QCOMPARE(text(u"serviceName"_s), u"order-service"_s);
    QCOMPARE(text(u"verdictAge"_s), u"Updated just now"_s);
    m_session->clock().advance(10s);
    QCOMPARE(text(u"verdictAge"_s), u"Updated 10 s ago"_s);
    QSignalSpy back(m_page.get(), &ServicePage::rollbackRequested);
    QSignalSpy declared(m_page.get(), &ServicePage::declareRequested);
    QTest::mouseClick(child<QPushButton>(u"rollbackButton"_s), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(u"declareButton"_s), Qt::LeftButton);
    QCOMPARE(back.size(), 1);
    QVERIFY(back.first().at(1).toString().isEmpty());
    QCOMPARE(declared.first().first().value<ObjectRef>(), m_order.workload.ref);
  }

  /// Whose numbers they are, of which metric and pods, and how complete.
  void theBannerSaysWhatTheNumbersRestOn_data() {
    QTest::addColumn<ClusterChoice>("cluster");
    QTest::addColumn<assess::MetricsBasis>("basis");
    QTest::addColumn<QString>("said");
    ClusterChoice kept;
    kept.state = ClusterChoice::State::Kept;
    kept.label = u"cluster"_s;
    kept.value = u"eu-1"_s;
    kept.values = {u"eu-1"_s, u"us-1"_s};
    kept.why = u"its nodes are there"_s;
    assess::MetricsBasis whole;
    whole.counters = {u"http_requests_total"_s};
    whole.pods = 5;
    assess::MetricsBasis part = whole;
    part.without = {u"shop-a"_s, u"shop-b"_s};
    const QString cluster = assess::clusterText(kept);
    QTest::newRow("one cluster") << ClusterChoice() << whole << u"Measured by: http_requests_total of 5 pod(s)"_s;
    QTest::newRow("one of several") << kept << whole << cluster + u"\nMeasured by: http_requests_total of 5 pod(s)"_s;
    QTest::newRow("of a part") << ClusterChoice() << part << u"Measured by: "_s + assess::basisText(part);
    QTest::newRow("nothing measured") << ClusterChoice() << assess::MetricsBasis() << QString();
    QTest::newRow("nothing of this cluster") << kept << assess::MetricsBasis() << cluster;
  }
  void theBannerSaysWhatTheNumbersRestOn() {
    assess::Assessment assessment;
    QFETCH(ClusterChoice, cluster);
    QFETCH(assess::MetricsBasis, basis);
    assessment.metrics.cluster = cluster;
    assessment.basis = basis;
    const VerdictWords words = verdictWords(assessment, m_session->clock().now());
    QTEST(words.basis, "said");
    VerdictBanner banner;
    banner.setVerdict(Mark::Good, words, false);
    QCOMPARE(banner.findChild<QLabel *>(u"verdictBasis"_s)->text(), withUnbrokenValues(words.basis));
    QVERIFY(banner.accessibleDescription().contains(words.basis.simplified()));
  }

  void judgesAgainEveryFifteenSeconds() {
    show();
    QTRY_VERIFY(!text(u"verdictAge"_s).isEmpty());
    const qsizetype before = m_session->cluster().count(u"history"_s);
    m_session->clock().advance(14s);
    QCOMPARE(m_session->cluster().count(u"history"_s), before);
    m_session->clock().advance(1s);
    QTRY_COMPARE(m_session->cluster().count(u"history"_s), before + 1);
    m_page->leave();
    m_session->clock().advance(1min);
    QCOMPARE(m_session->cluster().count(u"history"_s), before + 1);
  }

  void saysWhichRevisionsWereRolledBackFrom_data() {
    QTest::addColumn<OperationState>("state");
    QTest::addColumn<StepState>("undone");
    QTest::addColumn<bool>("left");
    QTest::newRow("succeeded") << OperationState::Succeeded << StepState::Finished << true;
    QTest::newRow("failed after the patch") << OperationState::Failed << StepState::Finished << true;
    QTest::newRow("the patch was refused") << OperationState::Failed << StepState::Failed << false;
    QTest::newRow("not known") << OperationState::Unknown << StepState::Unknown << false;
  }
  void saysWhichRevisionsWereRolledBackFrom() {
    QFETCH(OperationState, state);
    QFETCH(StepState, undone);
    QFETCH(bool, left);
    show();
    auto &revisions = child<TableView>(u"revisionsTable"_s)->proxy();
    const auto told = [&revisions] {
      return !revisions.match(revisions.index(0, HealthColumns::Why), Qt::DisplayRole, u"rolled back on"_s).isEmpty();
    };
    QTRY_COMPARE(revisions.rowCount(), 3);
    QVERIFY(!told());
    Incident incident;
    incident.service = m_order.workload.ref;
    const auto opened = test::await(m_workspace->memoryJournal().openFor(incident, this));
    KubernetesUndo undo;
    undo.fromRevisionUid = m_order.history.revisions.at(1).uid;
    const Step step{
        .id = u"undo"_s, .kind = u"kubernetes.undo"_s, .target = targetOf(m_order.workload.ref), .args = toArgs(undo)};
    const Plan plan{.id = u"op-1"_s, .reason = {}, .made = {}, .stages = {{.title = {}, .steps = {step}}}};
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.incidentId = opened->id;
    operation.state = state;
    operation.plan = toJson(plan);
    QVERIFY(test::await(m_workspace->memoryJournal().record(operation, EventDraft(), this)));
    StepRecord record;
    record.operationId = operation.id;
    record.stepId = step.id;
    record.state = undone;
    QVERIFY(test::await(m_workspace->memoryJournal().record(opened->id, record, EventDraft(), this)));
    QSignalSpy read(m_workspace.get(), &Workspace::journalChanged);
    m_workspace->readJournal();
    QTRY_VERIFY(!read.isEmpty());
    const qsizetype before = m_session->cluster().count(u"history"_s);
    m_session->clock().advance(15s);
    QTRY_VERIFY(m_session->cluster().count(u"history"_s) > before);
    if (left)
      QTRY_VERIFY(told());
    else
      QVERIFY(!told());
  }

  void theChartsHaveTheirLines() {
    show();
    auto *errors = child<TimeChart>(u"errorChart"_s);
    auto *latency = child<TimeChart>(u"latencyChart"_s);
    QTRY_VERIFY(errors->view().isVisible());
    QCOMPARE(errors->view().data().series.size(), 1);
    QCOMPARE(errors->view().data().thresholds.size(), 2);
    QCOMPARE(latency->view().data().series.size(), 3);
    QCOMPARE(latency->view().data().series.at(2).name, u"p99"_s);
    QCOMPARE(errors->view().range().length(), 3'600'000);
    QTest::mouseClick(child<QToolButton>(u"range15m"_s), Qt::LeftButton);
    QTRY_COMPARE(errors->view().range().length(), 900'000);
    QCOMPARE(m_workspace->settings().get(platform::setting::chartRange), u"15m"_s);
    const qint64 end = errors->view().range().to;
    m_session->clock().advance(15s);
    QTRY_COMPARE(errors->view().range().to, end + 15'000);
  }

  void theChartsShareZoomAndCrosshair() {
    show();
    auto *errors = child<TimeChart>(u"errorChart"_s);
    auto *latency = child<TimeChart>(u"latencyChart"_s);
    QTRY_VERIFY(errors->view().isVisible() && latency->view().isVisible());
    const TimeRange all = errors->view().range();
    errors->view().zoomTo({all.from + 600'000, all.to - 600'000});
    QCOMPARE(latency->view().range(), errors->view().range());
    QTest::keyClick(&latency->view(), Qt::Key_Left);
    QCOMPARE(errors->view().crosshair(), latency->view().crosshair());
    QVERIFY(errors->view().crosshair());
  }

  void withoutMetricsItSaysWhatToDo() {
    m_session->setHasMetrics(false);
    show();
    auto *errors = child<TimeChart>(u"errorChart"_s);
    QCOMPARE(errors->findChild<QLabel *>(u"noticeText"_s)->text(), u"No Prometheus"_s);
    QSignalSpy asked(m_page.get(), &ServicePage::preferencesRequested);
    QTest::mouseClick(errors->findChild<QPushButton *>(u"noticeRemedy"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_session->setHasMetrics(true);
    QTRY_VERIFY(errors->view().isVisible());
  }

  void aQueryCanBeCorrected() {
    metrics().setServiceMetrics(ServiceMetrics{});
    show();
    auto *errors = child<TimeChart>(u"errorChart"_s);
    QTRY_VERIFY(errors->findChild<QPushButton *>(u"noticeAlternative"_s));
    QTest::mouseClick(errors->findChild<QPushButton *>(u"noticeAlternative"_s), Qt::LeftButton);
    auto *dialog = m_page->findChild<MetricQueryDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->metric(), u"error_rate"_s);
    dialog->findChild<QPlainTextEdit *>(u"query"_s)->setPlainText(u" error_rate_query "_s);
    dialog->accept();
    QCOMPARE(m_workspace->settings().metricQueries(m_order.workload.ref).value(u"error_rate"_s), u"error_rate_query"_s);
    QTRY_VERIFY(errors->view().isVisible());
  }

  void revisionsCanBeChosenByKeyboard() {
    show();
    auto *table = child<TableView>(u"revisionsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy back(m_page.get(), &ServicePage::rollbackRequested);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.first().at(1).toString(), m_order.history.revisions.at(1).uid);
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(!child<QAction>(u"rollbackToRevision"_s)->isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(back.size(), 1);
  }

  void aRevisionIsMarkedByHand() {
    show();
    auto *table = child<TableView>(u"revisionsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(!child<QAction>(u"unmarkRevision"_s)->isEnabled());
    child<QAction>(u"markRevision"_s)->trigger();
    auto *prompt = child<QInputDialog>(u"linePrompt"_s);
    prompt->setTextValue(u"it corrupts orders"_s);
    prompt->accept();
    QTRY_VERIFY(m_workspace->memoryJournal().types().contains(u"revision.marked"_s));
    const auto incidents = test::await((*m_workspace->journal())->incidents(m_page.get()));
    QCOMPARE(incidents->size(), 1);
    const QList<RevisionMark> marks =
        revisionMarks({m_workspace->memoryJournal().stored(incidents->constFirst().id)}, incidents->constFirst().service);
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.constFirst().revisionUid, m_order.history.revisions.at(1).uid);
    QCOMPARE(marks.constFirst().reason, u"it corrupts orders"_s);
    QTRY_VERIFY(child<QAction>(u"unmarkRevision"_s)->isEnabled());
    QVERIFY(!child<QAction>(u"rollbackToRevision"_s)->isEnabled());
  }

  void podsComeByWatch() {
    show();
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(1);
    auto *table = child<TableView>(u"podsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_COMPARE(table->model()->index(0, PodColumns::Revision).data().toString(), u"3"_s);
    Pod crashed = test::makePod(m_order.workload, m_order.history.revisions.last(), 1);
    crashed.ready = false;
    crashed.reason = u"CrashLoopBackOff"_s;
    m_session->cluster().setPods(m_order.workload.ref, {crashed});
    m_session->cluster().publish(m_order.workload.ref);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, PodColumns::Status).data().toString(), u"CrashLoopBackOff"_s);
    QCOMPARE(child<QTabWidget>(u"serviceTabs"_s)->tabText(1), u"&Pods (1)"_s);
    QCOMPARE(m_workspace->settings().get(platform::setting::serviceTab), u"pods"_s);
  }

  void anEmptyTableSaysWhatItMeans() {
    m_session->cluster().setPods(m_order.workload.ref, {});
    show();
    child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(1);
    QTRY_VERIFY(!child<TableView>(u"podsTable"_s)->isVisible());
    QCOMPARE(child<TableView>(u"podsTable"_s)->parentWidget()->findChild<EmptyState *>()->title(), u"No pods"_s);
  }

  void aLostConnectionGreysAndKeeps() {
    show();
    auto *table = child<TableView>(u"revisionsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const QString sentence = text(u"verdictSentence"_s);
    m_session->setState(ConnectionState::Phase::Unreachable, u"connection refused"_s);
    m_session->cluster().failOn(
        u"workload"_s,
        Error{
            .kind = ErrorKind::Unreachable, .message = u"connection refused"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}});
    QVERIFY(child<QLabel>(u"verdictStale"_s)->isVisible());
    QVERIFY2(text(u"verdictStale"_s).contains(u"No connection to lab since 02:00:00: connection refused"_s),
             qPrintable(text(u"verdictStale"_s)));
    QCOMPARE(table->palette().color(QPalette::Text), mutedText(table->palette()));
    const qsizetype asked = m_session->cluster().count(u"workload"_s);
    m_session->clock().advance(15s);
    QTRY_VERIFY(m_session->cluster().count(u"workload"_s) > asked);
    QCoreApplication::processEvents();
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(text(u"verdictSentence"_s), sentence);
    m_session->cluster().clearRules();
    m_session->setState(ConnectionState::Phase::Connected);
    m_session->clock().advance(15s);
    QTRY_VERIFY(!child<QLabel>(u"verdictStale"_s)->isVisible());
    QVERIFY(table->palette().color(QPalette::Text) != mutedText(table->palette()));
  }

  void aServiceThatCannotBeReadSaysWhy() {
    m_session->cluster().failOn(u"workload"_s, Error{.kind = ErrorKind::Forbidden,
                                                     .message = u"deployments is forbidden"_s,
                                                     .detail = u"Ask for the right to get it."_s,
                                                     .httpStatus = 403,
                                                     .retryAfter = {}});
    show();
    QTRY_COMPARE(text(u"verdictSentence"_s), u"No verdict: deployments is forbidden"_s);
    QCOMPARE(text(u"verdictTarget"_s), u"Ask for the right to get it."_s);
  }

  void aDeletedServiceSaysSo() {
    show();
    QTRY_COMPARE(child<TableView>(u"revisionsTable"_s)->model()->rowCount(), 3);
    m_session->cluster().watches().first()->remove();
    QVERIFY(text(u"verdictStale"_s).contains(u"was deleted"_s));
    QVERIFY(!child<QPushButton>(u"rollbackButton"_s)->isEnabled());
  }

  void everyControlHasANameForPeopleWhoDoNotSee() {
    show();
    QTRY_VERIFY(child<TimeChart>(u"errorChart"_s)->view().isVisible());
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
      if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QLabel") || widget->objectName().startsWith(u"qt_"_s) ||
          qobject_cast<QAbstractScrollArea *>(widget->parent()))
        continue;
      const auto *button = qobject_cast<const QAbstractButton *>(widget);
      const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
      if (!named && widget->isVisible() && !widget->inherits("QHeaderView") && !widget->inherits("QTabBar"))
        QFAIL(qPrintable(
            u"%1 %2 in %3 has no accessible name"_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                                        QLatin1String(widget->parent()->metaObject()->className()))));
    }
  }

  void theChartsStandOneAboveTheOtherWhereItIsNarrow() {
    show();
    QTRY_VERIFY(child<TimeChart>(u"errorChart"_s)->view().isVisible());
    const auto apart = [this](auto coordinate) {
      return coordinate(child<TimeChart>(u"latencyChart"_s)->pos()) - coordinate(child<TimeChart>(u"errorChart"_s)->pos());
    };
    QVERIFY(apart([](QPoint place) { return place.x(); }) > 400);
    m_page->resize(760, 900);
    QCOMPARE(m_page->width(), 760);
    QTRY_COMPARE(apart([](QPoint place) { return place.x(); }), 0);
    QVERIFY(apart([](QPoint place) { return place.y(); }) > 100);
  }

  void isPaintedAtEverySize() {
    QStringList lines;
    for (int i = 0; i < 60; ++i)
      lines.append(u"2026-01-10T02:00:%1Z %2 GET /orders/%3 in 12 ms"_s.arg(i, 2, 10, QLatin1Char('0'))
                       .arg(i % 7 ? u"INFO"_s : u"ERROR"_s)
                       .arg(i));
    m_session->cluster().setLog(pod(0), lines);
    QIcon::setThemeSearchPaths({u"/usr/share/icons"_s});
    QIcon::setThemeName(u"breeze"_s);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
      for (const QSize &size : {QSize(760, 800), QSize(1000, 700), QSize(2200, 1300)}) {
        QApplication::setPalette(makePalette(scheme));
        show();
        m_page->resize(size);
        QTRY_VERIFY(child<TimeChart>(u"errorChart"_s)->view().isVisible());
        QTRY_COMPARE(child<TableView>(u"revisionsTable"_s)->model()->rowCount(), 3);
        for (int tab = 0; tab < 4; ++tab) {
          child<QTabWidget>(u"serviceTabs"_s)->setCurrentIndex(tab);
          QCoreApplication::processEvents();
          const QImage image = m_page->grab().toImage();
          QVERIFY(!image.isNull());
          if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty())
            image.save(u"%1/service-%2-%3-%4.png"_s.arg(folder, scheme == Scheme::Dark ? u"dark"_s : u"light"_s)
                           .arg(size.width())
                           .arg(tab));
        }
      }
  }
};

STERNWAY_GUI_TEST(TestServicePage)

}  // namespace test_servicepage
#include "test_servicepage.moc"
