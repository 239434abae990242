// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the kubeconfig's current context: how long until the fleet is complete, how long the event loop was kept
// meanwhile, and memory.
#include "bench/benchsupport.h"
#include "liveworkspace.h"
#include "ui/mainwindow.h"

#include <QApplication>

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

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
  const QJsonObject result{{u"services"_s, static_cast<int>(rowsBefore)}, {u"seconds"_s, complete},
                           {u"latencyP999"_s, probe.quantile(0.999)},     {u"latencyMax"_s, probe.quantile(1)},
                           {u"residentMiB"_s, bench::residentMiB()},      {u"cpuSeconds"_s, bench::cpuSeconds()}};
  bench::print(result);
  return status;
}
