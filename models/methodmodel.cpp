// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/methodmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"

namespace sternway {

QString estimateText(const RankedMethod &method) {
  if (method.estimateMax.count() <= 0)
    return {};
  if (method.estimateMin.count() <= 0 || method.estimateMin == method.estimateMax)
    return formatDuration(method.estimateMax);
  return tr("%1 to %2").arg(formatDuration(method.estimateMin), formatDuration(method.estimateMax));
}

QString MethodColumns::title(int column) {
  switch (column) {
    case Title: return tr("Way");
    case Kind: return tr("Kind");
    case Estimate: return tr("Takes");
    case Reason: return tr("What speaks for it");
    default: return {};
  }
}

Cell MethodColumns::cell(const RankedMethod &value, int column) {
  switch (column) {
    case Title: return textCell(value.title);
    case Kind: return textCell(value.scenario ? tr("scenario") : tr("method"));
    case Estimate: return {estimateText(value), static_cast<qint64>(value.estimateMax.count())};
    case Reason: return textCell(value.reason);
    default: return {};
  }
}

QVariant MethodColumns::extra(const RankedMethod &value, int column, int role) {
  if (role == MarkRole && column == Reason)
    return static_cast<int>(value.score > 0 ? Mark::Notice : Mark::Stale);
  if (role == Qt::ToolTipRole)
    return value.useWhen.isEmpty() ? value.title : value.useWhen;
  return {};
}

}  // namespace sternway
