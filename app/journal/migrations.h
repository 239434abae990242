// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"

#include <QDateTime>

namespace sternway::journal {

/// Brings the database to the newest schema, one transaction for each of the numbered files of resources/sql. Several processes
/// may do it at once. An error when a newer Sternway wrote it; then nothing is changed.
[[nodiscard]] Result<Done> migrate(Database &database, const QDateTime &now);

/// Changes nothing: an error when the database is not of the newest schema that this version knows.
[[nodiscard]] Result<Done> requireNewest(Database &database);

/// Written by a version from before the first release, with other tables under the same number: nothing can be read of it.
[[nodiscard]] Result<bool> isOfBeforeTheSchema(Database &database);

/// The number of the newest schema that this version knows.
[[nodiscard]] int newestSchema();

}  // namespace sternway::journal
