// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleethealth.h"

#include "core/format.h"
#include "runbook/library.h"

#include <algorithm>

namespace sternway::assess {

using namespace std::chrono_literals;

namespace {
constexpr auto remembered = 6h;

bool isFailing(const HealthEndpoint &endpoint) {
  return endpoint.state == HealthEndpoint::State::Failing;
}

bool isWell(const HealthEndpoint &endpoint) {
  return endpoint.state == HealthEndpoint::State::Well;
}
}  // namespace

HealthRounds::HealthRounds(const QStringList &urls, std::chrono::milliseconds every) {
  for (const QString &url : urls) {
    HealthEndpoint endpoint;
    endpoint.url = QUrl(url);
    m_endpoints.append(endpoint);
  }
  m_history.step = every;
  m_history.staleAfter = std::max<std::chrono::milliseconds>(4 * every, 1min);
}

void HealthRounds::take(qsizetype endpoint, const HealthAnswer &answer, const QDateTime &begun) {
  m_endpoints[endpoint].take(answer, begun);
}

void HealthRounds::endRound(const QDateTime &begun) {
  const qint64 time = begun.toMSecsSinceEpoch();
  QList<Sample> &samples = m_history.samples;
  if (std::ranges::any_of(m_endpoints, isFailing)) {
    qint64 since = time;
    for (const HealthEndpoint &endpoint : std::as_const(m_endpoints))
      if (isFailing(endpoint))
        since = std::min(since, endpoint.since.toMSecsSinceEpoch());
    const auto first = std::ranges::find_if(samples, [since](const Sample &each) { return each.time >= since; });
    for (auto sample = first; sample != samples.end(); ++sample)
      sample->value = 1;
    if (first == samples.end() && since < time)
      samples.append({since, 1});
    samples.append({time, 1});
  } else if (std::ranges::all_of(m_endpoints, isWell)) {
    samples.append({time, 0});
  }
  const qint64 old = begun.addMSecs(-std::chrono::milliseconds(remembered).count()).toMSecsSinceEpoch();
  samples.removeIf([old](const Sample &sample) { return sample.time < old; });
}

void HealthRounds::refuse(const QString &reason) {
  for (HealthEndpoint &endpoint : m_endpoints)
    endpoint.answer = {.status = 0, .latency = {}, .error = reason, .asked = false};
}

bool HealthRounds::isSettled() const {
  return std::ranges::all_of(m_endpoints, [](const HealthEndpoint &endpoint) {
    return endpoint.at.isValid() && (endpoint.failures == 0 || isFailing(endpoint));
  });
}

HealthPoller::HealthPoller(HealthProbe &probe, Clock &clock, const QStringList &urls, bool trusted,
                           std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_probe(probe), m_clock(clock), m_every(every), m_rounds(urls, every), m_trusted(trusted) {
  if (!trusted)
    m_rounds.refuse(tr("Not asked: the runbook was not accepted yet"));
}

void HealthPoller::start() {
  if (!m_trusted || endpoints().isEmpty() || std::exchange(m_started, true))
    return;
  ask();
}

void HealthPoller::ask() {
  const QDateTime begun = m_clock.now();
  m_pending = static_cast<int>(endpoints().size());
  for (qsizetype i = 0; i < endpoints().size(); ++i)
    m_probe.check(endpoints().at(i).url, this)->then([this, i, begun](const Result<HealthAnswer> &answer) {
      if (answer)
        m_rounds.take(i, *answer, begun);
      if (--m_pending == 0)
        roundDone(begun);
    });
}

void HealthPoller::roundDone(const QDateTime &begun) {
  m_rounds.endRound(begun);
  const auto taken = std::chrono::milliseconds(begun.msecsTo(m_clock.now()));
  m_clock.after(std::max<std::chrono::milliseconds>(m_every - taken, 0ms), this, [this] { ask(); });
  Q_EMIT changed();
}

Call<MetricHistory> *lookAtHealth(HealthProbe &probe, Clock &clock, const QStringList &urls, bool trusted, QObject *context) {
  if (urls.isEmpty() || !trusted)
    return Call<MetricHistory>::finished(context, MetricHistory{});
  auto *call = new Call<MetricHistory>(context);
  auto *poller = new HealthPoller(probe, clock, urls, trusted, 2s, call);
  QObject::connect(poller, &HealthPoller::changed, call, [call, poller] {
    if (poller->isSettled())
      call->finish(poller->history());
  });
  poller->start();
  return call;
}

QStringList healthUrls(const RunbookPtr &runbook, const ObjectRef &workload) {
  const QList<runbook::RunbookClaim> claims = runbook::claimsOn({runbook}, workload);
  QStringList urls = claims.isEmpty() ? QStringList() : claims.constFirst().service.health;
  urls.removeDuplicates();
  return urls;
}

QString whyHealthIsNotAsked(const HealthProbe *probe, const QStringList &urls, bool accepted) {
  if (!probe)
    return tr("Health endpoints are not asked here");
  if (urls.isEmpty())
    return tr("The runbook names no health endpoints of it");
  return accepted ? QString() : tr("The health endpoints are not asked: the runbook was not accepted yet");
}

QStringList unansweredHealth(const QList<HealthEndpoint> &endpoints) {
  QStringList reasons;
  for (const HealthEndpoint &endpoint : endpoints)
    if (endpoint.at.isValid() && !endpoint.answer.asked)
      reasons << tr("%1 could not be asked: %2").arg(endpoint.url.toDisplayString(), endpoint.answer.error);
  return reasons;
}

struct FleetHealth::Known {
  HealthQuestion question;
  HealthRounds rounds;
  QDateTime begun;      ///< when the newest round did
  qsizetype next = 0;   ///< the endpoint that is asked next in it
  qsizetype heard = 0;  ///< how many have answered in it

  [[nodiscard]] qsizetype count() const { return rounds.endpoints().size(); }
  [[nodiscard]] bool isUnderWay() const { return begun.isValid() && heard < count(); }
};

FleetHealth::FleetHealth(ClusterSession &session, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_session(session), m_every(every) {}

FleetHealth::~FleetHealth() = default;

void FleetHealth::want(const ObjectRef &service, const HealthQuestion &question) {
  const auto known = m_services.value(service);
  if (known && known->question == question)
    return;
  const auto fresh = std::make_shared<Known>();
  fresh->question = question;
  fresh->rounds = HealthRounds(question.urls, m_every);
  m_services.insert(service, fresh);
  m_queue.removeAll(service);
  if (!m_started)
    return;
  enqueue(service, *fresh);
  askNext();
}

void FleetHealth::forget(const ObjectRef &service) {
  m_services.remove(service);
  m_queue.removeAll(service);
}

void FleetHealth::turn() {
  m_started = true;
  for (auto service = m_services.cbegin(); service != m_services.cend(); ++service)
    enqueue(service.key(), **service);
  askNext();
}

void FleetHealth::enqueue(const ObjectRef &service, Known &known) {
  if (!known.question.accepted || known.count() == 0 || known.isUnderWay() || !m_session.healthProbe())
    return;
  known.begun = m_session.clock().now();
  known.next = known.heard = 0;
  m_queue.append(service);
}

void FleetHealth::askNext() {
  while (m_underWay < atOnce && !m_queue.isEmpty()) {
    const ObjectRef service = m_queue.constFirst();
    const auto known = m_services.value(service);
    ask(service, known);
    if (known->next == known->count())
      m_queue.removeFirst();
  }
}

/// The answer may come when the service is not wanted any more, or is asked for something else.
void FleetHealth::ask(const ObjectRef &service, const std::shared_ptr<Known> &known) {
  const qsizetype endpoint = known->next++;
  ++m_underWay;
  m_session.healthProbe()
      ->check(known->rounds.endpoints().at(endpoint).url, this)
      ->then([this, service, endpoint, asked = std::weak_ptr(known)](const Result<HealthAnswer> &answer) {
        --m_underWay;
        if (const auto still = asked.lock())
          answered(service, *still, endpoint, answer);
        askNext();
      });
}

void FleetHealth::answered(const ObjectRef &service, Known &known, qsizetype endpoint, const Result<HealthAnswer> &answer) {
  if (answer)
    known.rounds.take(endpoint, *answer, known.begun);
  if (++known.heard < known.count())
    return;
  known.rounds.endRound(known.begun);
  Q_EMIT changed(service);
}

MetricHistory FleetHealth::history(const ObjectRef &service) const {
  const auto known = m_services.value(service);
  return known ? known->rounds.history() : MetricHistory();
}

QStringList FleetHealth::problems(const ObjectRef &service) const {
  const auto known = m_services.value(service);
  if (!known)
    return {};
  const QString refusal = whyHealthIsNotAsked(m_session.healthProbe(), known->question.urls, known->question.accepted);
  return refusal.isEmpty() ? unansweredHealth(known->rounds.endpoints()) : QStringList{refusal};
}

}  // namespace sternway::assess

#include "moc_fleethealth.cpp"
