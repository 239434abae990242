// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells.h"

#include "core/format.h"

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;

Cell textCell(const QString &text) {
  return {text, text};
}

Cell numberCell(qint64 number) {
  return {QString::number(number), number};
}

Cell measuredCell(const std::optional<double> &value, Unit unit) {
  return value ? Cell{formatValue(*value, unit), *value} : Cell{u"–"_s, -1.0};
}

Cell readyCell(int ready, int wanted) {
  return {u"%1/%2"_s.arg(ready).arg(wanted), ready - wanted};
}

Cell timeCell(const QDateTime &time) {
  return {time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), time};
}

QString utcTip(const QDateTime &time) {
  return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : QString();
}

QString clockTime(const QDateTime &time) {
  return time.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString imageVersions(const QStringList &images) {
  QStringList versions;
  for (const QString &image : images)
    versions.append(imageVersion(image));
  return versions.join(u", "_s);
}

namespace {

QString becomes(const NextVerdict &next, const Matrix &matrix) {
  return next.row < 0 ? actionTitle(next.action)
                      : tr("%1 (line %2)").arg(actionTitle(next.action)).arg(matrix.rows.at(next.row).line);
}

QString timeTo(const NextVerdict &next, const QDateTime &now) {
  const qint64 left = std::max<qint64>(0, now.msecsTo(next.at) + 999);
  return formatDuration(std::chrono::milliseconds(left - left % 1000));
}

}  // namespace

QString nextWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  if (verdict.next)
    return tr("%2 in %1").arg(timeTo(*verdict.next, now), becomes(*verdict.next, matrix));
  if (verdict.eases)
    return tr("%2 in %1, if nothing else happens").arg(timeTo(*verdict.eases, now), becomes(*verdict.eases, matrix));
  return {};
}

QString confidenceInShort(const Verdict &verdict) {
  return tr("%1 of %n rule(s) evaluated", nullptr, verdict.counted).arg(verdict.judged);
}

QString confidenceWords(const Verdict &verdict) {
  const QString judged = confidenceInShort(verdict);
  if (verdict.unknownMetrics.isEmpty())
    return judged;
  QStringList unknown;
  for (const QString &input : verdict.unknownMetrics)
    unknown.append(metricTitle(input));
  return tr("%1; unknown: %2").arg(judged, unknown.join(u", "_s));
}

QString outlookInShort(const Verdict &verdict) {
  QStringList parts;
  if (verdict.next && !(verdict.pending && verdict.pending->row == verdict.next->row))
    parts.append(u"→ %1 %2"_s.arg(actionTitle(verdict.next->action), verdict.next->at.toLocalTime().toString(u"HH:mm"_s)));
  if (const int unknown = verdict.counted - verdict.judged; unknown > 0 && (verdict.pending || !verdict.unknown))
    parts.append(tr("%n unknown", nullptr, unknown));
  return parts.join(u", "_s);
}

}  // namespace sternway::models
