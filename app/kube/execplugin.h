// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "kube/execcredential.h"

#include <QProcess>
#include <QTimer>

namespace sternway {

/// How long a plugin may take: without a terminal, and with one (somebody may have to type).
struct ExecTimeouts {
  std::chrono::milliseconds silent{60'000};
  std::chrono::milliseconds interactive{300'000};
};

/// One run of a credential plugin: an argv list without a shell, in a process group of its own, so that what it has started ends
/// with it. Its standard error is shown in the Error; its output never is, because it holds the credentials.
class ExecPlugin final : public QObject {
  Q_OBJECT
public:
  [[nodiscard]] static Call<ExecCredential> *run(const ExecSettings &settings, Terminal terminal, const ExecTimeouts &timeouts,
                                                 QObject *context);
  ~ExecPlugin() override;

private:
  ExecPlugin(ExecSettings settings, bool interactive, const ExecTimeouts &timeouts, Call<ExecCredential> *call);
  void start();
  void onOutput();
  void onErrorOutput();
  void onFinished(int exitCode, QProcess::ExitStatus status);
  void onStartFailed(QProcess::ProcessError error);
  void kill();
  void finish(Result<ExecCredential> result);
  [[nodiscard]] QString errorText() const;

  ExecSettings m_settings;
  bool m_interactive;
  ExecTimeouts m_timeouts;
  Call<ExecCredential> *m_call;
  QProcess *m_process;  ///< null once it has been killed
  QTimer m_timer;
  QByteArray m_output;
  QByteArray m_errorOutput;
};

}  // namespace sternway
