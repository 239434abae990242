// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/othermarkup.h"

#include "core/format.h"

#include <algorithm>
#include <QRegularExpression>
#include <QStringList>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
constexpr auto perLine = QRegularExpression::MultilineOption;
constexpr auto anyCase = QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption;

enum class Markup { Storage, HtmlPage, Html, Textile, Jira, MediaWiki, DokuWiki, Rst, AsciiDoc, Org };

/// What only that markup has. The first group of an expression is what is shown of it.
struct Signs {
  Markup markup;
  QList<QRegularExpression> forms;
  bool mayHoldFences = false;
};

const QList<Signs> &signsOfMarkups() {
  static const QRegularExpression heading(u"^(h[1-6]\\.) \\S"_s, perLine);
  static const QList<Signs> all{
      {.markup = Markup::Storage,
       .forms = {QRegularExpression(u"(<ac:[a-z-]+)"_s), QRegularExpression(u"(<ri:[a-z-]+|<!\\[CDATA\\[|</ac:[a-z-]+>)"_s),
                 QRegularExpression(u"(</(?:p|h[1-6]|ul|ol|table)>)"_s)}},
      {.markup = Markup::HtmlPage,
       .forms = {QRegularExpression(u"\\A\\s*(<!doctype html|<html)\\b"_s, anyCase),
                 QRegularExpression(u"(<(?:body|head|meta|p|h[1-6])\\b)"_s, anyCase)},
       .mayHoldFences = true},
      {.markup = Markup::Html,
       .forms = {QRegularExpression(u"\\A\\s*(<(?:h[1-6]|p|div|section|article|table))\\b"_s, anyCase),
                 QRegularExpression(u"(</h[1-6]>)"_s, anyCase), QRegularExpression(u"(</(?:li|td|pre)>)"_s, anyCase)}},
      {.markup = Markup::Textile,
       .forms = {heading, QRegularExpression(u"^((?:bc|bq|pre)\\.{1,2}) "_s, perLine),
                 QRegularExpression(u"^(\\|_\\.)"_s, perLine), QRegularExpression(u"(\"[^\"\\n]{1,200}\":https?://)\\S"_s)}},
      {.markup = Markup::Jira,
       .forms = {heading,
                 QRegularExpression(u"^[ \\t]*(\\{(?:code|noformat|panel|info|warning|note|tip|expand|toc)(?::[^}\\n]*)?\\})"_s,
                                    perLine),
                 QRegularExpression(u"^(\\|\\|)[^|\\n]+\\|\\|.*\\|\\|[ \\t]*$"_s, perLine),
                 QRegularExpression(u"(\\[[^]|\\n]{1,200}\\|https?://)\\S"_s)}},
      {.markup = Markup::MediaWiki,
       .forms = {QRegularExpression(u"^(={1,6}) ?[^=\\s][^=\\n]*\\1[ \\t]*$"_s, perLine),
                 QRegularExpression(u"^(\\{\\|)(?: [^\\n]*)?$"_s, perLine), QRegularExpression(u"(''')[^'\\n]+'''"_s),
                 QRegularExpression(u"(<(?:syntaxhighlight|source) lang)"_s),
                 QRegularExpression(u"(\\[https?://)[^]\\s]{1,200} [^]\\n]{1,200}\\](?!\\()"_s)}},
      {.markup = Markup::DokuWiki,
       .forms = {QRegularExpression(u"^(={2,6}) [^=\\n]+ \\1[ \\t]*$"_s, perLine),
                 QRegularExpression(u"^[ \\t]*(<(?:code|file) [^>\\n]{1,80}>)"_s, perLine),
                 QRegularExpression(u"^(\\^) [^^\\n]+ \\^.*\\^[ \\t]*$"_s, perLine),
                 QRegularExpression(u"(\\[\\[https?://[^]|\\n]{1,200}\\|)"_s)}},
      {.markup = Markup::Rst,
       .forms = {QRegularExpression(u"^[ \\t]*(\\.\\. [a-z][a-z-]*::)(?: |$)"_s, perLine),
                 QRegularExpression(u"^([=~^\"*+#])\\1{3,}\\n ?\\S.*\\n\\1{4,}$"_s, perLine),
                 QRegularExpression(u"^\\S.*\\n([~^\"+]{3})[~^\"+]+\\n"_s, perLine),
                 QRegularExpression(u"^[ \\t]*(\\+=[=+]+\\+)[ \\t]*$"_s, perLine),
                 QRegularExpression(u"\\S(::)\\n\\n[ \\t]+\\S"_s), QRegularExpression(u"(:[a-z]+:`)[^`\\n]+`"_s),
                 QRegularExpression(u"`[^`<\\n]+ <[^`>\\n]+>(`_)"_s)}},
      {.markup = Markup::AsciiDoc,
       .forms =
           {QRegularExpression(u"^(={1,6}) [^=\\s](?:[^\\n]*[^=\\s])?$"_s, perLine),
            QRegularExpression(
                u"^(\\[(?:source|listing|cols|options|quote|horizontal|NOTE|TIP|WARNING|IMPORTANT|CAUTION)\\b[^]\\n]*\\])$"_s,
                perLine),
            QRegularExpression(u"^(\\|===)$"_s, perLine), QRegularExpression(u"^(:[a-z][a-z0-9-]*:)(?: |$)"_s, perLine),
            QRegularExpression(u"^(\\.+) \\S"_s, perLine),
            QRegularExpression(u"((?:image|include|ifdef|xref|link)::?)[^\\s\\[]{1,200}\\["_s)},
       .mayHoldFences = true},
      {.markup = Markup::Org,
       .forms = {QRegularExpression(u"^(#\\+(?:title|author|options|startup):)"_s, anyCase),
                 QRegularExpression(u"^[ \\t]*(#\\+begin_(?:src|example|quote))\\b"_s, anyCase),
                 QRegularExpression(u"^[ \\t]*(:PROPERTIES:)[ \\t]*$"_s, perLine),
                 QRegularExpression(u"(\\[\\[https?://[^]\\n]{1,200}\\]\\[)"_s)}},
  };
  return all;
}

