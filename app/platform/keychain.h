// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace sternway::platform {

/// A keychain, as it answers. A locked one does not tell the truth through the usual libraries (libsecret 0.20): it says of every
/// entry that it is not there, and that it has removed what it keeps. Only a write shows that it is locked. GUI thread; an answer
/// may come whenever the user has unlocked it, and also never.
class Keychain {
public:
  enum class Outcome {
    Done,
    NotThere,    ///< no such entry, or locked
    Refused,     ///< locked, or the user said no
    Unavailable  ///< no keychain answers
  };
  struct Answer {
    Outcome outcome = Outcome::Unavailable;
    QString text;  ///< the secret that was read, or why not
  };
  using Handler = std::function<void(const Answer &)>;

  virtual ~Keychain() = default;
  virtual void read(const QString &key, Handler handler) = 0;
  virtual void write(const QString &key, const QString &secret, Handler handler) = 0;
  virtual void remove(const QString &key, Handler handler) = 0;
};

/// The desktop's (Secret Service or KWallet); \a service is the name under which it keeps entries.
[[nodiscard]] std::unique_ptr<Keychain> desktopKeychain(const QString &service);

}  // namespace sternway::platform
