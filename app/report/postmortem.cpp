// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/postmortem.h"

#include "core/format.h"
#include "report/incidentlist.h"
#include "report/postmortemsections.h"
#include "report/timeline.h"
#include "report/writers.h"
#include "report/writtenpostmortem.h"

#include <QJsonArray>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
bool isWritten(const PostMortemSource &source) {
  return source.draft && source.draft->isKept();
}

QString dueText(const DraftFacts &facts) {
  if (!facts.due.isValid())
    return tr("to be set");
  const bool isSaid = (facts.source.runbook && facts.source.runbook->postMortem.dueWithin.count() > 0) ||
                      (facts.source.draft && facts.source.draft->due.isValid());
  return isSaid ? fullTime(facts.due)
                : tr("%1 (%n working days, since the runbook says nothing)", "", usualPostMortemDays).arg(fullTime(facts.due));
}

PostMortemStatus statusOf(const DraftFacts &facts) {
  return isWritten(facts.source) ? facts.source.draft->status : PostMortemStatus::Draft;
}

QList<DraftSection> sectionsOf(const DraftFacts &facts) {
  return isWritten(facts.source) ? writtenSections(facts, *facts.source.draft) : draftSections(facts);
}

QString respondersText(qsizetype people) {
  return people > 0 ? tr("%1 recorded; the timeline names them, this text gives roles").arg(people) : tr("none recorded");
}

void addDraftHeader(const DraftFacts &facts, Document &document) {
  const Incident &incident = facts.record.incident;
  const QString title = tr("Post-mortem of %1").arg(incident.title.isEmpty() ? incident.id : incident.title);
  document.blocks << Document::Heading{.level = 1, .text = incident.rehearsal ? tr("[Rehearsal]") + u' ' + title : title};
  if (incident.rehearsal)
    document.blocks << Document::Paragraph{
        .text = {{tr("This was a rehearsal on a simulated cluster. No real service was affected."), Document::Style::Strong}},
        .quoted = true};
  document.blocks << Document::Facts{
      {{tr("Status"), postMortemStatusTitle(statusOf(facts))},
       {tr("Incident"), orDash(incident.id)},
       {tr("Service"), orDash(display(incident.service))},
       {tr("Severity"), orDash(incident.severity)},
       {tr("Declared"), fullTime(incident.openedAt)},
       {tr("Closed"), incident.closedAt.isValid() ? fullTime(incident.closedAt) : tr("still open")},
       {tr("Owner"), tr("to be set")},
       {tr("Due"), dueText(facts)},
       {tr("Responders"), respondersText(facts.people.size())}}};
  document.blocks << Document::Paragraph{
      tr("Times are in UTC. Numbers in parentheses name the events of the record that a statement rests on.")};
}

void addDraftEnd(const DraftFacts &facts, Document &document) {
  if (!facts.summary.unknown.isEmpty())
    document.blocks << Document::Heading{.text = tr("What the record does not know")}
                    << Document::Bullets{{facts.summary.unknown.begin(), facts.summary.unknown.end()}};
  document.blocks << Document::Heading{.text = tr("The record")} << Document::Paragraph{chainLine(facts.source.record)};
}

QJsonObject sectionJson(const QString &id, const QString &title, const QString &prompt, const QString &markdown,
                        const QStringList &questions) {
  return {{u"id"_s, id.isEmpty() ? QJsonValue() : QJsonValue(id)},
          {u"title"_s, title},
          {u"prompt"_s, prompt},
          {u"markdown"_s, markdown},
          {u"questions"_s, QJsonArray::fromStringList(questions)}};
}

QJsonObject sectionJson(const DraftSection &section) {
  return sectionJson(section.id, section.title, section.prompt, toMarkdown(section.content.text), section.content.questions);
}

QJsonObject sectionJson(const WrittenSection &section) {
  return sectionJson(section.id, section.title, section.prompt, section.markdown, openQuestionsIn(section.markdown));
}

/// What people have written stands in it letter by letter.
QString writtenMarkdown(const PostMortemSource &source) {
  const DraftFacts facts = draftFacts(source);
  Document document;
  addDraftHeader(facts, document);
  QStringList parts{toMarkdown(document)};
  const QList<DraftSection> sections = writtenSections(facts, *source.draft);
  for (qsizetype place = 0; place < sections.size(); ++place) {
    Document heading{{Document::Heading{.text = sections.at(place).title}}};
    if (!sections.at(place).prompt.isEmpty())
      heading.blocks << Document::Paragraph{.text = sections.at(place).prompt, .quoted = true};
    parts << toMarkdown(heading) << source.draft->sections.at(place).markdown.trimmed() + u'\n';
  }
  Document end;
  addDraftEnd(facts, end);
  return (parts << toMarkdown(end)).join(u'\n');
}

