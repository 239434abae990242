// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the kubeconfig's current context: how long until the fleet is complete, how long the event loop was kept
// meanwhile, memory; then filter and sort over a fleet of 20,000 rows.
#include "bench/benchsupport.h"
#include "liveworkspace.h"
#include "models/tablemodel.h"
#include "ui/mainwindow.h"
#include "ui/tableview.h"

#include <QApplication>
#include <QFile>

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

double residentMiB() {
  QFile status(u"/proc/self/statm"_s);
  if (!status.open(QIODevice::ReadOnly))
    return 0;
  return status.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

template <typename Function>
double milliseconds(Function function) {
  QElapsedTimer timer;
  timer.start();
  function();
  QCoreApplication::sendPostedEvents();
  QCoreApplication::processEvents();
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QList<FleetRow> rows(int count) {
  QList<FleetRow> all;
  for (int i = 0; i < count; ++i) {
    FleetRow row;
    row.ref = {
        .context = u"bench"_s, .nameSpace = u"team-%1"_s.arg(i % 100), .name = u"service-%1"_s.arg(i), .kind = Kind::Deployment};
    row.status.ref = row.ref;
    row.status.errorRate = (i * 7919 % 1000) / 10000.0;
    row.status.p99 = (i * 104729 % 1000) / 1000.0;
    row.judged = true;
    row.revision = i % 30;
    row.images = QStringList{u"registry.example.com/service-%1:v1.%2.0"_s.arg(i).arg(i % 30)};
    all.append(row);
  }
  return all;
}

QJsonObject filterAndSort(int count) {
  FleetModel model;
  model.apply({.reset = true, .upserted = rows(count), .removed = {}});
  TableView view;
  view.setSourceModel(&model);
  view.resize(1200, 700);
  view.show();
  QCoreApplication::processEvents();
  double filter = 0;
  for (const QString &text : {u"s"_s, u"service-1"_s, u"service-19"_s, u"service-199 team-9"_s, QString()})
    filter = std::max(filter, milliseconds([&] { view.proxy().setFilterText(text); }));
  double sort = 0;
  for (const int column : {FleetColumns::ErrorRate, FleetColumns::Service, FleetColumns::P99, FleetColumns::Image})
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
      sort = std::max(sort, milliseconds([&] { view.sortByColumn(column, order); }));
  return {{u"rows"_s, count}, {u"filterMax"_s, filter}, {u"sortMax"_s, sort}};
}

}  // namespace

int main(int argc, char **argv) {
  QApplication app(argc, argv);
  LiveWorkspace workspace(WorkspaceOptions{});
  MainWindow window(workspace);
  window.resize(1280, 800);
  QElapsedTimer wall;
  wall.start();
  bench::LatencyProbe probe;
  window.show();
  // What is painted first is measured by bench_start.
  QTimer::singleShot(200, &app, [&] { probe.start(); });
  qsizetype rowsBefore = -1;
  double complete = 0;
  QTimer poll;
  QObject::connect(&poll, &QTimer::timeout, &app, [&] {
    const QList<ClusterSession *> sessions = workspace.sessions();
    const qsizetype now = window.fleet().services().rowCount();
    const bool synced = !sessions.isEmpty() && sessions.first()->feed().isSynced();
    if (synced && now == rowsBefore && complete == 0)
      complete = static_cast<double>(wall.elapsed()) / 1000;
    rowsBefore = now;
    // Two rounds of judging the fleet belong to it.
    if (complete > 0 && wall.elapsed() > 1000 * complete + 35'000)
      QCoreApplication::quit();
  });
  poll.start(100);
  const int status = QApplication::exec();
  probe.stop();
  QJsonObject result{
      {u"services"_s, static_cast<int>(rowsBefore)}, {u"seconds"_s, complete},          {u"latencyP999"_s, probe.quantile(0.999)},
      {u"latencyMax"_s, probe.quantile(1)},          {u"residentMiB"_s, residentMiB()}, {u"cpuSeconds"_s, bench::cpuSeconds()}};
  const QJsonObject table = filterAndSort(20'000);
  for (auto it = table.begin(); it != table.end(); ++it)
    result.insert(it.key(), it.value());
  bench::print(result);
  return status;
}
