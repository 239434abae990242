// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace sternway::importer {

/// A line of the source that needs a person, and why.
struct ImportEntry {
  int line = 0;
  QString text;
  QString why;

  friend bool operator==(const ImportEntry &, const ImportEntry &) = default;
};

/// What lines of the source became.
struct ImportedLines {
  QString as;  ///< "element", "note", or "structure": headings, fences, the lines that hold a table together
  int firstLine = 0;
  int lastLine = 0;
};

/// Who has claimed each line of a source text. What nobody has claimed at the end is left over; so nothing gets lost, whatever
/// the importer does not know.
class SourceLedger {
public:
  enum class Claim {
    None,
    Layout,   ///< says nothing by itself: fences, rules, the line under a table's header, a heading whose part is understood
    Element,  ///< became a part of the runbook
    Note      ///< became a note of the runbook
  };

  explicit SourceLedger(QStringList lines);

  /// Lines from \a first to \a last, both of them; the first claim of a line stands.
  void claim(int first, int last, Claim claim);
  /// Takes a claim back: the element turned out not to fit into a runbook.
  void release(int first, int last);
  [[nodiscard]] Claim at(int line) const;

  void doubt(int line, const QString &why);
  void leave(int line, const QString &why);

  /// Lines that follow each other and became the same, from the first on; those that nobody claimed are in none.
  [[nodiscard]] QList<ImportedLines> lines() const;

  [[nodiscard]] int size() const { return static_cast<int>(m_lines.size()); }
  [[nodiscard]] QString text(int line) const;
  /// Whether any line has these characters.
  [[nodiscard]] bool contains(const QString &text) const;
  [[nodiscard]] const QList<ImportEntry> &doubts() const { return m_doubts; }

  /// What is left over, in the order of the lines: what was left on purpose, unclaimed lines, and claimed lines with a word that
  /// \a result (everything that the runbook says) does not have. An element that lost a part on its way is found so.
  [[nodiscard]] QList<ImportEntry> leftOver(const QString &result) const;

private:
  QStringList m_lines;
  std::vector<Claim> m_claims;
  QList<ImportEntry> m_doubts;
  QList<ImportEntry> m_left;
};

}  // namespace sternway::importer
