// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeworkloadwatch.h"

#include "kube/apipath.h"
#include "kube/ownership.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

using Phase = ConnectionState::Phase;

Decoders<Workload> detailedDecoders() {
  return {.page = &decodeDetailedPage, .line = &decodeDetailedWatchLine};
}

/// What may not be read will not come; it must not hold up the rest.
bool isSettled(const std::unique_ptr<Reflector> &reflector) {
  return reflector->isSynced() || reflector->state().phase == Phase::Forbidden;
}

}  // namespace

KubeWorkloadWatch::KubeWorkloadWatch(ApiClient &client, const ObjectRef &ref, QObject *parent)
    : WorkloadWatch(parent), m_client(client), m_ref(ref), m_notifier([this] { return report(); }) {
  m_workloads.subscribe(this, [this](const ChangeSet<Workload> &) { onWorkload(); });
  m_sets.subscribe(this, [this](const ChangeSet<ReplicaSetSummary> &) { scheduleReport(); });
  m_pods.subscribe(this, [this](const ChangeSet<Pod> &) { scheduleReport(); });
  m_events.subscribe(this, [this](const ChangeSet<ClusterEvent> &) { scheduleReport(); });
  connect(&m_client, &ApiClient::stateChanged, this, &KubeWorkloadWatch::onClientState);
  const ListQuery query{.collection = resourcePath(ref.kind, ref.nameSpace), .fieldSelector = u"metadata.name="_s + ref.name};
  addReflector<Workload>(m_workloads, query, ref.kind, detailedDecoders());
}

KubeWorkloadWatch::~KubeWorkloadWatch() = default;

template <typename T>
void KubeWorkloadWatch::addReflector(Store<T> &store, const ListQuery &query, Kind kind, Decoders<T> decoders,
                                     typename StoreSink<T>::Filter filter) {
  const DecodeScope scope{.context = m_ref.context, .kind = kind};
  auto sink = std::make_unique<StoreSink<T>>(store, scope, std::move(decoders), std::move(filter));
  const auto &added = m_reflectors.emplace_back(std::make_unique<Reflector>(m_client, query, std::move(sink), nullptr));
  Reflector *reflector = added.get();
  connect(reflector, &Reflector::synced, this, &KubeWorkloadWatch::scheduleReport);
  connect(reflector, &Reflector::disturbed, this, [this, reflector](const Error &error) { onDisturbed(reflector, error); });
  connect(reflector, &Reflector::stateChanged, this, [this] {
    scheduleReport();
    reportRecovery();
  });
  reflector->start();
}

ListQuery KubeWorkloadWatch::partQuery(Kind kind) const {
  return {.collection = resourcePath(kind, m_ref.nameSpace), .labelSelector = m_workload.labelSelector};
}

void KubeWorkloadWatch::startParts() {
  if (m_ref.kind == Kind::Deployment)
    addReflector<ReplicaSetSummary>(m_sets, partQuery(Kind::ReplicaSet), Kind::ReplicaSet);
  addReflector<Pod>(m_pods, partQuery(Kind::Pod), Kind::Pod);
  const ListQuery warnings{.collection = resourcePath(Kind::Event, m_ref.nameSpace), .fieldSelector = u"type=Warning"_s};
  addReflector<ClusterEvent>(m_events, warnings, Kind::Event, {}, [name = m_ref.name](const ClusterEvent &event) {
    return event.involvedName == name || event.involvedName.startsWith(name + u'-');
  });
}

void KubeWorkloadWatch::onWorkload() {
  if (const Workload *found = m_workloads.find(m_ref)) {
    m_workload = *found;
    m_toldGone = false;
    if (m_reflectors.size() == 1)
      startParts();
  }
  scheduleReport();
}

bool KubeWorkloadWatch::isSynced() const {
  return m_reflectors.size() > 1 && std::all_of(m_reflectors.begin(), m_reflectors.end(), isSettled);
}

QList<Pod> KubeWorkloadWatch::pods() const {
  return Ownership(m_workload, m_sets.values()).pods(m_pods.values());
}

QList<ClusterEvent> KubeWorkloadWatch::events() const {
  return Ownership(m_workload, m_sets.values()).events(m_events.values());
}

void KubeWorkloadWatch::onDisturbed(const Reflector *reflector, const Error &error) {
  if (error.kind == ErrorKind::Forbidden && reflector != m_reflectors.front().get())
    return;
  m_disturbed = true;
  Q_EMIT disturbed(error);
}

/// A stream over a dead connection says nothing: the client's probe finds out first.
void KubeWorkloadWatch::onClientState(const ConnectionState &state) {
  if (state.phase == Phase::Unreachable || state.phase == Phase::Unauthorized) {
    const ErrorKind kind = state.phase == Phase::Unreachable ? ErrorKind::Unreachable : ErrorKind::Unauthorized;
    m_disturbed = true;
    Q_EMIT disturbed(fail(kind, state.message).value());
  } else {
    reportRecovery();
  }
}

void KubeWorkloadWatch::reportRecovery() {
  const bool good = m_client.state().phase == Phase::Connected &&
                    std::all_of(m_reflectors.begin(), m_reflectors.end(), [](const std::unique_ptr<Reflector> &reflector) {
                      return reflector->state().phase == Phase::Connected || reflector->state().phase == Phase::Forbidden;
                    });
  if (!good || !m_disturbed)
    return;
  m_disturbed = false;
  Q_EMIT recovered();
}

/// Runs from the event loop, so a receiver may delete this.
bool KubeWorkloadWatch::report() {
  const bool exists = m_workloads.find(m_ref) != nullptr;
  if (!exists && m_reflectors.front()->isSynced()) {
    if (!std::exchange(m_toldGone, true))
      Q_EMIT gone();
  } else if (isSynced()) {
    Q_EMIT changed();
  }
  return false;
}

}  // namespace sternway
