// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/sentences.h"
#include "core/shell.h"
#include "core/variables.h"
#include "steps/fills.h"
#include "steps/helm/chartdependencies.h"
#include "steps/programstep.h"
#include "steps/recordprobe.h"
#include "steps/registry.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
const QString shellProgram = u"/bin/sh"_s;

/// The words that are run. A shell only where the runbook writes it out, and then it gets the text as one word.
QStringList argvOf(const StepWords &words) {
  const QStringList argv = words.list(u"argv"_s);
  return words.flag(u"shell"_s) ? QStringList{shellProgram, u"-c"_s, argv.join(u' ')} : argv;
}

/// Everybody on the computer can read the words of a process.
QString secretInWords() {
  return tr("The command has a secret among its words, where everybody on this computer could read it");
}

QString secretRemedy() {
  return tr("Give it to the program in its environment or on its standard input: the arguments \"environment\" and \"input\".");
}

/// Whether psql is what runs: an interrupt takes its statement back, and SIGTERM leaves it running on the server.
bool runsPsql(const QStringList &argv) {
  static const QRegularExpression word(u"(^|[^A-Za-z0-9_-])psql($|[^A-Za-z0-9_-])"_s);
  return std::ranges::any_of(argv, [](const QString &each) { return word.match(each).hasMatch(); });
}

/// Runs what the runbook says, with its secrets filled into environment and standard input.
class CommandStep final : public ProgramStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::CommandStep)
public:
  using ProgramStep::ProgramStep;
  void start() override;

private:
  void launch(const QHash<QString, QString> &secrets);
  void ended(const ProgramResult &result);

  const StepWords m_words{m_step.args};
  const QStringList m_argv = argvOf(m_words);
};

void CommandStep::start() {
  if (holdsSecret(m_argv.join(u'\n')))
    return endFailed(sentences({secretInWords(), secretRemedy()}));
  QStringList texts{m_words.text(u"input"_s)};
  for (const QJsonValue value : m_words.map(u"environment"_s))
    texts << shownValue(value);
  readSecrets(m_context, texts, this)->then([this](const Result<QHash<QString, QString>> &secrets) {
    if (hasEnded())
      return;
    if (!secrets)
      return endFailed(sentences({secrets.error().message, secrets.error().detail}));
    launch(*secrets);
  });
}

void CommandStep::launch(const QHash<QString, QString> &secrets) {
  hide(secrets);
  ProgramRequest request{.argv = m_argv, .workingDirectory = m_words.text(u"workingDirectory"_s)};
  const QJsonObject environment = m_words.map(u"environment"_s);
  for (auto entry = environment.constBegin(); entry != environment.constEnd(); ++entry)
    request.environment.insert(entry.key(), fill(shownValue(entry.value()), secrets).text);
  request.input = fill(m_words.text(u"input"_s), secrets).text.toUtf8();
  if (runsPsql(m_argv))
    request.stopSignal = ProgramRequest::StopSignal::Interrupt;
  run(request, Effect::Changes, [this](const ProgramResult &result) { ended(result); });
}

/// Programs that catch the signal may exit with 0 as well, whatever they had done by then.
void CommandStep::ended(const ProgramResult &result) {
  const QString program = m_argv.constFirst();
  if (isStopping() && result.succeeded())
    return end(
        {.state = StepState::Unknown,
         .message = tr("%1 was asked to stop and ended without an error: whether it had done all is not known").arg(program),
         .result = resultOf(result)});
  endWith(program, result);
}

Call<Probe> *probeCommand(const StepContext &, const Step &step, const StepRecord &record, QObject *parent) {
  return Call<Probe>::finished(parent, probeByRecord(record, step.idempotent.value_or(false)));
}

Finding missingProgram(const QString &program) {
  const QString package = packageOf(program);
  return {.id = u"program.missing"_s,
          .severity = Severity::Block,
          .title = tr("The program %1 is not there").arg(program),
          .detail = {},
          .remedy = package.isEmpty() ? tr("Install it, or carry the step out by hand.")
                                      : tr("Install the package %1, or carry the step out by hand.").arg(package)};
}

Call<StepPreview> *previewCommand(const StepContext &context, const Step &step, QObject *parent) {
  const StepWords words(step.args);
  const QStringList argv = argvOf(words);
  const QString folder = words.text(u"workingDirectory"_s);
  const QString program = argv.value(0);
  StepPreview preview;
  preview.changes << (folder.isEmpty() ? tr("Runs: %1").arg(shellCommand(argv))
                                       : tr("Runs in %1: %2").arg(folder, shellCommand(argv)));
  if (holdsSecret(argv.join(u'\n')))
    preview.findings << Finding{.id = u"secret.in-words"_s,
                                .severity = Severity::Block,
                                .title = secretInWords(),
                                .detail = {},
                                .remedy = secretRemedy()};
  const bool isRelative = program.contains(u'/') && !folder.isEmpty();
  if (!folder.isEmpty() && !QFileInfo(folder).isDir())
    preview.findings << Finding{.id = u"folder.missing"_s,
                                .severity = Severity::Block,
                                .title = tr("The folder %1 is not there").arg(folder),
                                .detail = {},
                                .remedy = tr("Get it, for example by a git clone, or correct the step's \"workingDirectory\".")};
  else if (context.programs && context.programs->find(isRelative ? QDir(folder).filePath(program) : program).isEmpty())
    preview.findings << missingProgram(program);
  return mapped<StepPreview>(parent, chartFindings(context, step, words.list(u"argv"_s), folder, parent),
                             [preview](const Result<QList<Finding>> &charts) -> Result<StepPreview> {
                               StepPreview all = preview;
                               all.findings += charts.value_or(QList<Finding>());
                               return all;
                             });
}

QString commandText(const StepWords &words) {
  const QStringList environment = words.pairs(u"environment"_s);
  if (!environment.isEmpty())
    return shellCommand(QStringList{u"env"_s} + environment + argvOf(words));
  const QStringList argv = words.list(u"argv"_s);
  return words.flag(u"shell"_s) ? argv.join(u' ') : shellCommand(argv);
}
}  // namespace

QString argvDanger(const StepWords &words) {
  const QString seen = dangerOfCommand(words.list(u"argv"_s).join(u' '));
  return seen.isEmpty() && words.flag(u"shell"_s) ? tr("it runs through a shell, which can do anything") : seen;
}

QList<StepDescriptor> commandKinds() {
  return {{.name = u"command"_s,
           .arguments = stepArguments(u"argv!:words, workingDirectory, shell:flag, environment:map, input"_s),
           .form = StepForm::Program,
           .run = makeRun<CommandStep>,
           .probe = probeCommand,
           .preview = previewCommand,
           .runsAsWritten = true,
           .fill =
               [](const QJsonObject &arguments, const QHash<QString, QString> &values) {
                 // a shell takes apart what a value holds, whatever quotes stand around it; the environment is for values
                 return arguments.value(u"shell"_s).toBool() ? fillAllBut(arguments, u"argv"_s, values) : fill(arguments, values);
               },
           .changes = [] { return tr("Effect unknown: runs an arbitrary command"); },
           .command = commandText,
           .danger = argvDanger,
           .permission = runsHere}};
}

}  // namespace sternway::steps
