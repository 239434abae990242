// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace sternway {

/// What a release brings, as AppStream's metainfo has it. Plain value.
struct ReleaseNotes {
  QString version = {};
  QDate date = {};              ///< invalid: not said
  QStringList paragraphs = {};  ///< above the points
  QStringList points = {};
};

/// The releases of a metainfo file (freedesktop.org/software/appstream/docs), in its order, the newest first. \a language is BCP
/// 47; a text that is not translated to it is in English. What cannot be read is left out. Pure.
[[nodiscard]] QList<ReleaseNotes> releaseNotes(const QByteArray &metainfo, const QString &language);

/// \a version is a later one than \a earlier; false where either is none. Pure.
[[nodiscard]] bool isNewerVersion(const QString &version, const QString &earlier);

}  // namespace sternway
