// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operations.h"

#include "core/plan.h"
#include "operate/servicesrun.h"

#include <algorithm>

namespace sternway::operate {

namespace {
/// Those of a common rollback that have not come to their end.
QList<ObjectRef> underWay(const ServicesRun &run) {
  QList<ObjectRef> services;
  for (const ServicePart &part : run.parts())
    if (part.state == ServicePart::State::Ready || part.state == ServicePart::State::Running)
      services << part.service;
  return services;
}

/// They are all in one; a service that was not found has none.
QString contextOf(const ServicesRun &run) {
  for (const ServicePart &part : run.parts())
    if (!part.service.context.isEmpty())
      return part.service.context;
  return {};
}
}  // namespace

Operations::Operations(JournalOf journal) : m_journal(std::move(journal)) {
  m_again.setSingleShot(true);
  connect(&m_again, &QTimer::timeout, this, &Operations::look);
}

Operations::~Operations() {
  m_together.clear();
  m_runs.clear();  // before the sessions that they work in
}

void Operations::execute(const std::shared_ptr<RollbackRun> &run) {
  keep(run);
  run->execute();
}

void Operations::resume(const std::shared_ptr<RollbackRun> &run, const OperationRecord &record, Decision decision) {
  keep(run);
  run->resume(record, decision);
}

void Operations::keep(const std::shared_ptr<RollbackRun> &run) {
  if (m_runs.contains(run))
    return;
  m_runs.append(run);
  connect(run.get(), &RollbackRun::stageChanged, this, [this, kept = run.get()] {
    if (kept->stage() == RollbackRun::Stage::Ended)
      drop(kept);
  });
  Q_EMIT changed();
}

void Operations::drop(RollbackRun *run) {
  const auto found = std::find_if(m_runs.cbegin(), m_runs.cend(), [run](const auto &each) { return each.get() == run; });
  if (found == m_runs.cend())
    return;
  const QString context = run->service().context;
  // it may be the last to hold the run, which is still telling its end
  QMetaObject::invokeMethod(
      this, [kept = *found] {}, Qt::QueuedConnection);
  m_runs.erase(found);
  ended(context);
}

void Operations::ended(const QString &context) {
  Q_EMIT changed();
  if (services(context).isEmpty())
    m_closed.removeIf([&context](const auto &closed) {
      if (closed.first == context)
        closed.second->deleteLater();
      return closed.first == context;
    });
}

void Operations::execute(const std::shared_ptr<ServicesRun> &run, const ServicesRequest &request) {
  m_together.append(run);
  connect(run.get(), &ServicesRun::finished, this, [this, kept = run.get()] { drop(kept); });
  connect(run.get(), &ServicesRun::failed, this, [this, kept = run.get()] { drop(kept); });
  run->execute(request);
  Q_EMIT changed();
}

void Operations::drop(ServicesRun *run) {
  const auto found = std::ranges::find(m_together, run, &std::shared_ptr<ServicesRun>::get);
  if (found == m_together.cend())
    return;
  QMetaObject::invokeMethod(
      this, [kept = *found] {}, Qt::QueuedConnection);
  m_together.erase(found);
  ended(contextOf(*run));
}

std::shared_ptr<ServicesRun> Operations::runningTogether(const QString &context) const {
  for (const auto &run : m_together)
    if (contextOf(*run) == context)
      return run;
  return nullptr;
}

std::shared_ptr<RollbackRun> Operations::running(const ObjectRef &service) const {
  const auto found =
      std::find_if(m_runs.cbegin(), m_runs.cend(), [&service](const auto &run) { return run->service() == service; });
  return found == m_runs.cend() ? nullptr : *found;
}

QList<ObjectRef> Operations::services(const QString &context) const {
  QList<ObjectRef> services;
  for (const auto &run : m_runs)
    if (context.isEmpty() || run->service().context == context)
      services.append(run->service());
  for (const auto &run : m_together)
    for (const ObjectRef &service : underWay(*run))
      if ((context.isEmpty() || service.context == context) && !services.contains(service))
        services.append(service);
  return services;
}

void Operations::release(QObject *object, const QString &context) {
  if (services(context).isEmpty())
    return object->deleteLater();
  object->setParent(this);
  m_closed.append({context, object});
}

Call<std::optional<OperationRecord>> *Operations::leftOf(const ObjectRef &service, QObject *context) const {
  using Left = std::optional<OperationRecord>;
  const auto journal = m_journal();
  if (!journal)
    return Call<Left>::finished(context, tl::unexpected(journal.error()));
  return mapped<Left>(context, (*journal)->unfinished(context), [service](const Result<QList<OperationRecord>> &records) {
    return records.map([&service](const QList<OperationRecord> &all) -> Left {
      for (const OperationRecord &record : all)
        if (const auto plan = planFromJson(record.plan); plan && plan->service() == service)
          return record;
      return std::nullopt;
    });
  });
}

void Operations::look() {
  const auto journal = m_journal();
  if (!journal)
    return take(tl::unexpected(journal.error()));
  (*journal)->unfinished(this)->then([this](const Result<QList<OperationRecord>> &records) { take(records); });
}

void Operations::journalChanged() {
  if (!m_left.isEmpty())
    look();
}

/// A lease runs out without an event.
void Operations::take(const Result<QList<OperationRecord>> &records) {
  m_problem = records ? std::nullopt : std::optional(records.error());
  m_left = records.value_or(QList<OperationRecord>());
  m_left.removeIf([](const OperationRecord &record) { return record.leaseState == LeaseState::Mine; });
  if (std::any_of(m_left.cbegin(), m_left.cend(),
                  [](const OperationRecord &record) { return record.leaseState == LeaseState::Held; }))
    m_again.start(leaseTime / 3);
  Q_EMIT leftChanged();
}

}  // namespace sternway::operate

#include "moc_operations.cpp"
