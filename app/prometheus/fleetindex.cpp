// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetindex.h"

#include "core/promql.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

QString podRegex(Kind kind) {
  switch (kind) {
    case Kind::StatefulSet: return u"(.+)-[0-9]+"_s;
    case Kind::DaemonSet: return u"(.+)-[a-z0-9]{5}"_s;
    default: return u"(.+)-[a-z0-9]{1,10}-[a-z0-9]{5}"_s;
  }
}

QString alternatives(QStringList words) {
  words.removeDuplicates();
  std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
  for (QString &word : words)
    word = promString(word, true);
  return words.join(u'|');
}

QString namespaceRegex(const QList<ObjectRef> &services) {
  constexpr qsizetype limit = 40;
  QSet<QString> names;
  for (const ObjectRef &service : services)
    names.insert(service.nameSpace);
  if (names.size() > limit)
    return {};
  QStringList sorted = names.values();
  sorted.sort();
  return alternatives(sorted);
}

FleetIndex::FleetIndex(const QList<ObjectRef> &services) : m_services(services) {
  for (int i = 0; i < m_services.size(); ++i) {
    const ObjectRef &ref = m_services.at(i);
    m_byName[ref.name].append(i);
    m_byPath[ref.nameSpace + u'/' + ref.name].append(i);
    m_byRoute[ref.nameSpace + u'-' + ref.name].append(i);
  }
}

QString serviceOfPod(const QString &pod, Kind kind) {
  static const QRegularExpression ofDeployment(u"^(.+)-[a-z0-9]{1,10}-[a-z0-9]{5}$"_s);
  static const QRegularExpression ofStatefulSet(u"^(.+)-[0-9]+$"_s);
  static const QRegularExpression ofDaemonSet(u"^(.+)-[a-z0-9]{5}$"_s);
  const QRegularExpression &pattern = kind == Kind::StatefulSet ? ofStatefulSet
                                      : kind == Kind::DaemonSet ? ofDaemonSet
                                                                : ofDeployment;
  return pattern.match(pod).captured(1);
}

QList<int> FleetIndex::byPod(const QString &pod) const {
  QList<int> found;
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
    const QString name = serviceOfPod(pod, kind);
    for (const int i : m_byName.value(name))
      if (!name.isEmpty() && m_services.at(i).kind == kind)
        found.append(i);
  }
  return found;
}

/// "NAMESPACE-SERVICE-PORT@kubernetes": where the first two end cannot be seen, so every hyphen is tried.
QList<int> FleetIndex::byRoute(const QString &route) const {
  QList<int> found;
  const qsizetype at = route.indexOf("@kubernetes"_L1);
  for (qsizetype hyphen = route.indexOf(u'-'); hyphen >= 0 && hyphen + 1 < at; hyphen = route.indexOf(u'-', hyphen + 1))
    found += m_byRoute.value(route.left(hyphen));
  return found;
}

QList<int> FleetIndex::candidates(const LabelMatcher &matcher, const QString &value) const {
  if (matcher.value == u"$service")
    return m_byName.value(value);
  if (matcher.value == u"$namespace/$service")
    return m_byPath.value(value);
  return matcher.value == u"$pods" ? byPod(value) : byRoute(value);
}

QList<int> FleetIndex::matching(const Selector &selector, const StringMap &labels) const {
  std::optional<QList<int>> found;
  std::optional<QString> nameSpace;
  for (const LabelMatcher &matcher : selector) {
    const QString value = labels.value(matcher.label);
    if (matcher.value == u"$namespace")
      nameSpace = value;
    else if (matcher.value.contains(u'$'))
      found = candidates(matcher, value);
    else if (matcher.value != value)
      return {};
  }
  QList<int> services = found.value_or(QList<int>());
  if (nameSpace)
    services.removeIf([this, &nameSpace](int i) { return m_services.at(i).nameSpace != *nameSpace; });
  return services;
}

}  // namespace sternway
