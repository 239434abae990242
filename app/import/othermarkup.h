// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sternway::importer {

// Documents that are no Markdown. As Markdown most of them would become prose, and their commands text between other text. Pure.

struct OtherDocument {
  QString what;    ///< one sentence, with the lines that show it
  QString remedy;  ///< how it becomes Markdown, and what to look for in the result
};

/// A file that is no text: of a word processor, a PDF, an archive. By its first bytes.
[[nodiscard]] std::optional<OtherDocument> otherFile(const QByteArray &content);
/// The markup of a wiki, reStructuredText, AsciiDoc, HTML and others: where a text has two of its signs or more, and no heading,
/// table, fence or link of Markdown before them; HTML also where no block of code stands among its tags by its indent. \a text as
/// sourceText() returns it.
[[nodiscard]] std::optional<OtherDocument> otherMarkup(const QString &text);

}  // namespace sternway::importer
