// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/sql/psql.h"

#include "core/format.h"
#include "core/stepdescriptor.h"
#include "core/variables.h"
#include "steps/programstep.h"
#include "steps/sql/sqltext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// "psql:<stdin>:3: ERROR:  42501: permission denied for table orders", as VERBOSITY=verbose has it, in any language.
const QRegularExpression &psqlError() {
  static const QRegularExpression pattern(u"^(?:psql:[^\\n]*?:\\d+: )?\\p{Lu}[^:\\n]*:  ((?=[A-Z]*\\d)[0-9A-Z]{5})(?:: (.*))?$"_s,
                                          QRegularExpression::MultilineOption);
  return pattern;
}

/// Class 00, 01 and 02 are notices and warnings.
bool isPsqlNotice(const QString &state) {
  return state.startsWith(u"00"_s) || state.startsWith(u"01"_s) || state.startsWith(u"02"_s);
}

bool isOnlySecrets(const QString &text) {
  QString rest = text;
  const QList<Placeholder> placeholders = placeholdersIn(text);
  for (qsizetype i = placeholders.size() - 1; i >= 0; --i)
    if (placeholders.at(i).isSecret())
      rest.remove(placeholders.at(i).offset, placeholders.at(i).length);
  return rest.isEmpty();
}
}  // namespace

QString psqlPlaceArguments() {
  return u"database, host, port:number, user, password"_s;
}

PsqlPlace psqlPlaceOf(const StepWords &words) {
  return {.host = words.text(u"host"_s),
          .port = words.text(u"port"_s),
          .user = words.text(u"user"_s),
          .database = words.text(u"database"_s),
          .password = words.text(u"password"_s)};
}

QStringList psqlPlaceOptions(const PsqlPlace &place) {
  QStringList options;
  const auto add = [&options](const QString &option, const QString &value) {
    if (!value.isEmpty())
      options += QStringList{option, value};
  };
  add(u"-h"_s, place.host);
  add(u"-p"_s, place.port);
  add(u"-U"_s, place.user);
  add(u"-d"_s, place.database);
  return options;
}

QString psqlPlaceProblem(const PsqlPlace &place) {
  // libpq takes both for a whole connection: a value could lead to another server
  if (place.database.contains(u'=') || place.database.contains(u"://"_s))
    return tr("\"database\" is the name of a database; host, port, user and password have arguments of their own");
  if (!isOnlySecrets(place.password))
    return tr("\"password\" must be a secret: {{secret:NAME}}");
  return {};
}

bool PsqlEnd::isCancelled() const {
  return sqlState() == u"57014";
}

QStringList PsqlEnd::tags() const {
  static const QRegularExpression tag(u"^(?:[A-Z]{2,}(?: [A-Z]{2,})*(?: \\d+){0,2}|\\(\\d+ rows?\\))$"_s,
                                      QRegularExpression::MultilineOption);
  QStringList tags;
  for (auto i = tag.globalMatch(QString::fromUtf8(result.output)); i.hasNext();)
    tags << i.next().captured();
  return tags;
}

QString PsqlEnd::words() const {
  static const QRegularExpression forDevelopers(
      u"^(?:LOCATION|SCHEMA NAME|TABLE NAME|COLUMN NAME|DATATYPE NAME|CONSTRAINT NAME):"_s);
  QStringList words;
  bool isNotice = false;
  for (const QString &line : QString::fromUtf8(result.errorOutput).split(u'\n', Qt::SkipEmptyParts)) {
    const auto match = psqlError().match(line);
    if (match.hasMatch())
      isNotice = isPsqlNotice(match.captured(1));
    if (!isNotice && !line.contains(forDevelopers))
      words << (match.capturedLength(2) > 0 ? match.captured(2) : line.trimmed());
  }
  return keptText(words.mid(std::max(words.size() - 5, qsizetype(0))).join(u'\n').toUtf8());
}

QString PsqlEnd::sqlState() const {
  QString state;
  for (auto i = psqlError().globalMatch(QString::fromUtf8(result.errorOutput)); i.hasNext();)
    if (const QString each = i.next().captured(1); !isPsqlNotice(each))
      state = each;
  return state;
}

PsqlRun::PsqlRun(const StepContext &context, PsqlRequest request, QObject *parent)
    : QObject(parent), m_context(context), m_request(std::move(request)) {}

void PsqlRun::start() {
  readSecrets(m_context, {m_request.text, m_request.place.password}, this)
      ->then([this](const Result<QHash<QString, QString>> &secrets) {
        if (m_ended)
          return;
        if (!secrets)
          return finish({.how = PsqlEnd::How::NotSent, .error = secrets.error()});
        send(*secrets);
      });
}

void PsqlRun::stop() {
  if (m_run)
    return m_run->stop();
  finish({.how = PsqlEnd::How::NotSent,
          .error = {.kind = ErrorKind::Cancelled, .message = tr("Stopped by the operator"), .detail = {}}});
}

