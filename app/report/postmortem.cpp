// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/postmortem.h"

#include "core/format.h"
#include "report/incidentlist.h"
#include "report/postmortemsections.h"
#include "report/timeline.h"
#include "report/writers.h"

#include <QJsonArray>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
QString dueText(const DraftFacts &facts) {
  return facts.due.isValid() ? fullTime(facts.due) : tr("to be set");
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
      {{tr("Status"), tr("Draft")},
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

void addSection(const DraftSection &section, Document &document) {
  document.blocks << Document::Heading{.text = section.title};
  if (!section.prompt.isEmpty() && !section.content.questions.contains(section.prompt))
    document.blocks << Document::Paragraph{.text = section.prompt, .quoted = true};
  document.blocks << section.content.text.blocks;
  Document::Bullets questions;
  for (const QString &question : section.content.questions)
    questions.lines.append({{openQuestionMark(), Document::Style::Strong}, {u' ' + question}});
  if (questions.lines.isEmpty())
    return;
  // A list right after another one would be one with it.
  if (!section.content.text.blocks.isEmpty() &&
      std::holds_alternative<Document::Bullets>(section.content.text.blocks.constLast()))
    document.blocks << Document::Paragraph{tr("Still open:")};
  document.blocks << questions;
}

void addDraftEnd(const DraftFacts &facts, Document &document) {
  if (!facts.summary.unknown.isEmpty())
    document.blocks << Document::Heading{.text = tr("What the record does not know")}
                    << Document::Bullets{{facts.summary.unknown.begin(), facts.summary.unknown.end()}};
  document.blocks << Document::Heading{.text = tr("The record")} << Document::Paragraph{chainLine(facts.source.record)};
}

QJsonObject sectionJson(const DraftSection &section) {
  return {{u"id"_s, section.id.isEmpty() ? QJsonValue() : QJsonValue(section.id)},
          {u"title"_s, section.title},
          {u"prompt"_s, section.prompt},
          {u"markdown"_s, toMarkdown(section.content.text)},
          {u"questions"_s, QJsonArray::fromStringList(section.content.questions)}};
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
  for (const DraftSection &section : draftSections(facts))
    addSection(section, document);
  addDraftEnd(facts, document);
  return document;
}

QJsonObject postMortemJson(const PostMortemSource &source) {
  const DraftFacts facts = draftFacts(source);
  QJsonArray sections;
  for (const DraftSection &section : draftSections(facts))
    sections.append(sectionJson(section));
  return {{u"format"_s, u"sternway-postmortem"_s},
          {u"formatVersion"_s, 1},
          {u"status"_s, u"draft"_s},
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

Result<QByteArray> exportPostMortem(const PostMortemSource &source, const QString &format) {
  return exportReport({.document = [&] { return postMortem(source); }, .json = [&] { return postMortemJson(source); }}, format);
}

}  // namespace sternway::report
