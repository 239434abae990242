// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"

#include "core/enumnames.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

using json::Reader;
using json::Value;

template <typename T>
void readItems(Value value, Reader &reader, const DecodeScope &scope, Page<T> &page) {
  reader.elements(value, [&](Value item) {
    Stamped<T> object;
    if (json::readObject(item, reader, scope, object))
      page.items.append(std::move(object));
  });
}

constexpr auto watchTypes = enumNames<WatchType>({{WatchType::Added, "ADDED"},
                                                  {WatchType::Modified, "MODIFIED"},
                                                  {WatchType::Deleted, "DELETED"},
                                                  {WatchType::Bookmark, "BOOKMARK"}});

/// The Status object of an ERROR line.
Error readStatus(Value value, Reader &reader) {
  Error error{.kind = ErrorKind::Server, .message = {}, .detail = {}, .httpStatus = 0, .retryAfter = {}};
  QString reason;
  reader.read(value, reader.number("code", error.httpStatus), reader.text("message", error.detail),
              reader.text("reason", reason));
  if (error.httpStatus == 410 || reason == u"Expired" || reason == u"Gone")
    error.kind = ErrorKind::Gone;
  error.message = QCoreApplication::translate("Kubernetes", "The API server ended the watch");
  return fail(error).value();
}

template <typename T>
void readEvent(Value object, Reader &reader, const DecodeScope &scope, WatchEvent<T> &event) {
  switch (event.type) {
    case WatchType::Error: event.error = readStatus(object, reader); return;
    case WatchType::Bookmark:
      reader.read(object, reader.object("metadata", reader.text("resourceVersion", event.resourceVersion)));
      return;
    default: break;
  }
  Stamped<T> out;
  if (!json::readObject(object, reader, scope, out))
    reader.note(simdjson::NO_SUCH_FIELD);
  event.resourceVersion = out.resourceVersion;
  event.object = std::move(out);
}

}  // namespace

template <typename T>
Result<Page<T>> decodePage(QByteArray body, const DecodeScope &scope) {
  json::JsonText document(std::move(body));
  Reader reader(*scope.pool);
  simdjson::ondemand::object root;
  if (const auto error = document.root().get(root))
    return json::unreadable(QString::fromLatin1(simdjson::error_message(error)));
  Page<T> page;
  bool items = false;
  reader.fields(root, [&](std::string_view key, Value value) {
    if (key == "metadata")
      reader.read(value, reader.text("resourceVersion", page.resourceVersion), reader.text("continue", page.continueToken));
    else if (key == "items") {
      items = true;
      readItems(value, reader, scope, page);
    }
  });
  if (reader.failed())
    return json::unreadable(reader.errorText());
  if (!items)
    return json::unreadable(u"no list of items"_s);
  return page;
}

template <typename T>
Result<WatchEvent<T>> decodeWatchLine(QByteArray line, const DecodeScope &scope) {
  json::JsonText document(std::move(line));
  Reader reader(*scope.pool);
  simdjson::ondemand::object root;
  if (const auto error = document.root().get(root))
    return json::unreadable(QString::fromLatin1(simdjson::error_message(error)));
  WatchEvent<T> event;
  std::string_view type;
  Value object;
  // The type comes first on the wire, but nothing says that it must.
  if (root.find_field_unordered("type").get_string().get(type) || root.find_field_unordered("object").get(object))
    return json::unreadable(u"a watch line has no type or no object"_s);
  event.type = watchTypes.value(QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()))).value_or(WatchType::Error);
  readEvent(object, reader, scope, event);
  if (reader.failed())
    return json::unreadable(reader.errorText());
  return event;
}

