// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/migrationorigin.h"

#include "core/utctime.h"
#include "operate/planbuilder.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
struct MigrationTimes {
  Q_DECLARE_TR_FUNCTIONS(MigrationTimes)
};

/// When it was at the earliest and at the latest; invalid: not told.
struct Span {
  QDateTime from = {};
  QDateTime to = {};
};

/// "2026-11-29T15:09:42.19395", "2024-01-05 09:00:00+00": as tools and PostgreSQL write it.
Span spanOf(const QString &at) {
  static const QRegularExpression form(
      u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?\\s*(Z|UTC|[+-]\\d\\d(?::?\\d\\d)?)?$"_s);
  const auto match = form.match(at.trimmed());
  const QDateTime told =
      utcTime(QDate::fromString(match.captured(1), Qt::ISODate), QTime::fromString(match.captured(2), Qt::ISODate));
  if (!match.hasMatch() || !told.isValid())
    return {};
  const QString zone = match.captured(3);
  if (zone.isEmpty())  // the zones of the world are from UTC-12 to UTC+14
    return {told.addSecs(-14 * 3600), told.addSecs(12 * 3600)};
  const int sign = zone.startsWith(u'-') ? -1 : 1;
  const int minutes = QStringView(zone).mid(1, 2).toInt() * 60 + QStringView(zone).right(2).toInt() * (zone.size() > 3 ? 1 : 0);
  const QDateTime time = zone.at(0).isLetter() ? told : told.addSecs(-60LL * sign * minutes);
  return {time, time};
}

QString shortTime(const QDateTime &time) {
  return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"Z"_s;
}

QString rolledOut(const Revision &revision) {
  return MigrationTimes::tr("%1 was rolled out (%2)").arg(describe(revision), shortTime(revision.created));
}

/// The newest that is not the running one.
const Revision *previousOf(const History &history, const Revision &running) {
  const Revision *previous = nullptr;
  for (const Revision &revision : history.revisions)
    if (revision.number < running.number)
      previous = &revision;
  return previous;
}

DatedMigration dated(const steps::AppliedMigration &migration, const Revision &running, const Revision *previous) {
  const auto is = [&migration](MigrationOrigin origin, const QString &why) {
    return DatedMigration{.migration = migration, .origin = origin, .why = why};
  };
  const Span span = spanOf(migration.at);
  if (!span.from.isValid())
    return is(MigrationOrigin::Unknown, MigrationTimes::tr("when it was applied is not told"));
  if (span.from >= running.created)
    return is(MigrationOrigin::Since, MigrationTimes::tr("after %1").arg(rolledOut(running)));
  if (previous && span.to < previous->created)
    return is(MigrationOrigin::Earlier, MigrationTimes::tr("before %1").arg(rolledOut(*previous)));
  if (previous && span.from >= previous->created && span.to < running.created)
    return is(MigrationOrigin::Between, MigrationTimes::tr("after %1, before %2").arg(rolledOut(*previous), rolledOut(running)));
  return is(MigrationOrigin::Unknown, !previous ? MigrationTimes::tr("the history has no release before the running one")
                                                : MigrationTimes::tr("its time is told without a time zone"));
}
}  // namespace

QList<DatedMigration> datedMigrations(const QList<steps::AppliedMigration> &applied, const History &history) {
  const Revision *running = history.current();
  // the times of revisions say when they were there first, not when they came back
  const bool isKnown = running && running->created.isValid() && running->formerNumbers.isEmpty();
  const Revision *previous = running ? previousOf(history, *running) : nullptr;
  QList<DatedMigration> all;
  for (const steps::AppliedMigration &migration : applied)
    all << (isKnown ? dated(migration, *running, previous)
                    : DatedMigration{.migration = migration,
                                     .why = MigrationTimes::tr("when the running release was rolled out is not known")});
  return all;
}

}  // namespace sternway::operate
