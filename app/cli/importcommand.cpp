// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include "import/markdownimport.h"
#include "steps/registry.h"

#include <QFile>
#include <QFileInfo>

namespace sternway {

namespace {
Result<QByteArray> contentOf(const QString &path) {
  QFile file(path);
  if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, ImportCommand::tr("Cannot read %1").arg(path), file.errorString());
  // One byte more than is allowed is enough to see that it is too large.
  return file.read(maxImportedMarkdown + 1);
}
}  // namespace

void ImportCommand::start() {
  const QString path = m_options.arguments.value(0);
  const auto content = contentOf(path);
  if (!content)
    return fail(content.error());
  const auto import = importMarkdown(stepKinds(), *content, {.fileName = QFileInfo(path).fileName()});
  if (!import)
    return fail(import.error());
  if (!m_options.out.isEmpty())
    if (const auto written = writeFile(m_options.out, import->yaml); !written)
      return fail(written.error());
  if (m_output.isJson()) {
    m_output.json(toJson(*import));
    return finish(ExitStatus::Done);
  }
  if (m_options.out.isEmpty())
    m_output.raw(import->yaml);
  m_output.note(importReportText(import->report, path).trimmed());
  finish(ExitStatus::Done);
}

}  // namespace sternway
