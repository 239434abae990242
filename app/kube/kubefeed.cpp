// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubefeed.h"

#include "kube/apiclient.h"
#include "kube/workloadfinder.h"

#include <algorithm>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {

using Phase = ConnectionState::Phase;

Decoders<Workload> detailedDecoders() {
  return {.page = &decodeDetailedPage, .message = &decodeDetailedWatchLine, .protobuf = false};
}

/// What may not be read will not come; it must not hold up the rest.
bool isSettled(const std::unique_ptr<Reflector> &reflector) {
  return reflector->isSynced() || reflector->state().phase == Phase::Forbidden;
}

}  // namespace

KubeWorkloadWatch::KubeWorkloadWatch(ApiClient &client, const ObjectRef &ref, QObject *parent)
    : WorkloadWatch(parent), m_client(client), m_ref(ref), m_notifier([this] { return report(); }) {
  m_workloads.subscribe(this, [this](const ChangeSet<Workload> &) { onWorkload(); });
  m_sets.subscribe(this, [this](const ChangeSet<ReplicaSetIdentity> &) { scheduleReport(); });
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
    addReflector<ReplicaSetIdentity>(m_sets, partQuery(Kind::ReplicaSet), Kind::ReplicaSet);
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

using Phase = ConnectionState::Phase;

namespace {
constexpr std::array kinds{Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet};

QString plural(Kind kind) {
  return kindName(kind) + u's';
}
}  // namespace

KubeFeed::KubeFeed(ApiClient &client, QString context, QString defaultNamespace, QObject *parent)
    : ClusterFeed(parent),
      m_client(client),
      m_context(std::move(context)),
      m_namespace(defaultNamespace.isEmpty() ? QStringLiteral("default") : std::move(defaultNamespace)) {
  m_namespaces.subscribe(this, [this](const ChangeSet<NamespaceSummary> &changes) {
    if (!changes.upserted.isEmpty() || !changes.removed.isEmpty())
      Q_EMIT namespacesChanged();
  });
}

KubeFeed::~KubeFeed() = default;

void KubeFeed::start() {
  if (std::exchange(m_started, true))
    return;
  m_client.monitor();
  startNamespaces();
  openPlaces();
}

void KubeFeed::startNamespaces() {
  auto sink =
      std::make_unique<StoreSink<NamespaceSummary>>(m_namespaces, DecodeScope{.context = m_context, .kind = Kind::Namespace});
  m_namespaceReflector =
      std::make_unique<Reflector>(m_client, ListQuery{.collection = resourcePath(Kind::Namespace, {})}, std::move(sink), nullptr);
  connect(m_namespaceReflector.get(), &Reflector::synced, this, &KubeFeed::onSettled);
  connect(m_namespaceReflector.get(), &Reflector::disturbed, this, [this](const Error &error) {
    if (error.kind == ErrorKind::Forbidden)
      onNamespacesForbidden();
  });
  m_namespaceReflector->start();
}

void KubeFeed::onNamespacesForbidden() {
  if (!std::exchange(m_mayList, false))
    return;
  Q_EMIT namespacesChanged();
  Q_EMIT limited(tr("The namespaces may not be listed: name those that you want to see"));
  onSettled();
}

QStringList KubeFeed::namespaces() const {
  QStringList names;
  if (m_mayList) {
    for (const NamespaceSummary &each : m_namespaces.values())
      names << each.ref.name;
  } else {
    names = m_chosen;
    names << m_namespace;
    names.removeDuplicates();
  }
  names.sort();
  return names;
}

void KubeFeed::chooseNamespaces(const QStringList &names) {
  QStringList chosen = names;
  chosen.removeDuplicates();
  chosen.sort();
  if (chosen == m_chosen)
    return;
  m_chosen = chosen;
  if (m_started)
    openPlaces();
  Q_EMIT namespacesChanged();
}

QList<KubeFeed::Place> KubeFeed::wantedPlaces() const {
  QList<Place> wanted;
  for (const Kind kind : kinds) {
    for (const QString &name : m_chosen)
      wanted.append({kind, name});
    if (m_chosen.isEmpty())
      wanted.append({kind, m_confined.contains(kind) ? m_namespace : QString()});
  }
  return wanted;
}

void KubeFeed::openPlaces() {
  const QList<Place> wanted = wantedPlaces();
  QList<Place> closing;
  for (const auto &[place, collection] : m_places)
    if (!wanted.contains(place))
      closing.append(place);
  for (const Place &place : closing)
    closePlace(place);
  for (const Place &place : wanted)
    if (!m_places.contains(place))
      open(place);
  m_synced = isSynced();
}

void KubeFeed::open(const Place &place) {
  const auto &[kind, name] = place;
  Collection &collection = m_places[place];
  collection.part = ++m_lastPart;
  auto sink = std::make_unique<StoreSink<Workload>>(m_workloads, DecodeScope{.context = m_context, .kind = kind},
                                                    Decoders<Workload>{}, StoreSink<Workload>::Filter{}, collection.part);
  collection.reflector =
      std::make_unique<Reflector>(m_client, ListQuery{.collection = resourcePath(kind, name)}, std::move(sink), nullptr);
  connect(collection.reflector.get(), &Reflector::synced, this, &KubeFeed::onSettled);
  // queued: the answer may be to close it
  connect(
      collection.reflector.get(), &Reflector::disturbed, this,
      [this, place](const Error &error) {
        if (error.kind == ErrorKind::Forbidden)
          onForbidden(place);
      },
      Qt::QueuedConnection);
  collection.reflector->start();
}

void KubeFeed::closePlace(const Place &place) {
  const auto found = m_places.find(place);
  const StorePart part = found->second.part;
  m_places.erase(found);
  m_workloads.drop(part);
}

void KubeFeed::onForbidden(const Place &place) {
  if (!m_places.contains(place))
    return;
  const auto &[kind, name] = place;
  const QString sentence =
      name.isEmpty() ? tr("%1 in all namespaces may not be listed: only those of %2 are shown").arg(plural(kind), m_namespace)
                     : tr("%1 in namespace %2 may not be listed").arg(plural(kind), name);
  if (name.isEmpty()) {
    m_confined.append(kind);
    openPlaces();
  }
  if (!m_said.contains(sentence)) {
    m_said.append(sentence);
    Q_EMIT limited(sentence);
  }
  onSettled();
}

bool KubeFeed::isSynced() const {
  return m_started && (m_namespaceReflector->isSynced() || !m_mayList) &&
         std::all_of(m_places.begin(), m_places.end(), [](const auto &place) { return isSettled(place.second.reflector); });
}

void KubeFeed::onSettled() {
  if (!m_synced && isSynced()) {
    m_synced = true;
    Q_EMIT synced();
  }
}

void KubeFeed::followWorkloads(QObject *context, WorkloadListener listener) {
  m_workloads.subscribe(context, std::move(listener));
}

}  // namespace sternway::kube

#include "moc_kubefeed.cpp"
