// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/kubelet.h"

#include "rehearsal/patches.h"

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString nodeName = u"rehearsal-node"_s;

QString imageOf(const QJsonObject &pod) {
  return firstContainer(pod).value(u"image"_s).toString();
}

QString containerOf(const QJsonObject &pod) {
  return firstContainer(pod).value(u"name"_s).toString();
}

QJsonObject statusContainer(const QJsonObject &pod) {
  return at(pod, {u"status"_s, u"containerStatuses"_s}).toArray().at(0).toObject();
}

QJsonObject podCondition(const QJsonArray &before, const QString &type, bool value, const QString &time,
                         const QString &container) {
  const QString status = value ? u"True"_s : u"False"_s;
  QString since = time;
  for (const QJsonValue entry : before) {
    if (entry.toObject().value(u"type"_s) == type && entry.toObject().value(u"status"_s) == status)
      since = entry.toObject().value(u"lastTransitionTime"_s).toString();
  }
  QJsonObject condition{
      {u"type"_s, type}, {u"status"_s, status}, {u"lastProbeTime"_s, QJsonValue::Null}, {u"lastTransitionTime"_s, since}};
  if (!value) {
    condition.insert(u"reason"_s, u"ContainersNotReady"_s);
    condition.insert(u"message"_s, u"containers with unready status: [%1]"_s.arg(container));
  }
  return condition;
}

QMap<QString, QString> environmentOf(const QJsonObject &container) {
  QMap<QString, QString> environment;
  const QJsonArray entries = container.value(u"env"_s).toArray();
  for (const QJsonValue entry : entries)
    environment.insert(entry.toObject().value(u"name"_s).toString(), entry.toObject().value(u"value"_s).toString());
  return environment;
}
}  // namespace

QJsonArray podConditions(const QJsonArray &before, bool ready, const QString &time, const QString &container) {
  return {podCondition(before, u"Initialized"_s, true, time, container), podCondition(before, u"Ready"_s, ready, time, container),
          podCondition(before, u"ContainersReady"_s, ready, time, container),
          podCondition(before, u"PodScheduled"_s, true, time, container)};
}

QString imageIdOf(const Simulation &simulation, const QString &image) {
  const QString digest = QString::number(simulation.draw({u"image"_s, image}), 16).repeated(4).left(64);
  return image.section(u':', 0, -2) + u"@sha256:"_s + digest;
}

ImageCatalogue::ImageCatalogue(const Scenario &scenario) : m_everyImageStarts(scenario.everyImageStarts) {
  for (const ScenarioService &service : scenario.services) {
    m_requestsPerPod.insert(service.nameSpace + u'/' + service.name, service.requestsPerSecond / std::max(1, service.replicas));
    for (const ScenarioRevision &revision : service.revisions)
      m_behaviours.insert(revision.image, revision.behaviour);
  }
}

std::optional<Behaviour> ImageCatalogue::behaviourOf(const QJsonObject &pod) const {
  if (m_everyImageStarts)
    return Behaviour();
  const QJsonObject container = firstContainer(pod);
  const auto found = m_behaviours.constFind(container.value(u"image"_s).toString());
  if (found == m_behaviours.constEnd())
    return std::nullopt;
  Behaviour behaviour = *found;
  const auto environment = environmentOf(container);
  bool isNumber = false;
  if (const double rate = environment.value(u"ERROR_RATE"_s).toDouble(&isNumber); isNumber)
    behaviour.errorRate = std::clamp(rate, 0.0, 1.0);
  if (const int latency = environment.value(u"LATENCY_MS"_s).toInt(&isNumber); isNumber)
    behaviour.latency = std::chrono::milliseconds(latency);
  if (environment.value(u"UNHEALTHY"_s) == u"1"_s)
    behaviour.ready = false;
  if (environment.value(u"CRASH"_s) == u"1"_s)
    behaviour.crashes = true;
  return behaviour;
}

PodTrace ImageCatalogue::traceOf(const QJsonObject &pod) const {
  const QJsonObject container = firstContainer(pod);
  PodTrace trace;
  trace.nameSpace = namespaceOf(pod);
  trace.pod = nameOf(pod);
  trace.app = labelsOf(pod).value(u"app"_s).toString();
  const auto environment = environmentOf(container);
  trace.version = environment.value(u"VERSION"_s, container.value(u"image"_s).toString().section(u':', -1));
  trace.container = container.value(u"name"_s).toString();
  trace.behaviour = behaviourOf(pod).value_or(Behaviour());
  trace.requestsPerSecond = m_requestsPerPod.value(trace.nameSpace + u'/' + trace.app, 0);
  return trace;
}

