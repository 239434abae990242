// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"

#include "core/enumnames.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace sternway::kube {

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

}  // namespace sternway::kube

namespace sternway::kube::json {

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

namespace {

/// What else of a pod the STATUS column looks at.
struct PodFacts {
  QString reason;  ///< status.reason
  bool initialized = false;
  bool schedulingGated = false;
  int initContainers = 0;       ///< in the spec
  QStringList restartableInit;  ///< names of init containers with restartPolicy Always (sidecars)
};

QString endOf(const ContainerStatus &container) {
  if (!container.reason.isEmpty())
    return container.reason;
  return container.signal != 0 ? u"Signal:%1"_s.arg(container.signal) : u"ExitCode:%1"_s.arg(container.exitCode);
}

/// What the first init container that is not done says; nothing when all are.
QString initReason(const Pod &pod, const PodFacts &facts) {
  for (qsizetype i = 0; i < pod.initContainers.size(); ++i) {
    const ContainerStatus &container = pod.initContainers[i];
    const bool terminated = container.state == u"terminated";
    if (terminated && container.exitCode == 0)
      continue;
    if (container.started && facts.restartableInit.contains(container.name))
      continue;
    if (terminated)
      return u"Init:"_s + endOf(container);
    if (container.state == u"waiting" && !container.reason.isEmpty() && container.reason != u"PodInitializing")
      return u"Init:"_s + container.reason;
    return u"Init:%1/%2"_s.arg(i).arg(facts.initContainers);
  }
  return {};
}

/// The first container that waits or has ended decides (kubectl walks them from the last to the first).
QString mainReason(const Pod &pod, const QString &before) {
  QString reason = before;
  bool running = false;
  for (auto container = pod.containers.crbegin(); container != pod.containers.crend(); ++container) {
    if (container->state == u"waiting" && !container->reason.isEmpty())
      reason = container->reason;
    else if (container->state == u"terminated")
      reason = endOf(*container);
    else if (container->state == u"running" && container->ready)
      running = true;
  }
  if (reason == u"Completed" && running)
    return pod.ready ? u"Running"_s : u"NotReady"_s;
  return reason;
}

/// What kubectl get pods shows under STATUS and RESTARTS. Same rule as printPod in Kubernetes'
/// pkg/printers/internalversion/printers.go.
void setStatus(Pod &pod, const PodFacts &facts) {
  const QString init = initReason(pod, facts);
  const bool initializing = !init.isEmpty() && !facts.initialized;
  QString reason = !init.isEmpty()          ? init
                   : facts.schedulingGated  ? u"SchedulingGated"_s
                   : facts.reason.isEmpty() ? pod.phase
                                            : facts.reason;
  if (!initializing)
    reason = mainReason(pod, reason);
  if (pod.terminating)
    reason = facts.reason == u"NodeLost" ? u"Unknown"_s : u"Terminating"_s;
  pod.reason = reason;
  for (const ContainerStatus &container : pod.initContainers)
    if (initializing || facts.restartableInit.contains(container.name))
      pod.restarts += container.restarts;
  for (const ContainerStatus &container : initializing ? QList<ContainerStatus>() : pod.containers)
    pod.restarts += container.restarts;
}

struct ContainerEnd {
  QString reason;
  QString message;
  QDateTime finished;
  int exitCode = 0;
  int signal = 0;
};

/// The inside of one of "waiting", "running" and "terminated".
ContainerEnd readEnd(Value value, Reader &reader) {
  ContainerEnd end;
  reader.read(value, reader.shared("reason", end.reason), reader.text("message", end.message),
              reader.time("finishedAt", end.finished), reader.number("exitCode", end.exitCode),
              reader.number("signal", end.signal));
  return end;
}

void readState(Value value, Reader &reader, ContainerStatus &status) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key != "waiting" && key != "running" && key != "terminated")
      return;
    const ContainerEnd end = readEnd(field, reader);
    status.state = reader.shared(key);
    status.reason = end.reason;
    status.message = end.message;
    status.finished = end.finished;
    status.exitCode = end.exitCode;
    status.signal = end.signal;
  });
}

ContainerStatus readContainer(Value value, Reader &reader) {
  ContainerStatus status;
  const auto lastEnd = [&](Value field) {
    const ContainerEnd end = readEnd(field, reader);
    status.lastFinished = end.finished;
    status.lastReason = end.reason;
    status.lastExitCode = end.exitCode;
  };
  reader.read(value, reader.shared("name", status.name), reader.shared("image", status.image),
              reader.shared("imageID", status.imageId), reader.boolean("ready", status.ready),
              reader.number("restartCount", status.restarts), reader.boolean("started", status.started),
              Reader::any("state", [&](Value field) { readState(field, reader, status); }),
              reader.object("lastState", Reader::any("terminated", lastEnd)));
  return status;
}

void readPodCondition(Value value, Reader &reader, Pod &pod, PodFacts &facts) {
  std::string_view type;
  std::string_view status;
  std::string_view reason;
  reader.read(value, reader.view("type", type), reader.view("status", status), reader.view("reason", reason));
  if (type == "Ready")
    pod.ready = status == "True";
  else if (type == "Initialized")
    facts.initialized = status == "True";
  else if (type == "PodScheduled")
    facts.schedulingGated = reason == "SchedulingGated";
}

void readPodStatus(Value value, Reader &reader, Pod &pod, PodFacts &facts) {
  reader.read(value, reader.shared("phase", pod.phase), reader.shared("reason", facts.reason),
              reader.each("conditions", [&](Value item) { readPodCondition(item, reader, pod, facts); }),
              reader.each("containerStatuses", [&](Value item) { pod.containers.append(readContainer(item, reader)); }),
              reader.each("initContainerStatuses", [&](Value item) { pod.initContainers.append(readContainer(item, reader)); }));
}

void readPodSpec(Value value, Reader &reader, Pod &pod, PodFacts &facts) {
  const auto initContainer = [&](Value item) {
    QString name;
    std::string_view policy;
    reader.read(item, reader.shared("name", name), reader.view("restartPolicy", policy));
    ++facts.initContainers;
    if (policy == "Always")
      facts.restartableInit.append(name);
  };
  reader.read(value, reader.shared("nodeName", pod.node), reader.each("initContainers", initContainer));
}

QString hashOf(const StringMap &labels) {
  const QString hash = labels.value(u"pod-template-hash"_s);
  return hash.isEmpty() ? labels.value(u"controller-revision-hash"_s) : hash;
}

}  // namespace

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<Pod> &out) {
  Pod &pod = out.value;
  Metadata metadata;
  PodFacts facts;
  reader.read(value, metadataInto(reader, metadata, Labels::Keep),
              Reader::any("spec", [&](Value field) { readPodSpec(field, reader, pod, facts); }),
              Reader::any("status", [&](Value field) { readPodStatus(field, reader, pod, facts); }));
  pod.terminating = metadata.deleting;
  setStatus(pod, facts);
  pod.templateHash = hashOf(metadata.labels);
  pod.ownerUid = metadata.controllerUid();
  pod.labels = metadata.labels;
  return identify(out, metadata, scope, Kind::Pod);
}

}  // namespace sternway::kube::json
