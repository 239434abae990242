// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"

namespace sternway::notify {

using namespace Qt::StringLiterals;

/// Nothing leaves this computer: OutboxSender::shown() tells the window what would have gone out.
ChannelDescriptor rehearsalChannel() {
  return {.type = u"rehearsal"_s,
          .title = [] { return tr("Rehearsal"); },
          .fields = [] { return QList<ChannelField>(); },
          .preview =
              [](const Outgoing &message, const ChannelSetting &) {
                return MessagePreview{.format = MessageFormat::Markdown,
                                      .subject = message.subject.simplified(),
                                      .text = textOf(message, TextFormat::Markdown),
                                      .effect = tr("Shown here only.")};
              },
          .repeat = [](const Outgoing &) { return Repeat::Harmless; },
          .send =
              [](const ChannelContext &, const Outgoing &, QObject *parent) {
                return Call<Delivery>::finished(
                    parent, Delivery{.state = Delivery::State::Sent, .detail = tr("Shown in the window only.")});
              }};
}

}  // namespace sternway::notify
