// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/previews.h"

#include <QCoreApplication>

#include <memory>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
struct Previews {
  Q_DECLARE_TR_FUNCTIONS(Previews)
};

PreviewedStep previewed(const Step &step, const Result<steps::StepPreview> &preview) {
  PreviewedStep seen{.stepId = step.id};
  if (!preview) {
    seen.findings = {{.id = u"step.unseen"_s,
                      .severity = Severity::Warn,
                      .title = Previews::tr("What \"%1\" would change cannot be told now").arg(step.title),
                      .detail = (preview.error().message + u' ' + preview.error().detail).trimmed(),
                      .remedy = {}}};
    return seen;
  }
  seen.changes = preview->changes;
  seen.findings = preview->findings;
  if (!preview->changes.isEmpty())
    seen.findings.append({.id = u"step.changes"_s,
                          .severity = Severity::Info,
                          .title = step.title,
                          .detail = preview->changes.join(u'\n'),
                          .remedy = {}});
  return seen;
}

struct Gathered {
  QList<PreviewedStep> steps;
  qsizetype open = 0;
};
}  // namespace

Call<QList<PreviewedStep>> *previewSteps(const steps::StepContext &context, const Plan &plan, QObject *parent,
                                         const StepKinds &kinds) {
  QList<Step> seen;
  for (const Step &step : plan.steps())
    if (const StepDescriptor *kind = kinds.runner(step); kind && kind->preview && step.skip.isEmpty())
      seen.append(step);
  if (seen.isEmpty())
    return Call<QList<PreviewedStep>>::finished(parent, QList<PreviewedStep>());
  steps::StepContext with = context;
  with.plan = plan;
  auto *call = new Call<QList<PreviewedStep>>(parent);
  const auto gathered = std::make_shared<Gathered>();
  gathered->steps.resize(seen.size());
  gathered->open = seen.size();
  for (qsizetype i = 0; i < seen.size(); ++i)
    kinds.runner(seen.at(i))
        ->preview(with, seen.at(i), call)
        ->then([call, gathered, i, step = seen.at(i)](const Result<steps::StepPreview> &preview) {
          gathered->steps[i] = previewed(step, preview);
          if (--gathered->open == 0)
            call->finish(gathered->steps);
        });
  return call;
}

}  // namespace sternway::operate
