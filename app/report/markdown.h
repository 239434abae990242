// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sternway::markdown {

/// Values are data: none of these lets a text become markup (GitHub Flavored Markdown, CommonMark 0.30 section 2.4), begin a
/// line, or turn its direction of writing.

/// A text within a line or a table cell.
[[nodiscard]] QString escaped(const QString &text);
/// A code span; the delimiter is longer than any run of backticks within.
[[nodiscard]] QString code(const QString &text);
/// A fenced block with these lines; the fence is longer than any run of backticks within.
[[nodiscard]] QString fenced(const QStringList &lines, const QString &language);
/// A row of cells that are Markdown already.
[[nodiscard]] QString row(const QStringList &cells);
/// One line: line breaks and control characters are made visible or taken out.
[[nodiscard]] QString singleLine(const QString &text);

}  // namespace sternway::markdown
