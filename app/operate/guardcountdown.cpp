// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "operate/guard.h"
#include "operate/preflight.h"

namespace sternway::operate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Who comes so late to the end of a countdown has slept, and nobody could have stopped it meanwhile.
constexpr std::chrono::milliseconds lateness = 10s;
}  // namespace

/// The part of Guard that counts down, and rolls back when nobody has stopped it.

void Guard::count() {
  m_isSettling = true;
  Incident draft;
  draft.service = service();
  draft.title = u"%1: %2"_s.arg(service().name, tr("Guard: %1").arg(m_record.condition));
  draft.rehearsal = m_request.run.rehearsal;
  m_journal.openFor(draft, this)->then([this](const Result<Incident> &incident) {
    if (!incident)
      return lost(incident.error());
    GuardRecord next = m_record;
    next.state = GuardState::Counting;
    next.firesAt = clock().now().addMSecs(m_record.countdown.count());
    next.incidentId = incident->id;
    next.detail = m_reading.value;
    settle(next, [this] {
      tell(eventtype::detected,
           tr("The guard armed by %1 rolls back in %2 unless somebody stops it: %3 (%4)")
               .arg(m_record.armedBy, formatDuration(m_record.countdown), m_record.condition, m_record.detail));
      schedule();
    });
  });
}

void Guard::recede(const QString &why) {
  whenSettled([this, why] {
    GuardRecord next = m_record;
    next.state = GuardState::Armed;
    next.firesAt = {};
    next.detail = why;
    settle(next, [this] {
      tell(eventtype::note, tr("The guard's countdown ended by itself: %1").arg(m_record.detail));
      schedule();
    });
  });
}

void Guard::stopFiring() {
  m_isFiring = false;
  if (m_looking)
    dropLook();
}

void Guard::fire() {
  if (m_record.firesAt.msecsTo(clock().now()) > lateness.count())
    return recede(tr("Sternway did not run while it counted, so nobody could have stopped it"));
  m_isFiring = true;
  look([this] { whenSettled([this] { decide(); }); },
       [this](const Error &error) {
         stopFiring();
         if (isTransient(error.kind))
           return recede(error.message);
         end(GuardState::Refused, (error.message + u' ' + error.detail).trimmed());
       });
}

void Guard::decide() {
  if (!m_isFiring || !m_looking || m_stopper || !m_watching)
    return;
  if (m_looking->isBlocked()) {
    const QString why = tr("The rollback would be refused: %1").arg(blockingTitles(m_findings));
    stopFiring();
    return end(GuardState::Refused, why);
  }
  GuardRecord next = m_record;
  next.state = GuardState::Fired;
  next.endedAt = clock().now();
  settle(next, [this] { execute(); });
}

void Guard::execute() {
  if (m_stopper) {  // at the last moment: nothing has begun
    GuardRecord next = m_record;
    next.state = GuardState::Stopped;
    next.endedBy = *m_stopper;
    return settle(next, [this] { conclude(true); });
  }
  const auto run = std::exchange(m_looking, nullptr);
  m_isFiring = false;
  tell(eventtype::note, tr("Nobody stopped the guard: it rolls back"));
  m_operations.execute(run);
  Q_EMIT fired(run);
  conclude(false);
}

}  // namespace sternway::operate
