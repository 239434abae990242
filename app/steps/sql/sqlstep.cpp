// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/sql/sqlstep.h"

#include "core/format.h"
#include "core/journal.h"
#include "core/stepdescriptor.h"
#include "core/variables.h"
#include "steps/programstep.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStringDecoder>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 largestSqlFile = qint64(64) * 1024 * 1024;
constexpr auto sqlPatience = 30min;

Result<QString> sqlOfFile(const QString &name, const QString &folder) {
  QFile file(QDir(folder.isEmpty() ? u"."_s : folder).filePath(name));
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, tr("The file %1 cannot be read: %2").arg(name, file.errorString()));
  if (file.size() > largestSqlFile)
    return fail(ErrorKind::Input, tr("The file %1 is larger than 64 MiB").arg(name),
                tr("Restore it by a step of the kind \"command\": psql -X -v ON_ERROR_STOP=1 -1 -f FILE."));
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString text = decoder(file.readAll());
  return decoder.hasError() ? fail(ErrorKind::Input, tr("The file %1 is not in UTF-8").arg(name)) : Result<QString>(text);
}

/// Why the text cannot be run as the step says, or empty.
QString transactionProblem(const SqlText &parsed, bool wanted) {
  const SqlText::Transactions own = parsed.transactions();
  if (own == SqlText::Transactions::Open)
    return tr("The statements begin a transaction and never commit it: nothing of it would be kept");
  if (wanted && own == SqlText::Transactions::Several)
    return tr("The step is to be one transaction, and its statements begin and end transactions themselves");
  return {};
}
}  // namespace

Result<SqlJob> sqlJob(const StepContext &context, const Step &step) {
  const StepWords words(step.args);
  SqlJob job;
  job.request.place = psqlPlaceOf(words);
  job.request.workingDirectory = words.text(u"workingDirectory"_s);
  job.request.mark = psqlMark(context.plan, step);
  job.request.timeout = step.timeout > 0ms ? step.timeout : sqlPatience;
  const QJsonObject values = words.map(u"values"_s);
  for (auto value = values.constBegin(); value != values.constEnd(); ++value)
    job.request.values.insert(value.key(), value->toString());
  // Text that was filled like any other may hold a value that ends its quotes; nobody could tell.
  if (!words.has(u"values"_s) && words.has(u"text"_s))
    return fail(ErrorKind::Input, tr("The values of this step's placeholders were not kept apart from its statements"),
                tr("Make the plan anew."));
  const QString text =
      words.has(u"file"_s) ? TRY(sqlOfFile(words.text(u"file"_s), job.request.workingDirectory)) : words.text(u"text"_s);
  job.parsed = parseSql(text);
  const bool wanted = words.flag(u"transaction"_s);
  for (const QString &problem : {psqlPlaceProblem(job.request.place), job.parsed.problem, transactionProblem(job.parsed, wanted)})
    if (!problem.isEmpty())
      return fail(ErrorKind::Input, problem);
  if (job.parsed.statements.isEmpty())
    return fail(ErrorKind::Input, tr("There is no statement in it"));
  const bool isWhole = job.parsed.transactions() == SqlText::Transactions::Whole;
  job.isWrapped = wanted && !isWhole;
  job.isOneTransaction = wanted || isWhole;
  job.request.text = job.isWrapped ? u"BEGIN;\n"_s + text + u"\n;\nCOMMIT;\n"_s : text + u'\n';
  if (words.has(u"file"_s) && !placeholdersIn(text).isEmpty())
    return fail(ErrorKind::Input, tr("Placeholders in a file of statements have no values: write the statements into \"text\""));
  return job;
}

FilledArguments filledSql(const QJsonObject &arguments, const QHash<QString, QString> &values) {
  QHash<QString, QString> open = values;
  open.removeIf([](const auto &value) { return value.key().startsWith(u"secret:"_s); });
  QJsonObject others = arguments;
  others.remove(u"text"_s);
  others.remove(u"password"_s);
  FilledArguments filled = fill(others, open);
  QJsonObject bound;
  for (const Placeholder &each : placeholdersIn(arguments.value(u"text"_s).toString())) {
    if (const auto value = open.constFind(each.name); value != open.cend())
      bound.insert(each.name, *value);
    else if (!each.isSecret() && !filled.missing.contains(each.name))
      filled.missing.append(each.name);
  }
  for (const QString &kept : {u"text"_s, u"password"_s})
    if (arguments.contains(kept))
      filled.arguments.insert(kept, arguments.value(kept));
  filled.arguments.insert(u"values"_s, bound);
  return filled;
}

void SqlStep::start() {
  if (!m_context.programs)
    return end({.state = StepState::Skipped, .message = tr("Not run: no program runs in a rehearsal")});
  const auto job = sqlJob(m_context, m_step);
  if (!job)
    return endFailed((job.error().message + u' ' + job.error().detail).trimmed());
  m_job = *job;
  m_run = new PsqlRun(m_context, m_job.request, this);
  connect(m_run, &PsqlRun::lines, this, [this](const QStringList &lines) { Q_EMIT progress(lines.join(u'\n')); });
  connect(m_run, &PsqlRun::ended, this, &SqlStep::over);
  m_run->start();
}

void SqlStep::stop() {
  m_stopping = true;
  if (m_run)
    return m_run->stop();
  StepRun::stop();
}

