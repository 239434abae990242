// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sternway::ui {

/// How the people behind a contact of a runbook ("Ada, +49 30 1234567, ada@example.org") can be reached from this computer. What
/// is not in it is invalid. Plain value.
struct ContactWays {
  QUrl call;   ///< tel:
  QUrl write;  ///< mailto:
  QUrl open;   ///< a page of the web
};
/// Pure.
[[nodiscard]] ContactWays contactWays(const QString &contact);

}  // namespace sternway::ui
