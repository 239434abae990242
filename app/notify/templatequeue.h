// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channelsetting.h"
#include "core/messagequeue.h"
#include "core/runbook.h"
#include "notify/outboxsender.h"

#include <functional>

namespace sternway::notify {

/// What a TemplateQueue works with. All that it points to lives longer.
struct TemplatePorts {
  Journal *journal = nullptr;
  OutboxSender *sender = nullptr;
  std::function<QDateTime(const ObjectRef &service)> now = {};  ///< by the clock of the service's cluster
  std::function<Result<RunbookPtr>(const ObjectRef &service)> runbook = {};
  std::function<QList<ChannelSetting>()> channels = {};
  QHash<QString, QString> values = {};  ///< of variables of the runbook, as far as the journal does not have them
  QString author = {};                  ///< who writes, for people
};

/// Fills the messages that the steps of a plan send from the plan's incident, as the journal has it at that moment, and puts them
/// into the outbox: one for each channel of the message. Nothing is queued where a value is missing. GUI thread.
class TemplateQueue final : public MessageQueue {
public:
  explicit TemplateQueue(TemplatePorts ports) : m_ports(std::move(ports)) {}
  [[nodiscard]] Call<QList<OutboxMessage>> *queue(const MessageOrder &order, QObject *context) override;

private:
  TemplatePorts m_ports;
};

}  // namespace sternway::notify
