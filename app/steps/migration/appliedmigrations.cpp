// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/appliedmigrations.h"

#include "core/format.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
using Found = std::optional<Result<AppliedMigrations>>;  ///< none: the output has another form

/// Without colours and what npm says of the script.
QStringList plainLines(QString output) {
  static const QRegularExpression colours(u"\\x{1B}\\[[0-9;]*[A-Za-z]"_s);
  output.remove(colours);
  QStringList lines;
  for (const QString &line : output.remove(u'\r').split(u'\n'))
    if (!line.startsWith(u"> "_s))
      lines << line;
  return lines;
}

tl::unexpected<Error> noList(const QString &why) {
  return fail(ErrorKind::Protocol, tr("The list of migrations cannot be read: %1").arg(why));
}

/// "Found 2 Completed Migration file/files." and the names below it.
Found knexForm(const QStringList &lines) {
  static const QRegularExpression head(
      u"^(?:Found (\\d+)|No) (Completed|Pending) Migration files?(?:/files)?\\.?(?: Found\\.?)?$"_s);
  AppliedMigrations found{.form = u"knex"_s};
  bool isKnex = false;
  bool isCompleted = false;
  qsizetype announced = 0;
  for (const QString &line : lines) {
    const auto match = head.match(line.trimmed());
    if (match.hasMatch()) {
      isKnex = true;
      isCompleted = match.captured(2) == u"Completed";
      announced += match.captured(1).toLongLong();
    } else if (isKnex && !line.trimmed().isEmpty()) {
      if (isCompleted)
        found.applied.append({.name = line.trimmed()});
      else
        found.pending.append(line.trimmed());
    }
  }
  if (!isKnex)
    return {};
  if (announced != found.applied.size() + found.pending.size())
    return noList(tr("%1 names for %2 migrations").arg(found.applied.size() + found.pending.size()).arg(announced));
  return found;
}

/// It names those that are pending or have failed, and no others.
Found prismaForm(const QStringList &lines) {
  static const QRegularExpression count(u"^(?:\\d+ migrations?|No migrations?) found in "_s);
  static const QRegularExpression pending(u"^Following migrations? ha(?:s|ve) not yet been applied:$"_s);
  static const QRegularExpression failed(u"^Following migrations? ha(?:s|ve) failed:$"_s);
  AppliedMigrations found{.form = u"prisma"_s, .isWhole = false};
  bool isPrisma = false;
  bool isAnswered = false;
  QStringList *list = nullptr;
  for (const QString &line : lines) {
    const QString text = line.trimmed();
    isPrisma = isPrisma || text.contains(count);
    isAnswered =
        isAnswered || text.startsWith(u"Database schema is up to date"_s) || text.contains(pending) || text.contains(failed);
    if (text.contains(pending))
      list = &found.pending;
    else if (text.contains(failed))
      list = &found.failed;
    else if (text.isEmpty())
      list = nullptr;
    else if (list)
      list->append(text);
  }
  if (!isPrisma)
    return {};
  return isAnswered ? Found(found) : Found(noList(tr("Prisma says nothing of the database")));
}

/// "   up     20240101000000  Create users"; the version is the name.
Found railsForm(const QStringList &lines) {
  static const QRegularExpression row(u"^\\s+(up|down)\\s+(\\d{3,})\\s{2,}\\S"_s);
  AppliedMigrations found{.form = u"rails"_s};
  for (const QString &line : lines)
    if (const auto match = row.match(line); match.hasMatch()) {
      if (match.captured(1) == u"up")
        found.applied.append({.name = match.captured(2)});
      else
        found.pending.append(match.captured(2));
    }
  return found.applied.isEmpty() && found.pending.isEmpty() ? Found() : Found(found);
}

/// "up 20240101-users.js"
Found sequelizeForm(const QStringList &lines) {
  static const QRegularExpression row(u"^(up|down) (\\S+)$"_s);
  AppliedMigrations found{.form = u"sequelize"_s};
  const bool isNamed = std::ranges::any_of(lines, [](const QString &line) { return line.startsWith(u"Sequelize CLI "_s); });
  for (const QString &line : lines)
    if (const auto match = row.match(line); match.hasMatch()) {
      if (match.captured(1) == u"up")
        found.applied.append({.name = match.captured(2)});
      else
        found.pending.append(match.captured(2));
    }
  if (found.applied.isEmpty() && found.pending.isEmpty())
    return isNamed ? Found(noList(tr("Sequelize lists none"))) : Found();
  return found;
}

