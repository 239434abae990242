// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promql.h"

#include "core/format.h"

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

namespace {
constexpr qsizetype podPrefixLength = 58;  ///< of 63, without the five characters at the end
constexpr qsizetype shortestHash = 6;
constexpr qsizetype longestHash = 10;
constexpr qsizetype longestWholeName = podPrefixLength - longestHash - 2;  ///< of a Deployment; between hyphens the hash
const QString podSuffix = u"[bcdfghjklmnpqrstvwxz24-9]{5}"_s;

/// That many characters of a hash, from its beginning.
QString hashPattern(qsizetype shortest, qsizetype longest) {
  const QString first = u"[5-9bcdf]"_s;
  const QString more = u"[4-9bcdf]"_s;
  const QString counts = shortest == longest ? QString::number(longest - 1) : u"%1,%2"_s.arg(shortest - 1).arg(longest - 1);
  return first + more + u'{' + counts + u'}';
}

/// What lies between the Deployment's name and the five characters: "-HASH-", cut at what the name leaves of the prefix.
QString hashPart(qsizetype nameLength) {
  const qsizetype room = podPrefixLength - nameLength;
  if (nameLength <= longestWholeName)
    return u'-' + hashPattern(shortestHash, longestHash) + u'-';
  if (room <= 1)
    return room == 1 ? u"-"_s : QString();
  const QString cut = hashPattern(room - 1, room - 1);
  return room - 2 < shortestHash ? u'-' + cut : u"-(?:"_s + hashPattern(shortestHash, room - 2) + u"-|"_s + cut + u')';
}

QString replicaSetsPattern(const QStringList &replicaSets) {
  QStringList prefixes;
  for (const QString &name : replicaSets)
    prefixes << promString(podPrefix(name), true);
  prefixes.removeDuplicates();
  return u"(?:"_s + prefixes.join(u'|') + u')' + podSuffix;
}
}  // namespace

QString podPrefix(const QString &replicaSet) {
  return (replicaSet + u'-').left(podPrefixLength);
}

QString podPattern(const ObjectRef &workload, const QStringList &replicaSets) {
  switch (workload.kind) {
    case Kind::StatefulSet: return promString(workload.name, true) + u"-[0-9]+"_s;
    case Kind::DaemonSet: return promString(podPrefix(workload.name), true) + podSuffix;
    default: break;
  }
  if (!replicaSets.isEmpty())
    return replicaSetsPattern(replicaSets);
  return promString(workload.name.left(podPrefixLength), true) + hashPart(workload.name.size()) + podSuffix;
}

QString podPattern(Kind kind, qsizetype cutNameLength) {
  if (cutNameLength > 0)
    return u"(.{%1})"_s.arg(cutNameLength) + hashPart(cutNameLength) + podSuffix;
  switch (kind) {
    case Kind::StatefulSet: return u"(.+)-[0-9]+"_s;
    case Kind::DaemonSet: return u"(.+)-"_s + podSuffix;
    default: return u"(.+)-"_s + hashPattern(shortestHash, longestHash) + u'-' + podSuffix;
  }
}

qsizetype cutNameLength(const ObjectRef &workload) {
  const qsizetype length = workload.name.size();
  switch (workload.kind) {
    case Kind::StatefulSet: return 0;
    case Kind::DaemonSet: return length < podPrefixLength ? 0 : podPrefixLength;
    default: return length <= longestWholeName ? 0 : std::min(length, podPrefixLength);
  }
}

QString nameInPods(const ObjectRef &workload) {
  const qsizetype cut = cutNameLength(workload);
  return cut > 0 ? workload.name.left(cut) : workload.name;
}

QRegularExpression anchoredRegex(QString pattern) {
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern.replace(u"\\\\"_s, u"\\"_s)));
}

namespace {
/// Where nothing in its pods' names but the five characters is open.
bool hasFixedPrefix(const ObjectRef &workload) {
  return workload.kind == Kind::DaemonSet || workload.name.size() + 1 >= podPrefixLength;
}

bool takesPodsOf(const ObjectRef &one, const ObjectRef &other) {
  return hasFixedPrefix(other) && anchoredRegex(podPattern(one)).match(podPrefix(other.name) + u"bbbbb"_s).hasMatch();
}
}  // namespace

QHash<ObjectRef, ObjectRef> podNamesakes(const QList<ObjectRef> &workloads) {
  QHash<QString, QList<ObjectRef>> alike;
  for (const ObjectRef &each : workloads)
    if (each.kind != Kind::StatefulSet && each.name.size() > longestWholeName)
      alike[each.nameSpace + u'/' + each.name.left(longestWholeName + 1)].append(each);
  QHash<ObjectRef, ObjectRef> namesakes;
  for (const QList<ObjectRef> &group : std::as_const(alike))
    for (const ObjectRef &one : group)
      for (const ObjectRef &other : group)
        if (one != other && (takesPodsOf(one, other) || takesPodsOf(other, one)))
          namesakes.insert(one, other);
  return namesakes;
}

QString namesakeProblem(const ObjectRef &namesake) {
  return tr("Its pods cannot be told from those of %1 by name: Kubernetes cuts a pod's name after 58 characters before it adds "
            "five "
            "random ones. Shorten one of the two names")
      .arg(namesake.name);
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

namespace {
/// What stands for $\a name.
QString valueOf(QStringView name, const QueryScope &scope) {
  if (name == u"service")
    return promString(scope.workload.name);
  if (name == u"namespace")
    return promString(scope.workload.nameSpace);
  if (name == u"pods")
    return podPattern(scope.workload, scope.replicaSets);
  if (name == u"window")
    return promDuration(scope.window);
  if (name == u"by")
    return scope.by.isEmpty() ? QString() : u", "_s + scope.by.join(u", "_s);
  return limitVector(name == u"memory_limit" ? scope.limits.memory : scope.limits.cpu);
}
}  // namespace

QString expandQuery(const QString &query, const QueryScope &scope) {
  static const QRegularExpression name(u"\\$(service|namespace|pods|by|window|memory_limit|cpu_limit)\\b"_s);
  QString out;
  qsizetype from = 0;
  auto matches = name.globalMatch(query);
  while (matches.hasNext()) {
    const auto match = matches.next();
    out += QStringView(query).mid(from, match.capturedStart() - from);
    out += valueOf(match.capturedView(1), scope);
    from = match.capturedEnd();
  }
  out += QStringView(query).mid(from);
  return out;
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

std::chrono::milliseconds shortestRange(const QString &query) {
  static const QRegularExpression range(u"\\[\\s*((?:\\d+(?:ms|[smhdwy]))+)\\s*(?::[^\\]]*)?\\]"_s);
  static const QRegularExpression part(u"(\\d+)(ms|[smhdwy])"_s);
  static const QMap<QString, qint64> units{
      {u"ms"_s, 1},         {u"s"_s, 1000},        {u"m"_s, 60'000},        {u"h"_s, 3'600'000},
      {u"d"_s, 86'400'000}, {u"w"_s, 604'800'000}, {u"y"_s, 31'536'000'000}};
  std::chrono::milliseconds shortest{0};
  auto ranges = range.globalMatch(query);
  while (ranges.hasNext()) {
    std::chrono::milliseconds length{0};
    auto parts = part.globalMatch(ranges.next().captured(1));
    while (parts.hasNext()) {
      const auto match = parts.next();
      length += std::chrono::milliseconds(match.captured(1).toLongLong() * units.value(match.captured(2)));
    }
    if (length > 0ms && (shortest == 0ms || length < shortest))
      shortest = length;
  }
  return shortest;
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
