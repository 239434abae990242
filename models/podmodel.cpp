// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/podmodel.h"

#include "models/cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway {

QString PodColumns::title(int column) {
  const auto text = [](const char *source) { return QCoreApplication::translate("PodModel", source); };
  switch (column) {
    case Namespace: return text("Namespace");
    case Name: return text("Name");
    case Ready: return text("Ready");
    case Status: return text("Status");
    case Restarts: return text("Restarts");
    case Node: return text("Node");
    case Revision: return text("Revision");
    case Created: return text("Created");
    default: return {};
  }
}

Cell PodColumns::cell(const Pod &value, int column) {
  switch (column) {
    case Namespace: return textCell(value.ref.nameSpace);
    case Name: return textCell(value.ref.name);
    case Ready: {
      const auto ready = std::count_if(value.containers.cbegin(), value.containers.cend(),
                                       [](const ContainerStatus &container) { return container.ready; });
      return readyCell(static_cast<int>(ready), static_cast<int>(value.containers.size()));
    }
    case Status: return textCell(value.reason);
    case Restarts: return numberCell(value.restarts);
    case Node: return textCell(value.node);
    case Revision: return textCell(value.templateHash);
    case Created: return timeCell(value.created);
    default: return {};
  }
}

}  // namespace sternway