Kubelet::Kubelet(Simulation &simulation, ObjectStore &store, const ImageCatalogue &images, TrafficLog &traffic)
    : m_simulation(simulation), m_store(store), m_images(images), m_traffic(traffic), m_events(simulation, store) {
  connect(&store, &ObjectStore::changed, this, &Kubelet::follow);
}

void Kubelet::follow(const Change &change) {
  if (change.key != u"pods"_s)
    return;
  const QStringList deletion{u"metadata"_s, u"deletionTimestamp"_s};
  if (change.type == Change::Type::Added && at(change.object, {u"spec"_s, u"nodeName"_s}).toString().isEmpty())
    later(jitter(change.object, u"schedule"_s, 20, 120), change.object, &Kubelet::schedule);
  else if (change.type == Change::Type::Modified && at(change.object, deletion).isString() &&
           !at(change.previous, deletion).isString())
    later(20ms, change.object, &Kubelet::terminate);
}

void Kubelet::later(std::chrono::milliseconds delay, const QJsonObject &pod, Step step) {
  m_simulation.after(delay, this, [this, nameSpace = namespaceOf(pod), name = nameOf(pod), uid = uidOf(pod), step] {
    const auto now = m_store.get(u"pods"_s, nameSpace, name);
    if (!now || uidOf(*now) != uid)
      return;
    const bool ending = at(*now, {u"metadata"_s, u"deletionTimestamp"_s}).isString();
    if (!ending || step == &Kubelet::terminate || step == &Kubelet::end)
      (this->*step)(*now);
  });
}

std::chrono::milliseconds Kubelet::jitter(const QJsonObject &pod, const QString &what, int from, int to) const {
  return std::chrono::milliseconds(from + static_cast<int>(m_simulation.drawUnit({uidOf(pod), what}) * (to - from)));
}

void Kubelet::say(const QJsonObject &pod, const QString &type, const QString &reason, const QString &message) {
  m_events.record(pod, type, reason, message, reason == u"Scheduled"_s ? u"default-scheduler"_s : u"kubelet"_s,
                  reason == u"Scheduled"_s ? QString() : u"spec.containers{%1}"_s.arg(containerOf(pod)));
}

void Kubelet::setStatus(const QJsonObject &pod, const QString &phase, const QJsonObject &container, bool ready) {
  const QString now = timestamp(m_simulation.now());
  const QString name = containerOf(pod);
  QJsonObject status = pod.value(u"status"_s).toObject();
  status.insert(u"conditions"_s, podConditions(status.value(u"conditions"_s).toArray(), ready, now, name));
  QJsonObject entry{{u"restartCount"_s, 0}, {u"lastState"_s, QJsonObject()}, {u"imageID"_s, QString()}};
  for (const QJsonObject &known : {statusContainer(pod), container})
    for (auto it = known.begin(); it != known.end(); ++it)
      entry.insert(it.key(), it.value());
  entry.insert(u"name"_s, name);
  entry.insert(u"image"_s, imageOf(pod));
  entry.insert(u"ready"_s, ready);
  status.insert(u"containerStatuses"_s, QJsonArray{entry});
  status.insert(u"phase"_s, phase);
  m_store.update(u"pods"_s, with(pod, {u"status"_s}, status));
  const qint64 time = m_simulation.now().toMSecsSinceEpoch();
  if (ready)
    m_traffic.ready(uidOf(pod), time);
  else
    m_traffic.notReady(uidOf(pod), time);
}

void Kubelet::waiting(const QJsonObject &pod, const QString &reason, const QString &message) {
  QJsonObject why{{u"reason"_s, reason}};
  if (!message.isEmpty())
    why.insert(u"message"_s, message);
  setStatus(pod, u"Pending"_s, {{u"state"_s, QJsonObject{{u"waiting"_s, why}}}, {u"started"_s, false}}, false);
}

void Kubelet::schedule(const QJsonObject &pod) {
  QJsonObject bound = with(pod, {u"spec"_s, u"nodeName"_s}, nodeName);
  ++m_lastAddress;
  const QString address = u"10.0.%1.%2"_s.arg(m_lastAddress / 250).arg(m_lastAddress % 250 + 1);
  QJsonObject status = bound.value(u"status"_s).toObject();
  status.insert(u"hostIP"_s, u"10.1.0.4"_s);
  status.insert(u"podIP"_s, address);
  status.insert(u"podIPs"_s, QJsonArray{QJsonObject{{u"ip"_s, address}}});
  status.insert(u"startTime"_s, timestamp(m_simulation.now()));
  status.insert(u"qosClass"_s, u"Burstable"_s);
  bound.insert(u"status"_s, status);
  say(pod, u"Normal"_s, u"Scheduled"_s, u"Successfully assigned %1/%2 to %3"_s.arg(namespaceOf(pod), nameOf(pod), nodeName));
  waiting(bound, u"ContainerCreating"_s, {});
  m_traffic.born(uidOf(pod), m_images.traceOf(bound));
  later(jitter(pod, u"prepare"_s, 200, 500), bound, &Kubelet::prepare);
}

