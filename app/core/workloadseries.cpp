// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloadseries.h"

#include "core/promql.h"

#include <QRegularExpression>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using SeriesType = SeriesFamily::Type;

const QStringList &usualOfErrors() {
  static const QStringList names{u"error_rate"_s, u"success_rate"_s, u"errors_per_min"_s, u"request_rate"_s};
  return names;
}

const QStringList &usualOfLatency() {
  static const QStringList names{u"latency_p50"_s, u"latency_p95"_s, u"latency_p99"_s};
  return names;
}

QMap<QString, QString> usualQueries(const QStringList &names, const RequestRates &rates) {
  QMap<QString, QString> queries;
  for (const QString &name : names)
    queries.insert(name, usualQuery(name, rates));
  return queries;
}

QString countRate(const SeriesFamily &family, const Selector &selector) {
  const bool inParts = family.type == SeriesType::Histogram || family.type == SeriesType::Summary;
  return rateOf(inParts ? family.name + u"_count"_s : family.name, selector, family.type == SeriesType::NativeHistogram);
}

LabelMatcher failedMatcher(const FailureChoice &failures) {
  QStringList parts;
  for (const QString &value : failures.values)
    parts.append(promString(value, true));
  if (!failures.pattern.isEmpty())
    parts.append(promString(failures.pattern));
  return {.label = failures.label, .value = parts.join(u'|'), .regex = true};
}
}  // namespace

QMap<QString, QString> errorQueries(const SeriesFamily &requests, const FailureChoice &failures) {
  if (!requests.countsRequests() || !failures.isComplete())
    return {};
  const RequestRates rates{.failed = countRate(requests, Selector{failedMatcher(failures)} + requests.selector),
                           .all = countRate(requests, requests.selector),
                           .latencies = {}};
  QMap<QString, QString> queries = usualQueries(usualOfErrors(), rates);
  queries.insert(u"requests"_s, groupedRate(rates.all, u"namespace"_s));
  queries.insert(u"failed_requests"_s, groupedRate(rates.failed, u"namespace"_s));
  return queries;
}

QMap<QString, QString> latencyQueries(const SeriesFamily &latency, double scale) {
  if (!latency.measuresLatency() || scale <= 0)
    return {};
  const bool native = latency.type == SeriesType::NativeHistogram;
  const QString rate = rateOf(native ? latency.name : latency.name + u"_bucket"_s, latency.selector);
  QMap<QString, QString> queries = usualQueries(usualOfLatency(), {.failed = {}, .all = {}, .latencies = {{rate, scale}}});
  // Who adds the buckets up takes them for seconds, and native histograms have none.
  if (!native && scale == 1)
    queries.insert(u"latency_buckets"_s, groupedRate(rate, u"le"_s));
  return queries;
}

const QStringList &errorQueryNames() {
  static const QStringList names = usualOfErrors() + QStringList{u"requests"_s, u"failed_requests"_s};
  return names;
}

const QStringList &latencyQueryNames() {
  static const QStringList names = usualOfLatency() + QStringList{u"latency_buckets"_s};
  return names;
}

std::optional<double> scaleByName(const QString &name) {
  struct Ending {
    QString pattern;
    double scale;
  };
  static const std::array<Ending, 4> endings{{{u"[._](milliseconds|millis|msec|ms)$"_s, 1e-3},
                                              {u"[._](microseconds|micros|usec|us)$"_s, 1e-6},
                                              {u"[._](nanoseconds|nanos|ns)$"_s, 1e-9},
                                              {u"[._](seconds|sec|s)$"_s, 1}}};
  for (const Ending &ending : endings)
    if (QRegularExpression(ending.pattern).match(name).hasMatch())
      return ending.scale;
  return std::nullopt;
}

}  // namespace sternway
