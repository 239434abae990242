// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promql.h"

#include "core/promqlfunctions.h"
#include "core/promqllexer.h"
#include "core/promqlparser.h"
#include "rehearsal/promqlfunctions.h"

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
/// What of a node the evaluator does not have; empty: nothing.
QString missingOf(const PromNode &node) {
  static const QStringList aggregations{u"sum"_s,   u"avg"_s,  u"max"_s,     u"min"_s,
                                        u"count"_s, u"topk"_s, u"bottomk"_s, u"quantile"_s};
  static const QStringList operators{u"atan2"_s, u"</"_s, u">/"_s};
  if (node.type == PromNode::Type::Call && !findPromFunction(node.text))
    return findPromSignature(node.text) ? node.text + u"()"_s : u"unknown function with name \"%1\""_s.arg(node.text);
  if (node.type == PromNode::Type::Aggregate && !aggregations.contains(node.text))
    return node.text;
  if (node.type == PromNode::Type::Binary && operators.contains(node.text))
    return node.text;
  if (node.at)
    return u"@"_s;
  if (!node.extension.isEmpty())
    return node.extension;
  if (node.range.isComputed || node.step.isComputed || (node.offset && node.offset->isComputed))
    return u"a computed duration"_s;
  return node.isFilled ? u"fill"_s : node.included.isEmpty() ? QString() : u"labels in group_left and group_right"_s;
}

std::optional<PromQlMistake> missingIn(const PromNode &node) {
  const QString missing = missingOf(node);
  if (!missing.isEmpty())
    return PromQlMistake{
        .offset = node.position,
        .words = missing.startsWith(u"unknown "_s) ? missing : missing + u" is not supported by the rehearsal"_s};
  for (const PromNodePtr &child : node.children)
    if (auto found = missingIn(*child))
      return found;
  return std::nullopt;
}
}  // namespace

tl::expected<PromNodePtr, QString> readQuery(const QString &query) {
  PromQlReading reading = parsePromQl(query);
  if (!reading.mistake && !reading.root)
    reading.mistake = PromQlMistake{.words = u"the expression is nested too deeply"_s};
  if (!reading.mistake)
    reading.mistake = missingIn(*reading.root);
  if (reading.mistake)
    return tl::unexpected(promQlErrorText(query, *reading.mistake));
  return std::move(reading.root);
}

std::optional<qint64> parsePromDuration(const QString &text) {
  bool isNumber = false;
  if (const double seconds = text.toDouble(&isNumber); isNumber)
    return static_cast<qint64>(seconds * 1000);
  return promDurationOf(text);
}

}  // namespace sternway::rehearsal
