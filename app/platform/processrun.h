// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"
#include "core/programoutput.h"
#include "platform/outputpipe.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

#include <sys/types.h>
#include <optional>

namespace sternway::platform {

/// The executable that the first word of a request stands for. Errors: NotFound; Input: it is there, and no program.
[[nodiscard]] Result<QString> executableOf(const ProgramRequest &request);

/// One program under way; see Processes. GUI thread.
class ProcessRun final : public ProgramRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::platform::ProcessRun)
public:
  /// Starts from the event loop.
  ProcessRun(ProgramRequest request, std::chrono::milliseconds grace, QObject *context);
  ~ProcessRun() override;
  void stop() override { endEarly(ErrorKind::Cancelled); }

private:
  void start();
  void launch(const QString &executable);
  void setUp(const QString &executable);
  void onStarted();
  void onError(QProcess::ProcessError error);
  void onFinished();
  void read();
  void queue(const QStringList &lines);
  void tell();
  /// All has been printed.
  void conclude();
  /// Asks the group to end, and sees to it that it does.
  void endEarly(ErrorKind why);
  void sendStopSignal();
  void waitForGroup();
  [[nodiscard]] bool isGroupAlive() const;
  void killGroup();
  [[nodiscard]] Result<ProgramResult> result() const;
  [[nodiscard]] QString lastWords() const;
  void end(const Result<ProgramResult> &result);

  const ProgramRequest m_request;
  const std::chrono::milliseconds m_grace;
  QProcess *m_process = nullptr;  ///< null: not begun, or given up
  pid_t m_group = 0;              ///< 0: there is none, or none any more that is ours
  OutputPipe m_outputPipe{nullptr};
  OutputPipe m_errorPipe{nullptr};
  ProgramOutput m_output;
  ProgramOutput m_errorOutput;
  QStringList m_lines;  ///< not told yet
  QTimer m_timeout;
  QTimer m_kill;
  QTimer m_look;  ///< whether the group has ended
  std::optional<ErrorKind> m_why;
  bool m_isTelling = false;
  bool m_ended = false;
};

}  // namespace sternway::platform
