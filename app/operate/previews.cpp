// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/previews.h"

#include "core/secretstore.h"
#include "steps/kubernetes/plannedbase.h"

#include <QCoreApplication>
#include <QJsonDocument>

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
  seen.findings = preview->findings;
  if (!step.skip.isEmpty()) {
    seen.findings = overruled(seen.findings, step);
    return seen;
  }
  seen.changes = preview->changes;
  seen.base = preview->base;
  if (!preview->changes.isEmpty())
    seen.findings.append({.id = u"step.changes"_s,
                          .severity = Severity::Info,
                          .title = step.title,
                          .detail = preview->changes.join(u'\n'),
                          .remedy = {}});
  return seen;
}

/// The step would end the plan in its middle.
QList<Finding> missing(const Error &error) {
  return {{.id = u"secret.missing"_s, .severity = Severity::Block, .title = error.message, .detail = {}, .remedy = error.detail}};
}

/// All in the order of \a parts, when the last has answered.
void gather(const QList<Call<PreviewedStep> *> &parts, Call<QList<PreviewedStep>> *call) {
  struct Answers {
    QList<PreviewedStep> steps;
    qsizetype open = 0;
  };
  const auto answers = std::make_shared<Answers>();
  answers->steps.resize(parts.size());
  answers->open = parts.size();
  if (parts.isEmpty())
    QMetaObject::invokeMethod(
        call, [call] { call->finish(QList<PreviewedStep>()); }, Qt::QueuedConnection);
  for (qsizetype i = 0; i < parts.size(); ++i)
    parts.at(i)->then([call, answers, i](const Result<PreviewedStep> &step) {
      answers->steps[i] = step.value_or(PreviewedStep());
      if (--answers->open == 0)
        call->finish(answers->steps);
    });
}
}  // namespace

Plan withBases(Plan plan, const QHash<QString, QJsonObject> &bases) {
  for (Stage &stage : plan.stages)
    for (Step &step : stage.steps)
      if (QJsonObject planned = bases.value(step.id); !planned.isEmpty()) {
        // what the plan was made on goes before what the preview saw later
        const QJsonObject before = step.args.value(steps::plannedOnKey).toObject();
        for (auto each = before.begin(); each != before.end(); ++each)
          planned.insert(each.key(), each.value());
        step.args.insert(steps::plannedOnKey, planned);
      }
  return plan;
}

Call<QList<PreviewedStep>> *previewSteps(const steps::StepContext &context, const Plan &plan, QObject *parent,
                                         const StepKinds &kinds) {
  steps::StepContext with = context;
  with.plan = plan;
  auto *call = new Call<QList<PreviewedStep>>(parent);
  QList<Call<PreviewedStep> *> parts;
  QStringList secrets;  // each is looked for once
  for (const Step &step : plan.steps()) {
    if (const StepDescriptor *kind = kinds.runner(step); kind && kind->preview)
      parts.append(mapped<PreviewedStep>(call, kind->preview(with, step, call),
                                         [step](const Result<steps::StepPreview> &preview) { return previewed(step, preview); }));
    for (const QString &name : runbookSecretsIn(QString::fromUtf8(QJsonDocument(step.args).toJson()))) {
      if (!context.secrets || !step.skip.isEmpty() ||
          secrets.contains(name))  // where there are none, as in a rehearsal, nothing runs that needs one
        continue;
      secrets.append(name);
      parts.append(mapped<PreviewedStep>(
          call, readRunbookSecret(context.secrets, name, call), [id = step.id](const Result<RunbookSecret> &secret) {
            return PreviewedStep{.stepId = id, .findings = secret ? QList<Finding>() : missing(secret.error())};
          }));
    }
  }
  gather(parts, call);
  return call;
}

}  // namespace sternway::operate
