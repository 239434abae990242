// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleethealth.h"

#include "assess/healthpoller.h"

namespace sternway {

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

}  // namespace sternway
