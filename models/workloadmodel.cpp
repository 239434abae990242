// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workloadmodel.h"

#include "models/cells.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

QString WorkloadColumns::title(int column) {
  const auto text = [](const char *source) { return QCoreApplication::translate("WorkloadModel", source); };
  switch (column) {
    case Namespace: return text("Namespace");
    case Name: return text("Name");
    case Type: return text("Kind");
    case Ready: return text("Ready");
    case UpToDate: return text("Up to date");
    case Available: return text("Available");
    case Revision: return text("Revision");
    case Images: return text("Images");
    case Created: return text("Created");
    default: return {};
  }
}

Cell WorkloadColumns::cell(const Workload &value, int column) {
  switch (column) {
    case Namespace: return textCell(value.ref.nameSpace);
    case Name: return textCell(value.ref.name);
    case Type: return textCell(kindName(value.ref.kind));
    case Ready: return readyCell(value.readyReplicas, value.replicas);
    case UpToDate: return numberCell(value.updatedReplicas);
    case Available: return numberCell(value.availableReplicas);
    case Revision: return value.ref.kind == Kind::Deployment ? numberCell(revisionNumber(value)) : textCell(value.updateRevision);
    case Images: return textCell(value.images.join(u", "_s));
    case Created: return timeCell(value.created);
    default: return {};
  }
}

}  // namespace sternway
