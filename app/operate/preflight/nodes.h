// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace sternway::operate::preflight {

/// What the cluster says of a node in taints of its own: cordoned, not ready, short of memory.
enum class NodeConditions {
  Count,
  PassedOver  ///< as for the pods of a DaemonSet, which get tolerations of them from its controller
};

/// The nodes that the scheduler may now give pods of the template to: by its nodeSelector, its required node affinity and the
/// nodes' taints. What a rule says that is not known here keeps no node out. Pure.
[[nodiscard]] QList<QJsonObject> nodesFor(const QList<QJsonObject> &nodes, const QJsonObject &podTemplate,
                                          NodeConditions conditions);
/// "amd64", by the label kubernetes.io/arch or what its kubelet says; empty: not known.
[[nodiscard]] QString architectureOf(const QJsonObject &node);

}  // namespace sternway::operate::preflight
