// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollback/fleetassessor.h"

#include "core/promql.h"
#include "rollback/assessormetrics.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto turnEvery = 15s;
constexpr auto resolution = 15s;
constexpr auto sparkline = 30min;
constexpr qint64 sliceMilliseconds = 4;

/// What the fleet's table shows beside the verdict, and what the cluster itself tells.
QStringList metricsToAsk(const Matrix &matrix) {
  QStringList names = metricsOf(matrix);
  names << u"error_rate"_s << u"latency_p99"_s;
  names.removeDuplicates();
  names.removeAll(u"rollout_stuck"_s);
  names.removeAll(u"pods_failing"_s);
  return names;
}

std::optional<double> newest(const MetricHistory &history, const QDateTime &now) {
  if (history.samples.isEmpty())
    return std::nullopt;
  const Sample &last = history.samples.constLast();
  const bool stale = now.toMSecsSinceEpoch() - last.time > history.staleAfter.count();
  return stale || std::isnan(last.value) ? std::nullopt : std::optional(last.value);
}

qint64 lastTime(const QList<Sample> &samples) {
  return samples.isEmpty() ? 0 : samples.constLast().time;
}

/// Whether people would see no difference.
bool looksSame(const ServiceStatus &a, const ServiceStatus &b) {
  return a.sentence == b.sentence && a.verdict.action == b.verdict.action && a.verdict.unknown == b.verdict.unknown &&
         a.verdict.row == b.verdict.row && a.verdict.unknownMetrics == b.verdict.unknownMetrics && a.errorRate == b.errorRate &&
         a.p99 == b.p99 && a.unknown == b.unknown && a.errorHistory.size() == b.errorHistory.size() &&
         lastTime(a.errorHistory) == lastTime(b.errorHistory);
}
}  // namespace

