// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetspan.h"

#include <algorithm>

namespace sternway::assess {

using namespace std::chrono_literals;

namespace {
/// Samples that are written from afar are there within a minute or two.
constexpr std::chrono::milliseconds overlap = 3min;
/// What comes later than that.
constexpr std::chrono::milliseconds wholeEvery = 5min;

std::chrono::milliseconds overlapOf(const FleetSpan::Question &question) {
  return std::max(overlap, 4 * question.step);
}
}  // namespace

QDateTime FleetSpan::from(const Question &question, const QDateTime &now) const {
  const QDateTime begin = now.addMSecs(-question.range.count());
  if (!m_last.isValid() || question != m_question)
    return begin;
  const qint64 whole = m_whole.msecsTo(now);
  const qint64 since = m_last.msecsTo(now);
  // Time that has jumped leaves a gap, or goes back.
  if (whole < 0 || whole >= wholeEvery.count() || since < 0 || since > (overlapOf(question) / 2).count())
    return begin;
  return std::max(begin, now.addMSecs(-overlapOf(question).count()));
}

bool FleetSpan::isWhole(const Question &question, const QDateTime &from, const QDateTime &now) {
  return from.msecsTo(now) >= question.range.count();
}

void FleetSpan::took(const Question &question, const FleetAnswer &answer, const QDateTime &from, const QDateTime &now) {
  m_question = question;
  m_version = answer.version;
  if (isWhole(question, from, now))
    m_whole = now;
  m_last = answer.warnings.isEmpty() ? now : QDateTime();
}

bool continues(const QList<Sample> &known, const QList<Sample> &fresh, std::chrono::milliseconds step) {
  if (fresh.isEmpty())
    return true;
  const qint64 begin = fresh.constFirst().time;
  const auto near = std::ranges::lower_bound(known, begin - step.count(), {}, &Sample::time);
  return near != known.cend() && near->time <= begin + step.count();
}

QList<Sample> continued(const QList<Sample> &known, const QList<Sample> &fresh, qint64 from, qint64 oldest,
                        std::chrono::milliseconds step) {
  // A source that moves its points to a grid of the step may begin before it was asked to. And no turn comes at the very moment:
  // of two samples that are nearly at the same time, one is too many.
  const qint64 begin = fresh.isEmpty() ? from : std::min(from, fresh.constFirst().time - step.count() / 2);
  const auto first = std::ranges::lower_bound(known, oldest, {}, &Sample::time);
  const auto last = std::ranges::lower_bound(first, known.cend(), begin, {}, &Sample::time);
  QList<Sample> samples;
  samples.reserve(std::distance(first, last) + fresh.size());
  std::copy(first, last, std::back_inserter(samples));
  return samples + fresh;
}

}  // namespace sternway::assess
