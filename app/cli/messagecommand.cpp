// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/output.h"
#include "core/incidentfacts.h"
#include "core/messagetext.h"
#include "core/variables.h"
#include "notify/channel.h"
#include "notify/draft.h"
#include "notify/outboxsender.h"
#include "platform/languages.h"
#include "platform/paths.h"
#include "runbook/messages.h"

#include <algorithm>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

QString audienceName(Audience audience) {
  return audience == Audience::External ? u"external"_s : u"internal"_s;
}

QJsonArray claimsJson(const QList<ClaimProblem> &claims) {
  return listOf(claims, [](const ClaimProblem &claim) {
    return QJsonObject{
        {u"offset"_s, claim.offset}, {u"length"_s, claim.length}, {u"claim"_s, claim.claim}, {u"why"_s, claim.why}};
  });
}

/// message: lists the messages of an incident, shows one as its receivers will see it, sends it through the outbox. What is
/// missing is named (1); what the incident does not bear out is said, and left to the person.
class MessageCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::MessageCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    m_place = TRY(m_environment.openOutbox(m_clock, [this](const QString &text) { m_output.note(text); }));
    after(m_place.journal->load(m_options.arguments.at(1), this), [this](const IncidentRecord &record) { return read(record); });
    return Done{};
  }

  Result<Done> read(const IncidentRecord &record) {
    const RunbookPtr runbook = TRY(runbookFor(record.incident.service));
    m_facts = capturedFacts(record, runbook, m_clock.now());
    m_facts.sender = platform::loginName();
    m_messages = runbook::allMessages(*runbook, m_options.language);
    if (m_options.arguments.first() == "list"_L1)
      return list();
    const MessageTemplate message = TRY(chosen());
    m_draft = notify::drafted(message, m_facts, TRY(values(message)));
    m_channels = TRY(channels(message));
    return m_options.arguments.first() == "send"_L1 ? send() : preview();
  }

  Result<Done> list() {
    const QString now = messageStage(m_facts.incident, m_facts.events);
    const QHash<QString, QString> known = messageValues(m_facts);
    QList<QStringList> rows{{tr("Message"), tr("Stage"), tr("For"), tr("Channel"), tr("Title"), tr("Missing")}};
    QJsonArray all;
    for (const MessageTemplate &message : std::as_const(m_messages)) {
      const QStringList missing = filledMessage(message, known).missing;
      rows << QStringList{message.id,
                          message.stage == now ? message.stage + u" *"_s : message.stage,
                          audienceName(message.audience),
                          message.channel,
                          message.title,
                          missing.join(u", "_s)};
      all << QJsonObject{{u"id"_s, message.id},
                         {u"stage"_s, message.stage},
                         {u"due"_s, message.stage == now},
                         {u"audience"_s, audienceName(message.audience)},
                         {u"channel"_s, message.channel},
                         {u"title"_s, message.title},
                         {u"missing"_s, QJsonArray::fromStringList(missing)}};
    }
    m_output.json(all);
    m_output.text(textTable(rows));
    return finish(ExitStatus::Done);
  }

  [[nodiscard]] Result<MessageTemplate> chosen() const {
    const QString id = m_options.arguments.at(2);
    const auto found = std::ranges::find(m_messages, id, &MessageTemplate::id);
    if (found != m_messages.cend())
      return *found;
    return fail(ErrorKind::Input, tr("There is no message \"%1\"").arg(id),
                tr("See: %1").arg(u"sternway message list "_s + m_options.arguments.at(1)));
  }

  /// In the language of a message that the runbook does not have itself; of the runbook's own it is not known.
  [[nodiscard]] QHash<QString, QString> knownValues(const MessageTemplate &message) const {
    const bool isOwn = std::ranges::any_of(m_facts.runbook->communication,
                                           [&message](const MessageTemplate &each) { return each.id == message.id; });
    const platform::WordsIn words(isOwn ? QString() : m_options.language);
    return messageValues(m_facts);
  }

  /// What is known, and what was given with --set: variables of the runbook and placeholders of the message.
  [[nodiscard]] Result<QHash<QString, QString>> values(const MessageTemplate &message) const {
    QHash<QString, QString> all = knownValues(message);
    QStringList used;
    for (const Placeholder &placeholder : placeholdersIn(message.subject + u'\n' + message.body))
      used << placeholder.name;
    for (auto given = m_options.values.cbegin(); given != m_options.values.cend(); ++given) {
      const auto variable = std::ranges::find(m_facts.runbook->variables, given.key(), &RunbookVariable::name);
      const bool isVariable = variable != m_facts.runbook->variables.cend();
      if (!used.contains(given.key()))
        return fail(ErrorKind::Input, tr("The message %1 has no {{%2}}").arg(message.id, given.key()),
                    used.isEmpty() ? QString() : tr("It has: %1.").arg(used.join(u", "_s)));
      if (const QString problem = isVariable ? valueProblem(*variable, *given) : QString(); !problem.isEmpty())
        return fail(ErrorKind::Input, tr("--set %1: %2").arg(given.key(), problem));
      all.insert(given.key(), *given);
    }
    return all;
  }

  /// Those of --channel; else those that the message goes to by itself. In a rehearsal, where nothing goes out, those too that
  /// the message names and nobody has set up, and the rehearsal's own.
  [[nodiscard]] Result<QList<ChannelSetting>> channels(const MessageTemplate &message) const {
    const QList<ChannelSetting> known = m_environment.channels();
    const bool isRehearsal = m_facts.incident.rehearsal;
    QStringList names = m_options.channels.isEmpty() ? notify::channelsOf(message, known, isRehearsal) : m_options.channels;
    names.removeDuplicates();
    QStringList all = isRehearsal ? message.channels + QStringList{notify::rehearsalType} : QStringList();
    for (const ChannelSetting &setting : known)
      all << setting.name;
    all.removeDuplicates();
    QList<ChannelSetting> found;
    for (const QString &name : std::as_const(names)) {
      const auto setting = std::ranges::find(known, name, &ChannelSetting::name);
      if (!all.contains(name))
        return fail(ErrorKind::NotFound, tr("No channel \"%1\" is set up").arg(name),
                    all.isEmpty() ? tr("See: %1").arg(u"sternway channels"_s) : tr("Known are %1.").arg(all.join(u", "_s)));
      found << (setting == known.cend() ? ChannelSetting{.name = name, .type = notify::rehearsalType} : *setting);
    }
    return found;
  }

  /// Through a channel, or as plain text where none is set up for it.
  [[nodiscard]] QJsonObject previewJson(const ChannelSetting &channel) const {
    const notify::MessagePreview shown = notify::previewOf(m_draft.message, channel);
    return {{u"channel"_s, channel.name},
            {u"type"_s, channel.type},
            {u"format"_s, notify::messageFormatName(shown.format)},
            {u"subject"_s, shown.subject},
            {u"text"_s, shown.text},
            {u"effect"_s, shown.effect},
            {u"problems"_s, QJsonArray::fromStringList(shown.problems)}};
  }

  [[nodiscard]] QJsonObject draftJson() const {
    return {{u"incident"_s, m_facts.incident.id},
            {u"message"_s, m_draft.message.templateId},
            {u"subject"_s, m_draft.message.subject},
            {u"body"_s, m_draft.message.body},
            {u"missing"_s, QJsonArray::fromStringList(m_draft.missing)},
            {u"claims"_s,
             QJsonObject{{u"subject"_s, claimsJson(m_draft.subjectClaims)}, {u"body"_s, claimsJson(m_draft.bodyClaims)}}},
            {u"channels"_s, listOf(m_channels, [this](const ChannelSetting &channel) { return previewJson(channel); })}};
  }

  void showDraft() {
    if (m_channels.isEmpty())
      m_output.text(plainText());
    for (const ChannelSetting &channel : std::as_const(m_channels)) {
      const notify::MessagePreview shown = notify::previewOf(m_draft.message, channel);
      m_output.text(tr("--- %1 (%2)").arg(channel.name, notify::messageFormatName(shown.format)));
      m_output.text(shown.subject.isEmpty() ? shown.text : shown.subject + u"\n\n"_s + shown.text);
      for (const QString &problem : shown.problems)
        m_output.note(problem);
    }
    showClaims(m_draft.message.subject, m_draft.subjectClaims);
    showClaims(m_draft.message.body, m_draft.bodyClaims);
    if (!m_draft.missing.isEmpty())
      m_output.note(tr("Missing: %1. Give them with --set NAME=VALUE.").arg(m_draft.missing.join(u", "_s)));
  }

  void showClaims(const QString &text, const QList<ClaimProblem> &claims) {
    for (const ClaimProblem &claim : claims)
      m_output.note(tr("Check \"%1\": %2").arg(text.mid(claim.offset, claim.length), claim.why));
  }

  [[nodiscard]] QString plainText() const {
    const QString body = messageText(m_draft.message.body, TextFormat::Plain);
    return m_draft.message.subject.isEmpty() ? body : m_draft.message.subject + u"\n\n"_s + body;
  }

  Result<Done> preview() {
    m_output.json(draftJson());
    showDraft();
    return finish(m_draft.missing.isEmpty() ? ExitStatus::Done : ExitStatus::No);
  }

  Result<Done> send() {
    if (!m_draft.missing.isEmpty())
      return fail(ErrorKind::Invalid, tr("The message is not complete: %1").arg(m_draft.missing.join(u", "_s)),
                  tr("Give them with --set NAME=VALUE."));
    if (m_channels.isEmpty())
      return fail(ErrorKind::Invalid, tr("No channel is set up for this message"),
                  tr("Set one up in Preferences → Channels, or name one with --channel."));
    if (!m_options.yes || m_facts.incident.rehearsal)  // of a rehearsal there is nothing else to see
      showDraft();
    if (m_options.yes)
      return queueNext();
    QStringList names;
    for (const ChannelSetting &channel : std::as_const(m_channels))
      names << channel.name;
    m_prompt.ask(tr("Send it to %1? (yes/no)").arg(names.join(u", "_s)),
                 [this](const QString &answer) { endIfFailed(isYes(answer) ? queueNext() : Result<Done>(notSent())); });
    return Done{};
  }

  Done notSent() {
    m_output.text(tr("Not sent."));
    return finish(ExitStatus::No);
  }

  /// One channel after the other; then what is queued goes out, in this process or in another one.
  Result<Done> queueNext() {
    if (m_queued == m_channels.size()) {
      connect(m_place.sender.get(), &notify::OutboxSender::changed, this, &MessageCommand::follow);
      m_place.sender->start();
      for (const OutboxMessage &message : QList<OutboxMessage>(m_sent))
        follow(message);
      return Done{};
    }
    const QString channel = m_channels.at(m_queued++).name;
    after(m_place.sender->queue(channel, m_draft.message, this), [this](const QList<OutboxMessage> &rows) {
      m_sent += rows;
      return queueNext();
    });
    return Done{};
  }

  /// It has come to an end, or waits for something: the outbox goes on with it.
  [[nodiscard]] static bool isSettled(const OutboxMessage &message) {
    const bool isUnderWay = message.state == MessageState::Queued || message.state == MessageState::Sending;
    return !isUnderWay || (message.state == MessageState::Queued && !message.detail.isEmpty());
  }

  void follow(const OutboxMessage &changed) {
    for (OutboxMessage &message : m_sent)
      if (message.id == changed.id)
        message = changed;
    if (std::ranges::all_of(m_sent, isSettled))
      end();
  }

  void end() {
    if (std::exchange(m_isTold, true))
      return;
    m_output.json(listOf(m_sent, [](const OutboxMessage &message) {
      return QJsonObject{
          {u"id"_s, message.id},         {u"channel"_s, message.channel},   {u"state"_s, messageStateName(message.state)},
          {u"detail"_s, message.detail}, {u"remoteId"_s, message.remoteId}, {u"link"_s, message.link}};
    }));
    for (const OutboxMessage &message : std::as_const(m_sent))
      m_output.text(
          tr("%1: %2. %3")
              .arg(message.channel, messageStateName(message.state), message.link.isEmpty() ? message.detail : message.link)
              .trimmed());
    const bool isSent =
        std::ranges::all_of(m_sent, [](const OutboxMessage &message) { return message.state == MessageState::Sent; });
    finish(isSent ? ExitStatus::Done : ExitStatus::No);
  }

  SystemClock m_clock;
  OpenOutbox m_place;
  CapturedFacts m_facts;
  QList<MessageTemplate> m_messages;
  notify::Draft m_draft;
  QList<ChannelSetting> m_channels;
  QList<OutboxMessage> m_sent;
  qsizetype m_queued = 0;
  bool m_isTold = false;
  Prompt m_prompt;
};

}  // namespace

std::unique_ptr<CliCommand> messageCommand(const Options &options, const Environment &environment) {
  return std::make_unique<MessageCommand>(options, environment);
}

}  // namespace sternway::cli