void Kubelet::prepare(const QJsonObject &pod) {
  const QString image = imageOf(pod);
  if (m_pulled.contains(image)) {
    say(pod, u"Normal"_s, u"Pulled"_s, u"Container image \"%1\" already present on machine"_s.arg(image));
    return later(jitter(pod, u"start"_s, 100, 300), pod, &Kubelet::start);
  }
  say(pod, u"Normal"_s, u"Pulling"_s, u"Pulling image \"%1\""_s.arg(image));
  const bool exists = m_images.behaviourOf(pod).has_value();
  later(exists ? jitter(pod, u"pull"_s, 1500, 2500) : 1s, pod, exists ? &Kubelet::pulled : &Kubelet::pullFails);
}

void Kubelet::pullFails(const QJsonObject &pod) {
  const QString words =
      u"Failed to pull image \"%1\": rpc error: code = NotFound desc = failed to resolve reference \"%1\": not found"_s.arg(
          imageOf(pod));
  say(pod, u"Warning"_s, u"Failed"_s, words);
  say(pod, u"Warning"_s, u"Failed"_s, u"Error: ErrImagePull"_s);
  waiting(pod, u"ErrImagePull"_s, words);
  later(12s, pod, &Kubelet::pullBacksOff);
}

void Kubelet::pullBacksOff(const QJsonObject &pod) {
  const QString words = u"Back-off pulling image \"%1\""_s.arg(imageOf(pod));
  say(pod, u"Normal"_s, u"BackOff"_s, words);
  say(pod, u"Warning"_s, u"Failed"_s, u"Error: ImagePullBackOff"_s);
  waiting(pod, u"ImagePullBackOff"_s, words);
  later(20s, pod, &Kubelet::prepare);
}

void Kubelet::pulled(const QJsonObject &pod) {
  m_pulled.insert(imageOf(pod));
  say(pod, u"Normal"_s, u"Pulled"_s, u"Successfully pulled image \"%1\""_s.arg(imageOf(pod)));
  later(jitter(pod, u"start"_s, 100, 300), pod, &Kubelet::start);
}

QString Kubelet::missingReference(const QJsonObject &pod) const {
  const QJsonArray sources = firstContainer(pod).value(u"envFrom"_s).toArray();
  for (const QJsonValue source : sources) {
    for (const auto &[field, key] : {std::pair(u"configMapRef"_s, u"configmap"_s), std::pair(u"secretRef"_s, u"secret"_s)}) {
      const QJsonObject reference = source.toObject().value(field).toObject();
      const QString name = reference.value(u"name"_s).toString();
      if (!name.isEmpty() && !reference.value(u"optional"_s).toBool() && !m_store.get(key + u's', namespaceOf(pod), name))
        return u"%1 \"%2\" not found"_s.arg(key, name);
    }
  }
  return {};
}

void Kubelet::start(const QJsonObject &pod) {
  if (const QString missing = missingReference(pod); !missing.isEmpty()) {
    say(pod, u"Warning"_s, u"Failed"_s, u"Error: "_s + missing);
    waiting(pod, u"CreateContainerConfigError"_s, missing);
    return later(10s, pod, &Kubelet::start);
  }
  const QString name = containerOf(pod);
  say(pod, u"Normal"_s, u"Created"_s, u"Created container "_s + name);
  say(pod, u"Normal"_s, u"Started"_s, u"Started container "_s + name);
  const QString now = timestamp(m_simulation.now());
  const QString starts = QString::number(statusContainer(pod).value(u"restartCount"_s).toInt());
  const QString id = QString::number(m_simulation.draw({u"container"_s, uidOf(pod), starts}), 16);
  m_traffic.started(uidOf(pod), m_simulation.now().toMSecsSinceEpoch());
  setStatus(pod, u"Running"_s,
            {{u"state"_s, QJsonObject{{u"running"_s, QJsonObject{{u"startedAt"_s, now}}}}},
             {u"started"_s, true},
             {u"containerID"_s, QString(u"containerd://"_s + id)},
             {u"imageID"_s, imageIdOf(m_simulation, imageOf(pod))}},
            false);
  const Behaviour behaviour = m_images.behaviourOf(pod).value_or(Behaviour());
  if (behaviour.crashes)
    later(2s, pod, &Kubelet::crash);
  later(behaviour.startup + jitter(pod, u"probe"_s, 0, 800), pod, &Kubelet::probe);
}

