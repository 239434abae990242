// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/messagetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
const QRegularExpression &bold() {
  static const QRegularExpression pattern(u"\\*\\*([^*\\n]+)\\*\\*"_s);
  return pattern;
}

const QRegularExpression &link() {
  static const QRegularExpression pattern(u"\\[([^\\]\\n]+)\\]\\((https?://[^)\\s]+)\\)"_s);
  return pattern;
}

QStringList paragraphsOf(const QString &text) {
  static const QRegularExpression blank(u"\\n[ \\t]*\\n\\s*"_s);
  return QString(text).replace(u"\r\n"_s, u"\n"_s).trimmed().split(blank, Qt::SkipEmptyParts);
}
}  // namespace

QString bodyText(const Outgoing &message) {
  qsizetype end = message.body.size();
  while (end > 0 && message.body.at(end - 1).isSpace())
    --end;
  return message.body.left(end);
}

QString slackText(const QString &text) {
  static const QRegularExpression calls(u"(^|[\\s(])@(here|channel|everyone)\\b"_s);
  QString out = text;
  out.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
  out.replace(bold(), u"*\\1*"_s).replace(link(), u"<\\2|\\1>"_s);
  return out.replace(calls, u"\\1<!\\2>"_s);
}

QString plainText(const QString &text) {
  return QString(text).replace(bold(), u"\\1"_s).replace(link(), u"\\1 (\\2)"_s);
}

QString htmlText(const QString &text) {
  static const QRegularExpression code(u"`([^`\\n]+)`"_s);
  QString out;
  for (const QString &paragraph : paragraphsOf(text)) {
    QString html = paragraph.toHtmlEscaped();
    html.replace(bold(), u"<strong>\\1</strong>"_s)
        .replace(code, u"<code>\\1</code>"_s)
        .replace(link(), u"<a href=\"\\2\">\\1</a>"_s);
    out += u"<p>"_s + html.replace(u'\n', u"<br>\n"_s) + u"</p>\n"_s;
  }
  return out;
}

QJsonObject adfText(const QString &text) {
  QJsonArray content;
  for (const QString &paragraph : paragraphsOf(plainText(text))) {
    QJsonArray line;
    for (const QString &words : paragraph.split(u'\n')) {
      if (!line.isEmpty())
        line.append(QJsonObject{{u"type"_s, u"hardBreak"_s}});
      if (!words.isEmpty())
        line.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, words}});
    }
    content.append(QJsonObject{{u"type"_s, u"paragraph"_s}, {u"content"_s, line}});
  }
  return {{u"type"_s, u"doc"_s}, {u"version"_s, 1}, {u"content"_s, content}};
}

QByteArray compactJson(const QJsonObject &object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString indentedJson(const QJsonObject &object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

}  // namespace sternway::notify
