// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/migrationsteps.h"

#include "core/journal.h"
#include "core/sentences.h"
#include "core/stepdescriptor.h"
#include "steps/kubernetes/podprograms.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds downPatience = 30min;

QString saidBy(const Error &error) {
  return sentences({error.message, error.detail});
}

QStringList sortedNames(QStringList names) {
  names.sort();
  return names;
}

QString summaryOf(const AppliedMigrations &found) {
  QStringList said;
  if (found.isWhole)
    said << MigrationStatusStep::tr("%n applied", nullptr, static_cast<int>(found.applied.size()));
  if (!found.applied.isEmpty())
    said << MigrationStatusStep::tr("the last one is %1").arg(found.applied.constLast().name);
  if (!found.pending.isEmpty())
    said << MigrationStatusStep::tr("not applied: %1").arg(found.pending.join(u", "_s));
  if (!found.failed.isEmpty())
    said << MigrationStatusStep::tr("failed: %1").arg(found.failed.join(u", "_s));
  if (said.isEmpty())
    said << MigrationStatusStep::tr("none is pending and none has failed; which are applied is not told");
  return said.join(u"; "_s);
}
}  // namespace

QJsonObject resultOfMigrations(const AppliedMigrations &found) {
  QJsonArray applied;
  for (const AppliedMigration &each : found.applied) {
    QJsonObject one{{u"name"_s, each.name}};
    putText(one, u"at"_s, each.at);
    if (each.batch > 0)
      one.insert(u"batch"_s, each.batch);
    applied.append(one);
  }
  QJsonObject result{{u"form"_s, found.form},
                     {u"pending"_s, QJsonArray::fromStringList(found.pending)},
                     {u"failed"_s, QJsonArray::fromStringList(found.failed)}};
  if (found.isWhole)
    result.insert(u"applied"_s, applied);
  return result;
}

QString noWayBackFrom(const QStringList &names) {
  return MigrationDownStep::tr("there is no way back from %1: its file says so, or does nothing").arg(names.join(u", "_s));
}

void MigrationStatusStep::start() {
  if (!m_context.programs)
    return end({.state = StepState::Skipped, .message = tr("Not run: no program runs in a rehearsal")});
  readApplied(m_context, m_step, this)->then([this](const Result<AppliedMigrations> &found) {
    if (hasEnded())
      return;
    if (!found)
      return endFailed(saidBy(found.error()));
    Q_EMIT progress(found->names().join(u'\n'));
    end({.state = StepState::Finished, .message = summaryOf(*found), .result = resultOfMigrations(*found)});
  });
}

void MigrationDownStep::start() {
  if (!m_context.programs)
    return end({.state = StepState::Skipped, .message = tr("Not run: no program runs in a rehearsal")});
  readApplied(m_context, m_step, this)->then([this](const Result<AppliedMigrations> &found) {
    if (hasEnded())
      return;
    if (!found)
      return endFailed(
          tr("Nothing was taken back, because which migrations are applied is not known: %1").arg(saidBy(found.error())));
    foundBefore(*found);
  });
}

void MigrationDownStep::stop() {
  if (m_hasRun)
    return end({.state = StepState::Unknown, .message = tr("Stopped before the list of migrations was read again")});
  ProgramStep::stop();
}

void MigrationDownStep::foundBefore(const AppliedMigrations &before) {
  m_before = before;
  readMigrationFolder(m_context, m_step, m_before, this)->then([this](const Result<MigrationFolder> &folder) {
    if (!hasEnded())
      judgeBefore(folder.value_or(MigrationFolder()));
  });
}

void MigrationDownStep::judgeBefore(const MigrationFolder &folder) {
  const auto undoing = safeUndoing(m_step, folder, m_before);
  if (!undoing)
    return endFailed(tr("Nothing was taken back: %1").arg(saidBy(undoing.error())), resultOfMigrations(m_before));
  m_undoing = *undoing;
  if (!m_undoing.settled.isEmpty())
    return end({.state = StepState::Skipped, .message = m_undoing.settled, .result = resultOfMigrations(m_before)});
  if (!m_undoing.irreversible.isEmpty() && overrideOf(m_step).isEmpty())
    return endFailed(tr("Nothing was taken back: %1").arg(noWayBackFrom(m_undoing.irreversible)), resultOfMigrations(m_before));
  Q_EMIT progress(tr("To be taken back: %1").arg(m_undoing.names.join(u", "_s)));
  migrationProgram(m_context, m_step, downArgv(StepWords(m_step.args)), this)
      ->then([this](const Result<MigrationProgram> &program) {
        if (hasEnded())
          return;
        if (!program)
          return endFailed(saidBy(program.error()));
        takeBack(*program);
      });
}

void MigrationDownStep::takeBack(const MigrationProgram &program) {
  hide(program.secrets);
  ProgramRequest down = program.request;
  down.timeout = m_step.timeout == 0ms ? downPatience : timeLeft();
  follow(inItsPlace(m_context, m_step, this).programs->run(down, this), down.argv.value(0), Effect::Changes,
         [this](const ProgramResult &result) {
           m_hasRun = true;
           readAfter(result);
         });
}

