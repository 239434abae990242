// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/metricquerydialog.h"

#include "runbook/doubts.h"
#include "support/testmain.h"
#include "ui/banner.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace test_metricquerydialog {

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
MetricDefinition errorRate(const QString &query) {
  return {.name = u"error_rate"_s, .query = query, .unit = Unit::Ratio, .worse = Worse::Higher, .origin = {}};
}
}  // namespace

class TestMetricQueryDialog : public QObject {
  Q_OBJECT
private:
  static Banner &doubts(const MetricQueryDialog &dialog) { return *dialog.findChild<Banner *>(u"doubts"_s); }
  static QPlainTextEdit &field(const MetricQueryDialog &dialog) { return *dialog.findChild<QPlainTextEdit *>(u"query"_s); }

private Q_SLOTS:
  void whatIsWrongIsSaidWithItsPlace() {
    MetricQueryDialog dialog(u"shop"_s, {errorRate(u"sum(rate(x[$window]))"_s)}, {});
    dialog.show();
    QVERIFY(doubts(dialog).isHidden());
    field(dialog).setPlainText(u"sum(\n  rate(x) > $windo)"_s);
    QTRY_VERIFY(!doubts(dialog).isHidden());
    const QString said = field(dialog).accessibleDescription();
    QVERIFY2(said.contains(runbook::metricQueryDoubts(field(dialog).toPlainText()).constFirst().words), qPrintable(said));
    QVERIFY2(said.contains(u"2"_s) && said.contains(u"13"_s), qPrintable(said));
    QCOMPARE(field(dialog).extraSelections().size(), 1);
    QCOMPARE(field(dialog).extraSelections().constFirst().cursor.selectedText(), u"$"_s);
    field(dialog).setPlainText(u"sum(rate(x[$window]))"_s);
    QTRY_VERIFY(doubts(dialog).isHidden());
    QVERIFY(field(dialog).extraSelections().isEmpty());
  }

  /// The source may read more than Prometheus.
  void anyQueryCanBeStored() {
    MetricQueryDialog dialog(u"shop"_s, {errorRate(u"x default 0"_s)}, {});
    dialog.show();
    QVERIFY(!doubts(dialog).isHidden());
    auto *save = dialog.findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Save);
    QVERIFY(save->isEnabled());
    save->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.query(), u"x default 0"_s);
  }

  /// What is found by itself is used again.
  void nothingIsWrongWithNone() {
    MetricQueryDialog dialog(u"shop"_s, {errorRate(u"sum("_s)}, {});
    dialog.show();
    QVERIFY(!doubts(dialog).isHidden());
    field(dialog).clear();
    QTRY_VERIFY(doubts(dialog).isHidden());
  }
};

STERNWAY_GUI_TEST(TestMetricQueryDialog)

}  // namespace test_metricquerydialog
#include "test_metricquerydialog.moc"
