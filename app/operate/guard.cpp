// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/guard.h"

#include "assess/servicemonitor.h"
#include "core/format.h"
#include "operate/guardconsent.h"
#include "operate/preflight.h"

#include <QPointer>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto beatArmed = leaseTime / 3;
constexpr auto beatCounting = 1s;
/// What is older says nothing about now.
constexpr std::chrono::milliseconds freshFor = 60s;
}  // namespace

std::chrono::milliseconds countdownOf(const GuardRequest &request) {
  const std::chrono::milliseconds written = request.runbook->guard.countdown;
  return request.countdown > 0ms ? request.countdown : written > 0ms ? written : usualCountdown;
}

Guard::Guard(std::shared_ptr<assess::ServiceMonitor> monitor, Journal &journal, GuardBook &book, Operations &operations,
             GuardRequest request)
    : m_monitor(std::move(monitor)),
      m_clock(m_monitor->ports()->clock),
      m_journal(journal),
      m_book(book),
      m_operations(operations),
      m_request(std::move(request)) {
  m_record.service = m_monitor->service();
  m_record.runbook = m_request.runbook->source;
  m_record.method = m_request.method;
  m_record.condition = guardCondition(m_request.runbook->guard);
  m_record.armedBy = m_request.run.author;
  m_record.countdown = countdownOf(m_request);
}

Guard::~Guard() {
  if (!isLive())
    return;
  GuardRecord next = m_record;
  next.state = GuardState::Lost;
  next.detail = tr("The program that watched has ended");
  next.endedAt = m_watching ? clock().now() : QDateTime::currentDateTimeUtc();
  std::ignore = m_book.settle(next, m_record.state, QCoreApplication::instance());
}

void Guard::arm() {
  const auto allowed = mayRunAlone(*m_request.runbook, m_request.isAccepted, m_request.method, m_request.procedure,
                                   m_request.values, m_request.leftOut + m_request.run.skips.keys());
  if (!allowed)
    return refuse(allowed.error());
  requireFree();
}

void Guard::refuse(const Error &error) {
  dropLook();
  Q_EMIT refused(error);
}

void Guard::requireFree() {
  m_operations.leftOf(service(), this)->then([this](const Result<std::optional<OperationRecord>> &left) {
    if (!left)
      return refuse(left.error());
    if (*left || m_operations.running(service()))
      return refuse(::sternway::fail(ErrorKind::Conflict, tr("A rollback of %1 runs or was interrupted").arg(service().name),
                                     tr("Decide it first."))
                        .value());
    look([this] { write(); }, [this](const Error &error) { refuse(error); });
  });
}

/// Later, because it may be one of its own signals that led here.
void Guard::dropLook() {
  QMetaObject::invokeMethod(
      this, [kept = std::move(m_looking)] {}, Qt::QueuedConnection);
  m_looking.reset();
}

void Guard::look(const std::function<void()> &planned, const std::function<void(const Error &)> &failed) {
  RunRequest request = m_request.run;
  if (request.reason.isEmpty())
    request.reason = tr("Guard: %1").arg(m_record.condition);
  m_looking = std::make_shared<RollbackRun>(m_monitor, m_journal, request);
  RollbackRun *run = m_looking.get();
  run->setProcedure(m_request.procedure, m_request.values);
  connect(run, &RollbackRun::assessed, this, [this, run] {
    if (!m_isFiring || holdsNow(run->assessment()))
      run->target({}, false);
  });
  connect(run, &RollbackRun::prepared, this, [this, run, planned] {
    m_plan = run->plan();
    m_findings = run->findings();
    planned();
  });
  connect(run, &RollbackRun::failed, this, failed);
  run->assess();
}

void Guard::write() {
  if (m_looking->isBlocked())
    return refuse(::sternway::fail(ErrorKind::Conflict, tr("The rollback would be refused: %1").arg(blockingTitles(m_findings)),
                                   tr("Mend that, then arm the guard again."))
                      .value());
  dropLook();
  m_record.armedAt = clock().now();
  m_record.until = m_record.armedAt.addMSecs(m_request.term.count());
  m_book.arm(m_record, this)->then([this](const Result<GuardRecord> &stored) {
    if (!stored)
      return refuse(stored.error());
    m_record = *stored;
    m_isArmed = true;
    watch();
    Q_EMIT armed();
    judge();
  });
}

void Guard::watch() {
  m_watching = std::make_unique<QObject>();
  connect(m_monitor.get(), &assess::ServiceMonitor::changed, m_watching.get(), [this] { judge(); });
  m_monitor->follow(m_watching.get());
  schedule();
}

void Guard::schedule() {
  if (!m_watching)
    return;
  const bool isCounting = m_record.state == GuardState::Counting;
  const QDateTime &due = isCounting ? m_record.firesAt : m_record.until;
  const std::chrono::milliseconds beat = isCounting ? beatCounting : std::chrono::milliseconds(beatArmed);
  const std::chrono::milliseconds left(std::max<qint64>(clock().now().msecsTo(due), 0));
  delete m_timer.data();
  const auto delay = m_isFiring || left == 0ms ? beat : std::min(beat, left);
  m_timer = clock().after(delay, m_watching.get(), [this] {
    m_timer.clear();  // it deletes itself
    tick();
  });
}

