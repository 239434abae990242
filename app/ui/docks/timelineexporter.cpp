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

/// What a file of a format holds of an incident, and of what people have written about it.
using IncidentWriter =
    std::function<Result<QByteArray>(const IncidentRecord &record, const PostMortemDraft &draft, const QString &format)>;

/// On a thread of the pool: values in, a value out.
Result<QString> writeIncidentFile(const IncidentWriter &write, const IncidentRecord &record, const PostMortemDraft &draft,
                                  const QString &path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const auto bytes = write(record, draft, suffix.isEmpty() ? u"md"_s : suffix);
  if (!bytes)
    return tl::unexpected(bytes.error());
  return saveFile(path, *bytes,
                  TimelineExporter::tr("Choose another folder, or make room on the disk. The incident is safe in the journal."));
}

using ExportDone = std::function<void(const Result<QString> &)>;

void writeOnPool(const IncidentWriter &write, const IncidentRecord &record, const PostMortemDraft &draft, const QString &path,
                 QWidget *parent, const ExportDone &done) {
  onPool(
      parent, [write, record, draft, path] { return writeIncidentFile(write, record, draft, path); }, done);
}

/// \a book: null, nothing is read of it.
void askAndWrite(const FileQuestion &question, Journal &journal, PostMortemBook *book, const QString &incidentId,
                 const IncidentWriter &write, QWidget *parent, ExportDone done) {
  askForFile(parent, question, [&journal, book, incidentId, write, parent, done = std::move(done)](const QString &path) {
    journal.load(incidentId, parent)->then([book, write, parent, path, done](const Result<IncidentRecord> &record) {
      if (!record)
        return done(tl::unexpected(record.error()));
      if (!book)
        return writeOnPool(write, *record, {}, path, parent, done);
      book->postMortem(record->incident.id, parent)
          ->then([write, record = *record, path, parent, done](const Result<PostMortemDraft> &draft) {
            draft ? writeOnPool(write, record, *draft, path, parent, done) : done(tl::unexpected(draft.error()));
          });
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
  const auto write = [](const IncidentRecord &record, const PostMortemDraft & /*draft*/, const QString &format) {
    return report::exportTimeline(record, format, {.attachedTexts = platform::attachedTexts(record)});
  };
  askAndWrite({.kind = FileQuestion::Kind::Save,
               .title = tr("Export timeline"),
               .place = proposedPath(incidentId),
               .filters = incidentFileFilters()},
              journal, nullptr, incidentId, write, parent, std::move(done));
}

void TimelineExporter::startPostMortem(Workspace &workspace, const Incident &incident, QWidget *parent,
                                       std::function<void(const Result<QString> &)> done) {
  const auto journal = workspace.journal();
  const auto book = workspace.postMortems();
  if (!journal || !book)
    return done(tl::unexpected(journal ? book.error() : journal.error()));
  const RunbookPtr runbook = workspace.runbook(incident.service).value_or(nullptr);
  const auto write = [runbook](const IncidentRecord &record, const PostMortemDraft &draft, const QString &format) {
    return report::exportPostMortem({.kinds = steps::stepKinds(), .record = record, .runbook = runbook.get(), .draft = &draft},
                                    format);
  };
  askAndWrite({.kind = FileQuestion::Kind::Save,
               .title = tr("Export post-mortem"),
               .place = proposedPath(incident.id + u"-postmortem"_s),
               .filters = incidentFileFilters()},
              **journal, *book, incident.id, write, parent, std::move(done));
}

}  // namespace sternway::ui
