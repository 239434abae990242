// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/proposals.h"

#include "core/format.h"
#include "core/yaml.h"
#include "runbook/doubts.h"
#include "runbook/rulesentence.h"
#include "runbook/runbook.h"
#include "runbook/runbookchange.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
/// The rows as they stand in the file, in the order of the matrix.
std::vector<const YamlNode *> rowNodes(const YamlNode &document) {
  std::vector<const YamlNode *> rows;
  for (const QString &part : {u"matrix"_s, u"triggers"_s})
    if (const YamlNode *list = document.find(part))
      for (const YamlNode &row : list->items)
        rows.push_back(&row);
  return rows;
}

/// Where the code point at \a column begins: YAML counts those, a QString does not.
qsizetype utf16Of(QStringView line, qsizetype column) {
  qsizetype at = 0;
  for (; column > 0 && at < line.size(); --column)
    at += line.at(at).isHighSurrogate() ? 2 : 1;
  return at;
}

using Entry = std::pair<YamlNode, YamlNode>;

const Entry *entryOf(const YamlNode &row, const QString &key) {
  const auto entry = std::ranges::find_if(row.entries, [&key](const Entry &each) { return each.first.text == key; });
  return entry == row.entries.cend() ? nullptr : &*entry;
}

bool isBehind(const Entry &entry, const Entry &other) {
  return std::pair(entry.first.line, entry.first.column) > std::pair(other.first.line, other.first.column);
}

/// Takes "proposed: true" out of a row, or puts the action in its place; and its "question" out.
class RowEditor {
public:
  explicit RowEditor(const QByteArray &content) : m_lines(QString::fromUtf8(content).split(u'\n')) {}

  /// False where "proposed: true" is not written so on one line, or a question in a flow map goes over several.
  bool accept(const YamlNode &row, const QString &action) {
    const Entry *proposed = entryOf(row, u"proposed"_s);
    const Entry *question = entryOf(row, u"question"_s);
    const bool isLast = proposed && question && isBehind(*question, *proposed);
    return proposed && (!isLast || dropQuestion(row, *question)) && acceptAt(*proposed, action) &&
           (!question || isLast || dropQuestion(row, *question));
  }

  [[nodiscard]] QByteArray content() const { return m_lines.join(u'\n').toUtf8(); }

private:
  bool acceptAt(const Entry &entry, const QString &action) {
    if (entry.first.line != entry.second.line || !entry.first.plain || !entry.second.plain)
      return false;
    m_line = entry.first.line - 1;
    if (m_line >= m_lines.size())
      return false;
    m_begin = utf16Of(m_lines.at(m_line), entry.first.column - 1);
    m_end = utf16Of(m_lines.at(m_line), entry.second.column - 1) + entry.second.text.size();
    const QString written = m_lines.at(m_line).mid(m_begin, m_end - m_begin);
    if (!written.startsWith(u"proposed"_s) || !written.endsWith(entry.second.text))
      return false;
    if (action.isEmpty())
      remove();
    else
      put(u"action: "_s + action);
    return true;
  }

  bool dropQuestion(const YamlNode &row, const Entry &entry) {
    m_line = entry.first.line - 1;
    if (m_line >= m_lines.size() || row.line > m_lines.size())
      return false;
    m_begin = utf16Of(m_lines.at(m_line), entry.first.column - 1);
    const QString &first = m_lines.at(row.line - 1);
    const bool isInFlow = first.mid(utf16Of(first, row.column - 1)).startsWith(u'{');
    if (!isInFlow)
      while (m_line + 1 < m_lines.size() && goesOn(m_lines.at(m_line + 1)))
        m_lines.removeAt(m_line + 1);
    m_end = isInFlow ? endInFlow(m_lines.at(m_line), m_begin) : m_lines.at(m_line).size();
    if (m_end > m_begin)
      remove();
    return m_end > m_begin;
  }

