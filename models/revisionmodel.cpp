// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/revisionmodel.h"

#include "models/cells.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

QString RevisionColumns::title(int column) {
  switch (column) {
    case Namespace: return tr("Namespace");
    case Name: return tr("Name");
    case Number: return tr("Revision");
    case Ready: return tr("Ready");
    case Images: return tr("Images");
    case Created: return tr("First seen");
    default: return {};
  }
}

Cell RevisionColumns::cell(const ReplicaSetSummary &value, int column) {
  switch (column) {
    case Namespace: return textCell(value.ref.nameSpace);
    case Name: return textCell(value.ref.name);
    case Number: return numberCell(value.revision);
    case Ready: return readyCell(value.readyReplicas, value.replicas);
    case Images: return textCell(value.images.join(u", "_s));
    case Created: return timeCell(value.created);
    default: return {};
  }
}

}  // namespace sternway
