// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"

namespace sternway::json {

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

}  // namespace sternway::json
