// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apireader.h"

#include "rehearsal/patches.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <chrono>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

std::optional<ApiTarget> parseTarget(const QString &path) {
  QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
  QString group;
  if (parts.size() >= 3 && parts.first() == u"api"_s) {
    parts.removeFirst();
  } else if (parts.size() >= 4 && parts.first() == u"apis"_s) {
    group = parts.at(1);
    parts.remove(0, 2);
  } else {
    return std::nullopt;
  }
  const QString version = parts.takeFirst();
  ApiTarget target;
  if (parts.size() >= 3 && parts.first() == u"namespaces"_s && findResource(group, version, parts.at(2))) {
    target.nameSpace = parts.at(1);
    parts.remove(0, 2);
  }
  target.type = findResource(group, version, parts.takeFirst());
  if (!target.type || (target.type->namespaced && target.nameSpace.isEmpty() && !parts.isEmpty()))
    return std::nullopt;
  if (!parts.isEmpty())
    target.name = parts.takeFirst();
  if (!parts.isEmpty())
    target.subresource = parts.takeFirst();
  if (!parts.isEmpty())
    target.rest = u'/' + parts.join(u'/');
  return target;
}

QString verbOf(const HttpMessage &message, const ApiTarget &target) {
  if (message.method == "POST")
    return u"create"_s;
  if (message.method == "PUT")
    return u"update"_s;
  if (message.method == "PATCH")
    return u"patch"_s;
  if (message.method == "DELETE")
    return u"delete"_s;
  if (isTrue(message.parameter(u"watch"_s)))
    return u"watch"_s;
  return target.name.isEmpty() ? u"list"_s : u"get"_s;
}

QString managerOf(const HttpMessage &message) {
  QString manager = message.parameter(u"fieldManager"_s);
  if (!manager.isEmpty())
    return manager;
  const QByteArray agent = message.headers.value("user-agent", "unknown");
  return QString::fromUtf8(agent.split(' ').first().split('/').first());
}

bool isTrue(const QString &parameter) {
  return parameter == u"1"_s || parameter == u"true"_s;
}

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

