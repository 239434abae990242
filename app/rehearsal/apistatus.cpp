// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apistatus.h"

#include <QJsonArray>

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
QJsonObject detailsOf(const ResourceType &type, const QString &name) {
  QJsonObject details{{u"kind"_s, type.plural}};
  if (!name.isEmpty())
    details.insert(u"name"_s, name);
  if (!type.group.isEmpty())
    details.insert(u"group"_s, type.group);
  return details;
}
}  // namespace

ApiAnswer failure(int code, const QString &reason, const QString &message, const QJsonObject &details) {
  QJsonObject status{{u"kind"_s, u"Status"_s},
                     {u"apiVersion"_s, u"v1"_s},
                     {u"metadata"_s, QJsonObject()},
                     {u"status"_s, u"Failure"_s},
                     {u"message"_s, message},
                     {u"reason"_s, reason},
                     {u"code"_s, code}};
  if (!details.isEmpty())
    status.insert(u"details"_s, details);
  return {code, status};
}

ApiAnswer notFound(const ResourceType &type, const QString &name) {
  return failure(404, u"NotFound"_s, u"%1 \"%2\" not found"_s.arg(type.qualified(), name), detailsOf(type, name));
}

ApiAnswer conflict(const ResourceType &type, const QString &name) {
  return failure(409, u"Conflict"_s,
                 u"Operation cannot be fulfilled on %1 \"%2\": the object has been modified; please apply your changes to "
                 "the latest version and try again"_s.arg(type.qualified(), name),
                 detailsOf(type, name));
}

ApiAnswer alreadyExists(const ResourceType &type, const QString &name) {
  return failure(409, u"AlreadyExists"_s, u"%1 \"%2\" already exists"_s.arg(type.qualified(), name), detailsOf(type, name));
}

ApiAnswer forbidden(const ResourceType &type, const QString &verb, const QString &nameSpace, const QString &name,
                    const QString &reason) {
  const QString subject = name.isEmpty() ? type.qualified() : u"%1 \"%2\""_s.arg(type.qualified(), name);
  const QString scope = nameSpace.isEmpty() ? u"at the cluster scope"_s : u"in the namespace \"%1\""_s.arg(nameSpace);
  const QString why = reason.isEmpty() ? u"User \"rehearsal\" cannot %1 resource \"%2\" in API group \"%3\" %4"_s.arg(
                                             verb, type.plural, type.group, scope)
                                       : reason;
  return failure(403, u"Forbidden"_s, u"%1 is forbidden: %2"_s.arg(subject, why), detailsOf(type, name));
}

ApiAnswer invalid(const ResourceType &type, const QString &name, const QString &field, const QString &message,
                  const QString &cause) {
  const QString kind = type.group.isEmpty() ? type.kind : type.kind + u'.' + type.group;
  QJsonObject details = detailsOf(type, name);
  details.insert(u"kind"_s, type.kind);
  details.insert(u"causes"_s, QJsonArray{QJsonObject{{u"reason"_s, cause}, {u"message"_s, message}, {u"field"_s, field}}});
  return failure(422, u"Invalid"_s, u"%1 \"%2\" is invalid: %3: %4"_s.arg(kind, name, field, message), details);
}

ApiAnswer badRequest(const QString &message) {
  return failure(400, u"BadRequest"_s, message);
}

ApiAnswer expired(const QString &message) {
  return failure(410, u"Expired"_s, message);
}

ApiAnswer unauthorized() {
  return failure(401, u"Unauthorized"_s, u"Unauthorized"_s);
}

}  // namespace sternway::sim
