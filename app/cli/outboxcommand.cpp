// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/optionchecks.h"
#include "cli/output.h"
#include "notify/outboxsender.h"
#include "platform/paths.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

QString timeIn(const QDateTime &time) {
  return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject messageJson(const OutboxMessage &message) {
  return {{u"id"_s, message.id},
          {u"incident"_s, message.incidentId},
          {u"channel"_s, message.channel},
          {u"template"_s, message.templateId},
          {u"state"_s, messageStateName(message.state)},
          {u"attempts"_s, message.attempts},
          {u"detail"_s, message.detail},
          {u"queuedAt"_s, timeIn(message.queuedAt)},
          {u"changedAt"_s, timeIn(message.changedAt)},
          {u"retryAt"_s, message.state == MessageState::Queued ? timeIn(message.retryAt) : QString()},
          {u"remoteId"_s, message.remoteId},
          {u"link"_s, message.link}};
}

/// outbox: the messages of all incidents, and what became of each (1 where one is unknown or refused); sends one again, cancels
/// it, or takes it for sent. A message is named by its id, or by as much of it as no other has.
class OutboxCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::OutboxCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    static const QStringList verbs{u"retry"_s, u"cancel"_s, u"mark-sent"_s};
    m_verb = m_options.arguments.value(0);
    if (!m_verb.isEmpty() && !verbs.contains(m_verb))
      return wrong(tr("outbox takes the word retry, cancel or mark-sent, not \"%1\"").arg(m_verb), m_options.command);
    if (m_options.arguments.size() == 1)
      return wrong(tr("outbox %1 needs the ID of a message; \"sternway outbox\" lists them").arg(m_verb), m_options.command);
    static SystemClock clock;
    m_place = TRY(m_environment.openOutbox(clock, [this](const QString &text) { m_output.note(text); }));
    after(m_place.sender->messages({}, this), [this](const QList<OutboxMessage> &all) -> Result<Done> {
      if (m_verb.isEmpty())
        return list(all);
      const OutboxMessage message = TRY(named(all));
      return act(message);
    });
    return Done{};
  }

  Result<Done> list(const QList<OutboxMessage> &all) {
    QList<QStringList> rows{{tr("ID"), tr("CHANNEL"), tr("INCIDENT"), tr("STATE"), tr("SINCE"), tr("DETAIL")}};
    bool isOpen = false;
    for (const OutboxMessage &message : all) {
      isOpen = isOpen || message.state == MessageState::Unknown || message.state == MessageState::Refused;
      rows.append({message.id.left(8), message.channel, message.incidentId, messageStateName(message.state),
                   timeIn(message.changedAt), message.link.isEmpty() ? message.detail.simplified() : message.link});
    }
    m_output.json(listOf(all, messageJson));
    m_output.text(all.isEmpty() ? tr("The outbox is empty.") : textTable(rows));
    return finish(isOpen ? ExitStatus::No : ExitStatus::Done);
  }

  Result<OutboxMessage> named(const QList<OutboxMessage> &all) {
    const QString id = m_options.arguments.at(1);
    QList<OutboxMessage> found;
    for (const OutboxMessage &message : all)
      if (message.id.startsWith(id))
        found << message;
    if (found.size() == 1)
      return found.constFirst();
    if (found.isEmpty())
      return fail(ErrorKind::NotFound, tr("There is no message %1 in the outbox").arg(id));
    return fail(ErrorKind::Input, tr("%n message(s) begin with %1; say more of the id", nullptr, int(found.size())).arg(id));
  }

  Result<Done> act(const OutboxMessage &message) {
    notify::OutboxSender &sender = *m_place.sender;
    const QString who = platform::loginName();
    if (m_verb == "cancel"_L1)
      after(sender.cancel(message.id, who, this), [this](const OutboxMessage &now) { return told(now); });
    else if (m_verb == "mark-sent"_L1)
      after(sender.markSent(message.id, who, this), [this](const OutboxMessage &now) { return told(now); });
    else
      after(sender.sendAgain(message.id, who, this), [this](const OutboxMessage &now) { return follow(now); });
    return Done{};
  }

  /// What becomes of it in this process; where another one is faster, what it comes to.
  Result<Done> follow(const OutboxMessage &message) {
    connect(m_place.sender.get(), &notify::OutboxSender::changed, this, [this, id = message.id](const OutboxMessage &now) {
      const bool waits = now.state == MessageState::Queued && !now.detail.isEmpty();
      if (now.id == id && (waits || (now.state != MessageState::Queued && now.state != MessageState::Sending)))
        endIfFailed(told(now));
    });
    m_place.sender->start();
    return Done{};
  }

  Result<Done> told(const OutboxMessage &message) {
    m_output.json(messageJson(message));
    m_output.text(tr("%1 to %2: %3. %4")
                      .arg(message.id.left(8), message.channel, messageStateName(message.state), message.detail)
                      .trimmed());
    const bool isOpen = message.state == MessageState::Unknown || message.state == MessageState::Refused;
    return finish(isOpen ? ExitStatus::No : ExitStatus::Done);
  }

  QString m_verb;
  OpenOutbox m_place;
};

}  // namespace

std::unique_ptr<CliCommand> outboxCommand(const Options &options, const Environment &environment) {
  return std::make_unique<OutboxCommand>(options, environment);
}

}  // namespace sternway::cli
