// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/attempt.h"

#include "core/format.h"
#include "core/sentences.h"

#include <QUrl>

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
/// Shorter ones would take common words out of what is said.
constexpr qsizetype shortestSecret = 4;

using AttemptStep = std::function<void(const Attempt &, Call<Delivery> *)>;

Delivery cleaned(Delivery delivery, const QHash<QString, QString> &secrets) {
  for (QString *text : {&delivery.id, &delivery.link, &delivery.detail})
    *text = redacted(withoutSecrets(*text, secrets));
  return delivery;
}

/// The fields whose secrets are still to be read.
void readNext(Attempt attempt, QStringList fields, const AttemptStep &then, Call<Delivery> *call) {
  if (fields.isEmpty())
    return then(attempt, call);
  const QString field = fields.takeFirst();
  const QString name = attempt.context.setting.secrets.value(field);
  useRunbookSecret(attempt.secrets, name, call)->then([=](const Result<RunbookSecret> &secret) mutable {
    if (!secret)
      return call->finish(
          Delivery{.state = Delivery::State::Refused, .detail = sentences({secret.error().message, secret.error().detail})});
    attempt.context.secrets.insert(field, secret->value.trimmed());
    readNext(attempt, fields, then, call);
  });
}

Call<Delivery> *withSecrets(const Attempt &attempt, const AttemptStep &then, QObject *parent) {
  auto *call = new Call<Delivery>(parent);
  QStringList fields;
  for (auto each = attempt.context.setting.secrets.cbegin(); each != attempt.context.setting.secrets.cend(); ++each)
    if (!each->isEmpty())
      fields << each.key();
  readNext(attempt, fields, then, call);
  return call;
}

void finishClean(const Attempt &attempt, Call<Delivery> *call, const Result<Delivery> &result) {
  const Delivery delivery =
      result.value_or(Delivery{.state = Delivery::State::Refused,
                               .detail = result ? QString() : sentences({result.error().message, result.error().detail})});
  call->finish(cleaned(delivery, attempt.context.secrets));
}

void sendIt(const Attempt &attempt, Call<Delivery> *call) {
  attempt.type->send(attempt.context, attempt.message, call)->then([attempt, call](const Result<Delivery> &result) {
    finishClean(attempt, call, result);
  });
}

/// Whether it was sent is as unknown as before; but when the service can be asked again is known.
Delivery notLooked(const Error &error) {
  const QString words = sentences({error.message, error.detail});
  const bool isLimit = error.httpStatus == 429 || error.httpStatus == 420;
  return {.state = error.notSent ? Delivery::State::NotSent
                   : isLimit     ? Delivery::State::RetryAfter
                                 : Delivery::State::Unknown,
          .detail = tr("It may have been sent before, and the service cannot be asked now. %1").arg(words),
          .retryAfter = error.retryAfter};
}

void lookAndSend(const Attempt &attempt, Call<Delivery> *call) {
  if (!attempt.looks || !attempt.type->look)
    return sendIt(attempt, call);
  attempt.type->look(attempt.context, attempt.message, call)->then([attempt, call](const Result<std::optional<Delivery>> &found) {
    if (!found)
      return finishClean(attempt, call, notLooked(found.error()));
    if (found->has_value())
      return finishClean(attempt, call, **found);
    sendIt(attempt, call);
  });
}
}  // namespace

Call<Delivery> *carryOut(const Attempt &attempt, QObject *parent) {
  return withSecrets(attempt, lookAndSend, parent);
}

Call<Delivery> *tryChannel(const Attempt &attempt, QObject *parent) {
  return withSecrets(
      attempt,
      [](const Attempt &ready, Call<Delivery> *call) {
        if (!ready.type->test)
          return sendIt(ready, call);
        ready.type->test(ready.context, call)->then([ready, call](const Result<Delivery> &result) {
          finishClean(ready, call, result);
        });
      },
      parent);
}

QString withoutSecrets(QString text, const QHash<QString, QString> &secrets) {
  QStringList values;
  for (const QString &value : secrets) {
    values << value << QString::fromLatin1(QUrl::toPercentEncoding(value)) << QString::fromLatin1(value.toUtf8().toBase64());
    if (const QUrl url(value); value.contains(u"://"_s) && url.path().size() > 1)
      values << url.path() << url.path().section(u'/', -1);
  }
  std::ranges::sort(values, [](const QString &a, const QString &b) { return a.size() > b.size(); });
  for (const QString &value : std::as_const(values))
    if (value.size() >= shortestSecret)
      text.replace(value, u"[redacted]"_s);
  return text;
}

}  // namespace sternway::notify
