// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/lineframer.h"

#include <QCoreApplication>

namespace sternway {

void LineFramer::append(const QByteArray &bytes) {
  if (m_broken)
    return;
  if (m_begin > 0) {
    m_buffer.remove(0, m_begin);
    m_scanned -= m_begin;
    m_begin = 0;
  }
  m_buffer += bytes;
}

Result<std::optional<QByteArray>> LineFramer::next() {
  const qsizetype end = m_broken ? -1 : m_buffer.indexOf('\n', m_scanned);
  const qsizetype size = (end < 0 ? m_buffer.size() : end) - m_begin;
  if (m_broken || size > m_maximumLine) {
    m_broken = true;
    m_buffer.clear();
    m_begin = m_scanned = 0;
    return fail(ErrorKind::Protocol,
                QCoreApplication::translate("Http", "A line of the stream is longer than %1 bytes").arg(m_maximumLine));
  }
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
  if (m_broken || m_begin >= m_buffer.size())
    return {};
  QByteArray line = m_buffer.mid(m_begin);
  m_buffer.clear();
  m_begin = m_scanned = 0;
  return line;
}

}  // namespace sternway
