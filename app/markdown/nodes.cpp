// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/nodes.h"

#include "markdown/tablebounds.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

namespace sternway::markdown {

namespace {
/// cmark's registry of extensions is global: filled once.
void attachExtensions(cmark_parser *parser) {
  [[maybe_unused]] static const bool registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return true;
  }();
  for (const char *name : {"table", "tasklist", "strikethrough", "autolink"})
    if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
      cmark_parser_attach_syntax_extension(parser, extension);
}
}  // namespace

Owned<cmark_node> parse(const QString &text) {
  const Owned<cmark_parser> parser(cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
  attachExtensions(parser.get());
  const QByteArray bytes = withBoundedTables(text).toUtf8();
  cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
  return Owned<cmark_node>(cmark_parser_finish(parser.get()));
}

bool isOfType(cmark_node *node, const char *type) {
  return qstrcmp(cmark_node_get_type_string(node), type) == 0;
}

QString literal(cmark_node *node) {
  return withPipes(QString::fromUtf8(cmark_node_get_literal(node)));
}

QString url(cmark_node *node) {
  return withPipes(QString::fromUtf8(cmark_node_get_url(node)));
}

QString fenceInfo(cmark_node *node) {
  return withPipes(QString::fromUtf8(cmark_node_get_fence_info(node)));
}

}  // namespace sternway::markdown
