// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

struct cmark_iter;
struct cmark_node;

namespace sternway::report {

struct MarkdownFreer {
  void operator()(cmark_node *node) const;
  void operator()(cmark_iter *iter) const;
};
template <typename T>
using MarkdownOwned = std::unique_ptr<T, MarkdownFreer>;
using MarkdownTree = MarkdownOwned<cmark_node>;

/// GitHub Flavored Markdown (tables, task lists, struck-out text, bare addresses) as cmark-gfm reads it. Null: there is no memory
/// for it. Pure; any thread.
[[nodiscard]] MarkdownTree parseMarkdown(const QString &markdown);

}  // namespace sternway::report