void PsqlRun::send(const QHash<QString, QString> &secrets) {
  m_secrets = secrets;
  QHash<QString, QString> values = m_request.values;
  values.insert(secrets);
  const auto text = boundSql(m_request.text, values);
  if (!text)
    return finish({.how = PsqlEnd::How::NotSent, .error = text.error()});
  // An error's text quotes the statement, and cuts it: a part of a secret cannot be found there.
  const bool hasSecrets = std::ranges::any_of(placeholdersIn(m_request.text), &Placeholder::isSecret);
  const QString verbosity = hasSecrets ? u"VERBOSITY=sqlstate"_s : u"VERBOSITY=verbose"_s;
  // Literals are quoted for standard_conforming_strings, which an old server may have off.
  const bool hasValues = *text != m_request.text;
  const QString input =
      (hasValues ? u"\\set QUIET on\nSET standard_conforming_strings = on;\n\\set QUIET off\n"_s : QString()) + *text;
  ProgramRequest request{
      .argv = {u"psql"_s, u"-X"_s, u"-w"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-v"_s, verbosity, u"-P"_s, u"pager=off"_s},
      .workingDirectory = m_request.workingDirectory,
      .environment = {{u"LC_ALL"_s, u"C"_s}, {u"PGCLIENTENCODING"_s, u"UTF8"_s}},
      .input = input.toUtf8(),
      .timeout = m_request.timeout,
      .stopSignal = ProgramRequest::StopSignal::Interrupt};
  request.argv += (m_request.isBare ? QStringList{u"-q"_s, u"-A"_s, u"-t"_s} : QStringList()) +
                  psqlPlaceOptions(m_request.place) +
                  QStringList{u"-f"_s, u"-"_s};  // not plain standard input: this names lines in errors
  if (!m_request.mark.isEmpty())
    request.environment.insert(u"PGAPPNAME"_s, m_request.mark);
  if (!qEnvironmentVariableIsSet("PGCONNECT_TIMEOUT"))
    request.environment.insert(u"PGCONNECT_TIMEOUT"_s, u"15"_s);
  if (!m_request.place.password.isEmpty())
    request.environment.insert(u"PGPASSWORD"_s, fill(m_request.place.password, secrets).text);
  m_run = m_context.programs->run(request, this);
  connect(m_run, &ProgramRun::lines, this, [this](const QStringList &lines) {
    QStringList shown;
    for (const QString &line : lines)
      shown << hidden(line);
    m_lines += shown;
    Q_EMIT this->lines(shown);
  });
  connect(m_run, &ProgramRun::ended, this, &PsqlRun::over);
}

void PsqlRun::over(const Result<ProgramResult> &result) {
  if (m_run)
    m_run->deleteLater();
  m_run = nullptr;
  PsqlEnd end;
  if (result) {
    end.result = *result;
    end.result.output = hidden(QString::fromUtf8(result->output)).toUtf8();
    end.result.errorOutput = hidden(QString::fromUtf8(result->errorOutput)).toUtf8();
    return finish(end);
  }
  end.error = result.error();
  const bool hasNotBegun = result.error().kind == ErrorKind::NotFound || result.error().kind == ErrorKind::Input;
  end.how = hasNotBegun ? PsqlEnd::How::NotSent : PsqlEnd::How::Lost;
  if (hasNotBegun)
    end.error.detail = tr("The package %1 has it.").arg(packageOf(u"psql"_s));
  end.result.output = m_lines.join(u'\n').toUtf8();
  end.result.errorOutput = end.result.output;
  finish(end);
}

void PsqlRun::finish(const PsqlEnd &end) {
  if (!std::exchange(m_ended, true))
    Q_EMIT ended(end);
}

QString PsqlRun::hidden(QString text) const {
  for (const QString &secret : m_secrets)
    if (!secret.isEmpty())
      text.replace(secret, u"•••"_s);
  return text;
}

QString psqlMark(const Plan &plan, const Step &step) {
  const QByteArray hash = QCryptographicHash::hash((plan.id + u'/' + step.id).toUtf8(), QCryptographicHash::Sha256).toHex();
  return u"sternway "_s + QString::fromLatin1(hash.left(24));
}

Call<QString> *queryByPsql(const StepContext &context, const PsqlRequest &request, QObject *parent) {
  PsqlRequest bare = request;
  bare.isBare = true;
  if (bare.timeout == 0ms)
    bare.timeout = 1min;
  if (const QString problem = psqlPlaceProblem(bare.place); !problem.isEmpty() || !context.programs)
    return Call<QString>::finished(parent, !problem.isEmpty()
                                               ? fail(ErrorKind::Input, problem)
                                               : fail(ErrorKind::Unsupported, tr("No program runs in a rehearsal")));
  auto *call = new Call<QString>(parent);
  auto *run = new PsqlRun(context, bare, call);
  QObject::connect(run, &PsqlRun::ended, call, [call](const PsqlEnd &end) {
    if (end.how != PsqlEnd::How::Ended)
      return call->finish(fail(end.error));
    if (!end.result.succeeded())
      return call->finish(fail(end.sqlState().isEmpty() ? ErrorKind::Unreachable : ErrorKind::Invalid, end.words()));
    call->finish(QString::fromUtf8(end.result.output));
  });
  run->start();
  return call;
}

}  // namespace sternway::steps

#include "moc_psql.cpp"
