// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/threshold.h"

#include "core/format.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using Measure = Quantity::Kind;

namespace {
QString numberText(double value) {
  return QString::number(value, 'g', 12);
}

QString windowText(milliseconds window) {
  const qint64 seconds = window.count() / 1000;
  return seconds % 60 == 0 ? u"%1m"_s.arg(seconds / 60) : u"%1s"_s.arg(seconds);
}

/// Of "is not above".
QString opposite(const QString &comparison) {
  static const QHash<QString, QString> opposites{{u">"_s, u"<="_s}, {u">="_s, u"<"_s}, {u"<"_s, u">="_s}, {u"<="_s, u">"_s}};
  return opposites.value(comparison, comparison);
}

/// "95th percentile" as "p95", full-width and HTML forms are folded already.
QString withPercentile(const QString &text) {
  static const QRegularExpression number(
      u"\\b(\\d{2})(?:-?%1|\\.|-)?\\s*(?=$|\\S)"_s.arg(lexicon().any(u"ordinals"_s, Lexicon::Edges::Clinging)));
  QString result = text;
  for (auto i = number.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    const auto word = phrases(u"percentile"_s).at(text, match.capturedEnd());
    if (word)
      return result.replace(match.capturedStart(), word->end() - match.capturedStart(), u"p"_s + match.captured(1) + u' ');
  }
  static const QRegularExpression behind(lexicon().any(u"percentile"_s) + u" (\\d{2})\\b"_s);
  return result.replace(behind, u"p\\1"_s);
}

/// Everything that one clause is made of.
class Clause {
  Q_DECLARE_TR_FUNCTIONS(sternway::importer::Clause)
public:
  Clause(const QString &text, const QString &metric, ThresholdUse use)
      : m_text(withPercentile(text)), m_metricText(withPercentile(metric)), m_use(use) {}

  std::optional<Threshold> read() {
    if (!findMetric())
      return std::nullopt;
    m_quantities = quantitiesIn(m_text, m_matches);
    for (Quantity &quantity : m_quantities)
      if (isNegated(quantity))
        quantity.comparison = opposite(quantity.comparison);
    askWhose();
    const bool done = m_metric == u"pod_crashes" || m_metric == u"user_reports" ? readCount() : readMeasure();
    if (!done)
      return std::nullopt;
    if (m_use == ThresholdUse::Trigger && m_used && isNegated(*m_used))
      m_threshold.doubts.append(tr("“not” stands before the comparison: is that meant so?"));
    m_threshold.hold = m_threshold.hold.count() > 0 ? m_threshold.hold : holdTime();
    return m_threshold;
  }

private:
  [[nodiscard]] bool hasPercentile(const QString &text, QString &name) const {
    static const QRegularExpression percentile(u"\\bp ?(\\d{2}(?:\\.\\d)?|999)\\b"_s);
    const auto match = percentile.match(text);
    name = match.hasMatch() ? u"latency_p"_s + match.captured(1) : QString();
    return match.hasMatch();
  }

  bool findMetric() {
    m_matches = phrases(u"metrics"_s).find(m_text);
    const QList<PhraseMatch> hints = phrases(u"metrics"_s).find(m_metricText);
    QString percentile;
    const bool isPercentile = hasPercentile(m_text, percentile) || hasPercentile(m_metricText, percentile);
    // The most telling one: "500 errors" before "errors", the longest at last.
    for (const QList<PhraseMatch> &all : {m_matches, hints}) {
      const auto best = std::ranges::max_element(all, {}, &PhraseMatch::length);
      if (best != all.cend() && m_metric.isEmpty())
        m_metric = best->key;
    }
    if (isPercentile && (m_metric.isEmpty() || m_metric == u"latency" || m_metric == u"request_rate"))
      m_metric = percentile;
    return !m_metric.isEmpty() && fixLatency();
  }

  bool fixLatency() {
    static const QStringList known{u"latency_p50"_s, u"latency_p95"_s, u"latency_p99"_s};
    if (m_metric == u"latency") {
      m_metric = u"latency_p95"_s;
      m_threshold.doubts.append(tr("no percentile is named: p95 is assumed"));
    }
    return !m_metric.startsWith(u"latency_") || known.contains(m_metric);
  }

  /// "Login failure rate" may be another's than the service's.
  void askWhose() {
    static const QRegularExpression word(u"\\b([a-z][a-z\\d]+)[ -]$"_s);
    const auto best = std::ranges::max_element(m_matches, {}, &PhraseMatch::length);
    const bool isCount = m_metric == u"pod_crashes" || m_metric == u"user_reports";
    if (isCount || m_use == ThresholdUse::Healthy || best == m_matches.cend())
      return;
    const auto match = word.match(m_text.left(best->begin));
    // words that do not make the metric after them another's: "the current error rate"
    if (match.hasMatch() && !phrases(u"neutral"_s).in(match.captured(1)))
      m_threshold.doubts.append(
          tr("“%1 %2” is taken for that of the whole service").arg(match.captured(1), m_text.mid(best->begin, best->length)));
  }

