// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/healthrounds.h"

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

void HealthRounds::refuse(const QString &reason) {
  for (HealthEndpoint &endpoint : m_endpoints)
    endpoint.answer = {.status = 0, .latency = {}, .error = reason, .asked = false};
}

bool HealthRounds::isSettled() const {
  return std::all_of(m_endpoints.cbegin(), m_endpoints.cend(), [](const HealthEndpoint &endpoint) {
    return endpoint.at.isValid() && (endpoint.failures == 0 || isFailing(endpoint));
  });
}

}  // namespace sternway
