// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QJsonDocument>

#include <sys/resource.h>

#include <cstdio>

namespace sternway::bench {

namespace {
double seconds(const timeval &time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

rusage usage() {
  rusage out{};
  getrusage(RUSAGE_SELF, &out);
  return out;
}
}  // namespace

double cpuSeconds() {
  const rusage now = usage();
  return seconds(now.ru_utime) + seconds(now.ru_stime);
}

double peakMiB() {
  return static_cast<double>(usage().ru_maxrss) / 1024;
}

void print(const QJsonObject &result) {
  std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
  std::fflush(stdout);
}

}  // namespace sternway::bench
