// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/httpexchange.h"
#include "net/transport.h"

#include <QByteArray>

#include <optional>

namespace sternway::net {

/// Cuts a stream of bytes into lines or other messages, whatever pieces it comes in. A line ends with "\n" or "\r\n", which do
/// not belong to it.
class LineFramer {
public:
  explicit LineFramer(qsizetype maximumLine, Framing framing = Framing::Lines) : m_maximumLine(maximumLine), m_framing(framing) {}

  void append(const QByteArray &bytes);
  /// The next whole line; nothing when more bytes are needed; Protocol when a line is longer than the maximum (for good: the
  /// framer then gives nothing else).
  [[nodiscard]] Result<std::optional<QByteArray>> next();
  /// What stands after the last line feed, when the stream is at its end. Half a message with a length is none.
  [[nodiscard]] std::optional<QByteArray> rest();

private:
  using Next = Result<std::optional<QByteArray>>;
  [[nodiscard]] Next nextLine();
  [[nodiscard]] Next nextMessage();
  [[nodiscard]] Next tooLong();

  QByteArray m_buffer;
  qsizetype m_begin = 0;    ///< of the line not yet given
  qsizetype m_scanned = 0;  ///< no line feed stands before this
  qsizetype m_maximumLine;
  Framing m_framing;
  bool m_begun = false;  ///< the first byte has come
  bool m_broken = false;
};

/// The stream of an HttpExchange in lines or blocks, a bounded number of bytes per turn of the event loop.
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
  [[nodiscard]] bool emitBytes(const QByteArray &bytes);
  [[nodiscard]] bool emitLines();
  void finish();

  HttpExchange m_exchange;
  LineFramer m_framer;
  const bool m_inBlocks;
  QTimer m_turn;
  End m_end = End::Open;
  Error m_error;
  bool m_closed = false;
};

}  // namespace sternway::net
