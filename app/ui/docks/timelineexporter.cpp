// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/timelineexporter.h"

#include "report/timeline.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

void askForFile(QWidget *parent, const QString &suggested, std::function<void(const QString &)> chosen) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  auto *dialog = new QFileDialog(parent, TimelineExporter::tr("Export timeline"), folder);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters({TimelineExporter::tr("Markdown (*.md)"), TimelineExporter::tr("JSON (*.json)")});
  dialog->setDefaultSuffix(u"md"_s);
  QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
    dialog->setDefaultSuffix(filter.contains("json"_L1) ? u"json"_s : u"md"_s);
  });
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
  dialog->selectFile(suggested);
  dialog->open();
}

/// On a thread of the pool: values in, a value out.
Result<QString> writeTimeline(const IncidentRecord &record, const QString &path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const auto bytes = exportTimeline(record, suffix.isEmpty() ? u"md"_s : suffix);
  if (!bytes)
    return tl::unexpected(bytes.error());
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit())
    return path;
  return fail(ErrorKind::Storage, TimelineExporter::tr("%1 cannot be written: %2").arg(path, file.errorString()),
              TimelineExporter::tr("Choose another folder, or make room on the disk. The incident is safe in the journal."));
}

}  // namespace

TimelineExporter::TimelineExporter(QObject *parent) : QObject(parent), m_chooser(askForFile) {}

void TimelineExporter::start(Journal &journal, const QString &incidentId, QWidget *parent) {
  const QPointer<TimelineExporter> self(this);
  m_chooser(parent, incidentId + u".md"_s, [self, &journal, incidentId](const QString &path) {
    if (self)
      self->write(journal, incidentId, path);
  });
}

void TimelineExporter::write(Journal &journal, const QString &incidentId, const QString &path) {
  journal.load(incidentId, this)->then([this, path](const Result<IncidentRecord> &record) {
    if (!record)
      Q_EMIT failed(record.error());
    else
      render(*record, path);
  });
}

void TimelineExporter::render(const IncidentRecord &record, const QString &path) {
  auto *watcher = new QFutureWatcher<Result<QString>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
    const Result<QString> written = watcher->result();
    watcher->deleteLater();
    if (!written)
      Q_EMIT failed(written.error());
    else
      Q_EMIT exported(*written);
  });
  watcher->setFuture(QtConcurrent::run(writeTimeline, record, path));
}

}  // namespace sternway
