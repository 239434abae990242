// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace sternway::test {

struct Outcome {
  int status = -1;
  QString out;
  QString err;
  [[nodiscard]] QJsonObject object() const;
};

/// A real cluster with Prometheus, as the environment names it: KUBECONFIG, LAB_PROMETHEUS, LAB_VIEWER_KUBECONFIG.
class Lab {
public:
  /// Empty when the environment is complete and the cluster answers; else what is wrong.
  [[nodiscard]] static QString problem();
  [[nodiscard]] static QString prometheus();
  [[nodiscard]] static QString kubeconfig();
  [[nodiscard]] static QString viewerKubeconfig();

  [[nodiscard]] static Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                                   int timeoutMs = 120'000, const QString &folder = {});
  [[nodiscard]] static Outcome kubectl(const QStringList &arguments, const QByteArray &input = {});
  /// A JSONPath of one object.
  [[nodiscard]] static QString read(const QString &nameSpace, const QString &object, const QString &path);
  /// What Sternway asked the API server to change of one Deployment, as its audit log has it: the requests' queries, in order.
  [[nodiscard]] static QStringList writes(const QString &nameSpace, const QString &name);
  static void makeNamespace(const QString &name);
  static void deleteNamespace(const QString &name);
};

/// One rehearsal service in a namespace of its own; behaves as its environment says (ERROR_RATE, LATENCY_MS, UNHEALTHY, CRASH).
class LabService {
public:
  LabService(QString nameSpace, QString name, int replicas);
  /// Applies a release and waits until the controller has seen it.
  void release(const QString &version, const QStringList &environment = {}, int replicas = -1);
  /// How long the next releases may take before the rollout counts as stuck; a busy machine needs minutes.
  void setProgressDeadline(int seconds) { m_progressDeadline = seconds; }
  [[nodiscard]] bool waitReady(int seconds = 300) const;
  [[nodiscard]] QString image() const;
  [[nodiscard]] QString generation() const;

private:
  QString m_namespace;
  QString m_name;
  int m_replicas;
  int m_progressDeadline = 300;
};

/// A chart of one Deployment, RELEASE-web, in that folder. Its values: tag, and env (by name). Empty, or what went wrong.
[[nodiscard]] QString writeLabChart(const QString &folder);

/// The sternway program of this build, with a data folder of its own.
class Sternway {
public:
  explicit Sternway(QString dataFolder);
  [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}, int timeoutMs = 900'000) const;
  /// While the servers of this process answer it.
  [[nodiscard]] Outcome runServed(const QStringList &arguments, int timeoutMs = 900'000) const;
  [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

private:
  QString m_dataFolder;
};

}  // namespace sternway::test
