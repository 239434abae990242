// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kubernetesundo.h"
#include "killscene.h"
#include "steps/gitops/gitopsobject.h"
#include "steps/kubernetes/undo.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::test {

namespace {
const ObjectRef &shop() {
  static const ObjectRef ref = orderService().workload.ref;
  return ref;
}

Step shopStep(const QString &kind, const QJsonObject &args) {
  return {.id = u"m/1"_s, .kind = kind, .target = targetOf(shop()), .args = args, .title = kind};
}

QJsonValue containerOf(const KillWorld &world) {
  return world.cluster.stored(shop()).podTemplate[u"spec"_s][u"containers"_s][0];
}

/// A step that edits the workload, after the world was changed as \a first says.
KillScene edit(const char *kind, const QJsonObject &args, std::function<bool(const KillWorld &)> isThere,
               std::function<void(OrderService &)> first = {}) {
  const QString name = u"kubernetes."_s + QString::fromLatin1(kind);
  return {.name = name,
          .prepare =
              [=](KillWorld &world) {
                OrderService service = orderService();
                if (first)
                  first(service);
                world.add(service);
                return QList<Step>{shopStep(name, args)};
              },
          .isThere = std::move(isThere)};
}

void setSpec(OrderService &service, const QString &member, const QJsonValue &value) {
  QJsonObject spec = service.workload.object.value(u"spec"_s).toObject();
  spec.insert(member, value);
  service.workload.object.insert(u"spec"_s, spec);
  refresh(service.workload);
}

bool isRestarted(const KillWorld &world, const ObjectRef &ref) {
  return world.cluster.stored(ref).podTemplate[u"metadata"_s][u"annotations"_s].toObject().contains(
      u"kubectl.kubernetes.io/restartedAt"_s);
}

/// The whole plan of a rollback, with its waiting; the controllers do their part.
KillScene undo() {
  const auto prepare = [](KillWorld &world) {
    const OrderService service = orderService();
    world.add(service);
    const Revision &target = service.history.revisions.at(1);
    KubernetesUndo undo;
    undo.workload = shop();
    undo.workloadUid = service.workload.uid;
    undo.generation = service.workload.generation;
    undo.fromRevisionUid = service.history.revisions.last().uid;
    undo.fromNumber = 3;
    undo.targetRevisionUid = target.uid;
    undo.targetNumber = 2;
    undo.targetHash = target.templateHash;
    undo.diff = diffRevision(service.workload, target);
    undo.patch = *undoPatch(service.workload, target, u"errors"_s, u"{\"plan\":\"op-1\"}"_s);
    steps::PlanOptions options;
    options.callTimeout = std::chrono::seconds(60);
    options.rolloutTimeout = std::chrono::seconds(300);
    options.healthDuration = std::chrono::seconds(3);
    options.healthTimeout = std::chrono::seconds(120);
    world.tick = [&world, from = undo.fromRevisionUid] {
      const Revision *current = world.cluster.storedHistory(shop()).current();
      if (current && current->uid != from)
        world.cluster.completeRollout(shop());
    };
    QList<Step> steps;
    for (const Stage &stage : steps::rollbackStages(service.workload, undo, options))
      steps += stage.steps;
    return steps;
  };
  return {.name = u"kubernetes.undo"_s, .prepare = prepare, .isThere = [](const KillWorld &world) {
            return world.cluster.storedHistory(shop()).current()->uid == u"uid-2"_s;
          }};
}

KillScene restartOfTwo() {
  const auto other = [] {
    OrderService service = orderService();
    service.workload.ref.name = u"payment"_s;
    return service;
  };
  return {
      .name = u"kubernetes.restart"_s,
      .prepare =
          [=](KillWorld &world) {
            for (const OrderService &service : {orderService(), other()}) {
              world.add(service);
              world.cluster.setObject({u"apps"_s, u"v1"_s, u"deployments"_s, u"production"_s, service.workload.ref.name},
                                      {{u"metadata"_s, QJsonObject{{u"name"_s, service.workload.ref.name}}}});
            }
            return QList<Step>{shopStep(u"kubernetes.restart"_s, {{u"all"_s, true}})};
          },
      .isThere = [=](const KillWorld &world) { return isRestarted(world, shop()) && isRestarted(world, other().workload.ref); },
      .wanted = 2};
}

ResourcePath podPath(const QString &name) {
  return {{}, u"v1"_s, u"pods"_s, u"production"_s, name};
}

QJsonObject deployedPod(const KillWorld &world, const QString &name) {
  return {
      {u"metadata"_s,
       QJsonObject{{u"name"_s, name},
                   {u"namespace"_s, u"production"_s},
                   {u"uid"_s, u"uid-"_s + name},
                   {u"creationTimestamp"_s, world.clock.now().toString(Qt::ISODate)},
                   {u"ownerReferences"_s,
                    QJsonArray{QJsonObject{{u"kind"_s, u"ReplicaSet"_s}, {u"name"_s, u"web-1"_s}, {u"controller"_s, true}}}}}},
      {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}}}};
}

