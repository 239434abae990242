// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/quantity.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sternway::importer {

using namespace Qt::StringLiterals;

using std::chrono::milliseconds;

namespace {
/// Reads the numbers of one folded text from the left to the right.
class QuantityReader {
public:
  QuantityReader(const QString &text, const QList<PhraseMatch> &taken) : m_text(text), m_taken(taken) {}

  QList<Quantity> read() {
    while (m_at < m_text.size()) {
      if (!m_text.at(m_at).isDigit())
        ++m_at;
      else if (isPartOfWord(m_at))
        m_at = number(m_at).end;
      else if (auto quantity = one())
        m_found.append(*quantity);
    }
    return std::move(m_found);
  }

private:
  struct Number {
    double value = 0;
    qsizetype end = 0;
    bool isNumber = false;
  };

  [[nodiscard]] QChar at(qsizetype index) const { return index >= 0 && index < m_text.size() ? m_text.at(index) : QChar(); }

  [[nodiscard]] qsizetype afterBlanks(qsizetype index) const {
    while (at(index) == u' ')
      ++index;
    return index;
  }

  [[nodiscard]] bool isPartOfWord(qsizetype index) const {
    const QChar before = at(index - 1);
    if (isSpacedLetter(before) || before == u'_' || before == u'#' || before == u'@')
      return true;
    return std::ranges::any_of(m_taken,
                               [index](const PhraseMatch &match) { return index >= match.begin && index < match.end(); });
  }

  /// "1,000" and "2.000 ms" are thousands, "0,5" and "2.5" are not.
  [[nodiscard]] Number number(qsizetype begin) const {
    static const QRegularExpression digits(u"\\G\\d+(?:[.,]\\d+)*"_s);
    const auto match = digits.match(m_text, begin);
    if (!match.hasMatch() || match.capturedLength() > 15)
      return {0, match.hasMatch() ? match.capturedEnd() : begin + 1, false};
    QString word = match.captured();
    static const QRegularExpression thousands(u"^[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?$"_s);
    if (word.contains(thousands))
      word.remove(u',');
    else
      word.replace(u',', u'.');
    bool ok = false;
    const double value = word.toDouble(&ok);
    const QChar next = at(match.capturedEnd());
    const bool isClock =
        (next == u':' && at(match.capturedEnd() + 1).isDigit()) || (at(begin - 1) == u':' && at(begin - 2).isDigit());
    return {value, match.capturedEnd(), ok && !isClock};
  }

  std::optional<Quantity> one() {
    const qsizetype begin = m_at;
    const Number first = number(begin);
    m_at = first.end;
    if (!first.isNumber || (at(first.end) == u'x' && at(first.end + 1) == u'x'))
      return std::nullopt;
    Quantity quantity{.value = first.value, .begin = begin, .end = first.end};
    readUnit(quantity);
    if (at(begin - 1) == u'%') {  // Turkish puts it before
      quantity.kind = Quantity::Kind::Percent;
      --quantity.begin;
    }
    readRange(quantity);
    readComparisonBefore(quantity);
    readComparisonAfter(quantity);
    m_at = std::max(m_at, quantity.end);
    return isDate(begin, quantity) ? std::nullopt : std::optional(quantity);
  }

  [[nodiscard]] bool isDate(qsizetype begin, const Quantity &quantity) const {
    static const QRegularExpression date(u"\\G\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}"_s);
    return quantity.kind == Quantity::Kind::Plain &&
           (date.match(m_text, begin).hasMatch() || (at(begin - 1) == u'-' && at(begin - 2).isDigit()));
  }

  void take(Quantity &quantity, Quantity::Kind kind, qsizetype end, const QString &unit = {}) const {
    quantity.kind = kind;
    quantity.unit = unit;
    quantity.end = end;
  }

