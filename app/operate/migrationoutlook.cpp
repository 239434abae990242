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

/// What a step would take back of what there is now.
void foresee(MigrationOutlook &outlook, const Result<steps::Undoing> &undoing) {
  if (!undoing)
    return;  // its preview says why
  for (const QString &name : undoing->names)
    if (!outlook.isUndone(name))
      outlook.undoing.names << name;
  outlook.undoing.irreversible += undoing->irreversible;
  outlook.undoing.isSure = outlook.undoing.isSure && undoing->isSure;
  outlook.undoing.isMark = outlook.undoing.isMark || undoing->isMark;
}

void take(MigrationOutlook &outlook, const QList<PreviewedStep> &previews) {
  for (const PreviewedStep &preview : previews) {
    outlook.changes += preview.changes;
    for (const Finding &finding : preview.findings)
      if (finding.id != "step.changes"_L1)
        outlook.findings << finding;
  }
}
/// Looks at one step after the other (of several, the later ones find less than what was found), then at what all would change.
class OutlookReader final : public QObject {
public:
  OutlookReader(const steps::StepContext &context, Plan down, MigrationOutlook outlook, steps::AppliedMigrations found,
                Call<MigrationOutlook> *call)
      : QObject(call),
        m_context(context),
        m_down(std::move(down)),
        m_steps(m_down.steps()),
        m_outlook(std::move(outlook)),
        m_found(std::move(found)),
        m_call(call) {}

  void next() {
    if (m_at == m_steps.size())
      return preview();
    const Step step = m_steps.at(m_at++);
    steps::readMigrationFolder(m_context, step, m_found, this)->then([this, step](const Result<steps::MigrationFolder> &folder) {
      foresee(m_outlook,
              folder.and_then([&](const steps::MigrationFolder &known) { return steps::safeUndoing(step, known, m_found); }));
      next();
    });
  }

private:
  void preview() {
    previewSteps(m_context, m_down, this)->then([this](const Result<QList<PreviewedStep>> &previews) {
      take(m_outlook, previews.value_or(QList<PreviewedStep>()));
      m_call->finish(m_outlook);
    });
  }

  const steps::StepContext m_context;
  const Plan m_down;
  const QList<Step> m_steps;
  MigrationOutlook m_outlook;
  const steps::AppliedMigrations m_found;
  Call<MigrationOutlook> *const m_call;
  qsizetype m_at = 0;
};
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
        (new OutlookReader(context, asked.down, outlook, *found, call))->next();
      });
  return call;
}

}  // namespace sternway::operate
