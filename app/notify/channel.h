// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/channelsetting.h"
#include "core/clock.h"
#include "core/webclient.h"
#include "notify/delivery.h"
#include "notify/outgoing.h"

#include <QHash>

#include <optional>

namespace sternway::notify {

class MailTransport;

enum class FieldKind {
  Text,
  Url,     ///< http or https
  Secret,  ///< the name of a secret; its value is in the SecretStore
  List,    ///< of texts
  Flag,
  Choice  ///< one of \c choices
};

/// One thing that a channel's setting has to say.
struct ChannelField {
  QString id;
  QString label;  ///< for people, translated
  FieldKind kind = FieldKind::Text;
  bool required = false;
  QStringList choices = {};
  QString fallback = {};  ///< what counts where nothing is set; of a flag "true" or "false"
  QString hint = {};      ///< an example, or where to find it
};

/// What a message may say beside its text; see Outgoing::options.
struct ChannelOption {
  QString id;
  QString label;
  QStringList choices = {};  ///< empty: any text
};

/// How a text is shown.
enum class MessageFormat { Plain, SlackMrkdwn, Markdown, Html, Json };
inline constexpr auto messageFormatName = enumNames<MessageFormat>({{MessageFormat::Plain, "plain"},
                                                                    {MessageFormat::SlackMrkdwn, "mrkdwn"},
                                                                    {MessageFormat::Markdown, "markdown"},
                                                                    {MessageFormat::Html, "html"},
                                                                    {MessageFormat::Json, "json"}});

/// What the receiver gets.
struct MessagePreview {
  MessageFormat format = MessageFormat::Plain;
  QString subject = {};       ///< empty: the channel shows none
  QString text = {};          ///< in that format, byte for byte as it goes out, but for the framing (JSON, MIME) around it
  QString html = {};          ///< mail: the other half
  QString effect = {};        ///< what it does beside being read: "Creates an incident on the status page: identified"
  QStringList problems = {};  ///< why the service would not take it, in words; empty: nothing is known
};

/// What a channel works with while it sends. All that it points to lives longer than the call.
struct ChannelContext {
  ChannelSetting setting = {};
  QHash<QString, QString> secrets = {};  ///< by the field's id, resolved for this attempt
  WebClient *web = nullptr;
  MailTransport *mail = nullptr;
  Clock *clock = nullptr;
  QString thread = {};  ///< what the service calls the incident, where an earlier message made it; else empty
};

/// What may be done where it is not known whether a message arrived.
enum class Repeat {
  Never,         ///< a person decides
  AfterLooking,  ///< look() tells whether it is there
  Harmless       ///< sending it again leaves what sending it once leaves
};

/// One type of channel: all that is known of it stands in the one file below channels/ that makes this. Functions are pure but
/// for those that return a Call, and null where the comment says so. GUI thread.
struct ChannelDescriptor {
  QString type;        ///< stable: "slack"
  QString (*title)();  ///< "Slack", translated
  QList<ChannelField> (*fields)();
  QList<ChannelOption> (*options)() = nullptr;  ///< null: none
  /// Null: whatever has all required fields is right.
  QStringList (*problems)(const ChannelSetting &setting) = nullptr;
  /// The message in as many parts as are sent by themselves. Null: one.
  QList<Outgoing> (*parts)(const Outgoing &message, const ChannelSetting &setting) = nullptr;
  MessagePreview (*preview)(const Outgoing &message, const ChannelSetting &setting) = nullptr;
  Repeat (*repeat)(const Outgoing &message) = nullptr;  ///< null: Never
  bool threads = false;  ///< what it made for the incident is what later messages change: ChannelContext::thread
  /// What it made for the incident ends by itself so long after the last message that changed it. Null: it does not.
  std::chrono::milliseconds (*lasts)(const ChannelSetting &setting) = nullptr;
  bool makesIssues = false;               ///< a message of the stage "follow-up" is an issue of its own
  std::chrono::milliseconds interval{0};  ///< between two requests, at least
  Call<Delivery> *(*send)(const ChannelContext &context, const Outgoing &message, QObject *parent) = nullptr;
  /// Whether the service has this message already: Sent where it has, nothing where it has not. An error: it cannot be told now.
  Call<std::optional<Delivery>> *(*look)(const ChannelContext &context, const Outgoing &message, QObject *parent) = nullptr;
  /// Asks whether the service would take messages, without making one. Null: a message is sent, and says that it is a test.
  Call<Delivery> *(*test)(const ChannelContext &context, QObject *parent) = nullptr;
};

/// All types, in the order of the documentation.
[[nodiscard]] const QList<ChannelDescriptor> &channelTypes();
/// Null: there is none of that type.
[[nodiscard]] const ChannelDescriptor *channelType(const QString &type);

/// What is wrong with the setting, a sentence each; empty: nothing is.
[[nodiscard]] QStringList settingProblems(const ChannelSetting &setting);
/// How the channel of that setting shows the message, whatever is wrong with the setting.
[[nodiscard]] MessagePreview previewOf(const Outgoing &message, const ChannelSetting &setting);
/// A message to try the channel with; it says what it is.
[[nodiscard]] Outgoing testMessage(const QDateTime &now);

}  // namespace sternway::notify
