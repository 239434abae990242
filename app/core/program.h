// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/workload.h"

#include <QObject>
#include <QStringList>

#include <chrono>

namespace sternway {

/// A program to run: its words one by one, never a text for a shell.
struct ProgramRequest {
  QStringList argv = {};                 ///< the program first: a name that is looked for in PATH, or a path
  QString workingDirectory = {};         ///< empty: Sternway's own; within a container: that of its image
  StringMap environment = {};            ///< added to Sternway's own; here go secrets, never into argv
  QByteArray input = {};                 ///< on its standard input, which is closed behind it
  std::chrono::milliseconds timeout{0};  ///< 0: none
  /// Of what is kept of each stream; of more the end is kept.
  qsizetype keptOutput = qsizetype(4) * 1024 * 1024;
  /// What stop() sends first, to its whole process group; five seconds later it is killed. psql, for example, takes its statement
  /// back on an interrupt, and leaves it running on the server when it is terminated.
  enum class StopSignal { Terminate, Interrupt } stopSignal = StopSignal::Terminate;
};

/// How it ended by itself.
struct ProgramResult {
  int exitCode = 0;
  QByteArray output = {};
  QByteArray errorOutput = {};
  bool cut = false;  ///< more came than was kept

  [[nodiscard]] bool succeeded() const { return exitCode == 0; }
  friend bool operator==(const ProgramResult &, const ProgramResult &) = default;
};

/// A program that runs, on this computer or within a container. A child of its context; deleting it ends it. GUI thread.
class ProgramRun : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Asks it to end; ended() follows, with ErrorKind::Cancelled unless it ended by itself meanwhile.
  virtual void stop() = 0;

Q_SIGNALS:
  /// Whole lines of both streams as they come, redacted, at most once per event-loop tick.
  void lines(const QStringList &lines);
  /// Once, from the event loop. Errors: NotFound (no such program), Input (it cannot be started), Timeout, Cancelled, Protocol (a
  /// signal ended it), and of a container what its cluster says. Unreachable: whether it still runs is not known.
  void ended(const sternway::Result<sternway::ProgramResult> &result);
};

/// Port: the programs of this computer. Two implementations: platform::Processes, and a fake in the tests. GUI thread.
class Programs {
public:
  virtual ~Programs() = default;
  [[nodiscard]] virtual ProgramRun *run(const ProgramRequest &request, QObject *context) = 0;
  /// The path that a name of a program stands for; empty: there is none.
  [[nodiscard]] virtual QString find(const QString &program) const = 0;
};

}  // namespace sternway
