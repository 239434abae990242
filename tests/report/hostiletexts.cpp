// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletexts.h"

#include "core/keptseries.h"
#include "core/plan.h"
#include "core/utctime.h"

#include <QJsonArray>

namespace sternway::test {

using namespace Qt::StringLiterals;
using report::Document;

QStringList hostileTexts() {
  return {u"<script>alert(1)</script>"_s,
          u"</style></title><img src=x onerror=alert(1)>"_s,
          u"\"><svg onload=alert(1)>'"_s,
          u"--> ]]> <!-- &lt;b&gt; &#x3c;"_s,
          u"[click](javascript:alert(1)) ![x](http://evil.example/x.png)"_s,
          u"# heading | cell ** bold ` code ``` fence"_s,
          u"web-1) Tj ET (x) \\) endobj 1 0 obj << /JS (app.alert(1)) >>"_s,
          u"{{steps.undo.generation}} ${HOME} $(id) %s %1 %n"_s,
          u"fix: line one<br>line two\tand a tab"_s,
          u"http://evil.example/<b>"_s,
          u"http://evil.example/?x='onclick='y&lt;z"_s,
          u"- [x] an entry"_s,
          u"+ an entry"_s,
          u"1. an entry"_s,
          u"23) an entry"_s,
          u"=== ---"_s,
          u"    indented"_s,
          u"~~~ fence"_s,
          u"=HYPERLINK(\"http://evil.example\")"_s};
}

namespace {
Document::Figure hostileFigure(const QString &text) {
  Document::Figure figure{.title = text, .chart = {}};
  figure.chart.series = {{text, {{0, 1}, {60'000, 2}}}};
  figure.chart.thresholds = {{1.5, text, Mark::Critical}};
  figure.chart.band = ChartBand{{1, 2}, text};
  figure.chart.markers = {{30'000, text, text}};
  return figure;
}
}  // namespace

Document hostileDocument() {
  Document document;
  for (const QString &text : hostileTexts()) {
    const Document::Line line{{text}, {text, Document::Style::Strong}, {text, Document::Style::Code}, {text, {}, text}};
    document.blocks << Document::Heading{.level = 2, .text = text} << Document::Paragraph{line}
                    << Document::Paragraph{.text = line, .quoted = true} << Document::Facts{{{text, text}}}
                    << Document::Bullets{{line}} << Document::Table{.header = {text, text}, .rows = {{line, text}}}
                    << Document::Code{.lines = {text}, .language = {}} << hostileFigure(text);
  }
  return document;
}

namespace {
QDateTime minute(qsizetype number) {
  return utcTime(QDate(2026, 1, 10), QTime(2, 0)).addSecs(60 * number);
}

JournalEvent hostileEvent(const QString &text, qsizetype number) {
  static const QList<QLatin1String> types{eventtype::note,          eventtype::release,     eventtype::verdict,
                                          eventtype::threshold,     eventtype::messageSent, eventtype::methodChosen,
                                          eventtype::stepFailed,    eventtype::userReport,  eventtype::operationPaused,
                                          eventtype::itemOverridden};
  const QLatin1String type = types.at(number % types.size());
  return {.sequence = number + 1,
          .incidentId = u"i-1"_s,
          .at = minute(number),
          .recordedAt = minute(number),
          .type = type,
          .summary = text,
          .data = {{u"changeCause"_s, text},
                   {u"channel"_s, text},
                   {u"message"_s, text},
                   {u"stderr"_s, text},
                   {text, text},
                   {u"list"_s, QJsonArray{text, text}},
                   {u"alerts"_s, QJsonArray{QJsonObject{{u"name"_s, text}}}},
                   {u"row"_s, QJsonObject{{u"line"_s, 3}, {u"when"_s, text}}},
                   {u"values"_s, QJsonObject{{u"error_rate"_s, 0.2}, {text, 1}}},
                   {u"unknown"_s, QJsonArray{text}}},
          .milestone = type == eventtype::threshold ? Milestone::ImpactStart : Milestone::None,
          .previousHash = {},
          .hash = QByteArray(64, 'a')};
}

OperationRecord hostileOperation(const QString &text) {
  KubernetesUndo undo;
  undo.fromNumber = 2;
  undo.targetNumber = 1;
  undo.fromImage = text;
  undo.targetImage = text;
  undo.targetReason = text;
  undo.diff.entries = {{DiffEntry::Area::Environment, text, text, text}};
  undo.diff.notRestored = {text};
  Step step;
  step.id = u"undo"_s;
  step.kind = u"kubernetes.undo"_s;
  step.title = text;
  step.command = text;
  step.args = toArgs(undo);
  Plan plan;
  plan.reason = text;
  plan.stages = {{.title = text, .steps = {step}}};
  OperationRecord operation;
  operation.id = u"op"_s;
  operation.state = OperationState::Failed;
  operation.startedAt = minute(2);
  operation.endedAt = minute(3);
  operation.message = text;
  operation.plan = toJson(plan);
  operation.steps = {{.operationId = u"op"_s,
                      .stepId = u"undo"_s,
                      .state = StepState::Unknown,
                      .startedAt = minute(2),
                      .endedAt = minute(3),
                      .message = text,
                      .result = {{u"stdout"_s, text}}}};
  return operation;
}
}  // namespace

IncidentRecord hostileIncident() {
  const QStringList texts = hostileTexts();
  IncidentRecord record;
  record.incident = {.id = u"i-1"_s,
                     .title = texts.join(u' '),
                     .service = {texts.at(0), texts.at(1), texts.at(2), Kind::Deployment},
                     .severity = texts.at(3),
                     .rehearsal = false,
                     .openedAt = minute(1),
                     .closedAt = minute(60)};
  KeptSeries series{
      .metric = u"error_rate"_s, .query = texts.join(u' '), .gap = texts.at(0), .step = std::chrono::seconds(60), .samples = {}};
  for (qsizetype number = 0; number < texts.size(); ++number) {
    record.events << hostileEvent(texts.at(number), number);
    record.operations << hostileOperation(texts.at(number));
    series.samples.append({.time = minute(number).toMSecsSinceEpoch(), .value = 0.1});
  }
  const EventDraft measured = measuredEvent({series}, minute(0), minute(20));
  JournalEvent kept = hostileEvent(measured.summary, texts.size());
  kept.type = measured.type;
  kept.data = measured.data;
  record.events << kept;
  return record;
}

Runbook hostileRunbook() {
  Runbook runbook;
  for (const QString &text : hostileTexts()) {
    runbook.postMortem.sections << PostMortemSection{.title = text, .prompt = text};
    runbook.prevention << PreventionTopic{.title = text, .items = {text}};
    ChecklistItem item;
    item.id = text;
    item.text = text;
    Checklist list;
    list.id = text;
    list.title = text;
    list.items = {item};
    runbook.followUps << list;
  }
  for (const char *title : {"Summary", "Impact", "Timeline", "Trigger", "Detection", "Response", "Resolution", "What changed",
                            "Measurements", "Prevention", "Action items", "Messages"})
    runbook.postMortem.sections << PostMortemSection{.title = QString::fromLatin1(title), .prompt = hostileTexts().constFirst()};
  return runbook;
}

}  // namespace sternway::test
