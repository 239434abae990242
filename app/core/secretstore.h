// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

namespace sternway {

/// Port: the secrets that the user typed into Sternway (never those of the kubeconfig). Two implementations: the desktop's
/// keychain, and memory. GUI thread. Errors: NotFound (no such secret), Storage (the keychain refuses, in words).
class SecretStore {
public:
  virtual ~SecretStore() = default;
  [[nodiscard]] virtual Call<QString> *read(const QString &key, QObject *context) = 0;
  [[nodiscard]] virtual Call<Done> *write(const QString &key, const QString &secret, QObject *context) = 0;
  [[nodiscard]] virtual Call<Done> *remove(const QString &key, QObject *context) = 0;
  /// Whether secrets outlive this session; known after the first call. False: there is no keychain, and the window says so.
  [[nodiscard]] virtual bool isPersistent() const = 0;
};

}  // namespace sternway
