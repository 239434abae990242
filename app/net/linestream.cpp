// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/linestream.h"

#include <QCoreApplication>
#include <QtEndian>

namespace sternway::net {

void LineFramer::append(const QByteArray &bytes) {
  if (m_broken || bytes.isEmpty())
    return;
  // A length that begins with a printable byte would be more than 100 MB: who was asked for messages answers with text.
  if (!std::exchange(m_begun, true) && static_cast<uchar>(bytes.front()) >= '\t')
    m_framing = Framing::Lines;
  if (m_begin > 0) {
    m_buffer.remove(0, m_begin);
    m_scanned -= m_begin;
    m_begin = 0;
  }
  m_buffer += bytes;
}

LineFramer::Next LineFramer::next() {
  if (m_broken)
    return tooLong();
  return m_framing == Framing::Lines ? nextLine() : nextMessage();
}

LineFramer::Next LineFramer::tooLong() {
  m_broken = true;
  m_buffer.clear();
  m_begin = m_scanned = 0;
  return fail(ErrorKind::Protocol,
              QCoreApplication::translate("Http", "A message of the stream is longer than %1 bytes").arg(m_maximumLine));
}

LineFramer::Next LineFramer::nextMessage() {
  constexpr qsizetype head = sizeof(quint32);
  const qsizetype there = m_buffer.size() - m_begin - head;
  if (there < 0)
    return std::optional<QByteArray>();
  const qsizetype size = qFromBigEndian<quint32>(m_buffer.constData() + m_begin);
  if (size > m_maximumLine)
    return tooLong();
  if (there < size)
    return std::optional<QByteArray>();
  QByteArray message = m_buffer.mid(m_begin + head, size);
  m_begin = m_scanned = m_begin + head + size;
  return std::optional<QByteArray>(std::move(message));
}

LineFramer::Next LineFramer::nextLine() {
  const qsizetype end = m_buffer.indexOf('\n', m_scanned);
  const qsizetype size = (end < 0 ? m_buffer.size() : end) - m_begin;
  if (size > m_maximumLine)
    return tooLong();
  if (end < 0) {
    m_scanned = m_buffer.size();
    return std::optional<QByteArray>();
  }
  const bool carriageReturn = size > 0 && m_buffer.at(end - 1) == '\r';
  QByteArray line = m_buffer.mid(m_begin, carriageReturn ? size - 1 : size);
  m_begin = m_scanned = end + 1;
  return std::optional<QByteArray>(std::move(line));
}

std::optional<QByteArray> LineFramer::rest() {
  if (m_broken || m_begin >= m_buffer.size() || m_framing != Framing::Lines)
    return {};
  QByteArray line = m_buffer.mid(m_begin);
  m_buffer.clear();
  m_begin = m_scanned = 0;
  return line;
}

namespace {
constexpr qint64 bytesPerTurn = qint64(64) * 1024;
constexpr qint64 blockPerTurn = qint64(256) * 1024;
}  // namespace

LineStream::LineStream(const std::shared_ptr<TransportCore> &core, const HttpRequest &request, std::chrono::milliseconds silence,
                       QObject *context)
    : HttpStream(context),
      m_exchange(core, request, HttpExchange::Kind::Stream, silence, nullptr),
      m_framer(request.maximumLine, request.framing),
      m_inBlocks(request.inBlocks) {
  m_turn.setSingleShot(true);
  connect(&m_turn, &QTimer::timeout, this, &LineStream::pump);
  connect(&m_exchange, &HttpExchange::opened, this, &HttpStream::opened);
  connect(&m_exchange, &HttpExchange::readyRead, this, &LineStream::schedule);
  connect(&m_exchange, &HttpExchange::succeeded, this, [this] {
    m_end = End::Good;
    schedule();
  });
  connect(&m_exchange, &HttpExchange::failed, this, [this](const Error &error) {
    m_end = End::Failed;
    m_error = error;
    schedule();
  });
  m_exchange.start();
}

void LineStream::close() {
  m_closed = true;
  m_exchange.stop();
}

// A timer, as what is queued while events are handed out is handed out before anything else gets its turn.
void LineStream::schedule() {
  if (!m_closed)
    m_turn.start();
}

void LineStream::pump() {
  if (m_closed)
    return;
  const QByteArray bytes = m_exchange.read(m_inBlocks ? blockPerTurn : bytesPerTurn);
  if (!emitBytes(bytes))
    return;
  if (!bytes.isEmpty())
    schedule();
  else if (m_end != End::Open)
    finish();
}

// False when the stream is over, or deleted by a listener.
bool LineStream::emitBytes(const QByteArray &bytes) {
  if (!m_inBlocks) {
    m_framer.append(bytes);
    return emitLines();
  }
  const QPointer<LineStream> alive(this);
  if (!bytes.isEmpty())
    Q_EMIT block(bytes);
  return alive && !m_closed;
}

bool LineStream::emitLines() {
  const QPointer<LineStream> alive(this);
  while (true) {
    const auto next = m_framer.next();
    if (!next) {
      close();
      Q_EMIT failed(next.error());
      return false;
    }
    if (!*next)
      return true;
    Q_EMIT line(**next);
    if (!alive || m_closed)
      return false;
  }
}

void LineStream::finish() {
  close();
  if (m_end == End::Failed) {
    Q_EMIT failed(m_error);
    return;
  }
  const QPointer<LineStream> alive(this);
  if (const auto rest = m_framer.rest())
    Q_EMIT line(*rest);
  if (alive)
    Q_EMIT ended();
}

}  // namespace sternway::net

#include "moc_linestream.cpp"
