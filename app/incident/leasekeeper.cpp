// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/leasekeeper.h"

#include <QCoreApplication>

namespace sternway::incident {

LeaseKeeper::LeaseKeeper(Journal &journal, Clock &clock, QString operationId, QObject *parent)
    : QObject(parent), m_journal(journal), m_clock(clock), m_operation(std::move(operationId)) {
  later();
}

LeaseKeeper::~LeaseKeeper() {
  if (!m_lost)
    std::ignore = m_journal.release(m_operation, QCoreApplication::instance());
}

void LeaseKeeper::later() {
  m_clock.after(leaseTime / 3, this, [this] {
    m_journal.renew(m_operation, this)->then([this](const Result<Done> &renewed) {
      m_lost = !renewed && renewed.error().kind == ErrorKind::Conflict;
      if (m_lost) {
        Q_EMIT lost(renewed.error());
        return;
      }
      later();
    });
  });
}

}  // namespace sternway::incident

#include "moc_leasekeeper.cpp"
