// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/revisionhealth.h"
#include "core/promql.h"
#include "core/utctime.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using std::chrono::milliseconds;

constexpr milliseconds presenceStep = 1min;
constexpr milliseconds recentRange = 1h;
constexpr milliseconds intervalStep = 1min;  ///< of the totals where revisions are told apart by time
/// A pause shorter than this does not end a stretch of serving (a pod that restarts, a scrape that fails).
constexpr milliseconds pause = 2min;
/// Prometheus' clock and the API server's differ a little.
constexpr milliseconds clockSlack = 1min;
constexpr int podSuffixLength = 5;

milliseconds recentStep(const HealthScope &scope) {
  return std::max<milliseconds>(5s, scope.scrapeInterval);
}

/// Which revision a series belongs to: its uid, or nothing for a stranger. Of intervals: every revision.
class Assigner {
public:
  Assigner(const History &history, const HealthScope &scope) : m_scope(scope) {
    for (const Revision &revision : history.revisions)
      for (const QString &key : keysOf(revision))
        m_keys[key].append(revision.uid);
  }

  [[nodiscard]] QString uidOf(const Series &series) const {
    QString key = series.labels.value(m_scope.label);
    if (m_scope.source == HealthSource::Pods)
      key.chop(podSuffixLength);
    const QStringList uids = m_keys.value(key);
    return uids.size() == 1 ? uids.constFirst() : QString();
  }

  /// Another revision has the same key.
  [[nodiscard]] bool isShared(const Revision &revision) const {
    const QStringList keys = keysOf(revision);
    return std::ranges::any_of(keys, [this](const QString &key) { return m_keys.value(key).size() > 1; });
  }

private:
  [[nodiscard]] QStringList keysOf(const Revision &revision) const {
    if (m_scope.source == HealthSource::Pods)
      return {podPrefix(revision.name)};
    QStringList tags;
    for (const QString &image : revision.images)
      if (const QString tag = imageTag(image); !tag.isEmpty() && !tags.contains(tag))
        tags.append(tag);
    return tags;
  }

  const HealthScope &m_scope;
  QHash<QString, QStringList> m_keys;
};

struct Interval {
  qint64 from = 0;
  qint64 to = 0;
};

/// The time between a revision's creation and the next one's. A revision that has been current before, or whose successor was
/// created before it, served at other times as well: nothing then.
std::optional<Interval> intervalOf(const History &history, qsizetype index, const QDateTime &now) {
  const Revision &revision = history.revisions.at(index);
  if (!revision.formerNumbers.isEmpty() || !revision.created.isValid())
    return std::nullopt;
  Interval interval{.from = revision.created.toMSecsSinceEpoch(), .to = now.toMSecsSinceEpoch()};
  if (index + 1 < history.revisions.size()) {
    const Revision &next = history.revisions.at(index + 1);
    if (!next.formerNumbers.isEmpty() || next.created <= revision.created)
      return std::nullopt;
    interval.to = next.created.toMSecsSinceEpoch();
  }
  return interval;
}

/// When each revision served: its points in time, with the step that each stands for.
using Presence = std::map<qint64, milliseconds>;

struct Raw {
  Presence presence;
  double requests = 0;
  double failures = 0;
  double untold = 0;
  QMap<double, double> buckets;
};

class Measurement {
public:
  Measurement(const History &history, const HealthScope &scope)
      : m_history(history), m_scope(scope), m_assigner(history, scope) {}

  /// Those of when it served have to come first: they tell what served before.
  void add(HealthQueryId id, const MetricsAnswer &answer) {
    m_failuresKnown |= id == HealthQueryId::Failures;
    for (const Series &series : answer.series)
      for (const Sample &sample : series.samples)
        for (const QString &uid : ownersOf(series, sample.time))
          if (!isOfAnother(uid, id, series, sample.time))
            addSample(m_raw[uid], id, series, sample);
  }

  [[nodiscard]] QHash<QString, RevisionNumbers> result() const {
    QHash<QString, RevisionNumbers> all;
    for (qsizetype i = 0; i < m_history.revisions.size(); ++i) {
      const Revision &revision = m_history.revisions.at(i);
      RevisionNumbers numbers = numbersOf(revision.uid);
      numbers.apart = m_scope.source == HealthSource::Interval ? intervalOf(m_history, i, m_scope.now).has_value()
                                                               : !m_assigner.isShared(revision) && !isMixed(revision.uid);
      all.insert(revision.uid, numbers);
    }
    return all;
  }

private:
  [[nodiscard]] QStringList ownersOf(const Series &series, qint64 time) const {
    if (m_scope.source != HealthSource::Interval) {
      const QString uid = m_assigner.uidOf(series);
      return uid.isEmpty() ? QStringList() : QStringList{uid};
    }
    for (qsizetype i = 0; i < m_history.revisions.size(); ++i)
      if (const auto interval = intervalOf(m_history, i, m_scope.now); interval && time >= interval->from && time < interval->to)
        return {m_history.revisions.at(i).uid};
    return {};
  }

