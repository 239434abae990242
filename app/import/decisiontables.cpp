// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/importparts.h"
#include "import/stepcollector.h"
#include "import/tables.h"
#include "import/threshold.h"

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
/// One decision table; each of its shapes is told by its columns.
class DecisionTable {
  Q_DECLARE_TR_FUNCTIONS(sternway::importer::DecisionTable)
public:
  DecisionTable(ImportDraft &draft, const MarkdownBlock &table, Role role)
      : m_draft(draft), m_table(table), m_columns(tableColumns(table)), m_role(role) {}

  bool read() {
    if (!isOne())
      return false;
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
    words.first = row.firstLine;
    words.last = row.lastLine;
    words.action = cell(row, u"action"_s);
    words.severity = cell(row, u"severity"_s);
    words.text = rowText(row);
    words.fallback = m_columns.has(u"action"_s) ? Action::None : Action::Rollback;
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
    m_draft.ledger.doubt(
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
      else if (mild)
        part.action = u"monitor"_s;
      else
        part.fallback = Action::Rollback;
      m_draft.addRow(part);
      if (mild && actions.size() < 2)
        m_draft.ledger.doubt(row.firstLine, tr("no action is named for the warning: monitor is assumed"));
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
};

bool isAgainst(const QString &text) {
  return text.startsWith(u'❌') || text.startsWith(u'✗') || text.startsWith(u'✖');
}

QString writtenIn(const MarkdownBlock &item) {
  const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
  return first && first->type == MarkdownBlock::Type::Paragraph ? first->text : plainText(item);
}

/// "✅ Error rate above 5 %" is a reason, "❌ …" beside it is one against it; where all have the one sign, it says only "bad".
bool hasBothSigns(const MarkdownBlock &list) {
  static const QRegularExpression yes(u"^[✅✔✓☑]"_s);
  const auto &items = list.children;
  return std::ranges::any_of(items, [](const auto &item) { return isAgainst(writtenIn(item)); }) &&
         std::ranges::any_of(items, [](const auto &item) { return yes.match(writtenIn(item)).hasMatch(); });
}

QString withoutMark(const QString &text) {
  static const QRegularExpression mark(u"^(?:\\[[ xX]?\\]|[^\\p{L}\\p{N}<>≥≤~`\"'(%$/\\[]+)\\s*"_s);
  return QString(text).remove(mark).trimmed();
}

struct ReasonsContext {
  Action action = Action::Rollback;
  milliseconds hold{0};
  milliseconds within{0};
  QString severity;
  bool hasBothSigns = false;
};

void readReason(ImportDraft &draft, const MarkdownBlock &item, const ReasonsContext &context) {
  const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
  const QString written = writtenIn(item);
  const QString lead = first ? first->lead() : QString();
  ImportDraft::RowWords words;
  words.condition = withoutMark(written.simplified());
  words.text = words.condition;
  words.fallback = context.hasBothSigns && isAgainst(written) ? Action::Wait : context.action;
  words.hold = context.hold;
  words.within = context.within;
  words.severity = context.severity;
  words.isTrigger = true;
  words.first = item.firstLine;
  words.last = first ? first->lastLine : item.lastLine;
  if (phrases(u"severities"_s).whole(folded(lead)) == u"severities" ||
      QRegularExpression(u"^(?:P|SEV-?)\\d"_s).match(lead).hasMatch()) {
    words.severity = lead;
    words.condition = first->afterLead();
  }
  if (!words.condition.isEmpty())
    draft.addRow(words);
  for (const MarkdownBlock &child : item.children)
    if (child.type == MarkdownBlock::Type::List)
      for (const MarkdownBlock &nested : child.children)
        readReason(draft, nested, context);
}

/// The action that a lead or heading asks for: "Consider a rollback if", "Do not roll back if".
Action actionOfLead(ImportDraft &draft, const QString &words, int line) {
  const ActionWords said = actionOf(words);
  const Action action = said.isConditional ? Action::Rollback : said.action;  // "Roll back if:"
  const QString plain = folded(words);
  static const QRegularExpression never(lexicon().any(u"negations"_s));
  if (plain.contains(never) && action >= Action::Consider) {
    draft.ledger.doubt(line, ImportDraft::tr("reasons not to roll back: wait is assumed"));
    return Action::Wait;
  }
  return action == Action::None ? Action::Rollback : action;
}
/// The time that the words before a list give to all of it: how long it must last, or how soon it is to be acted upon.
ReasonsContext contextOf(ImportDraft &draft, const QString &lead, int leadLine, const MarkdownBlock &list) {
  return {.action = actionOfLead(draft, lead, leadLine),
          .hold = sharedHold(lead),
          .within = sharedDeadline(lead),
          .severity = {},
          .hasBothSigns = hasBothSigns(list)};
}

/// "If the error rate exceeds 3% for 2 minutes, roll back." in a sentence of its own.
bool saysReason(const MarkdownBlock &paragraph) {
  constexpr qsizetype longest = 240;
  const ActionWords said = actionOf(paragraph.text);
  return paragraph.text.size() < longest && said.action >= Action::Consider && readThreshold(paragraph.text).has_value();
}

/// "If the build fails:" says what happens then; "Roll back if:", "Any of these:" and a mere heading list reasons.
bool isListOfReasons(const QString &lead, bool isOwnLead) {
  if (!isOwnLead || !lexicon().isConditional(lead))
    return true;
  const QString plain = folded(lead);
  const auto first = phrases(u"conditional"_s).at(plain, 0);
  const QString rest = first ? plain.mid(first->end()) : plain;
  return phrases(u"actions"_s).in(plain) || phrases(u"ifs"_s).in(rest);
}
}  // namespace

bool readDecisionTable(ImportDraft &draft, const MarkdownBlock &table, Role role) {
  return DecisionTable(draft, table, role).read();
}

bool readReasons(ImportDraft &draft, const MarkdownBlock &list, const QString &lead, int leadLine) {
  const QString plain = folded(lead);
  const Role role = lexicon().roleOf(lead);
  constexpr qsizetype longestName = 40;
  const bool isName = role == Role::When && lead.size() < longestName && !lexicon().isConditional(lead);
  const bool speaksOfIt =
      isName || (phrases(u"ifs"_s).in(plain) && (phrases(u"actions"_s).in(plain) || role == Role::When || role == Role::Matrix));
  static const QRegularExpression after(u'^' + lexicon().any(u"sequels"_s));
  const bool hasTasks = std::ranges::any_of(list.children, &MarkdownBlock::task);
  if (lead.isEmpty() || !speaksOfIt || list.ordered || hasTasks || plain.contains(after))
    return false;
  readReasonList(draft, list, lead, leadLine);
  return true;
}

void readReasonList(ImportDraft &draft, const MarkdownBlock &list, const QString &lead, int leadLine) {
  const ReasonsContext context = contextOf(draft, lead, leadLine, list);
  for (const MarkdownBlock &item : list.children)
    readReason(draft, item, context);
}

bool namesSeverity(const QString &heading) {
  static const QRegularExpression word(u"^[^\\p{L}]*([\\p{L}\\d]+)"_s);
  const auto match = word.match(heading);
  return match.hasMatch() && phrases(u"severities"_s).whole(folded(match.captured(1))) == u"severities";
}

void readWhen(ImportDraft &draft, const Section &section, const QString &around) {
  // The nearest heading that names an action says it: "Consider a rollback if" below "When to roll back".
  const bool saysAction = around.isEmpty() || actionOf(section.heading).action != Action::None;
  QString lead = saysAction ? section.heading : around + u' ' + section.heading;
  int leadLine = section.line;
  const QString base = lead;
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == MarkdownBlock::Type::List) {
      const bool isOwnLead = leadLine != section.line || section.isBold;
      if (!isListOfReasons(leadLine != section.line ? lead : section.heading, isOwnLead)) {
        readNote(draft, *block, section.title);
        lead = base;
        continue;
      }
      ReasonsContext context = contextOf(draft, lead, leadLine, *block);
      static const QRegularExpression code(u"\\b(?:P[0-5]|SEV-?[0-5])\\b"_s, QRegularExpression::CaseInsensitiveOption);
      context.severity = code.match(section.heading).captured(0).toUpper();
      if (context.severity.isEmpty() && namesSeverity(section.heading))
        context.severity = section.title.section(u' ', 0, 0);
      for (const MarkdownBlock &item : block->children)
        readReason(draft, item, context);
    } else if (block->type == MarkdownBlock::Type::Paragraph && endsWithColon(block->text)) {
      lead = block->text;
      leadLine = block->firstLine;
      draft.note(section.title, block->text, block->firstLine, block->lastLine);
      continue;
    } else if (block->type == MarkdownBlock::Type::Paragraph && saysReason(*block)) {
      ImportDraft::RowWords words;
      words.condition = words.text = block->text.simplified();
      words.fallback = actionOfLead(draft, block->text, block->firstLine);
      words.isTrigger = true;
      words.first = block->firstLine;
      words.last = block->lastLine;
      draft.addRow(words);
    } else {
      readNote(draft, *block, section.title, Role::When);
    }
    lead = base;
  }
  for (const Section &child : draft.parts(section)) {
    if (child.role == Role::Execute && child.hasCommands())
      readProcedure(draft, child, child.role);
    else
      readWhen(draft, child, base);
  }
}

}  // namespace sternway::importer
