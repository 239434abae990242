// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_watch SECONDS
// Follows all pods of the cluster into a model, and says what share of one core the events took.
#include "bench/benchsupport.h"
#include "kube/apiclient.h"
#include "kube/reflector.h"
#include "models/podmodel.h"

#include <QCoreApplication>

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::models;

int main(int argc, char **argv) {
  const QCoreApplication app(argc, argv);
  const int seconds = argc > 1 ? QByteArray(argv[1]).toInt() : 60;
  bench::Connection connection;
  Store<Pod> store;
  PodModel model;
  qint64 events = 0;
  store.subscribe(&model, [&](const ChangeSet<Pod> &changes) {
    events += changes.upserted.size() + changes.removed.size();
    model.apply(changes);
  });
  auto sink = std::make_unique<StoreSink<Pod>>(store, DecodeScope{.context = QStringLiteral("bench"), .kind = Kind::Pod});
  Reflector reflector(*connection.client, ListQuery{.collection = resourcePath(Kind::Pod, {})}, std::move(sink), nullptr);
  double cpu = 0;
  QElapsedTimer wall;
  QObject::connect(&reflector, &Reflector::synced, &app, [&] {
    // The first list has its own benchmark.
    QTimer::singleShot(2000, &app, [&] {
      events = 0;
      cpu = bench::cpuSeconds();
      wall.start();
      QTimer::singleShot(seconds * 1000, &app, &QCoreApplication::quit);
    });
  });
  reflector.start();
  QCoreApplication::exec();
  const double elapsed = static_cast<double>(wall.elapsed()) / 1000;
  bench::print({{QStringLiteral("seconds"), elapsed},
                {QStringLiteral("changes"), events},
                {QStringLiteral("perMinute"), static_cast<double>(events) * 60 / elapsed},
                {QStringLiteral("cpuShare"), (bench::cpuSeconds() - cpu) / elapsed},
                {QStringLiteral("peakMiB"), bench::peakMiB()},
                {QStringLiteral("pods"), model.rowCount()}});
  return 0;
}
