// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/optionchecks.h"
#include "cli/output.h"
#include "notify/outboxsender.h"

#include <algorithm>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// channels: where messages can go to, and what is wrong with each (1 where something is); tries one. No secret is printed.
class ChannelsCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::ChannelsCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    if (m_options.arguments.isEmpty())
      return list();
    if (m_options.arguments.constFirst() != "test"_L1)
      return wrong(tr("channels takes the word test, not \"%1\"").arg(m_options.arguments.constFirst()), m_options.command);
    if (m_options.arguments.size() < 2)
      return wrong(tr("channels test needs the NAME of a channel"), m_options.command);
    return test(m_options.arguments.at(1));
  }

  Result<Done> list() {
    const QList<ChannelSetting> channels = m_environment.channels();
    bool isBroken = false;
    QList<QStringList> rows{{tr("NAME"), tr("TYPE"), tr("STATE")}};
    QJsonArray json;
    for (const ChannelSetting &channel : channels) {
      const QStringList problems = notify::settingProblems(channel);
      isBroken = isBroken || !problems.isEmpty();
      QJsonObject shown = toJson(channel);
      shown.insert(u"problems"_s, QJsonArray::fromStringList(problems));
      json.append(shown);
      rows.append({channel.name, channel.type, problems.isEmpty() ? tr("ready") : problems.join(u' ')});
    }
    m_output.json(json);
    m_output.text(channels.isEmpty() ? tr("No channels are set up. Preferences, Channels in the window adds one.")
                                     : textTable(rows));
    return finish(isBroken ? ExitStatus::No : ExitStatus::Done);
  }

  Result<Done> test(const QString &name) {
    const QList<ChannelSetting> channels = m_environment.channels();
    const auto channel = std::ranges::find(channels, name, &ChannelSetting::name);
    if (channel == channels.cend())
      return fail(ErrorKind::NotFound, tr("There is no channel \"%1\"").arg(name), tr("See: %1").arg(u"sternway channels"_s));
    static SystemClock clock;
    m_place = TRY(m_environment.openOutbox(clock, [this](const QString &text) { m_output.note(text); }));
    after(m_place.sender->test(*channel, this), [this, name](const notify::Delivery &delivery) { return told(name, delivery); });
    return Done{};
  }

  Result<Done> told(const QString &name, const notify::Delivery &delivery) {
    const bool isSent = delivery.state == notify::Delivery::State::Sent;
    m_output.json(QJsonObject{{u"channel"_s, name},
                              {u"state"_s, notify::deliveryStateName(delivery.state)},
                              {u"id"_s, delivery.id},
                              {u"link"_s, delivery.link},
                              {u"detail"_s, delivery.detail}});
    const QString words = isSent ? tr("%1 works. %2") : tr("%1 does not work. %2");
    m_output.text(words.arg(name, delivery.detail).trimmed());
    return finish(isSent                                               ? ExitStatus::Done
                  : delivery.state == notify::Delivery::State::NotSent ? ExitStatus::Unreachable
                                                                       : ExitStatus::No);
  }

  OpenOutbox m_place;
};

}  // namespace

std::unique_ptr<CliCommand> channelsCommand(const Options &options, const Environment &environment) {
  return std::make_unique<ChannelsCommand>(options, environment);
}

}  // namespace sternway::cli
