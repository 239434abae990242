// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/importparts.h"
#include "import/provisos.h"
#include "import/shelltext.h"
#include "import/stepcollector.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
/// Settings of an environment and nothing else: they are to be put somewhere, not to be run.
bool isSettings(const MarkdownBlock &code) {
  static const QRegularExpression setting(u"^[A-Z][A-Z0-9_]*=(?!\\(|.*\\$\\()\\S*(?: .*)?$"_s);
  const QStringList lines = code.text.split(u'\n', Qt::SkipEmptyParts);
  return isShellLanguage(code.info) && !lines.isEmpty() &&
         std::ranges::all_of(lines,
                             [](const QString &line) {
                               return line.trimmed().contains(setting) || line.trimmed().isEmpty() ||
                                      line.trimmed().startsWith(u'#');
                             }) &&
         !lines.constFirst().startsWith(u'#');
}

/// The names that settings give a value to.
QStringList variableNames(const QString &settings) {
  static const QRegularExpression name(u"^\\s*([A-Z][A-Z0-9_]*)="_s, QRegularExpression::MultilineOption);
  QStringList names;
  for (auto i = name.globalMatch(settings); i.hasNext();)
    names.append(i.next().captured(1));
  return names;
}
}  // namespace

void StepCollector::readFence(const MarkdownBlock &code, const QString &title) {
  m_draft.claim(code.firstLine, code.firstLine, code.fenced ? ImportDraft::Claim::Layout : ImportDraft::Claim::None);
  const int contentLines = static_cast<int>(code.text.count(u'\n'));
  if (code.fenced && code.lastLine > code.firstLine + contentLines)
    m_draft.claim(code.lastLine, code.lastLine, ImportDraft::Claim::Layout);
  const QString words = m_lead.isEmpty() ? title : m_lead;
  if (code.text.trimmed().isEmpty())
    return;
  if (isDrawing(code) && !isScript(code))
    return m_draft.note(words, code.text, firstContentLine(code), code.lastLine);
  m_draft.commands.begin();
  const QStringList names = isSettings(code) ? variableNames(code.text) : QStringList();
  const bool isPut = !names.isEmpty() && std::ranges::none_of(names, [this](const QString &name) {
    return m_draft.ledger.contains(u"$"_s + name) || m_draft.ledger.contains(u"${"_s + name);
  });
  if (isPut) {
    m_lead.clear();
    return addManual(m_draft.variables.fillMessage(code.text.trimmed(), firstContentLine(code)), words, firstContentLine(code),
                     code.lastLine);
  }
  const FencePart whole{.kind = FencePart::Kind::Command,
                        .text = code.text.trimmed(),
                        .remark = {},
                        .firstLine = firstContentLine(code),
                        .lastLine = code.lastLine};
  if (isPowerShell(code.info) && sharesVariables(code.text)) {
    m_commandTitle.clear();
    m_lead.clear();
    return readPowerShell(whole, words);
  }
  if (isScript(code) && keepForbidden(whole, words)) {
    m_lead.clear();
    return;
  }
  if (isScript(code)) {
    readLoopNames(m_draft, code.text);
    ++m_draft.commandCount;
    addStep(m_draft.commands.script(code.text.trimmed(), firstContentLine(code)), words, firstContentLine(code), code.lastLine);
    askIf(m_found.steps.size() - 1, ownProviso(words), firstContentLine(code));
    m_lead.clear();
    return;
  }
  m_commandTitle.clear();
  m_isRemark = false;
  m_isChecklist = isChecklist(code);
  for (const FencePart &part : fenceParts(code))
    readPart(part, words);
  flushComments();
  keepUnusedTitle(words, code.lastLine);
  m_lead.clear();
}

void StepCollector::keepUnusedTitle(const QString &title, int line) {
  if (const QString words = std::exchange(m_unusedTitle, {}); !words.isEmpty())
    m_draft.note(title, words, line, line);
}

