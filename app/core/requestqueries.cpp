// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestqueries.h"

#include <QMap>

namespace sternway {

using namespace Qt::StringLiterals;

QString byText(const QStringList &by) {
  QStringList labels;
  for (const QString &label : by)
    labels.append(labelText(label));
  return labels.join(u", "_s);
}

namespace {
QString sum(const QString &rate, const QStringList &by) {
  return by.isEmpty() ? u"sum(%1)"_s.arg(rate) : u"sum by (%1) (%2)"_s.arg(byText(by), rate);
}

/// A service without a failed request has no such series: that is 0, not no data. Without any request it stays no data; so it
/// does while requests do not say how they ended, as those of an earlier release may, and where none of a part has failed.
QString failures(const RequestRates &rates, const QStringList &by) {
  if (rates.partial)
    return u"(%1 > 0)"_s.arg(sum(rates.failed, by));
  const QString known = u"(%1 or %2 * 0)"_s.arg(sum(rates.failed, by), sum(rates.all, by));
  return rates.untold.isEmpty() ? known : u"(%1 unless (%2 > 0))"_s.arg(known, sum(rates.untold, by));
}

/// A native histogram has no label le, and histogram_quantile() takes both kinds.
QString quantile(const QString &value, const LatencyRate &latency, const QStringList &by) {
  const QString query = u"histogram_quantile(%1, sum by (%2) (%3))"_s.arg(value, byText(QStringList{u"le"_s} + by), latency.rate);
  return latency.scale == 1 ? query : query + u" * "_s + QString::number(latency.scale);
}

/// Histograms with other bounds cannot be added up: the worst of them is said.
QString worstQuantile(const QString &value, const RequestRates &rates, const QStringList &by) {
  if (rates.latencies.size() == 1)
    return quantile(value, rates.latencies.constFirst(), by);
  QStringList parts;
  for (const LatencyRate &latency : rates.latencies)
    parts.append(
        u"label_replace(%1, \"sternway_part\", \"%2\", \"\", \"\")"_s.arg(quantile(value, latency, by)).arg(parts.size() + 1));
  return by.isEmpty() ? u"max(%1)"_s.arg(parts.join(u" or "_s)) : u"max by (%1) (%2)"_s.arg(byText(by), parts.join(u" or "_s));
}
}  // namespace

QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by) {
  static const QMap<QString, QString> quantiles{
      {u"latency_p50"_s, u"0.5"_s}, {u"latency_p95"_s, u"0.95"_s}, {u"latency_p99"_s, u"0.99"_s}};
  if (const QString value = quantiles.value(metric); !value.isEmpty())
    return rates.latencies.isEmpty() ? QString() : worstQuantile(value, rates, by);
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

QString rateOf(const QString &name, const Selector &selector, bool native) {
  const QString rate = u"rate(%1[$window])"_s.arg(selectorText(name, selector));
  return native ? u"histogram_count(%1)"_s.arg(rate) : rate;
}

QString groupedRate(const QString &rate, const QString &label) {
  return u"sum by (%1$by) (%2)"_s.arg(label, rate);
}

}  // namespace sternway
