// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rolloutpodmodel.h"

#include "core/rolloutstatus.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

namespace {

Mark markOf(const RolloutPodRow &row) {
  if (row.terminating)
    return Mark::Stale;
  if (row.ready)
    return Mark::Good;
  return row.onTarget ? Mark::Progress : Mark::Warning;
}

}  // namespace

QList<RolloutPodRow> rolloutPodRows(const QList<Pod> &pods, const QString &targetHash, const QMap<QString, qint64> &numbers) {
  QList<RolloutPodRow> rows;
  for (const Pod &pod : pods) {
    QString revision = pod.templateHash;
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
      if (sameHash(pod.templateHash, it.key()))
        revision = QString::number(it.value());
    rows.append({.name = pod.ref.name,
                 .revision = revision,
                 .onTarget = sameHash(pod.templateHash, targetHash),
                 .ready = pod.ready,
                 .terminating = pod.terminating,
                 .status = pod.reason,
                 .restarts = pod.restarts});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const RolloutPodRow &a, const RolloutPodRow &b) {
    return a.onTarget != b.onTarget ? a.onTarget : a.name < b.name;
  });
  return rows;
}

QString RolloutPodColumns::title(int column) {
  switch (column) {
    case Name: return tr("Pod");
    case Revision: return tr("Revision");
    case Ready: return tr("Ready");
    case Status: return tr("Status");
    case Restarts: return tr("Restarts");
    default: return {};
  }
}

Cell RolloutPodColumns::cell(const RolloutPodRow &value, int column) {
  switch (column) {
    case Name: return textCell(value.name);
    case Revision: return textCell(value.revision);
    case Ready: return {value.ready ? tr("ready") : tr("not ready"), value.ready};
    case Status: return textCell(value.status);
    case Restarts: return numberCell(value.restarts);
    default: return {};
  }
}

QVariant RolloutPodColumns::extra(const RolloutPodRow &value, int column, int role) {
  if (role == MarkRole && column == Ready)
    return static_cast<int>(markOf(value));
  if (role == MutedRole)
    return !value.onTarget || value.terminating;
  return {};
}

}  // namespace sternway
