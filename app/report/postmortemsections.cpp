// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/postmortemsections.h"

#include "core/format.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

const QList<SectionKind> &sectionKinds() {
  static const QList<SectionKind> all{
      {"summary", QT_TRANSLATE_NOOP("sternway::report", "Summary"),
       QT_TRANSLATE_NOOP("sternway::report", "What happened, in one or two sentences?"),
       "summary|overview|what happened|synopsis|abstract", writeOverview, true},
      {"impact", QT_TRANSLATE_NOOP("sternway::report", "Impact"),
       QT_TRANSLATE_NOOP("sternway::report", "Who and what was affected, how badly and for how long?"),
       "impact|affected|severity", writeImpact, true},
      {"timeline", QT_TRANSLATE_NOOP("sternway::report", "Timeline"),
       QT_TRANSLATE_NOOP("sternway::report", "Facts only, from before the incident on, each with its source."),
       "timeline|time line|chronology|sequence of events", writeTimeline, true},
      {"trigger", QT_TRANSLATE_NOOP("sternway::report", "Trigger"),
       QT_TRANSLATE_NOOP("sternway::report", "What set it off, and what led up to it?"),
       "trigger|leadup|lead-up|lead up|background", writeTrigger, true},
      {"detection", QT_TRANSLATE_NOOP("sternway::report", "Detection"),
       QT_TRANSLATE_NOOP("sternway::report", "How was it noticed, and how can that time be cut by half?"),
       "detect|notice|alerting", writeDetection, true},
      {"response", QT_TRANSLATE_NOOP("sternway::report", "Response"),
       QT_TRANSLATE_NOOP("sternway::report", "What was decided and tried, in order, and on what evidence?"),
       "response|what was tried|attempt|mitigation steps|actions taken", writeResponse, true},
      {"resolution", QT_TRANSLATE_NOOP("sternway::report", "Resolution"),
       QT_TRANSLATE_NOOP("sternway::report", "What ended the impact, and how is that known?"),
       "resolution|resolved|recovery|mitigation|remediation|fix", writeResolution, true},
      {"durations", QT_TRANSLATE_NOOP("sternway::report", "Durations"),
       QT_TRANSLATE_NOOP("sternway::report", "How long did each part take, by which clock?"),
       "duration|timing|clock|metrics of the response", writeDurations, true},
      {"changes", QT_TRANSLATE_NOOP("sternway::report", "What the rollback changed"),
       QT_TRANSLATE_NOOP("sternway::report", "What differs between the two revisions, and what was not brought back?"),
       "rollback changed|diff|changes|what changed", writeChanges, true},
      {"measurements", QT_TRANSLATE_NOOP("sternway::report", "Measurements"),
       QT_TRANSLATE_NOOP("sternway::report", "What did the metrics show before, during and after?"),
       "measurement|metric|chart|graph|evidence|supporting", writeMeasurements, true},
      {"whys", QT_TRANSLATE_NOOP("sternway::report", "Five whys"),
       QT_TRANSLATE_NOOP("sternway::report",
                         "Begin with the impact; each answer is the next question. Stop where a measure follows."),
       "five why|5 why|whys", writeWhys, true},
      {"causes", QT_TRANSLATE_NOOP("sternway::report", "Contributing factors"),
       QT_TRANSLATE_NOOP("sternway::report", "Which conditions had to come together? Ask what and how, not who."),
       "cause|contributing|factor|fault|why did|breakdown", nullptr, true},
      {"well", QT_TRANSLATE_NOOP("sternway::report", "What went well"),
       QT_TRANSLATE_NOOP("sternway::report", "What worked and is to be kept?"), "went well|to be kept", nullptr, true},
      {"badly", QT_TRANSLATE_NOOP("sternway::report", "What went badly"),
       QT_TRANSLATE_NOOP("sternway::report", "What took longer than it had to, or was missing?"),
       "badly|wrong|not so well|didn't go|did not go|improve", nullptr, true},
      {"lucky", QT_TRANSLATE_NOOP("sternway::report", "Where we got lucky"),
       QT_TRANSLATE_NOOP("sternway::report", "What kept it from being worse, without anybody having planned it?"), "luck",
       nullptr, true},
      {"lessons", QT_TRANSLATE_NOOP("sternway::report", "Lessons learned"),
       QT_TRANSLATE_NOOP("sternway::report", "What went well, what went badly, and where were we lucky?"),
       "lesson|learned|retrospective", nullptr, false},
      {"prevention", QT_TRANSLATE_NOOP("sternway::report", "Prevention"),
       QT_TRANSLATE_NOOP("sternway::report", "How is it kept from happening again?"), "prevent|recurrence", writePrevention,
       false},
      {"actions", QT_TRANSLATE_NOOP("sternway::report", "Action items"),
       QT_TRANSLATE_NOOP("sternway::report", "What follows: specific, bounded, with an owner and a date."),
       "action|corrective|follow-up|follow up|task|next step|todo|recommendation", writeActions, true},
      {"messages", QT_TRANSLATE_NOOP("sternway::report", "Messages sent"),
       QT_TRANSLATE_NOOP("sternway::report", "Who was told what, and when?"),
       "message|communication|messaging|status page|stakeholder", writeMessages, true}};
  return all;
}

