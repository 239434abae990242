// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/gzip.h"

#include <QCoreApplication>

#include <zlib.h>
#include <algorithm>

namespace sternway::net {

namespace {
tl::unexpected<Error> damaged(const char *why) {
  return fail(ErrorKind::Protocol, QCoreApplication::translate("Http", "The compressed answer cannot be read: %1")
                                       .arg(QCoreApplication::translate("Http", why)));
}

}  // namespace

struct Gunzip::State {
  explicit State(qsizetype most) : maximum(most) {}
  State(const State &) = delete;
  State &operator=(const State &) = delete;
  ~State() {
    if (isReady)
      inflateEnd(&stream);
  }

  const qsizetype maximum;
  z_stream stream{};
  const bool isReady = inflateInit2(&stream, 15 + 16) == Z_OK;  // +16: gzip only
  qsizetype size = 0;                                           ///< of what has come out
  bool isComplete = false;
};

Gunzip::Gunzip(qsizetype maximum) : m_state(std::make_unique<State>(maximum)) {}

Gunzip::~Gunzip() = default;

bool Gunzip::isComplete() const {
  return m_state->isComplete;
}

Result<QByteArray> Gunzip::feed(const QByteArray &data) {
  z_stream &z = m_state->stream;
  if (!m_state->isReady)
    return damaged(QT_TRANSLATE_NOOP("Http", "zlib does not start"));
  if (data.size() > m_state->maximum)
    return damaged(QT_TRANSLATE_NOOP("Http", "it is larger than allowed"));
  const qsizetype limit = m_state->maximum - m_state->size + 1;                 // the byte too many
  z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));  // zlib does not write to it
  z.avail_in = static_cast<uInt>(data.size());
  QByteArray out(std::min(limit, std::max<qsizetype>(data.size() * 6, 4096)), Qt::Uninitialized);
  qsizetype size = 0;
  while (z.avail_in > 0 || size == out.size()) {
    if (m_state->isComplete) {
      inflateReset(&z);
      m_state->isComplete = false;
    }
    if (size == out.size()) {
      if (size == limit)
        return damaged(QT_TRANSLATE_NOOP("Http", "it is larger than allowed"));
      out.resize(std::min(limit, size * 2));
    }
    z.next_out = reinterpret_cast<Bytef *>(out.data() + size);
    z.avail_out = static_cast<uInt>(std::min<qsizetype>(out.size() - size, qsizetype(1) << 30));
    const uInt room = z.avail_out;
    const int status = inflate(&z, Z_NO_FLUSH);
    size += room - z.avail_out;
    m_state->isComplete = status == Z_STREAM_END;
    if (status == Z_BUF_ERROR || (m_state->isComplete && z.avail_in == 0))
      break;  // nothing more comes out of this
    if (status != Z_OK && status != Z_STREAM_END)
      return damaged(QT_TRANSLATE_NOOP("Http", "it is damaged"));
  }
  if (size == limit)
    return damaged(QT_TRANSLATE_NOOP("Http", "it is larger than allowed"));
  m_state->size += size;
  out.resize(size);
  return out;
}

Result<QByteArray> inflateGzip(const QByteArray &data, qsizetype maximum) {
  Gunzip inflater(maximum);
  QByteArray out = TRY(inflater.feed(data));
  if (!inflater.isComplete())
    return damaged(QT_TRANSLATE_NOOP("Http", "it is cut off"));
  return out;
}

}  // namespace sternway::net
