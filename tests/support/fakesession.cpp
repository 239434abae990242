// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"

namespace sternway::test {

const Workload *FakeFeed::workload(const ObjectRef &ref) const {
  const auto found = m_workloads.constFind(ref);
  return found == m_workloads.cend() ? nullptr : &*found;
}

void FakeFeed::followWorkloads(QObject *context, WorkloadListener listener) {
  m_listeners.append({context, listener});
  const auto tellAll = [this, listener] {
    QList<Workload> all;
    for (const ObjectRef &ref : std::as_const(m_order))
      all.append(m_workloads.value(ref));
    listener({.reset = true, .upserted = all, .removed = {}});
  };
  QMetaObject::invokeMethod(context, tellAll, Qt::QueuedConnection);
}

void FakeFeed::setNamespaces(const QStringList &names, bool mayList) {
  m_namespaces = names;
  m_mayList = mayList;
  Q_EMIT namespacesChanged();
}

void FakeFeed::setWorkloads(const QList<Workload> &workloads) {
  change({.reset = true, .upserted = workloads, .removed = {}});
  m_synced = true;
  Q_EMIT synced();
}

void FakeFeed::change(const ChangeSet<Workload> &changes) {
  if (changes.reset) {
    m_workloads.clear();
    m_order.clear();
  }
  const auto remove = [this](const ObjectRef &ref) {
    if (m_workloads.remove(ref))
      m_order.removeOne(ref);
  };
  for (const ObjectRef &ref : changes.removed)
    remove(ref);
  for (const Workload &workload : changes.upserted) {
    remove(workload.ref);
    m_workloads.insert(workload.ref, workload);
    m_order.append(workload.ref);
  }
  for (const auto &[context, listener] : std::as_const(m_listeners))
    if (context)
      listener(changes);
}

FakeSession::FakeSession(QString context, QObject *parent) : ClusterSession(parent), m_context(std::move(context)) {
  setState(ConnectionState::Phase::Connected);
}

void FakeSession::setState(ConnectionState::Phase phase, const QString &message) {
  m_state = {.phase = phase, .since = m_clock.now(), .message = message};
  Q_EMIT stateChanged();
}

void FakeSession::setHasMetrics(bool on) {
  Q_EMIT metricsAboutToChange();
  m_hasMetrics = on;
  Q_EMIT metricsChanged();
}

}  // namespace sternway::test

#include "moc_fakesession.cpp"