struct Found {
  Markup markup;
  QList<QRegularExpressionMatch> signs;  ///< one of each kind
  qsizetype first = 0;
};

Found foundIn(const QString &text, const Signs &signs) {
  Found found{.markup = signs.markup, .signs = {}, .first = text.size()};
  for (const QRegularExpression &form : signs.forms)
    if (const auto match = form.match(text); match.hasMatch()) {
      found.signs.append(match);
      found.first = std::min(found.first, match.capturedStart());
    }
  return found;
}

/// The text without what stands between two marks, their lines kept.
QString without(QString text, const QString &open, const QString &close) {
  for (qsizetype begin = text.indexOf(open); begin >= 0; begin = text.indexOf(open, begin)) {
    const qsizetype end = text.indexOf(close, begin + open.size());
    if (end < 0)
      break;
    for (qsizetype i = begin; i < end + close.size(); ++i)
      if (text.at(i) != u'\n')
        text[i] = u' ';
    begin = end;
  }
  return text;
}

/// The text with every element that holds words of its own as marks of a tag, its lines kept. What stands in a <div> or <details>
/// may be Markdown; what stands in a paragraph, an item, a cell or a <pre> of HTML is not.
QString withoutElements(QString text) {
  static const QRegularExpression tag(
      u"<(/?)(p|h[1-6]|ul|ol|dl|table|pre|code|summary|blockquote|script|style|textarea)(?=[\\s>/])[^<>]*>?"_s, anyCase);
  QString open;
  qsizetype begin = 0;
  int depth = 0;
  const QString source = text;
  const auto fill = [&text, &begin](qsizetype end) {
    for (qsizetype i = begin; i < end; ++i)
      if (text.at(i) != u'\n')
        text[i] = u'<';
  };
  for (auto i = tag.globalMatch(source); i.hasNext();) {
    const auto match = i.next();
    const QString name = match.captured(2).toLower();
    const bool closes = !match.captured(1).isEmpty();
    if (depth == 0 && !closes) {
      open = name;
      begin = match.capturedStart();
    }
    if (name == open && (depth > 0 || !closes))
      depth += closes ? -1 : 1;
    if (name == open && closes && depth == 0)
      fill(match.capturedEnd());
  }
  if (depth > 0)
    fill(text.size());
  return text;
}

