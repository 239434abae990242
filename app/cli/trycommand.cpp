// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/historytrial.h"
#include "cli/command.h"
#include "core/format.h"
#include "core/utctime.h"
#include "models/matrixmodel.h"
#include "report/durations.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

double seconds(std::chrono::milliseconds duration) {
  return static_cast<double>(duration.count()) / 1000;
}

QJsonObject matchJson(const assess::HistoryTrial &trial, const assess::TrialPeriod &match) {
  const assess::TrialDeploy *deploy = assess::deployBefore(trial, match.from);
  return {{u"from"_s, timeToJson(utcTime(match.from))},
          {u"to"_s, timeToJson(utcTime(match.to))},
          {u"seconds"_s, seconds(match.length())},
          {u"revision"_s, deploy ? QJsonValue(deploy->revision) : QJsonValue()}};
}

QJsonObject trialJson(const assess::HistoryTrial &trial) {
  const auto deploy = [](const assess::TrialDeploy &each) {
    return QJsonObject{{u"at"_s, timeToJson(each.at)}, {u"revision"_s, each.revision}, {u"image"_s, each.image}};
  };
  const auto rule = [&trial](const assess::RuleTrial &each) {
    const MatrixRow &row = trial.rowOf(each);
    return QJsonObject{{u"line"_s, row.line},
                       {u"when"_s, row.when},
                       {u"for"_s, seconds(row.hold)},
                       {u"action"_s, actionName(row.action)},
                       {u"severity"_s, row.severity},
                       {u"proposed"_s, row.proposed},
                       {u"matchedSeconds"_s, seconds(lengthOf(each.matches))},
                       {u"unknownSeconds"_s, seconds(lengthOf(each.unknown))},
                       {u"matches"_s, listOf(each.matches, [&trial](const auto &match) { return matchJson(trial, match); })}};
  };
  return {{u"service"_s, trial.service.name},      {u"namespace"_s, trial.service.nameSpace},
          {u"context"_s, trial.service.context},   {u"runbook"_s, trial.runbook->source},
          {u"from"_s, timeToJson(trial.from)},     {u"to"_s, timeToJson(trial.to)},
          {u"step"_s, seconds(trial.step)},        {u"deploys"_s, listOf(trial.deploys, deploy)},
          {u"rules"_s, listOf(trial.rules, rule)}, {u"warnings"_s, QJsonArray::fromStringList(trial.warnings)}};
}

QString trialText(const assess::HistoryTrial &trial) {
  QStringList parts{tr("%1 on %2, from %3 to %4, a look every %5")
                        .arg(trial.runbook->source, display(trial.service), report::fullTime(trial.from),
                             report::fullTime(trial.to), formatDuration(trial.step))};
  QStringList deploys;
  for (const assess::TrialDeploy &deploy : trial.deploys)
    deploys.append(u"  "_s + tr("%1  revision %2  %3").arg(report::fullTime(deploy.at)).arg(deploy.revision).arg(deploy.image));
  parts.append(deploys.isEmpty() ? tr("No deploy in this time") : tr("Deploys:") + u'\n' + deploys.join(u'\n'));
  for (const assess::RuleTrial &rule : trial.rules) {
    const MatrixRow &row = trial.rowOf(rule);
    QStringList lines{tr("line %1: %2: %3").arg(row.line).arg(models::conditionText(row), actionName(row.action)) +
                      (row.proposed ? tr(" (proposed)") : QString())};
    lines.append(u"  "_s + tallyWords(trial, rule));
    for (const assess::TrialPeriod &match : rule.matches)
      lines.append(u"    "_s + report::fullTime(utcTime(match.from)) + u", "_s + matchWords(trial, match));
    parts.append(lines.join(u'\n'));
  }
  for (const QString &warning : trial.warnings)
    parts.append(tr("Note: %1").arg(warning));
  return parts.join(u"\n\n"_s);
}

/// try: when each rule of a runbook would have matched in the past. Reads only. Exit status 0 whether one did or not.
class TryCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::TryCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    m_options.runbook = m_options.arguments.value(0);
    m_session = TRY(connectToCluster());
    after(findService(m_session->cluster(), m_options.service, m_options.nameSpace, this),
          [this](const ObjectRef &found) { return tryRunbook(found); });
    return Done{};
  }

  Result<Done> tryRunbook(const ObjectRef &workload) {
    const RunbookPtr runbook = TRY(runbookFor(workload));
    after(assess::tryOnHistory(m_session->cluster(), m_session->metrics(), m_session->clock(), runbook,
                               m_session->metricQueries(workload), workload, m_options.since, this),
          [this](const assess::HistoryTrial &trial) {
            m_output.json(trialJson(trial));
            m_output.text(trialText(trial));
            return Result<Done>(finish(ExitStatus::Done));
          });
    return Done{};
  }

  std::shared_ptr<ClusterSession> m_session;
};

}  // namespace

std::unique_ptr<CliCommand> tryCommand(const Options &options, const Environment &environment) {
  return std::make_unique<TryCommand>(options, environment);
}

}  // namespace sternway::cli
