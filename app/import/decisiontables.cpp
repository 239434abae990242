// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/importparts.h"
#include "import/quantity.h"
#include "import/tables.h"

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
/// One decision table; each of its shapes is told by its columns.
class DecisionTable {
  Q_DECLARE_TR_FUNCTIONS(sternway::importer::DecisionTable)
public:
  DecisionTable(ImportDraft &draft, const MarkdownBlock &table, Role role, const QString &title)
      : m_draft(draft), m_table(table), m_columns(tableColumns(table)), m_role(role), m_around(draft.around + u' ' + title) {}

  bool read() {
    if (!isOne())
      return false;
    m_said = actionOfLead(m_draft, m_around, m_table.firstLine);
    for (const MarkdownBlock &row : m_table.children)
      if (!row.header)
        readRow(row);
    return true;
  }

private:
  [[nodiscard]] bool isOne() const {
    if (m_columns.has(u"step"_s) || m_columns.has(u"command"_s) || m_columns.has(u"contact"_s) || m_columns.has(u"url"_s))
      return false;
    const bool hasCase =
        m_columns.has(u"metric"_s) || m_columns.has(u"threshold"_s) || m_columns.has(u"condition"_s) || hasMetrics();
    const bool isAbout = m_role == Role::When || m_role == Role::Matrix;
    if (m_columns.has(u"action"_s))
      return (isAbout || hasCase || m_columns.has(u"severity"_s) || m_columns.has(u"contactWhen"_s)) &&
             m_role != Role::Troubleshooting && m_role != Role::PostActions && m_role != Role::Communication;
    if (isTransposed())
      return true;
    if ((m_columns.has(u"warning"_s) || m_columns.has(u"critical"_s)) && (hasMetrics() || m_columns.has(u"metric"_s) || isAbout))
      return m_role != Role::Verification;
    // Without an action, a table below "Severity" explains words; below "When to roll back" it lists reasons.
    return m_role == Role::When ? hasCase : m_role == Role::Matrix && (m_columns.has(u"threshold"_s) || hasMetrics());
  }

  [[nodiscard]] bool hasMetrics() const {
    return std::ranges::any_of(m_columns.roles, [](const QString &role) { return role.startsWith(u"metric:"_s); });
  }

  /// Factor | Rollback | Fix forward.
  [[nodiscard]] bool isTransposed() const {
    return std::ranges::count_if(m_columns.roles, [](const QString &role) { return role.startsWith(u"action:"_s); }) >= 2;
  }

  [[nodiscard]] QString cell(const MarkdownBlock &row, const QString &role) const {
    const qsizetype index = m_columns.roles.indexOf(role);
    return index < 0 ? QString() : emptied(row.cells.value(index));
  }

  static QString emptied(const QString &text) {
    static const QRegularExpression nothing(u"^(?:\\*|%1)$"_s.arg(lexicon().any(u"nothing"_s)));
    return folded(text).contains(nothing) ? QString() : text.trimmed();
  }

  void readRow(const MarkdownBlock &row) {
    ImportDraft::RowWords words;
    words.lead = m_table.firstLine;
    words.first = row.firstLine;
    words.last = row.lastLine;
    words.action = cell(row, u"action"_s);
    words.severity = cell(row, u"severity"_s);
    words.text = rowText(row);
    words.fallback = m_columns.has(u"action"_s) ? Action::None : m_said;
    readTimes(row, words);
    if (isTransposed())
      return readTransposed(row, words);
    if (m_columns.has(u"warning"_s) || m_columns.has(u"critical"_s))
      return readLevels(row, words);
    if (hasMetrics())
      return readSeveral(row, words);
    readSingle(row, words);
  }

  /// All cells; a header that says more than its role stands before its cell.
  static QString rowText(const MarkdownBlock &row) {
    QStringList cells;
    for (const QString &each : row.cells)
      if (!each.trimmed().isEmpty())
        cells.append(each.simplified());
    return cells.join(u" | "_s);
  }

  /// A wait before acting holds the condition; one beside a milder action may as well be its deadline.
  void readTimes(const MarkdownBlock &row, ImportDraft::RowWords &words) {
    if (const auto hold = timeIn(cell(row, u"duration"_s)))
      words.hold = hold->max;
    if (const auto within = timeIn(cell(row, u"within"_s)))
      words.within = within->max;
    const auto wait = timeIn(cell(row, u"wait"_s));
    if (!wait || wait->max.count() == 0)
      return;
    if (actionOf(words.action).action == Action::Rollback) {
      words.hold = wait->max;
      return;
    }
    words.within = wait->max;
    m_draft.assume(
        row.firstLine,
        tr("the wait is taken as the time within which this is to be done, not as a time that the condition must hold"));
  }

