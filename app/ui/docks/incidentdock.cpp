// SPDX-License-Identifier: GPL-3.0-or-later
// What an incident dock shows and records; how an incident begins stands in incidentdockopening.cpp, its messages in
// incidentdockmessages.cpp.
#include "ui/docks/incidentdock.h"

#include "assess/evidence.h"
#include "core/incident.h"
#include "models/cells.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"
#include "report/durations.h"
#include "ui/docks/dockcolumn.h"
#include "ui/docks/followups.h"
#include "ui/docks/outboxpanel.h"
#include "ui/docks/runningdurations.h"
#include "ui/docks/timelineexporter.h"
#include "ui/docks/updatesbar.h"
#include "ui/labels.h"
#include "ui/postmortem/postmortembar.h"
#include "ui/questions.h"
#include "ui/theme.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timelinepanel.h"

#include <QShortcut>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// When its newest rollback succeeded; invalid: it did not, or something has called for one since.
QDateTime rolledBackAt(const IncidentRecord &record) {
  QDateTime since;
  for (const JournalEvent &event : record.events) {
    if (event.type == eventtype::operationSucceeded)
      since = event.at;
    else if (event.type == eventtype::operationStarted || event.type == eventtype::symptomDeclared ||
             (event.type == eventtype::verdict &&
              actionName.value(event.data.value(u"verdict"_s).toString()).value_or(Action::None) >= Action::Prepare))
      since = {};
  }
  return since;
}
}  // namespace

IncidentDock::IncidentDock(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_declarations(workspace),
      m_followUps(new FollowUps(this)),
      m_updates(new UpdatesBar(workspace, this)),
      m_outbox(new OutboxPanel(workspace, this)),
      m_timeline(new TimelinePanel(
          workspace, [this] { return now(); }, this)),
      m_postMortem(new PostMortemBar(workspace, this)) {
  setObjectName(u"incidentDock"_s);
  auto *content = new QWidget(this);
  m_ui.setupUi(content);
  setWidget(new DockColumn(content, this));
  m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.tabs), m_updates);
  m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.tabs), m_followUps);
  m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.exports), m_postMortem);
  m_ui.outboxScroll->setWidget(m_outbox);
  m_ui.outboxScroll->viewport()->setAutoFillBackground(false);
  m_ui.timelineColumn->addWidget(m_timeline);
  m_timeline->setTabPlace(m_ui.tabs, m_ui.note);
  m_ui.earlier->setSourceModel(&m_earlier);
  m_ui.earlier->setColumnDigits({9, 13});
  m_ui.earlier->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // what is elided stands in the tooltip
  m_ui.earlier->sortByColumn(models::IncidentColumns::Declared, Qt::DescendingOrder);
  m_ui.declare->setIcon(themeIcon(u"flag"_s));
  m_ui.symptoms->setIcon(themeIcon(u"dialog-warning"_s));
  m_ui.symptoms->setMenu(new DeclareMenu(m_declarations, this));
  m_ui.exportTimeline->setIcon(themeIcon(u"document-export"_s));
  makeHeading(*m_ui.heading);
  m_ui.state->makeBadge();
  m_ui.severity->setMinimumWidth(9 * grid);  // "P0" is seen; the tree of clusters keeps its room
  m_second.setInterval(1s);
  wire();
  retranslate();
}

