// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbookwriter.h"

#include "core/knownmetrics.h"
#include "core/quantity.h"
#include "runbook/procedurewriter.h"
#include "runbook/sections.h"
#include "runbook/yamlbuilder.h"
#include "runbook/yamlwriter.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
YamlNode metadata(const Runbook &runbook) {
  return MapBuilder()
      .text(u"name"_s, runbook.name)
      .text(u"title"_s, runbook.title == runbook.name ? QString() : runbook.title)
      .text(u"owner"_s, runbook.owner)
      .plain(u"reviewed"_s, runbook.reviewed.toString(Qt::ISODate))
      .plain(u"nextReview"_s, runbook.nextReview.toString(Qt::ISODate))
      .build();
}

YamlNode variable(const RunbookVariable &variable) {
  const QString type = variable.type == VariableType::Text ? QString() : variableTypeName(variable.type);
  return MapBuilder()
      .text(u"name"_s, variable.name)
      .text(u"type"_s, type)
      .flag(u"required"_s, variable.required)
      .text(u"default"_s, variable.defaultValue)
      .text(u"pattern"_s, variable.pattern)
      .texts(u"choices"_s, variable.choices)
      .text(u"help"_s, variable.help)
      .build();
}

YamlNode serviceNote(const ServiceNote &note) {
  return MapBuilder()
      .text(u"stage"_s, note.stage == ServiceNote::Stage::Before ? u"before"_s : u"after"_s)
      .text(u"topic"_s, note.topic)
      .text(u"text"_s, note.text)
      .text(u"command"_s, note.command)
      .build();
}

YamlNode service(const RunbookService &service) {
  MapBuilder metrics;
  for (auto query = service.metricQueries.cbegin(); query != service.metricQueries.cend(); ++query)
    metrics.text(query.key(), query.value());
  return MapBuilder()
      .text(u"name"_s, service.name)
      .text(u"workload"_s, service.workload)
      .text(u"namespace"_s, service.nameSpace)
      .text(u"context"_s, service.contextPattern)
      .texts(u"dependsOn"_s, service.dependsOn)
      .texts(u"health"_s, service.health)
      .node(u"metrics"_s, metrics.build())
      .node(u"notes"_s, yamlList(service.notes, serviceNote))
      .build();
}

YamlNode metrics(const QList<MetricDefinition> &definitions) {
  MapBuilder map;
  for (const MetricDefinition &metric : definitions) {
    const KnownMetric *known = knownMetric(metric.name);
    const Worse usual = known ? known->worse : Worse::Higher;
    map.node(metric.name, MapBuilder()
                              .text(u"query"_s, metric.query)
                              .text(u"unit"_s, known && known->unit == metric.unit ? QString() : unitName(metric.unit))
                              .text(u"worse"_s, metric.worse == usual          ? QString()
                                                : metric.worse == Worse::Lower ? u"lower"_s
                                                                               : u"higher"_s)
                              .build());
  }
  return map.build();
}

YamlNode baseline(const BaselineRule &rule) {
  const BaselineRule usual;
  const bool isUsual =
      rule.window == usual.window && rule.beforeLastDeploy == usual.beforeLastDeploy && rule.before == usual.before;
  if (isUsual && rule.line == 0)
    return {};
  return MapBuilder()
      .duration(u"window"_s, rule.window)
      .text(u"endsBefore"_s, rule.beforeLastDeploy ? u"last-deploy"_s : durationText(rule.before))
      .build();
}

YamlNode rows(const Matrix &matrix, bool areTriggers) {
  YamlNode list{.type = YamlNode::Type::Sequence};
  for (const MatrixRow &row : matrix.rows) {
    if (row.trigger != areTriggers)
      continue;
    const bool isUsual = areTriggers && row.action == Action::Rollback;
    list.items.push_back(MapBuilder()
                             .text(u"when"_s, row.when)
                             .duration(u"for"_s, row.hold)
                             .text(u"action"_s, isUsual ? QString() : actionName(row.action))
                             .text(u"severity"_s, row.severity)
                             .duration(u"within"_s, row.within)
                             .text(u"text"_s, row.text)
                             .build());
  }
  return list;
}

YamlNode items(const Checklist &list) {
  return yamlList(list.items, [&list](const ChecklistItem &item) {
    const bool isUsual = item.within == list.timeBox;
    return MapBuilder()
        .text(u"item"_s, item.text)
        .text(u"auto"_s, item.check.text)
        .duration(u"for"_s, item.check.hold)
        .plain(u"within"_s, isUsual ? QString() : durationText(item.within))
        .build();
  });
}

