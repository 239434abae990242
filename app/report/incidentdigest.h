// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/statistics.h"

namespace sternway::report {

/// How an incident's newest rollback went.
struct RollbackDigest {
  qint64 fromRevision = 0;  ///< 0: the plan does not say
  QString fromImage;
  OperationState state = OperationState::Unknown;
  QDateTime startedAt;
  QDateTime endedAt;  ///< invalid: it has not ended, or nobody knows when
};

/// What lists, statistics and "last time" need of an incident, without its events. A plain value.
struct IncidentDigest {
  struct Span {
    std::optional<std::chrono::milliseconds> value;
    QString formula;  ///< see Duration
  };
  Incident incident;
  std::array<Span, statisticsClocks.size()> spans = {};
  QStringList rows;  ///< conditions of the matrix that called for a rollback, or to prepare one; each once
  std::optional<RollbackDigest> rollback;
  IncidentShare share;
  QList<JournalEvent> marks = {};  ///< of revisions, taken away or not; see revisionMarks()
};

/// Pure.
[[nodiscard]] IncidentDigest digestOf(const IncidentRecord &record);

/// An incident that went before, and why it is worth a look.
struct EarlierIncident {
  IncidentDigest digest;
  bool sameService = false;
  QStringList sameRows;  ///< conditions that were met then and now
};

/// Those of \a all that were declared before \a now and are about its service, or met one of its rows; rehearsals are compared
/// with rehearsals. Those of the service come first, each newest first; no more than \a most. Pure.
[[nodiscard]] QList<EarlierIncident> earlierIncidents(const IncidentDigest &now, const QList<IncidentDigest> &all,
                                                      qsizetype most = 3);

/// "Last time, 2026-01-10: revision 41 (v1.3.0), rolled back in 6 min". Of another service it begins with its name.
[[nodiscard]] QString earlierSentence(const EarlierIncident &earlier);

}  // namespace sternway::report
