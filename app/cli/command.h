// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"
#include "cli/options.h"
#include "cli/output.h"

#include <QObject>

#include <memory>

namespace sternway {

/// One command without a display. start() returns at once; done() follows from the event loop, once.
class CliCommand : public QObject {
  Q_OBJECT
public:
  CliCommand(const Options &options, const Environment &environment)
      : m_options(options), m_environment(environment), m_output(options.json) {}

  virtual void start() = 0;
  /// Ctrl+C. By default the command just ends.
  virtual void interrupt() { finish(ExitStatus::Interrupted); }

Q_SIGNALS:
  void done(sternway::ExitStatus status);

protected:
  void finish(ExitStatus status);
  /// Says the error and ends with the status that belongs to it.
  void fail(const Error &error);
  /// What follows when the call has succeeded; else its error ends the command.
  template <typename T, typename Next>
  void after(Call<T> *call, Next next) {
    call->then([this, next = std::move(next)](const Result<T> &result) {
      if (result)
        next(*result);
      else
        fail(result.error());
    });
  }
  /// The session that the options name, with what is to be said of it; null: fail() was called.
  [[nodiscard]] std::shared_ptr<ClusterSession> connectToCluster();

  Options m_options;
  Environment m_environment;
  Output m_output;

private:
  bool m_done = false;
};

/// The command that the options name.
[[nodiscard]] std::unique_ptr<CliCommand> makeCommand(const Options &options, const Environment &environment);

/// Parses the arguments and runs the command in the application's event loop. \return the process' exit status.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const Environment &environment);

}  // namespace sternway
