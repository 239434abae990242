// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/incidentspage.h"

#include "ui/docks/timelineexporter.h"
#include "ui/labels.h"
#include "ui/pages/statisticstab.h"
#include "ui/questions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

IncidentsPage::IncidentsPage(Workspace &workspace, IncidentDigests &digests, QWidget *parent)
    : Retranslated(parent), m_workspace(workspace), m_digests(digests) {
  m_ui.setupUi(this);
  TableView &table = *m_ui.incidentTable;
  table.proxy().setTieColumn(models::IncidentListColumns::Declared);
  table.setSourceModel(&m_model);
  table.setColumnDigits({14, 8, 30, 15, 15, 9, 9, 9, 11});
  table.sortByColumn(models::IncidentListColumns::Declared, Qt::DescendingOrder);
  table.setSelectionMode(QAbstractItemView::SingleSelection);
  table.rememberColumns(workspace.settings(), u"incidents"_s);
  keepFromWheel(*m_ui.stateFilter);
  setFocusProxy(&table);
  m_ui.incidentTabs->addTab(new StatisticsTab(digests, this), QString());
  wire();
  retranslate();
}

void IncidentsPage::wire() {
  connect(&m_digests, &IncidentDigests::changed, this, &IncidentsPage::showRows);
  connect(&m_digests, &IncidentDigests::failed, this, &IncidentsPage::say);
  m_beat.start(std::chrono::seconds(30));
  connect(&m_beat, &QTimer::timeout, this, [this] {
    if (isVisible())
      showRows();
  });
  // What was added to an incident may be what somebody is looking for.
  connect(&m_workspace, &Workspace::journalChanged, this, &IncidentsPage::search);
  connect(m_ui.incidentSearch, &QLineEdit::textChanged, this, &IncidentsPage::search);
  connect(m_ui.incidentSearch, &QLineEdit::returnPressed, this, &IncidentsPage::focusTable);
  connect(m_ui.stateFilter, &QComboBox::currentIndexChanged, this, &IncidentsPage::showRows);
  connect(m_ui.empty, &EmptyState::triggered, this, &IncidentsPage::act);
  connect(m_ui.incidentTable, &QAbstractItemView::activated, this, [this] { Q_EMIT opened(currentIncident()); });
  connect(m_ui.incidentTable, &QWidget::customContextMenuRequested, this, &IncidentsPage::showMenu);
}

void IncidentsPage::focusSearch() {
  m_ui.incidentTabs->setCurrentWidget(m_ui.listTab);
  m_ui.incidentSearch->setFocus(Qt::ShortcutFocusReason);
  m_ui.incidentSearch->selectAll();
}

void IncidentsPage::focusTable() {
  TableView &table = *m_ui.incidentTable;
  if (!table.selectionModel()->hasSelection() && table.proxy().rowCount() > 0)
    table.setCurrentIndex(table.proxy().index(0, models::IncidentListColumns::Title));
  table.setFocus(Qt::OtherFocusReason);
}

QString IncidentsPage::currentIncident() const {
  const models::IncidentListRow *row = m_ui.incidentTable->currentOf(m_model);
  return row ? row->incident.id : QString();
}

Journal *IncidentsPage::journal() {
  const auto opened = m_workspace.journal();
  if (opened)
    return *opened;
  say(opened.error());
  return nullptr;
}

/// One search at a time: while it is under way only the newest text waits.
void IncidentsPage::search() {
  const QString text = m_ui.incidentSearch->text().trimmed();
  if (text.isEmpty()) {
    m_text.clear();
    m_matches.clear();
    return showRows();
  }
  Journal *book = m_searching ? nullptr : journal();
  if (!book)
    return;
  m_searching = true;
  book->search(text, this)->then([this, text](const Result<QList<IncidentMatch>> &found) { take(text, found); });
}

void IncidentsPage::take(const QString &text, const Result<QList<IncidentMatch>> &found) {
  m_searching = false;
  const QString wanted = m_ui.incidentSearch->text().trimmed();
  if (wanted.isEmpty())
    return;
  if (wanted != text)
    return search();
  if (!found)
    return say(found.error());
  m_text = text;
  m_matches.clear();
  for (const IncidentMatch &match : *found)
    m_matches.insert(match.incidentId, match);
  showRows();
}

models::IncidentListRow IncidentsPage::rowOf(const Incident &incident) const {
  models::IncidentListRow row{.incident = incident, .openFollowUps = std::nullopt, .excerpt = {}};
  row.excerpt = m_matches.value(incident.id).excerpt;
  const IncidentDigests::Entry *entry = m_digests.find(incident.id);
  if (!entry)
    return row;
  for (std::size_t clock = 0; clock < row.spans.size(); ++clock)
    row.spans.at(clock) = {.value = entry->digest.spans.at(clock).value, .formula = entry->digest.spans.at(clock).formula};
  if (entry->tasks) {
    const operate::FollowUpCount count = operate::countOf(*entry->tasks, m_workspace.timeAt(incident.service));
    row.openFollowUps = count.open;
    row.lateFollowUps = count.late;
  }
  return row;
}

