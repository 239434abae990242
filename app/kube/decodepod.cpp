// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decodemetadata.h"
#include "kube/podstatus.h"

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
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "reason")
      end.reason = reader.shared(field);
    else if (key == "message")
      end.message = reader.text(field);
    else if (key == "finishedAt")
      end.finished = reader.time(field);
    else if (key == "exitCode")
      end.exitCode = reader.number(field);
    else if (key == "signal")
      end.signal = reader.number(field);
  });
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

void readLastState(Value value, Reader &reader, ContainerStatus &status) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key != "terminated")
      return;
    const ContainerEnd end = readEnd(field, reader);
    status.lastFinished = end.finished;
    status.lastReason = end.reason;
    status.lastExitCode = end.exitCode;
  });
}

std::pair<ContainerStatus, ContainerFacts> readContainer(Value value, Reader &reader) {
  ContainerStatus status;
  ContainerFacts facts;
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "name")
      status.name = reader.shared(field);
    else if (key == "image")
      status.image = reader.shared(field);
    else if (key == "imageID")
      status.imageId = reader.shared(field);
    else if (key == "ready")
      status.ready = reader.boolean(field);
    else if (key == "restartCount")
      status.restarts = reader.number(field);
    else if (key == "started")
      facts.started = reader.boolean(field);
    else if (key == "state")
      readState(field, reader, status, facts);
    else if (key == "lastState")
      readLastState(field, reader, status);
  });
  facts.name = status.name;
  facts.ready = status.ready;
  facts.restarts = status.restarts;
  return {status, facts};
}

void readPodCondition(Value value, Reader &reader, PodFacts &facts) {
  std::string_view type;
  std::string_view status;
  std::string_view reason;
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "type")
      type = reader.view(field);
    else if (key == "status")
      status = reader.view(field);
    else if (key == "reason")
      reason = reader.view(field);
  });
  if (type == "Ready")
    facts.readyCondition = status == "True";
  else if (type == "Initialized")
    facts.initializedCondition = status == "True";
  else if (type == "PodScheduled")
    facts.schedulingGated = reason == "SchedulingGated";
}

void readPodStatus(Value value, Reader &reader, Pod &pod, PodFacts &facts) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "phase")
      pod.phase = facts.phase = reader.shared(field);
    else if (key == "reason")
      facts.reason = reader.shared(field);
    else if (key == "conditions")
      reader.elements(field, [&](Value item) { readPodCondition(item, reader, facts); });
    else if (key == "containerStatuses")
      reader.elements(field, [&](Value item) {
        auto [status, fact] = readContainer(item, reader);
        pod.containers.append(std::move(status));
        facts.statuses.append(std::move(fact));
      });
    else if (key == "initContainerStatuses")
      reader.elements(field, [&](Value item) {
        auto [status, fact] = readContainer(item, reader);
        pod.initContainers.append(std::move(status));
        facts.initStatuses.append(std::move(fact));
      });
  });
}

void readInitContainers(Value value, Reader &reader, PodFacts &facts) {
  reader.elements(value, [&](Value item) {
    QString name;
    bool restartable = false;
    reader.fields(item, [&](std::string_view key, Value field) {
      if (key == "name")
        name = reader.shared(field);
      else if (key == "restartPolicy")
        restartable = reader.view(field) == "Always";
    });
    ++facts.initContainers;
    if (restartable)
      facts.restartableInit.append(name);
  });
}

void readPodSpec(Value value, Reader &reader, Pod &pod, PodFacts &facts) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "nodeName")
      pod.node = reader.shared(field);
    else if (key == "initContainers")
      readInitContainers(field, reader, facts);
  });
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
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "metadata")
      metadata = readMetadata(field, reader, Labels::Keep);
    else if (key == "spec")
      readPodSpec(field, reader, pod, facts);
    else if (key == "status")
      readPodStatus(field, reader, pod, facts);
  });
  facts.deleting = metadata.deleting;
  const PodState state = podState(facts);
  pod.ref = metadata.ref(scope.context, Kind::Pod);
  pod.uid = metadata.uid;
  pod.reason = state.status;
  pod.restarts = state.restarts;
  pod.created = metadata.created;
  pod.ready = facts.readyCondition;
  pod.terminating = metadata.deleting;
  pod.templateHash = hashOf(metadata.labels);
  pod.ownerUid = metadata.controllerUid();
  pod.labels = metadata.labels;
  out.resourceVersion = metadata.resourceVersion;
  out.stamp = metadata.stamp;
  return !metadata.name.isEmpty();
}

}  // namespace sternway::json
