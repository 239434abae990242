// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"

namespace sternway::test {

void FakeFeed::followWorkloads(QObject *context, WorkloadListener listener) {
  m_listeners.append({context, listener});
  QMetaObject::invokeMethod(
      context, [this, listener] { listener({.reset = true, .upserted = m_workloads, .removed = {}}); }, Qt::QueuedConnection);
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
  if (changes.reset)
    m_workloads.clear();
  for (const ObjectRef &ref : changes.removed)
    m_workloads.removeIf([&ref](const Workload &each) { return each.ref == ref; });
  for (const Workload &workload : changes.upserted) {
    m_workloads.removeIf([&workload](const Workload &each) { return each.ref == workload.ref; });
    m_workloads.append(workload);
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
