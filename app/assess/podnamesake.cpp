// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/podnamesake.h"

#include "core/format.h"
#include "core/promql.h"

#include <QJsonObject>

#include <memory>

namespace sternway::assess {

using namespace Qt::StringLiterals;

namespace {
Call<QList<ObjectRef>> *listed(ClusterApi &cluster, const ObjectRef &beside, Kind kind, QObject *context) {
  const QString plural = kind == Kind::DaemonSet ? u"daemonsets"_s : u"deployments"_s;
  return mapped<QList<ObjectRef>>(context, cluster.list({u"apps"_s, u"v1"_s, plural, beside.nameSpace, {}}, {}, context),
                                  [beside, kind](const Result<QList<QJsonObject>> &objects) -> Result<QList<ObjectRef>> {
                                    if (!objects)
                                      return tl::unexpected(objects.error());
                                    QList<ObjectRef> found;
                                    for (const QJsonObject &object : *objects) {
                                      ObjectRef ref = beside;
                                      ref.kind = kind;
                                      ref.name = object[u"metadata"_s][u"name"_s].toString();
                                      found.append(ref);
                                    }
                                    return found;
                                  });
}

QString doubtOf(const ObjectRef &workload, QList<ObjectRef> others) {
  others.removeAll(workload);
  const QHash<ObjectRef, ObjectRef> namesakes = podNamesakes(others << workload);
  return namesakes.contains(workload) ? namesakeProblem(namesakes.value(workload)) : QString();
}

QString unlisted(const Error &error) {
  return tr("Whether pods of another workload have the same names is not known, so nothing is measured by pod: %1")
      .arg(error.message);
}
}  // namespace

Call<QString> *podDoubt(ClusterApi &cluster, const ObjectRef &workload, QObject *context) {
  if (cutNameLength(workload) == 0)
    return Call<QString>::finished(context, QString());
  auto *call = new Call<QString>(context);
  const auto pending = std::make_shared<int>(2);
  const auto others = std::make_shared<QList<ObjectRef>>();
  for (const Kind kind : {Kind::Deployment, Kind::DaemonSet})
    listed(cluster, workload, kind, call)->then([=](const Result<QList<ObjectRef>> &found) {
      if (!found)
        return call->finish(unlisted(found.error()));
      *others += *found;
      if (--*pending == 0)
        call->finish(doubtOf(workload, *others));
    });
  return call;
}

ServiceMetrics withoutPods(ServiceMetrics metrics, const QString &doubt) {
  if (doubt.isEmpty())
    return metrics;
  const auto isByPod = [](const QString &query) { return query.contains(u"$pods"_s); };
  metrics.definitions.removeIf([&isByPod](const MetricDefinition &each) { return isByPod(each.query); });
  for (QString *query : {&metrics.requestRate, &metrics.errorRate, &metrics.untoldRate, &metrics.latencyBuckets})
    if (isByPod(*query))
      query->clear();
  if (metrics.requestRate.isEmpty()) {
    metrics.counters.clear();
    metrics.pods.clear();
    metrics.latencyPods.clear();
  }
  metrics.notes.append(doubt);
  return metrics;
}

}  // namespace sternway::assess