bool IncidentsPage::isWanted(const models::IncidentListRow &row) const {
  if (!m_text.isEmpty() && !m_matches.contains(row.incident.id))
    return false;
  switch (static_cast<Show>(m_ui.stateFilter->currentIndex())) {
    case Show::All: return true;
    case Show::Open: return row.incident.isOpen();
    case Show::Closed: return !row.incident.isOpen();
    case Show::FollowUps: return row.openFollowUps.value_or(0) > 0;
  }
  return true;
}

/// The oldest first, so that a new one comes last and the rows before it stay where they are.
void IncidentsPage::showRows() {
  QList<models::IncidentListRow> rows;
  const QList<Incident> &incidents = m_digests.incidents();
  for (auto incident = incidents.crbegin(); incident != incidents.crend(); ++incident)
    if (const models::IncidentListRow row = rowOf(*incident); isWanted(row))
      rows << row;
  const bool anyExcerpt = std::ranges::any_of(rows, [](const models::IncidentListRow &row) { return !row.excerpt.isEmpty(); });
  m_ui.incidentTable->setLines(anyExcerpt ? 2 : 1);
  m_model.setValues(rows);
  showCount(rows.size());
  showContent();
}

void IncidentsPage::showCount(qsizetype shown) {
  const QList<Incident> &incidents = m_digests.incidents();
  const auto all = static_cast<int>(incidents.size());
  QStringList words{tr("%n incident(s)", nullptr, all)};
  if (shown != all)
    words = {tr("%1 of %2").arg(shown).arg(words.constFirst())};
  if (const auto open = static_cast<int>(std::ranges::count_if(incidents, &Incident::isOpen)); open > 0)
    words << tr("%n open", nullptr, open);
  int late = 0;
  for (const models::IncidentListRow &row : m_model.values())
    late += row.lateFollowUps;
  if (late > 0)
    words << tr("%n follow-up(s) overdue", nullptr, late);
  m_ui.incidentCount->setText(all > 0 ? words.join(u", "_s) : QString());
  m_ui.incidentCount->setToolTip(m_ui.incidentCount->text());  // there may be little room
}

void IncidentsPage::showContent() {
  if (m_model.rowCount() > 0) {
    m_ui.content->setCurrentWidget(m_ui.incidentTable);
    return;
  }
  if (!m_digests.isListed())
    m_ui.empty->say(u"view-calendar-list"_s, tr("Reading the incidents"), tr("They are read from the journal."));
  else if (m_digests.incidents().isEmpty())
    m_ui.empty->say(u"view-calendar-list"_s, tr("No incidents yet"),
                    tr("Declare one from a service's page, or roll one back: its timeline is kept here."));
  else
    m_ui.empty->say(u"edit-find"_s, tr("Nothing matches"), tr("No incident has all of these words and this state."),
                    tr("Show &all incidents"));
  m_ui.content->setCurrentWidget(m_ui.empty);
}

void IncidentsPage::act() {
  m_ui.stateFilter->setCurrentIndex(static_cast<int>(Show::All));
  m_ui.incidentSearch->clear();
  focusSearch();
}

void IncidentsPage::showMenu(const QPoint &at) {
  const QString id = currentIncident();
  if (id.isEmpty())
    return;
  auto *menu = makeWindow<QMenu>(this);
  menu->setObjectName(u"incidentMenu"_s);
  menu->addAction(tr("&Open"), this, [this, id] { Q_EMIT opened(id); });
  QAction *write = menu->addAction(QIcon::fromTheme(u"document-edit"_s), tr("Write post-&mortem…"), this,
                                   [this, id] { Q_EMIT postMortemRequested(id); });
  write->setObjectName(u"writePostMortem"_s);
  menu->addAction(QIcon::fromTheme(u"document-export"_s), tr("&Export timeline…"), this, [this, id] { exportTimeline(id); });
  menu->addAction(QIcon::fromTheme(u"document-export"_s), tr("Export &post-mortem draft…"), this,
                  [this, id] { exportPostMortem(id); });
  menu->addAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy its id"), this,
                  [id] { QGuiApplication::clipboard()->setText(id); });
  menu->popup(m_ui.incidentTable->viewport()->mapToGlobal(at));
}

void IncidentsPage::exportTimeline(const QString &id) {
  if (Journal *book = journal())
    TimelineExporter::start(*book, id, this,
                            [this](const Result<QString> &path) { tell(tr("The timeline was written to %1"), path); });
}

void IncidentsPage::exportPostMortem(const QString &id) {
  const auto incident = std::ranges::find(m_digests.incidents(), id, &Incident::id);
  if (incident != m_digests.incidents().cend())
    TimelineExporter::startPostMortem(m_workspace, *incident, this, [this](const Result<QString> &path) {
      tell(tr("The post-mortem was written to %1"), path);
    });
}

void IncidentsPage::tell(const QString &sentence, const Result<QString> &path) {
  path ? m_ui.notice->say(Mark::Good, sentence.arg(*path)) : say(path.error());
}

void IncidentsPage::say(const Error &error) {
  m_ui.notice->sayError(Mark::Critical, error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail, error);
}

void IncidentsPage::retranslate() {
  const int show = m_ui.stateFilter->currentIndex();
  m_ui.retranslateUi(this);
  m_ui.incidentTabs->setTabText(1, tr("&Statistics"));
  m_ui.stateFilter->setCurrentIndex(show);
  showRows();
}

}  // namespace sternway::ui

#include "moc_incidentspage.cpp"
