// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importdraft.h"

#include "core/format.h"
#include "import/threshold.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
/// "Fix forward or roll back": which of the two is for people to decide.
bool isChoice(const QString &between) {
  const QString words = between.trimmed();
  const auto joined = phrases(u"or"_s).at(words, 0);
  return words == u"/" || (joined && joined->end() == words.size());
}

/// "P1 Critical" is "P1"; other words stay as they are.
QString severityOf(const QString &text) {
  static const QRegularExpression code(u"\\b(?:P[0-5]|SEV-?\\s?[0-5]|S[0-5])\\b"_s, QRegularExpression::CaseInsensitiveOption);
  const auto match = code.match(text);
  const QString plain = folded(text).isEmpty() ? QString() : text.simplified();
  return withoutPlaceholders(match.hasMatch() ? match.captured(0).toUpper() : plain).left(40);
}
}  // namespace

void ImportDraft::claim(int first, int last, Claim claim) {
  ledger.claim(first, last, claim);
  if (claim == Claim::Element)
    m_extents.insert(first, std::max(last, m_extents.value(first)));
}

const std::vector<Section> &ImportDraft::parts(const Section &section) {
  for (const Section &part : section.children)
    claim(part.line, part.lastLine, Claim::Layout);
  return section.children;
}

QString ImportDraft::uniqueId(const QString &kind, const QString &text, const QString &fallback) {
  QString base = asciiId(text);
  constexpr qsizetype longest = 60;
  base.truncate(longest);
  while (base.endsWith(u'-'))
    base.chop(1);
  if (base.size() < 2)
    base = fallback;
  QSet<QString> &taken = m_ids[kind];
  QString id = base;
  for (int i = 2; taken.contains(id); ++i)
    id = base + u"-%1"_s.arg(i);
  taken.insert(id);
  return id;
}

QString ImportDraft::symptom(const QString &title, int line) {
  const QString words = withoutPlaceholders(title.simplified());
  QString &id = m_symptoms[folded(words)];
  if (id.isEmpty()) {
    id = uniqueId(u"symptom"_s, words, u"symptom-%1"_s.arg(runbook.symptoms.size() + 1));
    runbook.symptoms.append({.id = id, .title = words, .line = line});
  }
  return id;
}

void ImportDraft::note(const QString &title, const QString &text, int first, int last) {
  if (text.trimmed().isEmpty())
    return;
  const QString words = withoutPlaceholders(text.trimmed());
  ledger.claim(first, last, Claim::Note);
  if (!runbook.notes.isEmpty() && runbook.notes.last().title == withoutPlaceholders(title)) {
    if (runbook.notes.last().text == words || runbook.notes.last().text.endsWith(u"\n\n"_s + words))
      return;
    runbook.notes.last().text += u"\n\n"_s + words;
    return;
  }
  runbook.notes.append({.title = withoutPlaceholders(title), .text = words, .line = first});
}

void ImportDraft::addItem(QList<Checklist> &lists, const QString &id, const QString &title, const QString &text, int first,
                          int last) {
  static const QRegularExpression mark(u"^(?:\\[[ xX]?\\]|[□☐☑⬜✅✔❌☒✓]\\x{fe0f}?)\\s*"_s);
  const QString words = withoutPlaceholders(QString(text).remove(mark).simplified());
  if (words.isEmpty())
    return;
  auto list = std::ranges::find(lists, id, &Checklist::id);
  if (list == lists.end()) {
    Checklist made;
    made.id = id;
    made.title = withoutPlaceholders(title);
    made.line = first;
    list = lists.insert(lists.end(), made);
  }
  claim(first, last);
  const bool isTwice = std::ranges::any_of(list->items, [&](const auto &item) { return item.text == words; });
  if (isTwice)
    return;
  ChecklistItem item;
  item.text = words;
  item.line = first;
  if (const auto threshold = readThreshold(words, {}, ThresholdUse::Healthy)) {
    item.check.text = threshold->condition;
    item.check.hold = threshold->hold;
    for (const QString &why : threshold->doubts)
      ledger.doubt(first, why);
  }
  static const QRegularExpression within(lexicon().any(u"deadlines"_s));
  if (item.check.text.isEmpty() && folded(words).contains(within))
    if (const auto time = timeIn(words))
      item.within = time->max;
  list->items.append(item);
}

void ImportDraft::assume(int line, const QString &why) {
  ledger.doubt(line, why);
  if (!m_assumed[line].contains(why))
    m_assumed[line].append(why);
}

QString ImportDraft::conditionOf(const QString &text, const QString &metric, int line, milliseconds &hold) {
  const auto threshold = readThreshold(text, metric);
  const QString words = metric.isEmpty() || text.contains(metric) ? text : metric + u": "_s + text;
  if (!threshold) {
    if (namesNumber(words))
      ledger.doubt(line, tr("no metric of Sternway's measures it: the operator declares it"));
    return u"declared(%1)"_s.arg(symptom(words, line));
  }
  for (const QString &why : threshold->doubts)
    assume(line, why);
  hold = threshold->hold.count() > 0 ? threshold->hold : hold;
  return threshold->condition;
}

