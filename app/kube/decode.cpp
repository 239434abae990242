// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"

#include "core/enumnames.h"
#include "kube/decodemetadata.h"

#include <QCoreApplication>

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
    else
      ++page.skipped;
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

template Result<Page<Workload>> decodePage<Workload>(QByteArray, const DecodeScope &);
template Result<Page<ReplicaSetSummary>> decodePage<ReplicaSetSummary>(QByteArray, const DecodeScope &);
template Result<Page<ControllerRevisionSummary>> decodePage<ControllerRevisionSummary>(QByteArray, const DecodeScope &);
template Result<Page<Pod>> decodePage<Pod>(QByteArray, const DecodeScope &);
template Result<Page<ClusterEvent>> decodePage<ClusterEvent>(QByteArray, const DecodeScope &);
template Result<Page<NamespaceSummary>> decodePage<NamespaceSummary>(QByteArray, const DecodeScope &);
template Result<WatchEvent<Workload>> decodeWatchLine<Workload>(QByteArray, const DecodeScope &);
template Result<WatchEvent<ReplicaSetSummary>> decodeWatchLine<ReplicaSetSummary>(QByteArray, const DecodeScope &);
template Result<WatchEvent<ControllerRevisionSummary>> decodeWatchLine<ControllerRevisionSummary>(QByteArray,
                                                                                                  const DecodeScope &);
template Result<WatchEvent<Pod>> decodeWatchLine<Pod>(QByteArray, const DecodeScope &);
template Result<WatchEvent<ClusterEvent>> decodeWatchLine<ClusterEvent>(QByteArray, const DecodeScope &);
template Result<WatchEvent<NamespaceSummary>> decodeWatchLine<NamespaceSummary>(QByteArray, const DecodeScope &);

}  // namespace sternway
