// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/servicesrun.h"

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

using State = ServicePart::State;

ServicesRun::ServicesRun(QList<ServicePart> parts, Journal &journal, Operations &operations)
    : m_parts(std::move(parts)), m_journal(journal), m_operations(operations) {}

ServicesRun::~ServicesRun() = default;

qsizetype ServicesRun::count(State state) const {
  return std::ranges::count(m_parts, state, &ServicePart::state);
}

bool ServicesRun::allWell() const {
  return std::ranges::all_of(
      m_parts, [](const ServicePart &part) { return part.state == State::LeftOut || part.state == State::Succeeded; });
}

const ServicePart *ServicesRun::part(const QString &name) const {
  const auto found = std::ranges::find(m_parts, name, &ServicePart::name);
  return found == m_parts.cend() ? nullptr : &*found;
}

void ServicesRun::prepare() {
  for (int i = 0; i < m_parts.size(); ++i) {
    RollbackRun *run = m_parts.at(i).run.get();
    if (!run) {
      if (m_parts.at(i).state == State::Preparing)
        m_parts[i].state = State::LeftOut;
      continue;
    }
    connect(run, &RollbackRun::prepared, this, [this, i] { decided(i); });
    connect(run, &RollbackRun::failed, this, [this, i](const Error &error) {
      // what does not call for a rollback is well, as far as is known
      const State state = m_parts.at(i).state == State::Running ? State::Failed
                          : error.kind == ErrorKind::Invalid    ? State::LeftOut
                                                                : State::Refused;
      settle(i, state, (error.message + u' ' + error.detail).trimmed());
    });
    connect(run, &RollbackRun::operationChanged, this, [this, i] { Q_EMIT changed(i); });
    connect(run, &RollbackRun::finished, this, [this, i](OperationState state, const QString &sentence) {
      settle(i, state == OperationState::Succeeded ? State::Succeeded : State::Failed, sentence);
    });
    run->prepare();
  }
  if (count(State::Preparing) == 0)
    QMetaObject::invokeMethod(this, &ServicesRun::prepared, Qt::QueuedConnection);
}

void ServicesRun::decided(int index) {
  const RollbackRun &run = *m_parts.at(index).run;
  QStringList blocking;
  for (const Finding &finding : run.findings())
    if (finding.severity == Severity::Block)
      blocking << finding.title;
  settle(index, run.isBlocked() ? State::Refused : State::Ready, blocking.join(u"; "_s));
}

void ServicesRun::settle(int index, State state, const QString &sentence) {
  const bool wasPreparing = m_parts.at(index).state == State::Preparing;
  m_parts[index].state = state;
  m_parts[index].sentence = sentence;
  Q_EMIT changed(index);
  if (!wasPreparing)
    return advance();
  if (count(State::Preparing) == 0)
    Q_EMIT prepared();
}

void ServicesRun::execute(const QString &reason, bool rehearsal, int atOnce) {
  m_atOnce = atOnce;
  Incident draft;
  draft.title = reason;
  draft.rehearsal = rehearsal;
  m_opened = true;
  for (const ServicePart &part : std::as_const(m_parts)) {
    if (part.state != State::Ready)
      continue;
    if (draft.service.name.isEmpty())
      draft.service = part.service;
    draft.targets.append(targetOf(part.service));
    m_opened = m_opened && part.run->opensIncident();
  }
  m_journal.openFor(draft, this)->then([this](const Result<Incident> &incident) {
    if (!incident) {
      m_ended = true;
      Q_EMIT failed(incident.error());
      return;
    }
    m_incidentId = incident->id;
    advance();
  });
}

std::optional<QString> ServicesRun::heldBack(const ServicePart &waiting) const {
  for (const QString &name : waiting.dependsOn) {
    const ServicePart *first = part(name);
    if (!first || first->state == State::LeftOut || first->state == State::Succeeded)
      continue;
    if (first->state == State::Ready || first->state == State::Running)
      return QString();
    return tr("%1, which goes first, was not rolled back").arg(name);
  }
  return std::nullopt;
}

void ServicesRun::advance() {
  if (m_ended || m_incidentId.isEmpty())
    return;
  for (int i = 0; i < m_parts.size(); ++i) {
    if (m_parts.at(i).state != State::Ready)
      continue;
    const auto why = m_cancelled ? std::optional(tr("Cancelled before it began")) : heldBack(m_parts.at(i));
    if (why && !why->isEmpty())
      return settle(i, State::Skipped, *why);  // which looks at all of them again
    if (!why && count(State::Running) < m_atOnce)
      begin(i);
  }
  if (count(State::Running) == 0)
    end();
}

void ServicesRun::begin(int index) {
  m_parts[index].state = State::Running;
  Q_EMIT changed(index);
  m_operations.execute(m_parts.at(index).run);
}

void ServicesRun::cancel() {
  m_cancelled = true;
  for (const ServicePart &part : std::as_const(m_parts))
    if (part.state == State::Running)
      part.run->cancel();
  advance();
}

/// What can begin never will where services depend on each other in a circle: the reader of runbooks refuses that.
void ServicesRun::end() {
  m_ended = true;
  if (!m_opened || !allWell()) {
    Q_EMIT finished();
    return;
  }
  m_journal.close(m_incidentId, this)->then([this](const Result<Done> &) { Q_EMIT finished(); });
}

}  // namespace sternway::operate
