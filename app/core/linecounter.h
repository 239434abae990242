// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayMatcher>
#include <QRegularExpression>

namespace sternway {

/// What is looked for in lines: a text, or a regular expression where it has what only those have. Plain value.
class LinePattern {
public:
  explicit LinePattern(const QString &pattern);

  [[nodiscard]] bool isValid() const { return m_isText || m_line.isValid(); }
  /// Why it is not valid.
  [[nodiscard]] QString problem() const { return m_line.errorString(); }

private:
  friend class LineCounter;

  QByteArrayMatcher m_text;
  QRegularExpression m_line;   ///< of one line
  QRegularExpression m_lines;  ///< the same, for many lines at once
  bool m_isText = false;
  bool m_seesLinesAlone = false;  ///< m_lines may say something else than m_line
};

/// Counts the lines that a pattern matches in UTF-8 that comes in pieces, cut anywhere. A line ends with "\n" or "\r\n", which do
/// not belong to it. Keeps no more than the line under way. Any thread, one at a time.
class LineCounter {
public:
  explicit LineCounter(const LinePattern &pattern) : m_pattern(pattern) {}

  void add(QByteArrayView bytes);
  /// What has come behind the last line feed is a line too.
  void end();

  [[nodiscard]] qint64 count() const { return m_count; }
  /// False: whether a line matches could not be told, as it is longer than longestLine or takes the expression too long.
  /// After mostSlowLines that take too long no more lines are looked at, so that none holds up the caller.
  [[nodiscard]] bool isExact() const { return m_isExact; }

  static constexpr qsizetype longestLine = qsizetype(32) * 1024 * 1024;  ///< bytes
  static constexpr int mostSlowLines = 5;                                ///< each takes some 0.1 s

private:
  void keep(QByteArrayView bytes);
  void count(QByteArrayView lines);
  void countText(QByteArrayView lines);
  void countMatches(const QString &lines);
  void countOneByOne(QStringView lines);
  void look(QStringView line);

  LinePattern m_pattern;
  QByteArray m_rest;  ///< of the line under way
  qint64 m_count = 0;
  int m_slowLines = 0;  ///< that took the expression too long
  bool m_isExact = true;
  bool m_isTooLong = false;  ///< the line under way: what comes of it is not kept
};

}  // namespace sternway
