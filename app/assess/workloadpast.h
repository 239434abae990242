// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/journal.h"

namespace sternway {

/// The newest incidents of one workload, twenty at most, with their operations. The journal outlives the call.
[[nodiscard]] Call<QList<IncidentRecord>> *readPast(Journal &journal, const ObjectRef &workload, QObject *context);

/// Revisions that earlier operations on this workload went back from, whether or not they succeeded in the end: their uids, and
/// when ("rolled back on …").
[[nodiscard]] QMap<QString, QString> rolledBackFrom(const QList<IncidentRecord> &records, const ObjectRef &workload);

/// The events of the workload's open incident; none: it has none.
[[nodiscard]] QList<JournalEvent> openIncidentEvents(const QList<IncidentRecord> &records, const ObjectRef &workload);

/// How to assess the workload with what its past says; \a overrides: see AssessorOptions.
[[nodiscard]] AssessorOptions assessorOptions(const QList<IncidentRecord> &past, const ObjectRef &workload,
                                              const StringMap &overrides);

}  // namespace sternway
