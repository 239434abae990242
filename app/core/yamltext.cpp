// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yamltext.h"

#include "core/format.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <yaml-cpp/exceptions.h>
#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

QByteArray inUtf8(const QByteArray &bytes) {
  const auto encoding = QStringConverter::encodingForData(bytes);
  if (encoding != QStringConverter::Utf16LE && encoding != QStringConverter::Utf16BE)
    return bytes;
  QStringDecoder decoder(*encoding);
  const QString text = decoder.decode(bytes);
  return decoder.hasError() ? bytes : text.toUtf8();
}

std::optional<Problem> unreadable(const QByteArray &content, int megabytes) {
  if (content.size() > qsizetype(megabytes) * 1'000'000)
    return Problem{.line = 0, .column = 0, .path = {}, .message = tr("larger than %1 MB").arg(megabytes)};
  // Byte by byte only where the whole is broken: to say where.
  QStringDecoder whole(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
  (void)QString(whole.decode(content));
  if (!whole.hasError())
    return std::nullopt;
  int line = 1;
  for (const QByteArray &text : content.split('\n')) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError())
      return Problem{.line = line,
                     .column = static_cast<int>(std::max<qsizetype>(0, decoded.indexOf(QChar::ReplacementCharacter))) + 1,
                     .path = {},
                     .message = tr("not valid UTF-8")};
    ++line;
  }
  return Problem{.line = 0, .column = 0, .path = {}, .message = tr("not valid UTF-8")};
}

QList<int> escapesOf(const std::string &content, size_t position) {
  const char quote = content[position];
  const std::string escape = quote == '"' ? "\\" : "''";
  QList<int> escapes;
  int length = 0;  // of the text so far
  for (size_t i = position + 1; i < content.size(); ++i) {
    const char c = content[i];
    const bool isEscape = content.compare(i, escape.size(), escape) == 0;
    if (c == quote && !isEscape)
      break;
    length += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;  // not the rest of a character
    if (!isEscape)
      continue;
    const char next = i + 1 < content.size() ? content[i + 1] : '\0';
    const size_t digits = quote != '"' ? 0 : next == 'x' ? 2 : next == 'u' ? 4 : next == 'U' ? 8 : 0;
    escapes.append(QList<int>(static_cast<qsizetype>(1 + digits), length));
    i += 1 + digits;
  }
  return escapes;
}

QString indentationRemedy(const std::string &message, const std::string &text, int line) {
  const QString at = QString::fromStdString(text).section(u'\n', std::max(0, line - 1), line);
  static const QRegularExpression tab(u"^ *\\t"_s, QRegularExpression::MultilineOption);
  if (at.contains(tab))
    return tr(" (a tab indents here: use spaces)");
  const bool isBlock =
      message == YAML::ErrorMsg::BLOCK_ENTRY || message == YAML::ErrorMsg::END_OF_SEQ || message == YAML::ErrorMsg::END_OF_MAP;
  return isBlock ? tr(" (look at the indentation: entries of one list or map begin in the same column)") : QString();
}

}  // namespace sternway
