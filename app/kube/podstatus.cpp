// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podstatus.h"

#include "kube/decode.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString endOf(const ContainerFacts &container) {
  if (!container.reason.isEmpty())
    return container.reason;
  return container.signal != 0 ? u"Signal:%1"_s.arg(container.signal) : u"ExitCode:%1"_s.arg(container.exitCode);
}

/// What the first init container that is not done says; nothing when all are.
QString initReason(const PodFacts &pod) {
  for (qsizetype i = 0; i < pod.initStatuses.size(); ++i) {
    const ContainerFacts &container = pod.initStatuses[i];
    const bool terminated = container.state == ContainerFacts::State::Terminated;
    if (terminated && container.exitCode == 0)
      continue;
    if (container.started && pod.restartableInit.contains(container.name))
      continue;
    if (terminated)
      return u"Init:"_s + endOf(container);
    if (container.state == ContainerFacts::State::Waiting && !container.reason.isEmpty() &&
        container.reason != u"PodInitializing")
      return u"Init:"_s + container.reason;
    return u"Init:%1/%2"_s.arg(i).arg(pod.initContainers);
  }
  return {};
}

/// The first container that waits or has ended decides (kubectl walks them from the last to the first).
QString mainReason(const PodFacts &pod, const QString &before) {
  QString reason = before;
  bool running = false;
  for (auto container = pod.statuses.crbegin(); container != pod.statuses.crend(); ++container) {
    if (container->state == ContainerFacts::State::Waiting && !container->reason.isEmpty())
      reason = container->reason;
    else if (container->state == ContainerFacts::State::Terminated)
      reason = endOf(*container);
    else if (container->state == ContainerFacts::State::Running && container->ready)
      running = true;
  }
  if (reason == u"Completed" && running)
    return pod.readyCondition ? u"Running"_s : u"NotReady"_s;
  return reason;
}

int restartsOf(const PodFacts &pod, bool initializing) {
  int restarts = 0;
  for (const ContainerFacts &container : pod.initStatuses)
    if (initializing || pod.restartableInit.contains(container.name))
      restarts += container.restarts;
  if (!initializing)
    for (const ContainerFacts &container : pod.statuses)
      restarts += container.restarts;
  return restarts;
}

}  // namespace

PodState podState(const PodFacts &pod) {
  QString reason = pod.reason.isEmpty() ? pod.phase : pod.reason;
  if (pod.schedulingGated)
    reason = u"SchedulingGated"_s;
  const QString init = initReason(pod);
  const bool initializing = !init.isEmpty() && !pod.initializedCondition;
  if (!init.isEmpty())
    reason = init;
  if (!initializing)
    reason = mainReason(pod, reason);
  if (pod.deleting)
    reason = pod.reason == u"NodeLost" ? u"Unknown"_s : u"Terminating"_s;
  return {reason, restartsOf(pod, initializing)};
}

}  // namespace sternway

namespace sternway::json {

using namespace Qt::StringLiterals;

namespace {

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

void readState(Value value, Reader &reader, ContainerStatus &status, ContainerFacts &facts) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "waiting")
      facts.state = ContainerFacts::State::Waiting;
    else if (key == "running")
      facts.state = ContainerFacts::State::Running;
    else if (key == "terminated")
      facts.state = ContainerFacts::State::Terminated;
    else
      return;
    const ContainerEnd end = readEnd(field, reader);
    status.state = reader.shared(key);
    status.reason = end.reason;
    status.message = end.message;
    status.finished = end.finished;
    status.exitCode = end.exitCode;
    facts.reason = end.reason;
    facts.exitCode = end.exitCode;
    facts.signal = end.signal;
  });
}

std::pair<ContainerStatus, ContainerFacts> readContainer(Value value, Reader &reader) {
  ContainerStatus status;
  ContainerFacts facts;
  const auto lastEnd = [&](Value field) {
    const ContainerEnd end = readEnd(field, reader);
    status.lastFinished = end.finished;
    status.lastReason = end.reason;
    status.lastExitCode = end.exitCode;
  };
  reader.read(value, reader.shared("name", status.name), reader.shared("image", status.image),
              reader.shared("imageID", status.imageId), reader.boolean("ready", status.ready),
              reader.number("restartCount", status.restarts), reader.boolean("started", facts.started),
              Reader::any("state", [&](Value field) { readState(field, reader, status, facts); }),
              reader.object("lastState", Reader::any("terminated", lastEnd)));
  facts.name = status.name;
  facts.ready = status.ready;
  facts.restarts = status.restarts;
  return {status, facts};
}

void readPodCondition(Value value, Reader &reader, PodFacts &facts) {
  std::string_view type;
  std::string_view status;
  std::string_view reason;
  reader.read(value, reader.view("type", type), reader.view("status", status), reader.view("reason", reason));
  if (type == "Ready")
    facts.readyCondition = status == "True";
  else if (type == "Initialized")
    facts.initializedCondition = status == "True";
  else if (type == "PodScheduled")
    facts.schedulingGated = reason == "SchedulingGated";
}

void readPodStatus(Value value, Reader &reader, Pod &pod, PodFacts &facts) {
  const auto containersInto = [&reader](QList<ContainerStatus> &statuses, QList<ContainerFacts> &known) {
    return [&reader, &statuses, &known](Value item) {
      auto [status, fact] = readContainer(item, reader);
      statuses.append(std::move(status));
      known.append(std::move(fact));
    };
  };
  reader.read(value, reader.shared("phase", pod.phase), reader.shared("reason", facts.reason),
              reader.each("conditions", [&](Value item) { readPodCondition(item, reader, facts); }),
              reader.each("containerStatuses", containersInto(pod.containers, facts.statuses)),
              reader.each("initContainerStatuses", containersInto(pod.initContainers, facts.initStatuses)));
  facts.phase = pod.phase;
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
  facts.deleting = metadata.deleting;
  const PodState state = podState(facts);
  pod.reason = state.status;
  pod.restarts = state.restarts;
  pod.ready = facts.readyCondition;
  pod.terminating = metadata.deleting;
  pod.templateHash = hashOf(metadata.labels);
  pod.ownerUid = metadata.controllerUid();
  pod.labels = metadata.labels;
  return identify(out, metadata, scope, Kind::Pod);
}

}  // namespace sternway::json