  void readSingle(const MarkdownBlock &row, ImportDraft::RowWords words) {
    const QString metric = cell(row, u"metric"_s);
    const QString threshold = cell(row, u"threshold"_s);
    const QString condition = cell(row, u"condition"_s);
    words.metric = !metric.isEmpty() ? metric : !threshold.isEmpty() ? condition : QString();
    words.condition = !threshold.isEmpty() ? threshold : !condition.isEmpty() ? condition : metric;
    if (words.condition == words.metric)
      words.metric.clear();
    for (const QString &other : {cell(row, u"contactWhen"_s), words.severity})
      words.condition = words.condition.isEmpty() ? other : words.condition;
    if (words.condition.isEmpty()) {
      words.condition = m_columns.headers.value(0) + u": "_s + emptied(row.cells.value(0));
      words.within = m_columns.roles.value(0) == u"within" ? milliseconds(0) : words.within;
    }
    if (!words.condition.isEmpty())
      m_draft.addRow(words);
  }

  /// Severity | Error rate | Latency | Crashes | Action: any of them is enough.
  void readSeveral(const MarkdownBlock &row, ImportDraft::RowWords words) {
    QStringList conditions;
    bool areLimits = true;  // "< 1 %" and "< 200 ms" hold together, "> 1 %" or "> 200 ms" is enough by itself
    for (qsizetype i = 0; i < m_columns.roles.size(); ++i) {
      const QString text = emptied(row.cells.value(i));
      if (!m_columns.roles.at(i).startsWith(u"metric:"_s) || text.isEmpty())
        continue;
      areLimits = areLimits && (text.startsWith(u'<') || text.startsWith(u'≤'));
      conditions.append(m_draft.conditionOf(text, m_columns.headers.at(i), row.firstLine, words.hold));
    }
    if (const QString condition = cell(row, u"condition"_s); !condition.isEmpty())
      conditions.append(m_draft.conditionOf(condition, {}, row.firstLine, words.hold));
    if (conditions.isEmpty())
      return readSingle(row, words);
    words.ready = conditions.join(areLimits ? u" and "_s : u" or "_s);
    m_draft.addRow(words);
  }

  /// Metric | Warning | Critical | Action: a row for each level that has a number.
  void readLevels(const MarkdownBlock &row, const ImportDraft::RowWords &words) {
    const QString metric = cell(row, u"metric"_s).isEmpty() ? row.cells.value(0) : cell(row, u"metric"_s);
    const QStringList actions = words.action.split(u'/');
    for (const auto &[level, mild] : {std::pair(u"warning"_s, true), std::pair(u"critical"_s, false)}) {
      const QString text = cell(row, level);
      if (text.isEmpty())
        continue;
      ImportDraft::RowWords part = words;
      part.metric = metric;
      part.condition = text;
      part.severity = words.severity.isEmpty() ? level : words.severity;
      if (actions.size() == 2)
        part.action = actions.at(mild ? 0 : 1).trimmed();
      else if (mild)  // one action for both levels is that of the stricter one
        part.action.clear();
      part.fallback = mild ? Action::None : m_said;
      m_draft.addRow(part);
    }
    m_draft.claim(row.firstLine, row.lastLine);
  }

  void readTransposed(const MarkdownBlock &row, const ImportDraft::RowWords &words) {
    const QString factor = row.cells.value(0);
    for (qsizetype i = 1; i < m_columns.roles.size(); ++i) {
      const QString text = emptied(row.cells.value(i));
      if (!m_columns.roles.at(i).startsWith(u"action:"_s) || text.isEmpty())
        continue;
      ImportDraft::RowWords part = words;
      part.metric = factor;
      part.condition = text;
      part.action = m_columns.roles.at(i).mid(7);
      m_draft.addRow(part);
    }
  }

  ImportDraft &m_draft;
  const MarkdownBlock &m_table;
  const TableColumns m_columns;
  const Role m_role;
  const QString m_around;        ///< the headings
  Action m_said = Action::None;  ///< by them
};
}  // namespace

bool readDecisionTable(ImportDraft &draft, const MarkdownBlock &table, Role role, const QString &title) {
  return DecisionTable(draft, table, role, title).read();
}

}  // namespace sternway::importer