QJsonObject SqlStep::resultOf(const PsqlEnd &end) {
  QJsonObject result{{u"output"_s, keptText(end.result.output)}};
  if (end.how == PsqlEnd::How::Ended)
    result.insert(u"exitCode"_s, end.result.exitCode);
  const QStringList tags = end.tags();
  if (!tags.isEmpty())
    result.insert(u"tags"_s, QJsonArray::fromStringList(tags));
  putText(result, u"sqlState"_s, end.sqlState());
  return result;
}

QString SqlStep::keptBefore(const PsqlEnd &end) const {
  const QStringList tags = end.tags();
  if (m_job.isOneTransaction)
    return tr("All of it was one transaction: nothing was kept.");
  return tags.isEmpty() ? tr("Nothing had been done before.")
                        : tr("Done before that, unless a transaction of its own held it: %1.").arg(tags.join(u", "_s));
}

void SqlStep::over(const PsqlEnd &end) {
  if (hasEnded())
    return;
  if (end.how == PsqlEnd::How::NotSent)
    return endFailed((end.error.message + u' ' + end.error.detail).trimmed());
  if (end.isCancelled())
    return endFailed(tr("%1: the server took the running statement back. %2")
                         .arg(m_stopping ? tr("Stopped by the operator") : tr("Interrupted"), keptBefore(end)),
                     resultOf(end));
  if (end.how == PsqlEnd::How::Lost)
    return this->end({.state = StepState::Unknown,
                      .message = tr("%1. The statement may still run on the server: pg_stat_activity has it with the "
                                    "application_name \"%2\".")
                                     .arg((end.error.message + u' ' + end.error.detail).trimmed(), m_job.request.mark),
                      .result = {{u"mark"_s, m_job.request.mark}}});
  if (!end.result.succeeded())
    return failed(end);
  const QStringList tags = end.tags();
  const bool rollsBack = std::ranges::any_of(m_job.parsed.statements, [](const SqlStatement &statement) {
    return statement.verb() == u"ROLLBACK" || statement.verb() == u"ABORT";
  });
  if ((m_job.isOneTransaction && tags.value(tags.size() - 1) != u"COMMIT") || (tags.contains(u"ROLLBACK"_s) && !rollsBack))
    return endFailed(tr("The server did not commit: nothing was kept."), resultOf(end));
  QStringList told = tags;
  if (m_job.isWrapped)
    told = tags.mid(1, tags.size() - 2);  // without BEGIN and COMMIT
  this->end({.state = StepState::Finished,
             .message = told.isEmpty() ? tr("The statements ran") : told.join(u", "_s),
             .result = resultOf(end)});
}

void SqlStep::failed(const PsqlEnd &end) {
  constexpr int scriptFailed = 3;
  const bool hasBegun = !end.result.output.trimmed().isEmpty();
  if (end.result.exitCode == scriptFailed || !hasBegun) {
    // without a word of the server's about a statement, the connection may have gone in the midst of the first one
    const bool mayHaveRun =
        end.sqlState().isEmpty() && !end.result.errorOutput.startsWith("psql: error: ") && end.result.exitCode == 2;
    if (!mayHaveRun)
      return endFailed(hasBegun ? end.words() + u' ' + keptBefore(end) : end.words(), resultOf(end));
  }
  this->end({.state = StepState::Unknown,
             .message = tr("The connection was lost: %1. Whether the last statement took effect is not known.").arg(end.words()),
             .result = resultOf(end)});
}

Call<Probe> *probeSql(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  const auto say = [parent](Probe::State state, const QString &sentence) {
    return Call<Probe>::finished(parent, Probe{.state = state, .sentence = sentence});
  };
  if (record.state == StepState::Finished)
    return say(Probe::State::Applied, SqlStep::tr("The statements had ended well."));
  if (!record.startedAt.isValid())
    return say(Probe::State::NotApplied, SqlStep::tr("The statements had not been sent."));
  const auto job = sqlJob(context, step);
  if (job && job->parsed.reads())
    return say(Probe::State::NotApplied, SqlStep::tr("The statements only read: they can be sent again."));
  const QString look = SqlStep::tr("PostgreSQL keeps no record of statements: look whether their effect is there.");
  if (!job || !context.programs)
    return say(Probe::State::CannotTell, look);
  // The server knows its sessions by their name; it is the last trace of the statements.
  PsqlRequest request{
      .place = job->request.place,
      .text =
          u"SELECT pid || ' since ' || backend_start::timestamp(0) FROM pg_stat_activity WHERE application_name = {{mark}};"_s,
      .values = {{u"mark"_s, job->request.mark}}};
  return mapped<Probe>(parent, queryByPsql(context, request, parent), [look](const Result<QString> &rows) -> Result<Probe> {
    if (!rows)
      return Probe{.sentence = look + u' ' + SqlStep::tr("The database cannot be asked now: %1").arg(rows.error().message)};
    const QString session = rows->trimmed();
    if (session.isEmpty())
      return Probe{.sentence = SqlStep::tr("The session that sent the statements has ended.") + u' ' + look};
    return Probe{.sentence =
                     SqlStep::tr("The statements still run on the server (session %1). Wait for them, or end them there by "
                                 "pg_cancel_backend.")
                         .arg(session)};
  });
}

}  // namespace sternway::steps
