// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/metricquerydialog.h"

#include "core/format.h"
#include "ui/questions.h"
#include "ui/workspace.h"

#include <QFontDatabase>
#include <QPushButton>

namespace sternway::ui {

using namespace Qt::StringLiterals;

MetricQueryDialog::MetricQueryDialog(const QString &service, const QList<MetricDefinition> &metrics,
                                     const QMap<QString, QString> &corrected, QWidget *parent)
    : Retranslated(parent), m_service(service), m_metrics(metrics), m_corrected(corrected) {
  m_ui.setupUi(this);
  m_ui.query->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  m_ui.query->setTabChangesFocus(true);
  for (const MetricDefinition &definition : metrics)
    m_ui.metric->addItem(metricTitle(definition.name));
  connect(m_ui.metric, &QComboBox::currentIndexChanged, this, &MetricQueryDialog::showQuery);
  connect(m_ui.forget, &QPushButton::clicked, this, [this] {
    m_ui.query->clear();
    accept();
  });
  connect(m_ui.buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  retranslate();
  showQuery();
}

void MetricQueryDialog::choose(const QString &metric) {
  for (int i = 0; i < m_metrics.size(); ++i)
    if (m_metrics.at(i).name == metric)
      m_ui.metric->setCurrentIndex(i);
}

void MetricQueryDialog::showQuery() {
  const MetricDefinition definition = m_metrics.value(m_ui.metric->currentIndex());
  m_ui.query->setPlainText(m_corrected.value(definition.name, definition.query));
  m_ui.forget->setEnabled(m_corrected.contains(definition.name));
  m_ui.origin->setText(definition.origin.isEmpty() ? tr("No query was discovered.")
                                                   : tr("In use: %1", "where a query comes from").arg(definition.origin));
}

void MetricQueryDialog::retranslate() {
  m_ui.retranslateUi(this);
  m_ui.intro->setText(
      tr("How %1 is measured. The query must give one series; a ratio is from 0 to 1, a latency is in seconds.").arg(m_service));
}

void askForQuery(const MeasuredService &measured, Workspace &workspace, const QString &metric, QWidget *parent,
                 const Stored &stored) {
  QList<MetricDefinition> metrics = measured.metrics.definitions;
  for (const QString &usual : {u"error_rate"_s, u"latency_p50"_s, u"latency_p95"_s, u"latency_p99"_s})
    if (!measured.metrics.find(usual))
      metrics.append({.name = usual, .query = {}, .unit = usualUnit(usual), .worse = Worse::Higher, .origin = {}});
  auto *dialog = makeWindow<MetricQueryDialog>(measured.service.name, metrics, measured.corrected, parent);
  dialog->choose(metric);
  QObject::connect(dialog, &QDialog::accepted, parent, [dialog, &workspace, service = measured.service, stored] {
    stored(workspace.settings().setMetricQuery(service, dialog->metric(), dialog->query()));
  });
  dialog->open();
}

}  // namespace sternway::ui

#include "moc_metricquerydialog.cpp"