/// Their controller makes another for each that is gone; those are not to be deleted.
KillScene deletePods() {
  const QStringList old{u"old-a"_s, u"old-b"_s, u"old-c"_s};
  const auto left = [old](const KillWorld &world) {
    return std::ranges::count_if(old, [&](const QString &name) { return world.cluster.object(podPath(name)) != nullptr; });
  };
  return {.name = u"kubernetes.deletePods"_s,
          .prepare =
              [=](KillWorld &world) {
                for (const QString &name : old)
                  world.cluster.setObject(podPath(name), deployedPod(world, name));
                world.clock.advance(std::chrono::hours(1));
                world.tick = [&world, old, made = QStringList()]() mutable {
                  for (const QString &name : old)
                    if (!world.cluster.object(podPath(name)) && !made.contains(name)) {
                      made << name;
                      world.cluster.setObject(podPath(u"new-"_s + name), deployedPod(world, u"new-"_s + name));
                    }
                };
                return QList<Step>{shopStep(u"kubernetes.deletePods"_s, {{u"selector"_s, u"app=web"_s}})};
              },
          .isThere = [left](const KillWorld &world) { return left(world) == 0; },
          .wanted = 3};
}

KillScene exec() {
  return {.name = u"kubernetes.exec"_s,
          .prepare =
              [](KillWorld &world) {
                const OrderService service = orderService();
                world.add(service);
                const QString pod = makePod(service.workload, service.history.revisions.last(), 0).ref.name;
                world.cluster.setObject(
                    podPath(pod),
                    {{u"metadata"_s, QJsonObject{{u"name"_s, pod}}},
                     {u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"app"_s}}}}}},
                     {u"status"_s,
                      QJsonObject{{u"phase"_s, u"Running"_s},
                                  {u"containerStatuses"_s,
                                   QJsonArray{QJsonObject{{u"name"_s, u"app"_s},
                                                          {u"state"_s, QJsonObject{{u"running"_s, QJsonObject()}}}}}}}}});
                return QList<Step>{shopStep(u"kubernetes.exec"_s, {{u"argv"_s, QJsonArray{u"redis-cli"_s, u"FLUSHDB"_s}}})};
              },
          .isThere = [](const KillWorld &world) { return world.writes > 0; },
          .leavesNothing = true};
}

ResourcePath dataPath(const char *plural, const char *name) {
  return {{}, u"v1"_s, QString::fromLatin1(plural), u"production"_s, QString::fromLatin1(name)};
}

QJsonObject dataOf(const KillWorld &world, const ResourcePath &path) {
  const QJsonObject *object = world.cluster.object(path);
  return object ? object->value(u"data"_s).toObject() : QJsonObject();
}

