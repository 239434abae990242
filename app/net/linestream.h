// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpexchange.h"
#include "net/httpstream.h"
#include "net/lineframer.h"

namespace sternway {

/// The stream of an HttpExchange, a bounded number of bytes per turn of the event loop.
class LineStream final : public HttpStream {
  Q_OBJECT
public:
  LineStream(const std::shared_ptr<TransportCore> &core, const HttpRequest &request, std::chrono::milliseconds silence,
             QObject *context);
  void close() override;

private:
  enum class End { Open, Good, Failed };
  void schedule();
  void pump();
  [[nodiscard]] bool emitLines();
  void finish();

  HttpExchange m_exchange;
  LineFramer m_framer;
  End m_end = End::Open;
  Error m_error;
  bool m_scheduled = false;
  bool m_closed = false;
};

}  // namespace sternway
