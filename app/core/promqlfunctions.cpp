// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqlfunctions.h"

#include "core/enumnames.h"
#include "core/promqlmistake.h"

#include <QHash>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// NAME(KINDS): v a vector, m a range vector, s a scalar, t a string; "?" after the last one: it may be missing; "*": it may be
/// missing or repeated; ">": what comes of it, where that is no vector.
constexpr const char *signatures =
    "abs(v) absent(v) absent_over_time(m) acos(v) acosh(v) asin(v) asinh(v) atan(v) atanh(v) avg_over_time(m) ceil(v) changes(m) "
    "clamp(vss) clamp_max(vs) clamp_min(vs) cos(v) cosh(v) count_over_time(m) day_of_month(v?) day_of_week(v?) day_of_year(v?) "
    "days_in_month(v?) deg(v) delta(m) deriv(m) double_exponential_smoothing(mss) end()>s exp(v) first_over_time(m) floor(v) "
    "histogram_avg(v) histogram_count(v) histogram_fraction(ssv) histogram_quantile(sv) histogram_quantiles(vts*) "
    "histogram_stddev(v) histogram_stdvar(v) histogram_sum(v) holt_winters(mss) hour(v?) idelta(m) increase(m) info(vv?) "
    "irate(m) "
    "label_join(vttt*) label_replace(vtttt) last_over_time(m) ln(v) log10(v) log2(v) mad_over_time(m) max_of(ss)>s "
    "max_over_time(m) min_of(ss)>s min_over_time(m) minute(v?) month(v?) pi()>s predict_linear(ms) present_over_time(m) "
    "quantile_over_time(sm) rad(v) range()>s rate(m) resets(m) round(vs?) scalar(v)>s sgn(v) sin(v) sinh(v) sort(v) "
    "sort_by_label(vt*) sort_by_label_desc(vt*) sort_desc(v) sqrt(v) start()>s start_timestamp(v) stddev_over_time(m) "
    "stdvar_over_time(m) step()>s sum_over_time(m) tan(v) tanh(v) time()>s timestamp(v) ts_of_first_over_time(m) "
    "ts_of_last_over_time(m) ts_of_max_over_time(m) ts_of_min_over_time(m) vector(s) year(v?)";

PromKind kindOf(QChar letter) {
  switch (letter.unicode()) {
    case u'v': return PromKind::Vector;
    case u'm': return PromKind::Matrix;
    case u's': return PromKind::Scalar;
    default: return PromKind::String;
  }
}

QHash<QString, PromSignature> signatureTable() {
  QHash<QString, PromSignature> table;
  const QStringList entries = QString::fromLatin1(signatures).split(u' ');
  for (const QString &entry : entries) {
    PromSignature made{.name = entry.section(u'(', 0, 0)};
    const QString kinds = entry.section(u'(', 1).section(u')', 0, 0);
    for (const QChar letter : kinds)
      if (letter.isLetter())
        made.arguments.append(kindOf(letter));
    const bool isOpen = kinds.endsWith(u'?') || kinds.endsWith(u'*');
    made.required = made.arguments.size() - (isOpen ? 1 : 0);
    made.most = kinds.endsWith(u'*') ? -1 : made.arguments.size();
    if (entry.contains(u'>'))
      made.result = kindOf(entry.back());
    table.insert(made.name, made);
  }
  table[u"histogram_quantiles"_s].required = 3;
  return table;
}

const QHash<QString, PromSignature> &allSignatures() {
  static const QHash<QString, PromSignature> table = signatureTable();
  return table;
}

/// Walks a tree; the first mistake counts, what is inside before what is around it.
class KindCheck {
public:
  std::optional<PromQlMistake> first(const PromNode &root) {
    visit(root);
    return std::move(m_mistake);
  }

private:
  void add(const PromNode &node, const QString &words, PromQlRemedy remedy = PromQlRemedy::None, const QString &subject = {}) {
    if (!m_mistake)
      m_mistake =
          PromQlMistake{.offset = node.position, .words = words, .remedy = remedy, .subject = subject, .isPrometheusOnly = true};
  }
  void visit(const PromNode &node) {
    const bool isInfo = node.type == PromNode::Type::Call && node.text == u"info" && node.children.size() == 2;
    if (isInfo)
      labelsOnly(*node.children.back());
    for (const PromNodePtr &child : node.children)
      visit(*child);
    switch (node.type) {
      case PromNode::Type::Selection: return selector(node);
      case PromNode::Type::Subquery: return subquery(node);
      case PromNode::Type::Call: return call(node);
      case PromNode::Type::Aggregate: return aggregate(node);
      case PromNode::Type::Binary: return binary(node);
      case PromNode::Type::Sign: return sign(node);
      case PromNode::Type::Number:
      case PromNode::Type::String: return;
    }
  }
  bool expect(const PromNode &node, PromKind wanted, const QString &where);
  void labelsOnly(const PromNode &node);
  void selector(const PromNode &node);
  void subquery(const PromNode &node);
  void call(const PromNode &node);
  void aggregate(const PromNode &node);
  void binary(const PromNode &node);
  void sign(const PromNode &node);
  static bool isNumeric(const PromNode &node) {
    const PromKind kind = resultKind(node);
    return kind == PromKind::Scalar || kind == PromKind::Vector || kind == PromKind::Unknown;
  }

