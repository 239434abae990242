// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senderrig.h"

namespace sternway::test {

/// The text of a message, which no other has.
[[nodiscard]] inline QString wordsOf(int number) {
  return QStringLiteral("message-%1-end").arg(number, 5, 10, QChar(u'0'));
}

/// Message \a number of an incident, with an alert of its own.
[[nodiscard]] inline notify::Outgoing numberedMessage(int number, const QString &incident) {
  notify::Outgoing message = aMessage(wordsOf(number));
  message.subject = wordsOf(number);  // a silence's comment has it
  message.incidentId = incident;
  message.dedupKey = wordsOf(number);
  return message;
}

}  // namespace sternway::test
