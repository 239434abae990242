// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messagetext.h"

#include "core/variables.h"

#include <QRegularExpression>

#include <functional>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// What a line of a message is made of.
struct TextPart {
  enum class Kind { Text, Escaped, Strong, Code, Link, Mention };
  Kind kind = Kind::Text;  ///< Strong: begins or ends
  QString text;
  QString address = {};  ///< of a link
};

/// Reads one line from left to right; what is not complete is text.
class MessageLine {
public:
  explicit MessageLine(const QString &line) : m_line(line) {}

  QList<TextPart> parts() {
    while (m_at < m_line.size())
      if (!escaped() && !strong() && !code() && !link() && !address() && !mention())
        addText(m_line.at(m_at++));
    return m_parts;
  }

private:
  void addText(QChar c) {
    if (m_parts.isEmpty() || m_parts.last().kind != TextPart::Kind::Text)
      m_parts.append({TextPart::Kind::Text, QString()});
    m_parts.last().text += c;
  }

  bool escaped() {
    if (m_line.at(m_at) != u'\\' || m_at + 1 == m_line.size() || m_line.at(m_at + 1).isLetterOrNumber())
      return false;
    m_parts.append({TextPart::Kind::Escaped, m_line.mid(m_at + 1, 1)});
    m_at += 2;
    return true;
  }

  bool strong() {
    const bool opens = !m_isStrong && m_line.mid(m_at + 2).contains(u"**"_s);
    if (!QStringView(m_line).mid(m_at).startsWith(u"**") || (!opens && !m_isStrong))
      return false;
    m_isStrong = !m_isStrong;
    m_parts.append({TextPart::Kind::Strong, QString()});
    m_at += 2;
    return true;
  }

  /// \a pattern where it begins here.
  QRegularExpressionMatch matched(const QRegularExpression &pattern) {
    const auto match =
        pattern.match(m_line, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch())
      m_at = match.capturedEnd();
    return match;
  }

  bool code() {
    static const QRegularExpression pattern(u"`([^`]+)`"_s);
    const auto match = matched(pattern);
    if (match.hasMatch())
      m_parts.append({TextPart::Kind::Code, match.captured(1)});
    return match.hasMatch();
  }

  bool link() {
    static const QRegularExpression pattern(u"\\[([^\\[\\]\\\\]+)\\]\\((https?://[^\\s()<>|\"\\\\]+)\\)"_s);
    const auto match = matched(pattern);
    if (match.hasMatch())
      m_parts.append({TextPart::Kind::Link, match.captured(1), match.captured(2)});
    return match.hasMatch();
  }

  bool address() {
    static const QRegularExpression pattern(u"https?://[^\\s()<>|\"\\\\*`\\[\\]]*[^\\s()<>|\"\\\\*`\\[\\].,;:!?']"_s);
    if (m_at > 0 && m_line.at(m_at - 1).isLetterOrNumber())
      return false;
    const auto match = matched(pattern);
    if (match.hasMatch())
      m_parts.append({TextPart::Kind::Link, match.captured(), match.captured()});
    return match.hasMatch();
  }

  bool mention() {
    static const QRegularExpression pattern(u"@(here|channel|everyone)\\b"_s);
    if (m_at > 0 && m_line.at(m_at - 1).isLetterOrNumber())
      return false;
    const auto match = matched(pattern);
    if (match.hasMatch())
      m_parts.append({TextPart::Kind::Mention, match.captured(1)});
    return match.hasMatch();
  }

  const QString m_line;
  qsizetype m_at = 0;
  bool m_isStrong = false;
  QList<TextPart> m_parts;
};

QString plainPart(const TextPart &part) {
  using Kind = TextPart::Kind;
  if (part.kind == Kind::Link && part.address != part.text)
    return part.text + u" ("_s + part.address + u')';
  return part.kind == Kind::Strong ? QString() : part.kind == Kind::Mention ? u'@' + part.text : part.text;
}

/// Whether Slack would take the character for the begin or the end of *bold*, _italic_, ~struck~ or `code`.
bool marksInSlack(const QString &text, qsizetype at) {
  if (!u"*_~`"_s.contains(text.at(at)))
    return false;
  const QChar before = at > 0 ? text.at(at - 1) : u' ';
  const QChar after = at + 1 < text.size() ? text.at(at + 1) : u' ';
  return text.at(at) == u'`' || !before.isLetterOrNumber() || !after.isLetterOrNumber();
}

/// Slack's text has no character that escapes: what could begin or end markup stands between spaces without width.
QString slackText(const QString &text) {
  QString out;
  for (qsizetype at = 0; at < text.size(); ++at) {
    const QString c = text.at(at) == u'&'   ? u"&amp;"_s
                      : text.at(at) == u'<' ? u"&lt;"_s
                      : text.at(at) == u'>' ? u"&gt;"_s
                                            : QString(text.at(at));
    out += marksInSlack(text, at) ? QChar(0x200B) + c + QChar(0x200B) : c;
  }
  return out;
}

QString slackPart(const TextPart &part) {
  using Kind = TextPart::Kind;
  switch (part.kind) {
    case Kind::Text:
    case Kind::Escaped: return slackText(part.text);
    case Kind::Strong: return u"*"_s;
    case Kind::Code: return u'`' + slackText(part.text) + u'`';
    case Kind::Link:
      return u'<' + QString(part.address).replace(u'&', u"&amp;"_s) +
             (part.text == part.address ? QString() : u'|' + slackText(part.text).remove(u'|')) + u'>';
    case Kind::Mention: return u"<!"_s + part.text + u'>';
  }
  return {};
}