  void readUnit(Quantity &quantity) const {
    using Kind = Quantity::Kind;
    const bool isOpen = at(quantity.end) == u'+';  // "5+ minutes"
    const qsizetype begin = afterBlanks(quantity.end + (isOpen ? 1 : 0));
    quantity.comparison = isOpen ? u">="_s : quantity.comparison;
    static const QRegularExpression bytes(u"\\G([kmg]i?b|b)\\b"_s);
    if (const auto match = phrases(u"percent"_s).at(m_text, begin))
      return take(quantity, Kind::Percent, match->end());
    if (const auto match = phrases(u"perMinute"_s).at(m_text, begin))
      return take(quantity, Kind::PerMinute, match->end());
    if (const auto match = phrases(u"perSecond"_s).at(m_text, begin))
      return take(quantity, Kind::PerSecond, match->end());
    if (const auto match = bytes.match(m_text, begin); match.hasMatch())
      return take(quantity, Kind::Bytes, match.capturedEnd());
    if (const auto match = phrases(u"times"_s).at(m_text, begin))
      return take(quantity, Kind::Factor, match->end());
    static const QRegularExpression adjective(
        u"\\G(?:-|%1)\\s*"_s.arg(lexicon().any(u"consecutive"_s, Lexicon::Edges::Clinging)));
    const auto skipped = adjective.match(m_text, begin);
    if (const auto match = phrases(u"time"_s).at(m_text, skipped.hasMatch() ? skipped.capturedEnd() : begin))
      return take(quantity, Kind::Time, match->end(), match->key);
    readRateOfThings(quantity, begin);
  }

  /// "100 errors per minute", "50 errors/min": a word between the number and its unit.
  void readRateOfThings(Quantity &quantity, qsizetype begin) const {
    static const QRegularExpression word(
        u"\\G(?:\\p{L}+ ?){1,2}(?=/|%1 )"_s.arg(lexicon().any(u"per"_s, Lexicon::Edges::Clinging)));
    const auto things = word.match(m_text, begin);
    if (!things.hasMatch())
      return;
    if (const auto match = phrases(u"perMinute"_s).at(m_text, afterBlanks(things.capturedEnd())))
      return take(quantity, Quantity::Kind::PerMinute, match->end());
    if (const auto match = phrases(u"perSecond"_s).at(m_text, afterBlanks(things.capturedEnd())))
      return take(quantity, Quantity::Kind::PerSecond, match->end());
  }

  void readRange(Quantity &quantity) {
    const qsizetype joint = afterBlanks(quantity.end);
    auto word = phrases(u"ranges"_s).at(m_text, joint);
    if (!word && saysBetween(quantity.begin))
      word = phrases(u"and"_s).at(m_text, joint);
    if (!word)
      return;
    qsizetype begin = afterBlanks(word->end());
    const bool percentBefore = at(begin) == u'%';
    begin += percentBefore ? 1 : 0;
    if (!at(begin).isDigit())
      return;
    const Number upper = number(begin);
    if (!upper.isNumber || upper.value <= quantity.value * (quantity.kind == Quantity::Kind::Time ? 0 : 1))
      return;
    Quantity end{.value = upper.value, .begin = begin, .end = upper.end};
    readUnit(end);
    if (percentBefore)
      end.kind = Quantity::Kind::Percent;
    if (quantity.kind != Quantity::Kind::Plain && end.kind != Quantity::Kind::Plain && quantity.kind != end.kind)
      return;
    joinRange(quantity, end);
  }

  static void joinRange(Quantity &quantity, const Quantity &end) {
    static const QStringList order{u"ms"_s, u"s"_s, u"m"_s, u"h"_s, u"d"_s, u"w"_s};
    quantity.isRange = true;
    quantity.upper = end.value;
    quantity.end = end.end;
    if (end.kind == Quantity::Kind::Plain)
      return;
    if (quantity.kind == Quantity::Kind::Time && quantity.unit != end.unit) {  // "30 s - 2 min"
      const Quantity scale{.kind = Quantity::Kind::Time, .value = 1, .unit = end.unit};
      quantity.value = static_cast<double>(quantity.duration().count()) / static_cast<double>(scale.duration().count());
    }
    quantity.kind = end.kind;
    quantity.unit = end.unit;
  }

  [[nodiscard]] bool saysBetween(qsizetype begin) const {
    const QString before = m_text.left(begin).right(20);
    return phrases(u"between"_s).in(before);
  }

  [[nodiscard]] qsizetype previousEnd() const { return m_found.isEmpty() ? 0 : m_found.last().end; }

