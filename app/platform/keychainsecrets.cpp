// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychainsecrets.h"

#include <QTimer>

namespace sternway::platform {

using Outcome = Keychain::Outcome;
using Answer = Keychain::Answer;

namespace {
/// An entry that is written and removed again to see whether the keychain is open.
const QString probeKey = QStringLiteral("sternway/is-open");
}  // namespace

KeychainSecrets::KeychainSecrets(std::unique_ptr<Keychain> keychain, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_keychain(std::move(keychain)), m_patience(patience) {}

template <typename T>
void KeychainSecrets::giveUpLater(Call<T> *call, std::chrono::milliseconds patience, const Result<T> &late) {
  QTimer::singleShot(patience, call, [this, call, late] {
    if (call->isFinished())
      return;
    m_persistent = false;
    call->finish(late);
  });
}

template <typename Handle>
Keychain::Handler KeychainSecrets::answered(Handle handle) {
  return [self = QPointer(this), handle = std::move(handle)](const Answer &answer) {
    if (!self)
      return;
    self->m_persistent = answer.outcome == Outcome::Done || answer.outcome == Outcome::NotThere;
    handle(answer);
  };
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
  giveUpLater<QString>(
      call, 6 * m_patience,
      fail(ErrorKind::Storage, tr("The keychain has not answered, so it is not known whether it holds the secret %1").arg(key),
           tr("Unlock it, and try again.")));
  m_keychain->read(
      key, answered([this, key, guard = QPointer(call)](const Answer &answer) {
        if (!guard)
          return;
        if (answer.outcome == Outcome::Done && !answer.text.isEmpty())
          guard->finish(answer.text);
        else if (answer.outcome == Outcome::Refused)
          guard->finish(fail(ErrorKind::Storage, tr("The keychain refused to return the secret %1").arg(key), answer.text));
        else if (answer.outcome == Outcome::NotThere)
          tellEmptyFromLocked(key, guard);
        else
          guard->finish(remembered(key));
      }));
  return call;
}

void KeychainSecrets::tellEmptyFromLocked(const QString &key, const QPointer<Call<QString>> &call) {
  m_keychain->write(
      probeKey, QStringLiteral("open"), answered([this, key, call](const Answer &answer) {
        if (answer.outcome == Outcome::Done)
          m_keychain->remove(probeKey, [](const Answer &) {});
        if (!call)
          return;
        if (answer.outcome == Outcome::Refused)
          call->finish(fail(ErrorKind::Storage,
                            tr("The keychain is locked, so it is not known whether it holds the secret %1").arg(key),
                            tr("Unlock it, and try again.")));
        else if (answer.outcome == Outcome::Done)
          readUnlocked(key, call);  // the write may have had it unlocked
        else
          call->finish(remembered(key));
      }));
}

void KeychainSecrets::readUnlocked(const QString &key, const QPointer<Call<QString>> &call) {
  m_keychain->read(key, answered([this, key, call](const Answer &answer) {
                     if (call && answer.outcome == Outcome::Done && !answer.text.isEmpty())
                       call->finish(answer.text);
                     else if (call)
                       call->finish(remembered(key));
                   }));
}

Call<Done> *KeychainSecrets::write(const QString &key, const QString &secret, QObject *context) {
  m_session.insert(key, secret);
  auto *call = new Call<Done>(context);
  giveUpLater<Done>(call, m_patience, Done{});
  m_refusal = tr("The keychain has not answered.");
  m_keychain->write(key, secret, answered([this, key, secret, guard = QPointer(call)](const Answer &answer) {
                      m_refusal = answer.outcome == Outcome::Refused
                                      ? tr("The keychain is locked or refused. %1").arg(answer.text).trimmed()
                                      : QString();
                      if (m_persistent && m_session.value(key) == secret)
                        m_session.remove(key);
                      if (guard)
                        guard->finish(Done{});
                    }));
  return call;
}

/// Overwritten first: that is refused where the removal would only be said to be done.
Call<Done> *KeychainSecrets::remove(const QString &key, QObject *context) {
  const bool wasOnlyHere = m_session.remove(key) > 0;
  auto *call = new Call<Done>(context);
  const Result<Done> kept =
      fail(ErrorKind::Storage, tr("The keychain has not answered: it may still hold the secret %1").arg(key));
  giveUpLater<Done>(call, m_patience, kept);
  const auto conclude = [key, kept, wasOnlyHere, guard = QPointer(call)](const Answer &answer) {
    if (guard && answer.outcome == Outcome::Refused)
      guard->finish(fail(ErrorKind::Storage, tr("The keychain did not delete the secret %1: it is locked or refused").arg(key),
                         answer.text));
    else if (guard)
      guard->finish(answer.outcome == Outcome::Unavailable && !wasOnlyHere ? kept : Done{});
  };
  m_keychain->write(key, QString(), answered([this, key, conclude](const Answer &answer) {
                      if (answer.outcome == Outcome::Done)
                        m_keychain->remove(key, answered(conclude));
                      else
                        conclude(answer);
                    }));
  return call;
}

/// To the minute: a service that is asked often does not write the settings each time.
void KeychainSecrets::noteUse(const QString &key) {
  const QDateTime now = QDateTime::currentDateTimeUtc();
  const QDateTime before = lastUse(key);
  if (m_uses && (!before.isValid() || before.secsTo(now) >= 60))
    (void)m_uses->set(setting::secretUse, key, now.toString(Qt::ISODate));  // a use that is not noted hinders nothing
}

QDateTime KeychainSecrets::lastUse(const QString &key) const {
  return m_uses ? QDateTime::fromString(m_uses->get(setting::secretUse, key), Qt::ISODate) : QDateTime();
}

}  // namespace sternway::platform

#include "moc_keychainsecrets.cpp"
