// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/ownership.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

Ownership::Ownership(const Workload &workload, const QList<ReplicaSetSummary> &sets) {
  m_subjects.insert(workload.uid);
  if (workload.ref.kind != Kind::Deployment) {
    m_podOwners.insert(workload.uid);
    m_podPrefixes.append(workload.ref.name + u'-');
    return;
  }
  for (const ReplicaSetSummary &set : sets) {
    if (set.ownerUid != workload.uid)
      continue;
    m_podOwners.insert(set.uid);
    m_subjects.insert(set.uid);
    m_podPrefixes.append(set.ref.name + u'-');
  }
}

bool Ownership::concerns(const ClusterEvent &event) const {
  if (m_subjects.contains(event.involvedUid))
    return true;
  // A controller names its pods "OWNER-SUFFIX", and the suffix has no dash.
  return event.involvedKind == u"Pod" && std::any_of(m_podPrefixes.cbegin(), m_podPrefixes.cend(), [&](const QString &prefix) {
           return event.involvedName.startsWith(prefix) && event.involvedName.indexOf(u'-', prefix.size()) < 0;
         });
}

QList<Pod> Ownership::pods(const QList<Pod> &all) const {
  QList<Pod> owned;
  std::copy_if(all.cbegin(), all.cend(), std::back_inserter(owned), [this](const Pod &pod) { return owns(pod); });
  std::sort(owned.begin(), owned.end(), [](const Pod &a, const Pod &b) { return a.ref.name < b.ref.name; });
  return owned;
}

QList<ClusterEvent> Ownership::events(const QList<ClusterEvent> &all) const {
  QList<ClusterEvent> about;
  std::copy_if(all.cbegin(), all.cend(), std::back_inserter(about),
               [this](const ClusterEvent &event) { return concerns(event); });
  std::stable_sort(about.begin(), about.end(), [](const ClusterEvent &a, const ClusterEvent &b) { return a.last < b.last; });
  return about;
}

}  // namespace sternway
