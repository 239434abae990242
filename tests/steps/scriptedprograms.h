// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

#include <algorithm>
#include <optional>

namespace sternway::test {

/// Programs that answer from the event loop as a test says, by a part of their words joined by blanks; the newest rule counts.
class ScriptedPrograms final : public Programs {
public:
  /// Nothing: it hangs until it is stopped.
  using Answer = std::function<std::optional<Result<ProgramResult>>(const ProgramRequest &)>;
  explicit ScriptedPrograms(QStringList installed) : m_installed(std::move(installed)) {}

  void on(const QString &part, Answer answer) { m_rules.prepend({part, std::move(answer)}); }
  void on(const QString &part, const QByteArray &output, int exitCode = 0, const QByteArray &errorOutput = {}) {
    on(part,
       [=](const ProgramRequest &) { return ProgramResult{.exitCode = exitCode, .output = output, .errorOutput = errorOutput}; });
  }
  [[nodiscard]] const QList<ProgramRequest> &requests() const { return m_requests; }
  [[nodiscard]] QStringList lines() const {
    QStringList all;
    for (const ProgramRequest &request : m_requests)
      all << request.argv.join(u' ');
    return all;
  }

  [[nodiscard]] ProgramRun *run(const ProgramRequest &request, QObject *context) override {
    m_requests << request;
    auto *run = new Run(context);
    QMetaObject::invokeMethod(
        run,
        [this, run, request] {
          if (const auto answer = answerTo(request))
            Q_EMIT run->ended(*answer);
        },
        Qt::QueuedConnection);
    return run;
  }
  [[nodiscard]] QString find(const QString &program) const override {
    return m_installed.contains(program) ? QStringLiteral("/usr/bin/") + program : QString();
  }

private:
  class Run final : public ProgramRun {
  public:
    using ProgramRun::ProgramRun;
    void stop() override { Q_EMIT ended(fail(ErrorKind::Cancelled, QStringLiteral("Cancelled"))); }
  };
  std::optional<Result<ProgramResult>> answerTo(const ProgramRequest &request) const {
    if (!m_installed.contains(request.argv.constFirst()))
      return fail(ErrorKind::NotFound, request.argv.constFirst() + QStringLiteral(" is not there"));
    for (const auto &[part, answer] : m_rules)
      if (request.argv.join(u' ').contains(part))
        return answer(request);
    return ProgramResult{};
  }

  QStringList m_installed;
  QList<std::pair<QString, Answer>> m_rules;
  QList<ProgramRequest> m_requests;
};

}  // namespace sternway::test
