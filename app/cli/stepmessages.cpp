// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stepmessages.h"

#include "platform/paths.h"

namespace sternway::cli {

Result<MessageQueue *> StepMessages::queue(const Environment &environment, const RunbookPtr &runbook,
                                           const QHash<QString, QString> &values, std::function<void(const QString &)> notify) {
  if (m_queue || !environment.openOutbox)
    return m_queue.get();
  m_place = TRY(environment.openOutbox(m_clock, std::move(notify)));
  m_place.sender->start();
  m_queue = std::make_unique<notify::TemplateQueue>(
      notify::TemplatePorts{.journal = m_place.journal.get(),
                            .sender = m_place.sender.get(),
                            .now = [this](const ObjectRef &) { return m_clock.now(); },
                            .runbook = [runbook](const ObjectRef &) { return Result<RunbookPtr>(runbook); },
                            .channels = environment.channels,
                            .values = values,
                            .author = platform::loginName()});
  return m_queue.get();
}

}  // namespace sternway::cli
