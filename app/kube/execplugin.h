// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/result.h"
#include "kube/credentials.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

namespace sternway::kube {

/// What a plugin has answered: a token, a client certificate with its key, or both.
struct ExecCredential {
  QString token;
  QByteArray certificatePem;
  QByteArray keyPem;
  QDateTime expires;  ///< invalid: it does not say
};

/// KUBERNETES_EXEC_INFO for the plugin (client.authentication.k8s.io ExecCredential with spec).
[[nodiscard]] QByteArray execInfo(const ExecSettings &settings, bool interactive);

/// Reads a plugin's standard output with the checks of client-go's plugin/pkg/client/auth/exec.
[[nodiscard]] Result<ExecCredential> parseExecCredential(const QByteArray &output, const ExecEntry &plugin);

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

/// Credentials from an exec plugin. One run serves all who wait. A credential that expires is renewed in its last tenth (one
/// minute at most before the end) while it still serves; requests wait only for the first one, and after the end.
class ExecAuthorizer final : public net::Authorizer {
public:
  ExecAuthorizer(CredentialSettings settings, const Clock &clock, Terminal terminal, ExecTimeouts timeouts = {});
  ~ExecAuthorizer() override;

  [[nodiscard]] Call<net::Authorization> *authorize(QObject *context) override;
  [[nodiscard]] bool rejected(const net::Authorization &used) override;

private:
  void renew();
  void onAnswer(const Result<ExecCredential> &answer);
  [[nodiscard]] net::Authorization authorization(const ExecCredential &credential) const;

  CredentialSettings m_settings;
  const Clock &m_clock;
  Terminal m_terminal;
  ExecTimeouts m_timeouts;
  QObject m_context;
  bool m_running = false;
  std::optional<net::Authorization> m_current;
  QDateTime m_expires;
  QDateTime m_renewAt;
  QList<QPointer<Call<net::Authorization>>> m_waiting;
};

}  // namespace sternway::kube
