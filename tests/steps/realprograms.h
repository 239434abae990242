// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

#include <QPointer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace sternway::test {

/// A program of this computer, as a test lets it run.
class RealRun final : public ProgramRun {
public:
  explicit RealRun(QObject *context) : ProgramRun(context) {}
  ~RealRun() override {
    m_process.disconnect();
    m_process.kill();
    m_process.waitForFinished();
  }

  void start(const ProgramRequest &request, std::function<bool()> mayAnswer) {
    m_mayAnswer = std::move(mayAnswer);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto each = request.environment.constBegin(); each != request.environment.constEnd(); ++each)
      environment.insert(each.key(), each.value());
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(request.workingDirectory);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus) {
      answer(ProgramResult{
          .exitCode = code, .output = m_process.readAllStandardOutput(), .errorOutput = m_process.readAllStandardError()});
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
      if (error == QProcess::FailedToStart)
        answer(fail(ErrorKind::Input, m_process.errorString()));
    });
    m_process.start(request.argv.constFirst(), request.argv.mid(1));
    m_process.write(request.input);
    m_process.closeWriteChannel();
  }
  void stop() override {
    m_stopped = true;
    m_process.terminate();
  }

private:
  void answer(const Result<ProgramResult> &result) {
    if (!m_mayAnswer())
      return;
    if (m_stopped)
      Q_EMIT ended(fail(ErrorKind::Cancelled, QStringLiteral("Stopped")));
    else
      Q_EMIT ended(result);
  }

  QProcess m_process;
  std::function<bool()> m_mayAnswer;
  bool m_stopped = false;
};

/// The programs of this computer, for tests of what a program really does. It can be cut off as by a crash, or lose an answer.
class RealPrograms final : public Programs {
public:
  /// How many more may run and answer; the next one runs to its end unheard.
  void dieAfter(int answers) {
    m_left = answers;
    m_isDead = false;
  }
  void live() { m_left = -1, m_isDead = false; }
  /// The crash has happened.
  [[nodiscard]] bool isDead() const { return m_isDead; }
  /// Such a command runs to its end, and its answer does not come.
  void loseAnswerOf(const QString &word) { m_lost = word; }
  [[nodiscard]] const QList<ProgramRequest> &requests() const { return m_requests; }
  [[nodiscard]] qsizetype countOf(const QString &word) const {
    return std::count_if(m_requests.cbegin(), m_requests.cend(), [&](const auto &each) { return each.argv.contains(word); });
  }

  [[nodiscard]] ProgramRun *run(const ProgramRequest &request, QObject *context) override {
    m_requests << request;
    auto *run = new RealRun(context);
    const bool isLast = m_left == 0;
    if (m_left > 0)
      --m_left;
    run->start(request, [this, run, isLast, isLost = request.argv.contains(m_lost)] { return mayAnswer(run, isLast, isLost); });
    return run;
  }
  [[nodiscard]] QString find(const QString &program) const override { return QStandardPaths::findExecutable(program); }

private:
  bool mayAnswer(RealRun *run, bool isLast, bool isLost) {
    if (isLast)
      m_isDead = true;
    if (isLost)
      QMetaObject::invokeMethod(
          run, [run] { Q_EMIT run->ended(fail(ErrorKind::Timeout, QStringLiteral("No answer"))); }, Qt::QueuedConnection);
    return !isLast && !isLost;
  }

  QList<ProgramRequest> m_requests;
  QString m_lost = QStringLiteral("-");
  int m_left = -1;
  bool m_isDead = false;
};

}  // namespace sternway::test
