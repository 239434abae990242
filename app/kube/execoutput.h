// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sternway::kube {

/// One stream of a program's output: the end of it is kept, and its whole lines are told. Plain value.
class ExecOutput {
public:
  /// \a kept: bytes.
  explicit ExecOutput(qsizetype kept) : m_kept(kept) {}

  void append(const QByteArray &bytes);
  /// The lines that have become whole since the last call, redacted. Of one that goes on for more than 64 KiB, what there is.
  [[nodiscard]] QStringList takeLines();
  /// The same with what stands behind the last line feed, when the stream is at its end.
  [[nodiscard]] QStringList takeRest();
  /// The end of all that came, at most as much as is kept.
  [[nodiscard]] QByteArray kept() const { return m_bytes.right(m_kept); }
  [[nodiscard]] bool isCut() const { return m_total > m_kept; }

private:
  qsizetype m_kept;
  qsizetype m_total = 0;
  QByteArray m_bytes;    ///< at most twice what is kept
  QByteArray m_pending;  ///< not told yet
};

}  // namespace sternway::kube
