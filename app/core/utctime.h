// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace sternway {

// Qt 6.9 deprecates what takes a Qt::TimeSpec; QTimeZone::UTC is there from 6.5 on.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto utcZone = QTimeZone::UTC;
#else
inline constexpr auto utcZone = Qt::UTC;
#endif

/// \a milliseconds since the epoch.
[[nodiscard]] inline QDateTime utcTime(qint64 milliseconds) {
  return QDateTime::fromMSecsSinceEpoch(milliseconds, utcZone);
}
[[nodiscard]] inline QDateTime utcTime(QDate date, QTime time) {
  return {date, time, utcZone};
}
/// In UTC, or for any other \a spec in local time.
[[nodiscard]] inline QDateTime timeIn(Qt::TimeSpec spec, qint64 milliseconds) {
  return spec == Qt::UTC ? utcTime(milliseconds) : QDateTime::fromMSecsSinceEpoch(milliseconds);
}

}  // namespace sternway
