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

/// What becomes of an incident that is still open elsewhere.
struct ClosingAnswers {
  std::function<void()> resolve;  ///< there first
  std::function<void()> close;    ///< here only
};
/// Asks beside the work; neither is called where the incident stays open.
void askAboutClosing(QWidget *parent, const QStringList &channels, const ClosingAnswers &answers);

}  // namespace sternway::ui
