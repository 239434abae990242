// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "core/workload.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// A revision with what was measured while it served.
struct MeasuredRevision {
  ObjectRef ref;  ///< of the ReplicaSet or ControllerRevision
  Revision revision;
  RevisionHealth health;
  bool lastKnownGood = false;
  QString whyGood;  ///< of the last known good one
};

/// The rows of a history. \a health by revision uid; a revision without one is unknown. \a lastGoodUid may be empty.
[[nodiscard]] QList<MeasuredRevision> measuredRevisions(const ObjectRef &workload, const History &history,
                                                        const QList<RevisionHealth> &health, const QString &lastGoodUid,
                                                        const QString &whyGood);

[[nodiscard]] Mark markOf(Health health);

/// What a release manager chooses from.
struct HealthColumns : ColumnsOf<MeasuredRevision> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::HealthColumns)
public:
  enum Column { Number, Standing, Image, Measured, ErrorRate, P99, Live, Served, Why, Cause, count };
  static const List all;
};

using HealthModel = ObjectTableModel<HealthColumns>;

/// One revision that could be gone back to.
struct TargetRow : MeasuredRevision {
  QString objection;  ///< why it cannot be chosen without saying so; empty: it can

  friend bool operator==(const TargetRow &a, const TargetRow &b) {
    return a.revision.uid == b.revision.uid && a.revision.number == b.revision.number &&
           a.revision.current == b.revision.current && a.lastKnownGood == b.lastKnownGood && a.objection == b.objection &&
           a.health.reason == b.health.reason && a.health.errorRate == b.health.errorRate && a.health.p99 == b.health.p99 &&
           a.health.served == b.health.served;
  }
};

/// The revisions of a workload with what was measured while they served.
struct TargetColumns : ColumnsOf<TargetRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::TargetColumns)
public:
  enum Column { Revision, HealthColumn, Errors, P99, Live, Served, Image, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using TargetModel = ValueTableModel<TargetColumns>;

/// "running", "last known good", "good", "bad", "not measured".
[[nodiscard]] QString standing(const TargetRow &row);
[[nodiscard]] Mark markOf(const TargetRow &row);
/// "svc:v1.2.3" of "registry.example.com/team/svc:v1.2.3@sha256:…".
[[nodiscard]] QString shortImage(const QString &image);

}  // namespace sternway::models