KillScene patchConfigMap() {
  const ResourcePath path = dataPath("configmaps", "app");
  return {.name = u"kubernetes.patchConfigMap"_s,
          .prepare =
              [path](KillWorld &world) {
                world.cluster.setObject(
                    path,
                    {{u"metadata"_s, QJsonObject{{u"name"_s, u"app"_s}, {u"resourceVersion"_s, u"5"_s}, {u"uid"_s, u"u"_s}}},
                     {u"data"_s, QJsonObject{{u"flag"_s, u"on"_s}, {u"other"_s, u"1"_s}}}});
                return QList<Step>{shopStep(u"kubernetes.patchConfigMap"_s,
                                            {{u"name"_s, u"app"_s}, {u"data"_s, QJsonObject{{u"flag"_s, u"off"_s}}}})};
              },
          .isThere = [path](const KillWorld &world) { return dataOf(world, path).value(u"flag"_s) == u"off"_s; }};
}

/// It is not there any more, and is made from a file.
KillScene restoreConfigMap() {
  const ResourcePath path = dataPath("configmaps", "app");
  return {.name = u"kubernetes.restoreConfigMap"_s,
          .prepare =
              [](KillWorld &world) {
                world.write(u"app.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app}\ndata: {flag: \"off\"}\n");
                return QList<Step>{shopStep(u"kubernetes.restoreConfigMap"_s,
                                            {{u"name"_s, u"app"_s}, {u"file"_s, world.folder.filePath(u"app.yaml"_s)}})};
              },
          .isThere = [path](const KillWorld &world) { return dataOf(world, path).value(u"flag"_s) == u"off"_s; }};
}

KillScene restoreSecret() {
  const ResourcePath path = dataPath("secrets", "db");
  return {.name = u"kubernetes.restoreSecret"_s,
          .prepare =
              [path](KillWorld &world) {
                world.cluster.setObject(
                    path, {{u"metadata"_s, QJsonObject{{u"name"_s, u"db"_s}, {u"resourceVersion"_s, u"5"_s}, {u"uid"_s, u"u"_s}}},
                           {u"data"_s, QJsonObject{{u"password"_s, u"bmV3"_s}}}});
                world.programs.answer(u"vault read"_s, QByteArray("old\n"));
                return QList<Step>{shopStep(u"kubernetes.restoreSecret"_s, {{u"name"_s, u"db"_s},
                                                                            {u"source"_s, QJsonArray{u"vault"_s, u"read"_s}},
                                                                            {u"keys"_s, QJsonArray{u"password"_s}}})};
              },
          .isThere = [path](const KillWorld &world) { return dataOf(world, path).value(u"password"_s) == u"b2xk"_s; }};
}

KillScene apply() {
  const ResourcePath first = dataPath("configmaps", "one");
  const ResourcePath second = dataPath("configmaps", "two");
  return {.name = u"kubernetes.apply"_s,
          .prepare =
              [](KillWorld &world) {
                world.write(u"two.yaml"_s,
                            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\ndata: {a: \"1\"}\n---\n"
                            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: two}\ndata: {a: \"2\"}\n");
                world.cluster.setObject(
                    {.group = {}, .version = u"v1"_s, .plural = {}, .nameSpace = {}, .name = {}},
                    {{u"resources"_s, QJsonArray{QJsonObject{
                                          {u"kind"_s, u"ConfigMap"_s}, {u"name"_s, u"configmaps"_s}, {u"namespaced"_s, true}}}}});
                return QList<Step>{shopStep(u"kubernetes.apply"_s, {{u"file"_s, world.folder.filePath(u"two.yaml"_s)}})};
              },
          .isThere =
              [=](const KillWorld &world) {
                return dataOf(world, first).value(u"a"_s) == u"1"_s && dataOf(world, second).value(u"a"_s) == u"2"_s;
              },
          .wanted = 2,
          .mayRepeat = true};
}
/// An application of Argo CD whose automatic sync is on, or was switched off by a suspension.
KillScene gitOps(const char *deed, bool suspended) {
  const ResourcePath path{u"argoproj.io"_s, u"v1alpha1"_s, u"applications"_s, u"argocd"_s, u"shop"_s};
  const QJsonObject automated{{u"prune"_s, true}};
  QJsonObject metadata{{u"uid"_s, u"u"_s}, {u"resourceVersion"_s, u"5"_s}};
  QJsonObject policy{{u"syncOptions"_s, QJsonArray{u"A=b"_s}}};
  if (suspended)
    metadata.insert(u"annotations"_s,
                    QJsonObject{{u"sternway/suspended"_s,
                                 QString::fromUtf8(QJsonDocument(QJsonObject{{u"automated"_s, automated}}).toJson())}});
  else
    policy.insert(u"automated"_s, automated);
  const QJsonObject application{{u"metadata"_s, metadata}, {u"spec"_s, QJsonObject{{u"syncPolicy"_s, policy}}}};
  const QString name = u"gitops."_s + QString::fromLatin1(deed);
  return {.name = name,
          .prepare =
              [=](KillWorld &world) {
                world.cluster.setObject(path, application);
                return QList<Step>{shopStep(name, {{u"application"_s, u"shop"_s}})};
              },
          .isThere =
              [=](const KillWorld &world) {
                const QJsonObject *live = world.cluster.object(path);
                return live && steps::isSuspended({.nameSpace = u"argocd"_s, .name = u"shop"_s}, *live) != suspended;
              }};
}
}  // namespace