  [[nodiscard]] bool isLatency() const { return m_metric.startsWith(u"latency_"); }
  [[nodiscard]] bool isShare() const {
    return QStringList{u"error_rate"_s, u"success_rate"_s, u"memory_usage"_s, u"cpu_usage"_s, u"pods_ready"_s}.contains(m_metric);
  }
  [[nodiscard]] bool isLowWorse() const { return m_metric == u"success_rate" || m_metric == u"pods_ready"; }

  [[nodiscard]] const Quantity *first(std::initializer_list<Measure> kinds) const {
    const Quantity *fallback = nullptr;
    for (const Quantity &quantity : m_quantities) {
      if (std::ranges::find(kinds, quantity.kind) == kinds.end() || isHold(quantity))
        continue;
      if (!quantity.comparison.isEmpty() || quantity.isRange)
        return &quantity;
      fallback = fallback ? fallback : &quantity;
    }
    return fallback;
  }

  /// "for > 5 minutes" is no threshold, even beside a latency word.
  [[nodiscard]] bool isHold(const Quantity &quantity) const {
    static const QRegularExpression before(
        u"%1\\s*(?:%2|>=?)?\\s*$"_s.arg(lexicon().any(u"lasting"_s), lexicon().any(u"moreThan"_s)));
    return quantity.kind == Measure::Time && (quantity.unit == u"m" || quantity.unit == u"h" || isLatency()) &&
           before.match(m_text.left(quantity.begin)).hasMatch();
  }

  /// "is not above", "does not recover above"; a hold time is no threshold.
  [[nodiscard]] bool isNegated(const Quantity &quantity) const {
    static const QRegularExpression negation = lexicon().closeBefore(u"reversals"_s);
    const bool isThreshold = quantity.kind != Measure::Time || (isLatency() && !isHold(quantity));
    return isThreshold && (!quantity.comparison.isEmpty() || quantity.isRange) &&
           negation.match(m_text.left(quantity.begin)).hasMatch();
  }

  [[nodiscard]] QString sign(const Quantity &quantity) const {
    if (!quantity.comparison.isEmpty() && quantity.comparison != u"±")
      return quantity.comparison;
    if (m_use == ThresholdUse::Healthy)
      return {};
    return isLowWorse() ? u"<"_s : m_metricText.isEmpty() ? u">="_s : u">"_s;
  }

  bool put(const Quantity &quantity, const QString &lower, const QString &upper) {
    if (quantity.isRange)
      m_threshold.condition =
          (isNegated(quantity) ? u"%1 < %2 or %1 > %3"_s : u"%1 between %2 and %3"_s).arg(m_metric, lower, upper);
    else if (const QString comparison = sign(quantity); !comparison.isEmpty())
      m_threshold.condition = u"%1 %2 %3"_s.arg(m_metric, comparison, lower);
    m_used = &quantity;
    return !m_threshold.condition.isEmpty();
  }

  bool readMeasure() {
    if (readRelative())
      return true;
    if (m_metric == u"errors_per_min" || m_metric == u"error_rate")
      if (const bool done = readErrors(); done || m_metric == u"errors_per_min")
        return done;
    if (isShare())
      return readShare();
    if (isLatency()) {
      const Quantity *quantity = first({Measure::Time});
      return quantity &&
             put(*quantity, numberText(quantity->value) + quantity->unit, numberText(quantity->upper) + quantity->unit);
    }
    const Quantity *quantity = m_metric == u"request_rate" ? first({Measure::PerSecond, Measure::PerMinute}) : nullptr;
    const QString unit = quantity && quantity->kind == Measure::PerMinute ? u"/min"_s : u"/s"_s;
    return quantity && put(*quantity, numberText(quantity->value) + unit, numberText(quantity->upper) + unit);
  }

  bool readShare() {
    const double most = m_metric == u"error_rate" || m_metric == u"success_rate" ? 100 : 1000;
    if (const Quantity *quantity = first({Measure::Percent}))
      return quantity->value <= most && put(*quantity, numberText(quantity->value) + u'%', numberText(quantity->upper) + u'%');
    const Quantity *quantity = first({Measure::Plain});
    if (!quantity || quantity->comparison.isEmpty() || m_metric == u"memory_usage" || m_metric == u"pods_ready")
      return false;
    const bool isRatio = quantity->value < 1;
    if (!isRatio)
      m_threshold.doubts.append(tr("a number without a unit: per cent is assumed"));
    const double factor = isRatio ? 100 : 1;
    return quantity->value <= 100 &&
           put(*quantity, numberText(quantity->value * factor) + u'%', numberText(quantity->upper * factor) + u'%');
  }

