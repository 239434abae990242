// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "steps/steprun.h"

#include <QHash>
#include <QPointer>

namespace sternway::steps {

/// Where psql connects. What is empty is what libpq's environment says: PGHOST, PGSERVICE, ~/.pgpass, …
struct PsqlPlace {
  QString host = {};
  QString port = {};
  QString user = {};
  QString database = {};
  QString password = {};  ///< of nothing but {{secret:NAME}}
};
/// Its arguments, for stepArguments(): "host, port:number, …".
[[nodiscard]] QString psqlPlaceArguments();
[[nodiscard]] PsqlPlace psqlPlaceOf(const StepWords &words);
/// The options of psql for it.
[[nodiscard]] QStringList psqlPlaceOptions(const PsqlPlace &place);
/// Why psql is not let to connect with it, or empty: a database that libpq would read as a connection of its own, a password that
/// is no secret.
[[nodiscard]] QString psqlPlaceProblem(const PsqlPlace &place);

/// Statements for psql, on its standard input.
struct PsqlRequest {
  PsqlPlace place = {};
  QString text = {};                     ///< placeholders in it become literals, see boundSql()
  QHash<QString, QString> values = {};   ///< of placeholders; secrets are read by the run itself
  bool isBare = false;                   ///< rows without head, lines and tags, for programs to read
  QString mark = {};                     ///< application_name of the session, by which the server knows it
  QString workingDirectory = {};         ///< empty: Sternway's own
  std::chrono::milliseconds timeout{0};  ///< 0: none
};

/// How psql ended.
struct PsqlEnd {
  enum class How {
    NotSent,  ///< surely nothing has reached a server; the error says why
    Ended,    ///< by itself
    Lost      ///< stopped, out of time or killed; the error says which
  };
  How how = How::Ended;
  Error error = {};
  ProgramResult result = {};  ///< without secrets; of one that was lost the error output is what had come by then

  /// The server says that it has taken the running statement back.
  [[nodiscard]] bool isCancelled() const;
  /// The tags of statements ("DELETE 3") and the ends of tables ("(3 rows)"), in their order.
  [[nodiscard]] QStringList tags() const;
  /// The error in the server's words, without what is for PostgreSQL's developers; of a connection, in psql's.
  [[nodiscard]] QString words() const;
  /// "42501" of the last error; empty: there was none.
  [[nodiscard]] QString sqlState() const;
};

/// One run of psql. Its secrets never leave it: not by argv, and not by what it tells. ~/.psqlrc is not read, a password is never
/// asked for, the first error ends it. A child of its context; deleting it ends psql. GUI thread.
class PsqlRun : public QObject {
  Q_OBJECT
public:
  PsqlRun(const StepContext &context, PsqlRequest request, QObject *parent);
  /// The context must have programs.
  void start();
  /// The running statement is interrupted; ended() follows.
  void stop();

Q_SIGNALS:
  void lines(const QStringList &lines);
  void ended(const sternway::steps::PsqlEnd &end);

private:
  void send(const QHash<QString, QString> &secrets);
  void over(const Result<ProgramResult> &result);
  void finish(const PsqlEnd &end);
  [[nodiscard]] QString hidden(QString text) const;

  const StepContext m_context;
  const PsqlRequest m_request;
  QHash<QString, QString> m_secrets;
  QStringList m_lines;
  QPointer<ProgramRun> m_run;
  bool m_ended = false;
};

/// By which the server's list of sessions knows a step's: "sternway 3f2a…". Derived from the plan's and the step's ids.
[[nodiscard]] QString psqlMark(const Plan &plan, const Step &step);

/// The rows of a query that only reads, as isBare gives them; the error says why not.
[[nodiscard]] Call<QString> *queryByPsql(const StepContext &context, const PsqlRequest &request, QObject *parent);

}  // namespace sternway::steps