int indentOf(const QString &line) {
  constexpr int tab = 4;
  int indent = 0;
  for (const QChar c : line) {
    if (!c.isSpace())
      break;
    indent += c == u'\t' ? tab : 1;
  }
  return indent;
}

/// A block of code by its indent, as GitHub reads it among tags: below an empty line, no tag in it, and deeper than a tag before
/// it is drawn in.
bool hasIndentedCode(const QString &text) {
  constexpr int indent = 4;
  const auto isTag = [](const QString &line) { return line.trimmed().startsWith(u'<'); };
  bool isCode = false;
  bool isBelowEmpty = false;
  int tagIndent = -indent;  // of the tag in the last line that is not empty
  for (const QStringList lines = withoutElements(without(text, u"<!--"_s, u"-->"_s)).split(u'\n'); const QString &line : lines) {
    const bool isEmpty = line.trimmed().isEmpty();
    const bool isDeep = indentOf(line) >= indent;
    if (!isEmpty && isCode && !isDeep)
      return true;
    if (!isEmpty) {
      isCode = isDeep && !isTag(line) && (isCode || (isBelowEmpty && indentOf(line) >= tagIndent + indent));
      tagIndent = isTag(line) ? indentOf(line) : -indent;
    }
    isBelowEmpty = isEmpty;
  }
  return isCode;
}

/// Its first sign tells it from the others.
bool isTagged(Markup markup) {
  return markup == Markup::Storage || markup == Markup::HtmlPage || markup == Markup::Html;
}

/// What Markdown has and that markup has not. A heading of Markdown is a numbered item of wikis and a comment of commands: it
/// counts before the first sign of theirs, and among tags everywhere but in code.
bool hasMarkdown(const QString &text, const Found &found) {
  static const QRegularExpression table(u"^[ \\t]*\\|?(?:[ \\t]*:?-{2,}:?[ \\t]*\\|)+(?:[ \\t]*:?-{2,}:?)?[ \\t]*$"_s, perLine);
  static const QRegularExpression link(u"\\]\\((?:https?:|mailto:|#|\\.{0,2}/)"_s);
  static const QRegularExpression heading(u"^ {0,3}#{1,6} \\S"_s, perLine);
  static const QRegularExpression block(u"^ {0,3}(?:(?:#{1,6}|[-*+]|\\d{1,4}[.)]) \\S|[-*_]{3,}[ \\t]*$)"_s, perLine);
  if (found.markup == Markup::HtmlPage)
    return false;
  if (text.contains(table) || text.contains(link))
    return true;
  if (isTagged(found.markup))
    return without(without(text, u"<pre"_s, u"</pre>"_s), u"<![CDATA["_s, u"]]>"_s).contains(block) ||
           (found.markup == Markup::Html && hasIndentedCode(text));
  const auto first = heading.match(text);
  return first.hasMatch() && first.capturedStart() < found.first;
}

QString nameOf(Markup markup) {
  switch (markup) {
    case Markup::Textile: return u"Textile"_s;
    case Markup::Jira: return tr("the wiki markup of Jira or Confluence");
    case Markup::MediaWiki: return tr("the markup of MediaWiki");
    case Markup::DokuWiki: return tr("the markup of DokuWiki");
    case Markup::Rst: return u"reStructuredText"_s;
    case Markup::AsciiDoc: return u"AsciiDoc"_s;
    case Markup::Org: return u"Org"_s;
    case Markup::Storage: return tr("Confluence's storage format");
    case Markup::HtmlPage:
    case Markup::Html: return u"HTML"_s;
  }
  return {};
}

QString byPandoc(const QString &reader) {
  return tr("Convert it, and import the result: %1.").arg(u"pandoc -f %1 -t gfm --wrap=none FILE -o FILE.md"_s.arg(reader));
}

