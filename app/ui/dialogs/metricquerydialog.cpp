// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/metricquerydialog.h"

#include "core/format.h"
#include "runbook/doubts.h"
#include "ui/questions.h"
#include "ui/theme.h"
#include "ui/workspace.h"

#include <QFontDatabase>
#include <QPushButton>

#include <algorithm>

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
  m_changed.setSingleShot(true);
  m_changed.setInterval(typingPause);
  connect(&m_changed, &QTimer::timeout, this, &MetricQueryDialog::check);
  connect(m_ui.query, &QPlainTextEdit::textChanged, &m_changed, qOverload<>(&QTimer::start));
  connect(m_ui.metric, &QComboBox::currentIndexChanged, this, &MetricQueryDialog::showQuery);
  connect(m_ui.forget, &QPushButton::clicked, this, [this] {
    m_ui.query->clear();
    accept();
  });
  connect(m_ui.buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  showQuery();
  retranslate();
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

/// What "sternway check" says of a metric in a runbook.
void MetricQueryDialog::check() {
  m_changed.stop();
  const QString text = m_ui.query->toPlainText();
  const QList<runbook::RunbookDoubt> doubts =
      text.trimmed().isEmpty() ? QList<runbook::RunbookDoubt>() : runbook::metricQueryDoubts(text);
  QStringList lines;
  QList<qsizetype> offsets;
  for (const runbook::RunbookDoubt &doubt : doubts) {
    const QString before = text.left(doubt.offset);
    const QString line = before.mid(before.lastIndexOf(u'\n') + 1);
    lines << tr("Line %1, column %2: %3")
                 .arg(QString::number(before.count(u'\n') + 1), QString::number(line.toUcs4().size() + 1), doubt.words);
    offsets << doubt.offset;
  }
  underline(offsets);
  m_ui.doubts->say(Mark::Warning, lines.join(u'\n'));
  m_ui.query->setAccessibleDescription(lines.join(u'\n'));
}

void MetricQueryDialog::underline(const QList<qsizetype> &offsets) {
  QList<QTextEdit::ExtraSelection> marks;
  const qsizetype end = m_ui.query->document()->characterCount() - 1;
  for (const qsizetype offset : offsets) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_ui.query->document());
    mark.cursor.setPosition(static_cast<int>(std::max<qsizetype>(0, std::min(offset, end - 1))));
    mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(markColor(Mark::Warning, palette()));
    mark.format.setBackground(markTint(Mark::Warning, palette()));
    marks << mark;
  }
  m_ui.query->setExtraSelections(marks);
}

void MetricQueryDialog::retranslate() {
  m_ui.retranslateUi(this);
  m_ui.intro->setText(
      tr("How %1 is measured. The query must give one series; a ratio is from 0 to 1, a latency is in seconds.").arg(m_service));
  check();
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
