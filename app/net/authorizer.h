// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QByteArray>
#include <QList>
#include <QPair>

namespace sternway {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// What a request needs to be let in: headers, and perhaps a client certificate (an exec plugin may give one).
struct Authorization {
  HeaderList headers;
  QByteArray certificatePem;
  QByteArray keyPem;
};

/// Gives the credentials for every request; renews what expires. One for each identity.
class Authorizer {
public:
  virtual ~Authorizer() = default;
  [[nodiscard]] virtual Call<Authorization> *authorize(QObject *context) = 0;
  /// The server answered 401: what is cached is no good. The next authorize() gets new credentials, where there is a way.
  /// \return true when a second try makes sense.
  virtual bool rejected() = 0;
};

}  // namespace sternway
