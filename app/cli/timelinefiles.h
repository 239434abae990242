// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

namespace sternway {

/// Writes ID.md and ID.json of one incident into \a folder (made when missing). \return the Markdown file's path.
[[nodiscard]] Call<QString> *writeTimelineFiles(Journal &journal, const QString &incidentId, const QString &folder,
                                                QObject *context);

}  // namespace sternway
