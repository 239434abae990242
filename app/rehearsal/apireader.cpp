// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apireader.h"

#include "rehearsal/json.h"

#include <QJsonDocument>

namespace sternway::sim {

using namespace Qt::StringLiterals;

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

}  // namespace sternway::sim
