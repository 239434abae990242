// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/authorizer.h"

#include <QString>

namespace sternway {

/// A value, or the file that holds it; blanks at the end of a file do not count.
struct Secret {
  QByteArray value;
  QString file;

  /// ErrorKind::Storage names the file, never what is in it.
  [[nodiscard]] Result<QByteArray> read() const;
};

/// One header that lets a request in: "PREFIX SECRET", or with a user "Basic" of both.
struct Credential {
  QByteArray header;
  QByteArray prefix;
  std::optional<Secret> user;
  Secret secret;
};

/// Headers as an HTTP configuration of Prometheus says. Files are read for every request: they are rotated.
class ConfigAuthorizer final : public Authorizer {
public:
  explicit ConfigAuthorizer(QList<Credential> credentials) : m_credentials(std::move(credentials)) {}

  [[nodiscard]] Call<Authorization> *authorize(QObject *context) override;
  /// A second try makes sense when a file holds something else by now.
  bool rejected(const Authorization &used) override;

private:
  [[nodiscard]] Result<Authorization> current() const;
  QList<Credential> m_credentials;
};

}  // namespace sternway
