// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/baseline.h"

#include "core/format.h"
#include "core/promql.h"
#include "core/utctime.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// More points would not make the mean any better.
constexpr int points = 240;
/// Prometheus may get data of the past when it is back; that is not worth a question every time.
constexpr std::chrono::milliseconds againAfter = 5min;

std::optional<double> meanOf(const MetricsAnswer &answer) {
  if (answer.series.size() != 1)
    return std::nullopt;
  double sum = 0;
  int count = 0;
  for (const Sample &sample : answer.series.constFirst().samples)
    if (std::isfinite(sample.value)) {
      sum += sample.value;
      ++count;
    }
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

QString windowWords(const BaselineWindow &window) {
  return tr("from %1 to %2 UTC", "two times")
      .arg(window.from.toUTC().toString(u"yyyy-MM-dd HH:mm"_s), window.to.toUTC().toString(u"HH:mm"_s));
}

void addBaseline(BaselineReadings &readings, const QString &metric, const BaselineWindow &window,
                 const Result<MetricsAnswer> &answer) {
  const auto mean = answer ? meanOf(*answer) : std::nullopt;
  const QString title = metricTitle(metric);
  if (mean) {
    readings.values.insert(metric, *mean);
  } else if (!answer) {
    readings.failed.append(metric);
    readings.missing.insert(metric, tr("No baseline for %1: %2").arg(title, answer.error().message));
  } else if (answer->series.size() > 1) {
    readings.missing.insert(
        metric, tr("No baseline for %1: the query gives %2 series instead of one").arg(title).arg(answer->series.size()));
  } else {
    readings.missing.insert(metric, tr("No baseline for %1: Prometheus has no data %2").arg(title, windowWords(window)));
  }
}

/// The templates in between are newer and were left for it.
bool wentBackTo(const Revision &revision, const Revision &from) {
  return from.number < revision.number && from.created > revision.created;
}

bool wasRolledBackFrom(const History &history, const Revision &revision) {
  return !revision.current &&
         std::ranges::any_of(history.revisions, [&](const Revision &later) { return wentBackTo(later, revision); });
}

bool wasRolledOutAgain(const History &history, const Revision &revision) {
  return !revision.formerNumbers.isEmpty() ||
         std::ranges::any_of(history.revisions, [&](const Revision &earlier) { return wentBackTo(revision, earlier); });
}

/// Until when it is known to have served.
QDateTime servedUntil(const History &history, const Revision &revision, const QDateTime &change) {
  const auto next =
      std::ranges::find_if(history.revisions, [&revision](const Revision &each) { return each.number > revision.number; });
  if (next == history.revisions.cend())
    return revision.created;
  if (next->current)
    return revision.created.msecsTo(change) <= std::chrono::milliseconds(24h).count() ? change : revision.created;
  return wasRolledOutAgain(history, *next) ? revision.created : next->created;
}

/// The newest deploy of a revision that was rolled back from and served within the time; invalid: there is none.
QDateTime badDeploy(const History &history, const QDateTime &from, const QDateTime &to, const QDateTime &change) {
  QDateTime deploy;
  for (const Revision &revision : history.revisions) {
    const QDateTime made = revision.created;
    const bool known = made.isValid() && made < to && !wasRolledOutAgain(history, revision);
    if (known && (!deploy.isValid() || made > deploy) && wasRolledBackFrom(history, revision) &&
        (made >= from || servedUntil(history, revision, change) > from))
      deploy = made;
  }
  return deploy;
}

QDateTime lastGoodTime(const BaselineRule &rule, const History &history, const QDateTime &change) {
  QDateTime to = change;
  for (QDateTime bad = to; bad.isValid();) {
    to = bad;
    bad = badDeploy(history, to.addMSecs(-rule.window.count()), to, change);
  }
  return to;
}
}  // namespace

QDateTime changeTime(const History &history, const std::optional<QList<Pod>> &pods, const QDateTime &liveFrom) {
  const Revision *current = history.current();
  QDateTime change = liveFrom;
  for (const Pod &pod : pods.value_or(QList<Pod>()))
    if (current && pod.templateHash == current->templateHash && !pod.terminating && (!change.isValid() || pod.created < change))
      change = pod.created;
  return change;
}

QDateTime beginOf(const Workload &workload, const History &history) {
  QDateTime begin = workload.created;
  for (const Revision &revision : history.revisions)
    if (revision.created.isValid() && begin.isValid() && revision.created < begin)
      begin = revision.created;
  return begin;
}

