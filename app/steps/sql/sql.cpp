// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "core/variables.h"
#include "steps/registry.h"
#include "steps/sql/sqlstep.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QString sqlCommand(const StepWords &words) {
  const QStringList text =
      words.has(u"text"_s) ? QStringList{u"-c"_s, withSqlPlaceholders(words.text(u"text"_s))} : QStringList();
  return shellCommand(QStringList{u"psql"_s} + psqlPlaceOptions(psqlPlaceOf(words)) +
                      (words.flag(u"transaction"_s) ? QStringList{u"-1"_s} : QStringList()) + text +
                      (words.has(u"file"_s) ? QStringList{u"-v"_s, u"ON_ERROR_STOP=1"_s} : QStringList()) +  // else it goes on
                      words.option(u"file"_s, u"-f"_s));
}

RecognisedArguments recogniseSql(const QStringList &argv, const CommandSource &) {
  if (argv.value(0) != u"psql")
    return {};
  const CommandWords words(argv.mid(1),
                           u"-h -U -d -c -f -p -v -P -o -L --host --username --dbname --command --file --port --set "
                           "--variable --pset"_s.split(u' '));
  const QStringList texts = words.values({u"-c"_s, u"--command"_s});
  const QString file = words.value({u"-f"_s, u"--file"_s});
  if (texts.size() > 1 || texts.isEmpty() == file.isEmpty())
    return {};
  QJsonObject arguments{{file.isEmpty() ? u"text"_s : u"file"_s, file.isEmpty() ? texts.constFirst() : file}};
  if (words.has({u"-1"_s, u"--single-transaction"_s}))
    arguments.insert(u"transaction"_s, true);
  const QString database = words.value({u"-d"_s, u"--dbname"_s});
  putText(arguments, u"database"_s, database.isEmpty() ? words.plain(0) : database);
  putText(arguments, u"host"_s, words.value({u"-h"_s, u"--host"_s}));
  putText(arguments, u"user"_s, words.value({u"-U"_s, u"--username"_s}));
  if (const QString port = words.value({u"-p"_s, u"--port"_s}); !port.isEmpty())
    arguments.insert(u"port"_s, numberOrText(port));
  return {arguments};
}
}  // namespace

QList<StepDescriptor> sqlKinds() {
  return {{.name = u"sql"_s,
           .arguments = stepArguments(u"text, file, transaction:flag, workingDirectory, "_s + psqlPlaceArguments()),
           .oneOf = {{u"text"_s, u"file"_s}},
           .form = StepForm::Statement,
           .run = makeRun<SqlStep>,
           .probe = probeSql,
           .preview = previewSql,
           .runsAsWritten = true,
           .fill = filledSql,
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
