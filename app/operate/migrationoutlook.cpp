// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/migrationoutlook.h"

#include "operate/migrationway.h"
#include "operate/previews.h"
#include "operate/writtenplan.h"
#include "steps/migration/migrationsource.h"

#include <QCoreApplication>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
struct Outlook {
  Q_DECLARE_TR_FUNCTIONS(MigrationOutlook)
};

struct Asked {
  Step look;
  Plan down;  ///< the steps of the method that take migrations back, nothing else
};

Result<Asked> askedFor(const MigrationQuestion &question) {
  const QString service = question.request.workload.ref.name;
  const GuidedStep told = TRY(migrationLook(*question.runbook, question.method, service));
  Asked asked{.look = TRY(asWritten(question.request, told)), .down = {}};
  if (question.method.isEmpty())
    return asked;
  const Method method = TRY(migrationMethod(*question.runbook, question.method));
  QList<GuidedStep> all = TRY(migrationSteps(*question.runbook, method, service));
  Stage stage;
  for (const GuidedStep &guided : withMigrationOverride(all, question.overrideReason))
    if (guided.byWizard && steps::takesMigrationsBack(guided.step))
      stage.steps << TRY(asWritten(question.request, guided));
  asked.down.stages = {stage};
  return asked;
}

/// What each step would take back of what there is now; of several, the later ones find less than that.
void foresee(MigrationOutlook &outlook, const Plan &down, const steps::AppliedMigrations &found) {
  for (const Step &step : down.steps()) {
    const auto undoing = steps::safeUndoing(step, steps::migrationFolderOf(step), found);
    if (!undoing)
      continue;  // its preview says why
    for (const QString &name : undoing->names)
      if (!outlook.isUndone(name))
        outlook.undoing.names << name;
    outlook.undoing.irreversible += undoing->irreversible;
    outlook.undoing.isSure = outlook.undoing.isSure && undoing->isSure;
    outlook.undoing.isMark = outlook.undoing.isMark || undoing->isMark;
  }
}

void take(MigrationOutlook &outlook, const QList<PreviewedStep> &previews) {
  for (const PreviewedStep &preview : previews) {
    outlook.changes += preview.changes;
    for (const Finding &finding : preview.findings)
      if (finding.id != "step.changes"_L1)
        outlook.findings << finding;
  }
}
}  // namespace

Call<MigrationOutlook> *lookAhead(const steps::StepContext &context, const MigrationQuestion &question, QObject *parent) {
  const auto asked = askedFor(question);
  if (!asked)
    return Call<MigrationOutlook>::finished(parent, tl::unexpected(asked.error()));
  if (!context.programs)
    return Call<MigrationOutlook>::finished(
        parent, fail(ErrorKind::Unsupported, Outlook::tr("Which migrations are applied is not read in a rehearsal")));
  auto *call = new Call<MigrationOutlook>(parent);
  const History history = question.request.history;
  steps::readApplied(context, asked->look, call)
      ->then([context, asked = *asked, history, call](const Result<steps::AppliedMigrations> &found) {
        if (!found)
          return call->finish(tl::unexpected(found.error()));
        MigrationOutlook outlook{.source = asked.look.command,
                                 .applied = datedMigrations(found->applied, history),
                                 .isWhole = found->isWhole,
                                 .pending = found->pending,
                                 .failed = found->failed};
        foresee(outlook, asked.down, *found);
        previewSteps(context, asked.down, call)->then([outlook, call](const Result<QList<PreviewedStep>> &previews) {
          MigrationOutlook whole = outlook;
          take(whole, previews.value_or(QList<PreviewedStep>()));
          call->finish(whole);
        });
      });
  return call;
}

}  // namespace sternway::operate