void MigrationDownStep::readAfter(const ProgramResult &result) {
  readApplied(m_context, m_step, this)->then([this, result](const Result<AppliedMigrations> &after) {
    if (hasEnded())
      return;
    if (after)
      return judge(result, *after);
    end({.state = StepState::Unknown,
         .message = tr("%1; what is applied now is not known: %2").arg(toolSaid(result), saidBy(after.error())),
         .result = ProgramStep::resultOf(result)});
  });
}

QString MigrationDownStep::toolSaid(const ProgramResult &result) const {
  const QString irreversible = saysIrreversible(QString::fromUtf8(result.output + result.errorOutput))
                                   ? tr("; it says that there is no way back from it")
                                   : QString();
  return (result.succeeded()
              ? tr("The tool ended with exit status 0")
              : tr("The tool ended with exit status %1 (%2)").arg(QString::number(result.exitCode), lastWords(result))) +
         irreversible;
}

QJsonObject MigrationDownStep::resultOf(const ProgramResult &result, const AppliedMigrations &after) const {
  QJsonObject all = ProgramStep::resultOf(result);
  const MigrationChange change = changeBetween(m_before, after);
  all.insert(u"expected"_s, QJsonArray::fromStringList(m_undoing.names));
  all.insert(u"gone"_s, QJsonArray::fromStringList(change.gone));
  all.insert(u"before"_s, QJsonArray::fromStringList(m_before.names()));
  all.insert(u"after"_s, QJsonArray::fromStringList(after.names()));
  return all;
}

void MigrationDownStep::judge(const ProgramResult &result, const AppliedMigrations &after) {
  const QJsonObject all = resultOf(result, after);
  const QStringList &names = m_undoing.names;
  if (m_undoing.isMark) {
    if (!after.failed.contains(names.constFirst()) && result.succeeded())
      return end({.state = StepState::Finished,
                  .message = tr("%1 is marked as rolled back; the schema is as it was").arg(names.constFirst()),
                  .result = all});
    return endFailed(tr("%1 is not marked as rolled back. %2").arg(names.constFirst(), toolSaid(result)), all);
  }
  const MigrationChange change = changeBetween(m_before, after);
  const bool asSaid = m_undoing.isSure ? sortedNames(change.gone) == sortedNames(names) : change.gone.size() == names.size();
  if (asSaid && change.come.isEmpty())
    return end({.state = StepState::Finished,
                .message = tr("Taken back: %1").arg(change.gone.join(u", "_s)) +
                           (result.succeeded() ? QString() : u". "_s + toolSaid(result)),
                .result = all});
  if (change.gone.isEmpty())
    return endFailed(tr("Nothing was taken back of %1. %2").arg(names.join(u", "_s), toolSaid(result)), all);
  QString said = tr("Taken back: %1. To be taken back was: %2.").arg(change.gone.join(u", "_s), names.join(u", "_s));
  if (!change.come.isEmpty())
    said += u' ' + tr("Newly applied: %1.").arg(change.come.join(u", "_s));
  endFailed(said + u' ' + toolSaid(result), all);
}

Call<Probe> *probeMigrationDown(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  if (record.state == StepState::Finished)
    return Call<Probe>::finished(parent, Probe{.state = Probe::State::Applied,
                                               .sentence = MigrationDownStep::tr("The migrations were taken back."),
                                               .result = {}});
  if (!record.startedAt.isValid())
    return Call<Probe>::finished(parent, Probe{.state = Probe::State::NotApplied,
                                               .sentence = MigrationDownStep::tr("No migration was to be taken back yet.")});
  return mapped<Probe>(
      parent, readApplied(context, step, parent), [step](const Result<AppliedMigrations> &found) -> Result<Probe> {
        if (!found)
          return Probe{.sentence =
                           MigrationDownStep::tr("Which migrations are applied is not known: %1").arg(saidBy(found.error()))};
        const StepWords words(step.args);
        const QString name = words.text(u"name"_s);
        const bool staysApplied = words.text(u"tool"_s) == u"ef" || words.text(u"tool"_s) == u"prisma";
        const QString listed = MigrationDownStep::tr("The list of migrations says: %1.").arg(summaryOf(*found));
        if (!found->isWhole || staysApplied || (name.isEmpty() && !words.flag(u"all"_s)))
          return Probe{.sentence = listed + u' ' + MigrationDownStep::tr("Compare it with the list before.")};
        const bool isThere = words.flag(u"all"_s) ? !found->applied.isEmpty() : !listedMigration(name, found->names()).isEmpty();
        if (!isThere)
          return Probe{.state = Probe::State::Applied, .sentence = listed, .result = resultOfMigrations(*found)};
        if (words.flag(u"all"_s))
          return Probe{.sentence = listed};
        return Probe{
            .state = Probe::State::NotApplied,
            .sentence = listed + u' ' +
                        MigrationDownStep::tr("%1 is still applied. See that the tool does not run any more before you go on.")
                            .arg(name)};
      });
}

}  // namespace sternway::steps
