// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/revision.h"
#include "core/servicestatus.h"
#include "models/objecttablemodel.h"

#include <QCoreApplication>

namespace sternway {

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
struct HealthColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::HealthColumns)
public:
  using Value = MeasuredRevision;
  enum Column { Number, Standing, Image, Measured, ErrorRate, P99, Live, Served, Why, Cause, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static bool isNumeric(int column);
  static QVariant extra(const Value &value, int column, int role);
};

using HealthModel = ObjectTableModel<HealthColumns>;

}  // namespace sternway