  /// Whether a line belongs to the value of the key in the block that begins in the line before.
  [[nodiscard]] bool goesOn(const QString &line) const {
    const QString words = line.trimmed();
    const qsizetype indent = words.isEmpty() ? 0 : line.indexOf(words);
    return indent > m_begin || (indent == m_begin && words.startsWith(u"- "_s));
  }

  /// Where an entry of a flow map ends: at the comma or brace behind it; -1: not in that line.
  static qsizetype endInFlow(const QString &line, qsizetype begin) {
    QChar quote;
    bool mayQuote = false;  // a quote within a bare text is none
    int depth = 0;
    for (qsizetype i = begin; i < line.size(); ++i) {
      const QChar c = line.at(i);
      if (!quote.isNull()) {
        const bool isEscaped = quote == u'"' ? c == u'\\' : c == u'\'' && line.mid(i + 1).startsWith(u'\'');
        i += isEscaped ? 1 : 0;
        quote = c == quote && !isEscaped ? QChar() : quote;
        continue;
      }
      if (depth == 0 && (c == u',' || c == u'}'))
        return i;
      quote = mayQuote && (c == u'"' || c == u'\'') ? c : QChar();
      depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
      mayQuote = c == u'[' || c == u',' || c == u':' || (mayQuote && c == u' ');
    }
    return -1;
  }

  void put(const QString &text) { m_lines[m_line].replace(m_begin, m_end - m_begin, text); }

  void remove() {
    const QString before = m_lines.at(m_line).left(m_begin);
    const QString after = m_lines.at(m_line).mid(m_end);
    const QString ahead = after.trimmed();
    const bool isAlone = ahead.isEmpty() || ahead.startsWith(u'#');
    if (before.trimmed().isEmpty() && isAlone)
      m_lines.removeAt(m_line);  // a key of a block
    else if (before.trimmed() == u"-" && isAlone)
      joinNext(before);
    else if (before.trimmed().endsWith(u','))
      m_lines[m_line] = before.left(before.lastIndexOf(u',')) + after;
    else
      m_lines[m_line] = before + (ahead.startsWith(u',') ? ahead.mid(1).trimmed() : ahead);
  }

  /// The first key of a block: the next one comes behind the dash.
  void joinNext(const QString &before) {
    if (m_line + 1 >= m_lines.size())
      return;
    m_lines[m_line] = before + m_lines.at(m_line + 1).trimmed();
    m_lines.removeAt(m_line + 1);
  }

  QStringList m_lines;
  qsizetype m_line = 0;
  qsizetype m_begin = 0;
  qsizetype m_end = 0;
};

MatrixRow accepted(MatrixRow row, Action action) {
  row.proposed = false;
  row.questions.clear();
  row.action = row.action == Action::None ? action : row.action;
  return row;
}

/// Whether \a now is \a before with these rules accepted.
bool isOnlyThat(const Matrix &before, const Matrix &now, const QList<AcceptedRule> &rules) {
  Matrix wanted = before;
  for (const AcceptedRule &rule : rules)
    wanted.rows[rule.row] = accepted(wanted.rows.at(rule.row), rule.action);
  Matrix got = now;
  for (Matrix *matrix : {&wanted, &got})
    for (MatrixRow &row : matrix->rows)
      row.line = 0;
  return wanted == got;
}

tl::unexpected<Error> byHand(int line) {
  return fail(
      ErrorKind::Input, tr("The rule in line %1 cannot be accepted here").arg(line),
      tr("Sternway cannot edit this line safely. In the file, remove “proposed: true” from the rule and give it an action."));
}
}  // namespace

