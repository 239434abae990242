// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/revisionmodel.h"

#include "core/format.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {

const QString dash = u"–"_s;

/// What was not measured sorts before what was.
QString healthWord(Health health) {
  switch (health) {
    case Health::Unknown: return HealthColumns::tr("Unknown");
    case Health::Good: return HealthColumns::tr("Good");
    case Health::Bad: return HealthColumns::tr("Bad");
  }
  return {};
}

QString standing(const MeasuredRevision &value) {
  if (value.revision.current)
    return HealthColumns::tr("current");
  return value.lastKnownGood ? HealthColumns::tr("last known good") : QString();
}

QString shortTime(const QDateTime &time) {
  return time.toLocalTime().toString(u"MM-dd HH:mm"_s);
}

Cell liveCell(const RevisionHealth &health) {
  if (!health.liveFrom.isValid())
    return {dash, QDateTime()};
  const QString to = health.liveTo.isValid() ? shortTime(health.liveTo) : HealthColumns::tr("now");
  return {HealthColumns::tr("%1 – %2", "from one moment to another").arg(shortTime(health.liveFrom), to), health.liveFrom};
}

Cell servedCell(const RevisionHealth &health) {
  const qint64 ms = health.served.count();
  return {ms > 0 ? formatDuration(health.served) : dash, ms};
}

QString liveTip(const RevisionHealth &health) {
  if (!health.liveFrom.isValid())
    return HealthColumns::tr("No record of when it was live.");
  return utcTip(health.liveFrom) + (health.liveTo.isValid() ? u" – "_s + utcTip(health.liveTo) : QString());
}

QString numberTip(const MeasuredRevision &value) {
  const Revision &revision = value.revision;
  QStringList former;
  for (const qint64 number : revision.formerNumbers)
    former.append(QString::number(number));
  const QString first = HealthColumns::tr("%1, first seen at %2").arg(revision.name, timeCell(revision.created).text);
  return former.isEmpty() ? first : first + u'\n' + HealthColumns::tr("Formerly revision %1.").arg(former.join(u", "_s));
}

Cell healthCell(const MeasuredRevision &value) {
  return {healthWord(value.health.health), static_cast<int>(models::markOf(value.health.health))};
}

QVariant standingBadge(const MeasuredRevision &value, int role) {
  if (role != BadgeRole || standing(value).isEmpty())
    return {};
  return static_cast<int>(value.revision.current ? Mark::Notice : Mark::Good);
}

}  // namespace

QList<MeasuredRevision> measuredRevisions(const ObjectRef &workload, const History &history, const QList<RevisionHealth> &health,
                                          const QString &lastGoodUid, const QString &whyGood) {
  const Kind kind = workload.kind == Kind::Deployment ? Kind::ReplicaSet : Kind::ControllerRevision;
  QList<MeasuredRevision> rows;
  for (const Revision &revision : history.revisions) {
    MeasuredRevision row;
    row.ref = {workload.context, workload.nameSpace, revision.name, kind};
    row.revision = revision;
    const auto known = std::find_if(health.cbegin(), health.cend(),
                                    [&revision](const RevisionHealth &each) { return each.revisionUid == revision.uid; });
    if (known != health.cend())
      row.health = *known;
    row.lastKnownGood = !lastGoodUid.isEmpty() && revision.uid == lastGoodUid;
    row.whyGood = row.lastKnownGood ? whyGood : QString();
    rows.append(row);
  }
  return rows;
}

Mark markOf(Health health) {
  switch (health) {
    case Health::Unknown: return Mark::Unknown;
    case Health::Good: return Mark::Good;
    case Health::Bad: return Mark::Critical;
  }
  return Mark::Unknown;
}

