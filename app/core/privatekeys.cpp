// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretplaces.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr auto anchored = QRegularExpression::AnchorAtOffsetMatchOption;

/// A line of so many characters of base64 is no word of a sentence.
constexpr qsizetype surelyKey = 40;

/// Where what BEGIN opened ends without END: its lines are as long as the first one, but for the last.
qsizetype endOfLines(const QString &text, qsizetype from) {
  static const QRegularExpression header(
      u"(?:\\s|\\\\[nrt])*(?:Proc-Type|DEK-Info|Version|Comment|Hash): "
      "(?:[^\\n\\\\\"]|\\\\(?![nr\"]))*"_s);
  static const QRegularExpression line(
      u"(?:[\\s\"'+,>|]*(?:\\n|\\\\[nrt])(?:[\\s\"'+,>|]|\\\\[nrt])*|[ \\t]*)([A-Za-z0-9+/]+={0,2})"_s);
  qsizetype end = from;
  for (auto match = header.match(text, end, QRegularExpression::NormalMatch, anchored); match.hasMatch();
       match = header.match(text, end, QRegularExpression::NormalMatch, anchored))
    end = match.capturedEnd();
  qsizetype width = 0;
  for (auto match = line.match(text, end, QRegularExpression::NormalMatch, anchored); match.hasMatch();
       match = line.match(text, end, QRegularExpression::NormalMatch, anchored)) {
    const qsizetype length = match.capturedLength(1);
    if (width > 0 && length > width && length < surelyKey)
      break;
    end = match.capturedEnd();
    if ((width > 0 && length < width && length < surelyKey) || match.capturedView(1).endsWith(u'='))
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
  auto opened = begin.match(text);
  auto closed = end.match(text);
  while (opened.hasMatch()) {
    const auto next = begin.match(text, opened.capturedEnd());
    if (closed.hasMatch() && closed.capturedStart() < opened.capturedEnd())
      closed = end.match(text, opened.capturedEnd());
    const bool isClosed = closed.hasMatch() && (!next.hasMatch() || closed.capturedStart() < next.capturedStart());
    const qsizetype until = isClosed ? closed.capturedEnd() : endOfLines(text, opened.capturedEnd());
    found.append({opened.capturedStart(), until - opened.capturedStart()});
    opened = next;
  }
  return found;
}

}  // namespace sternway
