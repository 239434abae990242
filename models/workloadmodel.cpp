// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workloadmodel.h"

#include "models/cells.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

QString WorkloadColumns::title(int column) {
  switch (column) {
    case Namespace: return tr("Namespace");
    case Name: return tr("Name");
    case Type: return tr("Kind");
    case Ready: return tr("Ready");
    case UpToDate: return tr("Up to date");
    case Available: return tr("Available");
    case Revision: return tr("Revision");
    case Images: return tr("Images");
    case Created: return tr("Created");
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
