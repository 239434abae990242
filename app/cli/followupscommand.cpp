// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "core/format.h"
#include "operate/followuptasks.h"
#include "report/durations.h"
#include "report/incidentlist.h"

#include <QCoreApplication>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// What is still to be done after incidents, of one or of all: reads the journal, needs no cluster.
class FollowUpsCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::FollowUpsCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    static SystemClock clock;
    m_now = clock.now();
    m_journal = TRY(openJournal({}, clock));
    m_left = m_options.arguments;
    if (!m_left.isEmpty())
      return next();
    after(m_journal.journal->incidents(this), [this](const QList<Incident> &incidents) {
      for (const Incident &incident : incidents)
        if (!incident.rehearsal)
          m_left << incident.id;
      return next();
    });
    return Done{};
  }

  /// Loads one incident after the other.
  Result<Done> next() {
    if (m_left.isEmpty())
      return tell();
    after(m_journal.journal->load(m_left.takeFirst(), this), [this](const IncidentRecord &record) -> Result<Done> {
      if (const auto runbook = runbookFor(record.incident.service))
        addAll(record, **runbook);
      else
        addUnknown(record.incident, runbook.error());
      return next();
    });
    return Done{};
  }

  void addAll(const IncidentRecord &record, const Runbook &runbook) {
    for (const operate::FollowUpTask &task :
         operate::followUpTasks(record, runbook, m_environment.isAccepted(runbook), {}, m_now))
      if (!task.isDone())
        add(record.incident, task);
  }

  /// One that cannot be read hides none of the others.
  void addUnknown(const Incident &incident, const Error &error) {
    m_isComplete = false;
    m_output.note(tr("%1: its follow-ups are not known: %2").arg(incident.id, error.message));
  }

  void add(const Incident &incident, const operate::FollowUpTask &task) {
    const QString issue = !task.issue ? QString() : task.issue->link.isEmpty() ? task.issue->id : task.issue->link;
    const bool late = task.isLate(m_now);
    m_isLate = m_isLate || late;
    m_json.append(QJsonObject{{u"incident"_s, incident.id},
                              {u"followUp"_s, task.key()},
                              {u"text"_s, task.text},
                              {u"due"_s, timeToJson(task.due)},
                              {u"overdue"_s, late},
                              {u"issue"_s, issue.isEmpty() ? QJsonValue() : QJsonValue(issue)}});
    const QString due = task.due.isValid() ? report::fullTime(task.due) : u"-"_s;
    m_rows.append({incident.id, late ? tr("%1, overdue").arg(due) : due, issue.isEmpty() ? u"-"_s : issue, task.text});
  }

  /// The answer is no while something is overdue, and not known while a runbook cannot be read.
  Result<Done> tell() {
    m_output.json(m_json);
    if (m_rows.size() > 1)
      m_output.text(report::alignedText(m_rows));
    else if (m_isComplete)
      m_output.text(tr("No open follow-ups."));
    return finish(m_isLate ? ExitStatus::No : m_isComplete ? ExitStatus::Done : ExitStatus::Unreachable);
  }

  OpenJournal m_journal;
  QDateTime m_now;
  QStringList m_left;  ///< still to be loaded
  QJsonArray m_json;
  QList<QStringList> m_rows{{tr("INCIDENT"), tr("DUE"), tr("ISSUE"), tr("FOLLOW-UP")}};
  bool m_isLate = false;
  bool m_isComplete = true;
};

}  // namespace

std::unique_ptr<CliCommand> followUpsCommand(const Options &options, const Environment &environment) {
  return std::make_unique<FollowUpsCommand>(options, environment);
}

}  // namespace sternway::cli