/// GitHub finds @names and #numbers in what is rendered, escaped or not: a comment keeps them apart.
QString markdownPart(const TextPart &part) {
  using Kind = TextPart::Kind;
  switch (part.kind) {
    case Kind::Text: {
      QString out;
      for (const QChar c : part.text)
        out += u"\\`*_[]<>~&#|"_s.contains(c) ? QString(u'\\') + c : QString(c);
      return out;
    }
    case Kind::Escaped: return part.text == u"@" ? u"@<!-- -->"_s : u'\\' + part.text;
    case Kind::Strong: return u"**"_s;
    case Kind::Code: return u'`' + part.text + u'`';
    case Kind::Link:
      return part.text == part.address ? u'<' + part.address + u'>'
                                       : u'[' + encoded(part.text, Encoding::Markdown) + u"]("_s + part.address + u')';
    case Kind::Mention: return u'@' + part.text;
  }
  return {};
}

QString htmlText(const QString &text) {
  return encoded(text, Encoding::Html);
}

QString messageLine(const QString &line, const std::function<QString(const TextPart &)> &write) {
  QString out;
  const QList<TextPart> parts = MessageLine(line).parts();
  for (const TextPart &part : parts)
    out += write(part);
  return out;
}

QString htmlLine(const QString &line) {
  using Kind = TextPart::Kind;
  bool isStrong = false;
  return messageLine(line, [&isStrong](const TextPart &part) -> QString {
    switch (part.kind) {
      case Kind::Text:
      case Kind::Escaped: return htmlText(part.text);
      case Kind::Strong: return (isStrong = !isStrong) ? u"<strong>"_s : u"</strong>"_s;
      case Kind::Code: return u"<code>"_s + htmlText(part.text) + u"</code>"_s;
      case Kind::Link: return u"<a href=\""_s + htmlText(part.address) + u"\">"_s + htmlText(part.text) + u"</a>"_s;
      case Kind::Mention: return u'@' + part.text;
    }
    return {};
  });
}

/// What would be a quote is text.
QString slackLine(const QString &line) {
  const QString out = messageLine(line, slackPart);
  return out.startsWith(u"&gt;"_s) ? QChar(0x200B) + out : out;
}

/// A list and its boxes stay markup in Markdown; so does the number of a step.
QString markdownLine(const QString &line) {
  static const QRegularExpression marker(u"^\\s*(?:-|\\d+\\.)\\s(?:\\[[ xX]\\]\\s)?"_s);
  const QString begins = marker.match(line).captured();
  const QString rest = messageLine(line.mid(begins.size()), markdownPart);
  static const QRegularExpression asList(u"^(\\s*)([-+=]|\\d+[.)])"_s);
  return begins + (begins.isEmpty() ? QString(rest).replace(asList, u"\\1\\\\2"_s) : rest);
}
}  // namespace

namespace {
/// A paragraph for each that a blank line ends.
QString htmlParagraphs(const QStringList &lines) {
  QString out;
  QStringList paragraph;
  const auto end = [&] {
    if (!paragraph.isEmpty())
      out += u"<p>"_s + paragraph.join(u"<br>\n"_s) + u"</p>\n"_s;
    paragraph.clear();
  };
  for (const QString &line : lines)
    if (line.trimmed().isEmpty())
      end();
    else
      paragraph << htmlLine(line);
  end();
  return out;
}
}  // namespace

QString messageText(const QString &text, TextFormat format) {
  QStringList lines = QString(text).remove(u'\r').split(u'\n');
  if (format == TextFormat::Html)
    return htmlParagraphs(lines);
  for (QString &line : lines)
    line = format == TextFormat::Plain         ? messageLine(line, plainPart)
           : format == TextFormat::SlackMrkdwn ? slackLine(line)
                                               : markdownLine(line);
  return lines.join(u'\n');
}

namespace {
QString escapedLine(const QString &line) {
  QString out;
  for (const QChar c : line) {
    if (u"\\*`[@"_s.contains(c))
      out += u'\\';
    out += c;
  }
  return out;
}
}  // namespace

QString messageValue(const QString &name, const QString &value) {
  static const QRegularExpression asList(u"^(\\d*)([-.]\\s)"_s);
  if (name != "timeline"_L1)
    return escapedLine(value.simplified()).replace(asList, u"\\1\\\\2"_s);
  QStringList lines = value.split(u'\n');
  for (QString &line : lines)
    line = escapedLine(line.simplified());
  return lines.join(u'\n');
}

FilledMessage filledMessage(const MessageTemplate &message, const QHash<QString, QString> &values) {
  QHash<QString, QString> plain;
  QHash<QString, QString> escaped;
  for (auto value = values.cbegin(); value != values.cend(); ++value) {
    if (Placeholder{.name = value.key()}.isSecret())
      continue;
    plain.insert(value.key(), value->simplified());
    escaped.insert(value.key(), messageValue(value.key(), *value));
  }
  const Filled subject = fill(message.subject, plain);
  const Filled body = fill(message.body.trimmed(), escaped);
  FilledMessage filled{.subject = subject.text.simplified(), .body = body.text, .missing = subject.missing};
  for (const QString &name : body.missing)
    if (!filled.missing.contains(name))
      filled.missing.append(name);
  return filled;
}

}  // namespace sternway
