// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/podlogs.h"

#include "core/format.h"
#include "core/quantity.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// The logs of one container by its status (kubelet's validateContainerLogStatus): one that waits shows its run before.
void addLogSources(LogSource source, const QJsonObject &status, const QDateTime &since, QList<LogSource> &into) {
  const QJsonObject last = status.value(u"lastState"_s)[u"terminated"_s].toObject();
  const bool isWaiting = status.value(u"state"_s).toObject().contains(u"waiting"_s);
  if (isWaiting && last.isEmpty())
    return;
  const QDateTime ended = QDateTime::fromString(last.value(u"finishedAt"_s).toString(), Qt::ISODate);
  const QDateTime began = QDateTime::fromString(last.value(u"startedAt"_s).toString(), Qt::ISODate);
  const bool restartedSince = since.isValid() && ended.isValid() && ended >= since;
  const bool isKnownWhole = began.isValid() && began < since;
  const int lostRuns = status.value(u"restartCount"_s).toInt() - (isWaiting ? 0 : 1);
  source.hasGap = restartedSince && !isKnownWhole && lostRuns > 0;
  into.append(source);
  if (!restartedSince || isWaiting)
    return;
  source.previous = true;
  into.append(source);
}

Call<QList<QJsonObject>> *podsOfWorkload(ClusterApi &cluster, const ObjectRef &ref, QObject *parent) {
  auto *call = new Call<QList<QJsonObject>>(parent);
  cluster.workload(ref, call)->then([&cluster, call](const Result<Workload> &workload) {
    if (!workload)
      return call->finish(tl::unexpected(workload.error()));
    cluster.pods(*workload, call)
        ->then([&cluster, ref = workload->ref, selector = workload->labelSelector, call](const Result<QList<Pod>> &owned) {
          if (!owned)
            return call->finish(tl::unexpected(owned.error()));
          QStringList names;
          for (const Pod &pod : *owned)
            names.append(pod.ref.name);
          cluster.list({{}, u"v1"_s, u"pods"_s, ref.nameSpace, {}}, selector, call)
              ->then([call, names](const Result<QList<QJsonObject>> &pods) {
                call->finish(pods.map([&names](QList<QJsonObject> all) {
                  all.removeIf([&names](const QJsonObject &pod) {
                    return !names.contains(pod.value(u"metadata"_s)[u"name"_s].toString());
                  });
                  return all;
                }));
              });
        });
  });
  return call;
}
}  // namespace

QString LogSource::display() const {
  const QString what = pod.name + u'/' + container;
  return previous ? tr("%1 (previous run)").arg(what) : what;
}

QList<LogSource> logSources(const QString &context, const QList<QJsonObject> &pods, const QDateTime &since) {
  QList<LogSource> sources;
  for (const QJsonObject &pod : pods) {
    const QJsonValue metadata = pod.value(u"metadata"_s);
    const ObjectRef ref{context, metadata[u"namespace"_s].toString(), metadata[u"name"_s].toString(), Kind::Pod};
    const QJsonArray statuses = pod.value(u"status"_s)[u"containerStatuses"_s].toArray();
    for (const QJsonValue &status : statuses)
      addLogSources({.pod = ref, .container = status[u"name"_s].toString()}, status.toObject(), since, sources);
  }
  return sources;
}

Call<QList<QJsonObject>> *podsOfStep(const StepContext &context, const Step &step, QObject *parent) {
  ClusterApi &cluster = *context.cluster(step.target);
  const QString selector = step.args.value(u"selector"_s).toString();
  if (!selector.isEmpty())
    return cluster.list({{}, u"v1"_s, u"pods"_s, step.target.scope, {}}, selector, parent);
  if (const auto workload = sternway::workloadOf(step.target))
    return podsOfWorkload(cluster, *workload, parent);
  return Call<QList<QJsonObject>>::finished(
      parent, fail(ErrorKind::Input, tr("%1 is no workload: give a selector").arg(display(step.target))));
}

std::optional<std::chrono::milliseconds> sinceOf(const Step &step) {
  const QString text = step.args.value(u"since"_s).toString();
  return text.isEmpty() ? std::optional(std::chrono::milliseconds(0)) : parseDuration(text);
}

}  // namespace sternway::steps