QJsonArray sequencesJson(const QList<qint64> &sequences) {
  QJsonArray out;
  for (const qint64 sequence : sequences)
    out.append(sequence);
  return out;
}

double inSeconds(std::chrono::milliseconds span) {
  return static_cast<double>(span.count()) / 1000;
}

QJsonObject metricImpactJson(const MetricImpact &impact) {
  return {{u"metric"_s, impact.metric},
          {u"peak"_s, impact.peak},
          {u"peakAt"_s, timeToJson(impact.peakAt)},
          {u"mean"_s, impact.mean ? QJsonValue(*impact.mean) : QJsonValue()},
          {u"measuredSeconds"_s, impact.mean ? QJsonValue(inSeconds(impact.covered)) : QJsonValue()},
          {u"events"_s, sequencesJson(impact.sources)}};
}

QJsonObject impactJson(const ImpactFigures &impact) {
  QJsonArray metrics;
  for (const MetricImpact &each : impact.metrics)
    metrics.append(metricImpactJson(each));
  const auto length = impact.length();
  const QJsonValue failed = impact.failed ? QJsonValue(QJsonObject{{u"requests"_s, impact.failed->count},
                                                                   {u"measuredSeconds"_s, inSeconds(impact.failed->covered)},
                                                                   {u"events"_s, sequencesJson(impact.failed->sources)}})
                                          : QJsonValue();
  return {{u"from"_s, timeToJson(impact.from)},
          {u"to"_s, timeToJson(impact.to)},
          {u"seconds"_s, length ? QJsonValue(inSeconds(*length)) : QJsonValue()},
          {u"metrics"_s, metrics},
          {u"failed"_s, failed}};
}

QJsonArray actionsJson(const QList<ActionItem> &actions) {
  const auto known = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
  QJsonArray out;
  for (const ActionItem &item : actions)
    out.append(QJsonObject{{u"action"_s, item.text},
                           {u"type"_s, known(item.type)},
                           {u"owner"_s, known(item.owner)},
                           {u"due"_s, timeToJson(item.due)},
                           {u"state"_s, item.done ? u"done"_s : u"open"_s},
                           {u"from"_s, known(item.source)}});
  return out;
}

}  // namespace

Document postMortem(const PostMortemSource &source) {
  const DraftFacts facts = draftFacts(source);
  Document document;
  addDraftHeader(facts, document);
  for (const DraftSection &section : sectionsOf(facts))
    document.blocks << Document::Heading{.text = section.title} << sectionBlocks(section, true);
  addDraftEnd(facts, document);
  return document;
}

QJsonObject postMortemJson(const PostMortemSource &source) {
  const DraftFacts facts = draftFacts(source);
  QJsonArray sections;
  if (isWritten(source))
    for (const WrittenSection &section : source.draft->sections)
      sections.append(sectionJson(section));
  else
    for (const DraftSection &section : draftSections(facts))
      sections.append(sectionJson(section));
  return {{u"format"_s, u"sternway-postmortem"_s},
          {u"formatVersion"_s, 1},
          {u"status"_s, postMortemStatusName(statusOf(facts))},
          {u"incident"_s, incidentJson(facts.record.incident)},
          {u"due"_s, timeToJson(facts.due)},
          {u"responders"_s, facts.people.size()},
          {u"milestones"_s, milestonesJson(facts.summary)},
          {u"durations"_s, durationsJson(facts.summary)},
          {u"impact"_s, impactJson(facts.impact)},
          {u"actions"_s, actionsJson(facts.actions)},
          {u"sections"_s, sections},
          {u"unknown"_s, QJsonArray::fromStringList(facts.summary.unknown)}};
}

QString postMortemMarkdown(const PostMortemSource &source) {
  return isWritten(source) ? writtenMarkdown(source) : toMarkdown(postMortem(source));
}

Result<QByteArray> exportPostMortem(const PostMortemSource &source, const QString &format) {
  if (format == u"md")
    return postMortemMarkdown(source).toUtf8();
  return exportReport({.document = [&] { return postMortem(source); }, .json = [&] { return postMortemJson(source); }}, format);
}

}  // namespace sternway::report
