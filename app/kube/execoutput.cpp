// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execoutput.h"

#include "core/result.h"

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestLine = qsizetype(64) * 1024;

/// Redacted as one text, since a key has several lines.
QStringList toldLines(const QByteArray &bytes) {
  if (bytes.isEmpty())
    return {};
  QString text = QString::fromUtf8(bytes);
  text.replace("\r\n"_L1, "\n"_L1);
  if (text.endsWith(u'\n'))
    text.chop(1);
  return redacted(text).split(u'\n');
}
}  // namespace

void ExecOutput::append(const QByteArray &bytes) {
  m_total += bytes.size();
  m_bytes += bytes;
  if (m_bytes.size() > 2 * m_kept)
    m_bytes = m_bytes.right(m_kept);
  m_pending += bytes;
}

QStringList ExecOutput::takeLines() {
  const qsizetype end = m_pending.lastIndexOf('\n') + 1;
  const QByteArray whole = m_pending.left(m_pending.size() - end > longestLine ? m_pending.size() : end);
  m_pending.remove(0, whole.size());
  return toldLines(whole);
}

QStringList ExecOutput::takeRest() {
  return toldLines(std::exchange(m_pending, {}));
}

}  // namespace sternway::kube
