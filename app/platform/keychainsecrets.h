// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretstore.h"

#include <QHash>

namespace QKeychain {
class Job;
}

namespace sternway::platform {

/// SecretStore over the desktop's keychain (Secret Service or KWallet). Where none answers, what is written lasts for the
/// session, in memory; it never goes to a file. The keychain may ask the user to unlock it: a write that waits for longer than \c
/// patience counts as one that no keychain took, until it does; a read waits six times as long. GUI thread.
class KeychainSecrets final : public QObject, public SecretStore {
  Q_OBJECT
public:
  /// \a service: under which name the keychain keeps them; tests have their own.
  explicit KeychainSecrets(QString service = QStringLiteral("sternway"), std::chrono::milliseconds patience = patienceOfPeople,
                           QObject *parent = nullptr);

  [[nodiscard]] Call<QString> *read(const QString &key, QObject *context) override;
  [[nodiscard]] Call<Done> *write(const QString &key, const QString &secret, QObject *context) override;
  [[nodiscard]] Call<Done> *remove(const QString &key, QObject *context) override;
  [[nodiscard]] bool isPersistent() const override { return m_persistent; }

  static constexpr std::chrono::seconds patienceOfPeople{10};

private:
  /// Notes whether there is a keychain, by how a job ended.
  void learn(const QKeychain::Job &job);
  /// Ends \a call with \a late where the keychain has not answered by then.
  template <typename T>
  void giveUpLater(Call<T> *call, std::chrono::milliseconds patience, const Result<T> &late);
  [[nodiscard]] Result<QString> remembered(const QString &key) const;

  QString m_service;
  std::chrono::milliseconds m_patience;
  QHash<QString, QString> m_session;  ///< what no keychain has taken
  bool m_persistent = true;
};

}  // namespace sternway::platform
