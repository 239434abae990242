// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

namespace sternway {

/// Name and version of the libraries that this process runs with, for reports of faults. Any thread.
[[nodiscard]] QList<QPair<QString, QString>> libraryVersions();

}  // namespace sternway
