// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ruletrial.h"
#include "cli/command.h"
#include "core/format.h"

#include <algorithm>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time) {
  return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QDateTime timeOf(qint64 time) {
  return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

double seconds(std::chrono::milliseconds duration) {
  return static_cast<double>(duration.count()) / 1000;
}

/// The deploy that came last before; null: none in this time.
const assess::TrialDeploy *deployBefore(const assess::HistoryTrial &trial, qint64 time) {
  const auto next = std::ranges::upper_bound(trial.deploys, timeOf(time), {}, &assess::TrialDeploy::at);
  return next == trial.deploys.cbegin() ? nullptr : &*std::prev(next);
}

QJsonObject matchJson(const assess::HistoryTrial &trial, const assess::TrialMatch &match) {
  const assess::TrialDeploy *deploy = deployBefore(trial, match.from);
  return {{u"from"_s, timeToJson(timeOf(match.from))},
          {u"to"_s, timeToJson(timeOf(match.to))},
          {u"seconds"_s, seconds(std::chrono::milliseconds(match.to - match.from))},
          {u"revision"_s, deploy ? QJsonValue(deploy->revision) : QJsonValue()}};
}

QJsonObject trialJson(const assess::HistoryTrial &trial) {
  const auto deploy = [](const assess::TrialDeploy &each) {
    return QJsonObject{{u"at"_s, timeToJson(each.at)}, {u"revision"_s, each.revision}, {u"image"_s, each.image}};
  };
  const auto rule = [&trial](const assess::RuleTrial &each) {
    const MatrixRow &row = trial.runbook->matrix.rows.at(each.row);
    return QJsonObject{{u"line"_s, row.line},
                       {u"when"_s, row.when},
                       {u"for"_s, seconds(row.hold)},
                       {u"action"_s, actionName(row.action)},
                       {u"severity"_s, row.severity},
                       {u"proposed"_s, row.proposed},
                       {u"matchedSeconds"_s, seconds(each.matched)},
                       {u"unknownSeconds"_s, seconds(each.unknown)},
                       {u"matches"_s, listOf(each.matches, [&trial](const auto &match) { return matchJson(trial, match); })}};
  };
  return {{u"service"_s, trial.service.name},      {u"namespace"_s, trial.service.nameSpace},
          {u"context"_s, trial.service.context},   {u"runbook"_s, trial.runbook->source},
          {u"from"_s, timeToJson(trial.from)},     {u"to"_s, timeToJson(trial.to)},
          {u"step"_s, seconds(trial.step)},        {u"deploys"_s, listOf(trial.deploys, deploy)},
          {u"rules"_s, listOf(trial.rules, rule)}, {u"warnings"_s, QJsonArray::fromStringList(trial.warnings)}};
}

QString matchText(const assess::HistoryTrial &trial, const assess::TrialMatch &match) {
  const assess::TrialDeploy *deploy = deployBefore(trial, match.from);
  const QString text =
      tr("%1, for %2").arg(timeText(timeOf(match.from)), formatDuration(std::chrono::milliseconds(match.to - match.from)));
  return deploy ? tr("%1; %2 after revision %3")
                      .arg(text, formatDuration(std::chrono::milliseconds(deploy->at.msecsTo(timeOf(match.from)))))
                      .arg(deploy->revision)
                : text;
}

/// "Never" is said of what was judged all the time.
QString noMatchText(const assess::HistoryTrial &trial, const assess::RuleTrial &rule) {
  if (rule.unknown.count() == 0)
    return tr("never matched");
  const bool isBlank = rule.unknown >= std::chrono::milliseconds(trial.from.msecsTo(trial.to));
  return isBlank ? tr("cannot be evaluated: no data for any of this time") : tr("no match where it could be evaluated");
}

QString trialText(const assess::HistoryTrial &trial) {
  QStringList parts{tr("%1 on %2, from %3 to %4, a look every %5")
                        .arg(trial.runbook->source, display(trial.service), timeText(trial.from), timeText(trial.to),
                             formatDuration(trial.step))};
  QStringList deploys;
  for (const assess::TrialDeploy &deploy : trial.deploys)
    deploys.append(u"  "_s + tr("%1  revision %2  %3").arg(timeText(deploy.at)).arg(deploy.revision).arg(deploy.image));
  parts.append(deploys.isEmpty() ? tr("No deploy in this time") : tr("Deploys:") + u'\n' + deploys.join(u'\n'));
  for (const assess::RuleTrial &rule : trial.rules) {
    const MatrixRow &row = trial.runbook->matrix.rows.at(rule.row);
    const QString hold = row.hold.count() > 0 ? tr(" for %1").arg(formatDuration(row.hold)) : QString();
    QStringList lines{tr("line %1: %2: %3").arg(row.line).arg(row.when + hold, actionName(row.action)) +
                      (row.proposed ? tr(" (proposed)") : QString())};
    lines.append(u"  "_s +
                 (rule.matches.isEmpty() ? noMatchText(trial, rule)
                                         : tr("matched %n time(s), %1 in all", nullptr, static_cast<int>(rule.matches.size()))
                                               .arg(formatDuration(rule.matched))) +
                 (rule.unknown.count() > 0 ? u"; "_s + tr("unknown for %1").arg(formatDuration(rule.unknown)) : QString()));
    for (const assess::TrialMatch &match : rule.matches)
      lines.append(u"    "_s + matchText(trial, match));
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
