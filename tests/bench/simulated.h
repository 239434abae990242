// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/httpserver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

/// A cluster and a Prometheus for the benchmarks, simulated by a process of their own, so that only the asking is measured.
namespace sternway::bench {

[[nodiscard]] QString serviceName(int i);       ///< of the i-th service
[[nodiscard]] QString serviceNamespace(int i);  ///< likewise

/// Answers with samples for the first \a services services; the times are those that were asked for. GUI thread.
class SimulatedPrometheus final {
public:
  struct Shape {
    int services = 0;
    double errors = 0.01;  ///< around which the values swing by half of it
  };
  explicit SimulatedPrometheus(const Shape &shape);
  /// \return false: there is no port.
  [[nodiscard]] bool start();
  [[nodiscard]] QUrl address() const;

private:
  int m_requests = 0;
  rehearsal::HttpServer m_server;
};

/// What a simulated cluster has. Each service is a Deployment with three revisions.
struct ClusterShape {
  int services = 45;
  int replicas = 2;
  int measured = 45;  ///< that Prometheus knows
};

/// The part of the process that serves; \return its exit status.
int serveCluster(const ClusterShape &shape, QCoreApplication &app);

/// The part of the process that asks: starts this program anew as "serve …", and ends it.
class SimulatedCluster final {
public:
  [[nodiscard]] bool start(const ClusterShape &shape);
  ~SimulatedCluster();

  [[nodiscard]] QString kubeconfig() const { return m_folder.filePath(QStringLiteral("kubeconfig")); }
  [[nodiscard]] QString prometheus() const { return m_prometheus; }

private:
  QTemporaryDir m_folder;
  QProcess m_server;
  QString m_prometheus;
};

}  // namespace sternway::bench
