// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells.h"

#include "core/format.h"

namespace sternway {

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

}  // namespace sternway
