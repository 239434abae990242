// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timelinefiles.h"

#include "cli/output.h"
#include "report/timeline.h"

#include <QCoreApplication>
#include <QDir>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

Result<QString> writeAll(const IncidentRecord &record, const QString &folder) {
  if (!QDir().mkpath(folder))
    return fail(ErrorKind::Storage, QCoreApplication::translate("cli", "The folder %1 cannot be made").arg(folder));
  const QString base = QDir(folder).filePath(record.incident.id);
  for (const QString &format : timelineFormats()) {
    const auto bytes = TRY(exportTimeline(record, format));
    TRY(writeFile(base + u'.' + format, bytes));
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
