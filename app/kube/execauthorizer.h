// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/credentials.h"
#include "kube/execplugin.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace sternway {

/// Credentials from an exec plugin. One run serves all who wait. A credential that expires is renewed in its last tenth (one
/// minute at most before the end) while it still serves; requests wait only for the first one, and after the end.
class ExecAuthorizer final : public Authorizer {
public:
  ExecAuthorizer(CredentialSettings settings, const Clock &clock, Terminal terminal, ExecTimeouts timeouts = {});
  ~ExecAuthorizer() override;

  [[nodiscard]] Call<Authorization> *authorize(QObject *context) override;
  [[nodiscard]] bool rejected(const Authorization &used) override;

private:
  void renew();
  void onAnswer(const Result<ExecCredential> &answer);
  [[nodiscard]] Authorization authorization(const ExecCredential &credential) const;

  CredentialSettings m_settings;
  const Clock &m_clock;
  Terminal m_terminal;
  ExecTimeouts m_timeouts;
  QObject m_context;
  bool m_running = false;
  std::optional<Authorization> m_current;
  QDateTime m_expires;
  QDateTime m_renewAt;
  QList<QPointer<Call<Authorization>>> m_waiting;
};

}  // namespace sternway
