// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "ui/pages/servicepage.h"

#include <QLabel>
#include <QTest>

namespace sternway::test {

/// The page of order-service in context "lab", which fails 12 % of its requests since four minutes, with its three pods.
class ServicePageFixture : public QObject {
protected:
  std::unique_ptr<FakeWorkspace> m_workspace;
  FakeSession *m_session = nullptr;
  OrderService m_order;
  std::unique_ptr<ui::ServicePage> m_page;

  [[nodiscard]] static MetricDefinition definition(const QString &name, Unit unit) {
    return {.name = name,
            .query = name + QStringLiteral("_query"),
            .unit = unit,
            .worse = Worse::Higher,
            .origin = QStringLiteral("test")};
  }

  template <typename T>
  [[nodiscard]] T *child(const QString &name) const {
    return m_page->findChild<T *>(name);
  }
  [[nodiscard]] QString text(const QString &label) const { return child<QLabel>(label)->text(); }
  [[nodiscard]] FakeMetrics &metrics() const { return m_session->fakeMetrics(); }
  [[nodiscard]] ObjectRef pod(int index) const { return makePod(m_order.workload, m_order.history.revisions.last(), index).ref; }

  /// 12 % errors since four minutes, 0.1 % before.
  void setFailing() {
    ServiceMetrics found;
    found.definitions = {
        definition(QStringLiteral("error_rate"), Unit::Ratio), definition(QStringLiteral("latency_p50"), Unit::Seconds),
        definition(QStringLiteral("latency_p95"), Unit::Seconds), definition(QStringLiteral("latency_p99"), Unit::Seconds)};
    found.scrapeInterval = std::chrono::seconds(15);
    metrics().setServiceMetrics(found);
    metrics().answerWith(QStringLiteral("error_rate_query"), [](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      Series series = FakeMetrics::constant({}, 0.001, asked.from, asked.to, asked.step);
      for (Sample &sample : series.samples)
        if (sample.time > asked.to.addSecs(-240).toMSecsSinceEpoch())
          sample.value = 0.121;
      return MetricsAnswer{{series}, {}};
    });
    for (const auto &[name, value] :
         {std::pair{QStringLiteral("p50"), 0.04}, std::pair{QStringLiteral("p95"), 0.2}, std::pair{QStringLiteral("p99"), 0.9}})
      metrics().answerWith(name + QStringLiteral("_query"),
                           [v = value](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
                             return MetricsAnswer{{FakeMetrics::constant({}, v, asked.from, asked.to, asked.step)}, {}};
                           });
  }

  void show() {
    m_page = std::make_unique<ui::ServicePage>(*m_workspace);
    m_page->resize(1024, 720);
    m_page->show();
    m_page->showService(*m_session, m_order.workload.ref);
  }

  void setUp() {
    m_workspace = std::make_unique<FakeWorkspace>();
    m_workspace->addContext(QStringLiteral("lab"));
    m_workspace->setMatrix((*runbook::loadDefaultRunbook())->matrix);
    m_session = static_cast<FakeSession *>(*m_workspace->open(QStringLiteral("lab")));
    m_order = orderService();
    FakeCluster &cluster = m_session->cluster();
    cluster.setWorkload(m_order.workload);
    cluster.setHistory(m_order.workload.ref, m_order.history);
    QList<Pod> pods;
    for (int i = 0; i < 3; ++i)
      pods.append(makePod(m_order.workload, m_order.history.revisions.last(), i));
    cluster.setPods(m_order.workload.ref, pods);
    setFailing();
  }

  void tearDown() {
    m_page.reset();
    m_workspace.reset();
  }
};

}  // namespace sternway::test
