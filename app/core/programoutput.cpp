// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/programoutput.h"

#include "core/result.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestLine = qsizetype(64) * 1024;

/// What stands between the first and the last line of a PEM key.
bool isWithinKey(const QString &line) {
  static const QRegularExpression body(u"^\\s*([A-Za-z0-9+/=]*|(Proc-Type|DEK-Info): .*)\\s*$"_s);
  return body.match(line).hasMatch();
}

bool beginsKey(const QString &line) {
  const qsizetype begin = line.lastIndexOf("PRIVATE KEY-----"_L1);
  return begin >= 0 && line.lastIndexOf("-----BEGIN "_L1, begin) > line.lastIndexOf("-----END "_L1);
}
}  // namespace

void ProgramOutput::keep(const QByteArray &bytes) {
  m_kept += bytes;
  m_isCut = m_isCut || m_kept.size() > m_most;
  if (m_kept.size() > 2 * m_most)
    m_kept = m_kept.right(m_most);
}

void ProgramOutput::take(const QByteArray &part) {
  m_line += part.left(longestLine - m_line.size());
}

void ProgramOutput::endLine(QStringList &lines) {
  QByteArray bytes = std::exchange(m_line, {});
  while (bytes.endsWith('\r'))
    bytes.chop(1);
  const QString line = QString::fromUtf8(bytes.mid(bytes.lastIndexOf('\r') + 1));
  m_isInKey = m_isInKey && isWithinKey(line);
  if (m_isInKey)
    return;
  m_isInKey = beginsKey(line);
  lines << redacted(line);
}

QStringList ProgramOutput::add(const QByteArray &bytes) {
  keep(bytes);
  QStringList lines;
  qsizetype at = 0;
  for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', at)) {
    take(bytes.mid(at, end - at));
    endLine(lines);
    at = end + 1;
  }
  take(bytes.mid(at));
  return lines;
}

QStringList ProgramOutput::finish() {
  QStringList lines;
  if (!m_line.isEmpty())
    endLine(lines);
  return lines;
}

}  // namespace sternway
