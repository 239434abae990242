// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetindex.h"

#include "core/promql.h"

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
}  // namespace

const RouteForm &routeForm(const LabelMatcher &matcher) {
  const auto found = std::ranges::find(routeForms(), matcher.value, &RouteForm::matcher);
  return found == routeForms().cend() ? routeForms().constFirst() : *found;
}

FleetIndex::FleetIndex(const QList<ObjectRef> &services) : m_services(services) {
  const QHash<ObjectRef, ObjectRef> namesakes = podNamesakes(services);
  for (int i = 0; i < m_services.size(); ++i) {
    const ObjectRef &ref = m_services.at(i);
    m_byName[ref.name].append(i);
    m_byPath[ref.nameSpace + u'/' + ref.name].append(i);
    m_byRoute[ref.nameSpace + u'-' + ref.name].append(i);
    if (!namesakes.contains(ref))
      addPods(i);
  }
}

void FleetIndex::addPods(int service) {
  const ObjectRef &ref = m_services.at(service);
  const qsizetype cut = cutNameLength(ref);
  auto form =
      std::ranges::find_if(m_podForms, [&](const PodForm &each) { return each.kind == ref.kind && each.cutNameLength == cut; });
  if (form == m_podForms.end())
    form = m_podForms.insert(form, {ref.kind, cut, anchoredRegex(podPattern(ref.kind, cut)), {}});
  form->services[nameInPods(ref)].append(service);
}

QList<int> FleetIndex::byPod(const QString &pod) const {
  QList<int> found;
  for (const PodForm &form : m_podForms)
    if (const auto match = form.pattern.match(pod); match.hasMatch())
      found += form.services.value(match.captured(1));
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