const HealthColumns::List HealthColumns::all{
    {QT_TR_NOOP("Revision"), numberOf<&Value::revision, &Revision::number>, Align::Right, nullptr, numberTip},
    {QT_TR_NOOP("Standing"), [](const Value &row) { return textCell(standing(row)); }, Align::Left, nullptr,
     plainOf<&Value::whyGood>, standingBadge},
    {QT_TR_NOOP("Image"), [](const Value &row) { return textCell(imageVersions(row.revision.images)); }, Align::Left, nullptr,
     [](const Value &row) { return row.revision.images.join(u'\n'); }},
    {QT_TR_NOOP("Health"), healthCell, Align::Left, [](const Value &row) { return markOf(row.health.health); },
     plainOf<&Value::health, &RevisionHealth::reason>},
    {QT_TR_NOOP("Error rate"), measuredOf<Unit::Ratio, &Value::health, &RevisionHealth::errorRate>, Align::Right},
    {QT_TR_NOOP("p99"), measuredOf<Unit::Seconds, &Value::health, &RevisionHealth::p99>, Align::Right},
    {QT_TR_NOOP("Live"), [](const Value &row) { return liveCell(row.health); }, Align::Left, nullptr,
     [](const Value &row) { return liveTip(row.health); }},
    {QT_TR_NOOP("Served for"), [](const Value &row) { return servedCell(row.health); }, Align::Right},
    {QT_TR_NOOP("Why"), textOf<&Value::health, &RevisionHealth::reason>, Align::Left, nullptr,
     plainOf<&Value::health, &RevisionHealth::reason>},
    {QT_TR_NOOP("Change cause"), textOf<&Value::revision, &Revision::changeCause>, Align::Left, nullptr,
     plainOf<&Value::revision, &Revision::changeCause>}};

namespace {

/// The day only where it is another than today's would be noise: both ends carry it when they differ.
QString span(const QDateTime &from, const QDateTime &to) {
  if (!from.isValid())
    return u"–"_s;
  const QString format = u"MM-dd HH:mm"_s;
  const QDateTime local = from.toLocalTime();
  if (!to.isValid())
    return tr("since %1").arg(local.toString(format));
  const QDateTime end = to.toLocalTime();
  return u"%1 – %2"_s.arg(local.toString(format), end.toString(end.date() == local.date() ? u"HH:mm"_s : format));
}

}  // namespace

QString shortImage(const QString &image) {
  return image.section(u'/', -1).section(u'@', 0, 0);
}

QString standing(const TargetRow &row) {
  if (row.revision.current)
    return row.health.health == Health::Bad ? tr("running, bad") : tr("running");
  if (row.lastKnownGood)
    return tr("last known good");
  switch (row.health.health) {
    case Health::Good: return tr("good");
    case Health::Bad: return tr("bad");
    case Health::Unknown: return tr("not measured");
  }
  return {};
}

Mark markOf(const TargetRow &row) {
  switch (row.health.health) {
    case Health::Good: return Mark::Good;
    case Health::Bad: return Mark::Critical;
    case Health::Unknown: return row.lastKnownGood ? Mark::Good : Mark::Unknown;
  }
  return Mark::Unknown;
}

const TargetColumns::List TargetColumns::all{
    {QT_TR_NOOP("Revision"), [](const Value &row) { return numberCell(row.revision.number); }, Align::Right},
    {QT_TR_NOOP("Health"), [](const Value &row) { return sortedCell(standing(row), markOf(row)); }, Align::Left, markOf},
    {QT_TR_NOOP("Errors"), measuredOf<Unit::Ratio, &Value::health, &RevisionHealth::errorRate>, Align::Right},
    {QT_TR_NOOP("p99"), measuredOf<Unit::Seconds, &Value::health, &RevisionHealth::p99>, Align::Right},
    {QT_TR_NOOP("Live"),
     [](const Value &row) { return sortedCell(span(row.health.liveFrom, row.health.liveTo), row.health.liveFrom); }, Align::Left,
     nullptr, [](const Value &row) { return row.health.liveFrom.isValid() ? liveTip(row.health) : QString(); }},
    {QT_TR_NOOP("Served"), [](const Value &row) { return servedCell(row.health); }, Align::Right},
    {QT_TR_NOOP("Image"), [](const Value &row) { return textCell(shortImage(row.revision.images.value(0))); }, Align::Left,
     nullptr, [](const Value &row) { return row.revision.images.join(u", "_s); }}};

QVariant TargetColumns::row(const TargetRow &value, int role) {
  if (role == MutedRole)
    return !value.objection.isEmpty();
  if (role == Qt::ToolTipRole)
    return value.objection.isEmpty() ? value.health.reason : value.objection;
  return {};
}

}  // namespace sternway::models
