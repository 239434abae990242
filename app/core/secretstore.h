// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QDateTime>
#include <QStringList>

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
  /// Why the keychain has not kept what was written last, where there is one (it is locked, or somebody said no); empty: it has
  /// kept it, or there is none.
  [[nodiscard]] virtual QString refusal() const { return {}; }
  /// The secret has been used now, for what it is there for: looking whether there is one is no use.
  virtual void noteUse(const QString &key) { Q_UNUSED(key) }
  /// UTC, to the minute; invalid: never, as far as is on record.
  [[nodiscard]] virtual QDateTime lastUse(const QString &key) const {
    Q_UNUSED(key)
    return {};
  }
};

/// The names of the {{secret:NAME}} in a text, each once.
[[nodiscard]] QStringList runbookSecretsIn(const QString &text);

/// The value of a runbook's {{secret:NAME}}.
struct RunbookSecret {
  QString value;
  bool fromEnvironment = false;
};

/// The variable of the environment that goes before what is stored: $STERNWAY_SECRET_NAME, upper case, '_' for what a name of a
/// variable cannot hold.
[[nodiscard]] QString runbookSecretVariable(const QString &name);
/// Where the store holds it, apart from what Sternway keeps there for itself.
[[nodiscard]] QString runbookSecretKey(const QString &name);
/// From the environment, else from \a store (null: there is none). NotFound, with why the store has none, and the remedy; Storage
/// where nobody can tell whether it has. GUI thread.
[[nodiscard]] Call<RunbookSecret> *readRunbookSecret(SecretStore *store, const QString &name, QObject *context);
/// The same for who goes on to use it, which the store notes.
[[nodiscard]] Call<RunbookSecret> *useRunbookSecret(SecretStore *store, const QString &name, QObject *context);

}  // namespace sternway
