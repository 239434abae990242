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

struct Inflater {
  z_stream stream{};
  bool ready = inflateInit2(&stream, 15 + 16) == Z_OK;  // +16: gzip only
  Inflater() = default;
  Inflater(const Inflater &) = delete;
  Inflater &operator=(const Inflater &) = delete;
  ~Inflater() {
    if (ready)
      inflateEnd(&stream);
  }
};
}  // namespace

Result<QByteArray> inflateGzip(const QByteArray &data, qsizetype maximum) {
  Inflater inflater;
  if (!inflater.ready)
    return damaged(QT_TRANSLATE_NOOP("Http", "zlib does not start"));
  if (data.size() > maximum)
    return damaged(QT_TRANSLATE_NOOP("Http", "it is larger than allowed"));
  const qsizetype limit = maximum + 1;  // the byte too many
  z_stream &z = inflater.stream;
  z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));  // zlib does not write to it
  z.avail_in = static_cast<uInt>(data.size());
  QByteArray out(std::min(limit, std::max<qsizetype>(data.size() * 6, 4096)), Qt::Uninitialized);
  qsizetype size = 0;
  while (true) {
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
    if (status == Z_STREAM_END && z.avail_in == 0)
      break;
    if (status == Z_STREAM_END)
      inflateReset(&z);
    else if (status == Z_BUF_ERROR || (status == Z_OK && z.avail_in == 0 && z.avail_out > 0))
      return damaged(QT_TRANSLATE_NOOP("Http", "it is cut off"));
    else if (status != Z_OK)
      return damaged(QT_TRANSLATE_NOOP("Http", "it is damaged"));
  }
  if (size > maximum)
    return damaged(QT_TRANSLATE_NOOP("Http", "it is larger than allowed"));
  out.resize(size);
  return out;
}

}  // namespace sternway::net