/// Renews the lease, and finds out whether somebody has stopped it.
void Guard::tick() {
  if (!isLive())
    return;
  schedule();
  const QDateTime now = clock().now();
  if (m_stopper)
    return end(GuardState::Stopped, {}, *m_stopper);
  if (m_record.state == GuardState::Counting && now >= m_record.firesAt && !m_isFiring && !m_isSettling)
    return fire();
  if (m_record.state == GuardState::Armed && now >= m_record.until && !m_isSettling)
    return end(GuardState::Expired, tr("Its time is up"));
  judge();
  if (!m_isSettling)
    settle(m_record);
}

CheckReading Guard::readingOf(const assess::Assessment &assessment) const {
  if (std::chrono::milliseconds(assessment.at.msecsTo(clock().now())) > freshFor)
    return {.truth = Truth::Unknown,
            .value = tr("nothing is known since %1").arg(assessment.at.toUTC().toString(u"HH:mm:ss 'UTC'"_s)),
            .at = assessment.at};
  return readCheck(m_request.runbook->guard.check, assessment.situation, assessment.at);
}

void Guard::judge() {
  if (!isLive() || m_isSettling || m_isFiring || m_stopper)
    return;
  const auto &latest = m_monitor->latest();
  if (latest && latest->runbook && latest->runbook->digest != m_request.runbook->digest)
    return end(GuardState::Refused, tr("The runbook has changed: see what it says now, and arm the guard again"));
  if (m_monitor->problem())
    m_reading = {.truth = Truth::Unknown, .value = m_monitor->problem()->message, .at = clock().now()};
  else
    m_reading = latest ? readingOf(*latest) : CheckReading();
  Q_EMIT changed();
  if (m_record.state == GuardState::Armed && m_reading.truth == Truth::True)
    count();
  else if (m_record.state == GuardState::Counting && m_reading.truth != Truth::True)
    recede(receded());
}

QString Guard::receded() const {
  return m_reading.truth == Truth::Unknown ? tr("The condition is unknown: %1").arg(m_reading.value)
                                           : tr("The condition no longer holds: %1").arg(m_reading.value);
}

/// With what is known now; a countdown whose reason is gone ends here.
bool Guard::holdsNow(const assess::Assessment &assessment) {
  m_reading = readingOf(assessment);
  if (m_reading.truth == Truth::True)
    return true;
  stopFiring();
  recede(receded());
  return false;
}

void Guard::whenSettled(const std::function<void()> &then) {
  if (m_isSettling)
    m_waiting.append(then);
  else if (isLive())
    then();
}

void Guard::settle(const GuardRecord &next, const std::function<void()> &then) {
  m_isSettling = true;
  m_book.settle(next, m_record.state, this)->then([this, then](const Result<GuardRecord> &stored) {
    m_isSettling = false;
    if (!stored)
      return lost(stored.error());
    m_record = *stored;
    Q_EMIT changed();
    if (then)
      then();
    goOn();
  });
}

void Guard::goOn() {
  while (!m_waiting.isEmpty() && !m_isSettling && isLive())
    m_waiting.takeFirst()();
}

/// A journal that cannot be written changes nothing, and so nothing is done: the next beat tries again. Else another process has
/// changed it.
void Guard::lost(const Error &error) {
  stopFiring();
  if (error.kind != ErrorKind::Conflict)
    return goOn();
  m_isSettling = true;
  m_book.guards(this)->then([this](const Result<QList<GuardRecord>> &all) {
    m_isSettling = false;
    const auto found = all ? std::ranges::find(*all, m_record.id, &GuardRecord::id) : QList<GuardRecord>::const_iterator();
    if (!all || found == all->cend())
      return goOn();
    const bool wasCounting = m_record.state == GuardState::Counting;
    m_record = *found;
    if (!m_record.isLive())
      return conclude(wasCounting);
    goOn();
  });
}

void Guard::end(GuardState state, const QString &detail, const QString &who) {
  const QDateTime at = clock().now();
  whenSettled([=, this] {
    const bool wasCounting = m_record.state == GuardState::Counting;
    GuardRecord next = m_record;
    next.state = state;
    next.endedAt = at;
    next.endedBy = who;
    next.detail = detail;
    settle(next, [this, wasCounting] { conclude(wasCounting); });
  });
}

void Guard::stop(const QString &who) {
  m_stopper = who;
  end(GuardState::Stopped, {}, who);
}

/// Its clock and its cluster are used no more.
void Guard::abandon(const QString &why) {
  if (!isLive())
    return;
  stopFiring();
  m_watching.reset();
  end(GuardState::Lost, why);
}

void Guard::conclude(bool wasCounting) {
  stopFiring();
  m_waiting.clear();
  if (m_watching) {  // it may be one of its own timers that led here
    m_monitor->disconnect(m_watching.get());
    delete m_timer.data();
    m_watching.release()->deleteLater();
  }
  if (wasCounting)
    tell(eventtype::declined, m_record.state == GuardState::Stopped
                                  ? tr("%1 stopped the guard: nothing is rolled back").arg(m_record.endedBy)
                                  : tr("The guard does not roll back: %1").arg(m_record.detail));
  Q_EMIT ended();
}

void Guard::tell(const QString &type, const QString &summary) {
  const QJsonObject data{{u"guard"_s, m_record.id},
                         {u"condition"_s, m_record.condition},
                         {u"armedBy"_s, m_record.armedBy},
                         {u"firesAt"_s, timeToJson(m_record.firesAt)},
                         {u"state"_s, guardStateName(m_record.state)},
                         {u"stoppedBy"_s, m_record.endedBy}};
  if (!m_record.incidentId.isEmpty())
    std::ignore =
        m_journal.append(m_record.incidentId, {.type = type, .summary = summary, .data = data}, QCoreApplication::instance());
}

}  // namespace sternway::operate

#include "moc_guard.cpp"
