// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plandocument.h"

#include "core/format.h"
#include "core/sentences.h"

namespace sternway::report {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString changesOf(const Step &step, const PlanNotes &notes) {
  const QStringList seen = notes.changes.value(step.id);
  return redacted(seen.isEmpty() ? step.changes : seen.join(u"; "_s));
}

Document::Facts factsOf(const StepKinds &kinds, const Step &step, const PlanNotes &notes) {
  Document::Facts facts;
  const auto add = [&facts](const QString &name, const QString &value) {
    if (!value.isEmpty())
      facts.lines.append({name, value});
  };
  add(tr("Left out"), redacted(step.skip));
  add(tr("Target"), display(step.target));
  if (kinds.form(step) == StepForm::Instruction)
    add(tr("By hand"), redacted(shownValue(step.args.value(kinds.find(step.kind)->arguments.constFirst().name))));
  else
    add(tr("Changes"), changesOf(step, notes));
  add(tr("Danger"), kinds.danger(step));
  add(tr("Timeout"), step.timeout > 0ms ? formatDuration(step.timeout) : QString());
  if (const auto earlier = notes.earlier.constFind(step.id); earlier != notes.earlier.cend())
    add(tr("Took at most before"), formatDuration(*earlier));
  return facts;
}

void addStep(const StepKinds &kinds, const Step &step, int number, const PlanNotes &notes, Document &document) {
  document.blocks << Document::Heading{.level = 3, .text = u"%1. %2"_s.arg(QString::number(number), redacted(step.title))}
                  << factsOf(kinds, step, notes);
  if (!step.command.isEmpty())
    document.blocks << Document::Code{.lines = redacted(step.command).split(u'\n'), .language = u"sh"_s};
}

void addFindings(const QList<Finding> &findings, Document &document) {
  Document::Bullets bullets;
  for (const Severity severity : {Severity::Block, Severity::Warn})
    for (const Finding &finding : findings)
      if (finding.severity == severity)
        bullets.lines << Document::Line{{severityName(severity), Document::Style::Strong},
                                        {u' ' + sentences({finding.title, finding.detail})}};
  if (!bullets.lines.isEmpty())
    document.blocks << Document::Heading{.text = tr("Preflight")} << bullets;
}

void addByHand(const QList<GuidedStep> &steps, Document &document) {
  Document::Bullets bullets;
  for (const GuidedStep &guided : steps)
    bullets.lines << Document::Line(redacted(
        guided.step.when.isEmpty() ? guided.step.title : tr("%1 (only when: %2)").arg(guided.step.title, guided.step.when)));
  if (!bullets.lines.isEmpty())
    document.blocks << Document::Heading{.text = tr("Left to a person")} << bullets;
}

}  // namespace

Document planDocument(const StepKinds &kinds, const Plan &plan, const PlanNotes &notes) {
  Document document;
  document.blocks << Document::Heading{.level = 1, .text = tr("Plan: %1").arg(notes.service)}
                  << Document::Facts{{{tr("Made"), orDash(plan.made.toUTC().toString(Qt::ISODate))},
                                      {tr("Reason"), orDash(redacted(plan.reason))}}}
                  << Document::Paragraph{tr("Nothing had begun when this was written.")};
  int number = 0;
  for (const Stage &stage : plan.stages) {
    document.blocks << Document::Heading{.text = redacted(stage.title)};
    for (const Step &step : stage.steps)
      addStep(kinds, step, ++number, notes, document);
  }
  addFindings(notes.findings, document);
  addByHand(notes.byHand, document);
  return document;
}

}  // namespace sternway::report
