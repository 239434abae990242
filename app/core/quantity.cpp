// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"

#include "core/enumnames.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

const QList<UnitWord> &unitWords() {
  static const QList<UnitWord> words{{u"%"_s, Unit::Ratio, 0.01},
                                     {u"ms"_s, Unit::Seconds, 0.001},
                                     {u"s"_s, Unit::Seconds, 1},
                                     {u"sec"_s, Unit::Seconds, 1},
                                     {u"m"_s, Unit::Seconds, 60},
                                     {u"min"_s, Unit::Seconds, 60},
                                     {u"h"_s, Unit::Seconds, 3600},
                                     {u"/s"_s, Unit::PerSecond, 1},
                                     {u"/sec"_s, Unit::PerSecond, 1},
                                     {u"/m"_s, Unit::PerMinute, 1},
                                     {u"/min"_s, Unit::PerMinute, 1},
                                     {u"B"_s, Unit::Bytes, 1},
                                     {u"KiB"_s, Unit::Bytes, 1024},
                                     {u"MiB"_s, Unit::Bytes, 1024.0 * 1024},
                                     {u"GiB"_s, Unit::Bytes, 1024.0 * 1024 * 1024},
                                     {u"KB"_s, Unit::Bytes, 1e3},
                                     {u"MB"_s, Unit::Bytes, 1e6},
                                     {u"GB"_s, Unit::Bytes, 1e9}};
  return words;
}

/// A division by 100 is rounded once, a multiplication by 0.01 twice: 35 % is 0.35.
double inBaseUnit(double number, const UnitWord &unit) {
  return unit.factor < 1 ? number / std::round(1 / unit.factor) : number * unit.factor;
}

std::optional<std::chrono::milliseconds> parseDuration(const QString &text) {
  static const QHash<QString, double> factors{{u"ms"_s, 1},    {u"s"_s, 1e3},   {u"sec"_s, 1e3},  {u"m"_s, 6e4},
                                              {u"min"_s, 6e4}, {u"h"_s, 3.6e6}, {u"d"_s, 8.64e7}, {u"w"_s, 6.048e8}};
  static const QRegularExpression whole(u"^\\s*(?:\\d{1,9}(?:\\.\\d{1,6})?\\s*(?:ms|sec|s|min|m|h|d|w)\\s*)+$"_s);
  static const QRegularExpression part(u"(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(ms|sec|s|min|m|h|d|w)"_s);
  if (text.size() > 64 || !text.contains(whole))
    return std::nullopt;
  double ms = 0;
  auto parts = part.globalMatch(text);
  while (parts.hasNext()) {
    const auto match = parts.next();
    ms += match.captured(1).toDouble() * factors.value(match.captured(2));
  }
  constexpr double tenYears = 3.16e11;
  return ms <= tenYears ? std::optional(std::chrono::milliseconds(std::llround(ms))) : std::nullopt;
}