  std::optional<PromQlMistake> m_mistake;
  QList<const PromNode *> m_mayBeEmpty;
};

bool KindCheck::expect(const PromNode &node, PromKind wanted, const QString &where) {
  const PromKind kind = resultKind(node);
  if (kind == wanted || kind == PromKind::Unknown)
    return true;
  const PromQlRemedy remedy =
      wanted == PromKind::Matrix && kind == PromKind::Vector
          ? (node.type == PromNode::Type::Selection && !node.isEnclosed ? PromQlRemedy::GiveRange : PromQlRemedy::Subquery)
      : kind == PromKind::Matrix && wanted == PromKind::Vector ? PromQlRemedy::DropRange
      : node.type == PromNode::Type::String && (wanted == PromKind::Vector || wanted == PromKind::Matrix) ? PromQlRemedy::Unquote
                                                                                                          : PromQlRemedy::None;
  add(node, u"expected type %1 in %2, got %3"_s.arg(kindWords(wanted), where, kindWords(kind)), remedy, node.text);
  return false;
}

/// The labels that info() adds: a selector without a name, which need not select anything.
void KindCheck::labelsOnly(const PromNode &node) {
  if (node.type != PromNode::Type::Selection || node.isEnclosed || !node.text.isEmpty())
    return add(node, u"expected label selectors only"_s);
  m_mayBeEmpty.append(&node);
}

void KindCheck::selector(const PromNode &node) {
  const auto names = std::count_if(node.matchers.begin(), node.matchers.end(),
                                   [](const SeriesMatcher &matcher) { return matcher.label == u"__name__"; });
  if (!node.text.isEmpty() && names > 1)
    return add(node, u"metric name must not be set twice: \"%1\""_s.arg(node.text));
  const bool isEmpty = std::ranges::all_of(node.matchers, [](const SeriesMatcher &matcher) {
    const bool isRegex = matcher.op == SeriesMatcher::Op::Match || matcher.op == SeriesMatcher::Op::NoMatch;
    return (!isRegex || matcher.pattern.isValid()) && matcher.matches({});
  });
  if (isEmpty && !m_mayBeEmpty.contains(&node))
    add(node, u"vector selector must contain at least one non-empty matcher"_s, PromQlRemedy::NameSomething);
}

void KindCheck::subquery(const PromNode &node) {
  const PromNode &of = *node.children.front();
  const PromKind kind = resultKind(of);
  if (kind != PromKind::Vector && kind != PromKind::Unknown)
    add(of, u"subquery is only allowed on instant vector, got %1 instead"_s.arg(kindWords(kind)),
        kind == PromKind::Matrix ? PromQlRemedy::DropRange : PromQlRemedy::None, of.text);
}

void KindCheck::call(const PromNode &node) {
  const PromSignature *signature = findPromSignature(node.text);
  if (!signature)
    return;
  const auto count = static_cast<qsizetype>(node.children.size());
  if (count < signature->required || (signature->most >= 0 && count > signature->most)) {
    const bool isFixed = signature->most == signature->required;
    const bool isLess = count < signature->required;
    return add(node, u"expected %1%2 argument(s) in call to \"%3\", got %4"_s
                         .arg(isFixed  ? QString()
                              : isLess ? u"at least "_s
                                       : u"at most "_s)
                         .arg(isLess ? signature->required : signature->most)
                         .arg(node.text)
                         .arg(count));
  }
  for (qsizetype i = 0; i < count; ++i)
    if (!expect(*node.children.at(static_cast<size_t>(i)), signature->arguments.at(std::min(i, signature->arguments.size() - 1)),
                u"call to function \"%1\""_s.arg(node.text)))
      return;
}

void KindCheck::aggregate(const PromNode &node) {
  const PromAggregation *aggregation = findPromAggregation(node.text);
  const size_t wanted = aggregation && aggregation->parameter ? 2 : 1;
  if (node.children.empty())
    return add(node, u"no arguments for aggregate expression provided"_s);
  if (node.children.size() != wanted)
    return add(node, u"wrong number of arguments for aggregate expression provided, expected %1, got %2"_s.arg(wanted).arg(
                         node.children.size()));
  if (wanted == 2 && !expect(*node.children.front(), *aggregation->parameter, u"aggregation parameter"_s))
    return;
  expect(*node.children.back(), PromKind::Vector, u"aggregation expression"_s);
}

