// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promql.h"

#include <QRegularExpression>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
struct Rule {
  PromToken::Type type;
  QRegularExpression pattern;
};

const QList<Rule> &rules() {
  using Type = PromToken::Type;
  static const QList<Rule> all{
      {Type::Duration, QRegularExpression(u"(?:\\d+(?:ms|[smhdwy]))+(?![\\w.])"_s)},
      {Type::Number, QRegularExpression(u"(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?(?![\\w.])"_s)},
      {Type::Word, QRegularExpression(u"[A-Za-z_][\\w:]*"_s)},
      {Type::String, QRegularExpression(u"\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|`[^`]*`"_s)},
      {Type::Symbol, QRegularExpression(u"==|!=|>=|<=|=~|!~|[-+*/%^<>=(){}\\[\\],:]"_s)},
  };
  return all;
}

QString unquoted(const QString &text) {
  QString value = text.sliced(1, text.size() - 2);
  if (text.startsWith(u'`'))
    return value;
  QString plain;
  for (qsizetype i = 0; i < value.size(); ++i) {
    if (value.at(i) != u'\\' || i + 1 == value.size()) {
      plain += value.at(i);
      continue;
    }
    const QChar next = value.at(++i);
    plain += next == u'n' ? u'\n' : next == u't' ? u'\t' : next;
  }
  return plain;
}
}  // namespace

tl::expected<QList<PromToken>, QString> tokenizePromQl(const QString &query) {
  static const QRegularExpression space(u"(?:\\s|#[^\\n]*)+"_s);
  const auto options = QRegularExpression::AnchorAtOffsetMatchOption;
  QList<PromToken> tokens;
  qsizetype position = 0;
  while (position < query.size()) {
    if (const auto blank = space.match(query, position, QRegularExpression::NormalMatch, options); blank.hasMatch()) {
      position = blank.capturedEnd();
      continue;
    }
    bool found = false;
    for (const Rule &rule : rules()) {
      const auto match = rule.pattern.match(query, position, QRegularExpression::NormalMatch, options);
      if (!match.hasMatch())
        continue;
      const QString text = match.captured();
      tokens += PromToken{rule.type, rule.type == PromToken::Type::String ? unquoted(text) : text, position};
      position = match.capturedEnd();
      found = true;
      break;
    }
    if (!found)
      return tl::unexpected(u"1:%1: parse error: unexpected character: '%2'"_s.arg(position + 1).arg(query.at(position)));
  }
  tokens += PromToken{PromToken::Type::End, {}, query.size()};
  return tokens;
}

}  // namespace sternway::rehearsal
