// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"

#include "core/enumnames.h"
#include "kube/objectreader.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace json {

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

}  // namespace json

namespace {

std::string_view viewOf(const QByteArray &bytes) {
  return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

constexpr auto watchTypes = enumNames<WatchType>({{WatchType::Added, "ADDED"},
                                                  {WatchType::Modified, "MODIFIED"},
                                                  {WatchType::Deleted, "DELETED"},
                                                  {WatchType::Bookmark, "BOOKMARK"}});

WatchType watchType(std::string_view name) {
  return watchTypes.value(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))).value_or(WatchType::Error);
}

/// What both encodings have of a list; false: no items, not even none.
template <typename T, typename Reader>
bool readPage(auto root, Reader &reader, const DecodeScope &scope, Page<T> &page) {
  bool items = false;
  const auto item = [&](auto value) {
    Stamped<T> object;
    if (objects::readObject(value, reader, scope, object))
      page.items.append(std::move(object));
  };
  const auto all = [&](auto value) {
    items = true;
    reader.elements(value, item);
  };
  reader.read(root,
              reader.object({"metadata", 1}, reader.text({"resourceVersion", 2}, page.resourceVersion),
                            reader.text({"continue", 3}, page.continueToken)),
              Reader::any({"items", 2}, all));
  return items;
}

/// The Status object of an ERROR message.
template <typename Reader>
Error readStatus(auto value, Reader &reader) {
  Error error{.kind = ErrorKind::Server, .message = {}, .detail = {}, .httpStatus = 0, .retryAfter = {}};
  QString reason;
  reader.read(value, reader.text({"message", 3}, error.detail), reader.text({"reason", 4}, reason),
              reader.number({"code", 6}, error.httpStatus));
  if (error.httpStatus == 410 || reason == u"Expired" || reason == u"Gone")
    error.kind = ErrorKind::Gone;
  error.message = QCoreApplication::translate("Kubernetes", "The API server ended the watch");
  return fail(error).value();
}

/// False: no object with a name.
template <typename T, typename Reader>
bool readEvent(auto object, Reader &reader, const DecodeScope &scope, WatchEvent<T> &event) {
  if (event.type == WatchType::Error) {
    event.error = readStatus(object, reader);
    return true;
  }
  if (event.type == WatchType::Bookmark) {
    reader.read(object, reader.object({"metadata", 1}, reader.text({"resourceVersion", 6}, event.resourceVersion)));
    return true;
  }
  const bool named = objects::readObject(object, reader, scope, event.object);
  event.resourceVersion = event.object.resourceVersion;
  return named;
}

/// \a read, with what it throws of protobuf that is none as an error.
template <typename T>
Result<T> guarded(const std::function<Result<T>()> &read) {
  try {
    return read();
  } catch (const protozero::exception &broken) {
    return json::unreadable(QString::fromLatin1(broken.what()));
  }
}

template <typename T>
Result<Page<T>> protoPage(const QByteArray &body, const DecodeScope &scope) {
  return guarded<Page<T>>([&]() -> Result<Page<T>> {
    proto::Reader reader(*scope.pool);
    const proto::Envelope envelope = proto::openEnvelope(viewOf(body), reader);
    // A list says at least its version: nothing at all is no empty list.
    if (!envelope.kind.endsWith("List"_L1) || envelope.object.bytes.empty())
      return json::unreadable(u"no list of items"_s);
    Page<T> page;
    readPage(envelope.object, reader, scope, page);
    return page;
  });
}

template <typename T>
Result<Page<T>> jsonPage(QByteArray body, const DecodeScope &scope) {
  json::JsonText document(std::move(body));
  json::Reader reader(*scope.pool);
  simdjson::ondemand::object root;
  if (const auto error = document.root().get(root))
    return json::unreadable(QString::fromLatin1(simdjson::error_message(error)));
  Page<T> page;
  const bool items = readPage(root, reader, scope, page);
  if (reader.failed())
    return json::unreadable(reader.errorText());
  if (!items)
    return json::unreadable(u"no list of items"_s);
  return page;
}

template <typename T>
Result<WatchEvent<T>> protoEvent(const QByteArray &message, const DecodeScope &scope) {
  return guarded<WatchEvent<T>>([&]() -> Result<WatchEvent<T>> {
    proto::Reader reader(*scope.pool);
    std::string_view type;
    std::string_view object;
    reader.read(proto::Value{.bytes = viewOf(message)}, reader.view({"type", 1}, type),
                reader.object({"object", 2}, reader.view({"raw", 1}, object)));
    WatchEvent<T> event;
    event.type = watchType(type);
    if (type.empty() || !readEvent(proto::openEnvelope(object, reader).object, reader, scope, event))
      return json::unreadable(u"a watch message has no type or no object"_s);
    return event;
  });
}

