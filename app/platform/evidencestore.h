// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/result.h"

#include <QMap>

namespace sternway::platform {

/// A file as it was copied for an incident.
struct StoredEvidence {
  QString name;       ///< as the operator's file was called
  QString path;       ///< of the copy
  QByteArray sha256;  ///< of its content, in hexadecimal digits
  qint64 size = 0;    ///< bytes
};

constexpr qint64 maximumEvidenceSize = 10 * 1024 * 1024;

/// Where the files of an incident lie: in dataFolder(). Nothing is made here.
[[nodiscard]] QString evidenceFolder(const QString &incidentId);

/// Where such a copy lies, whether it is there or not. \a name: without a folder.
[[nodiscard]] QString evidenceFile(const QString &incidentId, const QByteArray &sha256, const QString &name);

/// Copies the file into the incident's folder (files 0600, under its SHA-256 and name, so that nothing is overwritten) and
/// measures it on the way. It is data and never run. ErrorKind::Input: it is no file, cannot be read, or has more than 10 MB;
/// Storage: the copy cannot be written. Blocks; any thread.
[[nodiscard]] Result<StoredEvidence> storeEvidence(const QString &path, const QString &incidentId);

/// The content of such a copy. ErrorKind::NotFound: it is not there, for example because it was attached on another computer;
/// Storage: it is not what was attached. Blocks; any thread.
[[nodiscard]] Result<QByteArray> readEvidence(const QString &incidentId, const QByteArray &sha256, const QString &name);

/// Of the files attached to an incident those that are text, by the number of their event; what cannot be read is left out.
/// Blocks; any thread.
[[nodiscard]] QMap<qint64, QString> attachedTexts(const IncidentRecord &record);

}  // namespace sternway::platform
