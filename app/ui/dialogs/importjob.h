// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/markdownimport.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace sternway {

/// Where an import comes from: a file that is still to be read, or a text.
struct ImportSource {
  QString path;  ///< empty: \c content is the text
  QByteArray content;
  ImportOptions options;
};

/// What became of it. The content is there although it could not be imported.
struct ImportOutcome {
  QByteArray content;
  Result<MarkdownImport> import;
};

/// Reads and imports on a thread of the pool, one at a time. GUI thread.
class ImportJob final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  ~ImportJob() override;

  /// What is under way is stopped.
  void start(const ImportSource &source);
  /// ended() does not follow; the thread gives up at the next section.
  void stop();
  [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

Q_SIGNALS:
  void ended(const sternway::ImportOutcome &outcome);

private:
  std::unique_ptr<QFutureWatcher<ImportOutcome>> m_watcher;
};

}  // namespace sternway
