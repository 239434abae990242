// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway::test {

/// A watch that a test (or FakeCluster::publish) drives.
class FakeWatch final : public WorkloadWatch {
  Q_OBJECT
public:
  explicit FakeWatch(ObjectRef ref, QObject *parent) : WorkloadWatch(parent), m_ref(std::move(ref)) {}

  [[nodiscard]] bool isSynced() const override { return m_synced; }
  [[nodiscard]] const Workload &workload() const override { return m_workload; }
  [[nodiscard]] QList<Pod> pods() const override { return m_pods; }
  [[nodiscard]] QList<ClusterEvent> events() const override { return m_events; }
  [[nodiscard]] const ObjectRef &ref() const { return m_ref; }

  void set(const Workload &workload, const QList<Pod> &pods, const QList<ClusterEvent> &events = {}) {
    m_workload = workload;
    m_pods = pods;
    m_events = events;
    m_synced = true;
    Q_EMIT changed();
  }
  void disturb(const Error &error) { Q_EMIT disturbed(error); }
  void recover() { Q_EMIT recovered(); }
  void remove() { Q_EMIT gone(); }

private:
  ObjectRef m_ref;
  Workload m_workload;
  QList<Pod> m_pods;
  QList<ClusterEvent> m_events;
  bool m_synced = false;
};

}  // namespace sternway::test