template Result<Page<Workload>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<ReplicaSetSummary>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<Pod>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<ClusterEvent>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<NamespaceSummary>> decodePage(QByteArray, const DecodeScope &);
template Result<WatchEvent<Workload>> decodeWatchLine(QByteArray, const DecodeScope &);
template Result<WatchEvent<ReplicaSetSummary>> decodeWatchLine(QByteArray, const DecodeScope &);
template Result<WatchEvent<Pod>> decodeWatchLine(QByteArray, const DecodeScope &);
template Result<WatchEvent<ClusterEvent>> decodeWatchLine(QByteArray, const DecodeScope &);
template Result<WatchEvent<NamespaceSummary>> decodeWatchLine(QByteArray, const DecodeScope &);

}  // namespace sternway

namespace sternway::json {

using namespace Qt::StringLiterals;

namespace {

/// Resource versions are numbers in practice, but nobody promises it: other texts get the top bit.
quint64 stampOf(std::string_view resourceVersion) {
  quint64 number = 0;
  const char *end = resourceVersion.data() + resourceVersion.size();
  const auto [read, error] = std::from_chars(resourceVersion.data(), end, number);
  if (error == std::errc() && read == end)
    return number;
  return std::hash<std::string_view>{}(resourceVersion) | (quint64(1) << 63);
}

bool isShown(std::string_view annotation) {
  return annotation == "deployment.kubernetes.io/revision" || annotation == "deployment.kubernetes.io/revision-history" ||
         annotation == "kubernetes.io/change-cause";
}

QList<OwnerReference> readOwners(Value value, Reader &reader) {
  QList<OwnerReference> owners;
  reader.elements(value, [&](Value item) {
    OwnerReference owner;
    reader.read(item, reader.shared("kind", owner.kind), reader.shared("name", owner.name), reader.shared("uid", owner.uid),
                reader.shared("apiVersion", owner.apiVersion), reader.boolean("controller", owner.controller));
    owners.append(owner);
  });
  return owners;
}

}  // namespace

tl::unexpected<Error> unreadable(const QString &detail) {
  return fail(ErrorKind::Protocol, QCoreApplication::translate("Kubernetes", "The API server's answer cannot be read"), detail);
}

Result<QJsonObject> parseObject(const QByteArray &body) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(body, &error);
  if (!document.isObject())
    return unreadable(error.error == QJsonParseError::NoError ? u"not a JSON object"_s : error.errorString());
  return document.object();
}

QString Metadata::controllerUid() const {
  const auto found = std::ranges::find(owners, true, &OwnerReference::controller);
  return found == owners.cend() ? QString() : found->uid;
}

Metadata readMetadata(Value value, Reader &reader, Labels labels) {
  Metadata metadata;
  std::string_view version;
  const auto annotations = [&](Value field) {
    reader.fields(field, [&](std::string_view name, Value text) {
      if (isShown(name))
        metadata.annotations.insert(reader.shared(name), reader.shared(text));
    });
  };
  reader.read(value, reader.text("name", metadata.name), reader.shared("namespace", metadata.nameSpace),
              reader.text("uid", metadata.uid), reader.view("resourceVersion", version),
              reader.integer("generation", metadata.generation), reader.time("creationTimestamp", metadata.created),
              Reader::any("deletionTimestamp", [&](Value field) { metadata.deleting = !reader.view(field).empty(); }),
              Reader::any("labels",
                          [&](Value field) {
                            if (labels == Labels::Keep)
                              metadata.labels = reader.map(field);
                          }),
              Reader::any("annotations", annotations),
              Reader::any("ownerReferences", [&](Value field) { metadata.owners = readOwners(field, reader); }));
  metadata.stamp = version.empty() ? 0 : stampOf(version);
  metadata.resourceVersion = QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
  return metadata;
}

QStringList readImages(Value podTemplate, Reader &reader) {
  QStringList images;
  const auto container = [&](Value value) {
    QString image;
    reader.read(value, reader.shared("image", image));
    images.append(image);
  };
  reader.read(podTemplate, reader.object("spec", reader.each("containers", container)));
  return images;
}

}  // namespace sternway::json
