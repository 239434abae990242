// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/blameless.h"

#include "core/format.h"

#include <QJsonArray>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
void addName(const QString &name, QStringList &names) {
  if (!name.isEmpty() && !names.contains(name))
    names << name;
}

/// Every member of the data that says who did something, however deep.
void addNames(const QJsonValue &value, QStringList &names) {
  if (value.isArray()) {
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
      addNames(each, names);
  }
  static const QStringList actors{u"who"_s, u"by"_s, u"armedBy"_s, u"stoppedBy"_s};
  const QJsonObject object = value.toObject();
  for (auto member = object.begin(); member != object.end(); ++member) {
    if (actors.contains(member.key()) && member->isString())
      addName(member->toString(), names);
    else
      addNames(*member, names);
  }
}

/// In "registry/alice/web", "alice-api" and "alice.example.com" nobody is named; in "alice: yes", "@alice" and
/// "alice@example.com" somebody is.
bool isJoinedBefore(const QString &text, qsizetype at) {
  static const QString joining = u"_-/.:="_s;
  return at > 0 && (text.at(at - 1).isLetterOrNumber() || joining.contains(text.at(at - 1)));
}

bool isJoinedAfter(const QString &text, qsizetype end) {
  static const QString joining = u"_-/="_s;
  if (end >= text.size())
    return false;
  const QChar next = text.at(end);
  const bool isStop = next == u'.' || next == u':';
  return next.isLetterOrNumber() || joining.contains(next) ||
         (isStop && end + 1 < text.size() && text.at(end + 1).isLetterOrNumber());
}

/// Names and the roles that stand for them.
class Roles {
public:
  explicit Roles(const QStringList &people) : m_people(people) {}

  /// Whoever is named; of shared accounts only \a own ones, which is who the text is by.
  [[nodiscard]] QString applied(QString text, const QStringList &own) const {
    for (qsizetype index = 0; index < m_people.size(); ++index) {
      const QString &name = m_people.at(index);
      if (isSharedAccount(name) && !own.contains(name))
        continue;
      const QString role = roleAt(index);
      for (qsizetype at = indexOfName(text, name); at >= 0; at = indexOfName(text, name, at + role.size()))
        text.replace(at, name.size(), role);
    }
    return text;
  }
  [[nodiscard]] QJsonValue applied(const QJsonValue &value, const QStringList &own) const {
    if (value.isString())
      return applied(value.toString(), own);
    if (value.isArray()) {
      QJsonArray list;
      const QJsonArray all = value.toArray();
      for (const QJsonValue &each : all)
        list.append(applied(each, own));
      return list;
    }
    if (!value.isObject())
      return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
      *member = applied(QJsonValue(*member), own);
    return object;
  }

private:
  /// "responder A" to "responder Z", then "responder 27".
  static QString roleAt(qsizetype index) {
    constexpr qsizetype letters = 26;
    return tr("responder %1")
        .arg(index < letters ? QString(QChar(u'A' + static_cast<char16_t>(index))) : QString::number(index + 1));
  }

  QStringList m_people;
};
}  // namespace

qsizetype indexOfName(const QString &text, const QString &name, qsizetype from) {
  if (name.isEmpty())
    return -1;
  for (qsizetype at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isJoinedBefore(text, at) && !isJoinedAfter(text, at + name.size()))
      return at;
  }
  return -1;
}

QStringList peopleIn(const IncidentRecord &record) {
  QStringList names;
  for (const JournalEvent &event : record.events)
    addNames(event.data, names);
  for (const OperationRecord &operation : record.operations) {
    addName(operation.lease.user, names);
    for (const StepRecord &step : operation.steps)
      addNames(step.result, names);
  }
  return names;
}

bool isSharedAccount(const QString &name) {
  static const QStringList accounts{u"root"_s,     u"admin"_s,    u"administrator"_s, u"ubuntu"_s,  u"debian"_s,        u"ci"_s,
                                    u"deploy"_s,   u"deployer"_s, u"jenkins"_s,       u"runner"_s,  u"gitlab-runner"_s, u"user"_s,
                                    u"operator"_s, u"release"_s,  u"service"_s,       u"sternway"_s};
  return accounts.contains(name.toLower());
}

IncidentRecord withRoles(const IncidentRecord &record) {
  const Roles roles(peopleIn(record));
  IncidentRecord told = record;
  told.incident.title = roles.applied(told.incident.title, {});
  for (JournalEvent &event : told.events) {
    QStringList own;
    addNames(event.data, own);
    event.summary = roles.applied(event.summary, own);
    event.data = roles.applied(QJsonValue(event.data), own).toObject();
  }
  for (OperationRecord &operation : told.operations) {
    operation.message = roles.applied(operation.message, {});
    operation.lease.user = roles.applied(operation.lease.user, {operation.lease.user});
    if (const QJsonValue reason = operation.plan.value(u"reason"_s); reason.isString())
      operation.plan.insert(u"reason"_s, roles.applied(reason, {}));
    for (StepRecord &step : operation.steps) {
      QStringList own;
      addNames(step.result, own);
      step.message = roles.applied(step.message, own);
      step.result = roles.applied(QJsonValue(step.result), own).toObject();
    }
  }
  return told;
}

}  // namespace sternway::report
