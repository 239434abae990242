// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/capturedobjects.h"

#include "core/format.h"
#include "core/plan.h"
#include "core/podtemplate.h"
#include "core/rolloutstatus.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

bool isReadyPod(const QJsonObject &pod) {
  const QJsonArray conditions = pod.value(u"status"_s)[u"conditions"_s].toArray();
  return std::ranges::any_of(conditions, [](const QJsonValue &condition) {
    return condition[u"type"_s] == u"Ready"_s && condition[u"status"_s] == u"True"_s;
  });
}

namespace {
constexpr qsizetype mostRevisions = 50;
constexpr qsizetype mostPods = 200;
constexpr qsizetype mostConditions = 20;

QJsonArray capturedConditions(const QJsonArray &conditions) {
  QJsonArray out;
  for (const QJsonValue &condition : conditions)
    if (out.size() < mostConditions)
      out.append(QJsonObject{{u"type"_s, condition[u"type"_s]},
                             {u"status"_s, condition[u"status"_s]},
                             {u"reason"_s, condition[u"reason"_s]},
                             {u"message"_s, capturedText(condition[u"message"_s].toString())},
                             {u"since"_s, condition[u"lastTransitionTime"_s]}});
  return out;
}

QString containerState(const QJsonObject &state) {
  const QString word = state.isEmpty() ? QString() : state.constBegin().key();
  const QString reason = state.value(word)[u"reason"_s].toString();
  return reason.isEmpty() ? word : word + u": "_s + reason;
}

QJsonArray capturedContainers(const QJsonArray &statuses) {
  QJsonArray containers;
  for (const QJsonValue &status : statuses)
    containers.append(QJsonObject{{u"name"_s, status[u"name"_s]},
                                  {u"image"_s, status[u"image"_s]},
                                  {u"imageID"_s, status[u"imageID"_s]},
                                  {u"ready"_s, status[u"ready"_s]},
                                  {u"restarts"_s, status[u"restartCount"_s]},
                                  {u"state"_s, containerState(status[u"state"_s].toObject())},
                                  {u"lastState"_s, containerState(status[u"lastState"_s].toObject())},
                                  {u"lastExitCode"_s, status[u"lastState"_s][u"terminated"_s][u"exitCode"_s]}});
  return containers;
}

/// When it was last seen: kubelet and controllers write lastTimestamp, the scheduler eventTime, and a series has its own.
QString eventTime(const QJsonObject &event) {
  QString latest = event.value(u"series"_s)[u"lastObservedTime"_s].toString();
  for (const QString &key : {u"lastTimestamp"_s, u"eventTime"_s, u"firstTimestamp"_s})
    latest = std::max(latest, event.value(key).toString());
  const QString time = latest.isEmpty() ? event.value(u"metadata"_s)[u"creationTimestamp"_s].toString() : latest;
  return time.left(19);  // to the second: some have fractions
}

bool scales(const QJsonObject &autoscaler, const ObjectRef &workload) {
  const QJsonValue target = autoscaler.value(u"spec"_s)[u"scaleTargetRef"_s];
  return workload.name.isEmpty() ||
         (target[u"name"_s].toString() == workload.name && target[u"kind"_s].toString() == kindName(workload.kind));
}
}  // namespace

QString capturedText(const QString &text, qsizetype most) {
  const QString clean = redacted(QString(text).remove(QChar(0)));
  return clean.size() > most ? clean.left(most) + u'…' : clean;
}

Captured capturedHistory(const History &history) {
  QJsonArray revisions;
  for (const Revision &revision : history.revisions.mid(std::max<qsizetype>(0, history.revisions.size() - mostRevisions)))
    revisions.append(QJsonObject{{u"revision"_s, revision.number},
                                 {u"name"_s, revision.name},
                                 {u"images"_s, QJsonArray::fromStringList(revision.images)},
                                 {u"changeCause"_s, capturedText(revision.changeCause)},
                                 {u"created"_s, timeToJson(revision.created)},
                                 {u"replicas"_s, revision.replicas},
                                 {u"current"_s, revision.current}});
  const Revision *current = history.current();
  return {revisions, current ? tr("%1 revisions, the current one is %2 (%3)")
                                   .arg(QString::number(history.revisions.size()), QString::number(current->number),
                                        current->images.join(u", "_s))
                             : tr("%1 revisions").arg(history.revisions.size())};
}

Captured capturedImages(const Workload &workload) {
  return {QJsonArray::fromStringList(workload.images), workload.images.join(u", "_s)};
}

Captured capturedStatus(const Workload &workload) {
  const QString message = rolloutStatus(workload).message;
  return {message, message};
}

