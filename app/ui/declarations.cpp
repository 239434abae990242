// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/declarations.h"

#include "core/declarations.h"
#include "platform/paths.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace {
constexpr qint64 recent = std::chrono::milliseconds(5min).count();

QString whoDeclared(const QList<JournalEvent> &events, const QString &symptom, const QDateTime &since) {
  for (const JournalEvent &event : events)
    if (event.at == since && event.data.value(u"symptom"_s).toString() == symptom)
      return event.data.value(u"who"_s).toString();
  return {};
}
}  // namespace

Declarations::Declarations(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::journalChanged, this, [this] {
    if (m_session)
      read();
  });
  connect(&workspace, &Workspace::runbooksChanged, this, &Declarations::changed);
}

void Declarations::follow(ClusterSession &session, const ObjectRef &service) {
  stop();
  m_session = &session;
  m_service = service;
  m_declared.clear();
  m_reports.clear();
  read();
  Q_EMIT changed();
}

QList<Symptom> Declarations::symptoms() const {
  const auto runbook = m_session ? m_workspace.runbook(m_service) : Result<RunbookPtr>(nullptr);
  return runbook && *runbook ? (*runbook)->symptoms : QList<Symptom>();
}

Symptom Declarations::symptomOf(const QString &id) const {
  const QList<Symptom> all = symptoms();
  const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const Symptom &each) { return each.id == id; });
  // The runbook may have changed since it was declared.
  return found == all.cend() ? Symptom{.id = id, .title = id, .line = 0} : *found;
}

bool Declarations::isDeclared(const QString &symptom) const {
  return std::any_of(m_declared.cbegin(), m_declared.cend(),
                     [&symptom](const Declaration &each) { return each.symptom.id == symptom; });
}

int Declarations::recentReports() const {
  if (!m_session)
    return 0;
  const qint64 from = m_session->clock().now().toMSecsSinceEpoch() - recent;
  return static_cast<int>(std::count_if(m_reports.cbegin(), m_reports.cend(), [from](qint64 time) { return time > from; }));
}

void Declarations::declare(const QString &symptom) {
  change(symptom, true);
}

void Declarations::withdraw(const QString &symptom) {
  change(symptom, false);
}

void Declarations::change(const QString &symptom, bool declared) {
  const QString title = symptomOf(symptom).title;
  write(declared ? symptomDeclared(symptom, title) : symptomWithdrawn(symptom, title), title,
        [symptom, declared](const QList<JournalEvent> &events) { return declaredIn(events).contains(symptom) != declared; });
}

void Declarations::addReport() {
  write(usersReported(1), tr("users report problems"), [](const QList<JournalEvent> &) { return true; });
}

/// What is news is known when the journal has been read: before that, a withdrawal would be lost.
void Declarations::write(EventDraft event, const QString &about, const std::function<bool(const QList<JournalEvent> &)> &isNews) {
  if (!m_session)
    return;
  const auto incidents = m_workspace.incidents();
  if (!incidents) {
    Q_EMIT failed(incidents.error());
    return;
  }
  event.at = m_session->clock().now();
  event.data.insert(u"who"_s, platform::loginName());
  Incident draft;
  draft.service = m_service;
  draft.title = u"%1: %2"_s.arg(m_service.name, about);
  draft.rehearsal = m_session->isRehearsal();
  (*incidents)->incidents(this)->then([this, event, draft, isNews, service = *incidents](const Result<QList<Incident>> &read) {
    if (!read) {
      Q_EMIT failed(read.error());
      return;
    }
    const IncidentRecord *open = service->store().openFor(targetOf(draft.service), draft.rehearsal);
    if (isNews(open ? open->events : QList<JournalEvent>()))
      append(*service, draft, event, open != nullptr);
  });
}

void Declarations::append(incident::IncidentService &incidents, const Incident &draft, const EventDraft &event, bool wasOpen) {
  incidents.openFor(draft, this)->then([this, event, wasOpen, &incidents](const Result<Incident> &opened) {
    if (!opened) {
      Q_EMIT failed(opened.error());
      return;
    }
    if (!wasOpen && std::exchange(m_opened, opened->id) != opened->id)
      Q_EMIT incidentOpened(opened->service, opened->id);
    incidents.append(opened->id, event, this)->then([this](const Result<JournalEvent> &appended) {
      if (!appended)
        Q_EMIT failed(appended.error());
    });
  });
}

const IncidentRecord *Declarations::open() const {
  const auto incidents = m_session ? m_workspace.incidents() : Result<incident::IncidentService *>(nullptr);
  return incidents && *incidents ? (*incidents)->store().openFor(targetOf(m_service), m_session->isRehearsal()) : nullptr;
}

void Declarations::read() {
  const IncidentRecord *record = open();
  take(record ? record->events : QList<JournalEvent>());
}

void Declarations::take(const QList<JournalEvent> &events) {
  QList<Declaration> declared;
  const QHash<QString, QDateTime> standing = declaredIn(events);
  for (auto it = standing.cbegin(); it != standing.cend(); ++it)
    declared.append({symptomOf(it.key()), it.value(), whoDeclared(events, it.key(), it.value())});
  std::sort(declared.begin(), declared.end(), [](const Declaration &a, const Declaration &b) {
    return std::tie(a.since, a.symptom.title) < std::tie(b.since, b.symptom.title);
  });
  const QList<qint64> reports = userReportsIn(events, m_session ? m_session->clock().now() : QDateTime()).times;
  if (declared == m_declared && reports == m_reports)
    return;
  m_declared = declared;
  m_reports = reports;
  Q_EMIT changed();
}

DeclareMenu::DeclareMenu(Declarations &declarations, QWidget *parent) : QMenu(parent), m_declarations(declarations) {
  setObjectName(u"declareMenu"_s);
  setToolTipsVisible(true);
  connect(this, &QMenu::aboutToShow, this, &DeclareMenu::fill);
  connect(&declarations, &Declarations::changed, this, &DeclareMenu::showDeclared);
}

void DeclareMenu::fill() {
  clear();
  const QList<Symptom> symptoms = m_declarations.symptoms();
  for (const Symptom &symptom : symptoms) {
    QString text = symptom.title;
    QAction *action = addAction(text.replace(u'&', u"&&"_s));
    action->setObjectName(symptom.id);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, id = symptom.id](bool checked) {
      if (checked)
        m_declarations.declare(id);
      else
        m_declarations.withdraw(id);
    });
  }
  showDeclared();
  if (symptoms.isEmpty())
    addAction(tr("The runbook names no symptoms"))->setEnabled(false);
  addSeparator();
  QAction *report = addAction(QIcon::fromTheme(u"list-add-user"_s),
                              tr("Add a &user report (%n in the last 5 min)", nullptr, m_declarations.recentReports()));
  report->setObjectName(u"userReport"_s);
  connect(report, &QAction::triggered, &m_declarations, &Declarations::addReport);
}

void DeclareMenu::showDeclared() {
  for (QAction *action : actions())
    if (action->isCheckable()) {
      action->setChecked(m_declarations.isDeclared(action->objectName()));
      action->setToolTip(action->isChecked() ? tr("Withdraws it again") : tr("Counts immediately in the runbook's decision"));
    }
}

}  // namespace sternway::ui

#include "moc_declarations.cpp"
