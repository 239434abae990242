// SPDX-License-Identifier: GPL-3.0-or-later
// All Deployments, ReplicaSets and Pods of the cluster: listed, decoded and in models. What kubectl get deploy,rs,pods -A -o
// json does is measured beside it by tests/bench/run.
#include "bench/benchsupport.h"
#include "kube/apiclient.h"
#include "kube/reflector.h"
#include "models/podmodel.h"
#include "platform/heap.h"
#include "support/workloadtable.h"

#include <QCoreApplication>

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::models;
using namespace sternway::test;

namespace {

/// A collection, its store and its model.
template <typename Columns>
struct Table {
  using Value = typename Columns::Value;
  Store<Value> store;
  ObjectTableModel<Columns> model;
  std::unique_ptr<Reflector> reflector;

  Table(ApiClient &client, Kind kind) {
    store.subscribe(&model, [this](const ChangeSet<Value> &changes) { model.apply(changes); });
    auto sink = std::make_unique<StoreSink<Value>>(store, DecodeScope{.context = QStringLiteral("bench"), .kind = kind});
    reflector = std::make_unique<Reflector>(client, ListQuery{.collection = resourcePath(kind, {})}, std::move(sink), nullptr);
  }
  [[nodiscard]] bool isComplete() const { return reflector->isSynced() && model.rowCount() == store.size(); }
};

}  // namespace

int main(int argc, char **argv) {
  platform::shareHeaps();  // as the window does
  const QCoreApplication app(argc, argv);
  QElapsedTimer wall;
  wall.start();
  bench::Connection connection;
  Table<WorkloadColumns> deployments(*connection.client, Kind::Deployment);
  Table<ReplicaSetColumns> sets(*connection.client, Kind::ReplicaSet);
  Table<PodColumns> pods(*connection.client, Kind::Pod);
  bench::LatencyProbe probe;
  probe.start();
  pods.reflector->start();
  sets.reflector->start();
  deployments.reflector->start();
  QTimer poll;
  QObject::connect(&poll, &QTimer::timeout, &app, [&] {
    if (deployments.isComplete() && sets.isComplete() && pods.isComplete())
      QCoreApplication::quit();
  });
  poll.start(2);
  QCoreApplication::exec();
  probe.stop();
  bench::print({{QStringLiteral("seconds"), static_cast<double>(wall.elapsed()) / 1000},
                {QStringLiteral("peakMiB"), bench::peakMiB()},
                {QStringLiteral("cpuSeconds"), bench::cpuSeconds()},
                {QStringLiteral("deployments"), deployments.model.rowCount()},
                {QStringLiteral("replicaSets"), sets.model.rowCount()},
                {QStringLiteral("pods"), pods.model.rowCount()},
                {QStringLiteral("latencyP999"), probe.quantile(0.999)},
                {QStringLiteral("latencyMax"), probe.quantile(1)}});
  return 0;
}