  /// Errors are counted by the minute, or are a share of the requests.
  bool readErrors() {
    if (const Quantity *quantity = first({Measure::PerMinute, Measure::PerSecond})) {
      const double factor = quantity->kind == Measure::PerSecond ? 60 : 1;
      m_metric = u"errors_per_min"_s;
      return put(*quantity, numberText(quantity->value * factor), numberText(quantity->upper * factor));
    }
    const bool isShareOfRequests = first({Measure::Percent}) != nullptr;
    const Quantity *count = first({Measure::Plain});
    const auto window = windowTime();
    if (!isShareOfRequests && count && !count->comparison.isEmpty() && window.count() >= 1000 && count->value >= 1) {
      const double minutes = static_cast<double>(window.count()) / 60'000;
      m_metric = u"errors_per_min"_s;
      m_threshold.doubts.append(tr("errors within a time are taken as their mean by the minute"));
      m_threshold.hold = milliseconds(0);
      m_countsWindow = true;
      return put(*count, numberText(count->value / minutes), numberText(count->upper / minutes));
    }
    if (isShareOfRequests)
      m_metric = u"error_rate"_s;
    return false;
  }

  [[nodiscard]] bool saysBaseline(qsizetype quantityBegin) const {
    for (const PhraseMatch &word : phrases(u"baseline"_s).find(m_text)) {
      const QString next = m_text.mid(word.end()).trimmed();
      const bool namesMetric = phrases(u"metrics"_s).at(next, 0).has_value();
      if (word.begin > quantityBegin || !namesMetric)
        return true;
    }
    return false;
  }

  /// "increases by 100 ms", where "increases to 100 ms" is the value itself.
  [[nodiscard]] bool isChangeBy(const Quantity &quantity) const {
    static const QRegularExpression by(
        u"(?:%1\\s+|\\+\\s*)(?:(?:%2|>=?)\\s*)?$"_s.arg(lexicon().any(u"changeBy"_s), lexicon().any(u"moreThan"_s)));
    return (phrases(u"rises"_s).in(m_text) || phrases(u"falls"_s).in(m_text)) && by.match(m_text.left(quantity.begin)).hasMatch();
  }

  /// "100 ms above baseline", "baseline + 100 ms"; "500 ms (baseline 200 ms)" stands for itself.
  [[nodiscard]] bool isBesideBaseline(const Quantity &quantity) const {
    static const QRegularExpression above(u"^\\s*%1\\s+(?:%2 )?"_s.arg(lexicon().any(u"beyond"_s), lexicon().any(u"articles"_s)));
    static const QRegularExpression plus(u"\\+\\s*$"_s);
    const QString before = m_text.left(quantity.begin);
    if (const auto sum = plus.match(before); sum.hasMatch()) {
      const auto names = phrases(u"baseline"_s).find(before.left(sum.capturedStart()).trimmed());
      return !names.isEmpty() && names.last().end() == before.left(sum.capturedStart()).trimmed().size();
    }
    const QString behind = m_text.mid(quantity.end);
    const auto match = above.match(behind);
    return match.hasMatch() && phrases(u"baseline"_s).at(behind, match.capturedEnd()).has_value();
  }

  /// So much time more than it was before.
  bool readDelay() {
    const Quantity *quantity = isLatency() ? first({Measure::Time}) : nullptr;
    if (!quantity || (!isChangeBy(*quantity) && !isBesideBaseline(*quantity)))
      return false;
    m_used = quantity;
    if (quantity->isRange)
      m_threshold.doubts.append(tr("only the lower end of the range is used"));
    return relative(u"+ "_s + numberText(quantity->value) + quantity->unit,
                    quantity->comparison.isEmpty() ? u">"_s : quantity->comparison);
  }

