// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

#include <functional>

class QWidget;

namespace sternway::platform {
class ChannelBook;
}

namespace sternway::ui {

/// The names of the channels where something that was opened for an incident is still open: a status page's incident, a pager's
/// alert. \a messages: of its outbox.
[[nodiscard]] QStringList openElsewhere(const QList<OutboxMessage> &messages, const platform::ChannelBook &channels);

/// People were told of the incident, and nobody has told them that it is over. \a messages: of its outbox.
[[nodiscard]] bool owesResolution(const QList<OutboxMessage> &messages);

/// What becomes of an incident that people still wait for.
struct ClosingAnswers {
  std::function<void()> resolve;  ///< tells them first
  std::function<void()> close;    ///< without it
};
/// Asks beside the work; neither is called where the incident stays open. \a channels: where it is open; none: only its people
/// wait.
void askAboutClosing(QWidget *parent, const QStringList &channels, const ClosingAnswers &answers);

}  // namespace sternway::ui
