// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/tables.h"

#include "core/format.h"
#include "import/importparts.h"
#include "import/lexicon.h"
#include "import/quantity.h"
#include "import/stepcollector.h"

#include <algorithm>
#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
bool isPercentile(const QString &words) {
  static const QRegularExpression percentile(u"^p ?\\d{2}"_s);
  return words.contains(percentile);
}

/// The role of a header by its words alone: the phrase that covers most of it.
QString roleOf(const QString &header) {
  const QString words = folded(header);
  const QString action = phrases(u"actions"_s).whole(words);
  if (!action.isEmpty())
    return u"action:"_s + action;
  if (const QString whole = phrases(u"columns"_s).whole(words); !whole.isEmpty())
    return whole;
  if (const QString metric = phrases(u"metrics"_s).best(words); !metric.isEmpty() || isPercentile(words))
    return u"metric:"_s + metric;
  const QList<PhraseMatch> matches = phrases(u"columns"_s).find(words);
  const auto longest = std::ranges::max_element(matches, {}, &PhraseMatch::length);
  return longest == matches.cend() ? QString() : longest->key;
}

qsizetype countOf(const QStringList &roles, const QString &beginning) {
  return std::ranges::count_if(roles, [&](const QString &role) { return role.startsWith(beginning); });
}

/// Tables that are no decision table.
class OtherTable {
public:
  OtherTable(ImportDraft &draft, const MarkdownBlock &table, Role role, const QString &title)
      : m_draft(draft), m_table(table), m_columns(tableColumns(table)), m_role(role), m_title(title) {}

  void read() {
    const bool isPeople = m_role == Role::Contacts || m_role == Role::Escalation;
    if (isPeople || (m_columns.has(u"contact"_s) && (m_columns.has(u"role"_s) || m_columns.has(u"name"_s))))
      return each(&OtherTable::readContact);
    if (m_columns.has(u"service"_s) && m_columns.has(u"workload"_s))
      return each(&OtherTable::readService);
    if (m_role == Role::Troubleshooting && m_columns.roles.size() >= 2)
      return each(&OtherTable::readProblem);
    if (isOfChecks())
      return each(&OtherTable::readCheck);
    if (m_role == Role::Links && m_columns.roles.size() >= 2)
      return each(&OtherTable::readLink);
    readAsNote();
  }

private:
  void each(void (OtherTable::*readRow)(const MarkdownBlock &)) {
    for (const MarkdownBlock &row : m_table.children)
      if (!row.header)
        (this->*readRow)(row);
  }

  [[nodiscard]] bool isOfChecks() const {
    return (m_role == Role::Verification || m_role == Role::Prechecks || m_role == Role::Monitoring ||
            m_role == Role::PostActions) &&
           m_columns.roles.size() >= 2;
  }

  /// The cells of no known role, joined.
  [[nodiscard]] QString others(const MarkdownBlock &row, const QStringList &used) const {
    QStringList cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
      if (!used.contains(m_columns.roles.value(i)) && !row.cells.at(i).trimmed().isEmpty())
        cells.append(row.cells.at(i).simplified());
    return cells.join(u", "_s);
  }

  void readContact(const MarkdownBlock &row) {
    const bool hasRole = m_columns.has(u"role"_s);
    QString role = m_columns.cell(row, hasRole ? u"role"_s : u"name"_s);
    QString when = m_columns.cell(row, u"contactWhen"_s);
    QString contact = others(row, {hasRole ? u"role"_s : u"name"_s, u"contactWhen"_s});
    if (role.isEmpty()) {
      role = row.cells.value(0).simplified();
      contact = others(row, {u"contactWhen"_s}).section(u", "_s, 1);
    }
    if (role.isEmpty())
      return;
    m_draft.claim(row.firstLine, row.lastLine);
    const auto time = timeIn(when.isEmpty() ? m_columns.cell(row, u"within"_s) : when);
    if (m_role == Role::Escalation)
      m_draft.runbook.escalation.append({.role = withoutPlaceholders(role),
                                         .contact = withoutPlaceholders(contact),
                                         .when = withoutPlaceholders(when),
                                         .after = time ? time->min : std::chrono::milliseconds(0),
                                         .line = row.firstLine});
    else
      m_draft.runbook.contacts.append({.role = withoutPlaceholders(role),
                                       .contact = withoutPlaceholders(contact),
                                       .when = withoutPlaceholders(when),
                                       .line = row.firstLine});
    static const QRegularExpression blank(u"\\[[^\\]]+\\]|<[^>]+>|_{3,}|X{3,}|"_s + lexicon().any(u"toFill"_s),
                                          QRegularExpression::CaseInsensitiveOption);
    if (contact.contains(blank))
      m_draft.ledger.doubt(row.firstLine, ImportDraft::tr("a blank stands for the contact: fill it in"));
  }

  void readService(const MarkdownBlock &row) {
    static const QRegularExpression name(u"^[a-z0-9][a-z0-9.-]*$"_s);
    const QString service = m_columns.cell(row, u"service"_s).remove(u'`');
    const QString workload = m_columns.cell(row, u"workload"_s).remove(u'`').section(u'/', -1);
    const QString nameSpace = m_columns.cell(row, u"namespace"_s).remove(u'`');
    if (!workload.contains(name) || (!nameSpace.isEmpty() && !nameSpace.contains(name)))
      return readRowAsNote(row);
    const auto &all = m_draft.runbook.services;
    const bool isKnown = std::ranges::any_of(
        all, [&](const auto &each) { return each.workload == u"deployment/"_s + workload && each.nameSpace == nameSpace; });
    if (isKnown)
      return readRowAsNote(row);
    RunbookService made;
    made.name = m_draft.uniqueId(u"service"_s, service, workload);
    made.workload = u"deployment/"_s + workload;
    made.nameSpace = nameSpace;
    made.line = row.firstLine;
    if (const QString rest = others(row, {u"service"_s, u"workload"_s, u"namespace"_s}) + u' ' +
                             (asciiId(service) == service ? QString() : service);
        !rest.trimmed().isEmpty())
      made.notes.append({.stage = ServiceNote::Stage::Before,
                         .topic = {},
                         .text = withoutPlaceholders(rest.trimmed()),
                         .command = {},
                         .line = row.firstLine});
    m_draft.runbook.services.append(made);
    m_draft.claim(row.firstLine, row.lastLine);
  }

