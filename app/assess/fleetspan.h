// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QDateTime>
#include <QStringList>

namespace sternway::assess {

/// How much of the fleet's metrics is asked for at a turn: now and then all that the matrices look at, in between what is new
/// since the last answer, with some minutes before it because samples may come late. What was measured is the same either way. A
/// plain value.
class FleetSpan {
public:
  struct Question {
    QStringList metrics;
    std::chrono::milliseconds range{0};
    std::chrono::milliseconds step{0};
    friend bool operator==(const Question &, const Question &) = default;
  };

  /// From when on an answer at \a now has to tell.
  [[nodiscard]] QDateTime from(const Question &question, const QDateTime &now) const;
  /// Whether an answer to a question from() that time is all that there is to know.
  [[nodiscard]] static bool isWhole(const Question &question, const QDateTime &from, const QDateTime &now);
  /// Whether what is new can be put behind what is known: it was read from the same series, and all of it.
  [[nodiscard]] bool canContinue(const FleetAnswer &answer) const {
    return answer.version == m_version && answer.warnings.isEmpty();
  }
  void took(const Question &question, const FleetAnswer &answer, const QDateTime &from, const QDateTime &now);
  /// The next question is for all.
  void reset() { m_last = {}; }

private:
  Question m_question;
  int m_version = 0;
  QDateTime m_whole;  ///< when all was asked for last
  QDateTime m_last;   ///< when anything was; invalid: all has to be
};

/// Whether \a fresh goes on where \a known was. It does not where it begins at a time of which nothing was known: then what is
/// before it may have come late as well.
[[nodiscard]] bool continues(const QList<Sample> &known, const QList<Sample> &fresh, std::chrono::milliseconds step);
/// What is known before \a from, or till half a step before \a fresh where that is earlier, and then \a fresh; of what is known
/// nothing before \a oldest. Milliseconds since the epoch.
[[nodiscard]] QList<Sample> continued(const QList<Sample> &known, const QList<Sample> &fresh, qint64 from, qint64 oldest,
                                      std::chrono::milliseconds step);

}  // namespace sternway::assess
