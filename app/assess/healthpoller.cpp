// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/healthpoller.h"

#include <algorithm>

namespace sternway {

using namespace std::chrono_literals;

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

}  // namespace sternway
