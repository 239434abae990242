// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/objectreader.h"

namespace sternway::kube::objects {

using namespace Qt::StringLiterals;

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

ContainerEnd readTerminated(auto value, auto &reader) {
  ContainerEnd end;
  reader.read(value, reader.number({"exitCode", 1}, end.exitCode), reader.number({"signal", 2}, end.signal),
              reader.shared({"reason", 3}, end.reason), reader.text({"message", 4}, end.message),
              reader.time({"finishedAt", 6}, end.finished));
  return end;
}

void readState(auto value, auto &reader, ContainerStatus &status) {
  const auto waiting = [&](auto field) {
    status.state = reader.intern("waiting");
    reader.read(field, reader.shared({"reason", 1}, status.reason), reader.text({"message", 2}, status.message));
  };
  const auto terminated = [&](auto field) {
    const ContainerEnd end = readTerminated(field, reader);
    status.state = reader.intern("terminated");
    status.reason = end.reason;
    status.message = end.message;
    status.finished = end.finished;
    status.exitCode = end.exitCode;
    status.signal = end.signal;
  };
  reader.read(value, reader.any({"waiting", 1}, waiting),
              reader.any({"running", 2}, [&](auto) { status.state = reader.intern("running"); }),
              reader.any({"terminated", 3}, terminated));
}

ContainerStatus readContainer(auto value, auto &reader) {
  ContainerStatus status;
  const auto lastEnd = [&](auto field) {
    const ContainerEnd end = readTerminated(field, reader);
    status.lastFinished = end.finished;
    status.lastReason = end.reason;
    status.lastExitCode = end.exitCode;
  };
  reader.read(value, reader.shared({"name", 1}, status.name),
              reader.any({"state", 2}, [&](auto field) { readState(field, reader, status); }),
              reader.object({"lastState", 3}, reader.any({"terminated", 3}, lastEnd)), reader.boolean({"ready", 4}, status.ready),
              reader.number({"restartCount", 5}, status.restarts), reader.shared({"image", 6}, status.image),
              reader.shared({"imageID", 7}, status.imageId), reader.boolean({"started", 9}, status.started));
  return status;
}

void readPodCondition(auto value, auto &reader, Pod &pod, PodFacts &facts) {
  std::string_view type;
  std::string_view status;
  std::string_view reason;
  reader.read(value, reader.view({"type", 1}, type), reader.view({"status", 2}, status), reader.view({"reason", 5}, reason));
  if (type == "Ready")
    pod.ready = status == "True";
  else if (type == "Initialized")
    facts.initialized = status == "True";
  else if (type == "PodScheduled")
    facts.schedulingGated = reason == "SchedulingGated";
}

void readPodStatus(auto value, auto &reader, Pod &pod, PodFacts &facts) {
  const auto container = [&](QList<ContainerStatus> &list) {
    return [&](auto item) { list.append(readContainer(item, reader)); };
  };
  reader.read(value, reader.shared({"phase", 1}, pod.phase),
              reader.each({"conditions", 2}, [&](auto item) { readPodCondition(item, reader, pod, facts); }),
              reader.shared({"reason", 4}, facts.reason), reader.each({"containerStatuses", 8}, container(pod.containers)),
              reader.each({"initContainerStatuses", 10}, container(pod.initContainers)));
}

void readPodSpec(auto value, auto &reader, Pod &pod, PodFacts &facts) {
  const auto initContainer = [&](auto item) {
    QString name;
    std::string_view policy;
    reader.read(item, reader.shared({"name", 1}, name), reader.view({"restartPolicy", 24}, policy));
    ++facts.initContainers;
    if (policy == "Always")
      facts.restartableInit.append(name);
  };
  reader.read(value, reader.shared({"nodeName", 10}, pod.node), reader.each({"initContainers", 20}, initContainer));
}

QString hashOf(const StringMap &labels) {
  const QString hash = labels.value(u"pod-template-hash"_s);
  return hash.isEmpty() ? labels.value(u"controller-revision-hash"_s) : hash;
}

void readPod(auto value, auto &reader, Metadata &metadata, Pod &pod) {
  PodFacts facts;
  reader.read(value, metadataInto(reader, metadata, Labels::Keep),
              reader.any({"spec", 2}, [&](auto field) { readPodSpec(field, reader, pod, facts); }),
              reader.any({"status", 3}, [&](auto field) { readPodStatus(field, reader, pod, facts); }));
  pod.terminating = metadata.deleting;
  setStatus(pod, facts);
}

}  // namespace

template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<Pod> &out) {
  Metadata metadata;
  readPod(value, reader, metadata, out.value);
  out.value.templateHash = hashOf(metadata.labels);
  out.value.ownerUid = metadata.controllerUid();
  out.value.labels = metadata.labels;
  return identify(out, metadata, scope, Kind::Pod);
}

template bool readObject(json::Reader::Value, json::Reader &, const DecodeScope &, Stamped<Pod> &);
template bool readObject(proto::Reader::Value, proto::Reader &, const DecodeScope &, Stamped<Pod> &);

}  // namespace sternway::kube::objects
