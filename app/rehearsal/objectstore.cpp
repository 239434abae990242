// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/objectstore.h"

#include "rehearsal/patches.h"

#include <QRegularExpression>

namespace sternway::rehearsal {

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

namespace {
QString placeOf(const QString &nameSpace, const QString &name) {
  return nameSpace + u'/' + name;
}

QJsonObject withoutVersion(const QJsonObject &object) {
  return with(object, {u"metadata"_s, u"resourceVersion"_s}, QJsonValue::Undefined);
}
}  // namespace

ObjectStore::ObjectStore(Simulation &simulation, QObject *parent) : QObject(parent), m_simulation(simulation) {}

std::optional<QJsonObject> ObjectStore::get(const QString &key, const QString &nameSpace, const QString &name) const {
  const auto objects = m_objects.constFind(key);
  if (objects == m_objects.constEnd())
    return std::nullopt;
  const auto object = objects->constFind(placeOf(nameSpace, name));
  return object == objects->constEnd() ? std::nullopt : std::optional(*object);
}

QList<QJsonObject> ObjectStore::list(const QString &key, const QString &nameSpace) const {
  const QMap<QString, QJsonObject> objects = m_objects.value(key);
  if (nameSpace.isEmpty())
    return objects.values();
  const QString begin = nameSpace + u'/';
  QList<QJsonObject> found;
  for (auto it = objects.lowerBound(begin); it != objects.end() && it.key().startsWith(begin); ++it)
    found += it.value();
  return found;
}

QJsonObject ObjectStore::create(const QString &key, QJsonObject object) {
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  const QString place = placeOf(metadata.value(u"namespace"_s).toString(), metadata.value(u"name"_s).toString());
  const int birth = m_births[key + u' ' + place]++;
  if (!metadata.contains(u"uid"_s))
    metadata.insert(u"uid"_s, m_simulation.drawUuid({u"uid"_s, key, place, QString::number(birth)}));
  if (!metadata.contains(u"creationTimestamp"_s))
    metadata.insert(u"creationTimestamp"_s, timestamp(m_simulation.now()));
  if (object.contains(u"spec"_s) && key != u"pods"_s)
    metadata.insert(u"generation"_s, metadata.value(u"generation"_s).toInt(1));
  metadata.insert(u"resourceVersion"_s, QString::number(++m_version));
  object.insert(u"metadata"_s, metadata);
  m_objects[key].insert(place, object);
  record({Change::Type::Added, m_version, key, object, {}});
  return object;
}

QJsonObject ObjectStore::merged(const QString &key, QJsonObject object) const {
  const QJsonObject before = get(key, namespaceOf(object), nameOf(object)).value_or(QJsonObject());
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  const QJsonObject old = before.value(u"metadata"_s).toObject();
  for (const QString &kept : {u"uid"_s, u"creationTimestamp"_s, u"generation"_s}) {
    if (old.contains(kept))
      metadata.insert(kept, old.value(kept));
  }
  const bool specChanged = !semanticallyEqual(before.value(u"spec"_s), object.value(u"spec"_s));
  if (specChanged && old.contains(u"generation"_s))
    metadata.insert(u"generation"_s, old.value(u"generation"_s).toInteger() + 1);
  object.insert(u"metadata"_s, metadata);
  return object;
}

QJsonObject ObjectStore::update(const QString &key, QJsonObject object) {
  const QString place = placeOf(namespaceOf(object), nameOf(object));
  QJsonObject before = m_objects.value(key).value(place);
  object = merged(key, std::move(object));
  if (withoutVersion(object) == withoutVersion(before))
    return before;
  object = with(object, {u"metadata"_s, u"resourceVersion"_s}, QString::number(++m_version));
  m_objects[key].insert(place, object);
  record({Change::Type::Modified, m_version, key, object, before});
  return object;
}

void ObjectStore::remove(const QString &key, const QString &nameSpace, const QString &name) {
  const QJsonObject before = m_objects[key].take(placeOf(nameSpace, name));
  if (before.isEmpty())
    return;
  const QJsonObject last = with(before, {u"metadata"_s, u"resourceVersion"_s}, QString::number(++m_version));
  record({Change::Type::Deleted, m_version, key, last, before});
}

QList<Change> ObjectStore::changesSince(const QString &key, qint64 version) const {
  QList<Change> found;
  for (const Change &change : m_log) {
    if (change.version > version && change.key == key)
      found += change;
  }
  return found;
}

void ObjectStore::record(const Change &change) {
  m_log.push_back(change);
  while (m_log.size() > m_logLimit) {
    m_oldest = m_log.front().version;
    m_log.pop_front();
  }
  Q_EMIT changed(change);
}

}  // namespace sternway::rehearsal

#include "moc_objectstore.cpp"
