// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretstore.h"
#include "platform/keychain.h"
#include "platform/settings.h"

#include <QHash>

namespace sternway::platform {

/// SecretStore over the desktop's keychain. Where none answers, what is written lasts for the session, in memory; it never goes
/// to a file. The keychain may ask the user to unlock it: a write that waits for longer than \c patience counts as one that no
/// keychain took, until it does; a read waits six times as long. A locked one is told from an empty one, and never said to have
/// forgotten what it still holds. GUI thread.
class KeychainSecrets final : public QObject, public SecretStore {
  Q_OBJECT
public:
  explicit KeychainSecrets(std::unique_ptr<Keychain> keychain = desktopKeychain(QStringLiteral("sternway")),
                           std::chrono::milliseconds patience = patienceOfPeople, QObject *parent = nullptr);

  [[nodiscard]] Call<QString> *read(const QString &key, QObject *context) override;
  [[nodiscard]] Call<Done> *write(const QString &key, const QString &secret, QObject *context) override;
  [[nodiscard]] Call<Done> *remove(const QString &key, QObject *context) override;
  [[nodiscard]] bool isPersistent() const override { return m_persistent; }
  [[nodiscard]] QString refusal() const override { return m_refusal; }
  void noteUse(const QString &key) override;
  [[nodiscard]] QDateTime lastUse(const QString &key) const override;

  /// Where the times of use are kept, and nothing else; without it they are not. \a settings lives longer.
  void keepUsesIn(Settings &settings) { m_uses = &settings; }

  static constexpr std::chrono::seconds patienceOfPeople{10};

private:
  /// For what the keychain answers: notes whether there is one, and does nothing when this is gone.
  template <typename Handle>
  [[nodiscard]] Keychain::Handler answered(Handle handle);
  void tellEmptyFromLocked(const QString &key, const QPointer<Call<QString>> &call);
  void readUnlocked(const QString &key, const QPointer<Call<QString>> &call);
  /// Ends \a call with \a late where the keychain has not answered by then.
  template <typename T>
  void giveUpLater(Call<T> *call, std::chrono::milliseconds patience, const Result<T> &late);
  [[nodiscard]] Result<QString> remembered(const QString &key) const;

  const std::unique_ptr<Keychain> m_keychain;
  const std::chrono::milliseconds m_patience;
  QHash<QString, QString> m_session;  ///< what no keychain has taken
  bool m_persistent = true;
  QString m_refusal;
  Settings *m_uses = nullptr;
};

}  // namespace sternway::platform