  /// Whether it is of another revision with the same template, which was deleted before this one was made. Totals are of a whole
  /// pod, which has served for one of the two only.
  bool isOfAnother(const QString &uid, HealthQueryId id, const Series &series, qint64 time) {
    const QDateTime created = m_history.byUid(uid)->created;
    if (m_scope.source == HealthSource::Interval || !created.isValid())
      return false;
    const QString key = series.labels.value(m_scope.label);
    if (id != HealthQueryId::Presence && id != HealthQueryId::RecentPresence)
      return m_scope.source == HealthSource::Pods && m_before.contains({uid, key}) && !m_since.contains({uid, key});
    if (time < created.addMSecs(-clockSlack.count()).toMSecsSinceEpoch())
      m_before.insert({uid, key});
    else
      m_since.insert({uid, key});
    return time < created.toMSecsSinceEpoch();
  }

  /// Totals by version are of both.
  [[nodiscard]] bool isMixed(const QString &uid) const {
    return m_scope.source == HealthSource::VersionLabel &&
           std::ranges::any_of(m_before, [&uid](const auto &each) { return each.first == uid; });
  }

  void addSample(Raw &raw, HealthQueryId id, const Series &series, const Sample &sample) const {
    if (std::isnan(sample.value))
      return;
    // A rate over the whole look-back, or over one step of it: times that is the number.
    const milliseconds span = m_scope.source == HealthSource::Interval ? intervalStep : m_scope.lookBack;
    const double count = sample.value * static_cast<double>(span.count()) / 1000;
    const qint64 recent = m_scope.now.toMSecsSinceEpoch() - recentRange.count();
    switch (id) {
      case HealthQueryId::Presence:
        if (sample.time < recent)
          raw.presence.insert_or_assign(sample.time, presenceStep);
        break;
      case HealthQueryId::RecentPresence: raw.presence.insert_or_assign(sample.time, recentStep(m_scope)); break;
      case HealthQueryId::Requests: raw.requests += count; break;
      case HealthQueryId::Failures: raw.failures += count; break;
      case HealthQueryId::Untold: raw.untold += count; break;
      case HealthQueryId::Buckets: {
        const QString le = series.labels.value(u"le"_s);
        bool ok = le == u"+Inf";
        const double bound = ok ? std::numeric_limits<double>::infinity() : le.toDouble(&ok) * m_scope.latencyScale;
        if (ok)
          raw.buckets[bound] += count;
        break;
      }
    }
  }

  [[nodiscard]] RevisionNumbers numbersOf(const QString &uid) const {
    const Raw raw = m_raw.value(uid);
    RevisionNumbers numbers;
    numbers.requests = raw.requests;
    numbers.seen = m_raw.contains(uid);
    // None of a part, or of requests that did not say it, is not none.
    const bool told = m_failuresKnown && !(raw.untold > 0) && (m_scope.failuresGap.isEmpty() || raw.failures > 0);
    if (raw.requests > 0 && told)
      numbers.errorRate = std::clamp(raw.failures / raw.requests, 0.0, 1.0);
    numbers.p50 = histogramQuantile(0.5, raw.buckets);
    numbers.p95 = histogramQuantile(0.95, raw.buckets);
    numbers.p99 = histogramQuantile(0.99, raw.buckets);
    if (raw.requests > 0)
      addTimes(numbers, uid, raw.presence);
    return numbers;
  }

  void addTimes(RevisionNumbers &numbers, const QString &uid, const Presence &presence) const {
    qint64 previous = 0;
    for (const auto &[time, step] : presence) {
      if (!numbers.liveFrom.isValid() || time - previous > std::max(pause, 2 * step).count())
        numbers.liveFrom = utcTime(time);
      previous = time;
      numbers.served += step;
      if (!servedByAnother(uid, time))
        numbers.alone += step;
    }
    if (presence.empty())
      return;
    const QDateTime lastServed = utcTime(previous);
    const milliseconds silence = std::max<milliseconds>(15s, 3 * recentStep(m_scope));
    if (lastServed.msecsTo(m_scope.now) <= silence.count())
      return;
    // A rate has a value for as long as two scrapes lie in its window: that much later than the last one.
    const milliseconds scrape = m_scope.scrapeInterval > 0ms ? m_scope.scrapeInterval : milliseconds(15s);
    const QDateTime last = lastServed.addMSecs(-(rateWindow(m_scope.scrapeInterval) - scrape).count());
    numbers.liveTo = std::max(last, numbers.liveFrom);
  }

  [[nodiscard]] bool servedByAnother(const QString &uid, qint64 time) const {
    for (auto other = m_raw.cbegin(); other != m_raw.cend(); ++other)
      if (other.key() != uid && other->presence.contains(time))
        return true;
    return false;
  }

