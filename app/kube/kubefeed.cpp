// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubefeed.h"

#include "kube/apipath.h"

#include <algorithm>

namespace sternway {

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
  auto collection = std::make_unique<WorkloadCollection>(m_client, m_context, place.first, place.second);
  connect(collection.get(), &WorkloadCollection::settled, this, &KubeFeed::onSettled);
  // queued: the answer may be to close it
  connect(
      collection.get(), &WorkloadCollection::forbidden, this, [this, place] { onForbidden(place); }, Qt::QueuedConnection);
  connect(collection.get(), &WorkloadCollection::changed, this, [this](const ChangeSet<Workload> &changes) {
    for (const ObjectRef &ref : changes.removed)
      m_all.remove(ref);
    for (const Workload &workload : changes.upserted)
      m_all.upsert({.value = workload, .resourceVersion = workload.resourceVersion, .stamp = ++m_stamp});
  });
  collection->start();
  m_places.emplace(place, std::move(collection));
}

/// What another place shows as well (all namespaces and one of them) comes back with that one's list.
void KubeFeed::closePlace(const Place &place) {
  const auto found = m_places.find(place);
  for (const Workload &workload : found->second->values())
    m_all.remove(workload.ref);
  m_places.erase(found);
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
         std::all_of(m_places.begin(), m_places.end(), [](const auto &place) { return place.second->isSettled(); });
}

void KubeFeed::onSettled() {
  if (!m_synced && isSynced()) {
    m_synced = true;
    Q_EMIT synced();
  }
}

void KubeFeed::followWorkloads(QObject *context, WorkloadListener listener) {
  m_all.subscribe(context, std::move(listener));
}

}  // namespace sternway
