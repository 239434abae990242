// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/statisticstab.h"

#include "report/durations.h"
#include "report/statisticscharts.h"
#include "ui/banner.h"
#include "ui/charts/barchart.h"
#include "ui/incidentdigests.h"
#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/savefile.h"
#include "ui/theme.h"

#include <QJsonDocument>
#include <QScrollArea>
#include <QStandardPaths>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
report::IncidentStatistics statisticsOf(const IncidentDigests &digests) {
  QList<report::IncidentShare> shares;
  for (const report::IncidentDigest &digest : digests.digests())
    shares << digest.share;
  return report::incidentStatistics(shares);
}
}  // namespace

StatisticsTab::StatisticsTab(IncidentDigests &digests, QWidget *parent)
    : Retranslated(parent),
      m_digests(digests),
      m_notice(new Banner(this, u"statisticsNotice"_s)),
      m_summary(makeWrappedLabel(u"statisticsSummary"_s, this)),
      m_durationsTitle(makePlainLabel(u"durationBarsTitle"_s, this)),
      m_durations(new BarChart(this)),
      m_rollbacksTitle(makePlainLabel(u"rollbackBarsTitle"_s, this)),
      m_rollbacks(new BarChart(this)),
      m_definitions(makeWrappedLabel(u"statisticsDefinitions"_s, this)),
      m_csv(makeButton(u"exportCsv"_s, u"document-export"_s, this)),
      m_json(makeButton(u"exportJson"_s, u"document-export"_s, this)) {
  setObjectName(u"statisticsTab"_s);
  m_durations->setObjectName(u"durationBars"_s);
  m_rollbacks->setObjectName(u"rollbackBars"_s);
  makeHeading(*m_durationsTitle);
  makeHeading(*m_rollbacksTitle);
  auto *content = new QWidget(this);
  makeColumn(grid,
             {m_summary, m_durationsTitle, m_durations, m_rollbacksTitle, m_rollbacks, m_definitions,
              makeRow(grid, {m_csv, m_json, BoxPart::room(1)}), BoxPart::room(1)},
             content, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  auto *scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setWidget(content);
  makeColumn(0, {m_notice, {scroll, 1}}, this);
  connect(&digests, &IncidentDigests::changed, this, &StatisticsTab::showStatistics);
  connect(m_csv, &QPushButton::clicked, this,
          [this] { exportTo(tr("Export statistics"), u"incidents.csv"_s, tr("CSV (*.csv)")); });
  connect(m_json, &QPushButton::clicked, this,
          [this] { exportTo(tr("Export statistics"), u"incidents.json"_s, tr("JSON (*.json)")); });
  retranslate();
}

/// Until all incidents have been read it says so, and exports nothing.
void StatisticsTab::showStatistics() {
  const report::IncidentStatistics statistics = statisticsOf(m_digests);
  const report::StatisticsRow &all = statistics.rows.constFirst();
  QStringList words{tr("%n incident(s)", nullptr, static_cast<int>(all.incidents)),
                    tr("%n rollback(s)", nullptr, all.succeeded + all.failed + all.otherwise)};
  if (all.failed > 0)
    words << tr("%n of them failed", nullptr, all.failed);
  if (statistics.rehearsals > 0)
    words << tr("%n rehearsal(s) left out", nullptr, static_cast<int>(statistics.rehearsals));
  if (!m_digests.isComplete())
    words << tr("still reading");
  else if (const qsizetype unread = m_digests.incidents().size() - m_digests.digests().size(); unread > 0)
    words << tr("%n could not be read", nullptr, static_cast<int>(unread));
  m_summary->setText(words.join(u", "_s));
  m_durations->setData(m_durationsTitle->text(), report::durationBars(statistics));
  m_rollbacks->setData(m_rollbacksTitle->text(), report::rollbackBars(statistics));
  for (QPushButton *button : {m_csv, m_json})
    button->setEnabled(m_digests.isComplete());
}

void StatisticsTab::exportTo(const QString &title, const QString &name, const QString &filter) {
  askForFile(this,
             {.kind = FileQuestion::Kind::Save,
              .title = title,
              .place = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + name,
              .filters = {filter}},
             [this](const QString &path) { write(path); });
}

void StatisticsTab::write(const QString &path) {
  const report::IncidentStatistics statistics = statisticsOf(m_digests);
  const QByteArray bytes = path.endsWith(u".json"_s, Qt::CaseInsensitive)
                               ? QJsonDocument(report::statisticsJson(statistics)).toJson()
                               : report::statisticsCsv(statistics);
  const auto saved = saveFile(path, bytes, tr("Choose another folder, or make room on the disk."));
  m_notice->say(saved ? Mark::Good : Mark::Critical, saved ? tr("The statistics were written to %1").arg(*saved)
                                                           : saved.error().message + u'\n' + saved.error().detail);
}

void StatisticsTab::retranslate() {
  m_durationsTitle->setText(tr("Mean time to detect, mitigate and resolve, by month"));
  m_rollbacksTitle->setText(tr("Rollbacks by service and month"));
  m_definitions->setText(report::statisticsDefinitions().join(u'\n'));
  m_csv->setText(tr("Export as &CSV…"));
  m_json->setText(tr("Export as &JSON…"));
  showStatistics();
}

}  // namespace sternway::ui

#include "moc_statisticstab.cpp"
