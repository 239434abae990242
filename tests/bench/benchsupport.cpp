// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchsupport.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace sternway::bench {

namespace {

template <typename T>
T orExit(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n%s\n", qPrintable(result.error().message), qPrintable(result.error().detail));
    std::exit(1);
  }
  return std::move(*result);
}
}  // namespace

Connection::Connection() {
  const kube::KubeContext context = orExit(orExit(kube::Kubeconfig::load(kube::KubeconfigPaths::fromEnvironment())).context());
  transport = std::make_unique<net::Transport>(context.transport, makeAuthorizer(context.credentials, clock));
  client = std::make_unique<kube::ApiClient>(*transport);
}

LatencyProbe::LatencyProbe() {
  m_timer.setTimerType(Qt::PreciseTimer);
  m_timer.setInterval(1);
  m_late.reserve(200'000);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    m_late.append(std::max(0.0, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - 1.0));
    m_since.start();
  });
}

void LatencyProbe::start() {
  m_late.clear();
  m_since.start();
  m_timer.start();
}

double LatencyProbe::quantile(double q) const {
  if (m_late.isEmpty())
    return 0;
  QList<double> sorted = m_late;
  std::sort(sorted.begin(), sorted.end());
  const auto index = static_cast<qsizetype>(q * static_cast<double>(sorted.size()));
  return sorted[std::min(index, sorted.size() - 1)];
}

}  // namespace sternway::bench
