// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/servicesrun.h"

#include <algorithm>
#include <tuple>

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

void ServicesRun::follow() {
  if (std::exchange(m_isFollowed, true))
    return;
  for (int i = 0; i < m_parts.size(); ++i) {
    RollbackRun *run = m_parts.at(i).run.get();
    if (!run) {
      if (m_parts.at(i).state == State::Preparing)
        m_parts[i].state = State::LeftOut;
      continue;
    }
    connect(run, &RollbackRun::assessed, this, [this, i] { settle(i, State::Assessed, {}); });
    connect(run, &RollbackRun::prepared, this, [this, i] { decided(i); });
    connect(run, &RollbackRun::failed, this, [this, i](const Error &error) {
      // what does not call for a rollback is well, as far as is known
      const State state = m_parts.at(i).state == State::Running ? State::Failed
                          : error.kind == ErrorKind::Invalid    ? State::LeftOut
                                                                : State::Refused;
      settle(i, state, (error.message + u' ' + error.detail).trimmed());
    });
    connect(run, &RollbackRun::operationChanged, this, [this, i] { Q_EMIT changed(i); });
    connect(run, &RollbackRun::questionsChanged, this, [this, i] { Q_EMIT changed(i); });
    connect(run, &RollbackRun::finished, this, [this, i](OperationState state, const QString &sentence) {
      settle(i, state == OperationState::Succeeded ? State::Succeeded : State::Failed, sentence);
    });
  }
}

void ServicesRun::prepare() {
  follow();
  for (const ServicePart &part : std::as_const(m_parts))
    if (part.run)
      part.run->prepare();
  sayPreparedIfNoneIsLeft();
}

void ServicesRun::assess() {
  m_isLooking = true;
  follow();
  for (ServicePart &part : m_parts)
    if (part.run) {
      part.state = State::Preparing;
      part.run->assess();
    }
  sayPreparedIfNoneIsLeft();
}

/// What could not be looked at has nothing to plan on. What was planned before is planned again on what it has become.
void ServicesRun::check(const QSet<int> &chosen) {
  m_isLooking = false;
  const auto look = [](RollbackRun *run) {
    if (run->undo().targetRevisionUid.isEmpty())
      run->target({}, false);
    else
      run->recheck();
  };
  for (int i = 0; i < m_parts.size(); ++i) {
    ServicePart &part = m_parts[i];
    if (!part.run || !part.run->assessment().at.isValid())
      continue;
    const bool isChosen = chosen.contains(i);
    part.state = isChosen ? State::Preparing : State::LeftOut;
    part.sentence = isChosen ? QString() : tr("Not chosen");
    if (isChosen)  // a plan that cannot be made says so at once
      QMetaObject::invokeMethod(
          part.run.get(), [look, run = part.run.get()] { look(run); }, Qt::QueuedConnection);
    Q_EMIT changed(i);
  }
  sayPreparedIfNoneIsLeft();
}

void ServicesRun::stopPreparing() {
  const QList<ServicePart> parts = m_parts;  // what is stopped says so at once
  for (const ServicePart &part : parts)
    if (part.run && part.state == State::Preparing)
      part.run->stopPreparing();
}

Result<Done> ServicesRun::setReason(const QString &reason) {
  for (const ServicePart &part : std::as_const(m_parts))
    if (part.state == State::Ready)
      std::ignore = TRY(part.run->setReason(reason));
  return Done{};
}

void ServicesRun::sayPreparedIfNoneIsLeft() {
  if (count(State::Preparing) == 0)
    QMetaObject::invokeMethod(this, m_isLooking ? &ServicesRun::assessed : &ServicesRun::prepared, Qt::QueuedConnection);
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
  sayPreparedIfNoneIsLeft();
}

void ServicesRun::execute(const ServicesRequest &request) {
  m_request = request;
  m_isRunning = true;
  Incident draft;
  draft.title = request.title;
  draft.rehearsal = request.rehearsal;
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
      m_isRunning = false;
      Q_EMIT failed(incident.error());
      return;
    }
    m_incidentId = incident->id;
    advance();
  });
}

std::optional<QString> ServicesRun::stopped() const {
  if (m_cancelled)
    return tr("Cancelled before it began");
  const auto isFailed = [](const ServicePart &part) { return part.state == State::Failed; };
  const auto failed = std::ranges::find_if(m_parts, isFailed);
  if (m_request.onFailure == OnFailure::Stop && failed != m_parts.cend())
    return tr("Not begun: %1 failed").arg(failed->name);
  return std::nullopt;
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
  if (!m_isRunning || m_incidentId.isEmpty())
    return;
  for (int i = 0; i < m_parts.size(); ++i) {
    if (m_parts.at(i).state != State::Ready)
      continue;
    const auto why = stopped() ? stopped() : heldBack(m_parts.at(i));
    if (why && !why->isEmpty())
      return settle(i, State::Skipped, *why);  // which looks at all of them again
    if (!why && count(State::Running) < m_request.atOnce)
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
  const auto finish = [this] {
    m_isRunning = false;
    Q_EMIT finished();
  };
  if (!m_request.closesIncident || !m_opened || !allWell())
    return finish();
  m_journal.close(m_incidentId, this)->then([finish](const Result<Done> &) { finish(); });
}

}  // namespace sternway::operate

#include "moc_servicesrun.cpp"
