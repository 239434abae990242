// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/migrationway.h"

#include "operate/writtenplan.h"
#include "steps/migration/migrationsource.h"
#include "steps/registry.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
struct MigrationWay {
  Q_DECLARE_TR_FUNCTIONS(MigrationWay)
};

QStringList idsOfMethods(const QList<Method> &methods) {
  QStringList ids;
  for (const Method &method : methods)
    ids << method.id;
  return ids;
}

bool isOf(const GuidedStep &guided, const Method &method) {
  return guided.key.startsWith(method.id + u'/');
}

/// Carried out by the plan, where a step of its kind can be and nobody has to judge whether it is needed.
GuidedStep asWizards(GuidedStep guided) {
  const StepDescriptor *kind = steps::stepKinds().runner(guided.step);
  guided.byWizard = kind && kind->runsAsWritten && guided.step.when.isEmpty();
  guided.asks = guided.byWizard && kind->form == StepForm::Instruction;
  return guided;
}

/// Of all methods of the runbook's migrations, in their order.
QList<GuidedStep> allMigrationSteps(const Runbook &runbook, const QString &service) {
  QList<GuidedStep> all = guidedSteps(steps::stepKinds(), runbook, {}, service);
  all.removeIf([&runbook](const GuidedStep &guided) {
    return std::ranges::none_of(runbook.migrations.methods, [&](const Method &method) { return isOf(guided, method); });
  });
  return all;
}

std::optional<GuidedStep> firstLook(const QList<GuidedStep> &steps) {
  const auto found = std::ranges::find_if(steps, [](const GuidedStep &guided) { return steps::tellsMigrations(guided.step); });
  if (found == steps.cend())
    return std::nullopt;
  GuidedStep look = *found;
  look.step = steps::lookAtMigrations(found->step);
  look.key += u"/applied"_s;
  look.command = steps::stepKinds().command(look.step, {});
  look.byWizard = true;
  return look;
}

tl::unexpected<Error> nothingTells() {
  return fail(ErrorKind::Input, MigrationWay::tr("No step of the runbook's migrations tells which of them are applied"),
              MigrationWay::tr("Give one of its methods a step of the kind migration.status."));
}

/// Those that a step's result lists as applied; nothing: it lists none.
std::optional<QStringList> appliedIn(const QJsonObject &result) {
  if (!result.value(u"applied"_s).isArray())
    return std::nullopt;
  QStringList names;
  for (const QJsonValue each : result.value(u"applied"_s).toArray())
    names << each[u"name"_s].toString();
  return names;
}
}  // namespace

bool changesSomething(const Method &method) {
  return std::ranges::any_of(method.steps, [](const Step &step) {
    const StepDescriptor *kind = steps::stepKinds().runner(step);
    return kind && kind->effect != StepEffect::Reads;
  });
}

Result<Method> migrationMethod(const Runbook &runbook, const QString &id) {
  const QList<Method> &all = runbook.migrations.methods;
  if (!id.isEmpty()) {
    const auto found = std::ranges::find(all, id, &Method::id);
    if (found != all.cend())
      return *found;
    return fail(ErrorKind::Input, MigrationWay::tr("The runbook's migrations have no method \"%1\"").arg(id),
                all.isEmpty() ? MigrationWay::tr("It has none.")
                              : MigrationWay::tr("There are: %1.").arg(idsOfMethods(all).join(u", "_s)));
  }
  QList<Method> changing;
  std::ranges::copy_if(all, std::back_inserter(changing), changesSomething);
  if (changing.size() == 1)
    return changing.constFirst();
  if (changing.isEmpty())
    return fail(ErrorKind::Input, MigrationWay::tr("The runbook has no method by which Sternway can take migrations back"));
  return fail(ErrorKind::Input, MigrationWay::tr("The runbook has several methods to take migrations back: choose one"),
              MigrationWay::tr("There are: %1.").arg(idsOfMethods(changing).join(u", "_s)));
}

Result<QList<GuidedStep>> migrationSteps(const Runbook &runbook, const Method &method, const QString &service) {
  const QList<GuidedStep> all = allMigrationSteps(runbook, service);
  QList<GuidedStep> steps;
  for (const GuidedStep &guided : all)
    if (isOf(guided, method))
      steps << asWizards(guided);
  if (firstLook(steps))
    return steps;
  const auto look = firstLook(all);
  if (!look)
    return nothingTells();
  steps.prepend(*look);
  return steps;
}

Result<GuidedStep> migrationLook(const Runbook &runbook, const QString &id, const QString &service) {
  QList<GuidedStep> steps = allMigrationSteps(runbook, service);
  if (!id.isEmpty()) {
    const Method method = TRY(migrationMethod(runbook, id));
    steps = TRY(migrationSteps(runbook, method, service));
  }
  const auto look = firstLook(steps);
  return look ? Result<GuidedStep>(*look) : nothingTells();
}

Result<QList<GuidedStep>> withMigrations(QList<GuidedStep> procedure, const Runbook &runbook, const QString &id) {
  const Method chosen = TRY(migrationMethod(runbook, id));
  if (std::ranges::none_of(procedure, carriedOut))  // else the migrations would be all that goes back
    return fail(ErrorKind::Input, MigrationWay::tr("The migrations go before a rollback, and no method for that is chosen"),
                MigrationWay::tr("Choose one with --method, or take the migrations back alone: sternway migrations rollback."));
  procedure = withOneMigration(std::move(procedure), runbook, chosen.id);
  for (GuidedStep &guided : procedure)
    if (isOf(guided, chosen))
      guided = asWizards(guided);
  return procedure;
}

QList<GuidedStep> withOneMigration(QList<GuidedStep> procedure, const Runbook &runbook, const QString &id) {
  procedure.removeIf([&](const GuidedStep &guided) {
    return std::ranges::any_of(runbook.migrations.methods,
                               [&](const Method &method) { return method.id != id && isOf(guided, method); });
  });
  return procedure;
}

QList<GuidedStep> withMigrationOverride(QList<GuidedStep> steps, const QString &reason) {
  for (GuidedStep &guided : steps)
    guided.step = steps::withOverride(guided.step, reason);
  return steps;
}

EventDraft migrationOverrideEvent(const QString &reason, const QString &who) {
  return {
      .type = eventtype::note,
      .summary = MigrationWay::tr("Migrations that say there is no way back are tried all the same (%1): %2").arg(who, reason),
      .data = QJsonObject{{u"override"_s, reason}, {u"who"_s, who}}};
}

EventDraft backupNoteEvent(const QString &note, const QString &who) {
  return {.type = eventtype::note,
          .summary = MigrationWay::tr("How the data can be restored (%1): %2").arg(who, note),
          .data = QJsonObject{{u"backup"_s, note}, {u"who"_s, who}}};
}

std::optional<QStringList> undoneMigrations(const OperationRecord &record) {
  QList<QStringList> looks;
  std::optional<QStringList> gone;
  for (const StepRecord &step : record.steps) {
    if (const auto applied = appliedIn(step.result))
      looks << *applied;
    if (step.result.value(u"gone"_s).isArray()) {
      gone = gone.value_or(QStringList());
      for (const QJsonValue name : step.result.value(u"gone"_s).toArray())
        *gone << name.toString();
    }
  }
  if (gone || looks.size() < 2)
    return gone;
  QStringList undone;
  for (const QString &name : std::as_const(looks.first()))
    if (!looks.last().contains(name))
      undone.prepend(name);
  return undone;
}

}  // namespace sternway::operate
