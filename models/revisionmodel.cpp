// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/revisionmodel.h"

#include "models/cells.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

QString RevisionColumns::title(int column) {
  const auto text = [](const char *source) { return QCoreApplication::translate("RevisionModel", source); };
  switch (column) {
    case Namespace: return text("Namespace");
    case Name: return text("Name");
    case Number: return text("Revision");
    case Ready: return text("Ready");
    case Images: return text("Images");
    case Created: return text("First seen");
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
