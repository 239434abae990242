// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/procedurechoice.h"

#include "core/captured.h"
#include "core/format.h"
#include "core/secretstore.h"
#include "core/variables.h"
#include "operate/migrationway.h"
#include "operate/writtenplan.h"
#include "platform/paths.h"
#include "steps/migration/migrationsource.h"
#include "steps/registry.h"

#include <algorithm>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {
template <typename List>
QStringList idsOf(const List &list) {
  QStringList ids;
  for (const auto &each : list)
    ids << each.id;
  return ids;
}

Result<ChosenWay> wayOf(const Options &options, const Runbook &runbook) {
  ChosenWay way{.id = options.scenario.isEmpty() ? options.method : options.scenario, .scenario = !options.scenario.isEmpty()};
  // nobody chooses here: where there is one method, it is meant
  if (way.id.isEmpty())
    return ChosenWay{.id = runbook.methods.size() == 1 ? runbook.methods.constFirst().id : QString()};
  const QStringList ids = way.scenario ? idsOf(runbook.scenarios) : idsOf(runbook.methods);
  if (ids.contains(way.id))
    return way;
  return fail(
      ErrorKind::Input,
      way.scenario ? tr("The runbook has no scenario \"%1\"").arg(way.id) : tr("The runbook has no method \"%1\"").arg(way.id),
      ids.isEmpty() ? tr("It has none.") : tr("There are: %1.").arg(ids.join(u", "_s)));
}

Result<QHash<QString, QString>> valuesOf(const Options &options, const Runbook &runbook, const ObjectRef &service,
                                         const QDateTime &now) {
  QHash<QString, QString> values = capturedValues({.service = service, .undo = {}, .events = {}, .now = now});
  values.insert(defaultValues(runbook.variables));
  for (auto given = options.values.cbegin(); given != options.values.cend(); ++given) {
    const auto variable = std::ranges::find(runbook.variables, given.key(), &RunbookVariable::name);
    if (variable == runbook.variables.cend())
      return fail(ErrorKind::Input, tr("The runbook has no variable \"%1\"").arg(given.key()));
    if (variable->type == VariableType::Secret)
      return fail(
          ErrorKind::Input, tr("--set %1: a secret is not given on the command line, where others can read it").arg(given.key()),
          tr("Store it with \"sternway secrets set %1\"; or set $%2.").arg(given.key(), runbookSecretVariable(given.key())));
    if (const QString problem = valueProblem(*variable, given.value()); !problem.isEmpty())
      return fail(ErrorKind::Input, tr("--set %1: %2").arg(given.key(), problem));
    values.insert(given.key(), given.value());
  }
  if (!options.reason.isEmpty())
    for (const QString &name : {QString(reasonVariable), u"reason"_s})
      values.insert(name, options.reason);
  return values;
}

/// The revision that the way's undo names by its number.
std::optional<qint64> revisionOf(const QList<GuidedStep> &steps, const QHash<QString, QString> &values) {
  for (const GuidedStep &guided : steps)
    if (guided.byWizard && steps::stepKinds().role(guided.step) == StepRole::WayBack) {
      bool isNumber = false;
      const qint64 number = fill(shownValue(guided.step.args.value(u"to"_s)), values).text.toLongLong(&isNumber);
      return isNumber && number > 0 ? std::optional(number) : std::nullopt;
    }
  return std::nullopt;
}

void addSkips(ProcedureChoice &choice, const StringMap &skips, const QString &who) {
  for (auto skip = skips.cbegin(); skip != skips.cend(); ++skip) {
    const auto step = std::ranges::find(choice.steps, skip.key(), &GuidedStep::key);
    if (step != choice.steps.cend() && !step->byWizard)
      choice.events << procedureStepEvent(*step, StepTick::State::Skipped, who, skip.value());
    else
      choice.skips.insert(skip.key(), skip.value());
  }
}

QList<GuidedStep> askedSteps(const QList<GuidedStep> &steps, const StringMap &skips) {
  QList<GuidedStep> asked;
  std::ranges::copy_if(steps, std::back_inserter(asked),
                       [&skips](const GuidedStep &step) { return step.asks && !skips.contains(step.key); });
  return asked;
}

QList<GuidedStep> personsSteps(const QList<GuidedStep> &steps, const QStringList &methods, const StringMap &skips) {
  QList<GuidedStep> all;
  for (const GuidedStep &guided : steps) {
    if (const StepDescriptor *kind = operate::carriedOut(guided); kind && kind->effect != StepEffect::Reads && !guided.asks)
      break;
    const bool isChosen = methods.contains(guided.key.section(u'/', 0, 0));
    if (isChosen && !guided.byWizard && !skips.contains(guided.key))
      all << guided;
  }
  return all;
}

