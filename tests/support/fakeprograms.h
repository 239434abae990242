// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

#include <QFileInfo>
#include <QPointer>
#include <QSet>

#include <functional>

namespace sternway::test {

/// A run that a test drives: what it prints, and how it ends. stop() ends it as cancelled, unless it ignores that.
class FakeRun final : public ProgramRun {
public:
  FakeRun(ProgramRequest request, QObject *context) : ProgramRun(context), m_request(std::move(request)) {}

  [[nodiscard]] const ProgramRequest &request() const { return m_request; }
  [[nodiscard]] bool isAskedToStop() const { return m_stopped; }
  void ignoreStop() { m_ignoresStop = true; }
  void print(const QStringList &text) { Q_EMIT lines(text); }
  /// Once; a later end is not told.
  void end(const Result<ProgramResult> &result) {
    if (!std::exchange(m_ended, true))
      Q_EMIT ended(result);
  }
  void stop() override {
    m_stopped = true;
    if (!m_ignoresStop)
      QMetaObject::invokeMethod(
          this, [this] { end(fail(ErrorKind::Cancelled, QStringLiteral("Stopped"))); }, Qt::QueuedConnection);
  }

private:
  const ProgramRequest m_request;
  bool m_stopped = false;
  bool m_ignoresStop = false;
  bool m_ended = false;
};

/// Programs with canned answers, from the event loop. A command is its words, joined by blanks; an answer counts for each command
/// that begins with its words, the newest first. There is a program of each name that has an answer, or is installed; what else
/// it is asked ends with 127 and the command, so that a test which forgot it fails and says why.
class FakePrograms final : public Programs {
public:
  using Answer = std::function<Result<ProgramResult>(const ProgramRequest &)>;

  static ProgramResult printed(const QByteArray &output) { return {.output = output}; }
  static ProgramResult failed(int exitCode, const QByteArray &errorOutput) {
    return {.exitCode = exitCode, .errorOutput = errorOutput};
  }

  void answer(const QString &command, Answer answer) { add(command, std::move(answer), false); }
  void answer(const QString &command, const Result<ProgramResult> &result) {
    answer(command, [result](const ProgramRequest &) { return result; });
  }
  void answer(const QString &command, const QByteArray &output) { answer(command, Result<ProgramResult>(printed(output))); }
  /// For the next such command only; several are used up in the order in which they were added.
  void answerOnce(const QString &command, const Result<ProgramResult> &result) {
    add(
        command, [result](const ProgramRequest &) { return result; }, true);
  }
  /// Such a command runs until the test ends it: see run().
  void hold(const QString &command) { add(command, nullptr, false); }
  void install(const QString &program) { m_installed.insert(program); }

  /// What was run, in its order.
  [[nodiscard]] const QList<ProgramRequest> &requests() const { return m_requests; }
  [[nodiscard]] QStringList commands() const {
    QStringList all;
    for (const ProgramRequest &request : m_requests)
      all << request.argv.join(u' ');
    return all;
  }
  /// The newest one; null: it is gone, or nothing was run.
  [[nodiscard]] FakeRun *lastRun() const { return m_last; }

  [[nodiscard]] ProgramRun *run(const ProgramRequest &request, QObject *context) override {
    m_requests << request;
    auto *run = new FakeRun(request, context);
    m_last = run;
    const Answer answer = take(request);
    if (answer)
      QMetaObject::invokeMethod(
          run,
          [run, answer] {
            const Result<ProgramResult> result = answer(run->request());
            const QPointer<FakeRun> alive(run);
            if (result && !result->output.isEmpty())
              run->print(QString::fromUtf8(result->output).split(u'\n', Qt::SkipEmptyParts));
            if (alive)
              run->end(result);
          },
          Qt::QueuedConnection);
    return run;
  }
  [[nodiscard]] QString find(const QString &program) const override {
    if (program.contains(u'/'))
      return m_installed.contains(program) ? program : QString();
    return m_installed.contains(program) ? QStringLiteral("/usr/bin/") + program : QString();
  }

private:
  struct Canned {
    QString command;
    Answer answer;  ///< null: held
    bool once = false;
  };

  void add(const QString &command, Answer answer, bool once) {
    install(command.section(u' ', 0, 0));
    const Canned canned{command, std::move(answer), once};
    if (once)
      m_once.append(canned);
    else
      m_always.prepend(canned);
  }

  /// Null: the run is held.
  Answer take(const ProgramRequest &request) {
    const QString command = request.argv.join(u' ') + u' ';
    const auto fits = [&command](const Canned &canned) { return command.startsWith(canned.command + u' '); };
    if (const auto once = std::find_if(m_once.begin(), m_once.end(), fits); once != m_once.end()) {
      const Answer answer = once->answer;
      m_once.erase(once);
      return answer;
    }
    if (const auto always = std::find_if(m_always.cbegin(), m_always.cend(), fits); always != m_always.cend())
      return always->answer;
    const bool exists = m_installed.contains(request.argv.value(0));
    return [exists, command](const ProgramRequest &asked) -> Result<ProgramResult> {
      if (!exists)
        return fail(ErrorKind::NotFound, QStringLiteral("There is no program %1").arg(asked.argv.value(0)));
      return failed(127, "no answer for: " + command.toUtf8());
    };
  }

  QSet<QString> m_installed;
  QList<Canned> m_always;
  QList<Canned> m_once;
  QList<ProgramRequest> m_requests;
  QPointer<FakeRun> m_last;
};

}  // namespace sternway::test
