// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/presetqueries.h"

#include <QMap>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString sum(const QString &rate, const QStringList &by) {
  return by.isEmpty() ? u"sum(%1)"_s.arg(rate) : u"sum by (%1) (%2)"_s.arg(by.join(u", "_s), rate);
}

/// A service without a failed request has no such series: that is 0, not no data. Without any request it stays no data.
QString failures(const RequestRates &rates, const QStringList &by) {
  return u"(%1 or %2 * 0)"_s.arg(sum(rates.failed, by), sum(rates.all, by));
}

QString quantile(const QString &value, const RequestRates &rates, const QStringList &by) {
  const QString query =
      u"histogram_quantile(%1, sum by (%2) (%3))"_s.arg(value, (QStringList{u"le"_s} + by).join(u", "_s), rates.buckets);
  return rates.scale == 1 ? query : query + u" * "_s + QString::number(rates.scale);
}
}  // namespace

QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by) {
  static const QMap<QString, QString> quantiles{
      {u"latency_p50"_s, u"0.5"_s}, {u"latency_p95"_s, u"0.95"_s}, {u"latency_p99"_s, u"0.99"_s}};
  if (const QString value = quantiles.value(metric); !value.isEmpty())
    return rates.buckets.isEmpty() ? QString() : quantile(value, rates, by);
  if (metric == u"request_rate")
    return sum(rates.all, by);
  if (rates.failed.isEmpty())
    return {};
  if (metric == u"error_rate")
    return u"%1 / (%2 > 0)"_s.arg(failures(rates, by), sum(rates.all, by));
  if (metric == u"success_rate")
    return u"1 - %1 / (%2 > 0)"_s.arg(failures(rates, by), sum(rates.all, by));
  if (metric == u"errors_per_min")
    return u"60 * %1"_s.arg(failures(rates, by));
  return {};
}

}  // namespace sternway