Captured capturedWorkload(const Workload &workload) {
  const QJsonObject value{{u"kind"_s, kindName(workload.ref.kind)},
                          {u"name"_s, workload.ref.name},
                          {u"generation"_s, workload.generation},
                          {u"replicas"_s, workload.replicas},
                          {u"updated"_s, workload.updatedReplicas},
                          {u"ready"_s, workload.readyReplicas},
                          {u"available"_s, workload.availableReplicas},
                          {u"paused"_s, workload.paused},
                          {u"strategy"_s, workload.strategy},
                          {u"conditions"_s, capturedConditions(workload.object.value(u"status"_s)[u"conditions"_s].toArray())},
                          {u"template"_s, redactedJson(workload.podTemplate)}};
  return {value, tr("%1: %2 of %3 replicas ready")
                     .arg(display(workload.ref), QString::number(workload.readyReplicas), QString::number(workload.replicas))};
}

Captured capturedPods(const QList<QJsonObject> &pods) {
  QJsonArray list;
  qsizetype ready = 0;
  for (const QJsonObject &pod : pods) {
    const bool isReady = isReadyPod(pod);
    ready += isReady ? 1 : 0;
    if (list.size() >= mostPods)
      continue;
    const QJsonValue status = pod.value(u"status"_s);
    list.append(QJsonObject{{u"name"_s, pod.value(u"metadata"_s)[u"name"_s]},
                            {u"phase"_s, status[u"phase"_s]},
                            {u"reason"_s, status[u"reason"_s]},
                            {u"message"_s, capturedText(status[u"message"_s].toString())},
                            {u"node"_s, pod.value(u"spec"_s)[u"nodeName"_s]},
                            {u"created"_s, pod.value(u"metadata"_s)[u"creationTimestamp"_s]},
                            {u"ready"_s, isReady},
                            {u"containers"_s, capturedContainers(status[u"containerStatuses"_s].toArray())}});
  }
  return {list, tr("%1 of %2 pods ready").arg(QString::number(ready), QString::number(pods.size()))};
}

Captured capturedEvents(const QList<QJsonObject> &events, qsizetype most) {
  QList<QJsonObject> sorted = events;
  std::ranges::stable_sort(sorted, {}, eventTime);
  QJsonArray list;
  qsizetype warnings = 0;
  for (const QJsonObject &event : sorted.mid(std::max<qsizetype>(0, sorted.size() - most))) {
    warnings += event.value(u"type"_s) == u"Warning"_s ? 1 : 0;
    const QJsonValue involved = event.value(u"involvedObject"_s);
    list.append(QJsonObject{{u"at"_s, eventTime(event)},
                            {u"type"_s, event.value(u"type"_s)},
                            {u"reason"_s, event.value(u"reason"_s)},
                            {u"object"_s, involved[u"kind"_s].toString() + u'/' + involved[u"name"_s].toString()},
                            {u"count"_s, event.value(u"count"_s)},
                            {u"message"_s, capturedText(event.value(u"message"_s).toString())}});
  }
  return {list, tr("%1 events, %2 of them warnings").arg(QString::number(list.size()), QString::number(warnings))};
}

Captured capturedUsage(const QList<QJsonObject> &podMetrics) {
  QJsonArray list;
  for (const QJsonObject &pod : podMetrics.mid(0, mostPods)) {
    QJsonArray containers;
    const QJsonArray all = pod.value(u"containers"_s).toArray();
    for (const QJsonValue &container : all)
      containers.append(QJsonObject{{u"name"_s, container[u"name"_s]},
                                    {u"cpu"_s, container[u"usage"_s][u"cpu"_s]},
                                    {u"memory"_s, container[u"usage"_s][u"memory"_s]}});
    list.append(QJsonObject{{u"name"_s, pod.value(u"metadata"_s)[u"name"_s]}, {u"containers"_s, containers}});
  }
  return {list, tr("usage of %1 pods").arg(list.size())};
}

Captured capturedAutoscalers(const QList<QJsonObject> &autoscalers, const ObjectRef &workload) {
  QJsonArray list;
  for (const QJsonObject &autoscaler : autoscalers) {
    if (!scales(autoscaler, workload) || list.size() >= mostPods)
      continue;
    const QJsonValue spec = autoscaler.value(u"spec"_s);
    const QJsonValue status = autoscaler.value(u"status"_s);
    list.append(QJsonObject{{u"name"_s, autoscaler.value(u"metadata"_s)[u"name"_s]},
                            {u"min"_s, spec[u"minReplicas"_s]},
                            {u"max"_s, spec[u"maxReplicas"_s]},
                            {u"current"_s, status[u"currentReplicas"_s]},
                            {u"desired"_s, status[u"desiredReplicas"_s]},
                            {u"conditions"_s, capturedConditions(status[u"conditions"_s].toArray())}});
  }
  return {list, tr("%1 autoscalers").arg(list.size())};
}

}  // namespace sternway::steps
