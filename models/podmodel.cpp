// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/podmodel.h"

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

}  // namespace sternway
