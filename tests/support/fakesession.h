// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "support/fakecluster.h"
#include "support/fakemetrics.h"
#include "support/fakeprobe.h"
#include "support/manualclock.h"

namespace sternway::test {

/// A feed that a test fills.
class FakeFeed final : public ClusterFeed {
  Q_OBJECT
public:
  using ClusterFeed::ClusterFeed;
  void start() override { m_started = true; }
  [[nodiscard]] bool isSynced() const override { return m_synced; }
  [[nodiscard]] QStringList namespaces() const override { return m_namespaces; }
  [[nodiscard]] bool mayListNamespaces() const override { return m_mayList; }
  [[nodiscard]] QStringList chosenNamespaces() const override { return m_chosen; }
  void chooseNamespaces(const QStringList &names) override {
    m_chosen = names;
    Q_EMIT namespacesChanged();
  }
  [[nodiscard]] const Workload *workload(const ObjectRef &ref) const override;
  void followWorkloads(QObject *context, WorkloadListener listener) override;

  [[nodiscard]] bool isStarted() const { return m_started; }
  void setNamespaces(const QStringList &names, bool mayList = true);
  void setWorkloads(const QList<Workload> &workloads);  ///< a reset, and synced
  void change(const ChangeSet<Workload> &changes);

private:
  bool m_started = false;
  bool m_synced = false;
  bool m_mayList = true;
  QStringList m_namespaces;
  QStringList m_chosen;
  QHash<ObjectRef, Workload> m_workloads;
  QList<ObjectRef> m_order;
  QList<std::pair<QPointer<QObject>, WorkloadListener>> m_listeners;
};

/// A session over FakeCluster and FakeMetrics with a clock that the test moves.
class FakeSession final : public ClusterSession {
  Q_OBJECT
public:
  explicit FakeSession(QString context = QStringLiteral("lab"), QObject *parent = nullptr);

  [[nodiscard]] QString context() const override { return m_context; }
  [[nodiscard]] bool isRehearsal() const override { return m_rehearsal; }
  [[nodiscard]] bool isProduction() const override { return m_production; }
  [[nodiscard]] QStringList notices() const override { return m_notices; }
  [[nodiscard]] ConnectionState state() const override { return m_state; }
  [[nodiscard]] FakeCluster &cluster() const override { return m_cluster; }
  [[nodiscard]] FakeFeed &feed() const override { return m_feed; }
  [[nodiscard]] ManualClock &clock() const override { return m_clock; }
  [[nodiscard]] MetricsApi *metrics() const override { return !m_hasMetrics ? nullptr : m_source ? m_source : &m_metrics; }
  [[nodiscard]] QString metricsProblem() const override { return m_hasMetrics ? QString() : QStringLiteral("No Prometheus"); }
  [[nodiscard]] StringMap metricQueries(const ObjectRef &service) const override { return m_queries.value(service); }
  [[nodiscard]] FakeProbe *healthProbe() const override { return m_hasProbe ? &m_probe : nullptr; }
  void setHasProbe(bool on) { m_hasProbe = on; }
  [[nodiscard]] Programs *programs() const override { return m_programs; }
  /// They live longer.
  void setPrograms(Programs *programs) { m_programs = programs; }
  void setMetricQueries(const ObjectRef &service, const StringMap &queries) { m_queries.insert(service, queries); }

  [[nodiscard]] FakeMetrics &fakeMetrics() { return m_metrics; }
  void setState(ConnectionState::Phase phase, const QString &message = {});
  void setProduction(bool on) {
    m_production = on;
    Q_EMIT settingsChanged();
  }
  void setRehearsal(bool on) { m_rehearsal = on; }
  void setNotices(const QStringList &notices) {
    m_notices = notices;
    Q_EMIT settingsChanged();
  }
  void setHasMetrics(bool on);
  /// In place of fakeMetrics(); it must outlive the session's use.
  void setSource(MetricsApi *metrics) { m_source = metrics; }

private:
  QString m_context;
  bool m_rehearsal = false;
  bool m_production = false;
  bool m_hasMetrics = true;
  bool m_hasProbe = true;
  MetricsApi *m_source = nullptr;
  Programs *m_programs = nullptr;
  QStringList m_notices;
  QHash<ObjectRef, StringMap> m_queries;
  ConnectionState m_state;
  mutable FakeCluster m_cluster;
  mutable FakeMetrics m_metrics;
  mutable FakeProbe m_probe;
  mutable ManualClock m_clock;
  mutable FakeFeed m_feed;
};

}  // namespace sternway::test
