// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include "net/httpexchange.h"
#include "net/linestream.h"

namespace sternway {

Transport::Transport(TransportSettings settings, std::shared_ptr<Authorizer> authorizer, QObject *parent)
    : QObject(parent), m_core(std::make_shared<TransportCore>(std::move(settings), std::move(authorizer))) {}

Transport::~Transport() {
  Q_EMIT m_core->closing();
}

Call<HttpResponse> *Transport::send(const HttpRequest &request, QObject *context) {
  auto *call = new Call<HttpResponse>(context);
  auto *exchange = new HttpExchange(m_core, request, HttpExchange::Kind::Whole, {}, call);
  call->setCanceller([exchange] { exchange->stop(); });
  QObject::connect(exchange, &HttpExchange::succeeded, call, [call, exchange] { call->finish(exchange->takeResponse()); });
  QObject::connect(exchange, &HttpExchange::failed, call, [call](const Error &error) { call->finish(tl::unexpected(error)); });
  exchange->start();
  return call;
}

HttpStream *Transport::stream(const HttpRequest &request, std::chrono::milliseconds silence, QObject *context) {
  return new LineStream(m_core, request, silence, context);
}

const TransportSettings &Transport::settings() const {
  return m_core->settings;
}

}  // namespace sternway
