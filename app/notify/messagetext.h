// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messagetext.h"
#include "notify/outgoing.h"

#include <QJsonObject>

namespace sternway::notify {

/// The body as that format has it, without blanks at its end. Pure, as all here.
[[nodiscard]] QString textOf(const Outgoing &message, TextFormat format);
/// The body as an Atlassian document.
[[nodiscard]] QJsonObject adfText(const Outgoing &message);

}  // namespace sternway::notify
