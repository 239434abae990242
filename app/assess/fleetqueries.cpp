// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetqueries.h"

#include "assess/baseline.h"
#include "assess/fleetfacts.h"
#include "assess/podnamesake.h"
#include "assess/servicemetrics.h"

#include <algorithm>

namespace sternway::assess {

using namespace std::chrono_literals;

namespace {
/// Which series there are changes seldom, and finding it out costs two questions.
constexpr std::chrono::milliseconds discoverAgain = 5min;
/// Of series that queries were written for it matters how often they are scraped.
constexpr std::chrono::milliseconds lookAgain = 30min;
/// While it is not known which cluster's they are nothing is measured.
constexpr std::chrono::milliseconds settleAgain = 1min;
}  // namespace

QString revisionKey(const Workload &workload) {
  if (workload.ref.kind == Kind::Deployment)
    return QString::number(revisionNumber(workload));
  return workload.updateRevision.isEmpty() ? QString::number(workload.generation) : workload.updateRevision;
}

FleetRules fleetRules(const RunbookPtr &runbook) {
  const Matrix &matrix = runbook->matrix;
  const QList<RunbookService> &services = runbook->services;
  const bool own = !runbook->metrics.isEmpty() ||
                   std::ranges::any_of(services, [](const RunbookService &service) { return !service.metricQueries.isEmpty(); });
  return {.runbook = runbook,
          .needs = inputsOf(matrix),
          .metrics = fleetMetrics(matrix),
          .range = verdictRange(matrix),
          .ownQueries = own};
}

OwnQuestion ownQuestion(const FleetRules &rules, const Workload &workload, const StringMap &overrides) {
  OwnQuestion question{.runbook = rules.runbook,
                       .metrics = {},
                       .overrides = overrides,
                       .baselines = rules.needs.baselines,
                       .revision = {},
                       .range = rules.range};
  if (!rules.ownQueries && overrides.isEmpty() && question.baselines.isEmpty())
    return question;
  for (const QString &metric : rules.metrics)
    if (overrides.contains(metric) || hasOwnQueries(*rules.runbook, workload.ref, {metric}))
      question.metrics.append(metric);
  if (!question.baselines.isEmpty())
    question.revision = revisionKey(workload);
  return question;
}

struct FleetQueries::Known {
  OwnQuestion question;
  std::optional<ServiceMetrics> discovered;
  QDateTime discoveredAt;
  bool alone = false;  ///< its queries are not asked together with others'
  MetricReadings readings;
  Workload workload;
  History history;
  QDateTime change;  ///< when the revision went live; invalid: not known yet
  QDateTime begin;   ///< see beginOf()
  BaselineMemory memory;
  BaselineWindow window;
  QString problem;
};

FleetQueries::FleetQueries(ClusterSession &session, QObject *parent) : QObject(parent), m_session(session) {}

FleetQueries::~FleetQueries() = default;

void FleetQueries::want(const ObjectRef &service, const OwnQuestion &question) {
  const auto known = m_services.constFind(service);
  if (question.isEmpty())
    return forget(service);
  if (known != m_services.cend() && known.value()->question == question)
    return;
  const auto fresh = std::make_shared<Known>();
  // Of another revision the metrics go on; the change of the revision has to be read.
  if (known != m_services.cend() && known.value()->question.runbook == question.runbook)
    *fresh = *known.value();
  if (fresh->question.overrides != question.overrides)
    fresh->discovered.reset();
  fresh->question = question;
  fresh->change = {};
  m_services.insert(service, fresh);
  if (!m_queue.contains(service))
    m_queue.append(service);
  if (!m_asking)
    next();
}

void FleetQueries::forget(const ObjectRef &service) {
  m_services.remove(service);
}

void FleetQueries::turn() {
  if (m_asking)
    return;
  m_queue = m_services.keys();
  m_unknown.clear();
  m_waiting.clear();
  next();
}

void FleetQueries::lose() {
  m_asking.reset();
  m_queue.clear();
  m_unknown.clear();
  m_waiting.clear();
  for (const auto &known : std::as_const(m_services)) {
    known->readings = {};
    known->discovered.reset();
  }
}

/// First all that can be asked together; nobody waits for the others to be found.
void FleetQueries::next() {
  m_asking.reset();
  if (!m_session.metrics())
    return;
  m_asking = std::make_unique<QObject>();
  QList<ObjectRef> together;
  for (const ObjectRef &service : std::exchange(m_queue, {})) {
    const auto known = m_services.value(service);
    if (known && (!known->question.metrics.isEmpty() || needsBaselines(*known)))
      (isDiscovered(*known) ? together : m_unknown).append(service);
  }
  if (!together.isEmpty())
    return readOwn(together);
  while (!m_waiting.isEmpty())
    if (const ObjectRef service = m_waiting.takeFirst();
        m_services.contains(service) && needsBaselines(*m_services.value(service)))
      return readChange(service);
  while (!m_unknown.isEmpty())
    if (const ObjectRef service = m_unknown.takeFirst(); m_services.contains(service))
      return ask(service);
  m_asking.reset();
}

bool FleetQueries::needsBaselines(const Known &known) const {
  if (known.question.baselines.isEmpty())
    return false;
  const QDateTime now = m_session.clock().now();
  if (known.question.runbook->baseline.beforeLastDeploy && !known.change.isValid())
    return true;
  const BaselineWindow window = baselineWindow(known.question.runbook->baseline, known.history, known.change, now, known.begin);
  return !known.memory.wanted(known.question.baselines, window, now).isEmpty();
}

bool FleetQueries::isDiscovered(const Known &known) const {
  if (!known.discovered)
    return false;
  const bool isOpen = known.discovered->cluster.isOpen();
  const bool isFound = known.discovered->scrapeInterval > 0ms && known.question.baselines.isEmpty();
  const auto again = isOpen ? settleAgain : isFound ? lookAgain : discoverAgain;
  return known.discoveredAt.msecsTo(m_session.clock().now()) < again.count();
}

void FleetQueries::ask(const ObjectRef &service) {
  m_session.metrics()->discover(service, m_asking.get())->then([this, service](const Result<ServiceMetrics> &found) {
    podDoubt(m_session.cluster(), service, m_asking.get())
        ->then([this, service, metrics = found.value_or(ServiceMetrics{})](const Result<QString> &doubt) {
          discovered(service, metrics, *doubt);
        });
  });
}

void FleetQueries::discovered(const ObjectRef &service, const ServiceMetrics &found, const QString &podDoubt) {
  if (const auto known = m_services.value(service); known && m_session.metrics()) {
    known->discovered =
        withoutPods(withOverrides(withRunbook(found, *known->question.runbook, service), known->question.overrides), podDoubt);
    known->discoveredAt = m_session.clock().now();
    known->alone = false;
    return readOwn({service});
  }
  goOn();
}

void FleetQueries::readOwn(const QList<ObjectRef> &services) {
  QList<Asked> asked;
  QList<OwnWish> wishes;
  for (const ObjectRef &service : services)
    if (const auto known = m_services.value(service); known && known->discovered) {
      asked.append({service, known});
      wishes.append({.wish = {.metrics = *known->discovered,
                              .scope = queryScope(*known->discovered, service),
                              .names = known->question.metrics,
                              .range = known->question.range},
                     .alone = known->alone});
    }
  readOwnMetrics(*m_session.metrics(), wishes, m_session.clock().now(), m_asking.get())
      ->then([this, asked](const Result<QList<OwnReading>> &readings) { takeOwn(asked, *readings); });
}

/// Where another question came meanwhile these are answers to the former one; the other one is in the queue.
void FleetQueries::takeOwn(const QList<Asked> &asked, const QList<OwnReading> &readings) {
  // Those that are to blame are told by what they say by themselves.
  const bool anyToBlame = std::ranges::any_of(
      readings, [](const OwnReading &reading) { return reading.alone && !reading.readings.warnings.isEmpty(); });
  for (qsizetype i = 0; i < asked.size(); ++i) {
    const auto &[service, known] = asked.at(i);
    if (m_services.value(service) != known)
      continue;
    const OwnReading &reading = readings.at(i);
    known->readings = reading.readings;
    known->alone |= reading.alone && (!anyToBlame || !reading.readings.warnings.isEmpty());
    if (needsBaselines(*known))
      m_waiting.append(service);
    else
      Q_EMIT changed(service);
  }
  goOn();
}

/// When the revision went live, by its pods.
void FleetQueries::readChange(const ObjectRef &service) {
  if (m_services.value(service)->change.isValid() || !m_services.value(service)->question.runbook->baseline.beforeLastDeploy)
    return readBaseline(service);
  readWorkload(m_session.cluster(), service, m_asking.get())->then([this, service](const Result<WorkloadReading> &reading) {
    const auto known = m_services.value(service);
    if (known)
      known->problem = reading ? QString() : reading.error().message;
    if (!known || !reading)
      return done(service);
    known->history = reading->history;
    known->change = changeTime(reading->history, reading->pods, {});
    known->begin = beginOf(reading->workload, reading->history);
    readBaseline(service);
  });
}

void FleetQueries::readBaseline(const ObjectRef &service) {
  const auto known = m_services.value(service);
  const QDateTime now = m_session.clock().now();
  known->window = baselineWindow(known->question.runbook->baseline, known->history, known->change, now, known->begin);
  const QStringList wanted = known->memory.wanted(known->question.baselines, known->window, now);
  if (wanted.isEmpty() || !m_session.metrics())
    return done(service);
  const ServiceMetrics &metrics = *known->discovered;
  readBaselines(*m_session.metrics(), metrics, queryScope(metrics, service), wanted, known->window, m_asking.get())
      ->then([this, service](const Result<BaselineReadings> &readings) {
        if (const auto still = m_services.value(service))
          still->memory.take(*readings, still->window, m_session.clock().now());
        done(service);
      });
}

void FleetQueries::done(const ObjectRef &service) {
  Q_EMIT changed(service);
  goOn();
}

/// Not from within an answer of what it deletes.
void FleetQueries::goOn() {
  QMetaObject::invokeMethod(this, &FleetQueries::next, Qt::QueuedConnection);
}

QHash<QString, MetricHistory> FleetQueries::metrics(const ObjectRef &service) const {
  const auto known = m_services.value(service);
  return known ? known->readings.histories : QHash<QString, MetricHistory>();
}

QHash<QString, double> FleetQueries::baselines(const ObjectRef &service) const {
  const auto known = m_services.value(service);
  return known ? known->memory.values(known->window) : QHash<QString, double>();
}

QStringList FleetQueries::problems(const ObjectRef &service) const {
  const auto known = m_services.value(service);
  if (!known)
    return {};
  QStringList problems = known->readings.warnings + known->memory.missing(known->window).values();
  if (!known->problem.isEmpty())
    problems << known->problem;
  if (known->discovered && known->discovered->cluster.isOpen())
    problems << known->discovered->cluster.why;
  return problems;
}

}  // namespace sternway::assess

#include "moc_fleetqueries.cpp"