void ImportDraft::addRow(const RowWords &words) {
  MatrixRow row;
  row.hold = words.hold;
  row.line = words.first;
  row.when = words.ready.isEmpty() ? conditionOf(words.condition, words.metric, words.first, row.hold) : words.ready;
  row.text = withoutPlaceholders(words.text.simplified());
  row.trigger = words.isTrigger;
  const ActionWords action = actionOf(words.action);
  row.action = words.action.trimmed().isEmpty() ? words.fallback : action.action;
  if (row.action == Action::None)
    ledger.doubt(words.first, tr("which action follows? None of the known ones is named"));
  if (action.isChoice)
    assume(words.first, tr("a choice of actions: consider is assumed"));
  row.questions = m_assumed.value(words.first);
  if (words.lead != words.first)
    row.questions += m_assumed.value(words.lead);
  row.within = words.within.count() > 0 ? words.within : action.within;
  row.severity = severityOf(words.severity);
  row.proposed = true;
  claim(words.first, words.last);
  runbook.matrix.rows.append(row);
}

QString listIdOf(const QString &title, const QString &fallback) {
  const QString id = asciiId(title).left(60);
  return id.size() < 2 ? fallback : id;
}

ActionWords actionOf(const QString &text) {
  static const QRegularExpression never(lexicon().any(u"notThis"_s) + u"\\s*$"_s);
  ActionWords words;
  const QString plain = folded(text);
  bool isLater = false;
  Action before = Action::None;
  qsizetype end = 0;
  for (const PhraseMatch &match : phrases(u"actions"_s).find(plain)) {
    const auto action = actionName.value(match.key);
    if (action != Action::Wait && never.match(plain.left(match.begin)).hasMatch())
      continue;
    words.isChoice =
        words.isChoice || (action && before != Action::None && before != *action && isChoice(plain.mid(end, match.begin - end)));
    before = action.value_or(Action::None);
    end = match.end();
    isLater = isLater || !action;
    if (action && *action > words.action)
      words.action = *action;
  }
  words.isConditional = isLater && words.action == Action::None;
  words.isChoice = words.isChoice && words.action > Action::Consider;
  if (words.isConditional || words.isChoice)
    words.action = Action::Consider;
  if (const auto time = timeIn(text))
    words.within = time->max;
  return words;
}

namespace {
/// "Do not run this", "never just roll back": a few words before the deed, in the same clause. "No approval needed, roll back" is
/// none.
bool isNegated(const QString &plain, qsizetype deed) {
  static const QRegularExpression negation = lexicon().closeBefore(u"negations"_s);
  return negation.match(plain.left(deed)).hasMatch();
}

bool namesSuccess(const QString &plain) {
  const QList<PhraseMatch> all = phrases(u"successes"_s).find(plain);
  return std::ranges::any_of(
      all, [&plain](const PhraseMatch &match) { return match.key == u"success" && !isNegated(plain, match.begin); });
}
}  // namespace

Action actionOfLead(ImportDraft &draft, const QString &words, int line) {
  const QString plain = folded(words);
  if (phrases(u"unless"_s).in(plain)) {
    draft.assume(line, ImportDraft::tr("the condition is an exception (“unless”): which action applies?"));
    return Action::None;
  }
  if (namesSuccess(plain)) {
    draft.assume(line, ImportDraft::tr("is this the desired state, or a rollback trigger?"));
    return Action::None;
  }
  const ActionWords said = actionOf(words);
  Action action = said.isConditional ? Action::Rollback : said.action;  // "Roll back if:"
  QList<PhraseMatch> deeds = phrases(u"actions"_s).find(plain);
  if (deeds.isEmpty()) {
    deeds = phrases(u"occasions"_s).find(plain);
    if (!deeds.isEmpty())
      action = actionOf(draft.runbook.title).action;
  }
  const bool isAgainst = !deeds.isEmpty() && std::ranges::all_of(deeds, [&plain](const PhraseMatch &deed) {
    return actionName.value(deed.key) == Action::Wait || isNegated(plain, deed.begin);
  });
  if (isAgainst && action != Action::Wait) {
    draft.assume(line, ImportDraft::tr("reasons not to roll back: wait is assumed"));
    return Action::Wait;
  }
  return action;
}

bool speaksOfSuccess(const QString &words) {
  const QString plain = folded(words);
  // "if the success criteria are not met": what follows may be the criteria, or how they are missed
  return namesSuccess(plain) && !phrases(u"missed"_s).in(plain);
}

}  // namespace sternway::importer
