// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkcommand.h"

#include "runbook/runbook.h"
#include "steps/registry.h"

#include <QFile>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonObject problemJson(const Problem &problem) {
  return {{u"line"_s, problem.line},
          {u"column"_s, problem.column},
          {u"path"_s, problem.path},
          {u"message"_s, problem.message},
          {u"severity"_s, problem.isError ? u"error"_s : u"warning"_s}};
}
}  // namespace

void CheckCommand::start() {
  QJsonArray files;
  for (const QString &file : m_options.arguments)
    files.append(check(file));
  m_output.json(QJsonObject{{u"files"_s, files}});
  if (m_errors + m_warnings > 0 || m_options.arguments.size() > 1)
    m_output.text(tr("%n file(s)", nullptr, static_cast<int>(m_options.arguments.size())) + u", "_s +
                  tr("%n error(s)", nullptr, m_errors) + u", "_s + tr("%n warning(s)", nullptr, m_warnings));
  finish(m_unreadable ? ExitStatus::Unreachable : m_errors > 0 ? ExitStatus::No : ExitStatus::Done);
}

QJsonObject CheckCommand::check(const QString &file) {
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly))
    return unreadable(file, source.errorString());
  const LoadedRunbook loaded = readRunbook(stepKinds(), source.read(runbookReadLimit), file);
  if (source.error() != QFileDevice::NoError)
    return unreadable(file, source.errorString());
  QJsonArray problems;
  for (const Problem &problem : loaded.problems) {
    m_output.text(problemText(file, problem));
    problems.append(problemJson(problem));
    ++(problem.isError ? m_errors : m_warnings);
  }
  if (!loaded.hasErrors())
    m_output.text(file + u": "_s + contentsText(loaded.runbook));
  return {{u"file"_s, file}, {u"ok"_s, !loaded.hasErrors()}, {u"problems"_s, problems}};
}

QJsonObject CheckCommand::unreadable(const QString &file, const QString &reason) {
  m_unreadable = true;
  ++m_errors;
  const Problem problem{.line = 0, .column = 0, .path = {}, .message = tr("cannot be read: %1").arg(reason)};
  m_output.note(problemText(file, problem));
  return {{u"file"_s, file}, {u"ok"_s, false}, {u"problems"_s, QJsonArray{problemJson(problem)}}};
}

}  // namespace sternway
