// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promqlfunctions.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
using Arguments = QList<PromValue>;
using Over = std::optional<double> (*)(const QList<Sample> &samples, const PromMoment &moment);

StringMap unnamed(StringMap labels) {
  labels.remove(u"__name__"_s);
  return labels;
}

double seconds(qint64 milliseconds) {
  return static_cast<double>(milliseconds) / 1000;
}

/// Prometheus' extrapolatedRate(): the increase over the samples, stretched towards the edges of the range.
std::optional<double> extrapolated(const QList<Sample> &samples, const PromMoment &moment, bool counter, bool perSecond) {
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

std::optional<double> instantRate(const QList<Sample> &samples, const PromMoment &) {
  if (samples.size() < 2)
    return std::nullopt;
  const Sample &last = samples.last();
  const Sample &before = samples.at(samples.size() - 2);
  const double increase = last.value < before.value ? last.value : last.value - before.value;
  return increase / seconds(last.time - before.time);
}

template <typename Fold>
double folded(const QList<Sample> &samples, Fold fold) {
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

double total(const QList<Sample> &samples) {
  return folded(samples, [](double a, double b) { return a + b; });
}

double changesOf(const QList<Sample> &samples, bool resets) {
  double count = 0;
  for (qsizetype i = 1; i < samples.size(); ++i) {
    const double a = samples.at(i - 1).value;
    const double b = samples.at(i).value;
    count += resets ? b < a : (a != b && !(std::isnan(a) && std::isnan(b)));
  }
  return count;
}

PromValue overTime(const PromValue &matrix, const PromMoment &moment, Over function, bool keepName = false) {
  PromValue result;
  for (const Series &series : matrix.series) {
    if (series.samples.isEmpty())
      continue;
    if (const auto value = function(series.samples, moment))
      result.series += Series{keepName ? series.labels : unnamed(series.labels), {{moment.time, *value}}};
  }
  return result;
}

template <auto Function>
PromValue ranged(const Arguments &arguments, const PromMoment &moment) {
  return overTime(arguments.first(), moment, Function);
}

PromValue lastOverTime(const Arguments &arguments, const PromMoment &moment) {
  return overTime(
      arguments.first(), moment,
      [](const QList<Sample> &samples, const PromMoment &) { return std::optional(samples.last().value); }, true);
}

template <auto Function>
PromValue perSample(const Arguments &arguments, const PromMoment &) {
  PromValue result;
  for (const Series &series : arguments.first().series) {
    Series changed{unnamed(series.labels), series.samples};
    changed.samples.first().value = Function(series.samples.first().value, arguments);
    result.series += changed;
  }
  return result;
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

PromValue labelReplace(const Arguments &arguments, const PromMoment &) {
  const QRegularExpression pattern(QRegularExpression::anchoredPattern(arguments.at(4).text));
  if (!pattern.isValid())
    throw PromFailure{u"invalid regular expression in label_replace(): %1"_s.arg(arguments.at(4).text)};
  static const QRegularExpression reference(u"\\$(?:(\\d+)|\\{(\\w+)\\})"_s);
  PromValue result = arguments.first();
  for (Series &series : result.series) {
    const auto match = pattern.match(series.labels.value(arguments.at(3).text));
    if (!match.hasMatch())
      continue;
    QString text = arguments.at(2).text;
    for (auto found = reference.match(text); found.hasMatch(); found = reference.match(text, found.capturedStart())) {
      const QString group = found.captured(1).isEmpty() ? found.captured(2) : found.captured(1);
      bool isNumber = false;
      const int number = group.toInt(&isNumber);
      text.replace(found.capturedStart(), found.capturedLength(), isNumber ? match.captured(number) : match.captured(group));
    }
    if (text.isEmpty())
      series.labels.remove(arguments.at(1).text);
    else
      series.labels.insert(arguments.at(1).text, text);
  }
  return result;
}

PromValue histogramQuantileOf(const Arguments &arguments, const PromMoment &moment) {
  ByLabels<QMap<double, double>> histograms;
  for (const Series &series : arguments.at(1).series) {
    StringMap labels = unnamed(series.labels);
    const QString bound = labels.take(u"le"_s);
    bool isNumber = false;
    const double upper = bound == u"+Inf"_s ? infinity : bound.toDouble(&isNumber);
    if (isNumber || bound == u"+Inf"_s)
      histograms[labels][upper] += series.samples.first().value;
  }
  PromValue result;
  for (auto it = histograms.begin(); it != histograms.end(); ++it)
    result.series += Series{it->first, {{moment.time, histogramQuantile(arguments.first().scalar, it->second)}}};
  return result;
}

std::optional<double> rateOf(const QList<Sample> &s, const PromMoment &m) {
  return extrapolated(s, m, true, true);
}
std::optional<double> increaseOf(const QList<Sample> &s, const PromMoment &m) {
  return extrapolated(s, m, true, false);
}
std::optional<double> deltaOf(const QList<Sample> &s, const PromMoment &m) {
  return extrapolated(s, m, false, false);
}
std::optional<double> maxOf(const QList<Sample> &s, const PromMoment &) {
  return folded(s, maximum);
}
std::optional<double> minOf(const QList<Sample> &s, const PromMoment &) {
  return folded(s, minimum);
}
std::optional<double> sumOf(const QList<Sample> &s, const PromMoment &) {
  return total(s);
}
std::optional<double> avgOf(const QList<Sample> &s, const PromMoment &) {
  return total(s) / static_cast<double>(s.size());
}
std::optional<double> countOf(const QList<Sample> &s, const PromMoment &) {
  return static_cast<double>(s.size());
}
std::optional<double> presentOf(const QList<Sample> &, const PromMoment &) {
  return 1;
}
std::optional<double> resetsOf(const QList<Sample> &s, const PromMoment &) {
  return changesOf(s, true);
}
std::optional<double> changedOf(const QList<Sample> &s, const PromMoment &) {
  return changesOf(s, false);
}

double absolute(double value, const Arguments &) {
  return std::fabs(value);
}
double ceiling(double value, const Arguments &) {
  return std::ceil(value);
}
double flooring(double value, const Arguments &) {
  return std::floor(value);
}
double rounded(double value, const Arguments &arguments) {
  const double unit = arguments.size() > 1 ? arguments.at(1).scalar : 1;
  return std::floor(value / unit + 0.5) * unit;
}
double clampedMax(double value, const Arguments &arguments) {
  return minimum(value, arguments.at(1).scalar);
}
double clampedMin(double value, const Arguments &arguments) {
  return maximum(value, arguments.at(1).scalar);
}

QList<PromFunction> functionTable() {
  const auto scalar = PromKind::Scalar;
  const auto vector = PromKind::Vector;
  const auto matrix = PromKind::Matrix;
  const auto string = PromKind::String;
  return {{u"rate"_s, {matrix}, 1, vector, ranged<rateOf>},
          {u"increase"_s, {matrix}, 1, vector, ranged<increaseOf>},
          {u"delta"_s, {matrix}, 1, vector, ranged<deltaOf>},
          {u"irate"_s, {matrix}, 1, vector, ranged<instantRate>},
          {u"max_over_time"_s, {matrix}, 1, vector, ranged<maxOf>},
          {u"min_over_time"_s, {matrix}, 1, vector, ranged<minOf>},
          {u"sum_over_time"_s, {matrix}, 1, vector, ranged<sumOf>},
          {u"avg_over_time"_s, {matrix}, 1, vector, ranged<avgOf>},
          {u"count_over_time"_s, {matrix}, 1, vector, ranged<countOf>},
          {u"present_over_time"_s, {matrix}, 1, vector, ranged<presentOf>},
          {u"last_over_time"_s, {matrix}, 1, vector, lastOverTime},
          {u"resets"_s, {matrix}, 1, vector, ranged<resetsOf>},
          {u"changes"_s, {matrix}, 1, vector, ranged<changedOf>},
          {u"abs"_s, {vector}, 1, vector, perSample<absolute>},
          {u"ceil"_s, {vector}, 1, vector, perSample<ceiling>},
          {u"floor"_s, {vector}, 1, vector, perSample<flooring>},
          {u"round"_s, {vector, scalar}, 1, vector, perSample<rounded>},
          {u"clamp_max"_s, {vector, scalar}, 2, vector, perSample<clampedMax>},
          {u"clamp_min"_s, {vector, scalar}, 2, vector, perSample<clampedMin>},
          {u"vector"_s, {scalar}, 1, vector, vectorOf},
          {u"scalar"_s, {vector}, 1, scalar, scalarOf},
          {u"time"_s, {}, 0, scalar, timeOf},
          {u"absent"_s, {vector}, 1, vector, absentOf},
          {u"label_replace"_s, {vector, string, string, string, string}, 5, vector, labelReplace},
          {u"histogram_quantile"_s, {scalar, vector}, 2, vector, histogramQuantileOf}};
}
}  // namespace

QString kindWords(PromKind kind) {
  switch (kind) {
    case PromKind::Scalar: return u"scalar"_s;
    case PromKind::String: return u"string"_s;
    case PromKind::Vector: return u"instant vector"_s;
    case PromKind::Matrix: return u"range vector"_s;
  }
  return {};
}

const PromFunction *findPromFunction(const QString &name) {
  static const QList<PromFunction> functions = functionTable();
  const auto found =
      std::find_if(functions.begin(), functions.end(), [&name](const PromFunction &function) { return function.name == name; });
  return found == functions.end() ? nullptr : &*found;
}

PromKind resultKind(const PromNode &node) {
  switch (node.type) {
    case PromNode::Type::Number: return PromKind::Scalar;
    case PromNode::Type::String: return PromKind::String;
    case PromNode::Type::Selector: return node.range > 0 ? PromKind::Matrix : PromKind::Vector;
    case PromNode::Type::Subquery: return PromKind::Matrix;
    case PromNode::Type::Aggregate: return PromKind::Vector;
    case PromNode::Type::Negate: return resultKind(*node.children.front());
    case PromNode::Type::Call: {
      const PromFunction *function = findPromFunction(node.text);
      return function ? function->result : PromKind::Vector;
    }
    case PromNode::Type::Binary: {
      const bool scalars =
          resultKind(*node.children.at(0)) == PromKind::Scalar && resultKind(*node.children.at(1)) == PromKind::Scalar;
      return scalars ? PromKind::Scalar : PromKind::Vector;
    }
  }
  return PromKind::Vector;
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

double histogramQuantile(double quantile, QMap<double, double> buckets) {
  if (std::isnan(quantile) || buckets.size() < 2 || buckets.lastKey() != infinity)
    return notANumber;
  if (quantile < 0 || quantile > 1)
    return quantile < 0 ? -infinity : infinity;
  double highest = 0;  // counts of different scrapes may disagree a little: make them monotonic
  for (double &count : buckets)
    count = highest = std::max(highest, count);
  if (highest == 0)
    return notANumber;
  const double rank = quantile * highest;
  auto bucket = buckets.begin();
  while (std::next(bucket) != buckets.end() && bucket.value() < rank)
    ++bucket;
  if (bucket.key() == infinity)
    return std::prev(bucket).key();
  if (bucket == buckets.begin() && bucket.key() <= 0)
    return bucket.key();
  const double start = bucket == buckets.begin() ? 0 : std::prev(bucket).key();
  const double below = bucket == buckets.begin() ? 0 : std::prev(bucket).value();
  return start + (bucket.key() - start) * ((rank - below) / (bucket.value() - below));
}

}  // namespace sternway::sim
