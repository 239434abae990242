// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/timelineexporter.h"

#include "report/timeline.h"
#include "ui/pool.h"
#include "ui/questions.h"
#include "ui/savefile.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

/// On a thread of the pool: values in, a value out.
Result<QString> writeTimeline(const IncidentRecord &record, const QString &path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const auto bytes = report::exportTimeline(record, suffix.isEmpty() ? u"md"_s : suffix);
  if (!bytes)
    return tl::unexpected(bytes.error());
  return saveFile(path, *bytes,
                  TimelineExporter::tr("Choose another folder, or make room on the disk. The incident is safe in the journal."));
}

}  // namespace

void TimelineExporter::start(Journal &journal, const QString &incidentId, QWidget *parent,
                             std::function<void(const Result<QString> &)> done) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  askForFile(parent,
             {.kind = FileQuestion::Kind::Save,
              .title = tr("Export timeline"),
              .place = folder + u'/' + incidentId + u".md"_s,
              .filters = {tr("Markdown (*.md)"), tr("HTML (*.html)"), tr("PDF (*.pdf)"), tr("JSON (*.json)")}},
             [&journal, incidentId, parent, done = std::move(done)](const QString &path) {
               journal.load(incidentId, parent)->then([parent, path, done](const Result<IncidentRecord> &record) {
                 if (!record)
                   return done(tl::unexpected(record.error()));
                 onPool(
                     parent, [record = *record, path] { return writeTimeline(record, path); }, done);
               });
             });
}

}  // namespace sternway::ui