/// What was seen of pandoc 2.17 (Debian 12) and downdoc 1.1; see findings/pandoc_ends_jira_where_a_cell_has_code.sh.
QString remedyOf(Markup markup) {
  switch (markup) {
    case Markup::Textile: return byPandoc(u"textile"_s);
    case Markup::Jira:
      return byPandoc(u"jira"_s) + u' ' +
             tr("Where a cell of a table has {code} in it, pandoc leaves out the rest of the page: take it out of the cell "
                "first.");
    case Markup::MediaWiki:
      return byPandoc(u"mediawiki"_s) + u' ' + tr("Templates such as {{Warning}} are dropped: write their text out first.");
    case Markup::DokuWiki: return byPandoc(u"dokuwiki"_s);
    case Markup::Rst:
      return byPandoc(u"rst"_s) + u' ' +
             tr("Commands under an extension's directive come out as prose: look for them in the result.");
    case Markup::AsciiDoc: return tr("Convert it, and import the result: %1.").arg(u"npx downdoc -o FILE.md FILE"_s);
    case Markup::Org: return byPandoc(u"org"_s);
    case Markup::Storage:
      return tr("Export the page as HTML from Confluence, and convert that: %1. From this file, the lines of a code block would "
                "come out as one.")
          .arg(u"pandoc -f html -t gfm --wrap=none FILE -o FILE.md"_s);
    case Markup::HtmlPage:
    case Markup::Html: return byPandoc(u"html"_s);
  }
  return {};
}

QString shownSign(const QString &text, const QRegularExpressionMatch &match) {
  constexpr qsizetype longest = 30;
  const qsizetype begin = match.capturedStart(1);
  const auto number = QStringView(text).left(begin).count(u'\n') + 1;
  const QString line = text.mid(begin, longest).section(u'\n', 0, 0);
  return tr("“%1” in line %2").arg(line.size() < longest ? line.trimmed() : line + u'…', QString::number(number));
}

OtherDocument documentOf(const QString &text, const Found &found) {
  return {.what = tr("This is %1, not Markdown: it has %2 and %3")
                      .arg(nameOf(found.markup), shownSign(text, found.signs.at(0)), shownSign(text, found.signs.at(1))),
          .remedy = remedyOf(found.markup)};
}
}  // namespace

std::optional<OtherDocument> otherMarkup(const QString &text) {
  if (text.startsWith(u"```"_s))
    return std::nullopt;
  const QString plain = without(text, u"\n```"_s, u"\n```"_s);
  const bool hasFences = plain != text;
  std::optional<Found> best;
  for (const Signs &signs : signsOfMarkups()) {
    if ((hasFences && !signs.mayHoldFences) || (isTagged(signs.markup) && !plain.contains(signs.forms.constFirst())))
      continue;
    const Found found = foundIn(plain, signs);
    if (found.signs.size() < 2 || hasMarkdown(plain, found))
      continue;
    if (isTagged(signs.markup))
      return documentOf(plain, found);
    if (!best || found.signs.size() > best->signs.size())
      best = found;
  }
  return best ? std::optional(documentOf(plain, *best)) : std::nullopt;
}

std::optional<OtherDocument> otherFile(const QByteArray &content) {
  const auto converted = [](const QString &name, const QString &remedy) {
    return OtherDocument{.what = tr("The file is %1, not Markdown").arg(name), .remedy = remedy};
  };
  const QString commands =
      tr("It has no code blocks: put lines of ``` around the commands in the result, and check quotes and hyphens that were made "
         "typographic.");
  const QString saved = tr("Save it as .docx, and convert that: %1.").arg(u"pandoc -f docx -t gfm --wrap=none FILE -o FILE.md"_s);
  if (content.startsWith("PK\3\4")) {
    if (content.contains("application/vnd.oasis.opendocument.text"))
      return converted(tr("a text document (.odt)"), byPandoc(u"odt"_s) + u' ' + commands);
    if (content.contains("word/"))
      return converted(tr("a Word document (.docx)"), byPandoc(u"docx"_s) + u' ' + commands);
    return converted(tr("a ZIP archive"), tr("Unpack it, and import the document in it."));
  }
  if (content.startsWith("%PDF-"))
    return converted(
        tr("a PDF"),
        tr("Headings and tables cannot be read from it. Export the document as Markdown, HTML or .docx where it was written."));
  if (content.startsWith("{\\rtf"))
    return converted(tr("an RTF document"), saved + u' ' + commands);
  if (content.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    return converted(tr("an older Office document (.doc)"), saved + u' ' + commands);
  return std::nullopt;
}

}  // namespace sternway::importer
