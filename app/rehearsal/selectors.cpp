// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/selectors.h"

#include "rehearsal/json.h"

#include <QRegularExpression>

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
using Operator = Selector::Term::Operator;

QStringList splitTerms(const QString &text) {
  QStringList terms;
  int depth = 0;
  QString term;
  for (const QChar c : text) {
    depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
    if (c == u',' && depth == 0) {
      terms += term.trimmed();
      term.clear();
    } else {
      term += c;
    }
  }
  terms += term.trimmed();
  return terms;
}

QStringList splitValues(const QString &text) {
  QStringList values = text.split(u',');
  for (QString &value : values)
    value = value.trimmed();
  return values;
}

bool holds(const Selector::Term &term, const QJsonValue &value) {
  const bool exists = !value.isUndefined();
  switch (term.op) {
    case Operator::Exists: return exists;
    case Operator::NotExists: return !exists;
    case Operator::In: return exists && term.values.contains(value.toString());
    case Operator::NotIn: return !exists || !term.values.contains(value.toString());
  }
  return false;
}
}  // namespace

tl::expected<Selector, QString> Selector::parse(const QString &text) {
  static const QRegularExpression set(u"^([\\w./-]+)\\s+(in|notin)\\s*\\(([^()]*)\\)$"_s);
  static const QRegularExpression pair(u"^([\\w./-]+)\\s*(==|=|!=)\\s*([\\w./:-]*)$"_s);
  static const QRegularExpression exists(u"^(!?)\\s*([\\w./-]+)$"_s);
  Selector selector;
  if (text.trimmed().isEmpty())
    return selector;
  for (const QString &term : splitTerms(text)) {
    if (const auto match = set.match(term); match.hasMatch()) {
      const Operator op = match.captured(2) == u"in"_s ? Operator::In : Operator::NotIn;
      selector.m_terms += Term{match.captured(1), op, splitValues(match.captured(3))};
    } else if (const auto equal = pair.match(term); equal.hasMatch()) {
      const Operator op = equal.captured(2) == u"!="_s ? Operator::NotIn : Operator::In;
      selector.m_terms += Term{equal.captured(1), op, {equal.captured(3)}};
    } else if (const auto present = exists.match(term); present.hasMatch()) {
      const Operator op = present.captured(1).isEmpty() ? Operator::Exists : Operator::NotExists;
      selector.m_terms += Term{present.captured(2), op, {}};
    } else {
      return tl::unexpected(u"unable to parse requirement: found '%1'"_s.arg(term));
    }
  }
  return selector;
}

Selector Selector::fromSpec(const QJsonObject &labelSelector) {
  Selector selector;
  const QJsonObject labels = labelSelector.value(u"matchLabels"_s).toObject();
  for (auto it = labels.begin(); it != labels.end(); ++it)
    selector.m_terms += Term{it.key(), Operator::In, {it.value().toString()}};
  const QJsonArray expressions = labelSelector.value(u"matchExpressions"_s).toArray();
  for (const QJsonValue entry : expressions) {
    const QJsonObject expression = entry.toObject();
    const QString op = expression.value(u"operator"_s).toString();
    Term term{expression.value(u"key"_s).toString(), Operator::In, {}};
    if (op != u"In"_s)
      term.op = op == u"NotIn"_s ? Operator::NotIn : op == u"Exists"_s ? Operator::Exists : Operator::NotExists;
    const QJsonArray values = expression.value(u"values"_s).toArray();
    for (const QJsonValue value : values)
      term.values += value.toString();
    selector.m_terms += term;
  }
  return selector;
}

bool Selector::matchesLabels(const QJsonObject &labels) const {
  for (const Term &term : m_terms) {
    if (!holds(term, labels.value(term.key)))
      return false;
  }
  return true;
}

bool Selector::matchesFields(const QJsonObject &object) const {
  for (const Term &term : m_terms) {
    const QJsonValue value = at(object, term.key.split(u'.'));
    // A field that is not set is the empty string to a field selector.
    if (!holds(term, value.isUndefined() ? QJsonValue(QString()) : value))
      return false;
  }
  return true;
}

}  // namespace sternway::sim
