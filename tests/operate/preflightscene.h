// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/planbuilder.h"
#include "operate/preflight.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::test {

using namespace operate;
using namespace Qt::StringLiterals;

inline QJsonObject parsed(const QByteArray &json) {
  return QJsonDocument::fromJson(json).object();
}

inline Error error(ErrorKind kind, const QString &message) {
  return Error{kind, message, {}, 0, {}};
}

/// A rollback of order-service to v1.2.3 that nothing speaks against.
struct PreflightScene {
  ManualClock clock;
  FakeCluster cluster;
  Workload workload;
  History history;
  KubernetesUndo undo;
  QDateTime targetLastLive;
  QList<steps::GitOpsObject> suspended;

  explicit PreflightScene(Kind kind = Kind::Deployment) {
    const OrderService service = orderService(kind);
    workload = service.workload;
    history = service.history;
    cluster.setObject(
        {{}, u"v1"_s, u"nodes"_s, {}, u"n"_s},
        parsed(R"({"status":{"images":[{"names":["registry.example.com/svc:v1.2.3","registry.example.com/svc:v1.2.2"]}]}})"));
    PlanRequest request;
    request.workload = workload;
    request.history = history;
    request.id = u"op-1"_s;
    undo = undoOf(*buildPlan(request));
  }

  /// Puts members into the target's pod spec.
  void setTargetSpec(const QJsonObject &members) {
    Revision &target = history.revisions[1];
    QJsonObject spec = target.podTemplate.value(u"spec"_s).toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
      spec.insert(it.key(), it.value());
    target.podTemplate.insert(u"spec"_s, spec);
  }

  void setContainer(const QJsonObject &members) {
    QJsonObject container = history.revisions.at(1).podTemplate.value(u"spec"_s)[u"containers"_s][0].toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
      it.value().isNull() ? container.remove(it.key()) : void(container.insert(it.key(), it.value()));
    setTargetSpec({{u"containers"_s, QJsonArray{container}}});
  }

  void setSpec(const QString &key, const QJsonValue &value) {
    QJsonObject spec = workload.object.value(u"spec"_s).toObject();
    spec.insert(key, value);
    workload.object.insert(u"spec"_s, spec);
  }

  PreflightInput input() {
    return {.cluster = &cluster,
            .undo = undo,
            .workload = workload,
            .history = history,
            .targetLastLive = targetLastLive,
            .now = clock.now(),
            .suspended = suspended};
  }

  QList<Finding> run() {
    cluster.setWorkload(workload);
    cluster.setHistory(workload.ref, history);
    QObject context;
    std::optional<QList<Finding>> found;
    runPreflight(input(), &context)->then([&](const Result<QList<Finding>> &findings) { found = *findings; });
    for (int i = 0; i < 100 && !found; ++i)
      QCoreApplication::processEvents();
    return found.value_or(QList<Finding>{{u"never finished"_s, Severity::Block, {}, {}, {}}});
  }
};

}  // namespace sternway::test
