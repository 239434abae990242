// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "platform/channelbook.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace sternway::ui {
class MainWindow;
}

namespace sternway {

/// The channels of the pictures, one of each type; none leads anywhere.
void setUpChannels(platform::ChannelBook &channels);

/// What the pictures of messages show beside what the rehearsal brings. Window and outbox outlive it. GUI thread.
class MessageProps final : public QObject {
  Q_OBJECT
public:
  MessageProps(ui::MainWindow &window, Outbox &outbox, QObject *parent = nullptr);

  /// Those of the wizard's stage.
  void unfoldStage();
  /// Opens the message about the incident, for all channels.
  void openMessage();
  /// One of the previews of that channel: of a mail the first is HTML, the second plain text. False: it is not there yet.
  [[nodiscard]] bool showPreview(const QString &channel, int nth = 0);
  void closeMessage();
  /// One that was sent, one that failed, one of which nobody knows and one that waits, as another process has left them.
  void fillOutbox(const QString &incidentId);
  [[nodiscard]] bool isOutboxShown() const;

private:
  ui::MainWindow &m_window;
  Outbox &m_outbox;
};

}  // namespace sternway
