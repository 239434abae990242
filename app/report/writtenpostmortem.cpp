// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writtenpostmortem.h"

#include "core/format.h"
#include "report/markdownreader.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
const QString englishMark = u"Open question:"_s;

/// What the record says, as people get it to write on: the prompt stands beside it.
QString filledIn(const DraftSection &section) {
  return toMarkdown({sectionBlocks(section, false)});
}

bool isSame(const WrittenSection &written, const DraftSection &fresh) {
  return written.id == fresh.id && written.title == fresh.title;
}

/// The place of the one section of that kind; -1: there is none, or there are several.
template <typename Section>
qsizetype onlyPlaceOf(const QString &id, const QList<Section> &sections) {
  const auto isOfKind = [&id](const Section &each) { return each.id == id; };
  if (id.isEmpty() || std::ranges::count_if(sections, isOfKind) != 1)
    return -1;
  return std::distance(sections.cbegin(), std::ranges::find_if(sections, isOfKind));
}

/// A title is another one in another language, or when the runbook has renamed it.
const DraftSection *freshOf(const WrittenSection &written, const QList<DraftSection> &fresh) {
  const auto found = std::ranges::find_if(fresh, [&](const DraftSection &each) { return isSame(written, each); });
  if (found != fresh.cend())
    return &*found;
  const qsizetype place = onlyPlaceOf(written.id, fresh);
  return place < 0 ? nullptr : &fresh.at(place);
}

/// The place in \a draft of what the record fills in there; its size: it has no such section yet.
qsizetype placeOf(const DraftSection &section, const QList<DraftSection> &fresh, const QList<WrittenSection> &draft) {
  const auto known = std::ranges::find_if(draft, [&](const WrittenSection &each) { return isSame(each, section); });
  if (known != draft.cend())
    return std::distance(draft.cbegin(), known);
  const qsizetype place = onlyPlaceOf(section.id, fresh) < 0 ? -1 : onlyPlaceOf(section.id, draft);
  return place < 0 ? draft.size() : place;
}

WrittenSection beginSection(const DraftSection &fresh) {
  const QString filled = filledIn(fresh);
  return {.id = fresh.id, .title = fresh.title, .prompt = fresh.prompt, .markdown = filled, .filled = filled};
}

/// A chart of the record's that stands in the text as it was filled in.
struct KeptFigure {
  Document::Figure figure;
  QString markdown;
};

/// In the order in which they stand in \a markdown.
QList<KeptFigure> figuresIn(const QString &markdown, const DraftSection &fresh) {
  QList<KeptFigure> kept;
  for (const Document::Block &block : fresh.content.text.blocks)
    if (const auto *figure = std::get_if<Document::Figure>(&block)) {
      const QString text = toMarkdown({{*figure}}).trimmed();
      if (markdown.contains(text))
        kept.append({.figure = *figure, .markdown = text});
    }
  std::ranges::sort(kept, {}, [&markdown](const KeptFigure &each) { return markdown.indexOf(each.markdown); });
  return kept;
}

/// \a isFinal: the prompts have served.
DraftSection written(const WrittenSection &section, const QList<DraftSection> &fresh, bool isFinal) {
  const DraftSection *record = freshOf(section, fresh);
  const bool isQuestion = record && record->content.questions.contains(section.prompt);  // which says the same
  const bool asks = !isFinal && section.isUntouched() && !isQuestion;
  return {.id = section.id,
          .title = section.title,
          .prompt = asks ? section.prompt : QString(),
          .content = {.text = writtenSection(section, fresh), .questions = {}}};
}
}  // namespace

QStringList openQuestionsIn(const QString &markdown) {
  QStringList questions;
  for (const QString &line : markdown.split(u'\n'))
    for (const QString &mark : {openQuestionMark(), englishMark})
      if (const qsizetype at = line.indexOf(mark); at >= 0) {
        QString question = line.mid(at + mark.size());
        while (question.startsWith(u'*') || question.startsWith(u' '))
          question.remove(0, 1);
        questions << question.trimmed();
        break;
      }
  return questions;
}

SectionState sectionState(const QString &markdown) {
  if (markdown.trimmed().isEmpty())
    return SectionState::Empty;
  return openQuestionsIn(markdown).isEmpty() ? SectionState::Filled : SectionState::Open;
}

PostMortemDraft beginDraft(const PostMortemSource &source) {
  PostMortemDraft draft{.incidentId = source.record.incident.id};
  for (const DraftSection &section : draftSections(draftFacts(source)))
    draft.sections << beginSection(section);
  return draft;
}

Refill refill(const PostMortemDraft &draft, const PostMortemSource &source) {
  Refill out{.draft = draft, .filled = {}, .changes = {}};
  const QList<DraftSection> all = draftSections(draftFacts(source));
  for (const DraftSection &section : all) {
    const WrittenSection fresh = beginSection(section);
    const qsizetype place = placeOf(section, all, draft.sections);
    const WrittenSection known = draft.sections.value(place);
    if (place == draft.sections.size()) {
      out.filled << out.draft.sections.size();
      out.draft.sections << fresh;
    } else if (known.filled != fresh.filled && known.isUntouched()) {
      out.draft.sections[place] = fresh;
      out.filled << place;
    } else if (known.filled != fresh.filled) {
      out.changes.append({.section = place, .markdown = fresh.filled});
    }
  }
  return out;
}

Document writtenSection(const WrittenSection &section, const QList<DraftSection> &fresh) {
  const DraftSection *record = freshOf(section, fresh);
  if (!record)
    return readMarkdown(section.markdown);
  if (section.markdown == filledIn(*record))
    return {sectionBlocks(*record, false)};
  Document document;
  QString rest = section.markdown;
  for (const KeptFigure &kept : figuresIn(section.markdown, *record)) {
    const qsizetype at = rest.indexOf(kept.markdown);
    document.blocks << readMarkdown(rest.left(at)).blocks << kept.figure;
    rest = rest.mid(at + kept.markdown.size());
  }
  document.blocks << readMarkdown(rest).blocks;
  return document;
}

QList<DraftSection> writtenSections(const DraftFacts &facts, const PostMortemDraft &draft) {
  const QList<DraftSection> fresh = draftSections(facts);
  QList<DraftSection> sections;
  for (const WrittenSection &each : draft.sections)
    sections << written(each, fresh, draft.status == PostMortemStatus::Final);
  return sections;
}

QList<LintProblem> lintSection(const WrittenSection &section, const QStringList &names) {
  const QString heading = u"## "_s + singleLine(section.title) + u"\n\n"_s;
  QList<LintProblem> problems = lintPostMortem(heading + section.markdown, names);
  for (LintProblem &problem : problems)
    problem.offset -= heading.size();
  problems.removeIf([](const LintProblem &problem) { return problem.offset < 0; });  // of the title, which nobody writes here
  return problems;
}

}  // namespace sternway::report
