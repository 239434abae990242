// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "core/plan.h"

#include <QHash>

namespace sternway {

/// A message template that a step of a plan sends.
struct MessageOrder {
  QString templateId;
  TargetRef target;                          ///< that the step is about
  Plan plan;                                 ///< that it belongs to
  QHash<QString, QJsonObject> outputs = {};  ///< of its earlier steps, by id
  QString key;                               ///< one message for each channel and key, however often the step is done
};

/// Port: fills a runbook's template from the incident and puts it into the outbox, which sends it. GUI thread. Errors: NotFound
/// (no such template, or no open incident), Input (a value is missing, or no channel is set up for it), and those of the journal.
class MessageQueue {
public:
  virtual ~MessageQueue() = default;
  [[nodiscard]] virtual Call<QList<OutboxMessage>> *queue(const MessageOrder &order, QObject *context) = 0;
};

}  // namespace sternway
