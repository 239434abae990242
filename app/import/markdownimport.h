// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/stepdescriptor.h"
#include "import/sourceledger.h"

#include <QJsonObject>
#include <QMap>

#include <functional>

namespace sternway::importer {

/// How much was understood.
struct ImportCounts {
  qsizetype matrixRows = 0;
  qsizetype triggers = 0;
  qsizetype checklistItems = 0;  ///< follow-ups are among them
  qsizetype commands = 0;        ///< of the source, that are steps of the runbook
  qsizetype templates = 0;
  qsizetype contacts = 0;  ///< with the levels of the escalation
  qsizetype timeBoxes = 0;
  qsizetype variables = 0;
  qsizetype steps = 0;
};

/// Where an element of the runbook comes from.
struct ImportedElement {
  QString path;  ///< "matrix[0]", "procedure[1].steps[2]"
  int firstLine = 0;
  int lastLine = 0;
};

struct ImportReport {
  ImportCounts understood;
  QList<ImportEntry> ambiguous;  ///< what a person should confirm or choose, in the order of the lines
  QList<ImportEntry> leftOver;   ///< what is not in the runbook, or not all of it
  QList<ImportedElement> elements;
  QList<ImportedLines> lines;  ///< with leftOver, every line that is not blank and says something
};

struct MarkdownImport {
  Runbook runbook;  ///< as it is read back from \c yaml
  QByteArray yaml;  ///< passes "sternway check", whatever the input was
  ImportReport report;
};

struct ImportOptions {
  QString fileName;                        ///< for the runbook's name, where the text has no title in Latin letters
  QMap<int, QString> roles = {};           ///< what a person has said of headings: line → role (see roleNames())
  std::function<bool()> isCancelled = {};  ///< asked now and then, on the importing thread; true: nobody wants the answer
};

constexpr qsizetype maxImportedMarkdown = 1'000'000;  ///< bytes; the longest runbooks have a tenth of it

/// Makes a runbook of a Markdown text. Every line of the text that is not blank is a part of the runbook, is a note in it, or
/// stands in one of the report's two lists. The lines of elements stand in the report, not as comments in the YAML: a runbook is
/// edited from now on, and comments about another file would be wrong from the first edit. Pure; any thread. An error
/// (ErrorKind::Storage) for what is no text or is too large; ErrorKind::Cancelled as ImportOptions says.
[[nodiscard]] Result<MarkdownImport> importMarkdown(const StepKinds &kinds, const QByteArray &content,
                                                    const ImportOptions &options);

/// {"understood": {...}, "ambiguous": [...], "leftOver": [...], "elements": [...], "lines": [...], "runbook": "YAML"}.
[[nodiscard]] QJsonObject toJson(const MarkdownImport &import);
/// The report for people, without the runbook.
[[nodiscard]] QString importReportText(const ImportReport &report, const QString &fileName);

}  // namespace sternway::importer