BaselineWindow baselineWindow(const BaselineRule &rule, const History &history, const QDateTime &change, const QDateTime &now,
                              const QDateTime &begin) {
  BaselineWindow window;
  if (rule.beforeLastDeploy) {
    const Revision *current = history.current();
    if (!current || !change.isValid())
      return window;
    window.to = lastGoodTime(rule, history, change);
    window.key = u"%1#%2"_s.arg(current->uid).arg(current->number);
  } else {
    // It moves on in steps, each of which is read once.
    const qint64 step = std::max<qint64>(std::chrono::milliseconds(1min).count(), rule.window.count() / 12);
    const qint64 end = now.toMSecsSinceEpoch() - rule.before.count();
    window.to = utcTime(end - end % step);
    window.key = QString::number(window.to.toMSecsSinceEpoch());
  }
  window.from = window.to.addMSecs(-rule.window.count());
  if (begin.isValid() && window.from < begin)
    window.from = begin;
  return window.from < window.to ? window : BaselineWindow{};
}

Call<BaselineReadings> *readBaselines(MetricsApi &api, const ServiceMetrics &metrics, const QueryScope &scope,
                                      const QStringList &names, const BaselineWindow &window, QObject *context) {
  struct State {
    BaselineReadings readings;
    qsizetype pending = 0;
  };
  const auto state = std::make_shared<State>();
  QList<MetricDefinition> definitions;
  for (const QString &name : names) {
    const MetricDefinition *definition = metrics.find(name);
    if (definition && !definition->gap.isEmpty())
      state->readings.missing.insert(name, tr("No baseline for %1: %2").arg(metricTitle(name), definition->gap));
    else if (definition && !definition->query.isEmpty())
      definitions.append(*definition);
    else
      state->readings.missing.insert(name, tr("No baseline for %1: there is no query for it").arg(metricTitle(name)));
  }
  if (definitions.isEmpty())
    return Call<BaselineReadings>::finished(context, state->readings);

  auto *call = new Call<BaselineReadings>(context);
  state->pending = definitions.size();
  const std::chrono::milliseconds range(window.from.msecsTo(window.to));
  const auto step = std::max<std::chrono::milliseconds>(limitedStep(range, 15s), range / points);
  for (const MetricDefinition &definition : std::as_const(definitions))
    api.queryRange(expandQuery(definition.query, scope), window.from, window.to, step, call)
        ->then([state, name = definition.name, window, guard = QPointer(call)](const Result<MetricsAnswer> &answer) {
          addBaseline(state->readings, name, window, answer);
          if (--state->pending == 0 && guard)
            guard->finish(state->readings);
        });
  return call;
}

QStringList BaselineMemory::wanted(const QStringList &names, const BaselineWindow &window, const QDateTime &now) const {
  if (!window.isKnown())
    return {};
  QStringList unread;
  for (const QString &name : names) {
    const auto entry = m_entries.constFind(name);
    const bool known = m_key == window.key && entry != m_entries.cend();
    const bool again = known && !entry->value && (entry->failed || entry->at.msecsTo(now) >= againAfter.count());
    if (!known || again)
      unread.append(name);
  }
  return unread;
}

void BaselineMemory::take(const BaselineReadings &readings, const BaselineWindow &window, const QDateTime &now) {
  if (m_key != window.key)
    m_entries.clear();
  m_key = window.key;
  for (auto value = readings.values.cbegin(); value != readings.values.cend(); ++value)
    m_entries.insert(value.key(), {.value = *value, .reason = {}, .at = now, .failed = false});
  for (auto reason = readings.missing.cbegin(); reason != readings.missing.cend(); ++reason)
    m_entries.insert(reason.key(),
                     {.value = std::nullopt, .reason = *reason, .at = now, .failed = readings.failed.contains(reason.key())});
}

QHash<QString, double> BaselineMemory::values(const BaselineWindow &window) const {
  QHash<QString, double> values;
  for (auto entry = m_entries.cbegin(); entry != m_entries.cend() && m_key == window.key; ++entry)
    if (entry->value)
      values.insert(entry.key(), *entry->value);
  return values;
}

QHash<QString, QString> BaselineMemory::missing(const BaselineWindow &window) const {
  QHash<QString, QString> missing;
  for (auto entry = m_entries.cbegin(); entry != m_entries.cend() && m_key == window.key; ++entry)
    if (!entry->value)
      missing.insert(entry.key(), entry->reason);
  return missing;
}

}  // namespace sternway::assess
