// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/acceptcommand.h"

#include "core/format.h"
#include "runbook/runbook.h"
#include "runbook/runbookchange.h"
#include "runbook/trust.h"
#include "steps/registry.h"

#include <unistd.h>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// What it decides: the rows and the guard, as they stand in the file.
struct DecisionLine {
  int line = 0;
  QString text;
};

QList<DecisionLine> decisionsOf(const Runbook &runbook) {
  QList<DecisionLine> decisions;
  for (const MatrixRow &row : runbook.matrix.rows)
    decisions.append({row.line, rowText(row)});
  const GuardRule &guard = runbook.guard;
  if (!guard.check.text.isEmpty())
    decisions.append({guard.line, AcceptCommand::tr("guard: %1 for %2: rollback after %3")
                                      .arg(guard.check.text, formatDuration(guard.check.hold), formatDuration(guard.countdown))});
  return decisions;
}

QString decisionsText(const QList<DecisionLine> &decisions) {
  QStringList lines;
  if (!decisions.isEmpty())
    lines.append(AcceptCommand::tr("What it decides:"));
  for (const DecisionLine &each : decisions)
    lines.append(u"  "_s + AcceptCommand::tr("line %1: %2").arg(each.line).arg(each.text));
  return lines.join(u'\n');
}

template <typename List, typename Make>
QJsonArray listOf(const List &list, Make make) {
  QJsonArray array;
  for (const auto &each : list)
    array.append(make(each));
  return array;
}

QJsonObject jsonOf(const Runbook &runbook, const RunbookPowers &permissions) {
  const auto command = [](const RunbookCommand &each) {
    return QJsonObject{{u"line"_s, each.line},
                       {u"command"_s, each.text},
                       {u"shell"_s, each.isShell},
                       {u"inPod"_s, each.isInPod},
                       {u"danger"_s, each.danger}};
  };
  const auto write = [](const RunbookWrite &each) {
    return QJsonObject{{u"line"_s, each.line},
                       {u"step"_s, each.step},
                       {u"what"_s, each.what},
                       {u"where"_s, each.where},
                       {u"danger"_s, each.danger}};
  };
  const auto decision = [](const DecisionLine &each) { return QJsonObject{{u"line"_s, each.line}, {u"text"_s, each.text}}; };
  return {{u"name"_s, runbook.name},
          {u"digest"_s, QString::fromLatin1(runbook.digest.toHex())},
          {u"commands"_s, listOf(permissions.commands, command)},
          {u"writes"_s, listOf(permissions.writes, write)},
          {u"hosts"_s, QJsonArray::fromStringList(permissions.hosts)},
          {u"channels"_s, QJsonArray::fromStringList(permissions.channels)},
          {u"secrets"_s, QJsonArray::fromStringList(permissions.secrets)},
          {u"decides"_s, listOf(decisionsOf(runbook), decision)}};
}
}  // namespace

void AcceptCommand::start() {
  auto runbook = loadRunbook(stepKinds(), m_options.arguments.value(0));
  if (!runbook)
    return fail(runbook.error());
  m_runbook = std::move(*runbook);
  m_output.text(m_runbook.title + u": "_s + contentsText(m_runbook));
  m_output.text(powersText(powersOf(stepKinds(), m_runbook)));
  if (const QString decisions = decisionsText(decisionsOf(m_runbook)); !decisions.isEmpty())
    m_output.text(decisions);
  if (m_environment.isAccepted(m_runbook))
    return end(true);
  if (m_options.yes)
    return accept();
  const bool canAsk = !m_output.isJson() && isatty(STDIN_FILENO) == 1;
  if (!canAsk)
    return end(false);
  m_prompt.ask(tr("Accept this for your user? [y/N]"), [this](const QString &answer) {
    if (answer == "y"_L1 || answer == "yes"_L1)
      return accept();
    end(false);
  });
}

void AcceptCommand::accept() {
  if (const auto done = m_environment.accept(m_runbook); !done)
    return fail(done.error());
  end(true);
}

void AcceptCommand::end(bool accepted) {
  QJsonObject json = jsonOf(m_runbook, powersOf(stepKinds(), m_runbook));
  json.insert(u"accepted"_s, accepted);
  m_output.json(json);
  m_output.note(accepted ? tr("Accepted. When the file changes it has to be accepted again.")
                         : tr("Not accepted: add --yes, or answer y on a terminal."));
  finish(accepted ? ExitStatus::Done : ExitStatus::No);
}

}  // namespace sternway
