// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/declarations.h"

#include "core/declarations.h"
#include "platform/processidentity.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto reloadDelay = 50ms;
constexpr qint64 recent = std::chrono::milliseconds(5min).count();

EventDraft signedBy(const QString &who, EventDraft event, const QDateTime &at) {
  event.data.insert(u"who"_s, who);
  event.at = at;
  return event;
}

QString whoDeclared(const QList<JournalEvent> &events, const QString &symptom, const QDateTime &since) {
  for (const JournalEvent &event : events)
    if (event.at == since && event.data.value(u"symptom"_s).toString() == symptom)
      return event.data.value(u"who"_s).toString();
  return {};
}
}  // namespace

Declarations::Declarations(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  m_reload.setSingleShot(true);
  m_reload.setInterval(reloadDelay);
  connect(&m_reload, &QTimer::timeout, this, &Declarations::read);
  connect(&workspace, &Workspace::journalChanged, this, [this] { m_reload.start(); });
  connect(&workspace, &Workspace::runbooksChanged, this, &Declarations::changed);
}

Declarations::~Declarations() = default;

void Declarations::follow(ClusterSession &session, const ObjectRef &service) {
  stop();
  m_session = &session;
  m_service = service;
  m_following = std::make_unique<QObject>();
  m_incident.clear();
  m_declared.clear();
  m_reports.clear();
  read();
  Q_EMIT changed();
}

void Declarations::stop() {
  m_following.reset();
  m_session.clear();
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
  if (!m_session || isDeclared(symptom))
    return;
  const QString title = symptomOf(symptom).title;
  write({signedBy(loginName(), symptomDeclared(symptom, title), m_session->clock().now()), title});
}

void Declarations::withdraw(const QString &symptom) {
  if (!m_session || !isDeclared(symptom))
    return;
  const QString title = symptomOf(symptom).title;
  write({signedBy(loginName(), symptomWithdrawn(symptom, title), m_session->clock().now()), title});
}

void Declarations::turn(const QString &symptom) {
  if (isDeclared(symptom))
    withdraw(symptom);
  else
    declare(symptom);
}

void Declarations::addReport() {
  if (m_session)
    write({signedBy(loginName(), usersReported(1), m_session->clock().now()), tr("users report problems")});
}

IncidentRecorder *Declarations::recorder() {
  const auto journal = m_workspace.journal();
  if (!journal) {
    Q_EMIT failed(journal.error());
    return nullptr;
  }
  if (!m_recorder)
    m_recorder = std::make_unique<IncidentRecorder>(**journal);
  return m_recorder.get();
}

void Declarations::write(const Write &write) {
  m_writes.append(write);
  next();
}

/// One after the other: two clicks must not open two incidents.
void Declarations::next() {
  if (m_writing || m_writes.isEmpty())
    return;
  IncidentRecorder *recorder = m_session ? this->recorder() : nullptr;
  if (!recorder)
    return m_writes.clear();
  m_writing = true;
  const Write write = m_writes.takeFirst();
  Incident incident;
  incident.service = m_service;
  incident.title = u"%1: %2"_s.arg(m_service.name, write.about);
  incident.rehearsal = m_session->isRehearsal();
  recorder->ensureOpen(incident, this)->then([this, write](const Result<Incident> &opened) {
    if (!opened)
      return done(opened.error());
    if (m_incident.isEmpty())
      Q_EMIT incidentOpened(opened->id, write.about);
    append(opened->id, write);
  });
}

void Declarations::append(const QString &incidentId, const Write &write) {
  m_incident = incidentId;
  m_recorder->append(incidentId, {write.event}, this)->then([this](const Result<Done> &appended) {
    done(appended ? Error() : appended.error());
  });
}

void Declarations::done(const Error &error) {
  m_writing = false;
  if (!error.message.isEmpty())
    Q_EMIT failed(error);
  if (m_writes.isEmpty())
    read();
  next();
}

void Declarations::read() {
  const auto journal = m_following ? m_workspace.journal() : Result<Journal *>(nullptr);
  if (!journal || !*journal)
    return;
  Journal &book = **journal;
  const bool rehearsal = m_session && m_session->isRehearsal();
  book.incidents(m_following.get())->then([this, &book, rehearsal](const Result<QList<Incident>> &incidents) {
    if (!incidents)
      return;  // the dock beside it says why
    const auto open = std::find_if(incidents->cbegin(), incidents->cend(), [this, rehearsal](const Incident &each) {
      return each.service == m_service && each.rehearsal == rehearsal && !each.closedAt.isValid();
    });
    m_incident = open == incidents->cend() ? QString() : open->id;
    if (m_incident.isEmpty())
      return take({});
    book.load(m_incident, m_following.get())->then([this](const Result<IncidentRecord> &record) {
      if (record)
        take(record->events);
    });
  });
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

}  // namespace sternway
