// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/fleetassessor.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"

#include <QTest>

namespace sternway::test {

inline Workload service(const QString &name, int ready = 3) {
  Workload made = makeWorkload(Kind::Deployment, name, podTemplate(QStringLiteral("registry/") + name + QStringLiteral(":v1")));
  made.statusReplicas = made.updatedReplicas = made.replicas;
  made.readyReplicas = made.availableReplicas = ready;
  return made;
}

/// A session with services and an assessor that has begun.
struct FleetBench {
  explicit FleetBench(const QList<Workload> &services) {
    connect();
    change({.reset = true, .upserted = services, .removed = {}});
  }
  void change(const ChangeSet<Workload> &changes) {
    session.feed().change(changes);
    tell(changes);
  }
  /// As the feed does some time after the change.
  void tell(const ChangeSet<Workload> &changes) {
    for (const Workload &workload : changes.upserted)
      known.insert(workload.ref);
    assessor.apply(changes);
  }
  /// Of all services that have been judged.
  [[nodiscard]] QList<ServiceStatusPtr> statuses() const {
    QList<ServiceStatusPtr> all;
    for (const ObjectRef &ref : known)
      if (ServiceStatusPtr status = assessor.status(ref))
        all.append(std::move(status));
    return all;
  }
  void connect() {
    QObject::connect(&assessor, &assess::FleetAssessor::changed, &context, [this](const QList<ServiceStatusPtr> &statuses) {
      for (const ServiceStatusPtr &status : statuses)
        told.append(*status);
    });
    QObject::connect(&assessor, &assess::FleetAssessor::problemChanged, &context,
                     [this](const QString &text) { problems.append(text); });
  }
  void measure(const QString &name, double errors, double p99 = 0.1) {
    const QDateTime now = session.clock().now();
    const ObjectRef ref = service(name).ref;
    for (const auto &[metric, value] : {std::pair{QStringLiteral("error_rate"), errors}, {QStringLiteral("latency_p99"), p99}})
      answer.series.append({ref, metric, FakeMetrics::constant({}, value, now.addSecs(-1800), now)});
    session.fakeMetrics().setFleet(answer);
  }
  [[nodiscard]] std::shared_ptr<assess::MonitorPorts> ports() {
    const auto made = std::make_shared<assess::MonitorPorts>();
    made->runbook = [this](const ObjectRef &ref) -> Result<RunbookPtr> { return own.value(ref.name, runbook); };
    made->isAccepted = [this](const Runbook &each) { return accepted.contains(each.digest); };
    made->incident = [this](const ObjectRef &ref) { return ref.name == u"orders" ? incident : QList<JournalEvent>(); };
    made->overrides = [this](const ObjectRef &ref) { return session.metricQueries(ref); };
    return made;
  }
  [[nodiscard]] ServiceStatusPtr of(const QString &name) const { return assessor.status(service(name).ref); }
  [[nodiscard]] qsizetype asked() { return session.fakeMetrics().asked().size(); }

  FakeSession session;
  FleetAnswer answer;
  RunbookPtr runbook = *runbook::loadDefaultRunbook();
  /// Of services that have one of their own.
  QHash<QString, RunbookPtr> own;
  QSet<QByteArray> accepted;     ///< digests
  QList<JournalEvent> incident;  ///< of "orders"
  assess::FleetAssessor assessor{session, ports()};
  QSet<ObjectRef> known;  ///< the services that there are, or were
  QObject context;
  QList<ServiceStatus> told;
  QStringList problems;
};

inline Runbook runbookWith(const QString &when, Action action) {
  Runbook runbook;
  runbook.source = QStringLiteral("own.yaml");
  runbook.matrix.source = runbook.source;
  MatrixRow row;
  row.when = when;
  row.condition = runbook::parseCondition(when, runbook::builtInMetrics()).value();
  row.action = action;
  row.line = 7;
  runbook.matrix.rows = {row};
  return runbook;
}

inline RunbookPtr shared(const Runbook &runbook) {
  return std::make_shared<Runbook>(runbook);
}

}  // namespace sternway::test
