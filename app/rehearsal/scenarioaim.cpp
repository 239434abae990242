// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/scenario.h"

namespace sternway::rehearsal {

namespace {
/// Two services that change places.
struct Exchange {
  QString fromSpace;
  QString fromName;
  QString toSpace;
  QString toName;

  void apply(QString &nameSpace, QString &service) const {
    const bool isFrom = nameSpace == fromSpace && service == fromName;
    if (!isFrom && (nameSpace != toSpace || service != toName))
      return;
    nameSpace = isFrom ? toSpace : fromSpace;
    service = isFrom ? toName : fromName;
  }
  void apply(QString &nameSpace) const {
    if (nameSpace == fromSpace)
      nameSpace = toSpace;
  }
  void apply(ScenarioService &service) const {
    const QString before = service.name;
    apply(service.nameSpace, service.name);
    for (ScenarioRevision &revision : service.revisions)
      revision.image.replace(u'/' + before + u':', u'/' + service.name + u':');
  }
};
}  // namespace

Scenario aimedAt(Scenario scenario, const QString &nameSpace, const QString &service) {
  const Exchange exchange{scenario.ending.nameSpace, scenario.ending.service, nameSpace, service};
  for (ScenarioService &each : scenario.services)
    exchange.apply(each);
  for (Happening &happening : scenario.timeline)
    exchange.apply(happening.nameSpace, happening.service);
  for (ScenarioApplication &application : scenario.applications)
    exchange.apply(application.serviceNamespace, application.service);
  for (ScenarioDenial &denial : scenario.denials)
    exchange.apply(denial.nameSpace);
  if (const auto quota = scenario.podQuotas.constFind(exchange.fromSpace); quota != scenario.podQuotas.cend())
    scenario.podQuotas.insert(nameSpace, *quota);
  for (QString *text : {&scenario.title, &scenario.description, &scenario.ending.note})
    text->replace(exchange.fromName, service);
  exchange.apply(scenario.ending.nameSpace, scenario.ending.service);
  return scenario;
}

}  // namespace sternway::rehearsal