  bool readRelative() {
    if (readDelay())
      return true;
    for (const PhraseMatch &word : phrases(u"factors"_s).find(m_text))
      if (m_quantities.isEmpty() || m_quantities.first().kind == Measure::Time)
        return relative(u"* "_s + word.key, u">="_s);
    if (const Quantity *quantity = first({Measure::Factor})) {
      m_used = quantity;
      return relative(u"* "_s + numberText(quantity->value), quantity->comparison.isEmpty() ? u">="_s : quantity->comparison);
    }
    const Quantity *quantity = first({Measure::Percent});
    if (!quantity || quantity->value > 10'000)
      return false;
    const bool isBaseline = saysBaseline(quantity->begin);
    const bool falls = phrases(u"falls"_s).in(m_text) && !isLatency();
    const bool changes = isLatency() || m_metric == u"request_rate" || isChangeBy(*quantity);
    if (!isBaseline && !changes)
      return false;
    m_used = quantity;
    if (m_use == ThresholdUse::Healthy || quantity->comparison == u"±")
      return isBaseline && around(*quantity);
    if (!isBaseline)
      m_threshold.doubts.append(tr("compared with what it was before: the baseline is assumed"));
    return percentOfBaseline(*quantity, falls);
  }

  bool percentOfBaseline(const Quantity &quantity, bool falls) {
    static const QRegularExpression of(u"^\\s*"_s + lexicon().any(u"ofIt"_s));
    const double share = quantity.value / 100;
    if (falls)
      return relative(u"* "_s + numberText(std::max(0.0, 1 - share)), u"<"_s);
    if (quantity.isRange)
      m_threshold.doubts.append(tr("only the lower end of the range is used"));
    const QString comparison = !quantity.comparison.isEmpty() ? quantity.comparison : quantity.isRange ? u">="_s : u">"_s;
    if (share > 1 && of.match(m_text.mid(quantity.end)).hasMatch())  // "150 % of normal"
      return relative(u"* "_s + numberText(share), comparison);
    constexpr double mostPoints = 0.2;
    if (!isShare() || share > mostPoints) {
      if (isShare())
        m_threshold.doubts.append(tr("per cent of the baseline are assumed, not percentage points"));
      return relative(u"* "_s + numberText(1 + share), comparison);
    }
    m_threshold.doubts.append(tr("percentage points above the baseline are assumed, not per cent of it"));
    return relative(u"+ "_s + numberText(quantity.value) + u"pp"_s, comparison);
  }

  /// "within 10 % of baseline", "± 10 %".
  bool around(const Quantity &quantity) {
    const double share = quantity.value / 100;
    const QString high = u"%1 <= baseline * %2"_s.arg(m_metric, numberText(1 + share));
    if (m_use == ThresholdUse::Healthy) {
      m_threshold.condition = isLowWorse() || m_metric == u"request_rate"
                                  ? u"%1 >= baseline * %2"_s.arg(m_metric, numberText(std::max(0.0, 1 - share)))
                                  : high;
      return true;
    }
    m_threshold.condition =
        u"%1 > baseline * %2 or %1 < baseline * %3"_s.arg(m_metric, numberText(1 + share), numberText(std::max(0.0, 1 - share)));
    return true;
  }

  bool relative(const QString &term, const QString &comparison) {
    if (m_metric == u"pods_ready")
      return false;
    m_threshold.condition = u"%1 %2 baseline %3"_s.arg(m_metric, comparison, term);
    return true;
  }

  bool readCount() {
    const Quantity *count = first({Measure::Plain, Measure::Factor});
    if (!count || count->value > 1e6 || saysBaseline(count->begin))
      return false;
    milliseconds window = windowTime();
    m_countsWindow = true;
    if (window.count() < 1000) {
      window = milliseconds(300'000);
      m_threshold.doubts.append(tr("no window is named: 5 minutes are assumed"));
    }
    m_used = count;
    const QString comparison = sign(*count);
    if (comparison.isEmpty())
      return false;
    const QString counted = u"%1 %2 %3 in %4"_s;
    m_threshold.condition = count->isRange ? counted.arg(m_metric, u">="_s, numberText(count->value), windowText(window))
                                           : counted.arg(m_metric, comparison, numberText(count->value), windowText(window));
    if (count->isRange)
      m_threshold.doubts.append(tr("only the lower end of the range is used"));
    return true;
  }

  [[nodiscard]] milliseconds windowTime() const {
    for (const Quantity &quantity : m_quantities)
      if (quantity.kind == Measure::Time)
        return quantity.upperDuration();
    if (phrases(u"perMinute"_s).in(m_text))
      return std::chrono::minutes(1);
    return phrases(u"perHour"_s).in(m_text) ? std::chrono::hours(1) : milliseconds(0);
  }

  [[nodiscard]] milliseconds holdTime() const {
    if (m_countsWindow)
      return milliseconds(0);
    for (const Quantity &quantity : m_quantities)
      if (quantity.kind == Measure::Time && &quantity != m_used && quantity.upperDuration().count() >= 1000 &&
          !isDeadline(m_text, quantity))
        return quantity.upperDuration();
    return milliseconds(0);
  }

  const QString m_text;
  const QString m_metricText;
  const ThresholdUse m_use;
  QString m_metric;
  QList<PhraseMatch> m_matches;
  QList<Quantity> m_quantities;
  const Quantity *m_used = nullptr;
  bool m_countsWindow = false;
  Threshold m_threshold;
};
}  // namespace

std::optional<Threshold> readComparison(const QString &text, const QString &metric, ThresholdUse use) {
  return Clause(text, metric, use).read();
}

}  // namespace sternway::importer
