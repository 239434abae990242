// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/registry.h"
#include "steps/scriptedprograms.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/helmsecret.h"
#include "support/manualclock.h"

namespace sternway::test {

using namespace steps;
using namespace Qt::StringLiterals;

[[nodiscard]] inline QString helmDeployment(const QString &image, const QString &replicas = {}) {
  return u"---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n%2"
         "  template: {spec: {containers: [{name: app, image: \"%1\"}]}}\n"_s.arg(
             image, replicas.isEmpty() ? QString() : u"  replicas: %1\n"_s.arg(replicas));
}

[[nodiscard]] inline QJsonObject helmObject(const QString &text) {
  return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// The release "shop": revision 1 runs svc:v1, 2 runs svc:v2, 3 runs svc:v3 and is deployed.
struct HelmRollbackRig {
  FakeCluster cluster;
  ManualClock clock;
  ScriptedPrograms programs{{u"helm"_s}};
  QObject owner;
  std::optional<StepOutcome> outcome;
  QStringList progress;
  StepContext context{.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &clock, .programs = &programs};
  Step step{.id = u"m/back"_s,
            .kind = u"helm.rollback"_s,
            .target = {.kind = u"helm"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"shop"_s},
            .args = {{u"release"_s, u"shop"_s}}};

  HelmRollbackRig() {
    for (const int revision : {1, 2, 3})
      store({.revision = revision,
             .status = revision == 3 ? u"deployed"_s : u"superseded"_s,
             .manifest = helmDeployment(u"svc:v%1"_s.arg(revision))});
    serve(u"apps"_s, u"v1"_s, u"Deployment"_s, u"deployments"_s);
    run(u"svc:v3"_s);
    programs.on(u"helm version"_s, "v3.17.3+ge4da497\n");
    helmMakes({.revision = 4, .status = u"deployed"_s, .description = u"Rollback to 2"_s});
  }

  void store(const StoredRelease &release) {
    cluster.setObject({.group = {},
                       .version = u"v1"_s,
                       .plural = u"secrets"_s,
                       .nameSpace = u"production"_s,
                       .name = u"sh.helm.release.v1.shop.v%1"_s.arg(release.revision)},
                      helmSecret(release));
  }
  void serve(const QString &group, const QString &version, const QString &kind, const QString &name) {
    cluster.setObject({.group = group, .version = version, .plural = {}, .nameSpace = {}, .name = {}},
                      {{u"resources"_s, QJsonArray{QJsonObject{{u"kind"_s, kind}, {u"name"_s, name}}}}});
  }
  /// The live Deployment.
  void run(const QString &image, int replicas = 1) {
    cluster.setObject(
        {.group = u"apps"_s, .version = u"v1"_s, .plural = u"deployments"_s, .nameSpace = u"production"_s, .name = u"web"_s},
        helmObject(
            uR"({"spec":{"replicas":%2,"template":{"spec":{"containers":[{"name":"app","image":"%1"}]}}}})"_s.arg(image).arg(
                replicas)));
  }
  /// What "helm rollback" does to the cluster, and how it ends.
  void helmMakes(StoredRelease release, int exitCode = 0, const QByteArray &errorOutput = {}) {
    if (release.updated == StoredRelease().updated)
      release.updated = clock.now().toString(Qt::ISODateWithMs);
    programs.on(u"helm rollback"_s, [=, this](const ProgramRequest &) {
      store(release);
      return ProgramResult{.exitCode = exitCode, .output = "Rollback was a success!", .errorOutput = errorOutput};
    });
  }

  StepRun *start() {
    StepRun *run = stepKinds().runner(step)->run(context, step, &owner);
    QObject::connect(run, &StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(run, &StepRun::ended, &owner, [this](const StepOutcome &ended) { outcome = ended; });
    run->start();
    return run;
  }
  [[nodiscard]] bool ends() {
    return QTest::qWaitFor([this] { return outcome.has_value(); });
  }
  [[nodiscard]] bool finish() {
    start();
    return ends();
  }
  [[nodiscard]] QStringList rollbacks() const { return programs.lines().filter(u"helm rollback"_s); }
  [[nodiscard]] Result<StepPreview> preview() { return await(stepKinds().runner(step)->preview(context, step, &owner)); }
  /// "block helm.api-gone", ...
  [[nodiscard]] QStringList findings() {
    QStringList all;
    const auto previewed = preview();
    for (const Finding &finding : previewed ? previewed->findings : QList<Finding>())
      all << severityName(finding.severity) + u' ' + finding.id;
    return all;
  }
};

}  // namespace sternway::test
