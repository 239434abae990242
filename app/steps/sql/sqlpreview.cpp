// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/programstep.h"
#include "steps/sql/sqlstep.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString sqlBorder = u"sternway-statement"_s;
constexpr int shownRows = 10;

/// The statements in a transaction that is rolled back. It waits for nobody's lock for long, and nobody waits long for its own;
/// of what reads, the first rows are fetched.
QString triedSql(const QList<SqlStatement> &statements) {
  QString text = u"BEGIN;\nSET LOCAL lock_timeout = '1s';\nSET LOCAL statement_timeout = '5s';\n"_s;
  for (qsizetype i = 0; i < statements.size(); ++i) {
    const SqlStatement &statement = statements.at(i);
    text += u"\\echo %1 %2\n"_s.arg(sqlBorder).arg(i);
    if (statement.reads())
      text += u"DECLARE sternway NO SCROLL CURSOR FOR\n"_s + statement.text +
              u"\n;\nFETCH %1 FROM sternway;\nCLOSE sternway;\n"_s.arg(shownRows);
    else
      text += statement.text + u"\n;\n"_s;
  }
  return text + u"\\echo %1 end\nSET CONSTRAINTS ALL IMMEDIATE;\nROLLBACK;\n"_s.arg(sqlBorder);
}

QString shortSql(const SqlStatement &statement) {
  const QString text = statement.text.simplified();
  return text.size() > 100 ? text.left(99) + u'…' : text;
}

/// A line a statement with the server's tag, and the rows of those that read.
QStringList triedLines(const QList<SqlStatement> &statements, const QByteArray &output) {
  const QStringList parts = QString::fromUtf8(output).split(sqlBorder + u' ');
  QStringList lines;
  for (qsizetype i = 0; i < statements.size() && i + 1 < parts.size(); ++i) {
    QStringList said = parts.at(i + 1).split(u'\n', Qt::SkipEmptyParts).mid(1);
    if (said.isEmpty())  // the one that failed
      break;
    if (!statements.at(i).reads()) {
      lines << SqlStep::tr("%1: %2").arg(shortSql(statements.at(i)), said.value(said.size() - 1));
      continue;
    }
    said.removeAll(u"DECLARE CURSOR"_s);
    said.removeAll(u"CLOSE CURSOR"_s);
    lines << SqlStep::tr("%1, the first rows:").arg(shortSql(statements.at(i))) << said;
  }
  return lines;
}

Finding sqlFinding(const QString &id, Severity severity, const QString &title, const QString &detail,
                   const QString &remedy = {}) {
  return {.id = id, .severity = severity, .title = title, .detail = detail, .remedy = remedy};
}

/// What an end that is no success says of the step.
Finding obstacle(const PsqlEnd &end) {
  const QString state = end.sqlState();
  if (end.how == PsqlEnd::How::NotSent && end.error.kind == ErrorKind::NotFound)
    return sqlFinding(u"sql.missing"_s, Severity::Block, end.error.message, end.error.detail);
  if (end.how == PsqlEnd::How::NotSent)
    return sqlFinding(u"sql.input"_s, Severity::Block, end.error.message, end.error.detail);
  if (end.how == PsqlEnd::How::Lost || state == u"57014" || state == u"55P03")
    return sqlFinding(u"sql.slow"_s, Severity::Warn, SqlStep::tr("The statements take long, or wait for others"),
                      end.how == PsqlEnd::How::Lost ? end.error.message : end.words(),
                      SqlStep::tr("See in pg_stat_activity who holds the tables."));
  if (state == u"42501")
    return sqlFinding(u"sql.permission"_s, Severity::Block, SqlStep::tr("The database user lacks a permission"), end.words());
  if (end.result.exitCode == 2)
    return sqlFinding(u"sql.connection"_s, Severity::Block, SqlStep::tr("The database cannot be reached"), end.words(),
                      SqlStep::tr("Give host, port, user, database and password in the step, or by PGHOST and its like."));
  return sqlFinding(u"sql.fails"_s, Severity::Block, SqlStep::tr("A statement fails"), end.words());
}
}  // namespace

Call<StepPreview> *previewSql(const StepContext &context, const Step &step, QObject *parent) {
  const auto job = sqlJob(context, step);
  if (!job)
    return Call<StepPreview>::finished(
        parent, StepPreview{.findings = {sqlFinding(u"sql.input"_s, Severity::Block, job.error().message, job.error().detail)}});
  if (!context.programs)
    return Call<StepPreview>::finished(parent, fail(ErrorKind::Unsupported, SqlStep::tr("No program runs in a rehearsal")));
  const QString why = job->parsed.whyNotTried();
  QList<SqlStatement> statements = job->parsed.statements;
  if (job->parsed.transactions() == SqlText::Transactions::Whole)
    statements = statements.mid(1, statements.size() - 2);
  PsqlRequest request = job->request;
  request.text = why.isEmpty() ? triedSql(statements) : u"SELECT 1;\n"_s;  // at least whether it lets one in
  request.timeout = 1min;
  auto *call = new Call<StepPreview>(parent);
  auto *run = new PsqlRun(context, request, call);
  QObject::connect(run, &PsqlRun::ended, call, [call, statements, why](const PsqlEnd &end) {
    StepPreview preview;
    if (end.how != PsqlEnd::How::Ended || !end.result.succeeded())
      preview.findings << obstacle(end);
    if (why.isEmpty())
      preview.changes = triedLines(statements, end.result.output);
    else
      preview.findings << sqlFinding(u"sql.not-tried"_s, Severity::Info, SqlStep::tr("The statements were not tried"),
                                     SqlStep::tr("What they change cannot be seen before: %1.").arg(why));
    call->finish(preview);
  });
  run->start();
  return call;
}

}  // namespace sternway::steps