void IncidentDock::wire() {
  connect(&m_second, &QTimer::timeout, this, &IncidentDock::everySecond);
  connect(&m_workspace, &Workspace::runbooksChanged, this, &IncidentDock::showFollowUps);
  connect(m_followUps, &FollowUps::said, this, [this](const EventDraft &event) { append(m_id, {event}); });
  connect(&m_workspace, &Workspace::journalChanged, this, [this](const QSet<QString> &ids) {
    if (ids.contains(m_id))
      load();
    listIncidents(m_id.isEmpty());
  });
  connect(&m_workspace, &Workspace::sessionAboutToClose, this, [this](ClusterSession *session) {
    if (session->context() != m_service.context)
      return;
    m_declarations.stop();
    showHeader();
  });
  connect(&m_declarations, &Declarations::failed, this, &IncidentDock::say);
  connect(&m_declarations, &Declarations::incidentOpened, this, &IncidentDock::join);
  connect(m_timeline, &TimelinePanel::failed, this, &IncidentDock::say);
  connect(m_timeline, &TimelinePanel::lanesRequested, this, &IncidentDock::showLanes);
  connect(m_ui.declare, &QPushButton::clicked, this, [this] { declare(m_service); });
  connect(m_ui.add, &QPushButton::clicked, this, &IncidentDock::addNote);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), m_ui.note, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &IncidentDock::addNote);
  connect(m_ui.note, &QPlainTextEdit::textChanged, this, &IncidentDock::showHeader);
  connect(m_ui.severity, &SeverityBox::chosen, this,
          [this](const QString &severity) { append(m_id, {severityEvent(severity, platform::loginName())}); });
  connect(m_ui.close, &QPushButton::clicked, this, &IncidentDock::askToClose);
  wireMessages();
  const auto telling = [this](const QString &sentence) {
    return [this, sentence](const Result<QString> &path) {
      path ? m_ui.problem->say(Mark::Good, sentence.arg(*path)) : say(path.error());
    };
  };
  connect(m_ui.exportTimeline, &QPushButton::clicked, this, [this, telling] {
    if (Journal *book = journal())
      TimelineExporter::start(*book, m_id, this, telling(tr("The timeline was written to %1")));
  });
  connect(m_ui.exportPostMortem, &QPushButton::clicked, this, [this, telling] {
    TimelineExporter::startPostMortem(m_workspace, m_record.incident, this, telling(tr("The post-mortem was written to %1")));
  });
  connect(m_postMortem, &PostMortemBar::opened, this, &IncidentDock::postMortemRequested);
  connect(m_ui.earlier, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
    const QModelIndex source = m_ui.earlier->proxy().mapToSource(index);
    showIncident(m_earlier.at(source.row()).incident.id);
  });
}

Journal *IncidentDock::journal() {
  const auto opened = m_workspace.journal();
  if (!opened) {
    say(opened.error());
    return nullptr;
  }
  return *opened;
}

void IncidentDock::say(const Error &error) {
  m_ui.problem->sayError(Mark::Critical, error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail, error);
}

void IncidentDock::showService(const ObjectRef &service) {
  if (service == m_service && !m_id.isEmpty() && isOpen())
    return;
  m_service = service;
  followDeclarations();
  m_id.clear();
  m_record = {};
  m_ui.problem->say(Mark::Good, {});
  showNothing();
  listIncidents(true);
}

void IncidentDock::showIncident(const QString &id) {
  m_id = id;
  load();
}

void IncidentDock::followDeclarations() {
  ClusterSession *session = m_workspace.session(m_service.context);
  if (!session)
    m_declarations.stop();
  else if (!m_declarations.isFollowing(m_service))
    m_declarations.follow(*session, m_service);
}

void IncidentDock::listIncidents(bool findOpen) {
  if (Journal *book = journal(); book && !m_service.name.isEmpty())
    book->incidents(this)->then([this, findOpen, service = m_service](const Result<QList<Incident>> &incidents) {
      if (!incidents)
        return say(incidents.error());
      if (service == m_service)
        showList(*incidents, findOpen);
    });
}

void IncidentDock::showList(const QList<Incident> &incidents, bool findOpen) {
  QList<models::IncidentRow> rows;
  QString open;
  for (const Incident &incident : incidents) {
    if (incident.service != m_service)
      continue;
    rows.append({incident});
    if (!incident.closedAt.isValid() && open.isEmpty())
      open = incident.id;
  }
  m_earlier.setValues(rows);
  m_ui.earlier->setVisible(!rows.isEmpty());
  m_ui.earlierLabel->setVisible(!rows.isEmpty());
  if (findOpen && !open.isEmpty() && m_id.isEmpty())  // somebody may have chosen another one meanwhile
    showIncident(open);
}

