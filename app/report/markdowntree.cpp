// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/markdowntree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

namespace sternway::report {

namespace {
struct ParserFreer {
  void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};

/// cmark's registry of extensions is global: filled once.
void attachMarkdownExtensions(cmark_parser *parser) {
  [[maybe_unused]] static const bool registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return true;
  }();
  for (const char *name : {"table", "tasklist", "strikethrough", "autolink"})
    if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
      cmark_parser_attach_syntax_extension(parser, extension);
}
}  // namespace

void MarkdownFreer::operator()(cmark_node *node) const {
  cmark_node_free(node);
}

void MarkdownFreer::operator()(cmark_iter *iter) const {
  cmark_iter_free(iter);
}

MarkdownTree parseMarkdown(const QString &markdown) {
  const std::unique_ptr<cmark_parser, ParserFreer> parser(cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
  attachMarkdownExtensions(parser.get());
  const QByteArray bytes = markdown.toUtf8();
  cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
  return MarkdownTree(cmark_parser_finish(parser.get()));
}

}  // namespace sternway::report
