// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"
#include "core/text.h"
#include "runbook/sections.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
void readEstimate(SectionReader &reader, const Field &item, Method &method) {
  const QString text = reader.text(item, u"estimate"_s);
  if (text.isEmpty())
    return;
  const auto range = parseDurationRange(text);
  if (!range)
    return reader.problem(*FieldReader::find(item, u"estimate"_s), tr("\"%1\" is not an estimate; write 5m or 2-5m").arg(text));
  method.estimateMin = range->min;
  method.estimateMax = range->max;
}

QList<Method> readMethods(SectionReader &reader, const Field &map, const Runbook &runbook, QHash<QString, int> &taken) {
  QList<Method> methods;
  for (const Field &item : reader.items(map, u"methods"_s, tr("a list of methods"))) {
    if (!reader.isMap(item, {u"id"_s, u"title"_s, u"useWhen"_s, u"estimate"_s, u"symptoms"_s, u"caution"_s, u"steps"_s}))
      continue;
    Method method;
    method.line = item.node->line;
    method.id = reader.ownId(item, taken);
    method.title = reader.text(item, u"title"_s, Need::Required);
    method.useWhen = reader.text(item, u"useWhen"_s);
    readEstimate(reader, item, method);
    method.symptoms = reader.symptoms(item);
    method.caution = reader.text(item, u"caution"_s);
    method.steps = readSteps(reader, item, runbook, Need::Required);
    methods.append(std::move(method));
  }
  return methods;
}

void readPhases(SectionReader &reader, const Field &root, Runbook &runbook) {
  QHash<QString, int> taken;
  for (const Field &item : reader.items(root, u"procedure"_s, tr("a list of phases"))) {
    if (!reader.isMap(item, {u"id"_s, u"title"_s, u"timeBox"_s, u"checklists"_s, u"methods"_s, u"steps"_s}))
      continue;
    Phase phase;
    phase.line = item.node->line;
    phase.id = reader.ownId(item, taken);
    phase.title = reader.text(item, u"title"_s, Need::Required);
    phase.timeBox = reader.duration(item, u"timeBox"_s);
    phase.checklists = reader.references(item, u"checklists"_s, reader.known.checklists, tr("checklist"));
    phase.methods = reader.references(item, u"methods"_s, reader.known.methods, tr("method"));
    phase.steps = readSteps(reader, item, runbook);
    runbook.procedure.append(std::move(phase));
  }
}

void readMigrations(SectionReader &reader, const Field &root, Runbook &runbook, QHash<QString, int> &taken) {
  const auto field = FieldReader::find(root, u"migrations"_s);
  if (!field || !reader.isMap(*field, {u"tool"_s, u"caution"_s, u"gate"_s, u"methods"_s}))
    return;
  MigrationGuide &guide = runbook.migrations;
  guide.line = field->node->line;
  guide.tool = reader.choice(*field, u"tool"_s, {u"npm"_s, u"prisma"_s, u"ef"_s, u"sql"_s, u"command"_s}, Need::Required);
  guide.caution = reader.text(*field, u"caution"_s);
  guide.gate = reader.text(*field, u"gate"_s);
  guide.methods = readMethods(reader, *field, runbook, taken);
}

void readScenarios(SectionReader &reader, const Field &root, Runbook &runbook) {
  QHash<QString, int> taken;
  for (const Field &item : reader.items(root, u"scenarios"_s, tr("a list of scenarios"))) {
    if (!reader.isMap(item, {u"id"_s, u"title"_s, u"symptoms"_s, u"signs"_s, u"action"_s, u"steps"_s}))
      continue;
    RunbookScenario scenario;
    scenario.line = item.node->line;
    scenario.id = reader.ownId(item, taken);
    scenario.title = reader.text(item, u"title"_s);
    if (scenario.title.isEmpty())
      scenario.title = titleOfId(scenario.id);
    scenario.symptoms = reader.symptoms(item);
    scenario.signs = reader.text(item, u"signs"_s);
    scenario.action = reader.text(item, u"action"_s);
    scenario.steps = readSteps(reader, item, runbook);
    runbook.scenarios.append(std::move(scenario));
  }
}

void readTroubleshooting(SectionReader &reader, const Field &root, Runbook &runbook) {
  for (const Field &item : reader.items(root, u"troubleshooting"_s, tr("a list of problems"))) {
    if (!reader.isMap(item, {u"problem"_s, u"detect"_s, u"steps"_s}))
      continue;
    Troubleshooting trouble;
    trouble.line = item.node->line;
    trouble.problem = reader.text(item, u"problem"_s, Need::Required);
    trouble.detect = reader.text(item, u"detect"_s);
    if (!trouble.detect.isEmpty())
      (void)reader.condition(*FieldReader::find(item, u"detect"_s), trouble.detect);
    trouble.steps = readSteps(reader, item, runbook);
    runbook.troubleshooting.append(std::move(trouble));
  }
}
}  // namespace

void readProcedures(SectionReader &reader, const Field &root, Runbook &runbook) {
  QHash<QString, int> methods;
  runbook.methods = readMethods(reader, root, runbook, methods);
  readPhases(reader, root, runbook);
  readMigrations(reader, root, runbook, methods);
  readScenarios(reader, root, runbook);
  readTroubleshooting(reader, root, runbook);
}

}  // namespace sternway
