// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timelinefiles.h"

#include "report/timeline.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

Result<Done> writeFile(const QString &path, const QByteArray &bytes) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
    return Done{};
  return fail(ErrorKind::Storage, QCoreApplication::translate("cli", "%1 cannot be written: %2").arg(path, file.errorString()));
}

Result<QString> writeAll(const IncidentRecord &record, const QString &folder) {
  if (!QDir().mkpath(folder))
    return fail(ErrorKind::Storage, QCoreApplication::translate("cli", "The folder %1 cannot be made").arg(folder));
  const QString base = QDir(folder).filePath(record.incident.id);
  for (const QString &format : timelineFormats()) {
    const auto bytes = exportTimeline(record, format);
    if (!bytes)
      return tl::unexpected(bytes.error());
    if (const auto written = writeFile(base + u'.' + format, *bytes); !written)
      return tl::unexpected(written.error());
  }
  return base + u".md"_s;
}

}  // namespace

Call<QString> *writeTimelineFiles(Journal &journal, const QString &incidentId, const QString &folder, QObject *context) {
  return mapped<QString>(context, journal.load(incidentId, context),
                         [folder](const Result<IncidentRecord> &record) -> Result<QString> {
                           if (!record)
                             return tl::unexpected(record.error());
                           return writeAll(*record, folder);
                         });
}

}  // namespace sternway