void StepCollector::readPart(const FencePart &part, const QString &title) {
  m_isRemark = m_isRemark && part.kind == FencePart::Kind::Comment;
  if (part.kind != FencePart::Kind::Command)
    keepUnusedTitle(title, part.firstLine);
  switch (part.kind) {
    case FencePart::Kind::Gap:
      m_commandTitle.clear();
      return m_draft.claim(part.firstLine, part.lastLine, ImportDraft::Claim::Layout);
    case FencePart::Kind::Comment: return readComment(part, title);
    case FencePart::Kind::Check:
      for (const FencePart &comment : std::exchange(m_comments, {}))
        m_draft.note(title, comment.text, comment.firstLine, comment.lastLine);
      return m_draft.addItem(m_found.lists, m_listId, m_listTitle, part.text, part.firstLine, part.lastLine);
    case FencePart::Kind::Command: return readCommand(part, title);
    case FencePart::Kind::PowerShell: return readPowerShell(part, title);
    case FencePart::Kind::Sql: return readSql(part, title);
    case FencePart::Kind::Text:
      return m_isChecklist ? m_draft.note(title, part.text, part.firstLine, part.lastLine) : readMessage(part, title);
    case FencePart::Kind::Output:
      if (m_found.steps.isEmpty())
        return readMessage(part, title);
      m_found.steps.last().expect = withoutPlaceholders(part.text.trimmed());
      return m_draft.claim(part.firstLine, part.lastLine);
  }
}

/// What should come out: "Should show 3 replicas", "→ {"status":"ok"}".
bool StepCollector::readOutcome(const FencePart &part) {
  static const QRegularExpression arrow(u"^(?:→|⇒|=>|->)\\s*"_s);
  const bool isOutcome = part.text.contains(arrow) || phrases(u"endings"_s).at(folded(part.text), 0).has_value();
  if (!isOutcome || m_found.steps.isEmpty() || !m_comments.isEmpty())
    return false;
  QString &expect = m_found.steps.last().expect;
  expect += (expect.isEmpty() ? QString() : u" "_s) + withoutPlaceholders(QString(part.text).remove(arrow));
  m_draft.claim(part.firstLine, part.lastLine);
  return true;
}

void StepCollector::readComment(const FencePart &part, const QString &title) {
  static const QRegularExpression numbered(u"^\\d+[.)]\\s"_s);
  m_isRemark = m_isRemark || (!m_found.steps.isEmpty() && phrases(u"remarks"_s).at(folded(part.text), 0).has_value());
  if (m_isRemark) {
    flushComments();
    return m_draft.note(title, part.text, part.firstLine, part.lastLine);
  }
  if (readField(part.text, part.firstLine) || readOutcome(part))
    return;
  // A gap, or a number of its own, parts one group of comments from the next.
  const bool isApart = !m_comments.isEmpty() && (m_comments.last().lastLine + 1 < part.firstLine || part.text.contains(numbered));
  if (isApart)
    flushComments();
  m_comments.append(part);
}

/// Comments that no command follows: something to do or to know, by hand; numbers that can be measured are items of a checklist.
void StepCollector::flushComments() {
  const QList<FencePart> comments = std::exchange(m_comments, {});
  const bool areItems =
      !m_listId.isEmpty() && std::ranges::any_of(comments, [](const FencePart &part) { return readThresholdItem(part.text); });
  for (const FencePart &part : comments) {
    if (part.text.isEmpty())
      continue;
    if (areItems)
      m_draft.addItem(m_found.lists, m_listId, m_listTitle, part.text, part.firstLine, part.lastLine);
    else
      addManual(m_draft.variables.fillCommand(withoutPlaceholders(part.text), part.firstLine), aroundTitle(part.text),
                part.firstLine, part.lastLine);
  }
}

QString StepCollector::takeTitle(const QString &fallback) {
  QStringList words;
  for (const FencePart &part : std::as_const(m_comments)) {
    words.append(withoutColon(part.text));
    m_draft.claim(part.firstLine, part.lastLine);
  }
  m_comments.clear();
  if (!words.isEmpty())
    m_commandTitle = withoutPlaceholders(words.join(u" – "_s));
  return m_commandTitle.isEmpty() ? fallback : aroundTitle(m_commandTitle);
}

/// The words with those of the sentence or the heading that they stand below.
QString StepCollector::aroundTitle(const QString &words) const {
  const QString around = m_lead.isEmpty() ? m_part : m_lead;
  return around.isEmpty() || folded(words).contains(folded(around)) ? words : around + u": "_s + words;
}

