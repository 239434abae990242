// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <QHash>

namespace sternway {

/// An incident in which each word of a search stands somewhere: title, id, severity, targets, or what happened.
struct IncidentMatch {
  QString incidentId;
  qint64 sequence = 0;  ///< of the newest event in which most of the words stand; 0: none of them stands in an event
  QString excerpt;      ///< that event's summary

  friend bool operator==(const IncidentMatch &, const IncidentMatch &) = default;
};

/// Finds incidents by the words of \a text, whatever their case, in whichever order they are given to it. A plain value; any
/// thread.
class IncidentSearch {
public:
  static constexpr qsizetype mostWords = 64;
  explicit IncidentSearch(const QString &text);

  /// There were more words than are looked for: what is found need not have all of them.
  [[nodiscard]] bool isTooLong() const { return m_isTooLong; }
  /// In lower case, each once, mostWords at most; none: there is nothing to look for, and nothing is found.
  [[nodiscard]] const QStringList &words() const { return m_words; }
  void see(const Incident &incident);
  void see(const QString &incidentId, qint64 sequence, const QString &summary);
  /// Ascending by the incident's id.
  [[nodiscard]] QList<IncidentMatch> matches() const;

private:
  using Words = quint64;  ///< a bit a word
  struct Found {
    Words all = 0;
    int best = 0;  ///< how many of the words stand in the match's event
    IncidentMatch match;
  };
  [[nodiscard]] Words wordsIn(const QString &text) const;

  QStringList m_words;
  bool m_isTooLong = false;
  QHash<QString, Found> m_found;
};

/// The pattern of a LIKE (escaped by a backslash) on the lower-case column that finds at least all texts with the lower-case
/// \a word in them: what a database might not know as a letter stands for anything.
[[nodiscard]] QString likePattern(const QString &word);

}  // namespace sternway
