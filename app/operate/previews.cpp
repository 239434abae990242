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

/// What the operator leaves out, with a reason, keeps nothing from beginning; that it stays out is said.
QList<Finding> overruled(QList<Finding> findings, const Step &step) {
  findings.removeIf([](const Finding &finding) { return finding.severity == Severity::Info; });
  for (Finding &finding : findings) {
    finding.severity = Severity::Warn;
    finding.detail += u'\n' + Previews::tr("\"%1\" is left out: %2").arg(step.title, step.skip);
  }
  return findings;
}

QList<Finding> findingsOf(const Step &step, const Result<steps::StepPreview> &preview) {
  if (!preview)
    return {{.id = u"step.unseen"_s,
             .severity = Severity::Warn,
             .title = Previews::tr("What \"%1\" would change cannot be told now").arg(step.title),
             .detail = (preview.error().message + u' ' + preview.error().detail).trimmed(),
             .remedy = {}}};
  QList<Finding> all = preview->findings;
  if (!step.skip.isEmpty())
    return overruled(all, step);
  if (!preview->changes.isEmpty())
    all.append({.id = u"step.changes"_s,
                .severity = Severity::Info,
                .title = step.title,
                .detail = preview->changes.join(u'\n'),
                .remedy = {}});
  return all;
}

struct Previewed {
  QList<QList<Finding>> findings;
  qsizetype open = 0;
};
}  // namespace

Call<QList<Finding>> *previewSteps(const steps::StepContext &context, const Plan &plan, QObject *parent, const StepKinds &kinds) {
  QList<Step> seen;
  for (const Step &step : plan.steps())
    if (const StepDescriptor *kind = kinds.runner(step); kind && kind->preview)
      seen.append(step);
  if (seen.isEmpty())
    return Call<QList<Finding>>::finished(parent, QList<Finding>());
  steps::StepContext with = context;
  with.plan = plan;
  auto *call = new Call<QList<Finding>>(parent);
  const auto gathered = std::make_shared<Previewed>();
  gathered->findings.resize(seen.size());
  gathered->open = seen.size();
  for (qsizetype i = 0; i < seen.size(); ++i)
    kinds.runner(seen.at(i))
        ->preview(with, seen.at(i), call)
        ->then([call, gathered, i, step = seen.at(i)](const Result<steps::StepPreview> &preview) {
          gathered->findings[i] = findingsOf(step, preview);
          if (--gathered->open > 0)
            return;
          QList<Finding> all;
          for (const QList<Finding> &each : std::as_const(gathered->findings))
            all += each;
          call->finish(all);
        });
  return call;
}

}  // namespace sternway::operate
