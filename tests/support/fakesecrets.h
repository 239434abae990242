// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretstore.h"

#include <QMap>

namespace sternway::test {

/// A keychain in memory, open to the test.
class FakeSecrets final : public SecretStore {
public:
  [[nodiscard]] Call<QString> *read(const QString &key, QObject *context) override {
    if (!secrets.contains(key))
      return Call<QString>::finished(context, fail(ErrorKind::NotFound, QStringLiteral("no such secret")));
    return Call<QString>::finished(context, secrets.value(key));
  }
  [[nodiscard]] Call<Done> *write(const QString &key, const QString &secret, QObject *context) override {
    secrets[key] = secret;
    return Call<Done>::finished(context, Done{});
  }
  [[nodiscard]] Call<Done> *remove(const QString &key, QObject *context) override {
    secrets.remove(key);
    return Call<Done>::finished(context, Done{});
  }
  [[nodiscard]] bool isPersistent() const override { return persistent; }
  void noteUse(const QString &key) override { uses[key] = QDateTime::currentDateTimeUtc(); }
  [[nodiscard]] QDateTime lastUse(const QString &key) const override { return uses.value(key); }

  QMap<QString, QString> secrets;
  QMap<QString, QDateTime> uses;
  bool persistent = true;
};

}  // namespace sternway::test