template <typename T>
Result<WatchEvent<T>> jsonEvent(QByteArray line, const DecodeScope &scope) {
  json::JsonText document(std::move(line));
  json::Reader reader(*scope.pool);
  simdjson::ondemand::object root;
  if (const auto error = document.root().get(root))
    return json::unreadable(QString::fromLatin1(simdjson::error_message(error)));
  WatchEvent<T> event;
  std::string_view type;
  json::Reader::Value object;
  // The type comes first on the wire, but nothing says that it must.
  if (root.find_field_unordered("type").get_string().get(type) || root.find_field_unordered("object").get(object))
    return json::unreadable(u"a watch message has no type or no object"_s);
  event.type = watchType(type);
  if (!readEvent(object, reader, scope, event))
    reader.note(simdjson::NO_SUCH_FIELD);
  if (reader.failed())
    return json::unreadable(reader.errorText());
  return event;
}

/// The first field of a WatchEvent is its type; no line of text begins with a line feed.
bool isProtoEvent(const QByteArray &message) {
  return message.startsWith('\n');
}

QString peekProtoContinue(const QByteArray &body) {
  StringPool pool;
  proto::Reader reader(pool);
  const proto::Envelope envelope = proto::openEnvelope(viewOf(body), reader);
  protozero::pbf_reader list(envelope.object.bytes.data(), envelope.object.bytes.size());
  QString token;
  if (!list.next() || list.tag_and_type() != protozero::tag_and_type(1, protozero::pbf_wire_type::length_delimited))
    return token;
  const protozero::data_view metadata = list.get_view();
  reader.read(proto::Value{.bytes = {metadata.data(), metadata.size()}}, reader.text({"continue", 3}, token));
  return token;
}

}  // namespace

template <typename T>
Result<Page<T>> decodePage(QByteArray body, const DecodeScope &scope) {
  return proto::isEnveloped(viewOf(body)) ? protoPage<T>(body, scope) : jsonPage<T>(std::move(body), scope);
}

template <typename T>
Result<WatchEvent<T>> decodeWatchMessage(QByteArray message, const DecodeScope &scope) {
  return isProtoEvent(message) ? protoEvent<T>(message, scope) : jsonEvent<T>(std::move(message), scope);
}

template Result<Page<Workload>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<ReplicaSetSummary>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<ReplicaSetIdentity>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<Pod>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<ClusterEvent>> decodePage(QByteArray, const DecodeScope &);
template Result<Page<NamespaceSummary>> decodePage(QByteArray, const DecodeScope &);
template Result<WatchEvent<Workload>> decodeWatchMessage(QByteArray, const DecodeScope &);
template Result<WatchEvent<ReplicaSetSummary>> decodeWatchMessage(QByteArray, const DecodeScope &);
template Result<WatchEvent<ReplicaSetIdentity>> decodeWatchMessage(QByteArray, const DecodeScope &);
template Result<WatchEvent<Pod>> decodeWatchMessage(QByteArray, const DecodeScope &);
template Result<WatchEvent<ClusterEvent>> decodeWatchMessage(QByteArray, const DecodeScope &);
template Result<WatchEvent<NamespaceSummary>> decodeWatchMessage(QByteArray, const DecodeScope &);

QString peekContinue(const QByteArray &body) {
  if (proto::isEnveloped(viewOf(body)))
    return guarded<QString>([&]() -> Result<QString> { return peekProtoContinue(body); }).value_or(QString());
  const qsizetype items = body.left(8192).indexOf("\"items\":");
  if (items < 0)
    return {};
  const QJsonObject head = QJsonDocument::fromJson(body.left(items) + "\"items\":[]}").object();
  return head.value(u"metadata").toObject().value(u"continue").toString();
}

QJsonObject decodeStatus(const QByteArray &body) {
  QString message;
  int seconds = 0;
  const auto read = [&]() -> Result<Done> {
    StringPool pool;
    proto::Reader reader(pool);
    const proto::Envelope envelope = proto::openEnvelope(viewOf(body), reader);
    if (envelope.kind == u"Status")
      reader.read(envelope.object, reader.text({"message", 3}, message),
                  reader.object({"details", 5}, reader.number({"retryAfterSeconds", 5}, seconds)));
    return Done{};
  };
  if (!guarded<Done>(read) || message.isNull())
    return {};
  return {{u"kind"_s, u"Status"_s}, {u"message"_s, message}, {u"details"_s, QJsonObject{{u"retryAfterSeconds"_s, seconds}}}};
}

}  // namespace sternway::kube
