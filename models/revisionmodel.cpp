// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/revisionmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

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

QString imagesText(const QStringList &images) {
  QStringList tags;
  for (const QString &image : images)
    tags.append(imageVersion(image));
  return tags.join(u", "_s);
}

QString liveTip(const RevisionHealth &health) {
  if (!health.liveFrom.isValid())
    return HealthColumns::tr("No record of when it served.");
  return utcTip(health.liveFrom) + (health.liveTo.isValid() ? u" – "_s + utcTip(health.liveTo) : QString());
}

QString numberTip(const Revision &revision) {
  QStringList former;
  for (const qint64 number : revision.formerNumbers)
    former.append(QString::number(number));
  const QString first = HealthColumns::tr("%1, first seen at %2").arg(revision.name, timeCell(revision.created).text);
  return former.isEmpty() ? first : first + u'\n' + HealthColumns::tr("It was revision %1 before.").arg(former.join(u", "_s));
}

QVariant tip(const MeasuredRevision &value, int column) {
  switch (column) {
    case HealthColumns::Number: return numberTip(value.revision);
    case HealthColumns::Standing: return value.whyGood;
    case HealthColumns::Image: return value.revision.images.join(u'\n');
    case HealthColumns::Live: return liveTip(value.health);
    case HealthColumns::Measured:
    case HealthColumns::Why: return value.health.reason;
    case HealthColumns::Cause: return value.revision.changeCause;
    default: return {};
  }
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

QString HealthColumns::title(int column) {
  switch (column) {
    case Number: return tr("Revision");
    case Standing: return tr("Standing");
    case Image: return tr("Image");
    case Measured: return tr("Health");
    case ErrorRate: return tr("Error rate");
    case P99: return tr("p99");
    case Live: return tr("Live");
    case Served: return tr("Served for");
    case Why: return tr("Why");
    case Cause: return tr("Change cause");
    default: return {};
  }
}

Cell HealthColumns::cell(const MeasuredRevision &value, int column) {
  switch (column) {
    case Number: return numberCell(value.revision.number);
    case Standing: return textCell(standing(value));
    case Image: return textCell(imagesText(value.revision.images));
    case Measured: return {healthWord(value.health.health), static_cast<int>(markOf(value.health.health))};
    case ErrorRate: return measuredCell(value.health.errorRate, Unit::Ratio);
    case P99: return measuredCell(value.health.p99, Unit::Seconds);
    case Live: return liveCell(value.health);
    case Served: return servedCell(value.health);
    case Why: return textCell(value.health.reason);
    case Cause: return textCell(value.revision.changeCause);
    default: return {};
  }
}

bool HealthColumns::isNumeric(int column) {
  return column == Number || column == ErrorRate || column == P99 || column == Served;
}

QVariant HealthColumns::extra(const MeasuredRevision &value, int column, int role) {
  if (role == MarkRole && column == Measured)
    return static_cast<int>(markOf(value.health.health));
  if (role == BadgeRole && column == Standing && !standing(value).isEmpty())
    return static_cast<int>(value.revision.current ? Mark::Notice : Mark::Good);
  return role == Qt::ToolTipRole ? tip(value, column) : QVariant();
}

namespace {

Cell chosenCell(std::optional<double> value, Unit unit) {
  return value ? Cell{formatValue(*value, unit), *value} : Cell{u"–"_s, {}};
}

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
  if (row.current)
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

QString TargetColumns::title(int column) {
  switch (column) {
    case Revision: return tr("Revision");
    case HealthColumn: return tr("Health");
    case Errors: return tr("Errors");
    case P99: return tr("p99");
    case Live: return tr("Live");
    case Served: return tr("Served");
    case Image: return tr("Image");
    default: return {};
  }
}

Cell TargetColumns::cell(const TargetRow &value, int column) {
  switch (column) {
    case Revision: return numberCell(value.number);
    case HealthColumn: return {standing(value), static_cast<int>(markOf(value))};
    case Errors: return chosenCell(value.health.errorRate, Unit::Ratio);
    case P99: return chosenCell(value.health.p99, Unit::Seconds);
    case Live: return {span(value.health.liveFrom, value.health.liveTo), value.health.liveFrom};
    case Served:
      return {value.health.served.count() > 0 ? formatDuration(value.health.served) : u"–"_s,
              static_cast<qint64>(value.health.served.count())};
    case Image: return textCell(value.image);
    default: return {};
  }
}

QVariant TargetColumns::extra(const TargetRow &value, int column, int role) {
  if (role == MarkRole && column == HealthColumn)
    return static_cast<int>(markOf(value));
  if (role == MutedRole)
    return !value.objection.isEmpty();
  if (role == Qt::ToolTipRole && column == Live && value.health.liveFrom.isValid())
    return value.health.liveFrom.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) + u" – "_s +
           (value.health.liveTo.isValid() ? value.health.liveTo.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : QString());
  if (role == Qt::ToolTipRole && column == Image)
    return value.images;
  if (role == Qt::ToolTipRole)
    return value.objection.isEmpty() ? value.health.reason : value.objection;
  return {};
}

}  // namespace sternway
