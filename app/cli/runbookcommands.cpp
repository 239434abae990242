// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about runbooks: check, import and steps. They need no cluster.
#include "cli/command.h"
#include "cli/output.h"
#include "import/markdownimport.h"
#include "runbook/runbook.h"
#include "steps/registry.h"

#include <QFile>
#include <QFileInfo>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// check: reads runbooks and says what is wrong with them, for people and for CI.
class CheckCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::CheckCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    QJsonArray files;
    for (const QString &file : m_options.arguments)
      files.append(check(file));
    m_output.json(QJsonObject{{u"files"_s, files}});
    if (m_errors + m_warnings > 0 || m_options.arguments.size() > 1)
      m_output.text(tr("%n file(s)", nullptr, static_cast<int>(m_options.arguments.size())) + u", "_s +
                    tr("%n error(s)", nullptr, m_errors) + u", "_s + tr("%n warning(s)", nullptr, m_warnings));
    return finish(m_unreadable ? ExitStatus::Unreachable : m_errors > 0 ? ExitStatus::No : ExitStatus::Done);
  }

  /// One file's part of the JSON output; says its problems as text.
  [[nodiscard]] QJsonObject check(const QString &file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
      return unreadable(file, source.errorString());
    const runbook::LoadedRunbook loaded = runbook::readRunbook(steps::stepKinds(), source.read(runbook::runbookReadLimit), file);
    if (source.error() != QFileDevice::NoError)
      return unreadable(file, source.errorString());
    QJsonArray problems;
    for (const Problem &problem : loaded.problems) {
      m_output.text(problemText(file, problem));
      problems.append(toJson(problem));
      ++(problem.isError ? m_errors : m_warnings);
    }
    if (!loaded.hasErrors())
      m_output.text(file + u": "_s + runbook::contentsText(loaded.runbook));
    return {{u"file"_s, file}, {u"ok"_s, !loaded.hasErrors()}, {u"problems"_s, problems}};
  }

  [[nodiscard]] QJsonObject unreadable(const QString &file, const QString &reason) {
    m_unreadable = true;
    ++m_errors;
    const Problem problem{.line = 0, .column = 0, .path = {}, .message = tr("cannot be read: %1").arg(reason)};
    m_output.note(problemText(file, problem));
    return {{u"file"_s, file}, {u"ok"_s, false}, {u"problems"_s, QJsonArray{toJson(problem)}}};
  }

  [[nodiscard]] static QJsonObject toJson(const Problem &problem) {
    return {{u"line"_s, problem.line},
            {u"column"_s, problem.column},
            {u"path"_s, problem.path},
            {u"message"_s, problem.message},
            {u"severity"_s, problem.isError ? u"error"_s : u"warning"_s}};
  }

  int m_errors = 0;
  int m_warnings = 0;
  bool m_unreadable = false;
};

/// import: a runbook made of a Markdown text. The YAML goes to the file of -o or to standard output, the report to standard
/// error; with --json one object to standard output. Exit status 0 even where lines are left over; 3 when a file cannot be read
/// or written.
class ImportCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::ImportCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    const QString path = m_options.arguments.value(0);
    const QByteArray content = TRY(contentOf(path));
    if (const QString out = QFileInfo(m_options.out).canonicalFilePath();
        !out.isEmpty() && out == QFileInfo(path).canonicalFilePath())
      return fail(ErrorKind::Input, tr("%1 is the document itself: it would be gone").arg(m_options.out),
                  tr("Give the runbook another name."));
    const importer::MarkdownImport import =
        TRY(importer::importMarkdown(steps::stepKinds(), content, {.fileName = QFileInfo(path).fileName()}));
    if (!m_options.out.isEmpty())
      TRY(keep(import.yaml));
    m_output.json(toJson(import));
    if (m_output.isJson())
      return finish(ExitStatus::Done);
    if (m_options.out.isEmpty())
      m_output.raw(import.yaml);
    m_output.note(importReportText(import.report, path).trimmed());
    return finish(ExitStatus::Done);
  }

  /// A runbook is edited after its import, so one that is there is kept beside: unlike a report it cannot be made again.
  [[nodiscard]] Result<Done> keep(const QByteArray &yaml) {
    QFile file(m_options.out);
    const bool isOther = QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) && file.read(yaml.size() + 1) != yaml;
    if (isOther) {
      const QString before = m_options.out + u'~';
      QFile::remove(before);
      if (!file.copy(before))
        return fail(ErrorKind::Storage, tr("Cannot write %1").arg(before), file.errorString());
      m_output.note(tr("The file that was there is kept as %1").arg(before));
    }
    return writeFile(m_options.out, yaml);
  }

  [[nodiscard]] static Result<QByteArray> contentOf(const QString &path) {
    QFile file(path);
    if (QFileInfo(path).isDir())
      return fail(ErrorKind::Storage, tr("Cannot read %1").arg(path), tr("It is a folder."));
    if (!file.open(QIODevice::ReadOnly))
      return fail(ErrorKind::Storage, tr("Cannot read %1").arg(path), file.errorString());
    // One byte more than is allowed is enough to see that it is too large.
    return file.read(importer::maxImportedMarkdown + 1);
  }
};

/// steps: the kinds of steps that a runbook may have, with their arguments.
class StepsCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::StepsCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    QJsonArray json;
    QList<QStringList> rows{{tr("Kind"), tr("Effect"), tr("Carried out by"), tr("Arguments")}};
    for (const StepDescriptor &kind : steps::stepKinds().all()) {
      json.append(kindJson(kind));
      rows.append({kind.name, stepEffectName(kind.effect), kind.run ? u"Sternway"_s : tr("a person"), argumentsText(kind)});
    }
    m_output.json(json);
    m_output.text(textTable(rows));
    return finish(ExitStatus::Done);
  }

  [[nodiscard]] static QJsonObject kindJson(const StepDescriptor &kind) {
    const auto argument = [](const StepArgument &each) {
      QJsonObject one{{u"name"_s, each.name}, {u"type"_s, argumentTypeName(each.type)}, {u"required"_s, each.required}};
      if (!each.choices.isEmpty())
        one.insert(u"choices"_s, QJsonArray::fromStringList(each.choices));
      return one;
    };
    return {{u"kind"_s, kind.name},
            {u"effect"_s, stepEffectName(kind.effect)},
            {u"idempotent"_s, kind.idempotent},
            {u"runs"_s, kind.run != nullptr},
            {u"arguments"_s, listOf(kind.arguments, argument)}};
  }

  [[nodiscard]] static QString argumentsText(const StepDescriptor &kind) {
    QStringList all;
    for (const StepArgument &argument : kind.arguments) {
      const QString name =
          argument.type == ArgumentType::Text ? argument.name : argument.name + u':' + argumentTypeName(argument.type);
      all.append(argument.required ? name : u'[' + name + u']');
    }
    return all.join(u' ');
  }
};

}  // namespace

std::unique_ptr<CliCommand> checkCommand(const Options &options, const Environment &environment) {
  return std::make_unique<CheckCommand>(options, environment);
}

std::unique_ptr<CliCommand> importCommand(const Options &options, const Environment &environment) {
  return std::make_unique<ImportCommand>(options, environment);
}

std::unique_ptr<CliCommand> stepsCommand(const Options &options, const Environment &environment) {
  return std::make_unique<StepsCommand>(options, environment);
}

}  // namespace sternway::cli
