// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/workloadfinder.h"

#include "kube/apiclient.h"
#include "kube/reflector.h"

#include <algorithm>

namespace sternway::kube {

using namespace Qt::StringLiterals;

Ownership::Ownership(const Workload &workload, const QList<ReplicaSetIdentity> &sets) {
  m_subjects.insert(workload.uid);
  if (workload.ref.kind != Kind::Deployment) {
    m_podOwners.insert(workload.uid);
    m_podPrefixes.append(workload.ref.name + u'-');
    return;
  }
  for (const ReplicaSetIdentity &set : sets) {
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

namespace {

/// Three lists at once; a child of the call that it answers.
class WorkloadFinder final : public QObject {
public:
  WorkloadFinder(ApiClient &client, WorkloadSearch search, Call<QList<Workload>> *call)
      : QObject(call), m_client(client), m_search(std::move(search)), m_call(call) {}

  void start() {
    m_open = 3;
    m_allowed = 0;
    for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
      const ListQuery query{.collection = resourcePath(kind, m_search.nameSpace),
                            .fieldSelector = u"metadata.name="_s + m_search.name};
      const DecodeScope scope{.context = m_search.context, .kind = kind};
      collect<Workload>(m_client, query, scope, this)->then([this](const Result<QList<Workload>> &result) { onList(result); });
    }
  }

private:
  void onList(const Result<QList<Workload>> &result) {
    if (result) {
      m_found += *result;
      ++m_allowed;
    } else if (!m_error || result.error().kind != ErrorKind::Forbidden) {
      m_error = result.error();
    }
    if (--m_open == 0)
      conclude();
  }

  void conclude() {
    const bool forbidden = m_error && m_error->kind == ErrorKind::Forbidden;
    if (!m_error || (forbidden && m_allowed > 0)) {
      m_call->finish(m_found.isEmpty() && m_isNarrowed ? nothingIn() : m_found);
    } else if (forbidden && m_search.nameSpace.isEmpty() && !m_search.fallback.isEmpty()) {
      m_search.nameSpace = m_search.fallback;
      m_isNarrowed = true;
      m_error.reset();
      start();
    } else {
      m_call->finish(forbidden && m_isNarrowed ? nameTheNamespace() : tl::unexpected(*m_error));
    }
  }

  [[nodiscard]] Result<QList<Workload>> nothingIn() const {
    return fail(ErrorKind::NotFound, tr("There is no workload %1 in namespace %2").arg(m_search.name, m_search.nameSpace),
                tr("These credentials cannot list workloads in all namespaces. Specify one: --namespace NAME."));
  }

  /// Somebody with rights in one namespace, which neither the command nor the context names.
  [[nodiscard]] Result<QList<Workload>> nameTheNamespace() const {
    Error error = *m_error;
    error.detail = tr("These credentials cannot list workloads in all namespaces or in \"%1\". Specify a namespace: --namespace "
                      "NAME, or once for the context: kubectl config set-context --current --namespace=NAME. The server says: %2")
                       .arg(m_search.nameSpace, error.detail);
    return fail(error);
  }

  ApiClient &m_client;
  WorkloadSearch m_search;
  Call<QList<Workload>> *m_call;
  QList<Workload> m_found;
  std::optional<Error> m_error;
  int m_open = 0;
  int m_allowed = 0;
  bool m_isNarrowed = false;  ///< to the fallback
};

}  // namespace

Call<QList<Workload>> *findWorkloads(ApiClient &client, const WorkloadSearch &search, QObject *context) {
  auto *call = new Call<QList<Workload>>(context);
  auto *finder = new WorkloadFinder(client, search, call);
  const QPointer<QObject> underWay(finder);
  call->setCanceller([underWay] { delete underWay; });
  finder->start();
  return call;
}

}  // namespace sternway::kube

#include "moc_workloadfinder.cpp"
