// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/httpserver.h"
#include "rehearsal/objectstore.h"
#include "rehearsal/traffic.h"

namespace sternway::sim {

/// The simulated Prometheus' HTTP API. GUI thread.
class PromServer final : public QObject {
  Q_OBJECT
public:
  PromServer(Simulation &simulation, const ObjectStore &store, const TrafficLog &traffic, QObject *parent = nullptr);

  void setToken(const QByteArray &token) { m_token = token; }
  /// Nothing was scraped before.
  void setOldest(const QDateTime &oldest) { m_oldest = oldest; }
  /// Asks for the token first.
  void handle(const HttpMessage &message, HttpReply *reply);
  /// For a request that was let in already (through the API server's proxy).
  void answer(const HttpMessage &message, HttpReply *reply);

private:
  Simulation &m_simulation;
  const ObjectStore &m_store;
  const TrafficLog &m_traffic;
  QByteArray m_token;
  QDateTime m_oldest;
};

}  // namespace sternway::sim
