// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mailmessage.h"

#include "notify/messagetext.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
/// Of an encoded word: with its frame, and the name of the header before it, it stays below the 76 of RFC 2047.
constexpr qsizetype longestEncodedBytes = 39;
constexpr qsizetype longestName = 12;  ///< of a sender or recipient
constexpr qsizetype base64Line = 76;

bool isPlainAscii(const QString &text) {
  return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

QByteArray encodedWord(const QString &text) {
  return "=?UTF-8?B?" + text.toUtf8().toBase64() + "?=";
}

/// RFC 2047 where it must be: words that no character is torn in, each on a line.
QByteArray headerText(const QString &text) {
  const QString line = text.simplified();
  if (isPlainAscii(line) && line.size() < 60)
    return line.toLatin1();
  QByteArrayList words;
  QString word;
  for (qsizetype i = 0; i < line.size(); ++i) {
    const QString next = line.mid(i, line.at(i).isHighSurrogate() ? 2 : 1);
    if (QString(word + next).toUtf8().size() > longestEncodedBytes) {
      words << encodedWord(word);
      word.clear();
    }
    word += next;
    i += next.size() - 1;
  }
  return (words << encodedWord(word)).join("\r\n ");
}

QByteArray addressHeader(const QString &address) {
  const QString bare = bareAddress(address);
  const QString name = address.contains(u'<') ? address.section(u'<', 0, 0).remove(u'"').simplified() : QString();
  return name.isEmpty() ? bare.toUtf8() : encodedWord(name.left(longestName)) + "\r\n <" + bare.toUtf8() + '>';
}

QByteArray base64Lines(const QString &text) {
  const QByteArray encoded = QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\r\n"_s).toUtf8().toBase64();
  QByteArray lines;
  for (qsizetype i = 0; i < encoded.size(); i += base64Line)
    lines += encoded.mid(i, base64Line) + "\r\n";
  return lines;
}

QByteArray part(const QByteArray &boundary, const QByteArray &type, const QString &text) {
  return "--" + boundary + "\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
         base64Lines(text);
}
}  // namespace

QString bareAddress(const QString &address) {
  static const QRegularExpression pattern(u"^[^<>]*<([^<>\\s]+)>\\s*$|^\\s*([^<>\\s]+)\\s*$"_s);
  static const QRegularExpression odd(u"[\\x00-\\x20\\x7f\",;:\\\\()\\[\\]]"_s);
  const auto match = pattern.match(address);
  const QString bare = match.captured(1) + match.captured(2);
  const QString user = bare.section(u'@', 0, -2);
  const QByteArray host = QUrl::toAce(bare.section(u'@', -1));
  if (user.isEmpty() || user.contains(u'@') || host.isEmpty() || bare.contains(odd))
    return {};
  return user + u'@' + QString::fromLatin1(host);
}

QByteArray mailMessage(const Outgoing &message, const QString &sender, const QDateTime &now) {
  const QString host = bareAddress(sender).section(u'@', -1);
  const QByteArray key = QCryptographicHash::hash(message.id.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
  const QByteArray boundary = "sternway-" + key;
  const QString date = QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s);
  QByteArray mail =
      "From: " + addressHeader(sender) + "\r\nTo: " + addressHeader(message.recipients.value(0)) +
      "\r\nSubject: " + headerText(headline(message, 200)) + "\r\nDate: " + date.toLatin1() + "\r\nMessage-ID: <" + key + '@' +
      host.toLatin1() +
      ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"" +
      boundary + "\"\r\n\r\n";
  mail += part(boundary, "text/plain", textOf(message, TextFormat::Plain) + u'\n');
  mail += part(boundary, "text/html", u"<html><body>\n%1</body></html>\n"_s.arg(textOf(message, TextFormat::Html)));
  return mail + "--" + boundary + "--\r\n";
}

}  // namespace sternway::notify
