// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/credentials.h"

#include <QDateTime>

namespace sternway {

/// Token, token file, password and client certificate; none of them: only the impersonation. What stands in files is read again
/// when it has changed, and the last good content serves on while a file cannot be read.
class FileAuthorizer final : public Authorizer {
public:
  explicit FileAuthorizer(CredentialSettings settings);

  [[nodiscard]] Call<Authorization> *authorize(QObject *context) override;
  [[nodiscard]] bool rejected(const Authorization &used) override;

private:
  struct WatchedFile {
    QString path;
    QDateTime modified = {};
    qint64 size = -1;
    QByteArray content = {};
    /// Reads it where it has changed.
    void refresh();
  };
  [[nodiscard]] Result<Authorization> current();

  CredentialSettings m_settings;
  WatchedFile m_certificate;
  WatchedFile m_key;
  QByteArray m_token;  ///< the last good one
};

}  // namespace sternway
