// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promqlfunctions.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
using Arguments = QList<PromValue>;
using Samples = QList<Sample>;

StringMap unnamed(StringMap labels) {
  dropName(labels);
  return labels;
}

double seconds(qint64 milliseconds) {
  return static_cast<double>(milliseconds) / 1000;
}

/// Prometheus' extrapolatedRate(): the increase over the samples, stretched towards the edges of the range.
std::optional<double> extrapolated(const Samples &samples, const PromMoment &moment, bool counter, bool perSecond) {
  if (samples.size() < 2)
    return std::nullopt;
  double increase = samples.last().value - samples.first().value;
  for (qsizetype i = 1; counter && i < samples.size(); ++i) {
    if (samples.at(i).value < samples.at(i - 1).value)
      increase += samples.at(i - 1).value;
  }
  const double sampled = seconds(samples.last().time - samples.first().time);
  const double average = sampled / static_cast<double>(samples.size() - 1);
  double toStart = seconds(samples.first().time - moment.rangeStart);
  const double toEnd = seconds(moment.rangeEnd - samples.last().time);
  if (counter && increase > 0 && samples.first().value >= 0)
    toStart = std::min(toStart, sampled * (samples.first().value / increase));
  const double threshold = average * 1.1;
  double reach = sampled;
  reach += toStart < threshold ? toStart : average / 2;
  reach += toEnd < threshold ? toEnd : average / 2;
  const double whole = increase * (reach / sampled);
  return perSecond ? whole / seconds(moment.rangeEnd - moment.rangeStart) : whole;
}

std::optional<double> instantRate(const Samples &samples, const PromMoment &) {
  if (samples.size() < 2)
    return std::nullopt;
  const Sample &last = samples.last();
  const Sample &before = samples.at(samples.size() - 2);
  const double increase = last.value < before.value ? last.value : last.value - before.value;
  return increase / seconds(last.time - before.time);
}

template <typename Fold>
double folded(const Samples &samples, Fold fold) {
  double result = samples.first().value;
  for (const Sample &sample : samples.sliced(1))
    result = fold(result, sample.value);
  return result;
}

double maximum(double a, double b) {
  return b > a || std::isnan(a) ? b : a;
}

double minimum(double a, double b) {
  return b < a || std::isnan(a) ? b : a;
}

double total(const Samples &samples) {
  return folded(samples, [](double a, double b) { return a + b; });
}

double changesOf(const Samples &samples, bool resets) {
  double count = 0;
  for (qsizetype i = 1; i < samples.size(); ++i) {
    const double a = samples.at(i - 1).value;
    const double b = samples.at(i).value;
    count += resets ? b < a : (a != b && !(std::isnan(a) && std::isnan(b)));
  }
  return count;
}

/// A function of the samples that each series has in a range.
PromFunction ranged(const QString &name, const std::function<std::optional<double>(const Samples &, const PromMoment &)> &of,
                    bool keepsName = false) {
  return {name, keepsName, [of, keepsName](const Arguments &arguments, const PromMoment &moment) {
            PromValue result;
            for (const Series &series : arguments.first().series)
              if (const auto value = series.samples.isEmpty() ? std::nullopt : of(series.samples, moment))
                result.series += Series{keepsName ? series.labels : unnamed(series.labels), {{moment.time, *value}}};
            return result;
          }};
}

PromFunction overTime(const QString &name, double (*of)(const Samples &), bool keepsName = false) {
  return ranged(
      name, [of](const Samples &samples, const PromMoment &) { return std::optional(of(samples)); }, keepsName);
}

/// A function of each sample and, where there is a second argument, that.
PromFunction perSample(const QString &name, double (*of)(double value, double argument)) {
  return {name, false, [of](const Arguments &arguments, const PromMoment &) {
            PromValue result;
            for (const Series &series : arguments.first().series) {
              Series changed{unnamed(series.labels), series.samples};
              changed.samples.first().value = of(series.samples.first().value, arguments.size() > 1 ? arguments.at(1).scalar : 1);
              result.series += changed;
            }
            return result;
          }};
}

PromValue vectorOf(const Arguments &arguments, const PromMoment &moment) {
  return {PromKind::Vector, 0, {}, {Series{{}, {{moment.time, arguments.first().scalar}}}}};
}

PromValue scalarOf(const Arguments &arguments, const PromMoment &) {
  const auto &series = arguments.first().series;
  return {PromKind::Scalar, series.size() == 1 ? series.first().samples.first().value : notANumber, {}, {}};
}

PromValue timeOf(const Arguments &, const PromMoment &moment) {
  return {PromKind::Scalar, seconds(moment.time), {}, {}};
}

/// The labels of absent() come from the selector; the evaluator puts them in.
PromValue absentOf(const Arguments &arguments, const PromMoment &moment) {
  PromValue result;
  if (arguments.first().series.isEmpty())
    result.series += Series{{}, {{moment.time, 1}}};
  return result;
}

PromValue sameSeries(const Arguments &arguments, const PromMoment &) {
  return arguments.first();
}

