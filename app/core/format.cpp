// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"

#include "core/metrics.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// So many significant digits (a larger integer keeps all of its own) without an exponent or trailing zeros.
QString number(double value, int digits = 3) {
  const double size = std::abs(value);
  int decimals = 0;
  if (size > 0 && size < 100)
    decimals = std::clamp(digits - 1 - static_cast<int>(std::floor(std::log10(size))), 0, 6);
  QString text = QString::number(value, 'f', decimals);
  if (text.contains(u'.')) {
    while (text.endsWith(u'0'))
      text.chop(1);
    if (text.endsWith(u'.'))
      text.chop(1);
  }
  return text == u"-0"_s ? u"0"_s : text;
}

QString seconds(double value) {
  const double size = std::abs(value);
  if (size == 0)
    return u"0 s"_s;
  if (size < 0.9995)
    return number(value * 1000) + u" ms"_s;
  if (size < 120)
    return number(value) + u" s"_s;
  return formatDuration(std::chrono::milliseconds(std::llround(value * 1000)));
}

QString bytes(double value) {
  static const std::array units{u" B"_s, u" KiB"_s, u" MiB"_s, u" GiB"_s, u" TiB"_s};
  size_t unit = 0;
  while (std::abs(value) >= 1024 && unit + 1 < units.size()) {
    value /= 1024;
    ++unit;
  }
  return number(value) + units[unit];
}
}  // namespace

QString formatDuration(std::chrono::milliseconds duration) {
  const qint64 ms = std::max<qint64>(0, duration.count());
  if (ms > 0 && ms < 1000)
    return QString::number(ms) + u" ms"_s;
  const qint64 s = ms / 1000;
  const auto two = [](qint64 big, const QString &bigUnit, qint64 small, const QString &smallUnit) {
    return QString::number(big) + bigUnit + (small ? u" "_s + QString::number(small) + smallUnit : QString());
  };
  if (s < 60)
    return QString::number(s) + u" s"_s;
  if (s < 3600)
    return two(s / 60, u" min"_s, s % 60, u" s"_s);
  if (s < 86'400)
    return two(s / 3600, u" h"_s, s % 3600 / 60, u" min"_s);
  return two(s / 86'400, u" d"_s, s % 86'400 / 3600, u" h"_s);
}

std::chrono::seconds spanOf(const QDateTime &from, const QDateTime &to) {
  return std::chrono::seconds(to.toSecsSinceEpoch() - from.toSecsSinceEpoch());
}

QString formatAge(std::chrono::seconds age) {
  using namespace std::chrono;
  if (age >= days(1))
    return formatDuration(floor<days>(age));
  if (age >= 1h)
    return formatDuration(floor<hours>(age));
  return formatDuration(age >= 1min ? floor<minutes>(age) : age);
}

QString formatValue(double value, Unit unit) {
  if (std::isnan(value))
    return tr("no data");
  if (std::isinf(value))
    return value > 0 ? u"∞"_s : u"-∞"_s;
  switch (unit) {
    case Unit::Ratio: return number(value * 100, std::abs(value) < 0.1 ? 2 : 3) + u" %"_s;
    case Unit::Seconds: return seconds(value);
    case Unit::PerSecond: return number(value) + u" /s"_s;
    case Unit::PerMinute: return number(value) + u" /min"_s;
    case Unit::Bytes: return bytes(value);
    case Unit::Count: return number(value);
  }
  return {};
}

QString withUnbrokenValues(QString text) {
  static const QRegularExpression blank(u"(?<=[0-9\u221e]) (?=(?:%|ms|s|min|h|d|/s|/min|B|[KMGT]iB)(?![\\w/]))"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
  return text.replace(blank, QString(QChar::Nbsp));
}

QString metricTitle(const QString &name) {
  if (name == u"error_rate")
    return tr("error rate");
  if (name == u"request_rate")
    return tr("request rate");
  if (name == u"errors_per_min")
    return tr("errors");
  if (name == u"rollout_stuck")
    return tr("the rollout is stuck");
  if (name == u"pods_failing")
    return tr("failing pods");
  if (name == u"pods_ready")
    return tr("ready pods");
  if (name == u"memory_usage")
    return tr("memory of the limit");
  if (name == u"cpu_usage")
    return tr("CPU of the limit");
  if (name == u"target_good")
    return tr("the target is good");
  if (name.startsWith(u"baseline."))
    return tr("the baseline of %1").arg(metricTitle(name.mid(9)));
  if (name == u"health")
    return tr("the health endpoints");
  if (name.startsWith(u"latency_p"))
    return tr("%1 latency").arg(name.mid(8));
  return QString(name).replace(u'_', u' ');
}

QString imageVersion(const QString &image) {
  if (const qsizetype digest = image.indexOf(u"@sha256:"_s); digest >= 0) {
    const QString named = imageVersion(image.left(digest));
    return named == u"latest"_s ? image.mid(digest + 8, 12) : named;
  }
  const qsizetype colon = image.lastIndexOf(u':');
  return colon > image.lastIndexOf(u'/') ? image.mid(colon + 1) : u"latest"_s;
}

Unit usualUnit(const QString &metric) {
  if (const KnownMetric *known = knownMetric(metric))
    return known->unit;
  return metric.startsWith(u"latency_") ? Unit::Seconds : Unit::Count;
}

}  // namespace sternway