void IncidentDock::load() {
  if (m_id.isEmpty())
    return;
  if (Journal *book = journal())
    book->load(m_id, this)->then([this, id = m_id](const Result<IncidentRecord> &record) {
      if (!record)
        return say(record.error());
      if (id == m_id)
        showRecord(*record);
    });
}

void IncidentDock::showRecord(const IncidentRecord &record) {
  const bool other = m_record.incident.id != record.incident.id;
  m_record = record;
  m_service = record.incident.service;
  followDeclarations();
  m_summary = report::durations(record);
  m_timeline->showRecord(record, m_summary.milestones);
  if (m_lanes)
    m_lanes->showRecord(record, m_summary.milestones, now());
  if (!record.chainIntact)
    m_ui.problem->say(Mark::Warning, tr("The record of this incident was changed from outside: %1").arg(record.chainProblem));
  if (other)
    m_outbox->showIncident(m_id, record.incident.rehearsal);
  m_postMortem->showRecord(record, now());
  showFollowUps();
  showUpdates();
  showHeader();
  showDurations();
  keepLateEvidence();
  if (!other)
    return;
  listIncidents(false);
  Q_EMIT incidentShown(m_id);
}

void IncidentDock::showLanes() {
  if (m_id.isEmpty() || m_record.incident.id != m_id)
    return;
  if (!m_lanes) {
    m_lanes = makeWindow<LaneView>(m_workspace, *m_timeline, this);
    m_lanes->showRecord(m_record, m_summary.milestones, now());
  }
  m_lanes->show();
  m_lanes->raise();
  m_lanes->activateWindow();
}

void IncidentDock::showNothing() {
  if (m_lanes)
    m_lanes->close();
  m_timeline->clear();
  m_followUps->clear();
  m_updates->clear();
  m_postMortem->clear();
  m_outbox->showIncident({}, false);
  showHeader();
  Q_EMIT incidentShown({});
}

void IncidentDock::showHeader() {
  const bool any = !m_id.isEmpty();
  const Incident &incident = m_record.incident;
  for (QWidget *widget : std::initializer_list<QWidget *>{m_ui.heading, m_ui.durations, m_ui.tabs, m_ui.noteLabel, m_ui.note,
                                                          m_ui.add, m_ui.exportTimeline, m_ui.close})
    widget->setVisible(any);
  m_ui.exportPostMortem->setVisible(any && !isOpen());
  m_ui.empty->setVisible(!any);
  m_ui.declare->setVisible(!m_service.name.isEmpty() && !isOpen());
  m_ui.symptoms->setVisible(m_declarations.isFollowing(m_service) && (isOpen() || !any));
  m_ui.empty->setText(m_service.name.isEmpty()
                          ? tr("Select a service to see its incident.")
                          : tr("No incident is open for %1. Declare one when something is wrong: from then on everything that "
                               "happens is written down here.")
                                .arg(m_service.name));
  // A rollback that has helped does not end the incident: a person does, when it has stayed so.
  const QDateTime rolledBack = isOpen() ? rolledBackAt(m_record) : QDateTime();
  m_ui.state->say(!isOpen()              ? Mark::Good
                  : rolledBack.isValid() ? Mark::Progress
                                         : Mark::Warning,
                  !any                   ? QString()
                  : !isOpen()            ? tr("Closed")
                  : rolledBack.isValid() ? tr("Monitoring since %1").arg(models::clockTime(rolledBack))
                                         : tr("Open since %1").arg(models::clockTime(incident.openedAt)));
  m_ui.state->setToolTip(incident.openedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s));
  m_ui.heading->setText(incident.rehearsal ? tr("Rehearsal: %1").arg(incident.title) : incident.title);
  m_ui.severity->setSeverity(incident.severity);
  m_ui.severity->setVisible(any);
  m_ui.severity->setEnabled(isOpen());
  m_ui.close->setEnabled(isOpen() && !m_evidenced.contains(m_id));
  m_ui.add->setEnabled(any && m_ui.note->isEnabled() && !m_ui.note->toPlainText().trimmed().isEmpty());
  if (isOpen() || m_followUps->isWaiting())
    m_second.start();
  else
    m_second.stop();
}

