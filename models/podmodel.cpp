// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/podmodel.h"

#include "core/rolloutstatus.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway::models {

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

Cell readyOf(const Pod &pod) {
  const auto ready = std::count_if(pod.containers.cbegin(), pod.containers.cend(),
                                   [](const ContainerStatus &container) { return container.ready; });
  return readyCell(static_cast<int>(ready), static_cast<int>(pod.containers.size()));
}
}  // namespace

const PodColumns::List PodColumns::all{
    {QT_TR_NOOP("Namespace"), textOf<&Pod::ref, &ObjectRef::nameSpace>},
    {QT_TR_NOOP("Name"), textOf<&Pod::ref, &ObjectRef::name>},
    {QT_TR_NOOP("Ready"), readyOf, Align::Right, nullptr, containersTip},
    {QT_TR_NOOP("Status"), textOf<&Pod::reason>, Align::Left, markOf, containersTip},
    {QT_TR_NOOP("Restarts"), numberOf<&Pod::restarts>, Align::Right},
    {QT_TR_NOOP("Node"), textOf<&Pod::node>},
    {QT_TR_NOOP("Revision"), textOf<&Pod::templateHash>, Align::Right},
    {QT_TR_NOOP("Created"), timeOf<&Pod::created>, Align::Left, nullptr, utcOf<&Pod::created>}};

QVariant PodColumns::row(const Pod &value, int role) {
  return role == MutedRole ? QVariant(value.terminating) : QVariant();
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

const RolloutPodColumns::List RolloutPodColumns::all{
    {QT_TR_NOOP("Pod"), textOf<&Value::name>},
    {QT_TR_NOOP("Revision"), textOf<&Value::revision>, Align::Right},
    {QT_TR_NOOP("Ready"), [](const Value &row) { return sortedCell(row.ready ? tr("ready") : tr("not ready"), row.ready); },
     Align::Left, markOf},
    {QT_TR_NOOP("Status"), textOf<&Value::status>},
    {QT_TR_NOOP("Restarts"), numberOf<&Value::restarts>, Align::Right}};

QVariant RolloutPodColumns::row(const RolloutPodRow &value, int role) {
  return role == MutedRole ? QVariant(!value.onTarget || value.terminating) : QVariant();
}

const EventColumns::List EventColumns::all{
    {QT_TR_NOOP("Last seen"), timeOf<&Value::last>, Align::Left, nullptr, utcOf<&Value::last>},
    {QT_TR_NOOP("Type"), textOf<&Value::type>, Align::Left,
     [](const Value &event) { return event.type == u"Warning" ? Mark::Warning : Mark::Notice; }},
    {QT_TR_NOOP("Reason"), textOf<&Value::reason>},
    {QT_TR_NOOP("Object"), [](const Value &event) { return textCell(event.involvedKind.toLower() + u'/' + event.involvedName); }},
    {QT_TR_NOOP("Count"), numberOf<&Value::count>, Align::Right},
    {QT_TR_NOOP("Message"), textOf<&Value::message>, Align::Left, nullptr, plainOf<&Value::message>}};

QVariant EventColumns::row(const ClusterEvent &value, int role) {
  return role == MutedRole ? QVariant(value.type != u"Warning") : QVariant();
}

}  // namespace sternway::models

#include "moc_podmodel.cpp"
