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
  HeaderList headers = {};
  QByteArray certificatePem = {};
  QByteArray keyPem = {};

  friend bool operator==(const Authorization &, const Authorization &) = default;
};

/// Gives the credentials for every request; renews what expires. One for each identity.
class Authorizer {
public:
  virtual ~Authorizer() = default;
  [[nodiscard]] virtual Call<Authorization> *authorize(QObject *context) = 0;
  /// The server answered 401 to \a used. If that is still what is cached, it is dropped, and the next authorize() gets new
  /// credentials, where there is a way. (Ten requests that fail together with an old token must not renew ten times.)
  /// \return true when a second try makes sense.
  virtual bool rejected(const Authorization &used) = 0;
};

}  // namespace sternway
