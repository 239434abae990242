// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "kube/apiclient.h"
#include "kube/execoutput.h"

#include <QTimer>

#include <chrono>
#include <optional>

namespace sternway::kube {

/// Other values are for tests.
struct PodExecSettings {
  /// After so long without a byte, not even the answer to a ping, the connection counts as lost; client-go has it so.
  std::chrono::milliseconds silence{60'000};
  /// How long the server may take to close the connection once it has said how the program ended.
  std::chrono::milliseconds closing{5'000};
};

/// A program in a container by the exec subresource of its pod (kubernetes,
/// staging/src/k8s.io/apimachinery/pkg/util/remotecommand and staging/src/k8s.io/apiserver/pkg/util/proxy): a WebSocket whose
/// binary messages begin with the number of a channel, 0 for standard input, 1 output, 2 errors, 3 a Status with how it ended.
/// Subprotocol v5.channel.k8s.io (1.30, and 1.29 where switched on) adds 255, which closes the channel whose number follows; v4
/// is spoken by all. The request is a GET, and so takes the right to *get* pods/exec; from 1.35 on to *create* it as well. A
/// plain GET of the same URL, which WebSocket sends where the handshake is refused, runs nothing: the server answers "Upgrade
/// request required" when it has nothing else against it.
class PodExec final : public ProgramRun {
  Q_OBJECT
public:
  /// \a client must outlive it, or die with \a context.
  PodExec(ApiClient &client, const ExecRequest &request, PodExecSettings settings, QObject *context);

  void stop() override;

private:
  void onOpened(const QString &subprotocol);
  void sendInput();
  void onMessage(const QByteArray &message);
  void onClosed(const Error &error);
  void onTimeout();
  void flush();
  /// With how the program ended, where the server has said so; else with \a otherwise.
  void finish(const Error &otherwise);
  [[nodiscard]] Error unknownEnd(ErrorKind kind, const QString &message, const QString &why = {}) const;

  const ProgramRequest m_program;
  const PodExecSettings m_settings;
  QPointer<net::WebSocket> m_socket;
  ExecOutput m_output;
  ExecOutput m_errorOutput;
  QByteArray m_status;  ///< what has come of the Status
  QTimer m_timeout;
  QTimer m_closing;
  QTimer m_flush;
  bool m_opened = false;
  bool m_inputStaysOpen = false;
  bool m_over = false;
};

/// How the program ended by the Status of channel 3. NotFound: there is no such program in the container's image; Input: it
/// cannot be started there; Protocol: it is not a Status. Pure.
[[nodiscard]] Result<int> exitCodeOf(const QByteArray &status);

}  // namespace sternway::kube
