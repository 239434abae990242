// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apireader.h"
#include "rehearsal/objectstore.h"
#include "rehearsal/simulatedseries.h"

namespace sternway::rehearsal {

/// The writing half of the simulated API server: admission, defaults, validation, optimistic concurrency, managedFields.
/// With dryRun=All everything is checked and answered and nothing is stored.
class ApiWriter {
public:
  ApiWriter(Simulation &simulation, ObjectStore &store) : m_simulation(simulation), m_store(store) {}

  [[nodiscard]] ApiAnswer create(const HttpMessage &message, const ApiTarget &target);
  [[nodiscard]] ApiAnswer patch(const HttpMessage &message, const ApiTarget &target);
  [[nodiscard]] ApiAnswer replace(const HttpMessage &message, const ApiTarget &target);
  /// A Pod gets a deletionTimestamp and ends after its grace period; everything else is gone at once.
  [[nodiscard]] ApiAnswer remove(const HttpMessage &message, const ApiTarget &target);
  /// autoscaling/v1 Scale of a Deployment: GET, PATCH and PUT.
  [[nodiscard]] ApiAnswer scale(const HttpMessage &message, const ApiTarget &target);

private:
  [[nodiscard]] ApiAnswer store(const HttpMessage &message, const ApiTarget &target, const QJsonObject &before,
                                QJsonObject after);

  Simulation &m_simulation;
  ObjectStore &m_store;
};

/// A Deployment's Scale, as …/scale answers it.
[[nodiscard]] QJsonObject scaleOf(const QJsonObject &deployment);

/// The simulated kube-apiserver: routes a request to reading, writing, watching, logs, discovery or access reviews.
/// Lives on the GUI thread; a reply may outlive the request (watches, followed logs).
class ApiServer final : public QObject {
public:
  /// \a proxied: where …/services/NAME:PORT/proxy/REST goes, with the path REST.
  ApiServer(Simulation &simulation, ObjectStore &store, const PodLogs &logs, const QByteArray &token,
            const QList<ScenarioDenial> &denials, HttpServer::Handler proxied);

  void setAddress(const QString &address) { m_address = address; }
  void handle(const HttpMessage &message, HttpReply *reply);

private:
  void route(const HttpMessage &message, const ApiTarget &target, HttpReply *reply);
  void serve(const HttpMessage &message, const ApiTarget &target, HttpReply *reply);
  void watch(const HttpMessage &message, const ApiTarget &target, HttpReply *reply);
  void serveLog(const HttpMessage &message, const ApiTarget &target, HttpReply *reply);
  [[nodiscard]] static std::optional<ApiAnswer> whyNoLog(const HttpMessage &message, const QJsonObject &pod);
  void followLog(const QJsonObject &pod, const QDateTime &since, HttpReply *reply);
  [[nodiscard]] ApiAnswer reviewAccess(const HttpMessage &message) const;
  [[nodiscard]] bool isAllowed(const QString &verb, const QString &resource, const QString &nameSpace) const;

  Simulation &m_simulation;
  ObjectStore &m_store;
  const PodLogs &m_logs;
  ApiWriter m_writer;
  const QByteArray m_token;
  const QList<ScenarioDenial> m_denials;
  const HttpServer::Handler m_proxied;
  QString m_address;
};

/// Compares without telling by its duration where they differ.
[[nodiscard]] bool isSameSecret(const QByteArray &a, const QByteArray &b);

}  // namespace sternway::rehearsal