StringMap labelReplace(const Arguments &arguments, const StringMap &labels) {
  const QRegularExpression pattern(QRegularExpression::anchoredPattern(arguments.at(4).text));
  if (!pattern.isValid())
    throw PromFailure{u"invalid regular expression in label_replace(): %1"_s.arg(arguments.at(4).text)};
  static const QRegularExpression reference(u"\\$(?:(\\d+)|\\{(\\w+)\\})"_s);
  const auto match = pattern.match(labels.value(arguments.at(3).text));
  if (!match.hasMatch())
    return labels;
  QString text = arguments.at(2).text;
  for (auto found = reference.match(text); found.hasMatch(); found = reference.match(text, found.capturedStart())) {
    const QString group = found.captured(1).isEmpty() ? found.captured(2) : found.captured(1);
    bool isNumber = false;
    const int number = group.toInt(&isNumber);
    text.replace(found.capturedStart(), found.capturedLength(), isNumber ? match.captured(number) : match.captured(group));
  }
  StringMap replaced = labels;
  if (text.isEmpty())
    replaced.remove(arguments.at(1).text);
  else
    replaced.insert(arguments.at(1).text, text);
  return replaced;
}

/// What the buckets of one histogram have in common.
StringMap withoutBound(const PromNode &, const StringMap &labels) {
  StringMap common = unnamed(labels);
  common.remove(u"le"_s);
  return common;
}

PromValue histogramQuantileOf(const Arguments &arguments, const PromMoment &moment) {
  std::map<qsizetype, QMap<double, double>> histograms;
  const QList<Series> &buckets = arguments.at(1).series;
  for (qsizetype place = 0; place < buckets.size(); ++place) {
    const Series &series = buckets.at(place);
    const QString bound = series.labels.value(u"le"_s);
    bool isNumber = false;
    const double upper = bound == u"+Inf"_s ? infinity : bound.toDouble(&isNumber);
    if (isNumber || bound == u"+Inf"_s)
      histograms[moment.groups->groupOf(place, series.labels)][upper] += series.samples.first().value;
  }
  PromValue result;
  for (const auto &[labels, group] : moment.groups->groups())
    if (const auto found = histograms.find(group); found != histograms.end())
      result.series +=
          Series{labels, {{moment.time, histogramQuantile(arguments.first().scalar, found->second).value_or(notANumber)}}};
  return result;
}

QList<PromFunction> functionTable() {
  const auto rate = [](const QString &name, bool counter, bool perSecond) {
    return ranged(name, [counter, perSecond](const Samples &samples, const PromMoment &moment) {
      return extrapolated(samples, moment, counter, perSecond);
    });
  };
  return {rate(u"rate"_s, true, true),
          rate(u"increase"_s, true, false),
          rate(u"delta"_s, false, false),
          ranged(u"irate"_s, instantRate),
          overTime(u"max_over_time"_s, [](const Samples &s) { return folded(s, maximum); }),
          overTime(u"min_over_time"_s, [](const Samples &s) { return folded(s, minimum); }),
          overTime(u"sum_over_time"_s, total),
          overTime(u"avg_over_time"_s, [](const Samples &s) { return total(s) / static_cast<double>(s.size()); }),
          overTime(u"count_over_time"_s, [](const Samples &s) { return static_cast<double>(s.size()); }),
          overTime(u"present_over_time"_s, [](const Samples &) { return 1.0; }),
          overTime(
              u"last_over_time"_s, [](const Samples &s) { return s.last().value; }, true),
          overTime(u"resets"_s, [](const Samples &s) { return changesOf(s, true); }),
          overTime(u"changes"_s, [](const Samples &s) { return changesOf(s, false); }),
          perSample(u"abs"_s, [](double value, double) { return std::fabs(value); }),
          perSample(u"ceil"_s, [](double value, double) { return std::ceil(value); }),
          perSample(u"floor"_s, [](double value, double) { return std::floor(value); }),
          perSample(u"round"_s, [](double value, double unit) { return std::floor(value / unit + 0.5) * unit; }),
          perSample(u"clamp_max"_s, minimum),
          perSample(u"clamp_min"_s, maximum),
          {u"vector"_s, false, vectorOf},
          {u"scalar"_s, false, scalarOf},
          {u"time"_s, false, timeOf},
          {u"absent"_s, false, absentOf},
          {u"label_replace"_s, true, sameSeries, labelReplace},
          {u"histogram_quantile"_s, false, histogramQuantileOf, {}, withoutBound}};
}
}  // namespace

void dropName(StringMap &labels) {
  const QString name = u"__name__"_s;
  if (labels.contains(name))
    labels.remove(name);
}

const PromFunction *findPromFunction(const QString &name) {
  static const QList<PromFunction> functions = functionTable();
  const auto found =
      std::find_if(functions.begin(), functions.end(), [&name](const PromFunction &function) { return function.name == name; });
  return found == functions.end() ? nullptr : &*found;
}

double staleMarker() {
  return std::bit_cast<double>(quint64(0x7ff0000000000002));
}

bool isStale(double value) {
  return std::bit_cast<quint64>(value) == quint64(0x7ff0000000000002);
}

double quantileOf(double quantile, QList<double> values) {
  if (values.isEmpty() || std::isnan(quantile))
    return notANumber;
  if (quantile < 0 || quantile > 1)
    return quantile < 0 ? -infinity : infinity;
  std::sort(values.begin(), values.end());
  const double rank = quantile * static_cast<double>(values.size() - 1);
  const auto lower = static_cast<qsizetype>(std::floor(rank));
  const qsizetype upper = std::min(values.size() - 1, lower + 1);
  const double weight = rank - std::floor(rank);
  return values.at(lower) * (1 - weight) + values.at(upper) * weight;
}

}  // namespace sternway::rehearsal
