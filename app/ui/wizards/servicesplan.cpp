// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/servicesplan.h"

#include "models/wizardmodel.h"
#include "platform/paths.h"
#include "steps/registry.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;
using report::Document;

namespace {

struct ServicesPlan {
  Q_DECLARE_TR_FUNCTIONS(ServicesPlan)
};

bool isPlanned(const operate::ServicePart &part) {
  return part.state == operate::ServicePart::State::Ready;
}

QString revisionText(qint64 number, const QString &image) {
  return ServicesPlan::tr("revision %1 (%2)").arg(QString::number(number), image);
}

void addServices(Document &document, const QList<operate::ServicePart> &parts) {
  Document::Table table{.header = {ServicesPlan::tr("Service"), ServicesPlan::tr("State"), ServicesPlan::tr("From"),
                                   ServicesPlan::tr("To"), ServicesPlan::tr("Goes after"), ServicesPlan::tr("Why")},
                        .rows = {}};
  for (const operate::ServicePart &part : parts) {
    const KubernetesUndo undo = isPlanned(part) ? part.run->undo() : KubernetesUndo();
    table.rows.append({part.service.name.isEmpty() ? part.name : display(part.service), stateTitle(part),
                       undo.targetNumber > 0 ? revisionText(undo.fromNumber, undo.fromImage) : report::orDash({}),
                       undo.targetNumber > 0 ? revisionText(undo.targetNumber, undo.targetImage) : report::orDash({}),
                       report::orDash(part.dependsOn.join(u", "_s)),
                       report::orDash(isPlanned(part) ? undo.targetReason : part.sentence)});
  }
  document.blocks << table;
}

void addSteps(Document &document, const operate::ServicePart &part) {
  document.blocks << Document::Heading{.level = 2, .text = part.name};
  Document::Table table{.header = {ServicesPlan::tr("Step"), ServicesPlan::tr("Changes"), ServicesPlan::tr("Equivalent command")},
                        .rows = {}};
  for (const models::ServiceStep &row : plannedSteps({part}))
    table.rows.append({row.step.title, report::orDash(row.changes),
                       row.step.command.isEmpty() ? Document::Line(report::orDash({}))
                                                  : Document::Line{{row.step.command, Document::Style::Code}}});
  document.blocks << table;
  Document::Bullets findings;
  for (const Finding &finding : part.run->findings())
    findings.lines << Document::Line{{models::severityTitle(finding.severity), Document::Style::Strong},
                                     {u": "_s + finding.title}};
  if (!findings.lines.isEmpty())
    document.blocks << findings;
}

}  // namespace

QList<models::ServiceStep> plannedSteps(const QList<operate::ServicePart> &parts) {
  QList<models::ServiceStep> rows;
  for (const operate::ServicePart &part : parts) {
    if (!isPlanned(part))
      continue;
    bool first = true;
    for (const Step &step : part.run->plan().steps())
      rows.append({.service = part.name,
                   .first = std::exchange(first, false),
                   .step = step,
                   .changes = step.changes.isEmpty() ? steps::stepKinds().changes(step) : step.changes});
  }
  return rows;
}

Document planDocument(const ServicesContext &context, const QString &reason, OnFailure onFailure) {
  const QList<operate::ServicePart> parts = context.parts();
  Document document;
  document.blocks << Document::Heading{.level = 1, .text = ServicesPlan::tr("Rollback plan: %1").arg(context.scope().title)};
  document.blocks << Document::Facts{
      {{ServicesPlan::tr("Cluster"), context.session().context()},
       {ServicesPlan::tr("Reason"), reason.isEmpty() ? ServicesPlan::tr("the verdict of each service") : reason},
       {ServicesPlan::tr("Made"), context.session().clock().now().toString(Qt::ISODate)},
       {ServicesPlan::tr("By"), platform::loginName()},
       {ServicesPlan::tr("When one fails"),
        onFailure == OnFailure::Stop ? ServicesPlan::tr("no other one begins") : ServicesPlan::tr("the others go on")}}};
  addServices(document, parts);
  for (const operate::ServicePart &part : parts)
    if (isPlanned(part))
      addSteps(document, part);
  return document;
}

}  // namespace sternway::ui
