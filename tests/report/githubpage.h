// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>

namespace sternway::test {

/// What GitHub makes of it, raw HTML included, but for bare addresses, which it makes links of.
inline QByteArray githubPage(const QString &markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_UNSAFE);
  for (const char *name : {"table", "strikethrough", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  const QByteArray text = markdown.toUtf8();
  cmark_parser_feed(parser, text.constData(), static_cast<size_t>(text.size()));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser));
  QByteArray page = "<main>" + QByteArray(html) + "</main>";
  std::free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return page;
}

}  // namespace sternway::test
