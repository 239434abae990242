// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "import/markdownimport.h"
#include "models/runbookmodel.h"
#include "ui/retranslated.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

namespace Ui {
class ImportDialog;
}

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

/// Makes a runbook of a Markdown text: the source with the numbers of its lines beside what became of it, what was not understood
/// with its lines, and the YAML, which is checked before it is saved. It is read and made on a thread of the pool. Not modal.
/// Nothing that is saved may run before somebody has accepted it. GUI thread.
class ImportDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// Asks the operator for a file and calls \a chosen with its path, or never. Does not block.
  using Chooser = std::function<void(QWidget *parent, std::function<void(const QString &path)> chosen)>;
  /// The same for where to save, beginning with \a suggested.
  using SaveChooser =
      std::function<void(QWidget *parent, const QString &suggested, std::function<void(const QString &path)> chosen)>;

  /// \a folder: where runbooks are saved at first; it need not exist.
  explicit ImportDialog(QString folder, QWidget *parent = nullptr);
  ~ImportDialog() override;

  /// Reads and imports the file, or says why it cannot be.
  void openFile(const QString &path);
  /// Imports this text; \a name stands for a file's.
  void importText(const QByteArray &content, const QString &name);
  void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }
  void setSaveChooser(SaveChooser chooser) { m_saveChooser = std::move(chooser); }

Q_SIGNALS:
  void saved(const QString &path);

private:
  void begin(const ImportSource &source, const QString &name);
  void start(const ImportSource &source);
  void stop();
  void take(const ImportOutcome &outcome);
  void showImport(const MarkdownImport &import);
  void showState();
  void showCounts();
  void tell();
  void chooseRole(int index);
  void askWhere();
  void save(const QString &path);
  void write(const QString &path);
  void paste();
  void retranslate() override;
  [[nodiscard]] bool mayHaveRole(const ImportRow &row) const;

  const std::unique_ptr<Ui::ImportDialog> m_ui;
  const QString m_folder;
  ImportModel m_model;
  ImportJob m_job;
  QByteArray m_content;
  QString m_name;
  QMap<int, QString> m_roles;  ///< what a person said of headings: line → role
  std::optional<MarkdownImport> m_import;
  Chooser m_chooser;
  SaveChooser m_saveChooser;
};

}  // namespace sternway
