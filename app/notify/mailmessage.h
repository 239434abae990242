// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/outgoing.h"

namespace sternway::notify {

/// "a@example.com" of "Ada <a@example.com>" or of itself, the host in its ASCII form; empty: it is no address.
[[nodiscard]] QString bareAddress(const QString &address);

/// RFC 5322 and MIME: text and HTML in UTF-8, lines that end with CRLF and are short, nothing of a value able to begin a header.
/// \a sender may have a name. The same message has the same Message-ID each time. Pure.
[[nodiscard]] QByteArray mailMessage(const Outgoing &message, const QString &sender, const QDateTime &now);

}  // namespace sternway::notify