namespace {
bool wantsMetadataOnly(const HttpMessage &message) {
  return message.headers.value("accept").startsWith("application/json;as=PartialObjectMetadata");
}

QJsonObject metadataOnly(const QJsonObject &object) {
  return {{u"kind"_s, u"PartialObjectMetadata"_s},
          {u"apiVersion"_s, u"meta.k8s.io/v1"_s},
          {u"metadata"_s, object.value(u"metadata"_s)}};
}

struct Token {
  qint64 version = 0;
  QString start;
};

QString encode(const Token &token) {
  const QJsonObject object{{u"v"_s, u"meta.k8s.io/v1"_s}, {u"rv"_s, token.version}, {u"start"_s, token.start}};
  const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
  return QString::fromLatin1(text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Token> decode(const QString &text) {
  const QByteArray bytes = QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
  const QJsonObject object = QJsonDocument::fromJson(bytes).object();
  if (object.value(u"v"_s) != u"meta.k8s.io/v1"_s)
    return std::nullopt;
  return Token{object.value(u"rv"_s).toInteger(), object.value(u"start"_s).toString()};
}

QString placeKey(const QJsonObject &object) {
  return namespaceOf(object) + u'/' + nameOf(object);
}

/// Members of a typed list carry neither kind nor apiVersion; those of a custom resource do.
QJsonObject asItem(const ResourceType &type, const QJsonObject &object, bool metadata) {
  QJsonObject item = inVersion(type, object);
  if (metadata)
    return metadataOnly(item);
  if (type.group != u"argoproj.io"_s) {
    item.remove(u"kind"_s);
    item.remove(u"apiVersion"_s);
  }
  return item;
}
}  // namespace

bool ObjectFilter::matches(const QJsonObject &object) const {
  return (nameSpace.isEmpty() || namespaceOf(object) == nameSpace) && labels.matchesLabels(labelsOf(object)) &&
         fields.matchesFields(object);
}

tl::expected<ObjectFilter, ApiAnswer> filterOf(const HttpMessage &message, const ApiTarget &target) {
  const auto labels = Selector::parse(message.parameter(u"labelSelector"_s));
  if (!labels)
    return tl::unexpected(badRequest(labels.error()));
  QString fieldText = message.parameter(u"fieldSelector"_s);
  if (!target.name.isEmpty())  // a watch of one object by its own path
    fieldText = u"metadata.name="_s + target.name;
  const auto fields = Selector::parse(fieldText);
  if (!fields)
    return tl::unexpected(badRequest(u"invalid field selector: "_s + fields.error()));
  return ObjectFilter{target.nameSpace, *labels, *fields};
}

QJsonObject inVersion(const ResourceType &type, QJsonObject object) {
  object.insert(u"kind"_s, type.kind);
  object.insert(u"apiVersion"_s, type.apiVersion());
  if (type.plural != u"horizontalpodautoscalers"_s || type.version != u"v1"_s)
    return object;
  const QJsonArray metrics = at(object, {u"spec"_s, u"metrics"_s}).toArray();
  object = with(object, {u"spec"_s, u"metrics"_s}, QJsonValue::Undefined);
  for (const QJsonValue metric : metrics) {
    const QJsonObject resource = metric.toObject().value(u"resource"_s).toObject();
    if (resource.value(u"name"_s) == u"cpu"_s)
      object =
          with(object, {u"spec"_s, u"targetCPUUtilizationPercentage"_s}, at(resource, {u"target"_s, u"averageUtilization"_s}));
  }
  return object;
}

ApiAnswer getObject(const ObjectStore &store, const HttpMessage &message, const ApiTarget &target) {
  const auto object = store.get(target.type->key(), target.nameSpace, target.name);
  if (!object)
    return notFound(*target.type, target.name);
  const QJsonObject whole = inVersion(*target.type, *object);
  return {200, wantsMetadataOnly(message) ? metadataOnly(whole) : whole};
}

ApiAnswer listObjects(const ObjectStore &store, const HttpMessage &message, const ApiTarget &target) {
  const auto filter = filterOf(message, target);
  if (!filter)
    return filter.error();
  Token from{store.version(), {}};
  const QString continued = message.parameter(u"continue"_s);
  if (!continued.isEmpty()) {
    const auto token = decode(continued);
    if (!token)
      return badRequest(u"invalid continue token: continue key is not valid"_s);
    if (token->version < store.oldestVersion())
      return expired(
          u"The provided continue parameter is too old to display a consistent list result. You must start a new "
          "list without the continue parameter."_s);
    from = *token;
  }
  const qsizetype limit = message.parameter(u"limit"_s).toLongLong();
  const bool metadata = wantsMetadataOnly(message);
  QList<QJsonObject> found;
  for (const QJsonObject &object : store.list(target.type->key(), target.nameSpace)) {
    if (filter->matches(object) && (from.start.isEmpty() || placeKey(object) >= from.start))
      found += object;
  }
  QJsonArray items;
  const qsizetype count = limit > 0 ? std::min(limit, found.size()) : found.size();
  for (qsizetype i = 0; i < count; ++i)
    items.append(asItem(*target.type, found.at(i), metadata));
  QJsonObject listMetadata{{u"resourceVersion"_s, QString::number(from.version)}};
  if (count < found.size()) {
    listMetadata.insert(u"continue"_s, encode({from.version, placeKey(found.at(count))}));
    listMetadata.insert(u"remainingItemCount"_s, found.size() - count);
  }
  return {200, QJsonObject{{u"kind"_s, metadata ? u"PartialObjectMetadataList"_s : target.type->kind + u"List"_s},
                           {u"apiVersion"_s, metadata ? u"meta.k8s.io/v1"_s : target.type->apiVersion()},
                           {u"metadata"_s, listMetadata},
                           {u"items"_s, items}}};
}

using namespace std::chrono_literals;

ApiWatch::ApiWatch(ObjectStore &store, const ResourceType &type, ObjectFilter filter, bool bookmarks, HttpReply *reply)
    : QObject(reply), m_store(store), m_type(type), m_filter(std::move(filter)), m_bookmarks(bookmarks), m_reply(reply) {}

void ApiWatch::begin(const QString &version, int timeoutSeconds) {
  m_reply->begin(200, "application/json");
  const qint64 since = version.toLongLong();
  if (since > 0 && since < m_store.oldestVersion()) {
    tell(u"ERROR"_s, expired(u"too old resource version: %1 (%2)"_s.arg(since).arg(m_store.oldestVersion())).body);
    m_reply->end();
    return;
  }
  if (since > 0) {
    for (const Change &change : m_store.changesSince(m_type.key(), since))
      follow(change);
  } else {
    for (const QJsonObject &object : m_store.list(m_type.key(), m_filter.nameSpace)) {
      if (m_filter.matches(object))
        tell(u"ADDED"_s, inVersion(m_type, object));
    }
  }
  connect(&m_store, &ObjectStore::changed, this, &ApiWatch::follow);
  const int seconds = timeoutSeconds > 0 ? timeoutSeconds : 1800;
  QTimer::singleShot(std::chrono::seconds(seconds), this, &ApiWatch::finish);
  if (m_bookmarks) {
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ApiWatch::bookmark);
    timer->start(30s);
  }
}

void ApiWatch::follow(const Change &change) {
  if (change.key != m_type.key())
    return;
  const bool was = !change.previous.isEmpty() && m_filter.matches(change.previous);
  const bool is = change.type != Change::Type::Deleted && m_filter.matches(change.object);
  // An object that no longer matches leaves the watched set: DELETED, as the watch cache tells it.
  if (is)
    tell(was ? u"MODIFIED"_s : u"ADDED"_s, inVersion(m_type, change.object));
  else if (was)
    tell(u"DELETED"_s, inVersion(m_type, change.object));
}

void ApiWatch::tell(const QString &type, const QJsonObject &object) {
  const QJsonObject event{{u"type"_s, type}, {u"object"_s, object}};
  m_reply->write(QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n');
}

void ApiWatch::bookmark() {
  tell(u"BOOKMARK"_s, {{u"kind"_s, m_type.kind},
                       {u"apiVersion"_s, m_type.apiVersion()},
                       {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, QString::number(m_store.version())},
                                                   {u"creationTimestamp"_s, QJsonValue::Null}}}});
}

void ApiWatch::finish() {
  disconnect(&m_store, nullptr, this, nullptr);
  if (m_bookmarks)
    bookmark();
  m_reply->end();
}

}  // namespace sternway::rehearsal

#include "moc_apireader.cpp"
