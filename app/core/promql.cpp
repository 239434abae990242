// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promql.h"

#include <QMap>
#include <QRegularExpression>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Prometheus refuses a range query with more points a series ("exceeded maximum resolution of 11,000 points").
constexpr qint64 maxPoints = 11'000;

/// Points lie at both ends of the range.
constexpr qint64 pointsOf(std::chrono::milliseconds range, std::chrono::milliseconds step) {
  return range.count() / step.count() + 1;
}

/// label_replace() with an empty source label gives the sample of vector() its label.
QString limitVector(const QMap<QString, double> &limits) {
  if (limits.isEmpty())
    return u"(vector(0) > 0)"_s;
  QStringList samples;
  for (auto limit = limits.cbegin(); limit != limits.cend(); ++limit)
    samples << u"label_replace(vector(%1), \"container\", \"%2\", \"\", \"\")"_s.arg(QString::number(*limit, 'g', 15),
                                                                                     promString(limit.key()));
  return u'(' + samples.join(u" or "_s) + u')';
}
}  // namespace

QString promString(const QString &text, bool regex) {
  QString out;
  out.reserve(text.size());
  for (const QChar c : text) {
    if (regex && u"\\.+*?()|[]{}^$"_s.contains(c))
      out += u"\\\\"_s;  // one backslash, as the string writes it
    if (c == u'\\')
      out += u"\\\\"_s;
    else if (c == u'"')
      out += u"\\\""_s;
    else if (c == u'\n')
      out += u"\\n"_s;
    else
      out += c;
  }
  return out;
}

QString podPattern(const ObjectRef &workload) {
  const QString name = promString(workload.name, true);
  switch (workload.kind) {
    case Kind::StatefulSet: return name + u"-[0-9]+"_s;
    case Kind::DaemonSet: return name + u"-[a-z0-9]{5}"_s;
    default: return name + u"-[a-z0-9]{1,10}-[a-z0-9]{5}"_s;
  }
}

QString promDuration(std::chrono::milliseconds duration) {
  const qint64 ms = std::max<qint64>(1, duration.count());
  if (ms % 1000 != 0)
    return QString::number(ms) + u"ms"_s;
  const qint64 s = ms / 1000;
  if (s % 3600 == 0)
    return QString::number(s / 3600) + u"h"_s;
  if (s % 60 == 0)
    return QString::number(s / 60) + u"m"_s;
  return QString::number(s) + u"s"_s;
}

QString expandQuery(const QString &query, const QueryScope &scope) {
  QString by;
  for (const QString &label : scope.by)
    by += u", "_s + label;
  const QMap<QString, QString> values{
      {u"service"_s, promString(scope.workload.name)}, {u"namespace"_s, promString(scope.workload.nameSpace)},
      {u"pods"_s, podPattern(scope.workload)},         {u"by"_s, by},
      {u"window"_s, promDuration(scope.window)},       {u"memory_limit"_s, limitVector(scope.limits.memory)},
      {u"cpu_limit"_s, limitVector(scope.limits.cpu)}};
  static const QRegularExpression name(u"\\$(service|namespace|pods|by|window|memory_limit|cpu_limit)\\b"_s);
  QString out;
  qsizetype from = 0;
  auto matches = name.globalMatch(query);
  while (matches.hasNext()) {
    const auto match = matches.next();
    out += QStringView(query).mid(from, match.capturedStart() - from);
    out += values.value(match.captured(1));
    from = match.capturedEnd();
  }
  return out + query.mid(from);
}

bool lacksLimit(const QString &query, const QueryScope &scope) {
  return (query.contains(u"$memory_limit"_s) && scope.limits.memory.isEmpty()) ||
         (query.contains(u"$cpu_limit"_s) && scope.limits.cpu.isEmpty());
}

std::chrono::milliseconds rateWindow(std::chrono::milliseconds scrapeInterval) {
  if (scrapeInterval <= 0ms)
    return 1min;
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(4 * scrapeInterval);
  return std::max<std::chrono::milliseconds>(20s, seconds);
}

std::chrono::milliseconds limitedStep(std::chrono::milliseconds range, std::chrono::milliseconds asked) {
  const auto step = std::max(asked, std::chrono::milliseconds(1));
  if (pointsOf(range, step) <= maxPoints)
    return step;
  return std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(range.count() / (maxPoints - 1) + 1));
}

std::chrono::milliseconds stepFor(std::chrono::milliseconds range, int pixels) {
  static constexpr std::array<std::chrono::seconds, 17> nice{1s,    2s,    5s,    10s, 15s, 30s, 1min, 2min, 5min,
                                                             10min, 15min, 30min, 1h,  2h,  6h,  12h,  24h};
  const qint64 points = std::clamp<qint64>(pixels, 2, maxPoints);
  for (const auto step : nice)
    if (pointsOf(range, step) <= points)
      return step;
  return std::chrono::ceil<std::chrono::days>(std::chrono::milliseconds(range.count() / (points - 1) + 1));
}

}  // namespace sternway
