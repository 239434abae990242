// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/mrkdwn.h"

#include <QStringList>
#include <QStringView>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

/// mrkdwn escapes &, < and > as HTML does; what stands there bare is text all the same.
QString escaped(QStringView text) {
  QString plain = text.toString();
  plain.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
  return plain.toHtmlEscaped();
}

/// What stands between < and >.
QString reference(QStringView inside) {
  const qsizetype bar = inside.indexOf(u'|');
  const QStringView target = bar < 0 ? inside : inside.left(bar);
  const QStringView words = bar < 0 ? QStringView() : inside.mid(bar + 1);
  if (target.startsWith(u'!') || target.startsWith(u'@') || target.startsWith(u'#')) {
    const QString sign = target.startsWith(u'#') ? u"#"_s : u"@"_s;
    return u"<b>%1%2</b>"_s.arg(sign, escaped(words.isEmpty() ? target.mid(1) : words));
  }
  return u"<a href=\"%1\">%2</a>"_s.arg(escaped(target), escaped(words.isEmpty() ? target : words));
}

bool isWord(QStringView text, qsizetype at) {
  return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

bool isSpace(QStringView text, qsizetype at) {
  return at < 0 || at >= text.size() || text.at(at).isSpace();
}

/// Where the emphasis that begins at \a from ends; -1: it is none.
qsizetype endOfEmphasis(QStringView text, qsizetype from) {
  const QChar sign = text.at(from);
  if (isWord(text, from - 1) || isSpace(text, from + 1))
    return -1;
  for (qsizetype at = from + 2; at < text.size() && text.at(at) != u'\n'; ++at)
    if (text.at(at) == sign && !isSpace(text, at - 1) && !isWord(text, at + 1))
      return at;
  return -1;
}

QString tagOf(QChar sign) {
  return sign == u'*' ? u"b"_s : sign == u'_' ? u"i"_s : u"s"_s;
}

QString inlineHtml(QStringView text) {
  QString html;
  qsizetype plain = 0;
  const auto flush = [&](qsizetype upTo) { html += escaped(text.mid(plain, upTo - plain)).replace(u'\n', u"<br>"_s); };
  for (qsizetype at = 0; at < text.size(); ++at) {
    const QChar sign = text.at(at);
    qsizetype end = -1;
    QString part;
    if (sign == u'<' && (end = text.indexOf(u'>', at)) > at)
      part = reference(text.mid(at + 1, end - at - 1));
    else if (sign == u'`' && (end = text.indexOf(u'`', at + 1)) > at)
      part = u"<code>%1</code>"_s.arg(escaped(text.mid(at + 1, end - at - 1)));
    else if ((sign == u'*' || sign == u'_' || sign == u'~') && (end = endOfEmphasis(text, at)) > at)
      part = u"<%1>%2</%1>"_s.arg(tagOf(sign), inlineHtml(text.mid(at + 1, end - at - 1)));
    if (end <= at)
      continue;
    flush(at);
    html += part;
    plain = end + 1;
    at = end;
  }
  flush(text.size());
  return html;
}

}  // namespace

QString mrkdwnToHtml(const QString &mrkdwn) {
  const QStringList parts = mrkdwn.split(u"```"_s);
  QString html;
  for (qsizetype index = 0; index < parts.size(); ++index) {
    const bool isBlock = index % 2 == 1 && index + 1 < parts.size();
    if (isBlock)
      html += u"<pre>%1</pre>"_s.arg(escaped(parts.at(index)));
    else
      html += (index % 2 == 1 ? u"```"_s : QString()) + inlineHtml(parts.at(index));
  }
  return html;
}

}  // namespace sternway::ui