  const History &m_history;
  const HealthScope &m_scope;
  Assigner m_assigner;
  QHash<QString, Raw> m_raw;
  bool m_failuresKnown = false;                ///< they were asked for
  QSet<std::pair<QString, QString>> m_before;  ///< revisions, and pods or versions, that served before the revision was made
  QSet<std::pair<QString, QString>> m_since;   ///< and since then
};
}  // namespace

milliseconds lookBackSince(const QDateTime &begin, const QDateTime &now, milliseconds lookBack) {
  if (!begin.isValid())
    return lookBack;
  return std::clamp<milliseconds>(std::chrono::floor<std::chrono::seconds>(milliseconds(begin.msecsTo(now))), 1s, lookBack);
}

QString imageTag(const QString &image) {
  const QString name = image.section(u'@', 0, 0).section(u'/', -1);
  return name.contains(u':') ? name.section(u':', 1) : QString();
}

HealthScope healthScope(const ServiceMetrics &metrics, const Workload &workload, const QDateTime &now, milliseconds lookBack) {
  HealthScope scope{.workload = workload.ref,
                    .now = now,
                    .lookBack = lookBack,
                    .scrapeInterval = metrics.scrapeInterval,
                    .latencyScale = metrics.latencyScale,
                    .counters = metrics.counters,
                    .failuresGap = metrics.errorRateGap};
  if (metrics.requestRate.isEmpty())
    return scope;
  if (workload.ref.kind == Kind::Deployment && metrics.hasPodLabel()) {
    scope.source = HealthSource::Pods;
    scope.label = metrics.podLabel;
  } else if (!metrics.versionLabel.isEmpty()) {
    scope.source = HealthSource::VersionLabel;
    scope.label = metrics.versionLabel;
  } else {
    scope.source = HealthSource::Interval;
  }
  return scope;
}

QList<HealthQuery> revisionQueries(const ServiceMetrics &metrics, const HealthScope &scope) {
  if (scope.source == HealthSource::None)
    return {};
  const bool byTime = scope.source == HealthSource::Interval;
  const QDateTime begin = scope.now.addMSecs(-scope.lookBack.count());
  const QDateTime recent = scope.now.addMSecs(-std::min(scope.lookBack, recentRange).count());
  const auto expanded = [&scope](const QString &query, milliseconds window) {
    return expandQuery(
        query,
        {.workload = scope.workload, .window = window, .by = scope.label.isEmpty() ? QStringList() : QStringList{scope.label}});
  };
  const QString rate = expanded(metrics.requestRate, rateWindow(scope.scrapeInterval));
  QList<HealthQuery> queries{
      {.id = HealthQueryId::Presence,
       .promql = rate,
       .from = begin,
       .to = scope.now,
       .step = limitedStep(scope.lookBack, presenceStep)},
      {.id = HealthQueryId::RecentPresence, .promql = rate, .from = recent, .to = scope.now, .step = recentStep(scope)}};
  const auto addTotal = [&](HealthQueryId id, const QString &query) {
    if (!query.isEmpty())
      queries.append({.id = id,
                      .promql = expanded(query, byTime ? intervalStep : scope.lookBack),
                      .from = begin,
                      .to = scope.now,
                      .step = byTime ? intervalStep : milliseconds(0)});
  };
  addTotal(HealthQueryId::Requests, metrics.requestRate);
  addTotal(HealthQueryId::Failures, metrics.errorRate);
  addTotal(HealthQueryId::Untold, metrics.untoldRate);
  addTotal(HealthQueryId::Buckets, metrics.latencyBuckets);
  return queries;
}

QString revisionsKey(const History &history, const ServiceMetrics &metrics, const HealthScope &scope) {
  QStringList parts;
  for (const Revision &revision : history.revisions)
    parts << u"%1 %2 %3"_s.arg(revision.uid).arg(revision.number).arg(revision.current);
  // Not the queries' text: as far as they look back changes by the second where the workload is young.
  parts << metrics.requestRate << metrics.errorRate << metrics.latencyBuckets << scope.label
        << QString::number(static_cast<int>(scope.source)) << QString::number(scope.scrapeInterval.count())
        << metrics.cluster.label + u'=' + metrics.cluster.value;
  return parts.join(u'\n');
}

bool RevisionMemory::isFresh(const QString &wanted, const QDateTime &now, milliseconds age) const {
  return !wanted.isEmpty() && wanted == key && age > 0ms && at.msecsTo(now) <= age.count();
}

QHash<QString, RevisionNumbers> measureRevisions(const History &history, const HealthScope &scope, const HealthAnswers &answers) {
  Measurement measurement(history, scope);
  for (const auto id : {HealthQueryId::Presence, HealthQueryId::RecentPresence, HealthQueryId::Requests, HealthQueryId::Failures,
                        HealthQueryId::Untold, HealthQueryId::Buckets})
    if (answers.contains(id))
      measurement.add(id, answers.value(id));
  return measurement.result();
}

}  // namespace sternway::assess
