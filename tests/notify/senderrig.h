// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/outboxsender.h"
#include "support/await.h"
#include "support/fakesecrets.h"
#include "support/manualclock.h"
#include "support/memoryoutbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace sternway::test {

/// A channel of each type that uses the web, below \a server; secrets are "key-of-TYPE", those that are addresses apart.
[[nodiscard]] inline ChannelSetting channelOf(const QString &type, const QString &server) {
  using namespace Qt::StringLiterals;
  ChannelSetting setting{.name = type, .type = type};
  if (type == u"slack" || type == u"teams")
    setting.secrets = {{u"url"_s, type}};
  else if (type == u"statuspage")
    setting = {type, type, {{u"page"_s, u"labpage"_s}, {u"address"_s, server + u"/statuspage"_s}}, {{u"key"_s, type}}};
  else if (type == u"statusapi")
    setting = {type, type, {{u"address"_s, server + u"/status/api/incidents"_s}}, {{u"token"_s, type}}};
  else if (type == u"pagerduty")
    setting = {type, type, {{u"address"_s, server + u"/pagerduty"_s}}, {{u"key"_s, type}}};
  else if (type == u"github")
    setting = {type, type, {{u"address"_s, server + u"/github"_s}, {u"repository"_s, u"example/app"_s}}, {{u"token"_s, type}}};
  else if (type == u"jira")
    setting = {type,
               type,
               {{u"address"_s, server + u"/jira"_s}, {u"project"_s, u"OPS"_s}, {u"user"_s, u"lab@example.com"_s}},
               {{u"token"_s, type}}};
  else if (type == u"webhook")
    setting = {type,
               type,
               {{u"address"_s, server + u"/hook/any"_s}, {u"headers"_s, QJsonArray{u"Authorization: Bearer {{secret}}"_s}}},
               {{u"secret"_s, type}}};
  else if (type == u"alertmanager")
    setting = {type, type, {{u"address"_s, server + u"/alertmanager"_s}, {u"user"_s, u"lab"_s}}, {{u"password"_s, type}}};
  else if (type == u"grafana")
    setting = {type, type, {{u"address"_s, server + u"/grafana"_s}}, {{u"token"_s, type}}};
  return setting;
}

/// Mail to a server on this computer.
[[nodiscard]] inline ChannelSetting mailSetting(const QString &port) {
  using namespace Qt::StringLiterals;
  return {.name = u"mail"_s,
          .type = u"mail"_s,
          .fields = {{u"host"_s, u"127.0.0.1"_s},
                     {u"port"_s, port},
                     {u"security"_s, u"none"_s},
                     {u"sender"_s, u"Stérnway <ops@example.com>"_s},
                     {u"recipients"_s, QJsonArray{u"ada@example.com"_s}}}};
}

[[nodiscard]] inline QStringList webTypes() {
  using namespace Qt::StringLiterals;
  return {u"slack"_s,  u"teams"_s, u"statuspage"_s, u"statusapi"_s,    u"pagerduty"_s,
          u"github"_s, u"jira"_s,  u"webhook"_s,    u"alertmanager"_s, u"grafana"_s};
}

[[nodiscard]] inline FakeSecrets secretsFor(const QString &server) {
  using namespace Qt::StringLiterals;
  FakeSecrets secrets;
  for (const QString &type : webTypes())
    secrets.secrets[runbookSecretKey(type)] = u"key-of-"_s + type;
  for (const QString &type : {u"slack"_s, u"teams"_s})
    secrets.secrets[runbookSecretKey(type)] = server + u'/' + type + u"/key-of-"_s + type;
  return secrets;
}

[[nodiscard]] inline notify::Outgoing aMessage(const QString &body, const QString &stage = QStringLiteral("during")) {
  using namespace Qt::StringLiterals;
  return {.id = body.simplified().replace(u' ', u'-'),
          .incidentId = u"2026-01-10-orders-1"_s,
          .incidentTitle = u"orders: error rate 12.1 %"_s,
          .templateId = u"started"_s,
          .stage = stage,
          .severity = u"SEV-1"_s,
          .body = body,
          .services = {u"orders"_s},
          .startedAt = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate)};
}

/// A sender with its outbox in memory, on a clock that the test moves.
struct SenderRig {
  explicit SenderRig(WebClient &web, const QString &server) : secrets(secretsFor(server)) {
    for (const QString &type : webTypes())
      settings.insert(type, channelOf(type, server));
    start(web);
  }

  /// Another process.
  void start(WebClient &client, notify::MailTransport *mail = nullptr) {
    sender = std::make_unique<notify::OutboxSender>(notify::SenderPorts{.outbox = &outbox,
                                                                        .web = &client,
                                                                        .mail = mail,
                                                                        .secrets = &secrets,
                                                                        .clock = &clock,
                                                                        .channel = [this](const QString &name) {
                                                                          const auto found = settings.constFind(name);
                                                                          return found == settings.cend() ? std::nullopt
                                                                                                          : std::optional(*found);
                                                                        }});
  }

  Result<QList<OutboxMessage>> queue(const QString &channel, const notify::Outgoing &message) {
    return await(sender->queue(channel, message, &owner));
  }
  [[nodiscard]] OutboxMessage row(int index = 0) const { return outbox.rows.value(index); }
  [[nodiscard]] bool hasEnded(const OutboxMessage &row) const {
    return row.state != MessageState::Queued && row.state != MessageState::Sending;
  }
  [[nodiscard]] bool allEnded() const {
    return std::ranges::all_of(outbox.rows, [this](const OutboxMessage &row) { return hasEnded(row); });
  }
  /// Lets time pass until every message has come to something, at most four hours of it. While a request is on its way time
  /// stands still.
  bool settleAll() {
    for (int i = 0; i < 4 * 240 && !allEnded(); ++i) {
      QCoreApplication::processEvents();
      (void)QTest::qWaitFor([this] { return !isBusy(); }, 20'000);
      clock.advance(std::chrono::seconds(15));
      QCoreApplication::processEvents();
    }
    return allEnded();
  }
  [[nodiscard]] bool isBusy() const { return outbox.count(MessageState::Sending) > 0; }

  ManualClock clock;
  FakeSecrets secrets;
  QMap<QString, ChannelSetting> settings;
  MemoryOutbox outbox{clock};
  QObject owner;
  std::unique_ptr<notify::OutboxSender> sender;
};

}  // namespace sternway::test
