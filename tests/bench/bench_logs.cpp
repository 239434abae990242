// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the logs of all pods with label app=bench that match a pattern, by the step kubernetes.logsCount. What kubectl
// logs and grep -c do is measured beside it by tests/bench/logs. usage: bench_logs PATTERN
#include "bench/benchsupport.h"
#include "kube/kubecluster.h"
#include "steps/registry.h"
#include "steps/steprun.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace sternway;
using namespace Qt::StringLiterals;

int main(int argc, char **argv) {
  const QCoreApplication app(argc, argv);
  bench::Connection connection;
  kube::KubeCluster cluster(u"bench"_s, u"bench"_s, *connection.transport);
  const Step step{
      .id = u"count"_s,
      .kind = u"kubernetes.logsCount"_s,
      .target = {.kind = u"deployment"_s, .context = u"bench"_s, .scope = u"bench"_s, .name = u"bench"_s},
      .args = {{u"selector"_s, u"app=bench"_s}, {u"pattern"_s, QString::fromLocal8Bit(argv[argc - 1])}, {u"since"_s, u"10m"_s}},
      .timeout = std::chrono::minutes(30)};
  const steps::StepContext context{.cluster = [&cluster](const TargetRef &) { return &cluster; }, .clock = &connection.clock};
  QObject owner;
  steps::StepRun *run = steps::stepKinds().runner(step)->run(context, step, &owner);
  bench::LatencyProbe probe;
  QElapsedTimer wall;
  QObject::connect(run, &steps::StepRun::ended, &app, [&](const steps::StepOutcome &outcome) {
    probe.stop();
    bench::print({{u"seconds"_s, static_cast<double>(wall.elapsed()) / 1000},
                  {u"total"_s, outcome.result.value(u"total"_s)},
                  {u"exact"_s, outcome.result.value(u"exact"_s)},
                  {u"peakMiB"_s, bench::peakMiB()},
                  {u"cpuSeconds"_s, bench::cpuSeconds()},
                  {u"latencyP999"_s, probe.quantile(0.999)},
                  {u"latencyMax"_s, probe.quantile(1)}});
    QCoreApplication::quit();
  });
  wall.start();
  probe.start();
  run->start();
  return QCoreApplication::exec();
}
