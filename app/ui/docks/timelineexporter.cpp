// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/timelineexporter.h"

#include "platform/evidencestore.h"
#include "report/postmortem.h"
#include "report/timeline.h"
#include "steps/registry.h"
#include "ui/pool.h"
#include "ui/questions.h"
#include "ui/savefile.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

/// What a file of a format holds of an incident.
using IncidentWriter = std::function<Result<QByteArray>(const IncidentRecord &record, const QString &format)>;

/// On a thread of the pool: values in, a value out.
Result<QString> writeIncidentFile(const IncidentWriter &write, const IncidentRecord &record, const QString &path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const auto bytes = write(record, suffix.isEmpty() ? u"md"_s : suffix);
  if (!bytes)
    return tl::unexpected(bytes.error());
  return saveFile(path, *bytes,
                  TimelineExporter::tr("Choose another folder, or make room on the disk. The incident is safe in the journal."));
}

void askAndWrite(const FileQuestion &question, Journal &journal, const QString &incidentId, const IncidentWriter &write,
                 QWidget *parent, std::function<void(const Result<QString> &)> done) {
  askForFile(parent, question, [&journal, incidentId, write, parent, done = std::move(done)](const QString &path) {
    journal.load(incidentId, parent)->then([write, parent, path, done](const Result<IncidentRecord> &record) {
      if (!record)
        return done(tl::unexpected(record.error()));
      onPool(
          parent, [write, record = *record, path] { return writeIncidentFile(write, record, path); }, done);
    });
  });
}

QStringList incidentFileFilters() {
  return {TimelineExporter::tr("Markdown (*.md)"), TimelineExporter::tr("HTML (*.html)"), TimelineExporter::tr("PDF (*.pdf)"),
          TimelineExporter::tr("JSON (*.json)")};
}

QString proposedPath(const QString &name) {
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + name + u".md"_s;
}

}  // namespace

void TimelineExporter::start(Journal &journal, const QString &incidentId, QWidget *parent,
                             std::function<void(const Result<QString> &)> done) {
  const auto write = [](const IncidentRecord &record, const QString &format) {
    return report::exportTimeline(record, format, {.attachedTexts = platform::attachedTexts(record)});
  };
  askAndWrite({.kind = FileQuestion::Kind::Save,
               .title = tr("Export timeline"),
               .place = proposedPath(incidentId),
               .filters = incidentFileFilters()},
              journal, incidentId, write, parent, std::move(done));
}

void TimelineExporter::startPostMortem(Journal &journal, const QString &incidentId, const RunbookPtr &runbook, QWidget *parent,
                                       std::function<void(const Result<QString> &)> done) {
  const auto write = [runbook](const IncidentRecord &record, const QString &format) {
    return report::exportPostMortem({.kinds = steps::stepKinds(), .record = record, .runbook = runbook.get()}, format);
  };
  askAndWrite({.kind = FileQuestion::Kind::Save,
               .title = tr("Export post-mortem draft"),
               .place = proposedPath(incidentId + u"-postmortem"_s),
               .filters = incidentFileFilters()},
              journal, incidentId, write, parent, std::move(done));
}

}  // namespace sternway::ui