const SectionKind *sectionKindOf(const QString &title) {
  const QString lower = title.toLower();
  const auto names = [&](const SectionKind &kind) {
    if (title == tr(kind.title))
      return true;  // of a draft in another language
    const QStringList words = QString::fromLatin1(kind.words).split(u'|');
    return std::ranges::any_of(words, [&lower](const QString &word) { return lower.contains(word); });
  };
  const auto found = std::ranges::find_if(sectionKinds(), names);
  return found == sectionKinds().cend() ? nullptr : &*found;
}

namespace {
DraftSection sectionOf(const SectionKind *kind, const QString &title, const QString &prompt, const DraftFacts &facts) {
  DraftSection section{.id = kind ? QString::fromLatin1(kind->id) : QString(),
                       .title = title.isEmpty() && kind ? tr(kind->title) : title,
                       .prompt = prompt.isEmpty() && kind ? tr(kind->prompt) : prompt,
                       .content = {}};
  if (kind && kind->write)
    kind->write(facts, section.content);
  else
    section.content.questions << (section.prompt.isEmpty() ? tr("What is to be said here?") : section.prompt);
  return section;
}

/// The overview says how much is open below it.
void countQuestions(QList<DraftSection> &sections) {
  qsizetype open = 0;
  for (const DraftSection &section : std::as_const(sections))
    open += section.content.questions.size();
  const auto overview = std::ranges::find(sections, u"summary"_s, &DraftSection::id);
  if (overview != sections.end() && open > 0)
    overview->content.add({tr("Open questions in the sections below: %1").arg(open)});
}
}  // namespace

QList<DraftSection> draftSections(const DraftFacts &facts) {
  QList<DraftSection> sections;
  if (facts.source.runbook)
    for (const PostMortemSection &wanted : facts.source.runbook->postMortem.sections)
      sections << sectionOf(sectionKindOf(wanted.title), wanted.title, wanted.prompt, facts);
  if (sections.isEmpty())
    for (const SectionKind &kind : sectionKinds())
      if (kind.isUsual)
        sections << sectionOf(&kind, {}, {}, facts);
  countQuestions(sections);
  return sections;
}

QList<Document::Block> sectionBlocks(const DraftSection &section, bool prompted) {
  QList<Document::Block> blocks;
  if (prompted && !section.prompt.isEmpty() && !section.content.questions.contains(section.prompt))
    blocks << Document::Paragraph{.text = section.prompt, .quoted = true};
  blocks << section.content.text.blocks;
  Document::Bullets questions;
  for (const QString &question : section.content.questions)
    questions.lines.append({{openQuestionMark(), Document::Style::Strong}, {u' ' + question}});
  if (questions.lines.isEmpty())
    return blocks;
  // A list right after another one would be one with it.
  if (!section.content.text.blocks.isEmpty() &&
      std::holds_alternative<Document::Bullets>(section.content.text.blocks.constLast()))
    blocks << Document::Paragraph{tr("Still open:")};
  return blocks << questions;
}

QString openQuestionMark() {
  return tr("Open question:");
}

}  // namespace sternway::report
