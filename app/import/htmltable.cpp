// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/htmltable.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString withoutEntities(QString text) {
  for (const auto &[entity, character] : {std::pair(u"&lt;"_s, u"<"_s),
                                          {u"&gt;"_s, u">"_s},
                                          {u"&quot;"_s, u"\""_s},
                                          {u"&#39;"_s, u"'"_s},
                                          {u"&nbsp;"_s, u" "_s},
                                          {u"&ge;"_s, u"≥"_s},
                                          {u"&le;"_s, u"≤"_s},
                                          {u"&amp;"_s, u"&"_s}})
    text.replace(entity, character, Qt::CaseInsensitive);
  return text;
}

constexpr auto forms = QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption;
}  // namespace

QString htmlText(const QString &html) {
  static const QRegularExpression breaks(u"<br\\s*/?>"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression cells(u"(</t[dh]>)(?=\\s*<t[dh])"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression tags(
      u"</?(?:a|abbr|b|big|blockquote|center|code|col|colgroup|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|input|ins|kbd|"
      "label|li|mark|ol|p|pre|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)"
      "(?:\\s[^<>]*)?/?>|<!--|-->"_s,
      QRegularExpression::CaseInsensitiveOption);
  return QString(html).replace(breaks, u"\n"_s).replace(cells, u"\\1 | "_s).remove(tags);
}

std::optional<MarkdownBlock> htmlTable(const QString &html, int firstLine) {
  static const QRegularExpression whole(u"^\\s*<table\\b[^<>]*>(.*)</table>\\s*$"_s, forms);
  static const QRegularExpression rowForm(u"<tr\\b[^<>]*>(.*?)</tr>"_s, forms);
  static const QRegularExpression cellForm(u"<t([dh])\\b[^<>]*>(.*?)</t[dh]>"_s, forms);
  const auto match = whole.match(html);
  if (!match.hasMatch() || match.captured(1).contains(u"<table"_s, Qt::CaseInsensitive))
    return std::nullopt;
  MarkdownBlock table;
  table.type = MarkdownBlock::Type::Table;
  table.firstLine = firstLine;
  table.lastLine = firstLine + static_cast<int>(html.trimmed().count(u'\n'));
  for (auto rows = rowForm.globalMatch(html); rows.hasNext();) {
    const auto found = rows.next();
    MarkdownBlock row;
    row.type = MarkdownBlock::Type::Row;
    row.firstLine = firstLine + static_cast<int>(QStringView(html).left(found.capturedStart()).count(u'\n'));
    row.lastLine = row.firstLine + static_cast<int>(found.captured(0).count(u'\n'));
    row.header = table.children.empty();
    for (auto cells = cellForm.globalMatch(found.captured(1)); cells.hasNext();)
      row.cells.append(withoutEntities(htmlText(cells.next().captured(2))).trimmed());
    if (!row.cells.isEmpty())
      table.children.push_back(std::move(row));
  }
  return table.children.size() > 1 ? std::optional(std::move(table)) : std::nullopt;
}

}  // namespace sternway
