// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chartdata.h"

#include <QStringList>

#include <variant>

namespace sternway::report {

/// What a report says, block by block, without how a format writes it. Every text is data: each writer escapes it for its format.
struct Document {
  enum class Style { Plain, Strong, Code };
  struct Span {
    QString text;
    Style style = Style::Plain;
    /// A page that the text leads to. Writers make a link of it only where it is a webAddress(); else there is only the text.
    QString link = {};
  };
  /// The text of a paragraph, an entry or a cell; mostly one plain span.
  struct Line {
    Line(const QString &text) : spans{{text}} {}  // NOLINT(google-explicit-constructor): a text is a line
    Line(std::initializer_list<Span> list) : spans(list) {}
    QList<Span> spans;
  };

  struct Heading {
    int level = 2;
    QString text;
  };
  struct Paragraph {
    Line text;
    bool quoted = false;
  };
  /// Names with their values.
  struct Facts {
    QList<std::pair<QString, QString>> lines;
  };
  struct Bullets {
    QList<Line> lines;
  };
  struct Table {
    QStringList header;
    QList<QList<Line>> rows;  ///< as many cells as the header
    bool numbered = false;    ///< the first column holds numbers
  };
  struct Code {
    QStringList lines;
    QString language;
  };
  /// A chart of values over time, UTC. A format without pictures has its values as a table.
  struct Figure {
    QString title;
    ChartData chart;
    TimeRange range = {};  ///< of the time axis; no length: from the first sample to the last
  };
  using Block = std::variant<Heading, Paragraph, Facts, Bullets, Table, Code, Figure>;

  QList<Block> blocks;
};

/// Fewer sections (headings of the second level) are found without a list of contents.
inline constexpr qsizetype sectionsToList = 3;
/// The text of the first heading; empty: there is none.
[[nodiscard]] QString titleOf(const Document &document);
/// The language that the texts are translated to, as BCP 47 has it ("en").
[[nodiscard]] QString documentLanguage();
/// \a address, encoded, where it is one of http or https that names a host and no user; else empty. Pure.
[[nodiscard]] QByteArray webAddress(const QString &address);

/// One line: line breaks are spaces; control characters, and those that turn the direction of writing, are replaced visibly.
[[nodiscard]] QString singleLine(const QString &text);
/// The text, or a dash where there is none.
[[nodiscard]] QString orDash(const QString &text);

/// GitHub Flavored Markdown (CommonMark 0.30 section 2.4, GFM 0.29). No text of the document becomes markup or begins a block.
[[nodiscard]] QString toMarkdown(const Document &document);

}  // namespace sternway::report
