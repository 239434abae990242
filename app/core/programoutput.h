// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sternway {

/// What one stream of a program brings: its end is kept, and its lines are told, whole and redacted. Of a line that is drawn over
/// (a bar of progress) the last state counts; of an endless one the beginning. A private key is left out, though it spans lines.
/// Plain value.
class ProgramOutput {
public:
  /// \a kept: bytes.
  explicit ProgramOutput(qsizetype kept) : m_most(kept) {}

  /// The lines that are complete now.
  [[nodiscard]] QStringList add(const QByteArray &bytes);
  /// What came behind the last line feed.
  [[nodiscard]] QStringList finish();
  /// The last bytes, at most as many as are kept. Not redacted.
  [[nodiscard]] QByteArray kept() const { return m_kept.right(m_most); }
  /// More came than is kept.
  [[nodiscard]] bool isCut() const { return m_isCut; }

private:
  void keep(const QByteArray &bytes);
  void take(const QByteArray &part);
  void endLine(QStringList &lines);

  qsizetype m_most;
  QByteArray m_kept;
  QByteArray m_line;  ///< without its line feed yet
  bool m_isCut = false;
  bool m_isInKey = false;
};

}  // namespace sternway
