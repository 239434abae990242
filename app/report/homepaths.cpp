// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/homepaths.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
bool isOfAName(QChar character) {
  return character.isLetterOrNumber() || u"._-~"_s.contains(character);
}

class Homes {
public:
  explicit Homes(const IncidentRecord &record) {
    add(QDir::homePath());
    for (const OperationRecord &operation : record.operations)
      if (const QString &user = operation.lease.user; !user.isEmpty() && !user.contains(u'/')) {
        add(u"/home/"_s + user);
        add(u"/Users/"_s + user);
      }
  }

  void strip(QString &text) const {
    for (const QString &home : m_homes)
      for (qsizetype at = text.indexOf(home); at >= 0; at = text.indexOf(home, at + 1))
        if (isWhole(text, at, home.size()))
          text.replace(at, home.size(), u"~"_s);
  }
  [[nodiscard]] QJsonValue stripped(const QJsonValue &value) const {
    if (value.isString()) {
      QString text = value.toString();
      strip(text);
      return text;
    }
    if (value.isArray()) {
      QJsonArray list;
      const QJsonArray all = value.toArray();
      for (const QJsonValue &each : all)
        list.append(stripped(each));
      return list;
    }
    return value.isObject() ? QJsonValue(stripped(value.toObject())) : value;
  }
  [[nodiscard]] QJsonObject stripped(QJsonObject object) const {
    for (auto member = object.begin(); member != object.end(); ++member)
      if (QJsonValue after = stripped(QJsonValue(*member)); after != *member)
        *member = after;
    return object;
  }

private:
  void add(const QString &home) {
    if (home.size() > 1 && !m_homes.contains(home))
      m_homes << home;
  }
  /// Neither "/srv/home/alice" nor "/home/alice2".
  static bool isWhole(const QString &text, qsizetype at, qsizetype length) {
    const bool begins = at == 0 || (!isOfAName(text.at(at - 1)) && text.at(at - 1) != u'/');
    const qsizetype end = at + length;
    return begins && (end == text.size() || !isOfAName(text.at(end)));
  }

  QStringList m_homes;
};
}  // namespace

IncidentRecord withoutHomes(const IncidentRecord &record) {
  const Homes homes(record);
  IncidentRecord told = record;
  homes.strip(told.incident.title);
  for (JournalEvent &event : told.events) {
    homes.strip(event.summary);
    event.data = homes.stripped(event.data);
  }
  for (OperationRecord &operation : told.operations) {
    homes.strip(operation.message);
    operation.plan = homes.stripped(operation.plan);
    for (StepRecord &step : operation.steps) {
      homes.strip(step.message);
      step.result = homes.stripped(step.result);
    }
  }
  return told;
}

QStringList withoutHomes(QStringList lines, const IncidentRecord &record) {
  const Homes homes(record);
  for (QString &line : lines)
    homes.strip(line);
  return lines;
}

}  // namespace sternway::report
