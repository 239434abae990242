// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace sternway {

/// The text of a message as templates write it, as a person edits it, and as it is stored. Each line is a line for the reader. Of
/// Markdown it knows **strong**, `code`, [text](https://address) and addresses as they stand; of chats @here, @channel and
/// @everyone. A backslash takes the meaning from the character after it. Everything else is text, whatever a receiver would make
/// of it: it is escaped for each of them. Pure; any thread.

enum class TextFormat {
  Plain,        ///< mail, status pages: strong and code without their marks, a link as "text (address)"
  SlackMrkdwn,  ///< the text of a Slack message; @here and its like call people
  Markdown,     ///< GitHub's: lines break where they break here
  Html          ///< of a body: a paragraph for each that a blank line ends
};
[[nodiscard]] QString messageText(const QString &text, TextFormat format);

/// A value as it stands in such a text: on one line, and nothing in it is markup or calls anybody. Of the values with several
/// lines (the timeline) the lines stay.
[[nodiscard]] QString messageValue(const QString &name, const QString &value);

/// A template with its placeholders filled.
struct FilledMessage {
  QString subject;      ///< one line, plain
  QString body;         ///< a text as above
  QStringList missing;  ///< names without a value, each once: they stand in it as they were, and it must not be sent
};
/// A secret has no place in a message: {{secret:NAME}} is always missing.
[[nodiscard]] FilledMessage filledMessage(const MessageTemplate &message, const QHash<QString, QString> &values);

}  // namespace sternway