QString durationText(std::chrono::milliseconds duration) {
  static constexpr std::array<std::pair<qint64, QLatin1StringView>, 6> parts{
      {{604'800'000, "w"_L1}, {86'400'000, "d"_L1}, {3'600'000, "h"_L1}, {60'000, "m"_L1}, {1000, "s"_L1}, {1, "ms"_L1}}};
  qint64 rest = duration.count();
  QString text;
  for (const auto &[size, word] : parts) {
    // 48h is how people say it, not 2d; 90m is 1h30m.
    if ((word == "d"_L1 || word == "w"_L1) && duration.count() % size != 0)
      continue;
    if (word == "d"_L1 && duration.count() <= 3 * size)
      continue;
    if (const qint64 count = rest / size; count > 0) {
      text += QString::number(count) + word;
      rest -= count * size;
    }
  }
  return text.isEmpty() ? u"0s"_s : text;
}

std::optional<DurationRange> parseDurationRange(const QString &text) {
  static const QRegularExpression range(u"^(.+?)\\s*[-\u2013]\\s*(.+)$"_s);
  if (const auto both = parseDuration(text))
    return DurationRange{*both, *both};
  const auto match = range.match(text.left(64));
  const auto max = match.hasMatch() ? parseDuration(match.captured(2)) : std::nullopt;
  if (!max)
    return std::nullopt;
  QString low = match.captured(1).trimmed();
  if (!low.isEmpty() && low.back().isDigit()) {
    const QString high = match.captured(2).trimmed();
    const auto unit = std::ranges::find_if(high, [](QChar c) { return c.isLetter(); });
    low += QStringView(unit, high.cend()).toString();
  }
  const auto min = parseDuration(low);
  return min && *min <= *max ? std::optional(DurationRange{*min, *max}) : std::nullopt;
}

QString durationRangeText(const DurationRange &range) {
  static const QRegularExpression onePart(u"^(\\d+)([a-z]+)$"_s);
  const QString min = durationText(range.min);
  const QString max = durationText(range.max);
  if (min == max)
    return max;
  const auto low = onePart.match(min);
  const auto high = onePart.match(max);
  const bool oneUnit = low.hasMatch() && high.hasMatch() && low.captured(2) == high.captured(2);
  return (oneUnit ? low.captured(1) : min) + u'-' + max;
}

namespace {
/// The factor of a quantity's suffix (apimachinery's pkg/api/resource/suffix.go); 0 when there is no such suffix.
long double suffixFactor(QStringView suffix) {
  static const QString decimal = u"num kMGTPE"_s;
  if (suffix.isEmpty())
    return 1;
  if (suffix.size() == 2 && suffix[1] == u'i') {
    const qsizetype index = u"KMGTPE"_s.indexOf(suffix[0]);
    return index < 0 ? 0 : std::ldexp(1.0L, 10 * (static_cast<int>(index) + 1));
  }
  const qsizetype index = suffix.size() == 1 && suffix[0] != u' ' ? decimal.indexOf(suffix[0]) : -1;
  return index < 0 ? 0 : std::pow(10.0L, 3 * (static_cast<int>(index) - 3));
}

/// A limit of 0 means none (kubernetes.io: the container may use all of the node).
void add(QMap<QString, double> &limits, const QString &container, const QJsonValue &quantity) {
  const auto value = quantityValue(quantity.toVariant().toString());
  if (value && *value > 0)
    limits.insert(container, static_cast<double>(*value));
}

void add(ContainerLimits &limits, const QJsonObject &container) {
  const QString name = container.value(u"name").toString();
  const QJsonObject resources = container.value(u"resources").toObject().value(u"limits").toObject();
  add(limits.memory, name, resources.value(u"memory"));
  add(limits.cpu, name, resources.value(u"cpu"));
}
}  // namespace

std::optional<long double> quantityValue(const QString &text) {
  qsizetype end = text.size();
  while (end > 0 && text[end - 1].isLetter())
    --end;
  bool ok = false;
  const QString number = text.left(end);
  // "1e3" and "1E3" are exponents, "1E" is a suffix: only the latter ends in a letter.
  const double value = number.toDouble(&ok);
  const long double factor = suffixFactor(QStringView(text).mid(end));
  if (!ok || factor == 0 || number.trimmed() != number)
    return std::nullopt;
  return static_cast<long double>(value) * factor;
}

ContainerLimits limitsOf(const QJsonObject &podTemplate) {
  ContainerLimits limits;
  const QJsonObject spec = podTemplate.value(u"spec").toObject();
  for (const QJsonValue &container : spec.value(u"containers").toArray())
    add(limits, container.toObject());
  for (const QJsonValue &container : spec.value(u"initContainers").toArray())
    if (container.toObject().value(u"restartPolicy").toString() == u"Always")
      add(limits, container.toObject());
  return limits;
}

}  // namespace sternway
