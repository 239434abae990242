// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/podmodel.h"

#include "core/rolloutstatus.h"
#include "core/servicestatus.h"
#include "models/cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Why a container waits or has ended when it will not come up by itself.
bool isFault(const QString &reason) {
  static const QStringList faults{u"CrashLoopBackOff"_s,
                                  u"ImagePullBackOff"_s,
                                  u"ErrImagePull"_s,
                                  u"InvalidImageName"_s,
                                  u"CreateContainerError"_s,
                                  u"CreateContainerConfigError"_s,
                                  u"RunContainerError"_s,
                                  u"OOMKilled"_s,
                                  u"Error"_s,
                                  u"Evicted"_s};
  return faults.contains(reason.section(u':', -1));
}

QString containersTip(const Pod &pod) {
  QStringList lines;
  for (const ContainerStatus &container : pod.containers)
    lines.append(container.name + u": "_s + (container.reason.isEmpty() ? container.state : container.reason) +
                 (container.message.isEmpty() ? QString() : u" ("_s + container.message + u')'));
  return lines.join(u'\n');
}
}  // namespace

QString PodColumns::title(int column) {
  switch (column) {
    case Namespace: return tr("Namespace");
    case Name: return tr("Name");
    case Ready: return tr("Ready");
    case Status: return tr("Status");
    case Restarts: return tr("Restarts");
    case Node: return tr("Node");
    case Revision: return tr("Revision");
    case Created: return tr("Created");
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

QVariant PodColumns::extra(const Pod &value, int column, int role) {
  if (role == MarkRole && column == Status)
    return static_cast<int>(markOf(value));
  if (role == MutedRole)
    return value.terminating;
  if (role != Qt::ToolTipRole)
    return {};
  switch (column) {
    case Ready:
    case Status: return containersTip(value);
    case Created: return utcTip(value.created);
    default: return {};
  }
}

Mark markOf(const Pod &pod) {
  if (pod.terminating)
    return Mark::Progress;
  if (isFault(pod.reason))
    return Mark::Critical;
  if (pod.ready || pod.phase == u"Succeeded")
    return Mark::Good;
  return pod.phase == u"Running" ? Mark::Warning : Mark::Progress;
}

void PodNumbers::setNumbers(const QHash<QString, qint64> &numbers) {
  if (numbers == m_numbers)
    return;
  m_numbers = numbers;
  if (rowCount() > 0)
    Q_EMIT dataChanged(index(0, PodColumns::Revision), index(rowCount() - 1, PodColumns::Revision));
}

QVariant PodNumbers::data(const QModelIndex &index, int role) const {
  if (index.column() != PodColumns::Revision || (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole))
    return QIdentityProxyModel::data(index, role);
  const QString hash = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
  const auto number = m_numbers.constFind(hash);
  if (role == Qt::ToolTipRole || number == m_numbers.cend())
    return hash;
  return role == SortRole ? QVariant(*number) : QVariant(QString::number(*number));
}

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