/// "[X] 3 Users1700000000001" is TypeORM's, with the number in its table; "[X] 20240101_users.sql" dbmate's; with an
/// application's name above it Django's.
Found boxesForm(const QStringList &lines) {
  static const QRegularExpression row(u"^\\s*\\[([ xX])\\]\\s+(?:(\\d+)\\s+)?(\\S+)\\s*$"_s);
  static const QRegularExpression application(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
  AppliedMigrations found{.form = u"list"_s};
  QList<std::pair<qint64, AppliedMigration>> applied;
  QString above;
  for (const QString &line : lines) {
    const auto match = row.match(line);
    if (!match.hasMatch()) {
      above = line.contains(application) ? line + u'.' : QString();
      continue;
    }
    const QString name = (line.startsWith(u' ') ? above : QString()) + match.captured(3);
    if (match.captured(1) == u" ")
      found.pending.append(name);
    else
      applied.append({match.captured(2).toLongLong(), {.name = name}});
    if (name != match.captured(3))
      found.form = u"django"_s;
  }
  if (applied.isEmpty() && found.pending.isEmpty())
    return {};
  const bool isNumbered = !applied.isEmpty() && std::ranges::all_of(applied, [](const auto &each) { return each.first > 0; });
  if (isNumbered) {
    found.form = u"typeorm"_s;
    std::ranges::stable_sort(applied, {}, [](const auto &each) { return each.first; });
  }
  for (const auto &each : std::as_const(applied))
    found.applied.append(each.second);
  return found;
}

/// "20240101000000_Init" and "20240102000000_Add (Pending)", the only ones that look so.
Found efForm(const QStringList &lines) {
  static const QRegularExpression row(u"^(\\d{14}_\\w+)( \\(Pending\\))?$"_s);
  AppliedMigrations found{.form = u"ef"_s};
  bool isOffline = false;
  for (const QString &line : lines) {
    isOffline = isOffline || line.contains(u"without the information provided by the database"_s);
    if (const auto match = row.match(line.trimmed()); match.hasMatch()) {
      if (match.hasCaptured(2))
        found.pending.append(match.captured(1));
      else
        found.applied.append({.name = match.captured(1)});
    }
  }
  if (found.applied.isEmpty() && found.pending.isEmpty())
    return {};
  return isOffline ? Found(noList(tr("the tool could not reach the database"))) : Found(found);
}

/// "008_add_column  applied 2024-01-05T09:00:00Z": what scripts of one's own print.
Found sentencesForm(const QStringList &lines) {
  static const QRegularExpression row(
      u"^\\s*(\\S+)\\s+(applied|executed|completed|migrated|pending|unapplied|not applied)(?:\\s+(?:at\\s+|on\\s+)?(\\d{4}-\\d\\d-\\d\\dT?.*))?$"_s,
      QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression sum(u"^\\d+$"_s);  // "8 applied", which is no name
  AppliedMigrations found{.form = u"list"_s};
  bool isSummed = false;
  for (const QString &line : lines) {
    const auto match = row.match(line);
    if (!match.hasMatch())
      continue;
    const QString said = match.captured(2).toLower();
    const bool isPending = said == u"pending" || said == u"unapplied" || said == u"not applied";
    if (match.captured(1).contains(sum))
      isSummed = true;
    else if (isPending)
      found.pending.append(match.captured(1));
    else
      found.applied.append({.name = match.captured(1), .at = match.captured(3)});
  }
  return found.applied.isEmpty() && found.pending.isEmpty() && !isSummed ? Found() : Found(found);
}

Result<AppliedMigrations> withoutTwins(const AppliedMigrations &found) {
  const QStringList names = found.names() + found.pending;
  if (QSet<QString>(names.cbegin(), names.cend()).size() != names.size())
    return noList(tr("it names one twice"));
  return found;
}

QString textOfCell(const QJsonValue &value) {
  return value.isDouble() ? QString::number(static_cast<qint64>(value.toDouble())) : value.toString();
}

QString firstColumn(const QJsonObject &row, const QStringList &columns) {
  const auto found = std::ranges::find_if(columns, [&row](const QString &column) { return !row.value(column).isUndefined(); });
  return found == columns.cend() ? QString() : *found;
}

QString formOfRow(const QJsonObject &row) {
  if (row.contains(u"batch"_s))
    return u"knex"_s;
  if (row.contains(u"run_on"_s))
    return u"node-pg-migrate"_s;
  if (row.contains(u"MigrationId"_s) || row.contains(u"migration_id"_s))
    return u"ef"_s;
  if (row.contains(u"finished_at"_s) && row.contains(u"migration_name"_s))
    return u"prisma"_s;
  if (row.contains(u"timestamp"_s) && row.contains(u"name"_s))
    return u"typeorm"_s;
  if (row.contains(u"name"_s))
    return row.size() == 1 ? u"sequelize"_s : u"list"_s;
  return row.contains(u"version"_s) ? u"versions"_s : u"list"_s;
}

/// By the number that the database gave, else by the time, else by the name.
void sortRows(QList<QJsonObject> &rows, const QString &timeColumn, const QString &nameColumn) {
  const QString number = firstColumn(rows.constFirst(), {u"id"_s, u"installed_rank"_s});
  if (!number.isEmpty() && rows.constFirst().value(number).isDouble())
    std::ranges::stable_sort(rows, {}, [&](const QJsonObject &row) { return row.value(number).toDouble(); });
  else
    std::ranges::stable_sort(rows, {}, [&](const QJsonObject &row) {
      return std::pair(row.value(timeColumn).toString(), textOfCell(row.value(nameColumn)));
    });
}
}  // namespace

QStringList AppliedMigrations::names() const {
  QStringList names;
  for (const AppliedMigration &each : applied)
    names << each.name;
  return names;
}

bool AppliedMigrations::hasBatches() const {
  return std::ranges::all_of(applied, [](const AppliedMigration &each) { return each.batch > 0; });
}

Result<AppliedMigrations> appliedFromOutput(const QString &output) {
  const QStringList lines = plainLines(output);
  for (const auto form : {knexForm, prismaForm, railsForm, sequelizeForm, boxesForm, efForm, sentencesForm})
    if (const Found found = form(lines))
      return found->and_then(withoutTwins);
  return noList(tr("what the command printed has no form that is known"));
}

Result<AppliedMigrations> appliedFromRows(const QString &lines) {
  static const QStringList nameColumns{u"migration_name"_s, u"MigrationId"_s, u"migration_id"_s, u"name"_s,
                                       u"filename"_s,       u"script"_s,      u"version"_s,      u"change"_s};
  static const QStringList timeColumns{u"started_at"_s, u"migration_time"_s, u"run_on"_s,
                                       u"applied_at"_s, u"executed_at"_s,    u"installed_on"_s,
                                       u"applied"_s,    u"created_at"_s,     u"committed_at"_s};
  QList<QJsonObject> rows;
  for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
    const QJsonDocument row = QJsonDocument::fromJson(line.toUtf8());
    if (!row.isObject())
      return noList(tr("a row is no JSON object"));
    rows.append(row.object());
  }
  if (rows.isEmpty())
    return AppliedMigrations{.form = u"list"_s};
  const bool isAlembic = rows.constFirst().contains(u"version_num"_s);
  const QString name = firstColumn(rows.constFirst(), nameColumns);
  if (name.isEmpty() && !isAlembic)
    return noList(tr("no column of the table names the migrations"));
  if (rows.constFirst().contains(u"dirty"_s) || isAlembic)
    return fail(ErrorKind::Unsupported, tr("The table only has the current version, not the migrations that led to it"));
  const QString time = firstColumn(rows.constFirst(), timeColumns);
  sortRows(rows, time, name);
  AppliedMigrations found{.form = formOfRow(rows.constFirst())};
  for (const QJsonObject &row : std::as_const(rows)) {
    const QString each = textOfCell(row.value(name));
    const bool isPrisma = found.form == u"prisma";
    if (isPrisma && row.value(u"rolled_back_at"_s).isString())
      continue;
    if ((isPrisma && row.value(u"finished_at"_s).isNull()) || row.value(u"success"_s) == QJsonValue(false))
      found.failed.append(each);
    else
      found.applied.append({.name = each, .at = row.value(time).toString(), .batch = row.value(u"batch"_s).toInteger()});
  }
  return withoutTwins(found);
}

MigrationChange changeBetween(const AppliedMigrations &before, const AppliedMigrations &after) {
  MigrationChange change;
  const QStringList was = before.names();
  const QStringList is = after.names();
  for (const QString &name : was)
    if (!is.contains(name))
      change.gone.prepend(name);
  for (const QString &name : is)
    if (!was.contains(name))
      change.come.append(name);
  return change;
}

bool namesMigration(const QString &word, const QString &listed) {
  static const QRegularExpression ending(u"\\.(?:[cm]?[jt]s|sql|rb|py)$"_s);
  return !word.isEmpty() && (word == listed || QString(word).remove(ending) == QString(listed).remove(ending));
}

QString listedMigration(const QString &word, const QStringList &listed) {
  if (listed.contains(word))
    return word;
  QStringList found;
  for (const QString &each : listed)
    if (namesMigration(word, each))
      found << each;
  return found.size() == 1 ? found.constFirst() : QString();
}

}  // namespace sternway::steps