void Kubelet::probe(const QJsonObject &pod) {
  const QJsonObject container = statusContainer(pod);
  if (!container.value(u"state"_s).toObject().contains(u"running"_s) || container.value(u"ready"_s).toBool())
    return;
  const Behaviour behaviour = m_images.behaviourOf(pod).value_or(Behaviour());
  if (behaviour.ready && !behaviour.crashes)
    return setStatus(pod, u"Running"_s, {}, true);
  say(pod, u"Warning"_s, u"Unhealthy"_s, u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s);
  const int period = at(firstContainer(pod), {u"readinessProbe"_s, u"periodSeconds"_s}).toInt(10);
  later(std::chrono::seconds(std::max(1, period)), pod, &Kubelet::probe);
}

void Kubelet::crash(const QJsonObject &pod) {
  const QJsonObject container = statusContainer(pod);
  const QString now = timestamp(m_simulation.now());
  const QJsonObject ended{
      {u"terminated"_s, QJsonObject{{u"exitCode"_s, 1},
                                    {u"reason"_s, u"Error"_s},
                                    {u"startedAt"_s, at(container, {u"state"_s, u"running"_s, u"startedAt"_s})},
                                    {u"finishedAt"_s, now}}}};
  setStatus(pod, u"Running"_s, {{u"state"_s, ended}, {u"started"_s, false}}, false);
  // The first restart follows at once, later ones back off: 10 s, 20 s, 40 s ... 5 min.
  later(container.value(u"restartCount"_s).toInt() == 0 ? 500ms : 1s, pod, &Kubelet::backOff);
}

void Kubelet::backOff(const QJsonObject &pod) {
  const QJsonObject container = statusContainer(pod);
  const int restarts = container.value(u"restartCount"_s).toInt();
  const QJsonValue ended = container.value(u"state"_s);
  const bool isWaiting = !ended.toObject().contains(u"terminated"_s);
  if (restarts == 0 || isWaiting) {
    setStatus(pod, u"Running"_s,
              {{u"restartCount"_s, restarts + 1}, {u"lastState"_s, isWaiting ? container.value(u"lastState"_s) : ended}}, false);
    say(pod, u"Normal"_s, u"Pulled"_s, u"Container image \"%1\" already present on machine"_s.arg(imageOf(pod)));
    return later(0ms, pod, &Kubelet::start);
  }
  const QString name = containerOf(pod);
  const std::chrono::seconds delay(std::min(300, 10 << std::min(restarts - 1, 5)));
  const QString place = u"%1_%2(%3)"_s.arg(nameOf(pod), namespaceOf(pod), uidOf(pod));
  const QJsonObject why{
      {u"reason"_s, u"CrashLoopBackOff"_s},
      {u"message"_s, u"back-off %1s restarting failed container=%2 pod=%3"_s.arg(delay.count()).arg(name, place)}};
  say(pod, u"Warning"_s, u"BackOff"_s, u"Back-off restarting failed container %1 in pod %2"_s.arg(name, place));
  setStatus(pod, u"Running"_s, {{u"state"_s, QJsonObject{{u"waiting"_s, why}}}, {u"lastState"_s, ended}}, false);
  later(delay, pod, &Kubelet::backOff);
}

void Kubelet::terminate(const QJsonObject &pod) {
  if (at(pod, {u"spec"_s, u"nodeName"_s}).toString().isEmpty())
    return end(pod);
  const QString name = containerOf(pod);
  say(pod, u"Normal"_s, u"Killing"_s, u"Stopping container "_s + name);
  // No request reaches a pod that is ending, although its readiness shows it only when the container has stopped.
  m_traffic.notReady(uidOf(pod), m_simulation.now().toMSecsSinceEpoch());
  const int grace = at(pod, {u"metadata"_s, u"deletionGracePeriodSeconds"_s}).toInt(30);
  later(std::min<std::chrono::milliseconds>(std::chrono::seconds(grace), jitter(pod, u"end"_s, 900, 1800)), pod, &Kubelet::end);
}

void Kubelet::end(const QJsonObject &pod) {
  m_traffic.gone(uidOf(pod), m_simulation.now().toMSecsSinceEpoch());
  m_store.remove(u"pods"_s, namespaceOf(pod), nameOf(pod));
}

}  // namespace sternway::rehearsal
