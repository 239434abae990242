// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promserver.h"
namespace sternway::sim {
PromServer::PromServer(Simulation &simulation, const ObjectStore &store, const TrafficLog &traffic, QObject *parent)
    : QObject(parent), m_simulation(simulation), m_store(store), m_traffic(traffic) {}
void PromServer::handle(const HttpMessage &message, HttpReply *reply) {
  answer(message, reply);
}
void PromServer::answer(const HttpMessage &, HttpReply *reply) {
  reply->send(404, "text/plain", "404 page not found\n");
}
}  // namespace sternway::sim
