// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychain.h"

#include <qt6keychain/keychain.h>

namespace sternway::platform {

namespace {

class DesktopKeychain final : public Keychain {
public:
  explicit DesktopKeychain(QString service) : m_service(std::move(service)) {}

  void read(const QString &key, Handler handler) override {
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    start(job, key, std::move(handler), [job] { return job->textData(); });
  }
  void write(const QString &key, const QString &secret, Handler handler) override {
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    start(job, key, std::move(handler), [] { return QString(); });
  }
  void remove(const QString &key, Handler handler) override {
    start(new QKeychain::DeletePasswordJob(m_service), key, std::move(handler), [] { return QString(); });
  }

private:
  /// A job has no parent and deletes itself: libsecret calls back to it whenever the keychain answers, even after this is gone.
  static void start(QKeychain::Job *job, const QString &key, Handler handler, const std::function<QString()> &result) {
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, handler = std::move(handler), result] {
      const Outcome outcome = outcomeOf(job->error());
      handler({outcome, outcome == Outcome::Done ? result() : job->errorString()});
    });
    job->start();
  }

  static Outcome outcomeOf(QKeychain::Error error) {
    switch (error) {
      case QKeychain::NoError: return Outcome::Done;
      case QKeychain::EntryNotFound: return Outcome::NotThere;
      case QKeychain::AccessDenied:
      case QKeychain::AccessDeniedByUser:
      case QKeychain::CouldNotDeleteEntry: return Outcome::Refused;
      default: return Outcome::Unavailable;
    }
  }

  const QString m_service;
};

}  // namespace

std::unique_ptr<Keychain> desktopKeychain(const QString &service) {
  return std::make_unique<DesktopKeychain>(service);
}

}  // namespace sternway::platform