void StepCollector::readCommand(const FencePart &part, const QString &title) {
  const bool hasComments = !m_comments.isEmpty();
  QString words = takeTitle(title);
  if (!part.remark.isEmpty())
    words = words == title ? part.remark : words + u" – "_s + part.remark;
  if (keepForbidden(part, words))
    return;
  readLoopNames(m_draft, part.text);
  const QList<Step> steps = m_draft.commands.read(part.text, part.firstLine);
  for (const auto &[line, why] : m_draft.commands.takeDoubts())
    m_draft.ledger.doubt(line, why);
  m_draft.claim(part.firstLine, part.lastLine);
  m_draft.commandCount += steps.isEmpty() ? 0 : 1;
  // Where it only sets the stage, its words are those of the next command, or a note.
  if (steps.isEmpty() && (hasComments || !part.remark.isEmpty()))
    m_unusedTitle = words;
  else if (!steps.isEmpty())
    m_unusedTitle.clear();
  for (const Step &step : steps)
    addStep(step, words, part.firstLine, part.lastLine);
  const QString own = m_commandTitle.isEmpty() && !isOfAll(words) ? words : m_commandTitle;
  const QString plain = folded(own);
  const bool isOptional = phrases(u"otherwise"_s).at(plain, 0).has_value() || phrases(u"optional"_s).in(plain);
  askIf(m_found.steps.size() - steps.size(), isOptional ? own : ownProviso(words), part.firstLine);
}

bool StepCollector::keepForbidden(const FencePart &part, const QString &words) {
  const QStringList around{words, m_lead, m_part, m_heading};
  const auto forbids =
      std::ranges::find_if(around, [&part](const QString &each) { return isForbidden(each) || forbidsDeed(each, part.text); });
  const QString why = forbids != around.cend() ? *forbids : !m_forbidding.isEmpty() ? m_forbidding : m_above;
  if (why.isEmpty())
    return false;
  addManual(m_draft.variables.fillMessage(withoutColon(why) + u": "_s + part.text, part.firstLine), words, part.firstLine,
            part.lastLine);
  m_draft.ledger.doubt(part.firstLine, tr("the text says not to do this: it is left to a person"));
  return true;
}

QString StepCollector::forbiddingWords(const QString &paragraph) {
  return forbidsBelow(paragraph) ? withoutColon(paragraph.simplified()) : QString();
}

bool StepCollector::isOfAll(const QString &words) const {
  return words == m_heading || words == m_part || words == m_listTitle || words == m_found.useWhen;
}

QString StepCollector::ownProviso(const QString &words) const {
  return isOfAll(words) ? QString() : provisoOf(words);
}

void StepCollector::askIf(qsizetype from, const QString &when, int line) {
  if (when.isEmpty() || from >= m_found.steps.size())
    return;
  askFirst(from, when);
  m_draft.ledger.doubt(line, tr("another way, or not always needed: it asks first"));
}

void StepCollector::askFirst(qsizetype from, const QString &when) {
  for (qsizetype i = from; i < m_found.steps.size(); ++i) {
    Step &step = m_found.steps[i];
    step.when = step.when.isEmpty() ? when : step.when;
    step.confirm = true;
  }
}

void StepCollector::readPowerShell(const FencePart &part, const QString &title) {
  const QString words = takeTitle(title);
  if (keepForbidden(part, words))
    return;
  ++m_draft.commandCount;
  addStep(m_draft.commands.powerShell(part.text, part.firstLine), words, part.firstLine, part.lastLine);
  askIf(m_found.steps.size() - 1, ownProviso(words), part.firstLine);
}

void StepCollector::readSql(const FencePart &part, const QString &title) {
  const QString words = takeTitle(title);
  if (keepForbidden(part, words))
    return;
  ++m_draft.commandCount;
  addStep(m_draft.commands.sql(part.text, part.firstLine), words, part.firstLine, part.lastLine);
  askIf(m_found.steps.size() - 1, ownProviso(words), part.firstLine);
}

void StepCollector::readMessage(const FencePart &part, const QString &title) {
  const QString words = takeTitle(title);
  const QString text = part.text.trimmed();
  const bool isChat = text.startsWith(u'/') && !text.contains(u'\n');
  const bool isTold =
      text.contains(u'\n') && (phrases(u"channels"_s).in(folded(words)) || phrases(u"channels"_s).in(folded(m_listTitle)) ||
                               lexicon().roleOf(words) == Role::Communication);
  if (!isTold || isChat)
    return addManual(m_draft.variables.fillMessage(text, part.firstLine), words, part.firstLine, part.lastLine);
  const QString id = addMessage(m_draft, part.text, {words, title}, part.firstLine, part.lastLine);
  addStep(m_draft.kinds.stepOf(StepForm::Message, id), words, part.firstLine, part.lastLine);
}

}  // namespace sternway::importer
