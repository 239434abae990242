// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/output.h"
#include "core/format.h"
#include "runbook/proposals.h"
#include "runbook/runbook.h"
#include "runbook/runbookchange.h"
#include "steps/registry.h"

#include <QMap>
#include <QSet>

#include <unistd.h>

#include <algorithm>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// accept: shows what a runbook may run, contact and decide, and what an import proposes; accepts rules in the file, and its
/// content for this user.
class AcceptCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::AcceptCommand)
public:
  using CliCommand::CliCommand;

private:
  /// What it decides: the rows that count and the guard, as they stand in the file.
  struct DecisionLine {
    int line = 0;
    QString text;
  };

  Result<Done> begin() override {
    TRY(load());
    m_proposals = runbook::proposalsOf(m_runbook);
    show();
    if (!m_options.rules.isEmpty()) {
      m_rules = TRY(namedRules());
      return keepRules();
    }
    if (m_options.yes) {
      for (const runbook::Proposal &each : std::as_const(m_proposals))
        if (each.questions.isEmpty())
          m_rules.append(runbook::AcceptedRule{.row = each.row});
      return keepRules();
    }
    if (!canAsk())
      return keepRules();
    askRule(0);
    return Done{};
  }

  Result<Done> load() {
    m_runbook = TRY(runbook::loadRunbook(steps::stepKinds(), m_options.arguments.value(0)));
    return Done{};
  }

  [[nodiscard]] bool canAsk() const { return !m_output.isJson() && isatty(STDIN_FILENO) == 1; }

  void show() {
    m_output.text(m_runbook.title + u": "_s + runbook::contentsText(m_runbook));
    m_output.text(runbook::powersText(runbook::powersOf(steps::stepKinds(), m_runbook)));
    const QList<DecisionLine> decides = decisions();
    if (!decides.isEmpty())
      m_output.text(tr("What it decides:"));
    for (const DecisionLine &each : decides)
      m_output.text(u"  "_s + tr("line %1: %2").arg(each.line).arg(each.text));
    if (!m_proposals.isEmpty())
      m_output.text(tr("Proposed by an import; not in effect until accepted:"));
    for (const runbook::Proposal &each : std::as_const(m_proposals)) {
      m_output.text(u"  "_s + tr("line %1: %2").arg(each.line).arg(each.sentence));
      if (!each.source.isEmpty())
        m_output.text(u"      "_s + tr("from %1").arg(each.source));
      for (const QString &question : each.questions)
        m_output.text(u"      ? "_s + question);
    }
  }

  // ---- rules

  /// "12,15=prepare", "all" or "none"; a line that is named counts more than "all". Plain "all" leaves what has no action.
  [[nodiscard]] Result<QList<runbook::AcceptedRule>> namedRules() const {
    QMap<qsizetype, Action> actions;
    QSet<qsizetype> named;
    for (const QString &each : m_options.rules.split(u',', Qt::SkipEmptyParts)) {
      if (each == u"none")
        continue;
      const QString line = each.section(u'=', 0, 0).trimmed();
      const Action action = TRY(actionIn(each));
      bool isKnown = false;
      for (const runbook::Proposal &proposal : m_proposals) {
        const bool isNamed = line == QString::number(proposal.line);
        isKnown = isKnown || isNamed || line == u"all";
        if (isNamed || (line == u"all" && !named.contains(proposal.row) && (action != Action::None || !proposal.lacksAction)))
          actions.insert(proposal.row, action);
        if (isNamed)
          named.insert(proposal.row);
      }
      if (!isKnown)
        return fail(ErrorKind::Input, tr("No rule is proposed in line \"%1\"").arg(line),
                    tr("--rules takes lines, as 12,15=prepare, or all, or none."));
    }
    QList<runbook::AcceptedRule> rules;
    for (auto action = actions.cbegin(); action != actions.cend(); ++action)
      rules.append(runbook::AcceptedRule{.row = action.key(), .action = action.value()});
    return rules;
  }

  /// "15=prepare"; None where there is no "=".
  [[nodiscard]] static Result<Action> actionIn(const QString &named) {
    if (!named.contains(u'='))
      return Action::None;
    const QString word = named.section(u'=', 1).trimmed();
    const auto action = actionName.value(word);
    if (!action || *action == Action::None)
      return fail(ErrorKind::Input, tr("There is no action \"%1\"").arg(word),
                  tr("Known are %1.").arg(actionName.names().mid(1).join(u", "_s)));
    return *action;
  }

  void askRule(qsizetype index) {
    if (index >= m_proposals.size())
      return endIfFailed(keepRules());
    const runbook::Proposal &proposal = m_proposals.at(index);
    const QString question = proposal.lacksAction ? tr("Line %1: which action? One of %2; Enter leaves it proposed:")
                                                        .arg(proposal.line)
                                                        .arg(actionName.names().mid(1).join(u", "_s))
                                                  : tr("Accept the rule of line %1? [y/N]").arg(proposal.line);
    m_prompt.ask(question, [this, index](const QString &answer) {
      const runbook::Proposal &asked = m_proposals.at(index);
      const auto action = asked.lacksAction ? actionName.value(answer) : std::optional(Action::None);
      if (action && (asked.lacksAction ? *action != Action::None : isYes(answer)))
        m_rules.append(runbook::AcceptedRule{.row = asked.row, .action = *action});
      askRule(index + 1);
    });
  }

  /// Who has accepted the runbook before need not do so again because of a rule.
  Result<Done> keepRules() {
    const bool wasAccepted = m_environment.isAccepted(m_runbook);
    if (!m_rules.isEmpty()) {
      TRY(runbook::acceptRules(steps::stepKinds(), m_runbook, m_rules));
      TRY(load());
      if (wasAccepted)
        TRY(m_environment.accept(m_runbook));
    }
    for (const runbook::AcceptedRule &rule : std::as_const(m_rules))
      m_proposals.removeIf([&rule](const runbook::Proposal &each) { return each.row == rule.row; });
    return acceptContent();
  }

  // ---- the content

  Result<Done> acceptContent() {
    if (m_environment.isAccepted(m_runbook))
      return end(true);
    if (m_options.yes)
      return accept();
    if (!canAsk())
      return end(false);
    m_prompt.ask(tr("Accept this for your user? [y/N]"),
                 [this](const QString &answer) { endIfFailed(isYes(answer) ? accept() : end(false)); });
    return Done{};
  }

  Result<Done> accept() {
    TRY(m_environment.accept(m_runbook));
    return end(true);
  }

  /// Says how it stands, and ends. Whoever named rules and nothing else has what was asked for.
  Result<Done> end(bool accepted) {
    QJsonObject json = runbookJson();
    json.insert(u"accepted"_s, accepted);
    m_output.json(json);
    if (!m_rules.isEmpty())
      m_output.note(tr("%n rule(s) accepted and in effect.", nullptr, static_cast<int>(m_rules.size())));
    if (!m_proposals.isEmpty())
      m_output.note(tr("%n rule(s) stay proposed and are not in effect. To accept them: --rules %1", nullptr,
                       static_cast<int>(m_proposals.size()))
                        .arg(hint()));
    m_output.note(accepted                    ? tr("Accepted. When the file changes it has to be accepted again.")
                  : m_options.rules.isEmpty() ? tr("Not accepted: add --yes, or answer y on a terminal.")
                                              : tr("The runbook itself is not accepted yet, so nothing in it runs: add --yes."));
    return finish(accepted || !m_options.rules.isEmpty() ? ExitStatus::Done : ExitStatus::No);
  }

  /// "12,15=ACTION"
  [[nodiscard]] QString hint() const {
    QStringList lines;
    for (const runbook::Proposal &each : m_proposals)
      lines.append(QString::number(each.line) + (each.lacksAction ? tr("=ACTION") : QString()));
    return lines.join(u',');
  }

  [[nodiscard]] QList<DecisionLine> decisions() const {
    QList<DecisionLine> all;
    for (const MatrixRow &row : m_runbook.matrix.rows)
      if (!row.proposed)
        all.append({row.line, runbook::rowText(row)});
    const GuardRule &guard = m_runbook.guard;
    if (!guard.check.text.isEmpty())
      all.append({guard.line, tr("guard: %1 for %2: rollback after %3")
                                  .arg(guard.check.text, formatDuration(guard.check.hold), formatDuration(guard.countdown))});
    return all;
  }

  [[nodiscard]] QJsonObject runbookJson() const {
    const runbook::RunbookPowers permissions = runbook::powersOf(steps::stepKinds(), m_runbook);
    const auto command = [](const runbook::RunbookCommand &each) {
      return QJsonObject{{u"line"_s, each.line},
                         {u"command"_s, each.text},
                         {u"shell"_s, each.isShell},
                         {u"inPod"_s, each.isInPod},
                         {u"danger"_s, each.danger}};
    };
    const auto write = [](const runbook::RunbookWrite &each) {
      return QJsonObject{{u"line"_s, each.line},
                         {u"step"_s, each.step},
                         {u"what"_s, each.what},
                         {u"where"_s, each.where},
                         {u"danger"_s, each.danger}};
    };
    const auto decision = [](const DecisionLine &each) { return QJsonObject{{u"line"_s, each.line}, {u"text"_s, each.text}}; };
    const auto proposal = [](const runbook::Proposal &each) {
      return QJsonObject{{u"line"_s, each.line},
                         {u"text"_s, each.sentence},
                         {u"source"_s, each.source},
                         {u"questions"_s, QJsonArray::fromStringList(each.questions)}};
    };
    return {{u"name"_s, m_runbook.name},
            {u"digest"_s, QString::fromLatin1(m_runbook.digest.toHex())},
            {u"commands"_s, listOf(permissions.commands, command)},
            {u"writes"_s, listOf(permissions.writes, write)},
            {u"hosts"_s, QJsonArray::fromStringList(permissions.hosts)},
            {u"channels"_s, QJsonArray::fromStringList(permissions.channels)},
            {u"secrets"_s, QJsonArray::fromStringList(permissions.secrets)},
            {u"decides"_s, listOf(decisions(), decision)},
            {u"proposed"_s, listOf(m_proposals, proposal)},
            {u"acceptedRules"_s, m_rules.size()}};
  }

  Runbook m_runbook;
  QList<runbook::Proposal> m_proposals;  ///< that are not accepted
  QList<runbook::AcceptedRule> m_rules;  ///< that are
  Prompt m_prompt;
};

}  // namespace

std::unique_ptr<CliCommand> acceptCommand(const Options &options, const Environment &environment) {
  return std::make_unique<AcceptCommand>(options, environment);
}

}  // namespace sternway::cli