  void readComparisonBefore(Quantity &quantity) const {
    static const QRegularExpression sign(u"(>=|=>|<=|=<|>|<|≥|≤|±)\\s*[~≈]?\\s*$"_s);
    static const QHash<QString, QString> plain{{u"=>"_s, u">="_s}, {u"=<"_s, u"<="_s}, {u"≥"_s, u">="_s}, {u"≤"_s, u"<="_s}};
    const QString before = m_text.mid(previousEnd(), quantity.begin - previousEnd());
    if (const auto match = sign.match(before); match.hasMatch()) {
      quantity.comparison = plain.value(match.captured(1), match.captured(1));
      quantity.begin = previousEnd() + match.capturedStart();
      return;
    }
    const QList<PhraseMatch> words = phrases(u"comparisons"_s).find(before);
    if (words.isEmpty() || before.size() - words.last().end() > 24)
      return;
    quantity.comparison = words.last().key;
    quantity.begin = previousEnd() + words.last().begin;
  }

  void readComparisonAfter(Quantity &quantity) {
    if (at(quantity.end) == u'+') {
      quantity.comparison = u">="_s;
      ++quantity.end;
      return;
    }
    if (!quantity.comparison.isEmpty() && quantity.comparison.at(0).unicode() < 0x80 &&
        at(quantity.begin) == quantity.comparison.at(0))
      return;  // a sign before it: what follows belongs to something else
    static const QRegularExpression particles(
        u"\\G[\\s']*(?:%1[\\s']*)?"_s.arg(lexicon().any(u"particles"_s, Lexicon::Edges::Clinging)));
    const auto skipped = particles.match(m_text, quantity.end);
    for (const qsizetype begin : {afterBlanks(quantity.end), skipped.hasMatch() ? skipped.capturedEnd() : quantity.end})
      if (const auto word = phrases(u"comparisonsAfter"_s).at(m_text, begin)) {
        quantity.comparison = word->key;
        quantity.end = word->end();
        return;
      }
  }

  const QString &m_text;
  const QList<PhraseMatch> &m_taken;
  QList<Quantity> m_found;
  qsizetype m_at = 0;
};

milliseconds timeOf(double value, const QString &unit) {
  static const QHash<QString, double> factors{{u"ms"_s, 1},    {u"s"_s, 1e3},    {u"m"_s, 6e4},
                                              {u"h"_s, 3.6e6}, {u"d"_s, 8.64e7}, {u"w"_s, 6.048e8}};
  const double ms = value * factors.value(unit, 0);
  constexpr double oneYear = 3.15e10;
  return milliseconds(ms <= oneYear ? std::llround(ms) : 0);
}

TimeSpan spanOf(const Quantity &quantity) {
  if (quantity.isRange)
    return {quantity.duration(), quantity.upperDuration()};
  const bool atMost = quantity.comparison.startsWith(u'<');
  return {atMost ? milliseconds(0) : quantity.duration(), quantity.duration()};
}
}  // namespace

milliseconds Quantity::duration() const {
  return kind == Kind::Time ? timeOf(value, unit) : milliseconds(0);
}

milliseconds Quantity::upperDuration() const {
  return kind == Kind::Time && isRange ? timeOf(upper, unit) : duration();
}

QList<Quantity> quantitiesIn(const QString &text, const QList<PhraseMatch> &taken) {
  return QuantityReader(text, taken).read();
}

std::optional<TimeSpan> timeIn(const QString &text) {
  for (const Quantity &quantity : quantitiesIn(folded(text)))
    if (quantity.kind == Quantity::Kind::Time && quantity.upperDuration().count() > 0)
      return spanOf(quantity);
  return std::nullopt;
}

std::optional<TimeSpan> timeInParentheses(const QString &heading) {
  static const QRegularExpression parentheses(u"[(（\\[]([^()（）\\[\\]]*\\d[^()（）\\[\\]]*)[)）\\]]"_s);
  auto all = parentheses.globalMatch(heading);
  std::optional<TimeSpan> found;
  while (all.hasNext())
    if (const auto time = timeIn(all.next().captured(1)))
      found = time;
  static const QRegularExpression behindDash(u"\\s[—–-]+\\s*([~≈<]?\\s*\\d[^—(（]{0,20})$"_s);
  const auto last = behindDash.match(heading);
  return found || !last.hasMatch() ? found : timeIn(last.captured(1));
}

}  // namespace sternway::importer
