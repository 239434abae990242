// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/clock.h"
#include "notify/templatequeue.h"

namespace sternway::cli {

/// Sends the messages that the steps of a rollback's runbook send, while the command lives; what is still queued then goes out
/// with the next process that sends.
class StepMessages {
public:
  /// \a values: of the runbook's variables. Null where the environment has no outbox. Asked again it is the
  /// same one. Lives as long as this.
  [[nodiscard]] Result<MessageQueue *> queue(const Environment &environment, const RunbookPtr &runbook,
                                             const QHash<QString, QString> &values, std::function<void(const QString &)> notify);

private:
  SystemClock m_clock;
  OpenOutbox m_place;
  std::unique_ptr<notify::TemplateQueue> m_queue;
};

}  // namespace sternway::cli
