// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard.h"

#include <QHash>

namespace sternway::test {

/// GuardBook in memory. Answers from the event loop; fails on demand.
class MemoryGuards final : public GuardBook {
public:
  QList<GuardRecord> rows = {};              ///< the oldest first
  std::optional<Error> error = {};           ///< of every writing call
  LeaseState leaseState = LeaseState::Mine;  ///< of those that are armed from now on
  int writes = 0;

  [[nodiscard]] const GuardRecord &last() const { return rows.constLast(); }
  /// As another process does.
  void put(GuardState state, const QString &who = {}) {
    rows.last().state = state;
    rows.last().endedBy = who;
  }

  [[nodiscard]] Call<GuardRecord> *arm(const GuardRecord &guard, QObject *context) override {
    if (error)
      return Call<GuardRecord>::finished(context, fail(*error));
    for (const GuardRecord &row : std::as_const(rows))
      if (row.service == guard.service && row.isLive() && row.leaseState != LeaseState::Expired)
        return Call<GuardRecord>::finished(context, fail(ErrorKind::Conflict, QStringLiteral("there is one")));
    GuardRecord stored = guard;
    stored.id = QStringLiteral("guard-%1").arg(rows.size() + 1);
    stored.leaseState = leaseState;
    rows.append(stored);
    ++writes;
    return Call<GuardRecord>::finished(context, stored);
  }
  [[nodiscard]] Call<GuardRecord> *settle(const GuardRecord &guard, GuardState expected, QObject *context) override {
    if (error)
      return Call<GuardRecord>::finished(context, fail(*error));
    for (GuardRecord &row : rows) {
      if (row.id != guard.id)
        continue;
      if (row.state != expected)
        return Call<GuardRecord>::finished(context, fail(ErrorKind::Conflict, QStringLiteral("another state")));
      ++writes;
      const LeaseState lease = row.leaseState;
      row = guard;
      row.leaseState = lease;
      return Call<GuardRecord>::finished(context, row);
    }
    return Call<GuardRecord>::finished(context, fail(ErrorKind::NotFound, QStringLiteral("no such guard")));
  }
  [[nodiscard]] Call<QList<GuardRecord>> *guards(QObject *context) override {
    return Call<QList<GuardRecord>>::finished(context, QList<GuardRecord>(rows.crbegin(), rows.crend()));
  }
};

}  // namespace sternway::test
