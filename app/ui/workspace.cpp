// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "notify/templatequeue.h"
#include "platform/channelbook.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

Workspace::Workspace(QObject *parent) : QObject(parent) {}

Workspace::~Workspace() = default;

assess::MonitorPool &Workspace::monitors(ClusterSession &session) {
  std::unique_ptr<assess::MonitorPool> &pool = m_monitors[&session];
  if (pool)
    return *pool;
  assess::MonitorPorts ports;
  ports.overrides = [this, &session](const ObjectRef &service) {
    StringMap queries = session.metricQueries(service);
    queries.insert(settings().metricQueries(service));
    return queries;
  };
  ports.runbook = [this](const ObjectRef &service) { return runbook(service); };
  ports.isAccepted = [this](const Runbook &runbook) { return sternway::platform::isAccepted(runbook, settings()); };
  ports.journal = [this] { return journal(); };
  ports.incident = [this, &session](const ObjectRef &service) {
    const auto known = incidents();
    const IncidentRecord *open = known ? (*known)->store().openFor(targetOf(service), session.isRehearsal()) : nullptr;
    return open ? open->events : QList<JournalEvent>();
  };
  pool = std::make_unique<assess::MonitorPool>(session, std::move(ports));
  connect(this, &Workspace::journalChanged, pool.get(), &assess::MonitorPool::journalChanged);
  connect(this, &Workspace::runbooksChanged, pool.get(), &assess::MonitorPool::runbooksChanged);
  connect(&settings(), &platform::Settings::metricQueriesChanged, pool.get(), &assess::MonitorPool::queriesChanged);
  connect(this, &Workspace::sessionAboutToClose, pool.get(), [this, &session](ClusterSession *closing) {
    // Others are told after this, and may still hold it; a rollback that runs asks it to its end.
    if (closing == &session)
      if (auto closed = m_monitors.extract(&session))
        operations().release(closed.mapped().release(), session.context());
  });
  return *pool;
}

MessageQueue *Workspace::messages() {
  const auto book = journal();
  const auto outbox = sender();
  if (m_messages || !book || !outbox)
    return m_messages.get();
  m_messages = std::make_unique<notify::TemplateQueue>(
      notify::TemplatePorts{.journal = *book,
                            .sender = *outbox,
                            .now = [this](const ObjectRef &service) { return timeAt(service); },
                            .runbook = [this](const ObjectRef &service) { return runbook(service); },
                            .channels = [this] { return channels().all(); },
                            .author = platform::loginName()});
  return m_messages.get();
}

QDateTime Workspace::timeAt(const ObjectRef &service) const {
  const ClusterSession *open = session(service.context);
  return open ? open->clock().now() : QDateTime::currentDateTimeUtc();
}

Call<QHash<QString, CheckReading>> *Workspace::readItems(const ObjectRef &service, QObject *context) {
  using Readings = QHash<QString, CheckReading>;
  ClusterSession *open = session(service.context);
  if (!open)
    return Call<Readings>::finished(context, fail(ErrorKind::Cancelled, {}));
  const auto monitor = monitors(*open).monitor(service);
  return mapped<Readings>(context, monitor->assess(context), [monitor](const Result<assess::Assessment> &known) {
    return known.map([](const assess::Assessment &assessment) {
      return readChecks(automaticItems(*assessment.runbook), assessment.situation, assessment.at);
    });
  });
}

void Workspace::watch(incident::IncidentService &incidents) {
  connect(&incidents.store(), &incident::IncidentStore::changed, this, &Workspace::journalChanged);
  connect(&incidents.store(), &incident::IncidentStore::changed, this, [this] { operations().journalChanged(); });
  m_timeBoxes = std::make_unique<incident::TimeBoxes>(incidents, [this](const ObjectRef &service) {
    ClusterSession *open = session(service.context);
    if (!open)
      return incident::TimeBoxPlace();
    return incident::TimeBoxPlace{.runbook = runbook(service).value_or(nullptr),
                                  .clock = &open->clock(),
                                  .readings = [this, service](QObject *context) { return readItems(service, context); }};
  });
  connect(m_timeBoxes.get(), &incident::TimeBoxes::overran, this,
          [this](const Incident &incident, const QString &sentence) { Q_EMIT notice(incident.title + u": "_s + sentence); });
  connect(this, &Workspace::sessionOpened, m_timeBoxes.get(), &incident::TimeBoxes::look);
  connect(this, &Workspace::sessionAboutToClose, m_timeBoxes.get(), &incident::TimeBoxes::look, Qt::QueuedConnection);
  connect(this, &Workspace::runbooksChanged, m_timeBoxes.get(), &incident::TimeBoxes::look);
}

}  // namespace sternway::ui

#include "moc_workspace.cpp"
