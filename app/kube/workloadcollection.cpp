// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/workloadcollection.h"

#include "kube/apipath.h"

namespace sternway {

using Phase = ConnectionState::Phase;

WorkloadCollection::WorkloadCollection(ApiClient &client, const QString &context, Kind kind, const QString &nameSpace,
                                       QObject *parent)
    : QObject(parent), m_kind(kind), m_namespace(nameSpace) {
  auto sink = std::make_unique<StoreSink<Workload>>(m_store, DecodeScope{.context = context, .kind = kind});
  m_reflector =
      std::make_unique<Reflector>(client, ListQuery{.collection = resourcePath(kind, nameSpace)}, std::move(sink), nullptr);
  connect(m_reflector.get(), &Reflector::synced, this, &WorkloadCollection::settled);
  connect(m_reflector.get(), &Reflector::disturbed, this, [this](const Error &error) {
    if (error.kind == ErrorKind::Forbidden)
      Q_EMIT forbidden();
  });
  m_store.subscribe(m_reflector.get(), [this](ChangeSet<Workload> changes) {
    changes.reset = false;
    if (!changes.isEmpty())
      Q_EMIT changed(changes);
  });
}

WorkloadCollection::~WorkloadCollection() = default;

bool WorkloadCollection::isSettled() const {
  return m_reflector->isSynced() || m_reflector->state().phase == Phase::Forbidden;
}

}  // namespace sternway