  void readProblem(const MarkdownBlock &row) {
    Troubleshooting trouble;
    trouble.problem = withoutPlaceholders(row.cells.value(0).simplified());
    trouble.line = row.firstLine;
    const QString remedy = QStringList(row.cells.mid(1)).join(u" – "_s).simplified();
    if (trouble.problem.isEmpty())
      return readRowAsNote(row);
    if (!remedy.isEmpty()) {
      Step step =
          m_draft.kinds.stepOf(StepForm::Instruction, m_draft.variables.fillCommand(withoutPlaceholders(remedy), row.firstLine));
      step.title = trouble.problem;
      step.line = row.firstLine;
      trouble.steps.append(step);
    }
    m_draft.runbook.troubleshooting.append(trouble);
    m_draft.claim(row.firstLine, row.lastLine);
  }

  void readCheck(const MarkdownBlock &row) {
    QStringList cells;
    for (const QString &each : row.cells)
      if (each.simplified().size() > 1 || (!each.isEmpty() && each.at(0).isLetterOrNumber() && !each.at(0).isDigit()))
        cells.append(each.simplified());
    const bool isAfter = m_role == Role::PostActions;
    const QString id = m_role == Role::Prechecks ? u"preRollback"_s : isAfter ? asciiId(m_title) : u"verification"_s;
    m_draft.addItem(isAfter ? m_draft.runbook.followUps : m_draft.runbook.checklists, id, isAfter ? m_title : QString(),
                    cells.join(u": "_s), row.firstLine, row.lastLine);
  }

  void readLink(const MarkdownBlock &row) {
    static const QRegularExpression url(u"https?://[^\\s()<>`]+"_s);
    const QString text = row.cells.join(u' ').simplified();
    const auto match = url.match(text);
    if (!match.hasMatch())
      return readRowAsNote(row);
    m_draft.runbook.links.append(
        {.title = withoutPlaceholders(text), .url = withoutPlaceholders(match.captured()), .line = row.firstLine});
    m_draft.claim(row.firstLine, row.lastLine);
  }

  void readRowAsNote(const MarkdownBlock &row) {
    m_draft.note(m_title, row.cells.join(u" | "_s).simplified(), row.firstLine, row.lastLine);
  }

  void readAsNote() {
    QStringList lines;
    for (const MarkdownBlock &row : m_table.children)
      lines.append(row.cells.join(u" | "_s).simplified());
    m_draft.note(m_title, lines.join(u'\n'), m_table.firstLine, m_table.lastLine);
    for (const MarkdownBlock &row : m_table.children)
      m_draft.claim(row.firstLine, row.firstLine, ImportDraft::Claim::Note);
  }

  ImportDraft &m_draft;
  const MarkdownBlock &m_table;
  const TableColumns m_columns;
  const Role m_role;
  const QString m_title;
};
}  // namespace

TableColumns tableColumns(const MarkdownBlock &table) {
  TableColumns columns;
  if (table.children.empty())
    return columns;
  for (const QString &header : table.children.front().cells) {
    QString role = roleOf(header);
    // The first of several columns of one kind is it; the others are told apart by their headers only.
    if (!role.startsWith(u"metric:"_s) && !role.startsWith(u"action:"_s) && columns.roles.contains(role))
      role.clear();
    columns.headers.append(header);
    columns.roles.append(role);
  }
  // One header that is an action ("Monitor", "Rollback") is a column about it, not a choice between actions.
  if (countOf(columns.roles, u"action:"_s) == 1)
    for (QString &role : columns.roles)
      if (role.startsWith(u"action:"_s))
        role = columns.roles.contains(u"action"_s) || !columns.roles.contains(u"metric"_s) ? QString() : u"threshold"_s;
  static const QRegularExpression responses(lexicon().any(u"responses"_s));
  const bool isResponse = columns.roles.contains(u"action"_s);
  for (qsizetype i = 0; i < columns.roles.size() && isResponse; ++i)
    if (columns.roles.at(i) == u"metric:latency" && folded(columns.headers.at(i)).contains(responses) &&
        countOf(columns.roles, u"metric:"_s) == 1)
      columns.roles[i] = u"within"_s;  // "Response time" of people
  return columns;
}

void readTable(ImportDraft &draft, const MarkdownBlock &table, Role role, const QString &title) {
  if (table.children.empty())
    return;
  const MarkdownBlock &header = table.children.front();
  const int headerEnd = std::max(header.firstLine + 1, header.lastLine);
  const bool isOfSuccess = speaksOfSuccess(title) || (speaksOfSuccess(draft.around) && actionOf(title).action == Action::None);
  if (isOfSuccess || !readDecisionTable(draft, table, role, title))
    OtherTable(draft, table, isOfSuccess ? Role::Verification : role, title).read();
  draft.claim(table.firstLine, headerEnd, ImportDraft::Claim::Layout);
  draft.claim(table.lastLine, table.lastLine, ImportDraft::Claim::Layout);
}

}  // namespace sternway::importer