YamlNode checklists(const QList<Checklist> &lists) {
  MapBuilder map;
  for (const Checklist &list : lists) {
    Checklist own = list;
    own.timeBox = {};  // its items have deadlines of their own only
    if (list.title == checklistTitle(list.id) && list.timeBox.count() == 0)
      map.node(list.id, items(own));
    else
      map.node(list.id, MapBuilder()
                            .text(u"title"_s, list.title == checklistTitle(list.id) ? QString() : list.title)
                            .duration(u"timeBox"_s, list.timeBox)
                            .node(u"items"_s, items(own))
                            .build());
  }
  return map.build();
}

YamlNode followUp(const Checklist &list) {
  return MapBuilder().text(u"title"_s, list.title).duration(u"within"_s, list.timeBox).node(u"items"_s, items(list)).build();
}

YamlNode message(const MessageTemplate &message) {
  return MapBuilder()
      .text(u"id"_s, message.id)
      .text(u"stage"_s, message.stage)
      .text(u"channel"_s, message.channel)
      .text(u"title"_s, message.title)
      .text(u"subject"_s, message.subject)
      .text(u"body"_s, message.body)
      .build();
}

YamlNode contact(const Contact &contact) {
  return MapBuilder().text(u"role"_s, contact.role).text(u"contact"_s, contact.contact).text(u"when"_s, contact.when).build();
}

YamlNode level(const EscalationLevel &level) {
  return MapBuilder()
      .text(u"role"_s, level.role)
      .text(u"contact"_s, level.contact)
      .text(u"when"_s, level.when)
      .duration(u"after"_s, level.after)
      .build();
}

YamlNode postMortem(const PostMortemRule &rule) {
  return MapBuilder()
      .duration(u"dueWithin"_s, rule.dueWithin)
      .node(u"sections"_s,
            yamlList(rule.sections,
                     [](const PostMortemSection &section) {
                       return MapBuilder().text(u"title"_s, section.title).text(u"prompt"_s, section.prompt).build();
                     }))
      .build();
}

YamlNode guard(const GuardRule &rule) {
  return MapBuilder()
      .text(u"when"_s, rule.check.text)
      .duration(u"for"_s, rule.check.hold)
      .duration(u"countdown"_s, rule.countdown)
      .build();
}

YamlNode titled(const QString &title, const QString &key, const QString &text) {
  return MapBuilder().text(u"title"_s, title).text(key, text).build();
}

void addReferences(MapBuilder &root, const Runbook &runbook) {
  root.node(u"links"_s, yamlList(runbook.links, [](const RunbookLink &link) { return titled(link.title, u"url"_s, link.url); }));
  root.node(u"prevention"_s, yamlList(runbook.prevention, [](const PreventionTopic &topic) {
              return MapBuilder().text(u"title"_s, topic.title).texts(u"items"_s, topic.items).build();
            }));
  root.node(u"followUps"_s, yamlList(runbook.followUps, followUp));
  root.node(u"postMortem"_s, postMortem(runbook.postMortem));
  root.node(u"guard"_s, guard(runbook.guard));
  root.node(u"notes"_s,
            yamlList(runbook.notes, [](const RunbookNote &note) { return titled(note.title, u"text"_s, note.text); }));
}
}  // namespace

QByteArray writeRunbook(const StepKinds &kinds, const Runbook &runbook) {
  MapBuilder root;
  root.text(u"apiVersion"_s, u"sternway/v1"_s).text(u"kind"_s, u"Runbook"_s).node(u"metadata"_s, metadata(runbook));
  root.node(u"variables"_s, yamlList(runbook.variables, variable)).node(u"services"_s, yamlList(runbook.services, service));
  root.node(u"metrics"_s, metrics(runbook.metrics)).node(u"baseline"_s, baseline(runbook.baseline));
  root.node(u"symptoms"_s, yamlList(runbook.symptoms, [](const Symptom &symptom) {
              return MapBuilder().text(u"id"_s, symptom.id).text(u"title"_s, symptom.title).build();
            }));
  root.node(u"matrix"_s, rows(runbook.matrix, false)).node(u"triggers"_s, rows(runbook.matrix, true));
  root.node(u"checklists"_s, checklists(runbook.checklists));
  addProcedures(root, kinds, runbook);
  root.node(u"communication"_s, yamlList(runbook.communication, message));
  root.node(u"contacts"_s, yamlList(runbook.contacts, contact)).node(u"escalation"_s, yamlList(runbook.escalation, level));
  addReferences(root, runbook);
  return yamlDocument(root.build());
}

}  // namespace sternway
