// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serieschooser.h"

#include "servicepagefixture.h"
#include "support/testmain.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timechart.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace test_serieschooser {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using Type = SeriesFamily::Type;

SeriesFamily family(const QString &name, Type type, const QList<SeriesLabel> &labels = {}) {
  return {
      .name = name,
      .type = type,
      .series = 6,
      .selector = {{.label = u"namespace"_s, .value = u"$namespace"_s}, {.label = u"pod"_s, .value = u"$pods"_s, .regex = true}},
      .labels = labels};
}

SeriesAnswer someSeries() {
  return {.families = {family(u"checkout_calls_total"_s, Type::Counter,
                              {{.name = u"verdict"_s, .values = {u"declined"_s, u"failed"_s, u"paid"_s}},
                               {.name = u"method"_s, .values = {u"card"_s}}}),
                       family(u"checkout_queue"_s, Type::Gauge), family(u"checkout_took"_s, Type::Histogram),
                       family(u"checkout_took_ms"_s, Type::NativeHistogram)}};
}
}  // namespace

/// The page of a service that Prometheus has no usual metric of.
class TestSeriesChooser : public ServicePageFixture {
  Q_OBJECT
private:
  [[nodiscard]] SeriesChooser *open(const QString &chart) {
    metrics().setServiceMetrics(ServiceMetrics{});
    show();
    auto *notice = child<TimeChart>(chart);
    if (!QTest::qWaitFor([notice] { return notice->findChild<QPushButton *>(u"noticeAlternative"_s) != nullptr; }))
      return nullptr;
    QTest::mouseClick(notice->findChild<QPushButton *>(u"noticeRemedy"_s), Qt::LeftButton);
    return m_page->findChild<SeriesChooser *>();
  }
  static QTreeWidget &tree(const SeriesChooser &dialog) { return *dialog.findChild<QTreeWidget *>(u"series"_s); }
  static QListWidget &values(const SeriesChooser &dialog) { return *dialog.findChild<QListWidget *>(u"values"_s); }
  static QString value(const SeriesChooser &dialog) { return dialog.findChild<QLabel *>(u"value"_s)->text(); }
  static QString query(const SeriesChooser &dialog) { return dialog.findChild<QPlainTextEdit *>(u"query"_s)->toPlainText(); }
  static Banner &state(const SeriesChooser &dialog) { return *dialog.findChild<Banner *>(u"state"_s); }
  static QPushButton &save(const SeriesChooser &dialog) {
    return *dialog.findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Save);
  }
  static void choose(const SeriesChooser &dialog, const QString &name) {
    tree(dialog).setCurrentItem(tree(dialog).findItems(name, Qt::MatchExactly).constFirst());
  }
  static void tick(const SeriesChooser &dialog, const QString &name) {
    values(dialog).findItems(name, Qt::MatchExactly).constFirst()->setCheckState(Qt::Checked);
  }
  void answerValue(const QString &pattern, double value) {
    metrics().answerWith(pattern, [value](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      return MetricsAnswer{{FakeMetrics::constant({}, value, asked.from, asked.to, 15s)}, {}};
    });
  }
  [[nodiscard]] StringMap stored() const { return m_workspace->settings().metricQueries(m_order.workload.ref); }