QList<KillScene> clusterScenes() {
  const QString good = u"registry.example.com/svc:v1.2.3"_s;
  const auto isGood = [good](const KillWorld &world) { return containerOf(world)[u"image"_s] == good; };
  const auto replicas = [](int count) {
    return [count](const KillWorld &world) { return world.cluster.stored(shop()).replicas == count; };
  };
  const auto isPaused = [](bool paused) {
    return [paused](const KillWorld &world) { return world.cluster.stored(shop()).paused == paused; };
  };
  KillScene back = edit("scale", {{u"restore"_s, true}}, replicas(4), [](OrderService &service) {
    setSpec(service, u"replicas"_s, 0);
    QJsonObject metadata = service.workload.object.value(u"metadata"_s).toObject();
    metadata.insert(u"annotations"_s, QJsonObject{{u"sternway/replicas-before"_s, u"4"_s}});
    service.workload.object.insert(u"metadata"_s, metadata);
    refresh(service.workload);
  });
  back.name += u" restored"_s;
  KillScene one = edit("restart", {}, [](const KillWorld &world) { return isRestarted(world, shop()); });
  one.name += u" of one"_s;
  const QJsonObject patch{
      {u"spec"_s, QJsonObject{{u"template"_s,
                               QJsonObject{{u"metadata"_s, QJsonObject{{u"labels"_s, QJsonObject{{u"tier"_s, u"back"_s}}}}}}}}}};
  return {undo(),
          edit("setImage", {{u"image"_s, good}}, isGood),
          edit("setEnv", {{u"env"_s, QJsonObject{{u"VERSION"_s, u"old"_s}}}},
               [](const KillWorld &world) { return containerOf(world)[u"env"_s][0][u"value"_s] == u"old"_s; }),
          edit("patch", {{u"patch"_s, patch}, {u"type"_s, u"merge"_s}},
               [](const KillWorld &world) {
                 return world.cluster.stored(shop()).podTemplate[u"metadata"_s][u"labels"_s][u"tier"_s] == u"back"_s;
               }),
          edit("pause", {}, isPaused(true)),
          edit("resume", {}, isPaused(false), [](OrderService &service) { setSpec(service, u"paused"_s, true); }),
          edit("scale", {{u"replicas"_s, 0}}, replicas(0)),
          back,
          one,
          restartOfTwo(),
          deletePods(),
          exec(),
          patchConfigMap(),
          restoreConfigMap(),
          restoreSecret(),
          apply(),
          gitOps("suspend", false),
          gitOps("resume", true)};
}

}  // namespace sternway::test
