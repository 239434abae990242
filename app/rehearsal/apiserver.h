// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apireader.h"
#include "rehearsal/apiwriter.h"

namespace sternway::sim {

/// A right that the rehearsal's user does not have; "*" stands for every verb or resource.
struct Denial {
  QString verb;
  QString resource;   ///< plural
  QString nameSpace;  ///< empty: everywhere
};

/// Where the text of pods' logs comes from.
class LogSource {
public:
  virtual ~LogSource() = default;
  /// Lines after \a since (invalid: all) up to now, ascending, each "TIME TEXT".
  [[nodiscard]] virtual QList<QPair<QDateTime, QString>> lines(const QJsonObject &pod, bool previous,
                                                               const QDateTime &since) const = 0;
};

/// The simulated kube-apiserver: routes a request to reading, writing, watching, logs, discovery or access reviews.
/// Lives on the GUI thread; a reply may outlive the request (watches, followed logs).
class ApiServer final : public QObject {
  Q_OBJECT
public:
  ApiServer(Simulation &simulation, ObjectStore &store, const LogSource &logs, QObject *parent = nullptr);

  void setToken(const QByteArray &token) { m_token = token; }
  void setDenials(const QList<Denial> &denials) { m_denials = denials; }
  void setAddress(const QString &address) { m_address = address; }
  /// Where …/services/NAME:PORT/proxy/REST goes, with the path REST.
  void setProxied(HttpServer::Handler handler) { m_proxied = std::move(handler); }

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
  const LogSource &m_logs;
  ApiWriter m_writer;
  QByteArray m_token;
  QList<Denial> m_denials;
  QString m_address;
  HttpServer::Handler m_proxied;
};

/// Compares without telling by its duration where they differ.
[[nodiscard]] bool isSameSecret(const QByteArray &a, const QByteArray &b);

}  // namespace sternway::sim
