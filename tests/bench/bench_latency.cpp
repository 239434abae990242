// SPDX-License-Identifier: GPL-3.0-or-later
// How late the events of a program come that does nothing, until its standard input ends: what the machine alone adds to the
// latencies that are measured beside it.
#include "bench/benchsupport.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

using namespace sternway;

int main(int argc, char **argv) {
  const QCoreApplication app(argc, argv);
  bench::LatencyProbe probe;
  probe.start();
  const QSocketNotifier ended(STDIN_FILENO, QSocketNotifier::Read);
  QObject::connect(&ended, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
  QCoreApplication::exec();
  bench::print({{QStringLiteral("latencyP999"), probe.quantile(0.999)}, {QStringLiteral("latencyMax"), probe.quantile(1)}});
  return 0;
}