private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void failuresAreChosenAndSaved() {
    metrics().setSeries(someSeries());
    answerValue(u"checkout_calls_total"_s, 0.032);
    SeriesChooser *dialog = open(u"errorChart"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(tree(*dialog).topLevelItemCount(), 4);
    QVERIFY(!tree(*dialog).findItems(u"checkout_queue"_s, Qt::MatchExactly).constFirst()->flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!save(*dialog).isEnabled());
    choose(*dialog, u"checkout_calls_total"_s);
    QCOMPARE(values(*dialog).count(), 3);
    QVERIFY(!save(*dialog).isEnabled());
    tick(*dialog, u"failed"_s);
    const QString wanted = u"rate(checkout_calls_total{verdict=~\"failed\",namespace=\"$namespace\",pod=~\"$pods\"}[$window])"_s;
    QVERIFY2(query(*dialog).contains(wanted), qPrintable(query(*dialog)));
    QTRY_VERIFY2(value(*dialog).endsWith(u"3.2 %"_s), qPrintable(value(*dialog)));
    QVERIFY2(metrics().asked().constLast().query.contains(u"namespace=\"production\""_s),
             qPrintable(metrics().asked().constLast().query));
    QTest::mouseClick(&save(*dialog), Qt::LeftButton);
    QVERIFY(stored().value(u"error_rate"_s).contains(wanted));
    QVERIFY(stored().contains(u"failed_requests"_s));
    QTRY_VERIFY(child<TimeChart>(u"errorChart"_s)->view().isVisible());
  }

  /// A healthy service has no failures whose label could be ticked.
  void aPatternStandsForValuesThatAreNotThere() {
    metrics().setSeries(someSeries());
    answerValue(u"checkout_calls_total"_s, 0);
    SeriesChooser *dialog = open(u"errorChart"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(tree(*dialog).topLevelItemCount(), 4);
    choose(*dialog, u"checkout_calls_total"_s);
    auto *pattern = dialog->findChild<QLineEdit *>(u"pattern"_s);
    pattern->setText(u"crash.*"_s);
    QTRY_COMPARE(value(*dialog).count(u'\n'), 1);  // says that none matches now
    QVERIFY(save(*dialog).isEnabled());
    pattern->setText(u"fail.*"_s);
    QTRY_VERIFY(query(*dialog).contains(u"fail.*"_s));
    QTRY_VERIFY(!value(*dialog).contains(u'\n') && value(*dialog).contains(u"0 %"_s));
    const Error refused{.kind = ErrorKind::Invalid,
                        .message = u"Prometheus refuses the query"_s,
                        .detail = {},
                        .httpStatus = 400,
                        .retryAfter = {}};
    metrics().fail(u"fail("_s, refused);
    pattern->setText(u"fail("_s);
    QTRY_VERIFY(value(*dialog).contains(u"Prometheus refuses the query"_s));
    QVERIFY(!save(*dialog).isEnabled());
  }

  void latencyNeedsAHistogramAndItsUnit() {
    metrics().setSeries(someSeries());
    answerValue(u"histogram_quantile"_s, 0.12);
    SeriesChooser *dialog = open(u"latencyChart"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(tree(*dialog).topLevelItemCount(), 4);
    QVERIFY(!tree(*dialog)
                 .findItems(u"checkout_calls_total"_s, Qt::MatchExactly)
                 .constFirst()
                 ->flags()
                 .testFlag(Qt::ItemIsSelectable));
    auto *unit = dialog->findChild<QComboBox *>(u"unit"_s);
    choose(*dialog, u"checkout_took_ms"_s);
    QCOMPARE(unit->currentData().toDouble(), 1e-3);
    QVERIFY(query(*dialog).endsWith(u"* 0.001"_s));
    choose(*dialog, u"checkout_took"_s);
    QVERIFY(query(*dialog).isEmpty() && !save(*dialog).isEnabled());
    unit->setCurrentIndex(unit->findData(1.));
    QTRY_VERIFY(value(*dialog).endsWith(u"120 ms"_s));
    dialog->accept();
    QVERIFY(stored().value(u"latency_p95"_s).startsWith(u"histogram_quantile(0.95"_s));
    QVERIFY(stored().contains(u"latency_buckets"_s));
  }

  void whatIsFoundByItselfIsUsedAgain() {
    for (const QString &name : errorQueryNames() + QStringList{u"latency_p99"_s})
      QVERIFY(m_workspace->settings().setMetricQuery(m_order.workload.ref, name, u"vector(0)"_s));
    metrics().setSeries(someSeries());
    show();
    QTRY_VERIFY(!m_page->findChild<QLabel *>(u"verdictAge"_s)->text().isEmpty());
    m_page->findChild<QAction *>(u"chooseErrors"_s)->trigger();
    auto *dialog = m_page->findChild<SeriesChooser *>();
    QVERIFY(dialog);
    auto *forget = dialog->findChild<QPushButton *>(u"forget"_s);
    QVERIFY(forget->isEnabled());
    QTest::mouseClick(forget, Qt::LeftButton);
    QCOMPARE(stored().keys(), QStringList{u"latency_p99"_s});
  }

  void nothingIsThere() {
    metrics().setSeries(SeriesAnswer{});
    SeriesChooser *dialog = open(u"errorChart"_s);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(u"forget"_s)->isEnabled());
    QTRY_VERIFY(state(*dialog).text().contains(u"scraped"_s));
    QVERIFY(!save(*dialog).isEnabled());
  }

  void anErrorCanBeTriedAgain() {
    const Error down{.kind = ErrorKind::Timeout, .message = u"no answer"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    metrics().setSeries(tl::unexpected(down));
    SeriesChooser *dialog = open(u"errorChart"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(state(*dialog).text(), u"no answer"_s);
    metrics().setSeries(someSeries());
    QTest::mouseClick(state(*dialog).findChild<QPushButton *>(u"bannerButton"_s), Qt::LeftButton);
    QTRY_COMPARE(tree(*dialog).topLevelItemCount(), 4);
    QVERIFY(state(*dialog).text().isEmpty());
  }

  /// What is typed is looked for in Prometheus where not all could be listed, and only there.
  void theFilterAsksWhereTheListIsCut() {
    metrics().setSeries(someSeries());
    SeriesChooser *dialog = open(u"errorChart"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(tree(*dialog).topLevelItemCount(), 4);
    const auto asked = [this](const QString &part) {
      return std::ranges::count_if(metrics().asked(), [&part](const FakeMetrics::Asked &each) {
        return each.query.startsWith(u"series "_s) && each.query.endsWith(part);
      });
    };
    auto *filter = dialog->findChild<QLineEdit *>(u"filter"_s);
    filter->setText(u"took"_s);
    QVERIFY(tree(*dialog).topLevelItem(0)->isHidden() != tree(*dialog).topLevelItem(1)->isHidden());
    QCOMPARE(asked(u"took"_s), 0);
    SeriesAnswer cut = someSeries();
    cut.isCut = true;
    metrics().setSeries(cut);
    Q_EMIT m_session->metricsChanged();
    QTRY_VERIFY(state(*dialog).text().contains(u"too many"_s));
    filter->setText(u"queue"_s);
    QTRY_COMPARE(asked(u"queue"_s), 1);
  }

  void anOpenClusterIsAskedForFirst() {
    ClusterChoice open1;
    open1.state = ClusterChoice::State::Open;
    open1.label = u"cluster"_s;
    open1.values = {u"eu-1"_s, u"us-1"_s};
    metrics().setCluster(open1);
    metrics().setSeries(tl::unexpected(
        Error{.kind = ErrorKind::Input, .message = u"eu-1 or us-1"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}}));
    SeriesChooser *dialog = open(u"errorChart"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(state(*dialog).text(), u"eu-1 or us-1"_s);
    QTest::mouseClick(state(*dialog).findChild<QPushButton *>(u"bannerButton"_s), Qt::LeftButton);
    QVERIFY(dialog->findChild<QDialog *>(u"clusterQuestion"_s));
  }

  void isPainted() {
    metrics().setSeries(someSeries());
    answerValue(u"checkout"_s, 0.032);
    QIcon::setThemeSearchPaths({u"/usr/share/icons"_s});
    QIcon::setThemeName(u"breeze"_s);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
      for (const QString &chart : {u"errorChart"_s, u"latencyChart"_s}) {
        QApplication::setPalette(makePalette(scheme));
        SeriesChooser *dialog = open(chart);
        QVERIFY(dialog);
        QTRY_COMPARE(tree(*dialog).topLevelItemCount(), 4);
        choose(*dialog, chart == u"errorChart"_s ? u"checkout_calls_total"_s : u"checkout_took_ms"_s);
        if (chart == u"errorChart"_s)
          tick(*dialog, u"failed"_s);
        QTRY_VERIFY(value(*dialog).contains(u"now"_s));
        const QImage image = dialog->grab().toImage();
        QVERIFY(!image.isNull());
        if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty()) {
          const QString name = (chart == u"errorChart"_s ? u"errors-"_s : u"latency-"_s) +
                               (scheme == Scheme::Dark ? u"dark.png"_s : u"light.png"_s);
          image.save(folder + u"/serieschooser-"_s + name);
          m_page->resize(1280, 800);
          m_page->grab().save(folder + u"/nothingfound-"_s + name);
        }
        dialog->reject();
      }
  }
};

STERNWAY_GUI_TEST(TestSeriesChooser)

}  // namespace test_serieschooser
#include "test_serieschooser.moc"
