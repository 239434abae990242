// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway::runbook {

/// The stages of messages, in their order: "before", "during", "after", "resolved".
[[nodiscard]] const QStringList &messageStages();

/// The languages that default messages are in: "en", "de", "zh".
[[nodiscard]] const QStringList &messageLanguages();

/// The messages that are there for a runbook that has none of its own: one for each stage and audience. \a language: "de",
/// "zh_CN"; English where there is none in it. Any thread.
[[nodiscard]] const QList<MessageTemplate> &defaultMessages(const QString &language);

/// The runbook's messages of this stage for this audience, in its order; where it has none, the default one. Pure.
[[nodiscard]] QList<MessageTemplate> messagesFor(const Runbook &runbook, const QString &stage, Audience audience,
                                                 const QString &language);

/// Those of all stages, in their order, internal ones first.
[[nodiscard]] QList<MessageTemplate> allMessages(const Runbook &runbook, const QString &language);

}  // namespace sternway::runbook