FleetAssessor::FleetAssessor(ClusterSession &session, Matrix matrix, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_matrix(std::move(matrix)),
      m_wanted(metricsToAsk(m_matrix)),
      m_facts(session.cluster(), session.clock()) {
  connect(&m_facts, &FleetFacts::changed, this, &FleetAssessor::judgeSoon);
  connect(&m_session, &ClusterSession::metricsAboutToChange, this, &FleetAssessor::loseMetrics);
  connect(&m_session, &ClusterSession::metricsChanged, this, &FleetAssessor::refresh);
}

FleetAssessor::~FleetAssessor() = default;

void FleetAssessor::apply(const ChangeSet<Workload> &changes) {
  m_facts.apply(changes);
  if (changes.reset)
    m_services.removeIf([this](auto service) { return !m_facts.contains(service.key()); });
  for (const ObjectRef &ref : changes.removed)
    m_services.remove(ref);
  const qsizetype before = m_services.size();
  for (const Workload &workload : changes.upserted) {
    m_services[workload.ref];
    judgeSoon(workload.ref);
  }
  if (m_services.size() != before)
    refreshSoon();
}

/// Many services come in one go.
void FleetAssessor::refreshSoon() {
  if (std::exchange(m_refreshScheduled, true))
    return;
  QTimer::singleShot(0, this, [this] {
    m_refreshScheduled = false;
    refresh();
  });
}

void FleetAssessor::start() {
  if (std::exchange(m_started, true))
    return;
  m_facts.start();
  turn();
}

void FleetAssessor::turn() {
  refresh();
  if (!m_correcting) {
    m_toCorrect = m_corrected.values();
    correctNext();
  }
  m_facts.refresh();
  m_session.clock().after(turnEvery, this, [this] { turn(); });
}

void FleetAssessor::refresh() {
  if (!m_started || m_call)
    return;
  if (m_session.metrics()) {
    ask();
  } else {
    setProblem(m_session.metricsProblem());
    judgeAll();
  }
}

void FleetAssessor::ask() {
  if (m_services.isEmpty())
    return;
  for (Service &service : m_services)
    service.asked = true;
  const auto range = verdictRange(m_matrix);
  const auto step = limitedStep(range, resolution);
  const QDateTime now = m_session.clock().now();
  m_call = m_session.metrics()->fleet(m_services.keys(), m_wanted, now.addMSecs(-range.count()), now, step, this);
  m_call->then([this, step](const Result<FleetAnswer> &answer) { onAnswer(answer, step); });
}

void FleetAssessor::onAnswer(const Result<FleetAnswer> &answer, std::chrono::milliseconds step) {
  m_call = nullptr;
  if (!answer && answer.error().kind == ErrorKind::Cancelled)
    return;
  bool more = false;
  for (Service &service : m_services) {
    service.answered = service.asked;
    more |= !service.asked;
  }
  if (answer) {
    take(*answer, step);
    setProblem(answer->warnings.join(u' '));
    judgeAll();
  } else {
    setProblem(answer.error().message);
    judgeUnmeasured();
  }
  if (more)
    refreshSoon();
}

/// What was measured stays as it is; what was not is unknown by the error.
void FleetAssessor::judgeUnmeasured() {
  m_blank.reset();
  for (auto service = m_services.cbegin(); service != m_services.cend(); ++service)
    if (service->metrics.isEmpty())
      judgeSoon(service.key());
}

void FleetAssessor::take(const FleetAnswer &answer, std::chrono::milliseconds step) {
  for (Service &service : m_services)
    service.metrics.clear();
  for (const ServiceSeries &each : answer.series) {
    const auto service = m_services.find(each.service);
    if (service == m_services.end())
      continue;
    MetricHistory history;
    history.samples = each.series.samples;
    history.step = step;
    history.staleAfter = std::max<std::chrono::milliseconds>(3 * step, 10s);
    service->metrics.insert(each.metric, history);
  }
}

void FleetAssessor::correctNext() {
  m_correcting.reset();
  while (!m_toCorrect.isEmpty() && m_session.metrics()) {
    const ObjectRef ref = m_toCorrect.takeLast();
    const StringMap queries = m_session.metricQueries(ref);
    if (!m_services.contains(ref) || queries.isEmpty())
      continue;
    m_correcting = std::make_unique<QObject>();
    return readCorrected(ref, queries);
  }
}

void FleetAssessor::readCorrected(const ObjectRef &ref, const StringMap &queries) {
  MetricsApi *metrics = m_session.metrics();
  metrics->discover(ref, m_correcting.get())->then([this, metrics, ref, queries](const Result<ServiceMetrics> &found) {
    const ServiceMetrics complete = withOverrides(found.value_or(ServiceMetrics{}), queries);
    readMetrics(*metrics, complete, ref, m_matrix, m_session.clock().now(), m_correcting.get())
        ->then([this, ref](const Result<MetricReadings> &readings) {
          if (const auto service = m_services.find(ref); service != m_services.end())
            service->corrected = readings->histories;
          judgeSoon(ref);
          // not from within an answer of what it deletes
          QMetaObject::invokeMethod(this, &FleetAssessor::correctNext, Qt::QueuedConnection);
        });
  });
}

void FleetAssessor::loseMetrics() {
  m_correcting.reset();
  m_toCorrect.clear();
  if (m_call)
    m_call->cancel();
  m_call = nullptr;
  for (Service &service : m_services) {
    service.metrics.clear();
    service.corrected.clear();
    service.asked = service.answered = false;
  }
}

void FleetAssessor::judgeSoon(const ObjectRef &service) {
  if (!m_queued.contains(service)) {
    m_queued.insert(service);
    m_queue.append(service);
  }
  scheduleSlice();
}

void FleetAssessor::judgeAll() {
  m_blank.reset();
  for (auto service = m_services.cbegin(); service != m_services.cend(); ++service)
    judgeSoon(service.key());
}

void FleetAssessor::scheduleSlice() {
  if (!m_started || std::exchange(m_sliceScheduled, true))
    return;
  QTimer::singleShot(0, this, &FleetAssessor::slice);
}

void FleetAssessor::slice() {
  m_sliceScheduled = false;
  const QDateTime now = m_session.clock().now();
  QList<ServiceStatus> different;
  QElapsedTimer timer;
  timer.start();
  while (!m_queue.isEmpty() && timer.elapsed() < sliceMilliseconds) {
    const ObjectRef ref = m_queue.takeLast();
    m_queued.remove(ref);
    const auto service = m_services.find(ref);
    if (service != m_services.end() && !waitsForMetrics(*service) && judge(ref, *service, now))
      different.append(service->status);
  }
  if (!m_queue.isEmpty())
    scheduleSlice();
  if (!different.isEmpty())
    Q_EMIT changed(different);
}

bool FleetAssessor::judge(const ObjectRef &ref, Service &service, const QDateTime &now) {
  if (m_session.metricQueries(ref).isEmpty()) {
    service.corrected.clear();
    m_corrected.remove(ref);
  } else if (!m_corrected.contains(ref)) {
    m_corrected.insert(ref);
    m_toCorrect.append(ref);
    if (!m_correcting)
      correctNext();
  }
  ServiceStatus status;
  status.ref = ref;
  status.at = now;
  addVerdict(status, service);
  addNumbers(status, service);
  status.unknown = unknownOf(status, service);
  const bool different = !service.judged || !looksSame(status, service.status);
  service.status = status;
  service.judged = true;
  return different;
}

void FleetAssessor::addVerdict(ServiceStatus &status, const Service &service) {
  const bool blank = service.metrics.isEmpty() && service.corrected.isEmpty() && m_facts.isSettled(status.ref);
  if (blank && m_blank) {
    status.verdict = m_blank->verdict;
    status.sentence = m_blank->sentence;
    return;
  }
  Situation situation;
  situation.metrics = service.metrics;
  situation.metrics.insert(service.corrected);
  situation.metrics.insert(factMetrics(m_facts.facts(status.ref), status.at));
  status.verdict = evaluate(m_matrix, situation, status.at);
  status.sentence = sentence(status.verdict, m_matrix, status.at);
  if (blank)
    m_blank = status;
}

void FleetAssessor::addNumbers(ServiceStatus &status, const Service &service) const {
  const auto history = [&service](const QString &name) { return service.corrected.value(name, service.metrics.value(name)); };
  const MetricHistory errors = history(u"error_rate"_s);
  status.errorRate = newest(errors, status.at);
  status.p99 = newest(history(u"latency_p99"_s), status.at);
  const qint64 from = status.at.addMSecs(-std::chrono::milliseconds(sparkline).count()).toMSecsSinceEpoch();
  const auto first = std::lower_bound(errors.samples.cbegin(), errors.samples.cend(), from,
                                      [](const Sample &sample, qint64 time) { return sample.time < time; });
  status.errorHistory = errors.samples.mid(std::distance(errors.samples.cbegin(), first));
}

QStringList FleetAssessor::unknownOf(const ServiceStatus &status, const Service &service) const {
  QStringList reasons;
  if (const QString pods = m_facts.problem(status.ref); !pods.isEmpty())
    reasons << pods;
  if (service.metrics.isEmpty() && service.corrected.isEmpty())
    reasons << (m_problem.isEmpty() ? tr("Prometheus has no request metrics of it under the usual names") : m_problem);
  return reasons;
}

QList<ServiceStatus> FleetAssessor::statuses() const {
  QList<ServiceStatus> all;
  for (const Service &service : m_services)
    if (service.judged)
      all.append(service.status);
  return all;
}

const ServiceStatus *FleetAssessor::status(const ObjectRef &service) const {
  const auto found = m_services.constFind(service);
  return found == m_services.cend() || !found->judged ? nullptr : &found->status;
}

void FleetAssessor::setProblem(const QString &sentence) {
  if (std::exchange(m_problem, sentence) != sentence)
    Q_EMIT problemChanged(sentence);
}

}  // namespace sternway