QList<Proposal> proposalsOf(const Runbook &runbook) {
  QMultiHash<QString, QString> doubts;
  const bool hasAny = std::ranges::any_of(runbook.matrix.rows, &MatrixRow::proposed);
  for (const RunbookDoubt &doubt : hasAny ? ruleDoubts(runbook) : QList<RunbookDoubt>())
    doubts.insert(doubt.path, doubt.words);
  QList<Proposal> proposals;
  for (qsizetype i = 0; i < runbook.matrix.rows.size(); ++i) {
    const MatrixRow &row = runbook.matrix.rows.at(i);
    if (!row.proposed)
      continue;
    QStringList source{row.source, row.text};
    source.removeAll(QString());
    Proposal proposal{.row = i,
                      .line = row.line,
                      .sentence = ruleSentence(row, runbook.matrix.symptoms),
                      .source = source.join(u": "_s),
                      .questions = row.questions + doubts.values(rowPath(runbook.matrix, i)),
                      .lacksAction = row.action == Action::None};
    if (proposal.lacksAction)
      proposal.questions.prepend(tr("the source does not say what to do then"));
    proposals.append(proposal);
  }
  return proposals;
}

Result<QByteArray> withAccepted(const StepKinds &kinds, const QByteArray &content, const QList<AcceptedRule> &rules) {
  const LoadedRunbook before = readRunbook(kinds, content, {});
  QList<Problem> problems;
  const auto document = parseYaml(content, problems);
  const auto rows = document ? rowNodes(*document) : std::vector<const YamlNode *>();
  if (before.hasErrors() || static_cast<qsizetype>(rows.size()) != before.runbook.matrix.rows.size())
    return fail(ErrorKind::Input, tr("The runbook has errors: fix them before accepting its rules"));
  QList<AcceptedRule> fromTheEnd = rules;
  std::ranges::sort(fromTheEnd, [&](const AcceptedRule &a, const AcceptedRule &b) {
    const YamlNode *first = rows.at(static_cast<size_t>(a.row));
    const YamlNode *second = rows.at(static_cast<size_t>(b.row));
    return first->line != second->line ? first->line > second->line : first->column > second->column;
  });
  RowEditor editor(content);
  for (const AcceptedRule &rule : std::as_const(fromTheEnd)) {
    const MatrixRow &row = before.runbook.matrix.rows.at(rule.row);
    const Action action = accepted(row, rule.action).action;
    const QString added = row.action == Action::None ? actionName(action) : QString();
    if (action == Action::None)
      return fail(ErrorKind::Input, tr("The rule in line %1 has no action").arg(row.line), tr("Choose one for it."));
    if (rule.action != Action::None && rule.action != action)
      return fail(ErrorKind::Input, tr("The rule in line %1 already says %2").arg(row.line).arg(actionName(action)),
                  tr("Accept it as it is, or change the file."));
    if (!row.proposed || !editor.accept(*rows.at(static_cast<size_t>(rule.row)), added))
      return byHand(row.line);
  }
  const QByteArray edited = editor.content();
  const LoadedRunbook after = readRunbook(kinds, edited, {});
  QStringList others = changedSections(content, edited);
  others.removeAll(u"matrix"_s);
  others.removeAll(u"triggers"_s);
  if (after.hasErrors() || !others.isEmpty() || !isOnlyThat(before.runbook.matrix, after.runbook.matrix, rules))
    return byHand(before.runbook.matrix.rows.at(fromTheEnd.constLast().row).line);
  return edited;
}

Result<Done> acceptRules(const StepKinds &kinds, const Runbook &runbook, const QList<AcceptedRule> &rules) {
  if (rules.isEmpty())
    return Done{};
  QFile file(runbook.path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, tr("The runbook %1 cannot be read").arg(runbook.path), file.errorString());
  const QByteArray content = file.read(runbookReadLimit);
  if (QCryptographicHash::hash(content, QCryptographicHash::Sha256) != runbook.digest)
    return fail(ErrorKind::Conflict, tr("The runbook %1 has changed since it was read").arg(runbook.path),
                tr("Review its rules again."));
  const QByteArray edited = TRY(withAccepted(kinds, content, rules));
  QSaveFile to(runbook.path);
  if (!to.open(QIODevice::WriteOnly) || to.write(edited) != edited.size() || !to.commit())
    return fail(ErrorKind::Storage, tr("The runbook %1 cannot be written").arg(runbook.path), to.errorString());
  return Done{};
}

}  // namespace sternway::runbook