tl::unexpected<Error> notAccepted(const Runbook &runbook) {
  return fail(ErrorKind::Forbidden, tr("Nobody has accepted what this runbook may do"),
              tr("See it and accept it: sternway accept %1").arg(runbook.path.isEmpty() ? runbook.source : runbook.path));
}
}  // namespace

Result<ProcedureChoice> chooseProcedure(const Options &options, const Runbook &runbook, bool accepted, const ObjectRef &service,
                                        const QDateTime &now, const QString &who) {
  const ChosenWay way = TRY(wayOf(options, runbook));
  const bool isNamed = !options.method.isEmpty() || !options.scenario.isEmpty();
  const bool hasMigration = !options.migration.isEmpty();
  if ((isNamed || hasMigration) && !accepted)
    return notAccepted(runbook);
  ProcedureChoice choice;
  choice.values = TRY(valuesOf(options, runbook, service, now));
  choice.steps = guidedSteps(steps::stepKinds(), runbook, way, service.name,
                             isNamed    ? CarriedOut::Way
                             : accepted ? CarriedOut::Around
                                        : CarriedOut::Undo);
  if (isNamed && !rollsBackByItself(choice.steps))
    return fail(ErrorKind::Input, tr("\"%1\" has no step by which Sternway can roll back %2").arg(way.id, service.name),
                tr("A person goes this way, in the window."));
  if (hasMigration)
    choice.steps = TRY(operate::withMigrations(choice.steps, runbook, options.migration));
  choice.toRevision = options.toRevision ? options.toRevision : revisionOf(choice.steps, choice.values);
  addSkips(choice, options.skips, who);
  const QStringList methods =
      (isNamed ? QStringList{way.id} : QStringList()) + (hasMigration ? QStringList{options.migration} : QStringList());
  choice.byPerson = personsSteps(choice.steps, methods, options.skips);
  choice.asked = askedSteps(choice.steps, options.skips);
  return choice;
}

Result<ProcedureChoice> chooseMigrations(const Options &options, const Runbook &runbook, bool accepted, const ObjectRef &service,
                                         const QDateTime &now, const QString &who) {
  if (!accepted)
    return notAccepted(runbook);
  const Method method = TRY(operate::migrationMethod(runbook, options.method));
  ProcedureChoice choice;
  choice.values = TRY(valuesOf(options, runbook, service, now));
  choice.steps = TRY(operate::migrationSteps(runbook, method, service.name));
  addSkips(choice, options.skips, who);
  choice.byPerson = personsSteps(choice.steps, {method.id}, options.skips);
  choice.asked = askedSteps(choice.steps, options.skips);
  if (options.overrideReason.isEmpty())
    return choice;
  choice.steps = operate::withMigrationOverride(choice.steps, options.overrideReason);
  choice.events << operate::migrationOverrideEvent(options.overrideReason, who);
  return choice;
}

Result<ProcedureChoice> chooseMigrationLook(const Options &options, const Runbook &runbook, bool accepted,
                                            const ObjectRef &service, const QDateTime &now) {
  if (!accepted)
    return notAccepted(runbook);
  ProcedureChoice choice;
  choice.values = TRY(valuesOf(options, runbook, service, now));
  choice.steps = {TRY(operate::migrationLook(runbook, options.method, service.name))};
  return choice;
}

operate::RunRequest runRequest(const Options &options, const ProcedureChoice &choice, const ClusterSession &session) {
  operate::RunRequest request{.reason = options.reason,
                              .author = platform::loginName(),
                              .allowBadTarget = options.force,
                              .stability = options.stability,
                              .kubeconfig = session.kubeconfig()};
  request.isForward = options.forward;
  request.suspendsGitOps = options.suspendGitOps;
  request.skips = choice.skips;
  request.events = choice.events;
  return request;
}

Result<Options> withServiceOf(Options options, const Runbook &runbook) {
  QStringList names;
  for (const RunbookService &service : runbook.services)
    names << service.name;
  if (options.service.isEmpty() && names.size() != 1)
    return fail(ErrorKind::Input, tr("Which service it is has to be said: --service NAME"),
                names.isEmpty() ? tr("The runbook names none.") : tr("There are: %1.").arg(names.join(u", "_s)));
  const auto found = std::ranges::find(runbook.services, options.service.isEmpty() ? names.constFirst() : options.service,
                                       &RunbookService::name);
  if (found == runbook.services.cend())
    return options;
  const bool isWorkload = !found->workload.isEmpty() && !found->workload.startsWith(u"helm/"_s);
  options.service = isWorkload ? found->workload : found->name;
  if (options.nameSpace.isEmpty())
    options.nameSpace = found->nameSpace;
  return options;
}

}  // namespace sternway::cli
