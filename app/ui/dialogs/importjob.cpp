// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importjob.h"

#include "steps/registry.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

namespace sternway {

namespace {

/// One byte more than can be imported, so that the importer can tell that there is more.
Result<QByteArray> contentOf(const QString &path) {
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, ImportJob::tr("%1 cannot be read: %2").arg(path, file.errorString()));
  return file.read(maxImportedMarkdown + 1);
}

void work(QPromise<ImportOutcome> &promise, const ImportSource &source) {
  const Result<QByteArray> content = source.path.isEmpty() ? Result<QByteArray>(source.content) : contentOf(source.path);
  if (!content) {
    promise.addResult(ImportOutcome{{}, tl::unexpected(content.error())});
    return;
  }
  ImportOptions options = source.options;
  options.isCancelled = [&promise] { return promise.isCanceled(); };
  promise.addResult(ImportOutcome{*content, importMarkdown(stepKinds(), *content, options)});
}

}  // namespace

ImportJob::~ImportJob() {
  stop();
}

void ImportJob::start(const ImportSource &source) {
  stop();
  m_watcher = std::make_unique<QFutureWatcher<ImportOutcome>>();
  connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
    const ImportOutcome outcome = m_watcher->result();
    m_watcher.release()->deleteLater();
    Q_EMIT ended(outcome);
  });
  m_watcher->setFuture(QtConcurrent::run(work, source));
}

void ImportJob::stop() {
  if (!m_watcher)
    return;
  m_watcher->cancel();
  m_watcher.reset();
}

}  // namespace sternway
