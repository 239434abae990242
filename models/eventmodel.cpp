// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventmodel.h"

#include "core/servicestatus.h"
#include "models/cells.h"

#include <QCoreApplication>

namespace sternway {

QString EventColumns::title(int column) {
  switch (column) {
    case LastSeen: return tr("Last seen");
    case Type: return tr("Type");
    case Reason: return tr("Reason");
    case Object: return tr("Object");
    case Count: return tr("Count");
    case Message: return tr("Message");
    default: return {};
  }
}

Cell EventColumns::cell(const ClusterEvent &value, int column) {
  switch (column) {
    case LastSeen: return timeCell(value.last);
    case Type: return textCell(value.type);
    case Reason: return textCell(value.reason);
    case Object: return textCell(value.involvedKind.toLower() + u'/' + value.involvedName);
    case Count: return numberCell(value.count);
    case Message: return textCell(value.message);
    default: return {};
  }
}

QVariant EventColumns::extra(const ClusterEvent &value, int column, int role) {
  const bool warns = value.type == u"Warning";
  if (role == MarkRole && column == Type)
    return static_cast<int>(warns ? Mark::Warning : Mark::Notice);
  if (role == MutedRole)
    return !warns;
  if (role == Qt::ToolTipRole && column == LastSeen)
    return utcTip(value.last);
  return role == Qt::ToolTipRole && column == Message ? value.message : QVariant();
}

}  // namespace sternway
