// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QFile>
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

/// A line of /proc/self/status, which is in KiB.
double statusMiB(const QByteArray &name) {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly))
    return 0;
  const QByteArray text = status.readAll();
  const qsizetype at = text.indexOf(name + ':');
  return at < 0 ? 0 : text.mid(at + name.size() + 1, 40).trimmed().split(' ').value(0).toDouble() / 1024;
}
}  // namespace

double cpuSeconds() {
  const rusage now = usage();
  return seconds(now.ru_utime) + seconds(now.ru_stime);
}

double peakMiB() {
  return static_cast<double>(usage().ru_maxrss) / 1024;
}

double residentMiB() {
  return statusMiB("VmRSS");
}

double anonymousMiB() {
  return statusMiB("RssAnon");
}

void print(const QJsonObject &result) {
  std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
  std::fflush(stdout);
}

}  // namespace sternway::bench
