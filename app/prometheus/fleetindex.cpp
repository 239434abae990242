// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetindex.h"

#include "core/promql.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
const QList<RouteForm> &routeForms() {
  static const QList<RouteForm> forms{
      {u"$namespace-$service-([0-9]+|[a-z][a-z0-9]*)@kubernetes.*"_s, u"-"_s, u"-([0-9]+|[a-z][a-z0-9]*)@kubernetes.*"_s},
      {u"$namespace[_]$service[_].*"_s, u"_"_s, u"_.*"_s},
      {u"$namespace[/]$service[/].*"_s, u"/"_s, u"/.*"_s}};
  return forms;
}

/// The service's name in that of one of its pods, by podPattern(); empty: no pod of this kind of workload has such a name.
QString serviceOfPod(const QString &pod, Kind kind) {
  static const auto ofKind = [](Kind each) { return QRegularExpression(QRegularExpression::anchoredPattern(podPattern(each))); };
  static const QRegularExpression ofDeployment = ofKind(Kind::Deployment);
  static const QRegularExpression ofStatefulSet = ofKind(Kind::StatefulSet);
  static const QRegularExpression ofDaemonSet = ofKind(Kind::DaemonSet);
  const QRegularExpression &pattern = kind == Kind::StatefulSet ? ofStatefulSet
                                      : kind == Kind::DaemonSet ? ofDaemonSet
                                                                : ofDeployment;
  return pattern.match(pod).captured(1);
}
}  // namespace

const RouteForm &routeForm(const LabelMatcher &matcher) {
  const auto found = std::ranges::find(routeForms(), matcher.value, &RouteForm::matcher);
  return found == routeForms().cend() ? routeForms().constFirst() : *found;
}

FleetIndex::FleetIndex(const QList<ObjectRef> &services) : m_services(services) {
  for (int i = 0; i < m_services.size(); ++i) {
    const ObjectRef &ref = m_services.at(i);
    m_byName[ref.name].append(i);
    m_byPath[ref.nameSpace + u'/' + ref.name].append(i);
    m_byRoute[ref.nameSpace + u'-' + ref.name].append(i);
  }
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

/// "NAMESPACE-SERVICE-PORT@kubernetes": the port has no hyphen, see the presets.
QList<int> FleetIndex::byRoute(const QString &route, const QString &separator) const {
  const QStringList parts = route.split(separator);
  if (separator != u"-")
    return parts.size() < 3 ? QList<int>() : m_byPath.value(parts.at(0) + u'/' + parts.at(1));
  return m_byRoute.value(route.section(u'@', 0, 0).section(u'-', 0, -2));
}

QList<int> FleetIndex::candidates(const LabelMatcher &matcher, const QString &value) const {
  if (matcher.value == u"$service")
    return m_byName.value(value);
  if (matcher.value == u"$namespace/$service")
    return m_byPath.value(value);
  return matcher.value == u"$pods" ? byPod(value) : byRoute(value, routeForm(matcher).separator);
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

}  // namespace sternway::prometheus