void IncidentDock::showFollowUps() {
  const auto runbook = m_workspace.runbook(m_service);
  if (m_id.isEmpty() || !runbook)
    return m_followUps->clear();
  m_followUps->setRecord(m_record, **runbook, platform::isAccepted(**runbook, m_workspace.settings()), now());
}

void IncidentDock::everySecond() {
  if (isOpen())
    showDurations();
  if (!isVisible())
    return;
  if (m_followUps->isWaiting())
    showFollowUps();
  m_updates->look(now());
}

void IncidentDock::showDurations() {
  if (m_id.isEmpty() || (!isVisible() && !m_ui.durations->text().isEmpty()))
    return;
  m_ui.durations->setText(runningDurations(m_summary, isOpen(), now()).join(u'\n'));
}

QDateTime IncidentDock::now() const {
  return m_workspace.timeAt(m_service);
}

void IncidentDock::append(const QString &incidentId, const QList<EventDraft> &events) {
  Journal *book = journal();
  if (!book)
    return;
  book->appendAll(incidentId, events, this)->then([this](const auto &done) {
    if (!done)
      say(done.error());
  });
}

/// The text leaves the editor when it is in the journal, not before.
void IncidentDock::addNote() {
  const QString text = m_ui.note->toPlainText().trimmed();
  Journal *book = text.isEmpty() || m_id.isEmpty() || !m_ui.note->isEnabled() ? nullptr : journal();
  if (!book)
    return;
  m_ui.note->setEnabled(false);
  const EventDraft event{.type = eventtype::note, .summary = text};
  book->append(m_id, event, this)->then([this](const Result<JournalEvent> &appended) {
    m_ui.note->setEnabled(true);
    if (appended) {
      m_ui.note->clear();
      m_ui.problem->say(Mark::Good, {});
    } else {
      m_ui.problem->say(Mark::Critical, tr("The note is not in the journal yet; it stays here. %1 %2")
                                            .arg(appended.error().message, appended.error().detail)
                                            .trimmed());
    }
    m_ui.note->setFocus();
    showHeader();
  });
}

std::shared_ptr<assess::ServiceMonitor> IncidentDock::monitor() const {
  ClusterSession *session = m_workspace.session(m_service.context);
  return session ? m_workspace.monitors(*session).monitor(m_service) : nullptr;
}

/// With the series of its impact, which a report needs when the source of metrics has forgotten them.
void IncidentDock::closeIncident() {
  Journal *book = journal();
  if (!book || !isOpen() || m_evidenced.contains(m_id))
    return;
  m_evidenced.insert(m_id);
  showHeader();
  const auto kept = monitor();
  auto *call = kept ? assess::closeWithEvidence(*book, *kept, m_id, this) : book->close(m_id, this);
  call->then([this, kept, id = m_id](const Result<Done> &done) {
    if (done)
      return;
    m_evidenced.remove(id);
    showHeader();
    say(done.error());
  });
}

/// Who closed it may have ended before the series were there.
void IncidentDock::keepLateEvidence() {
  Journal *book = journal();
  const auto kept = monitor();
  if (!book || !kept || m_evidenced.contains(m_id) || !assess::lacksEvidence(m_record, now()))
    return;
  m_evidenced.insert(m_id);
  assess::keepEvidence(*book, *kept, m_id, this)->then([kept](const Result<Done> &) {});
}

void IncidentDock::retranslate() {
  m_ui.retranslateUi(widget());
  setWindowTitle(tr("Incident"));
  showOutboxTab();
  showHeader();
  showDurations();
}

}  // namespace sternway::ui

#include "moc_incidentdock.cpp"
