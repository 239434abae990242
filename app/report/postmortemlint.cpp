// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/postmortemlint.h"

#include "core/format.h"
#include "report/blameless.h"
#include "report/blamephrases.h"
#include "report/postmortemsections.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
/// What to write in place of such a phrase.
QString adviceFor(const QString &id) {
  if (id == u"human-error")
    return tr("An error by a person is a beginning, not a cause: what made it possible?");
  if (id == u"should-have")
    return tr("This judges by what is known now: write what happened and what was known then");
  if (id == u"failed-to")
    return tr("This blames: write what was done, and what was missing for the rest");
  return tr("This judges a person: write what happened");
}

/// A number with a unit: a claim that somebody has measured.
const QRegularExpression &measuredNumber() {
  static const QRegularExpression pattern(
      uR"((?<![\w.])\d+(?:[.,]\d+)?\s*(?:%|ms|s|min|minutes?|hours?|h|d|days?|/s|/min|(?:failed )?requests?|users?|customers?|orders?|errors?|MiB|GiB|€|\$)(?!\w))"_s,
      QRegularExpression::CaseInsensitiveOption);
  return pattern;
}

/// An event's number, an operation, a link or an address.
bool hasSource(const QString &line) {
  static const QRegularExpression english(uR"(\bevents? \d+|\boperation op-\w+|\]\(|https?:)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
  const QString words = tr("event %1");
  const QRegularExpression translated(QRegularExpression::escape(words.section(u"%1"_s, 0, 0)) + uR"(\d+)"_s);
  return line.contains(english) || line.contains(translated);
}

bool isUnset(const QString &cell) {
  static const QStringList unset{QString(), u"-"_s, u"–"_s, u"?"_s, u"tbd"_s, u"to be set"_s, u"n/a"_s};
  return unset.contains(cell.toLower()) || cell == tr("to be set");
}

/// The cells of a row of a table, without the bars; a bar after a backslash is a part of its cell.
QStringList cellsOf(const QString &line) {
  QStringList cells{QString()};
  for (qsizetype at = 0; at < line.size(); ++at) {
    if (line.at(at) == u'\\' && at + 1 < line.size())
      cells.last() += line.at(++at);
    else if (line.at(at) == u'|')
      cells << QString();
    else
      cells.last() += line.at(at);
  }
  QStringList inner = cells.mid(1, std::max<qsizetype>(0, cells.size() - 2));
  for (QString &cell : inner)
    cell = cell.trimmed();
  return inner;
}

class LintRun {
public:
  explicit LintRun(const QStringList &names) : m_names(names) {}

  void line(const QString &text, qsizetype offset) {
    const QString trimmed = text.trimmed();
    m_offset = offset;
    if (trimmed.startsWith(u"```"_s))
      m_inCode = !m_inCode;
    if (m_inCode || trimmed.startsWith(u"```"_s) || trimmed.isEmpty())
      return;
    lookForNames(text);
    if (trimmed.startsWith(u'#'))
      return enter(trimmed);
    if (trimmed.startsWith(u'|'))
      return row(trimmed);
    m_header.clear();
    if (trimmed.startsWith(u'>') || isOpenQuestion(trimmed))
      return;
    lookForPhrases(text);
    if (m_inActions && isEntry(trimmed))
      actionEntry(text);
    else if (!m_inMeasurements)  // which are evidence themselves
      lookForEvidence(text);
  }

  QList<LintProblem> problems;

private:
  static bool isEntry(const QString &line) { return line.startsWith(u"- "_s) || line.startsWith(u"* "_s); }
  static bool isOpenQuestion(const QString &line) {
    return line.contains(openQuestionMark()) || line.contains(u"Open question:"_s);
  }

  void add(qsizetype at, qsizetype length, const QString &id, const QString &why) {
    problems.append({.offset = m_offset + at, .length = length, .id = id, .why = why});
  }

  void enter(const QString &heading) {
    const auto title = std::ranges::find_if(heading, [](QChar c) { return c != u'#'; });
    const SectionKind *kind = sectionKindOf(QString(title, heading.cend() - title).trimmed());
    m_inActions = kind && QLatin1String(kind->id) == "actions"_L1;
    m_inMeasurements = kind && QLatin1String(kind->id) == "measurements"_L1;
    m_header.clear();
  }

  void lookForNames(const QString &text) {
    for (const QString &name : m_names)
      for (qsizetype at = isSharedAccount(name) ? -1 : indexOfName(text, name); at >= 0;
           at = indexOfName(text, name, at + name.size()))
        add(at, name.size(), u"name"_s, tr("A person is named: write the role"));
  }

  void lookForPhrases(const QString &text) {
    for (const BlamePhrases &kind : blamePhrases())
      for (auto found = kind.pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        add(match.capturedStart(), match.capturedLength(), kind.id, adviceFor(kind.id));
      }
  }

  void lookForEvidence(const QString &text) {
    const QRegularExpressionMatch number = measuredNumber().match(text);
    if (number.hasMatch() && !hasSource(text))
      add(number.capturedStart(), number.capturedLength(), u"no-evidence"_s,
          tr("A number without its source: name the event, or link what shows it"));
  }

  void actionEntry(const QString &text) {
    static const QRegularExpression owner(uR"(@\w|\bowner\b)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression date(uR"(\b\d{4}-\d{2}-\d{2}\b)"_s);
    if (!text.contains(owner))
      missing(text.size(), u"no-owner"_s);
    if (!text.contains(date))
      missing(text.size(), u"no-due"_s);
  }

  void missing(qsizetype length, const QString &id) {
    add(0, length, id, id == u"no-owner" ? tr("An action without an owner") : tr("An action without a due date"));
  }

  /// The first row is the header, the second its underline.
  void row(const QString &text) {
    if (!m_inActions)
      return;
    const QStringList cells = cellsOf(text);
    if (m_header.isEmpty()) {
      m_header = cells;
      return;
    }
    const bool isUnderline = std::ranges::all_of(text, [](QChar c) { return u"|-: "_s.contains(c); });
    if (isUnderline || cell(cells, {tr("State"), u"State"_s}) == tr("done"))
      return;
    if (isUnset(cell(cells, {tr("Owner"), u"Owner"_s})))
      missing(text.size(), u"no-owner"_s);
    if (isUnset(cell(cells, {tr("Due (UTC)"), u"Due (UTC)"_s, u"Due"_s, u"Due date"_s})))
      missing(text.size(), u"no-due"_s);
  }

  /// That of the first of these columns that there is; else empty.
  [[nodiscard]] QString cell(const QStringList &cells, const QStringList &titles) const {
    for (const QString &title : titles)
      if (const qsizetype column = m_header.indexOf(title); column >= 0)
        return cells.value(column);
    return {};
  }

  QStringList m_names;
  QStringList m_header;  ///< of the table of actions that is being read
  qsizetype m_offset = 0;
  bool m_inCode = false;
  bool m_inActions = false;
  bool m_inMeasurements = false;
};
}  // namespace

QList<LintProblem> lintPostMortem(const QString &markdown, const QStringList &names) {
  LintRun run(names);
  qsizetype offset = 0;
  for (const QString &line : markdown.split(u'\n')) {
    run.line(line, offset);
    offset += line.size() + 1;
  }
  return run.problems;
}

std::pair<qsizetype, qsizetype> lineAndColumn(const QString &text, qsizetype offset) {
  const QString before = text.left(offset);
  return {before.count(u'\n') + 1, before.size() - (before.lastIndexOf(u'\n') + 1) + 1};
}

}  // namespace sternway::report
