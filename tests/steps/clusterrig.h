// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace sternway::test {

using namespace Qt::StringLiterals;

/// One step of a plan on a FakeCluster that has order-service, with its image v1.3.0.
struct ClusterRig {
  FakeCluster cluster;
  ManualClock clock;
  QObject owner;
  Plan plan{.id = u"plan-1"_s, .reason = u"INC-7"_s, .made = clock.now(), .stages = {}};
  QHash<QString, QJsonObject> outputs;
  ObjectRef ref;
  std::optional<steps::StepOutcome> outcome;
  steps::StepRun *current = nullptr;

  explicit ClusterRig(Kind kind = Kind::Deployment) {
    const OrderService service = orderService(kind);
    ref = service.workload.ref;
    cluster.setWorkload(service.workload);
    cluster.setHistory(ref, service.history);
  }

  [[nodiscard]] Step step(const QString &kind, const QJsonObject &args, const QString &id = u"s/1"_s) const {
    return {.id = id, .kind = kind, .target = targetOf(ref), .args = args};
  }
  [[nodiscard]] steps::StepContext context() {
    return {.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &clock, .plan = plan, .outputs = outputs};
  }

  void start(const Step &step) {
    outcome.reset();
    current = steps::stepKinds().runner(step)->run(context(), step, &owner);
    QObject::connect(current, &steps::StepRun::ended, &owner, [this](const steps::StepOutcome &ended) { outcome = ended; });
    current->start();
  }
  /// Until it has ended; the clock moves on where it waits.
  bool wait() {
    for (int i = 0; i < 2000 && !outcome; ++i) {
      QCoreApplication::processEvents();
      QCoreApplication::sendPostedEvents();
      if (!outcome)
        clock.advance(std::chrono::milliseconds(500));
    }
    return outcome.has_value();
  }
  [[nodiscard]] StepState run(const Step &step) {
    start(step);
    return wait() ? outcome->state : StepState::Started;
  }
  [[nodiscard]] steps::Probe probe(const Step &step) {
    const StepRecord record{.operationId = plan.id, .stepId = step.id, .state = StepState::Started, .startedAt = plan.made};
    return await(steps::stepKinds().find(step.kind)->probe(context(), step, record, &owner)).value_or(steps::Probe());
  }
  [[nodiscard]] Result<steps::StepPreview> preview(const Step &step) {
    return await(steps::stepKinds().find(step.kind)->preview(context(), step, &owner));
  }
  [[nodiscard]] QStringList findingIds(const Step &step) {
    QStringList ids;
    const auto shown = preview(step);
    for (const Finding &finding : shown.value_or(steps::StepPreview()).findings)
      ids << finding.id + u' ' + severityName(finding.severity);
    return shown ? ids : QStringList{u"error"_s};
  }

  [[nodiscard]] const Workload &live() const { return cluster.stored(ref); }
  [[nodiscard]] QJsonValue container(int index = 0) const { return live().podTemplate[u"spec"_s][u"containers"_s][index]; }
  /// Writes the object's spec as somebody else would.
  void change(const std::function<void(QJsonObject &spec, QJsonObject &metadata)> &how) {
    Workload workload = live();
    QJsonObject spec = workload.object.value(u"spec"_s).toObject();
    QJsonObject metadata = workload.object.value(u"metadata"_s).toObject();
    metadata.insert(u"generation"_s, workload.generation + 1);
    how(spec, metadata);
    workload.object.insert(u"spec"_s, spec);
    workload.object.insert(u"metadata"_s, metadata);
    refresh(workload);
    cluster.setWorkload(workload);
  }
  void addContainer(const QString &list, const QString &name, const QString &image) {
    change([&](QJsonObject &spec, QJsonObject &) {
      QJsonObject podTemplate = spec.value(u"template"_s).toObject();
      QJsonObject pod = podTemplate.value(u"spec"_s).toObject();
      QJsonArray containers = pod.value(list).toArray();
      containers.append(QJsonObject{{u"name"_s, name}, {u"image"_s, image}});
      pod.insert(list, containers);
      podTemplate.insert(u"spec"_s, pod);
      spec.insert(u"template"_s, podTemplate);
    });
  }
  void set(const QString &member, const QJsonValue &value) {
    change([&](QJsonObject &spec, QJsonObject &) { spec.insert(member, value); });
  }

  [[nodiscard]] static Error error(ErrorKind kind) {
    return {.kind = kind, .message = u"said the server"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
  }
};

}  // namespace sternway::test
