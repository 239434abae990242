// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "steps/programstep.h"

namespace sternway::steps {

/// One call of git.
struct GitCall {
  QStringList words = {};      ///< behind "git"; values that could look like options stand behind -- or --end-of-options
  QString folder = {};         ///< empty: Sternway's own
  QByteArray input = {};       ///< on its standard input
  StringMap environment = {};  ///< beside that of every call
  bool isTold = false;         ///< its lines are progress
  bool changes = false;        ///< what the operator or others see: cut off, its effect is not known
};

using GitThen = std::function<void(const ProgramResult &)>;
/// Who runs git: a step at work, or the call of a probe or preview. What does not run to its end ends that one; GitThen is told
/// of everything else, whatever the exit code, and never from within. GUI thread.
using GitRunner = std::function<void(const GitCall &, GitThen)>;

/// Why something cannot be done, as a preview's finding and as a failed step.
struct GitRefusal {
  QString id = {};  ///< of the finding, for example "git.conflict"
  QString sentence = {};
  QString remedy = {};
  Severity severity = Severity::Block;
};
template <typename T>
using GitAnswer = tl::expected<T, GitRefusal>;

[[nodiscard]] tl::unexpected<GitRefusal> refuse(const QString &id, const QString &sentence, const QString &remedy = {});
[[nodiscard]] Finding findingOf(const GitRefusal &refusal);

/// The request of a call: nothing is asked on a terminal, no editor or pager opens, texts are UTF-8 and English.
[[nodiscard]] ProgramRequest gitRequest(const GitCall &call);
/// What a failed git said last, redacted.
[[nodiscard]] QString gitSaid(const ProgramResult &result);
/// Its output as one line without the end of it.
[[nodiscard]] QString gitLine(const ProgramResult &result);
/// The parts of an output with -z.
[[nodiscard]] QStringList gitParts(const QByteArray &output);

/// The folder that a step works in, as its argument says.
[[nodiscard]] QString gitFolder(const Step &step);
/// "PLAN/STEP", by which a commit is recognised as this step's; empty where there is no plan yet.
[[nodiscard]] QString gitMark(const StepContext &context, const Step &step);
/// "Sternway-Step: PLAN/STEP".
[[nodiscard]] QString gitTrailer(const QString &mark);

/// A step that runs git several times, one after the other.
class GitStep : public ProgramStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::GitStep)
public:
  using ProgramStep::ProgramStep;

protected:
  [[nodiscard]] GitRunner git();
  void endRefused(const GitRefusal &refusal);
};

/// For a probe or a preview: git that does not run to its end finishes the call with that error.
template <typename T>
[[nodiscard]] GitRunner gitOf(const StepContext &context, Call<T> *call) {
  return [programs = context.programs, call](const GitCall &git, GitThen then) {
    ProgramRun *run = programs->run(gitRequest(git), call);
    QObject::connect(run, &ProgramRun::ended, call, [call, then = std::move(then)](const Result<ProgramResult> &result) {
      if (result)
        then(*result);
      else
        call->finish(tl::unexpected(result.error()));
    });
  };
}

/// A call that \a begin fills from the event loop; where no program may run it fails at once.
template <typename T, typename Begin>
[[nodiscard]] Call<T> *gitCall(const StepContext &context, QObject *parent, Begin begin) {
  if (!context.programs)
    return Call<T>::finished(parent, fail(ErrorKind::Unsupported, GitStep::tr("No program runs in a rehearsal")));
  auto *call = new Call<T>(parent);
  QMetaObject::invokeMethod(
      call, [context, call, begin = std::move(begin)] { begin(gitOf(context, call), call); }, Qt::QueuedConnection);
  return call;
}

/// Says which package has git.
[[nodiscard]] StepPreview gitMissing();

/// A preview; where there is no git, that is all it says.
template <typename Begin>
[[nodiscard]] Call<StepPreview> *gitPreview(const StepContext &context, QObject *parent, Begin begin) {
  if (context.programs && context.programs->find(QStringLiteral("git")).isEmpty())
    return Call<StepPreview>::finished(parent, gitMissing());
  return gitCall<StepPreview>(context, parent, std::move(begin));
}

/// Up to \a most lines of a difference between texts, redacted; the last one says how many more there are.
[[nodiscard]] QStringList shownDifference(const QByteArray &output, qsizetype most = 200);

}  // namespace sternway::steps
