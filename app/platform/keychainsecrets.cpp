// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychainsecrets.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

// A job has no parent and deletes itself: libsecret calls back to it whenever the keychain answers, even after this is gone.
namespace sternway::platform {

KeychainSecrets::KeychainSecrets(QString service, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_patience(patience) {}

template <typename T>
void KeychainSecrets::giveUpLater(Call<T> *call, std::chrono::milliseconds patience, const Result<T> &late) {
  QTimer::singleShot(patience, call, [this, call, late] {
    if (call->isFinished())
      return;
    m_persistent = false;
    call->finish(late);
  });
}

void KeychainSecrets::learn(const QKeychain::Job &job) {
  m_persistent = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
}

Result<QString> KeychainSecrets::remembered(const QString &key) const {
  const auto secret = m_session.constFind(key);
  if (secret == m_session.cend())
    return fail(ErrorKind::NotFound, tr("There is no secret %1").arg(key));
  return *secret;
}

Call<QString> *KeychainSecrets::read(const QString &key, QObject *context) {
  if (m_session.contains(key))
    return Call<QString>::finished(context, remembered(key));
  auto *call = new Call<QString>(context);
  giveUpLater<QString>(call, 6 * m_patience, remembered(key));
  auto *job = new QKeychain::ReadPasswordJob(m_service);
  job->setKey(key);
  connect(job, &QKeychain::Job::finished, this, [this, key, job, guard = QPointer(call)] {
    learn(*job);
    if (!guard)
      return;
    const bool denied = job->error() == QKeychain::AccessDenied || job->error() == QKeychain::AccessDeniedByUser;
    if (job->error() == QKeychain::NoError)
      guard->finish(job->textData());
    else if (denied)
      guard->finish(fail(ErrorKind::Storage, tr("The keychain refuses to give the secret %1").arg(key), job->errorString()));
    else
      guard->finish(remembered(key));
  });
  job->start();
  return call;
}

Call<Done> *KeychainSecrets::write(const QString &key, const QString &secret, QObject *context) {
  m_session.insert(key, secret);
  auto *call = new Call<Done>(context);
  giveUpLater<Done>(call, m_patience, Done{});
  auto *job = new QKeychain::WritePasswordJob(m_service);
  job->setKey(key);
  job->setTextData(secret);
  connect(job, &QKeychain::Job::finished, this, [this, key, secret, job, guard = QPointer(call)] {
    learn(*job);
    if (m_persistent && m_session.value(key) == secret)
      m_session.remove(key);
    if (guard)
      guard->finish(Done{});
  });
  job->start();
  return call;
}

Call<Done> *KeychainSecrets::remove(const QString &key, QObject *context) {
  m_session.remove(key);
  auto *call = new Call<Done>(context);
  giveUpLater<Done>(call, m_patience,
                    fail(ErrorKind::Storage, tr("The keychain has not answered: it may still hold the secret %1").arg(key)));
  auto *job = new QKeychain::DeletePasswordJob(m_service);
  job->setKey(key);
  connect(job, &QKeychain::Job::finished, this, [this, key, job, guard = QPointer(call)] {
    learn(*job);
    const bool denied = job->error() == QKeychain::AccessDenied || job->error() == QKeychain::AccessDeniedByUser ||
                        job->error() == QKeychain::CouldNotDeleteEntry;
    if (guard && denied)
      guard->finish(fail(ErrorKind::Storage, tr("The keychain does not forget the secret %1").arg(key), job->errorString()));
    else if (guard)
      guard->finish(Done{});
  });
  job->start();
  return call;
}

}  // namespace sternway::platform
