// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretplaces.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Each look would else go through the whole text first, to see whether it is one.
constexpr auto anchored = QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption;
constexpr auto withoutCheck = QRegularExpression::DontCheckSubjectStringMatchOption;

/// A line of so many characters of base64 is no word of a sentence.
constexpr qsizetype surelyKey = 40;
/// The first line of a key is longer than a word.
constexpr qsizetype surelyWord = 16;

/// Between two lines there is a line break, as such or as an escape; else they are folded into one.
bool isWithinLine(QStringView between) {
  return std::ranges::all_of(between, [](QChar c) { return c == u' ' || c == u'\t'; });
}

bool isBroken(QStringView between) {
  return between.contains(u'\n') || between.contains(u'\\');
}

/// A short word at the beginning of a line that goes on.
bool beginsSentence(const QString &text, const QRegularExpressionMatch &word) {
  static const QRegularExpression goesOn(u"[ \\t]+[^ \\t\\n\\r]"_s);
  const QString after = QStringView(text).sliced(word.capturedEnd()).left(3).toString();
  return word.capturedLength(2) < surelyKey && isBroken(word.capturedView(1)) &&
         goesOn.match(after, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption).hasMatch();
}

/// Where what BEGIN opened ends without END: its lines are as long as the first one, but for the last.
qsizetype endOfLines(const QString &text, qsizetype from) {
  static const QRegularExpression header(
      u"(?:\\s|\\\\[nrt])*+(?:Proc-Type|DEK-Info|Version|Comment|Hash): "
      "(?:[^\\n\\\\\"]++|\\\\(?![nr\"]))*+"_s);
  static const QRegularExpression line(u"((?:[\\s\"'+,>|]|\\\\[nrt])*+)([A-Za-z0-9+/]++={0,2})"_s);
  qsizetype end = from;
  for (auto match = header.match(text, end, QRegularExpression::NormalMatch, anchored); match.hasMatch();
       match = header.match(text, end, QRegularExpression::NormalMatch, anchored))
    end = match.capturedEnd();
  qsizetype width = 0;
  for (auto match = line.match(text, end, QRegularExpression::NormalMatch, anchored); match.hasMatch();
       match = line.match(text, end, QRegularExpression::NormalMatch, anchored)) {
    const qsizetype length = match.capturedLength(2);
    const QStringView between = match.capturedView(1);
    if ((!isWithinLine(between) && !isBroken(between)) || (width == 0 && length < surelyWord) ||
        (width > 0 && length > width && length < surelyKey) || beginsSentence(text, match))
      break;
    end = match.capturedEnd();
    if ((width > 0 && length < width && length < surelyKey) || match.capturedView(2).endsWith(u'='))
      break;
    width = width == 0 ? length : width;
  }
  return end;
}
}  // namespace

QList<TextSpan> privateKeysIn(const QString &text) {
  static const QRegularExpression begin(u"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----"_s);
  static const QRegularExpression end(u"-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----"_s);
  QList<TextSpan> found;
  if (!text.contains(u"PRIVATE KEY"_s) || !text.isValidUtf16())
    return found;
  auto opened = begin.match(text);
  auto closed = end.match(text);
  while (opened.hasMatch()) {
    const auto next = begin.match(text, opened.capturedEnd(), QRegularExpression::NormalMatch, withoutCheck);
    if (closed.hasMatch() && closed.capturedStart() < opened.capturedEnd())
      closed = end.match(text, opened.capturedEnd(), QRegularExpression::NormalMatch, withoutCheck);
    const bool isClosed = closed.hasMatch() && (!next.hasMatch() || closed.capturedStart() < next.capturedStart());
    const qsizetype until = isClosed ? closed.capturedEnd() : endOfLines(text, opened.capturedEnd());
    found.append({opened.capturedStart(), until - opened.capturedStart()});
    opened = next;
  }
  return found;
}

}  // namespace sternway
