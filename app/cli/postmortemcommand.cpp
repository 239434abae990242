// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "core/format.h"
#include "report/blameless.h"
#include "report/durations.h"
#include "report/postmortem.h"
#include "report/postmortemlint.h"
#include "report/writers.h"
#include "report/writtenpostmortem.h"
#include "steps/registry.h"

#include <QCoreApplication>
#include <QDir>

namespace sternway::cli {

using namespace Qt::StringLiterals;

Result<Done> writePostMortemFiles(const IncidentRecord &record, const Runbook *runbook, const QString &folder) {
  const QString base = QDir(folder).filePath(record.incident.id + u"-postmortem."_s);
  for (const QString &format : report::reportFormats()) {
    const auto bytes = TRY(report::exportPostMortem({.kinds = steps::stepKinds(), .record = record, .runbook = runbook}, format));
    TRY(writeFile(base + format, bytes));
  }
  return Done{};
}

namespace {

/// postmortem: that of one incident as it was edited in the window, else its draft; reads the journal and the runbook, needs no
/// cluster. What its text still lacks is said on standard error.
class PostMortemCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::PostMortemCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    static SystemClock clock;
    m_journal = TRY(openJournal({}, clock));
    after(m_journal.journal->load(m_options.arguments.first(), this), [this](const IncidentRecord &record) {
      if (!m_journal.postMortems || (m_options.fresh && !m_options.status))
        return write(record, {});
      after(m_journal.postMortems->postMortem(record.incident.id, this), [this, record](const PostMortemDraft &draft) {
        return m_options.status ? tellStatus(record, draft) : write(record, draft);
      });
      return Result<Done>(Done{});
    });
    return Done{};
  }

  Result<Done> tellStatus(const IncidentRecord &record, const PostMortemDraft &draft) {
    const RunbookPtr runbook = TRY(runbookFor(record.incident.service));
    const QDateTime due = postMortemDeadline(record.incident, record.events, runbook.get(), draft);
    qsizetype questions = 0;
    for (const WrittenSection &section : draft.sections)
      questions += report::openQuestionsIn(section.markdown).size();
    m_output.json(QJsonObject{{u"incident"_s, record.incident.id},
                              {u"status"_s, draft.isKept() ? QJsonValue(postMortemStatusName(draft.status)) : QJsonValue()},
                              {u"version"_s, draft.version},
                              {u"savedAt"_s, timeToJson(draft.savedAt)},
                              {u"savedBy"_s, draft.savedBy},
                              {u"due"_s, timeToJson(due)},
                              {u"openQuestions"_s, draft.isKept() ? QJsonValue(questions) : QJsonValue()}});
    const QString dueAt = due.isValid() ? tr("due %1").arg(report::fullTime(due)) : tr("not due yet: the incident is not over");
    m_output.text(draft.isKept() ? tr("%1, version %2 of %3 by %4; %n open questions; %5", "", static_cast<int>(questions))
                                       .arg(postMortemStatusTitle(draft.status), QString::number(draft.version),
                                            report::fullTime(draft.savedAt), draft.savedBy, dueAt)
                                 : tr("Not begun; %1").arg(dueAt));
    return finish(ExitStatus::Done);
  }

  Result<Done> write(const IncidentRecord &record, const PostMortemDraft &draft) {
    const RunbookPtr runbook = TRY(runbookFor(record.incident.service));
    const report::PostMortemSource source{
        .kinds = steps::stepKinds(), .record = record, .runbook = runbook.get(), .draft = &draft};
    const QByteArray bytes = TRY(report::exportPostMortem(source, m_options.format));
    const QString text = report::postMortemMarkdown(source);
    const QList<report::LintProblem> problems = report::lintPostMortem(text, report::peopleIn(record));
    if (m_options.out.isEmpty())
      m_output.raw(bytes);
    else
      TRY(writeFile(m_options.out, bytes));
    for (const report::LintProblem &problem : problems)
      m_output.note(problemLine(text, problem));
    if (!m_options.out.isEmpty()) {
      m_output.json(
          QJsonObject{{u"file"_s, m_options.out}, {u"incident"_s, record.incident.id}, {u"problems"_s, problems.size()}});
      m_output.text(tr("Wrote %1").arg(m_options.out));
    }
    return finish(ExitStatus::Done);
  }

  /// The place in the Markdown, and the words there.
  static QString problemLine(const QString &text, const report::LintProblem &problem) {
    constexpr int mostShown = 80;
    const auto [line, column] = report::lineAndColumn(text, problem.offset);
    const QString words = report::singleLine(text.mid(problem.offset, problem.length));
    return tr("Line %1, column %2: %3: %4")
        .arg(QString::number(line), QString::number(column), problem.why,
             words.size() > mostShown ? words.left(mostShown - 1) + u'…' : words);
  }

  OpenJournal m_journal;
};

}  // namespace

std::unique_ptr<CliCommand> postMortemCommand(const Options &options, const Environment &environment) {
  return std::make_unique<PostMortemCommand>(options, environment);
}

}  // namespace sternway::cli
