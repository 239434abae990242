// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "kube/kubeconfigreader.h"
#include "net/httprequest.h"

#include <QDateTime>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace sternway::kube {

/// An exec plugin and what it is told.
struct ExecSettings {
  ExecEntry plugin;
  QJsonObject clusterInfo;  ///< ExecCredential's spec.cluster; empty: not provided
};

/// Who a context is, as its user entry says; precedence as client-go: tokenFile before token, a token or password before the
/// exec plugin.
struct CredentialSettings {
  QString user;             ///< the entry's name, for messages
  QString certificateFile;  ///< empty: certificatePem stands in the kubeconfig itself
  QString keyFile;
  QByteArray certificatePem;
  QByteArray keyPem;
  QString token;
  QString tokenFile;
  QString username;
  QString password;
  Impersonation impersonation;
  std::optional<ExecSettings> exec;
};

/// Whether an exec plugin may use the terminal.
enum class Terminal { No, Yes };

/// The credentials of \a settings: files are read again when they have changed (a token file at every request), a plugin's answer
/// is kept until shortly before it expires and renewed while the old one still serves. \a clock outlives the authorizer. With
/// Terminal::Yes a plugin whose interactiveMode allows it gets standard input. Lives on the GUI thread.
[[nodiscard]] std::shared_ptr<net::Authorizer> makeAuthorizer(const CredentialSettings &settings, const Clock &clock,
                                                              Terminal terminal = Terminal::No);

/// Impersonate-User, -Uid, -Group and -Extra-KEY (client-go transport/round_trippers.go).
[[nodiscard]] net::HeaderList impersonationHeaders(const Impersonation &impersonation);

/// Token, token file, password and client certificate; none of them: only the impersonation. What stands in files is read again
/// when it has changed, and the last good content serves on while a file cannot be read.
class FileAuthorizer final : public net::Authorizer {
public:
  explicit FileAuthorizer(CredentialSettings settings);

  [[nodiscard]] Call<net::Authorization> *authorize(QObject *context) override;
  [[nodiscard]] bool rejected(const net::Authorization &used) override;

private:
  struct WatchedFile {
    QString path;
    QDateTime modified = {};
    qint64 size = -1;
    QByteArray content = {};
    /// Reads it where it has changed.
    void refresh();
  };
  [[nodiscard]] Result<net::Authorization> current();

  CredentialSettings m_settings;
  WatchedFile m_certificate;
  WatchedFile m_key;
  QByteArray m_token;  ///< the last good one
};

}  // namespace sternway::kube
