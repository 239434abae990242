// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/matchedpods.h"

#include "core/format.h"
#include "core/plan.h"
#include "core/stepdescriptor.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// A pod that starts slowly is not stuck yet.
constexpr std::chrono::milliseconds stuckAfter = std::chrono::minutes(5);

QDateTime timeAt(const QJsonValue &value) {
  return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QString controllerOf(const QJsonValue &metadata) {
  const QJsonArray owners = metadata[u"ownerReferences"_s].toArray();
  for (const QJsonValue &owner : owners)
    // what a kubelet runs by itself is only shown by the API server: deleting it there changes nothing
    if (owner[u"controller"_s].toBool() && owner[u"kind"_s].toString() != u"Node")
      return owner[u"kind"_s].toString() + u'/' + owner[u"name"_s].toString();
  return {};
}

QJsonValue podCondition(const QJsonValue &status, const QString &type) {
  const QJsonArray conditions = status[u"conditions"_s].toArray();
  for (const QJsonValue &condition : conditions)
    if (condition[u"type"_s].toString() == type)
      return condition;
  return QJsonValue::Undefined;
}

/// Why a container does not run; empty: it does, or is about to.
QString containerTrouble(const QJsonValue &status) {
  const QString waits = status[u"state"_s][u"waiting"_s][u"reason"_s].toString();
  const QJsonValue ended = status[u"state"_s][u"terminated"_s];
  if (!waits.isEmpty() && waits != u"ContainerCreating" && waits != u"PodInitializing")
    return waits;
  return ended[u"exitCode"_s].toInt() != 0 ? ended[u"reason"_s].toString(u"Error"_s) : QString();
}

const QString uidsKey = u"pods"_s;
const QString timeKey = u"at"_s;

/// Whether it was not there yet.
bool cameSince(const MatchedPod &pod, const QJsonObject &from) {
  if (from.contains(uidsKey))
    return !from.value(uidsKey).toArray().contains(pod.uid);
  const QDateTime at = timeAt(from.value(timeKey));
  return at.isValid() && pod.created.isValid() && pod.created >= at;
}

QString troubleOf(const QJsonValue &status, const QDateTime &now, std::chrono::milliseconds stuckFor) {
  const QString phase = status[u"phase"_s].toString();
  if (phase == u"Failed" || phase == u"Unknown")
    return status[u"reason"_s].toString(phase);
  // one that no node takes: another one in its place would wait as well
  if (phase == u"Succeeded" || podCondition(status, u"PodScheduled"_s)[u"status"_s].toString() == u"False")
    return {};
  for (const QString &list : {u"initContainerStatuses"_s, u"containerStatuses"_s}) {
    const QJsonArray containers = status[list].toArray();
    for (const QJsonValue &container : containers)
      if (const QString trouble = containerTrouble(container); !trouble.isEmpty())
        return trouble;
  }
  const QJsonValue ready = podCondition(status, u"Ready"_s);
  const QDateTime since = timeAt(ready[u"lastTransitionTime"_s]);
  const bool isLong = since.isValid() && since.msecsTo(now) >= stuckFor.count();
  return ready[u"status"_s].toString() == u"False" && isLong
             ? tr("not ready for %1").arg(formatDuration(std::chrono::milliseconds(since.msecsTo(now))))
             : QString();
}
}  // namespace

QJsonObject startOf(const QDateTime &time) {
  return {{timeKey, timeToJson(time)}};
}

QString MatchedPod::sentence() const {
  QStringList about{controller.isEmpty() ? tr("without a controller") : controller};
  if (!stuck.isEmpty())
    about << stuck;
  return u"pod/%1 (%2)"_s.arg(name, about.join(u", "_s));
}

MatchedPod matchedPod(const QJsonObject &pod, const QDateTime &now, std::chrono::milliseconds stuckFor) {
  const QJsonValue metadata = pod.value(u"metadata"_s);
  return {.name = metadata[u"name"_s].toString(),
          .uid = metadata[u"uid"_s].toString(),
          .controller = controllerOf(metadata),
          .stuck = troubleOf(pod.value(u"status"_s), now, stuckFor),
          .created = timeAt(metadata[u"creationTimestamp"_s]),
          .deletedAt = timeAt(metadata[u"deletionTimestamp"_s])};
}

Call<PodChoice> *choosePods(ClusterApi &cluster, const Step &step, const QDateTime &now, const QJsonObject &from,
                            QObject *parent) {
  const StepWords words(step.args);
  const QString selector = words.text(u"selector"_s).trimmed();
  if (selector.isEmpty())
    return Call<PodChoice>::finished(parent,
                                     fail(ErrorKind::Input, tr("An empty selector would match every pod of the namespace.")));
  const bool onlyStuck = words.flag(u"stuck"_s);
  auto *list = cluster.list({{}, u"v1"_s, u"pods"_s, step.target.scope, {}}, selector, parent);
  return mapped<PodChoice>(parent, list, [now, onlyStuck, from](const Result<QList<QJsonObject>> &objects) -> Result<PodChoice> {
    return objects.map([&](const QList<QJsonObject> &pods) {
      PodChoice choice{.chosen = {}, .bare = {}, .terminating = {}, .newer = {}, .matched = pods.size()};
      for (const QJsonObject &each : pods) {
        const MatchedPod pod = matchedPod(each, now, stuckAfter);
        if (cameSince(pod, from))
          choice.newer << pod;
        else if (pod.deletedAt.isValid())
          choice.terminating << pod;
        else if (onlyStuck && pod.stuck.isEmpty())
          continue;
        else
          (pod.controller.isEmpty() ? choice.bare : choice.chosen) << pod;
      }
      return choice;
    });
  });
}

Call<QJsonObject> *podsAtStart(ClusterApi &cluster, const Step &step, const QDateTime &now, QObject *parent) {
  const QString selector = StepWords(step.args).text(u"selector"_s).trimmed();
  if (selector.isEmpty())
    return Call<QJsonObject>::finished(parent, startOf(now));
  auto *list = cluster.list({{}, u"v1"_s, u"pods"_s, step.target.scope, {}}, selector, parent);
  return mapped<QJsonObject>(parent, list, [now](const Result<QList<QJsonObject>> &pods) -> Result<QJsonObject> {
    if (!pods)
      return startOf(now);
    QJsonArray uids;
    for (const QJsonObject &pod : *pods)
      uids.append(pod.value(u"metadata"_s)[u"uid"_s]);
    return QJsonObject{{uidsKey, uids}};
  });
}

}  // namespace sternway::steps
