// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "import/markdownimport.h"
#include "models/runbookmodel.h"
#include "ui/pool.h"
#include "ui/retranslated.h"

#include "ui_importdialog.h"

#include <QDialog>
#include <QObject>

namespace sternway::ui {

/// Where an import comes from: a file that is still to be read, or a text.
struct ImportSource {
  QString path;  ///< empty: \c content is the text
  QByteArray content;
  importer::ImportOptions options;
};

/// What became of it. The content is there although it could not be imported.
struct ImportOutcome {
  QByteArray content;
  Result<importer::MarkdownImport> import;
};

/// Makes a runbook of a Markdown text: the source with the numbers of its lines beside what became of it, what was not understood
/// with its lines, and the YAML, which is checked before it is saved. It is read and made on a thread of the pool. Not modal.
/// Nothing that is saved may run before somebody has accepted it. GUI thread.
class ImportDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// \a folder: where runbooks are saved, and read from; it need not exist.
  explicit ImportDialog(QString folder, QWidget *parent = nullptr);

  /// Reads and imports the file, or says why it cannot be.
  void openFile(const QString &path);
  /// Imports this text; \a name stands for a file's.
  void importText(const QByteArray &content, const QString &name);

Q_SIGNALS:
  void saved(const QString &path);

private:
  void begin(const ImportSource &source, const QString &name);
  void start(const ImportSource &source);
  void stop();
  void take(const ImportOutcome &outcome);
  void showImport(const importer::MarkdownImport &import);
  void showState();
  void showCounts();
  void tell();
  void chooseRole(int index);
  void saveToFolder();
  void save(const QString &path);
  void write(const QString &path);
  void paste();
  void retranslate() override;
  [[nodiscard]] bool mayHaveRole(const models::ImportRow &row) const;

  Ui::ImportDialog m_ui;
  const QString m_folder;
  models::ImportModel m_model;
  PoolJob<ImportOutcome> m_job;
  QByteArray m_content;
  QString m_name;
  QMap<int, QString> m_roles;  ///< what a person said of headings: line → role
  std::optional<importer::MarkdownImport> m_import;
};

}  // namespace sternway::ui
