// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

#include <QHash>

#include <algorithm>

namespace sternway::test {

/// Answers programs in the order of a script, and keeps what they were asked. Past its end every program is missing.
class QueuedPrograms final : public Programs {
public:
  struct Answer {
    Result<ProgramResult> result = ProgramResult{};
    QStringList lines = {};     ///< told before the end
    bool untilStopped = false;  ///< ends when it is stopped
  };

  void answer(const QByteArray &output, int exitCode = 0, const QByteArray &errorOutput = {}) {
    script.append({.result = ProgramResult{.exitCode = exitCode, .output = output, .errorOutput = errorOutput}});
  }

  [[nodiscard]] ProgramRun *run(const ProgramRequest &request, QObject *context) override;
  [[nodiscard]] QString find(const QString &program) const override { return QStringLiteral("/usr/bin/") + program; }

  QList<Answer> script;
  QList<ProgramRequest> asked;
  int stops = 0;
};

/// Tells its answer from the event loop.
class QueuedRun final : public ProgramRun {
public:
  QueuedRun(QueuedPrograms::Answer answer, QueuedPrograms *programs, QObject *context)
      : ProgramRun(context), m_answer(std::move(answer)), m_programs(programs) {
    if (!m_answer.untilStopped)
      tellLater();
  }
  void stop() override {
    ++m_programs->stops;
    if (m_answer.untilStopped)
      tellLater();
  }

private:
  void tellLater() {
    QMetaObject::invokeMethod(
        this,
        [this] {
          if (!m_answer.lines.isEmpty())
            Q_EMIT lines(m_answer.lines);
          Q_EMIT ended(m_answer.result);
        },
        Qt::QueuedConnection);
  }

  const QueuedPrograms::Answer m_answer;
  QueuedPrograms *const m_programs;
};

inline ProgramRun *QueuedPrograms::run(const ProgramRequest &request, QObject *context) {
  asked.append(request);
  Answer next{.result = fail(ErrorKind::NotFound, QStringLiteral("There is no program %1").arg(request.argv.value(0)))};
  if (!script.isEmpty())
    next = script.takeFirst();
  return new QueuedRun(next, this, context);
}

}  // namespace sternway::test
