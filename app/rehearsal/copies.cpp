// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/copies.h"

#include "rehearsal/patches.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
const ResourceType *typeOf(const QJsonObject &object) {
  const QList<ResourceType> &all = resourceTypes();
  const auto found = std::ranges::find_if(all, [&object](const ResourceType &type) {
    return type.kind == object.value(u"kind"_s).toString() && type.apiVersion() == object.value(u"apiVersion"_s).toString();
  });
  return found == all.cend() ? nullptr : &*found;
}
}  // namespace

Scenario scenarioOfCopies(const QList<QJsonObject> &copies) {
  Scenario scenario;
  scenario.name = u"copy"_s;
  scenario.title = QCoreApplication::translate("sternway::rehearsal::Copies", "Copies of a cluster's objects");
  scenario.everyImageStarts = true;
  for (const QJsonObject &copy : copies) {
    if (copy.value(u"kind"_s).toString() != u"Deployment"_s)
      continue;
    ScenarioService service;
    service.name = nameOf(copy);
    service.nameSpace = namespaceOf(copy);
    scenario.services << service;
    scenario.ending.nameSpace = service.nameSpace;
  }
  return scenario;
}

void storeCopies(ObjectStore &store, const QList<QJsonObject> &copies) {
  for (const QJsonObject &copy : copies)
    if (const ResourceType *type = typeOf(copy); type && !store.get(type->key(), namespaceOf(copy), nameOf(copy)))
      store.create(type->key(), copy);
}

}  // namespace sternway::rehearsal
