// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollback/healthpoller.h"

#include <algorithm>

namespace sternway {

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

HealthPoller::HealthPoller(HealthProbe &probe, Clock &clock, const QStringList &urls, bool trusted,
                           std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_probe(probe), m_clock(clock), m_every(every), m_trusted(trusted) {
  for (const QString &url : urls) {
    HealthEndpoint endpoint;
    endpoint.url = QUrl(url);
    if (!trusted)
      endpoint.answer = {.status = 0, .latency = {}, .error = tr("Not asked: the runbook was not accepted yet"), .asked = false};
    m_endpoints.append(endpoint);
  }
  m_history.step = every;
  m_history.staleAfter = std::max<std::chrono::milliseconds>(4 * every, 1min);
}

void HealthPoller::start() {
  if (!m_trusted || m_endpoints.isEmpty() || std::exchange(m_started, true))
    return;
  ask();
}

void HealthPoller::ask() {
  const QDateTime begun = m_clock.now();
  m_pending = static_cast<int>(m_endpoints.size());
  for (qsizetype i = 0; i < m_endpoints.size(); ++i)
    m_probe.check(m_endpoints.at(i).url, this)->then([this, i, begun](const Result<HealthAnswer> &answer) {
      if (answer)
        m_endpoints[i].take(*answer, begun);
      if (--m_pending == 0)
        roundDone(begun);
    });
}

void HealthPoller::roundDone(const QDateTime &begun) {
  remember(begun);
  const auto taken = std::chrono::milliseconds(begun.msecsTo(m_clock.now()));
  m_clock.after(std::max<std::chrono::milliseconds>(m_every - taken, 0ms), this, [this] { ask(); });
  Q_EMIT changed();
}

void HealthPoller::remember(const QDateTime &begun) {
  const qint64 time = begun.toMSecsSinceEpoch();
  QList<Sample> &samples = m_history.samples;
  if (std::any_of(m_endpoints.cbegin(), m_endpoints.cend(), isFailing)) {
    qint64 since = time;
    for (const HealthEndpoint &endpoint : std::as_const(m_endpoints))
      if (isFailing(endpoint))
        since = std::min(since, endpoint.since.toMSecsSinceEpoch());
    const auto first = std::find_if(samples.begin(), samples.end(), [since](const Sample &each) { return each.time >= since; });
    for (auto sample = first; sample != samples.end(); ++sample)
      sample->value = 1;
    if (first == samples.end() && since < time)
      samples.append({since, 1});
    samples.append({time, 1});
  } else if (std::all_of(m_endpoints.cbegin(), m_endpoints.cend(), isWell)) {
    samples.append({time, 0});
  }
  const qint64 old = begun.addMSecs(-std::chrono::milliseconds(remembered).count()).toMSecsSinceEpoch();
  samples.removeIf([old](const Sample &sample) { return sample.time < old; });
}

bool HealthPoller::isSettled() const {
  return std::all_of(m_endpoints.cbegin(), m_endpoints.cend(), [](const HealthEndpoint &endpoint) {
    return endpoint.at.isValid() && (endpoint.failures == 0 || isFailing(endpoint));
  });
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

}  // namespace sternway
