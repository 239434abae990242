// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cmark-gfm.h>

#include <memory>

/// GitHub Flavored Markdown as the tree of cmark-gfm, for who makes something else of it.
namespace sternway::markdown {

struct NodeFreer {
  void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node *node) const { cmark_node_free(node); }
  void operator()(cmark_iter *iter) const { cmark_iter_free(iter); }
};
template <typename T>
using Owned = std::unique_ptr<T, NodeFreer>;

/// With tables, task lists, strikethrough and autolinks. A single tilde is text: code=~"5.." of a query, 2.4~rc1 of a version
/// (see findings/markdown_strikes_out_what_is_between_two_matchers.sh). A table beyond the bounds of tablebounds.h is text; read
/// the texts of nodes by what follows. Null only without memory. Any thread.
[[nodiscard]] Owned<cmark_node> parse(const QString &text);

/// By the name of its type, as the extensions' nodes have no number: "table", "tasklist", "strikethrough".
[[nodiscard]] bool isOfType(cmark_node *node, const char *type);
[[nodiscard]] QString literal(cmark_node *node);
[[nodiscard]] QString url(cmark_node *node);        ///< of a link or a picture
[[nodiscard]] QString fenceInfo(cmark_node *node);  ///< the words after the fence

/// Calls \a visit with each node below \a block and whether it is entered, in the order of the text; without recursion, however
/// deep they nest.
template <typename Visit>
void visitBelow(cmark_node *block, Visit visit) {
  const Owned<cmark_iter> iter(cmark_iter_new(block));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get()))
    if (cmark_node *node = cmark_iter_get_node(iter.get()); node != block)
      visit(node, event == CMARK_EVENT_ENTER);
}

}  // namespace sternway::markdown
