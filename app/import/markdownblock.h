// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/markdownimport.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace sternway::importer {

/// A stretch of text of one look.
struct MarkdownRun {
  QString text;
  bool strong = false;
  bool code = false;
  QString url;  ///< of the link that it stands in, or empty
};

/// A Markdown document as plain values. Lines count from 1 in the source. \c text is what a reader sees, with the backticks of
/// code, " (URL)" after the words of a link, ~~ around what is struck out, and a line break where the source or a <br> has one.
struct MarkdownBlock {
  enum class Type { Document, Heading, Paragraph, Quote, List, Item, Code, Html, Table, Row, Rule };
  Type type = Type::Document;
  int level = 0;         ///< Heading: 1 to 6
  bool ordered = false;  ///< List
  bool header = false;   ///< Row
  bool task = false;     ///< Item: has a check box
  bool fenced = false;   ///< Code
  QString info;          ///< Code: the word after the fence, lower case
  QString text;
  QList<MarkdownRun> runs;  ///< Heading, Paragraph
  QStringList cells;        ///< Row
  int firstLine = 0;
  int lastLine = 0;
  std::vector<MarkdownBlock> children;

  /// Heading, Paragraph: the strong words that it begins with, without a colon; empty when it begins otherwise.
  [[nodiscard]] QString lead() const;
  /// Heading, Paragraph: what follows lead().
  [[nodiscard]] QString afterLead() const;
};

/// The source as sourceText() reads it; nested fences of a document that stands in a fence as a whole are freed. Line n of the
/// result is line n of the source. An error as there, and for another markup (see othermarkup.h).
[[nodiscard]] Result<QString> markdownText(const QByteArray &content);

/// Parses GitHub's Markdown (tables, task lists, strikethrough, autolinks) by cmark-gfm. What is nested deeper than 32 becomes
/// the text of the block around it. Pure; any thread.
[[nodiscard]] MarkdownBlock parseMarkdown(const QString &text);

}  // namespace sternway::importer