void KindCheck::binary(const PromNode &node) {
  static const QStringList comparisons{u"=="_s, u"!="_s, u">"_s, u"<"_s, u">="_s, u"<="_s};
  const bool compares = comparisons.contains(node.text);
  const bool isSet = node.text == u"and" || node.text == u"or" || node.text == u"unless";
  const PromNode &left = *node.children.at(0);
  const PromNode &right = *node.children.at(1);
  if (node.returnBool && !compares)
    return add(node, u"bool modifier can only be used on comparison operators"_s);
  for (const PromNode *side : {&left, &right})
    if (!isNumeric(*side))
      return add(*side, u"binary expression must contain only scalar and instant vector types"_s,
                 resultKind(*side) == PromKind::Matrix ? PromQlRemedy::DropRange : PromQlRemedy::None, side->text);
  const bool isLeftScalar = resultKind(left) == PromKind::Scalar;
  const bool isRightScalar = resultKind(right) == PromKind::Scalar;
  if (compares && !node.returnBool && isLeftScalar && isRightScalar)
    return add(node, u"comparisons between scalars must use BOOL modifier"_s, PromQlRemedy::Bool, node.text);
  for (const QString &label : node.labels)
    if (!node.without && node.included.contains(label))
      return add(node, u"label \"%1\" must not occur in ON and GROUP clause at once"_s.arg(label));
  if ((isLeftScalar || isRightScalar) && isSet)
    return add(node, u"set operator \"%1\" not allowed in binary scalar expression"_s.arg(node.text));
  if ((isLeftScalar || isRightScalar) && !node.labels.isEmpty())
    return add(node, u"vector matching only allowed between instant vectors"_s);
  if ((isLeftScalar || isRightScalar || isSet) && node.isFilled)
    return add(node, isSet ? u"filling in missing series not allowed for set operators"_s
                           : u"filling in missing series only allowed between instant vectors"_s);
  if (isSet && node.group != PromNode::Group::None)
    add(node, u"no grouping allowed for \"%1\" operation"_s.arg(node.text));
}

void KindCheck::sign(const PromNode &node) {
  const PromNode &of = *node.children.front();
  if (!isNumeric(of))
    add(of,
        u"unary expression only allowed on expressions of type scalar or instant vector, got \"%1\""_s.arg(
            kindWords(resultKind(of))),
        resultKind(of) == PromKind::Matrix ? PromQlRemedy::DropRange : PromQlRemedy::None, of.text);
}
}  // namespace

std::optional<PromQlMistake> kindMistake(const PromNode &root) {
  return KindCheck().first(root);
}

const PromSignature *findPromSignature(const QString &name) {
  const auto found = allSignatures().constFind(name);
  return found == allSignatures().cend() ? nullptr : &*found;
}

QStringList promFunctionNames() {
  return allSignatures().keys();
}

const PromAggregation *findPromAggregation(const QString &name) {
  static const QList<PromAggregation> all{{u"sum"_s, {}},
                                          {u"avg"_s, {}},
                                          {u"count"_s, {}},
                                          {u"min"_s, {}},
                                          {u"max"_s, {}},
                                          {u"group"_s, {}},
                                          {u"stddev"_s, {}},
                                          {u"stdvar"_s, {}},
                                          {u"topk"_s, PromKind::Scalar},
                                          {u"bottomk"_s, PromKind::Scalar},
                                          {u"quantile"_s, PromKind::Scalar},
                                          {u"limitk"_s, PromKind::Scalar},
                                          {u"limit_ratio"_s, PromKind::Scalar},
                                          {u"count_values"_s, PromKind::String}};
  const auto found = std::ranges::find(all, name, &PromAggregation::name);
  return found == all.cend() ? nullptr : &*found;
}

QString kindWords(PromKind kind) {
  static constexpr auto words = enumNames<PromKind>({{PromKind::Scalar, "scalar"},
                                                     {PromKind::String, "string"},
                                                     {PromKind::Vector, "instant vector"},
                                                     {PromKind::Matrix, "range vector"},
                                                     {PromKind::Unknown, "unknown"}});
  return words(kind);
}

PromKind resultKind(const PromNode &node) {
  switch (node.type) {
    case PromNode::Type::Number: return PromKind::Scalar;
    case PromNode::Type::String: return PromKind::String;
    case PromNode::Type::Selection: return node.isRange ? PromKind::Matrix : PromKind::Vector;
    case PromNode::Type::Subquery: return PromKind::Matrix;
    case PromNode::Type::Aggregate: return PromKind::Vector;
    case PromNode::Type::Sign: return resultKind(*node.children.front());
    case PromNode::Type::Call: {
      const PromSignature *signature = findPromSignature(node.text);
      return signature ? signature->result : PromKind::Unknown;
    }
    case PromNode::Type::Binary: {
      const PromKind left = resultKind(*node.children.at(0));
      const PromKind right = resultKind(*node.children.at(1));
      const bool isUnknown = left == PromKind::Unknown || right == PromKind::Unknown;
      if (left == PromKind::Vector || right == PromKind::Vector)
        return PromKind::Vector;
      return isUnknown                                               ? PromKind::Unknown
             : left == PromKind::Scalar && right == PromKind::Scalar ? PromKind::Scalar
                                                                     : PromKind::Vector;
    }
  }
  return PromKind::Unknown;
}

bool SeriesMatcher::matches(const QString &labelValue) const {
  switch (op) {
    case Op::Equal: return labelValue == value;
    case Op::NotEqual: return labelValue != value;
    case Op::Match: return pattern.match(labelValue).hasMatch();
    case Op::NoMatch: return !pattern.match(labelValue).hasMatch();
  }
  return false;
}

}  // namespace sternway
