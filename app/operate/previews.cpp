// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/previews.h"

#include "core/secretstore.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <memory>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
struct Previews {
  Q_DECLARE_TR_FUNCTIONS(Previews)
};

QList<Finding> findingsOf(const Step &step, const Result<steps::StepPreview> &preview) {
  if (!preview)
    return {{.id = u"step.unseen"_s,
             .severity = Severity::Warn,
             .title = Previews::tr("What \"%1\" would change cannot be told now").arg(step.title),
             .detail = (preview.error().message + u' ' + preview.error().detail).trimmed(),
             .remedy = {}}};
  QList<Finding> all = preview->findings;
  if (!preview->changes.isEmpty())
    all.append({.id = u"step.changes"_s,
                .severity = Severity::Info,
                .title = step.title,
                .detail = preview->changes.join(u'\n'),
                .remedy = {}});
  return all;
}

/// Without it the plan would end in its middle.
QList<Finding> missing(const Error &error) {
  return {{.id = u"secret.missing"_s, .severity = Severity::Block, .title = error.message, .detail = {}, .remedy = error.detail}};
}

QStringList secretsOf(const Plan &plan) {
  QString all;
  for (const Step &step : plan.steps())
    if (step.skip.isEmpty())
      all += QString::fromUtf8(QJsonDocument(step.args).toJson());
  return runbookSecretsIn(all);
}

/// All findings in the order of \a parts, when the last has answered.
void gather(const QList<Call<QList<Finding>> *> &parts, Call<QList<Finding>> *call) {
  struct Gathered {
    QList<QList<Finding>> findings;
    qsizetype open = 0;
  };
  const auto gathered = std::make_shared<Gathered>();
  gathered->findings.resize(parts.size());
  gathered->open = parts.size();
  if (parts.isEmpty())
    QMetaObject::invokeMethod(
        call, [call] { call->finish(QList<Finding>()); }, Qt::QueuedConnection);
  for (qsizetype i = 0; i < parts.size(); ++i)
    parts.at(i)->then([call, gathered, i](const Result<QList<Finding>> &findings) {
      gathered->findings[i] = findings.value_or(QList<Finding>());
      if (--gathered->open > 0)
        return;
      QList<Finding> all;
      for (const QList<Finding> &each : std::as_const(gathered->findings))
        all += each;
      call->finish(all);
    });
}
}  // namespace

Call<QList<Finding>> *previewSteps(const steps::StepContext &context, const Plan &plan, QObject *parent, const StepKinds &kinds) {
  steps::StepContext with = context;
  with.plan = plan;
  auto *call = new Call<QList<Finding>>(parent);
  QList<Call<QList<Finding>> *> parts;
  for (const Step &step : plan.steps())
    if (const StepDescriptor *kind = kinds.runner(step); kind && kind->preview)
      parts.append(
          mapped<QList<Finding>>(call, kind->preview(with, step, call),
                                 [step](const Result<steps::StepPreview> &preview) { return findingsOf(step, preview); }));
  if (context.secrets)  // where there are none, as in a rehearsal, nothing runs that needs one
    for (const QString &name : secretsOf(plan))
      parts.append(mapped<QList<Finding>>(
          call, readRunbookSecret(context.secrets, name, call),
          [](const Result<RunbookSecret> &secret) { return secret ? QList<Finding>() : missing(secret.error()); }));
  gather(parts, call);
  return call;
}

}  // namespace sternway::operate
