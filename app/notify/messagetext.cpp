// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/messagetext.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::notify {

using namespace Qt::StringLiterals;

QString textOf(const Outgoing &message, TextFormat format) {
  qsizetype end = message.body.size();
  while (end > 0 && message.body.at(end - 1).isSpace())
    --end;
  return messageText(message.body.left(end), format);
}

QJsonObject adfText(const Outgoing &message) {
  static const QRegularExpression blank(u"\\n[ \\t]*\\n\\s*"_s);
  QJsonArray content;
  for (const QString &paragraph : textOf(message, TextFormat::Plain).split(blank, Qt::SkipEmptyParts)) {
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

}  // namespace sternway::notify
