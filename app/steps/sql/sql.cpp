// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "core/variables.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QString sqlCommand(const StepWords &words) {
  const QStringList text =
      words.has(u"text"_s) ? QStringList{u"-c"_s, withSqlPlaceholders(words.text(u"text"_s))} : QStringList();
  return shellCommand(QStringList{u"psql"_s} + words.option(u"database"_s, u"-d"_s) +
                      (words.flag(u"transaction"_s) ? QStringList{u"-1"_s} : QStringList()) + text +
                      (words.has(u"file"_s) ? QStringList{u"-v"_s, u"ON_ERROR_STOP=1"_s} : QStringList()) +  // else it goes on
                      words.option(u"file"_s, u"-f"_s));
}

RecognisedArguments recogniseSql(const QStringList &argv, const CommandSource &) {
  const QString program = argv.value(0);
  const bool isMysql = program == u"mysql" || program == u"mariadb";
  if (program != u"psql" && !isMysql)
    return {};
  const CommandWords words(argv.mid(1),
                           u"-h -U -d -c -f -p -e -D -u -P -v --host --username --dbname --command --file --port "
                           "--execute --database --user"_s.split(u' '));
  const QStringList texts = words.values({isMysql ? u"-e"_s : u"-c"_s, u"--command"_s, u"--execute"_s});
  const QString file = isMysql ? QString() : words.value({u"-f"_s, u"--file"_s});
  if (texts.size() > 1 || texts.isEmpty() == file.isEmpty())
    return {};
  QJsonObject arguments{{file.isEmpty() ? u"text"_s : u"file"_s, file.isEmpty() ? texts.constFirst() : file}};
  const QString database = words.value({u"-d"_s, u"--dbname"_s, u"-D"_s, u"--database"_s});
  putText(arguments, u"database"_s, database.isEmpty() ? words.plain(0) : database);
  return {arguments};
}
}  // namespace

QList<StepDescriptor> sqlKinds() {
  return {{.name = u"sql"_s,
           .arguments = stepArguments(u"text, file, database, transaction:flag"_s),
           .oneOf = {{u"text"_s, u"file"_s}},
           .form = StepForm::Statement,
           .changes = [] { return tr("What the statements change in the database"); },
           .command = sqlCommand,
           .danger =
               [](const StepWords &words) {
                 const QString file = words.text(u"file"_s);
                 return file.isEmpty() ? dangerOfSql(words.text(u"text"_s)) : dangerOfCommand(file);
               },
           .permission = runsHere,
           .recognise = recogniseSql}};
}

}  // namespace sternway::steps
