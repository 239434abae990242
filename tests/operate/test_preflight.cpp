// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflightscene.h"
#include "support/testmain.h"

namespace test_preflight {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

QStringList lines(const QList<Finding> &findings) {
  QStringList out;
  for (const Finding &finding : findings)
    out.append(severityName(finding.severity) + u' ' + finding.id);
  return out;
}

struct Case {
  const char *name;
  const char *expected;  ///< "severity id"
  const char *part;      ///< of title, detail or remedy
  Kind kind;
  void (*arrange)(PreflightScene &);
};

constexpr auto deployment = Kind::Deployment;
constexpr auto statefulSet = Kind::StatefulSet;

void argo(PreflightScene &s, const char *application) {
  s.workload.annotations.insert(u"argocd.argoproj.io/tracking-id"_s, u"shop:apps/Deployment:production/order-service"_s);
  if (application)
    s.cluster.setObject({u"argoproj.io"_s, u"v1alpha1"_s, u"applications"_s, u"argocd"_s, u"shop"_s}, parsed(application));
}

void flux(PreflightScene &s, const QString &group, const QString &plural, const QString &version, const char *object) {
  s.workload.labels.insert(group + u"/name"_s, u"apps"_s);
  s.workload.labels.insert(group + u"/namespace"_s, u"flux-system"_s);
  if (object)
    s.cluster.setObject({group, version, plural, u"flux-system"_s, u"apps"_s}, parsed(object));
}
const QString kustomize = u"kustomize.toolkit.fluxcd.io"_s;
const QString helmToolkit = u"helm.toolkit.fluxcd.io"_s;

void configMap(PreflightScene &s, const char *object, bool optional = false) {
  s.setContainer(parsed(optional
                            ? R"({"env":[{"name":"A","valueFrom":{"configMapKeyRef":{"name":"c","key":"k","optional":true}}}]})"
                            : R"({"env":[{"name":"A","valueFrom":{"configMapKeyRef":{"name":"c","key":"k"}}}]})"));
  if (object)
    s.cluster.setObject({{}, u"v1"_s, u"configmaps"_s, u"production"_s, u"c"_s}, parsed(object));
}

void brokenPod(PreflightScene &s) {
  Pod pod = makePod(s.workload, s.history.revisions.last(), 1);
  pod.ready = false;
  s.cluster.setPods(s.workload.ref, {pod});
}

const Error quotaError{
    ErrorKind::Forbidden, QStringLiteral("pods \"x\" is forbidden: exceeded quota: q, requested: pods=1"), {}, 403, {}};
const Error rbacError{ErrorKind::Forbidden, QStringLiteral("User \"viewer\" cannot create resource \"pods\""), {}, 403, {}};

const Case cases[] = {
    // rights
    {"right patch", "block rights.patch", "patch deployments.apps in namespace production", deployment, [](PreflightScene &s) { s.cluster.deny(u"access patch apps/deployments"_s); }},
    {"right revisions", "block rights.revisions", "list replicasets.apps", deployment, [](PreflightScene &s) { s.cluster.deny(u"access list apps/replicasets"_s); }},
    {"right controllerrevisions", "block rights.revisions", "list controllerrevisions.apps", statefulSet, [](PreflightScene &s) { s.cluster.deny(u"controllerrevisions"_s); }},
    {"right pods", "warn rights.pods", "list pods in namespace production", deployment, [](PreflightScene &s) { s.cluster.deny(u"access list /pods"_s); }},
    {"right events", "warn rights.events", "list events", deployment, [](PreflightScene &s) { s.cluster.deny(u"access list /events"_s); }},
    {"right create pods", "warn rights.create-pods", "create pods", deployment, [](PreflightScene &s) { s.cluster.deny(u"access create /pods"_s); }},
    {"right unchecked", "warn rights.patch.unchecked", "timed out", deployment, [](PreflightScene &s) { s.cluster.failOn(u"access patch"_s, error(ErrorKind::Timeout, u"timed out"_s)); }},
    // plan and history
    {"stale", "block plan.stale", "svc:v1.3.1", deployment,
     [](PreflightScene &s) {
       s.history.revisions.last().current = false;
       s.history.revisions << makeRevision(s.workload, 4, podTemplate(u"registry.example.com/svc:v1.3.1"_s));
       s.history.revisions.last().current = true;
       s.workload.podTemplate = s.history.revisions.last().podTemplate;
       s.workload.images = s.history.revisions.last().images;
       s.workload.generation = 8;
       s.cluster.failOn(u"dryRunPatch"_s, error(ErrorKind::Forbidden, u"cannot patch"_s));
     }},
    {"gone", "block plan.gone", "does not exist", deployment, [](PreflightScene &s) { s.cluster.failOn(u"workload "_s, error(ErrorKind::NotFound, u"not found"_s)); }},
    {"stale unchecked", "warn plan.stale.unchecked", "timed out", deployment, [](PreflightScene &s) { s.cluster.failOn(u"workload "_s, error(ErrorKind::Timeout, u"timed out"_s)); }},
    {"target gone", "block plan.target-gone", "Revision 2", deployment, [](PreflightScene &s) { s.history.revisions.removeAt(1); }},
    {"paused", "block rollout.paused", "kubectl rollout resume deployment/order-service -n production", deployment, [](PreflightScene &s) { s.workload.paused = true; }},
    {"no history", "block history.none", "Roll forward", deployment, [](PreflightScene &s) { s.history.revisions = {s.history.revisions.last()}; }},
    {"limit 0", "block history.none", "revisionHistoryLimit is 0", deployment,
     [](PreflightScene &s) {
       s.history.revisions = {s.history.revisions.last()};
       s.workload.revisionHistoryLimit = 0;
     }},
    {"limit 0 while the target still has pods", "warn history.not-kept", "revisionHistoryLimit is 0", deployment,
     [](PreflightScene &s) { s.workload.revisionHistoryLimit = 0; }},
    {"collected soon", "warn history.collected-soon", "one more deploy deletes", deployment,
     [](PreflightScene &s) {
       s.history.revisions.removeFirst();
       s.workload.revisionHistoryLimit = 1;
     }},
    {"same code", "warn target.same-code", "another image", deployment, [](PreflightScene &s) { s.undo.diff.entries.clear(); }},
    // GitOps and owners
    {"server-side apply", "info owner.server-side-apply", "--force-conflicts", deployment, [](PreflightScene &s) { s.workload.managers = {{u"helm"_s, u"Apply"_s, {}, s.clock.now()}}; }},
    {"argo self-heal", "block gitops.argocd", "argocd app rollback shop", deployment, [](PreflightScene &s) { argo(s, R"({"spec":{"syncPolicy":{"automated":{"selfHeal":true}}}})"); }},
    {"argo suspended by the plan", "warn gitops.argocd", "The plan suspends it", deployment,
     [](PreflightScene &s) {
       argo(s, R"({"spec":{"syncPolicy":{"automated":{"selfHeal":true}}}})");
       s.suspended = steps::gitOpsOwners(s.workload);
     }},
    {"another one suspended by the plan", "block gitops.argocd", "selfHeal", deployment,
     [](PreflightScene &s) {
       argo(s, R"({"spec":{"syncPolicy":{"automated":{"selfHeal":true}}}})");
       s.suspended = {{.nameSpace = u"argocd"_s, .name = u"other"_s}};
     }},
    {"argo child", "block gitops.argocd", "belongs to root", deployment,
     [](PreflightScene &s) { argo(s, R"({"metadata":{"ownerReferences":[{"name":"root"}]},"spec":{"syncPolicy":{"automated":{"selfHeal":true}}}})"); }},
    {"argo disabled", "warn gitops.argocd", "syncs by hand", deployment, [](PreflightScene &s) { argo(s, R"({"spec":{"syncPolicy":{"automated":{"enabled":false,"selfHeal":true}}}})"); }},
    {"argo automated", "warn gitops.argocd", "next commit", deployment, [](PreflightScene &s) { argo(s, R"({"spec":{"syncPolicy":{"automated":{}}}})"); }},
    {"argo skips", "warn gitops.argocd", "skip-reconcile", deployment,
     [](PreflightScene &s) { argo(s, R"({"metadata":{"annotations":{"argocd.argoproj.io/skip-reconcile":"true"}},"spec":{"syncPolicy":{"automated":{"selfHeal":true}}}})"); }},
    {"argo unreadable", "warn gitops.argocd", "could not be read", deployment, [](PreflightScene &s) { argo(s, nullptr); }},
    {"argo by manager", "warn gitops.argocd", "Argo CD application shop", deployment,
     [](PreflightScene &s) {
       s.workload.labels.insert(u"app.kubernetes.io/instance"_s, u"shop"_s);
       s.workload.managers = {{u"argocd-controller"_s, u"Apply"_s, {}, s.clock.now()}};
     }},
    {"flux", "block gitops.flux", "flux suspend kustomization apps -n flux-system", deployment, [](PreflightScene &s) { flux(s, kustomize, u"kustomizations"_s, u"v1"_s, R"({"spec":{"interval":"5m"}})"); }},
    {"flux older version", "block gitops.flux", "every 7m", deployment, [](PreflightScene &s) { flux(s, kustomize, u"kustomizations"_s, u"v1beta2"_s, R"({"spec":{"interval":"7m"}})"); }},
    {"flux suspended", "warn gitops.flux", "flux resume", deployment, [](PreflightScene &s) { flux(s, kustomize, u"kustomizations"_s, u"v1"_s, R"({"spec":{"suspend":true}})"); }},
    {"flux unreadable", "warn gitops.flux", "could not be read", deployment, [](PreflightScene &s) { flux(s, kustomize, u"kustomizations"_s, u"v1"_s, nullptr); }},
    {"flux disabled", "info gitops.flux", "disabled", deployment, [](PreflightScene &s) { s.workload.annotations.insert(kustomize + u"/reconcile"_s, u"disabled"_s); }},
    {"flux by manager", "warn gitops.flux", "kustomize-controller", deployment, [](PreflightScene &s) { s.workload.managers = {{u"kustomize-controller"_s, u"Apply"_s, {}, s.clock.now()}}; }},
    {"flux helm", "warn gitops.flux", "next Helm upgrade", deployment, [](PreflightScene &s) { flux(s, helmToolkit, u"helmreleases"_s, u"v2"_s, R"({"spec":{"interval":"5m"}})"); }},
    {"flux helm drift", "block gitops.flux", "every 5m", deployment,
     [](PreflightScene &s) { flux(s, helmToolkit, u"helmreleases"_s, u"v2"_s, R"({"spec":{"interval":"5m","driftDetection":{"mode":"enabled"}}})"); }},
    {"migrates at start", "warn migrations.at-start", "Container app", deployment, [](PreflightScene &s) { s.setContainer(parsed(R"({"command":["sh","-c"],"args":["npx knex migrate:latest && node server.js"]})")); }},
    {"migrates in an init container", "warn migrations.at-start", "Container migrate", deployment,
     [](PreflightScene &s) { s.setTargetSpec(parsed(R"({"initContainers":[{"name":"migrate","image":"m","command":["knex","--knexfile","k.js","migrate:latest"]}]})")); }},
    {"helm", "warn owner.helm", "helm rollback shop -n production", deployment, [](PreflightScene &s) { s.workload.annotations.insert(u"meta.helm.sh/release-name"_s, u"shop"_s); }},
    {"helm by label", "warn owner.helm", "Helm release", deployment, [](PreflightScene &s) { s.workload.labels.insert(u"app.kubernetes.io/managed-by"_s, u"Helm"_s); }},
    {"other manager", "info owner.managed-by", "spinnaker", deployment, [](PreflightScene &s) { s.workload.labels.insert(u"app.kubernetes.io/managed-by"_s, u"spinnaker"_s); }},
    {"controller", "block owner.controller", "Rollout order", deployment, [](PreflightScene &s) { s.workload.owners = {{u"Rollout"_s, u"order"_s, {}, {}, true}}; }},
    {"owner", "warn owner.reference", "Thing order", deployment, [](PreflightScene &s) { s.workload.owners = {{u"Thing"_s, u"order"_s, {}, {}, false}}; }},
    {"kubectl apply", "info owner.kubectl-apply", "manifest", deployment, [](PreflightScene &s) { s.workload.annotations.insert(u"kubectl.kubernetes.io/last-applied-configuration"_s, u"{}"_s); }},
    {"writer", "info writers.last", "kubectl-set, 2 min ago", deployment, [](PreflightScene &s) { s.workload.managers = {{u"kubectl-set"_s, u"Update"_s, {}, s.clock.now().addSecs(-120)}}; }},
    // references
    {"configmap missing", "block config.missing-configmap", "containers[app].env[A]", deployment, [](PreflightScene &s) { configMap(s, nullptr); }},
    {"key missing", "block config.missing-key", "ConfigMap c has no key k", deployment, [](PreflightScene &s) { configMap(s, R"({"data":{"other":"x"}})"); }},
    {"config unreadable", "warn config.configmap.unchecked", "no", deployment,
     [](PreflightScene &s) {
       configMap(s, nullptr);
       s.cluster.failOn(u"get configmaps"_s, error(ErrorKind::Forbidden, u"no"_s));
     }},
    {"config changed", "warn config.changed", "2026-01-09T00:00:00Z", deployment,
     [](PreflightScene &s) {
       configMap(s, R"({"metadata":{"managedFields":[{"time":"2026-01-09T00:00:00Z"}]},"data":{"k":"x"}})");
       s.targetLastLive = QDateTime::fromString(u"2026-01-08T00:00:00Z"_s, Qt::ISODate);
     }},
    {"changed since it was replaced", "warn config.changed", "live until 2026-01-03T00:00:00Z", deployment,
     [](PreflightScene &s) { configMap(s, R"({"metadata":{"managedFields":[{"time":"2026-01-09T00:00:00Z"}]},"data":{"k":"x"}})"); }},
    {"secret missing", "block config.missing-secret", "envFrom", deployment, [](PreflightScene &s) { s.setContainer(parsed(R"({"envFrom":[{"secretRef":{"name":"s"}}]})")); }},
    {"claim missing", "block config.missing-claim", "data", deployment, [](PreflightScene &s) { s.setTargetSpec(parsed(R"({"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"data"}}]})")); }},
    {"service account missing", "block config.missing-serviceaccount", "robot", deployment, [](PreflightScene &s) { s.setTargetSpec(parsed(R"({"serviceAccountName":"robot"})")); }},
    {"priority class missing", "block config.missing-priorityclass", "high", deployment, [](PreflightScene &s) { s.setTargetSpec(parsed(R"({"priorityClassName":"high"})")); }},
    {"runtime class missing", "block config.missing-runtimeclass", "gvisor", deployment, [](PreflightScene &s) { s.setTargetSpec(parsed(R"({"runtimeClassName":"gvisor"})")); }},
    {"pull secret missing", "warn config.missing-pull-secret", "pull", deployment, [](PreflightScene &s) { s.setTargetSpec(parsed(R"({"imagePullSecrets":[{"name":"pull"}]})")); }},
    // admission
    {"patch denied", "block admission.patch.denied", "admission webhook \"policy\" denied the request: no", deployment,
     [](PreflightScene &s) { s.cluster.failOn(u"dryRunPatch"_s, error(ErrorKind::Forbidden, u"admission webhook \"policy\" denied the request: no"_s)); }},
    {"pod denied", "block admission.pod.denied", "violates PodSecurity", deployment,
     [](PreflightScene &s) { s.cluster.failOn(u"dryRunPod"_s, error(ErrorKind::Forbidden, u"pods \"x\" is forbidden: violates PodSecurity \"restricted\""_s)); }},
    {"cannot dry-run", "warn admission.pod.cannot-dry-run", "side effects", deployment,
     [](PreflightScene &s) { s.cluster.failOn(u"dryRunPod"_s, error(ErrorKind::Invalid, u"admission webhook \"w\" does not support dry run"_s)); }},
    {"quota, one comes first", "block admission.quota", "maxSurge to 0", deployment, [](PreflightScene &s) { s.cluster.failOn(u"dryRunPod"_s, quotaError); }},
    {"quota, one goes first", "warn admission.quota", "maxSurge", deployment,
     [](PreflightScene &s) {
       s.workload.replicas = 8;
       s.cluster.failOn(u"dryRunPod"_s, quotaError);
     }},
    {"pod without the right", "info admission.pod.unchecked", "cannot create", deployment, [](PreflightScene &s) { s.cluster.failOn(u"dryRunPod"_s, rbacError); }},
    {"pod timed out", "warn admission.pod.unchecked", "timed out", deployment, [](PreflightScene &s) { s.cluster.failOn(u"dryRunPod"_s, error(ErrorKind::Timeout, u"timed out"_s)); }},
    {"mutated", "info admission.mutated", "webhook", deployment, 
     [](PreflightScene &s) {
       s.cluster.setAdmission([](QJsonObject object) {
         QJsonObject spec = object.value(u"spec"_s).toObject();
         spec.insert(u"template"_s, podTemplate(u"mirror.example.com/svc:v1.2.3"_s));
         object.insert(u"spec"_s, spec);
         return object;
       });
     }},
    {"the old image put back", "block admission.reverts", "v1.3.0", deployment,
     [](PreflightScene &s) {
       s.cluster.setAdmission([](QJsonObject object) {
         QJsonObject spec = object.value(u"spec"_s).toObject();
         spec.insert(u"template"_s, podTemplate(u"registry.example.com/svc:v1.3.0"_s));
         object.insert(u"spec"_s, spec);
         return object;
       });
     }},
    // images
    {"on a node", "info image.on-node", "v1.2.3", deployment, [](PreflightScene &) {}},
    {"image unknown", "warn image.unknown", "registry", deployment, [](PreflightScene &s) { s.setContainer({{u"image"_s, u"registry.example.com/svc:v0"_s}}); }},
    {"image never pulled", "warn image.unknown", "imagePullPolicy is Never", deployment,
     [](PreflightScene &s) { s.setContainer({{u"image"_s, u"registry.example.com/svc:v0"_s}, {u"imagePullPolicy"_s, u"Never"_s}}); }},
    {"pull failed", "warn image.pull-failed", "not found", deployment,
     [](PreflightScene &s) {
       s.setContainer({{u"image"_s, u"registry.example.com/svc:v0"_s}});
       ClusterEvent event;
       event.type = u"Warning"_s;
       event.message = u"Failed to pull image \"registry.example.com/svc:v0\": not found"_s;
       s.cluster.setEvents(s.workload.ref, {event});
     }},
    {"nodes forbidden", "info image.on-node.unchecked", "nodes is forbidden", deployment, [](PreflightScene &s) { s.cluster.failOn(u"list nodes"_s, error(ErrorKind::Forbidden, u"nodes is forbidden"_s)); }},
    {"tag", "info image.tag", "v1.2.3", deployment, [](PreflightScene &) {}},
    {"latest", "warn image.mutable-tag", "digest", deployment, [](PreflightScene &s) { s.setContainer({{u"image"_s, u"svc"_s}}); }},
    {"always", "warn image.mutable-tag", "digest", deployment, [](PreflightScene &s) { s.setContainer({{u"imagePullPolicy"_s, u"Always"_s}}); }},
    // strategy and rollout
    {"recreate", "warn strategy.recreate", "down meanwhile", deployment, [](PreflightScene &s) { s.workload.strategy = u"Recreate"_s; }},
    {"max unavailable", "warn strategy.max-unavailable", "interruption", deployment, [](PreflightScene &s) { s.setSpec(u"strategy"_s, parsed(R"({"rollingUpdate":{"maxUnavailable":"100%"}})")); }},
    {"max unavailable count", "warn strategy.max-unavailable", "interruption", deployment, [](PreflightScene &s) { s.setSpec(u"strategy"_s, parsed(R"({"rollingUpdate":{"maxUnavailable":3}})")); }},
    {"one replica", "warn strategy.one-replica", "one replica", deployment, [](PreflightScene &s) { s.workload.replicas = s.workload.statusReplicas = s.workload.updatedReplicas = s.workload.availableReplicas = 1; }},
    {"no replicas", "warn strategy.no-replicas", "scaled to 0", deployment, [](PreflightScene &s) { s.workload.replicas = 0; }},
    {"no readiness probe", "warn strategy.no-readiness-probe", "metrics", deployment, [](PreflightScene &s) { s.setContainer({{u"readinessProbe"_s, QJsonValue::Null}}); }},
    {"partition", "warn strategy.partition", "1 of 3 pods", statefulSet, [](PreflightScene &s) { s.workload.partition = 2; }},
    {"volume claims", "info strategy.volume-claims", "not rolled back", statefulSet, [](PreflightScene &s) { s.setSpec(u"volumeClaimTemplates"_s, QJsonArray{parsed(R"({"metadata":{"name":"data"}})")}); }},
    {"on delete", "warn strategy.on-delete", "kubectl delete pod -n production order-service-1", statefulSet,
     [](PreflightScene &s) {
       s.workload.strategy = u"OnDelete"_s;
       brokenPod(s);
     }},
    {"ordered ready", "warn rollout.ordered-ready", "kubectl delete pod -n production order-service-1", statefulSet, brokenPod},
    {"in progress", "warn rollout.in-progress", "1 out of 3 new replicas", deployment, [](PreflightScene &s) { s.workload.updatedReplicas = 1; }},
    {"stuck", "info rollout.stuck", "still serve", deployment, [](PreflightScene &s) { s.workload.conditions = {{u"Progressing"_s, u"False"_s, u"ProgressDeadlineExceeded"_s, u"timed out progressing"_s, {}, {}}}; }},
    {"replica failure", "warn rollout.replica-failure", "exceeded quota", deployment, [](PreflightScene &s) { s.workload.conditions = {{u"ReplicaFailure"_s, u"True"_s, u"FailedCreate"_s, u"exceeded quota"_s, {}, {}}}; }},
    {"pods unreadable", "warn rollout.pods.unchecked", "timed out", deployment, [](PreflightScene &s) { s.cluster.failOn(u"pods production"_s, error(ErrorKind::Timeout, u"timed out"_s)); }},
    // scaling and companions
    {"hpa", "info scaling.hpa", "3 replicas now, 2 to 6 allowed", deployment,
     [](PreflightScene &s) { s.cluster.setObject({u"autoscaling"_s, u"v2"_s, u"horizontalpodautoscalers"_s, u"production"_s, u"h"_s}, parsed(R"({"metadata":{"name":"h"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"order-service"},"minReplicas":2,"maxReplicas":6},"status":{"currentReplicas":3}})")); }},
    {"hpa at maximum", "warn scaling.hpa-at-maximum", "maxReplicas", deployment,
     [](PreflightScene &s) { s.cluster.setObject({u"autoscaling"_s, u"v2"_s, u"horizontalpodautoscalers"_s, u"production"_s, u"h"_s}, parsed(R"({"spec":{"scaleTargetRef":{"kind":"Deployment","name":"order-service"},"maxReplicas":3},"status":{"currentReplicas":3}})")); }},
    {"hpa inactive", "warn scaling.hpa-inactive", "no metrics", deployment,
     [](PreflightScene &s) { s.cluster.setObject({u"autoscaling"_s, u"v2"_s, u"horizontalpodautoscalers"_s, u"production"_s, u"h"_s}, parsed(R"({"spec":{"scaleTargetRef":{"kind":"Deployment","name":"order-service"},"maxReplicas":9},"status":{"conditions":[{"type":"ScalingActive","status":"False","message":"no metrics"}]}})")); }},
    {"hpa of an older API", "info scaling.hpa", "old", deployment,
     [](PreflightScene &s) {
       s.cluster.failOn(u"list horizontalpodautoscalers"_s, error(ErrorKind::NotFound, u"no such group"_s), 1);
       s.cluster.setObject({u"autoscaling"_s, u"v2beta2"_s, u"horizontalpodautoscalers"_s, u"production"_s, u"old"_s}, parsed(R"({"metadata":{"name":"old"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"order-service"},"maxReplicas":9}})"));
     }},
    {"hpa forbidden", "info scaling.hpa.unchecked", "no", deployment, [](PreflightScene &s) { s.cluster.failOn(u"list horizontal"_s, error(ErrorKind::Forbidden, u"no"_s)); }},
    {"pdb", "info scaling.pdb", "1 disruptions allowed", deployment,
     [](PreflightScene &s) { s.cluster.setObject({u"policy"_s, u"v1"_s, u"poddisruptionbudgets"_s, u"production"_s, u"p"_s}, parsed(R"({"spec":{"selector":{"matchLabels":{"app":"order-service"}}},"status":{"disruptionsAllowed":1}})")); }},
    {"cronjob", "info companions", "cronjob/cleanup", deployment,
     [](PreflightScene &s) { s.cluster.setObject({u"batch"_s, u"v1"_s, u"cronjobs"_s, u"production"_s, u"cleanup"_s}, parsed(R"({"metadata":{"name":"cleanup"},"spec":{"jobTemplate":{"spec":{"template":{"spec":{"containers":[{"image":"registry.example.com/svc:v1.3.0"}]}}}}}})")); }},
    {"worker", "info companions", "deployment/worker", deployment,
     [](PreflightScene &s) { s.cluster.setObject({u"apps"_s, u"v1"_s, u"deployments"_s, u"production"_s, u"worker"_s}, parsed(R"({"metadata":{"name":"worker"},"spec":{"template":{"spec":{"containers":[{"image":"registry.example.com/svc:v1.3.0"}]}}}})")); }},
    {"companions forbidden", "info companions.unchecked", "cronjobs", deployment, [](PreflightScene &s) { s.cluster.failOn(u"list cronjobs"_s, error(ErrorKind::Forbidden, u"no"_s)); }},
};

}  // namespace

class TestPreflight : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void nothingSpeaksAgainstTheUsualCase() {
    PreflightScene s;
    const QList<Finding> found = s.run();
    QCOMPARE(lines(found), (QStringList{u"info image.tag"_s, u"info image.on-node"_s}));
    QVERIFY(mayProceed(found));
    for (const FakeCall &call : s.cluster.calls())
      QVERIFY2(!call.line.startsWith(u"patch "_s), qPrintable(call.line));
  }

  void finds_data() {
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < std::size(cases); ++i)
      QTest::newRow(cases[i].name) << static_cast<int>(i);
  }
  void finds() {
    QFETCH(int, index);
    const Case &row = cases[index];
    PreflightScene s(row.kind);
    row.arrange(s);
    const QList<Finding> found = s.run();
    const QString expected = QString::fromLatin1(row.expected);
    const auto at = lines(found).indexOf(expected);
    QVERIFY2(at >= 0, qPrintable(lines(found).join(u", "_s)));
    const Finding &finding = found.at(at);
    const QString all = finding.title + u'\n' + finding.detail + u'\n' + finding.remedy;
    QVERIFY2(all.contains(QString::fromUtf8(row.part)), qPrintable(all));
    QVERIFY(!finding.title.isEmpty());
    if (finding.severity != Severity::Info)
      QVERIFY2(!finding.remedy.isEmpty(), qPrintable(finding.id));
    QCOMPARE(mayProceed(found), !lines(found).join(u'\n').contains(u"block "_s));
  }

  void anOptionalReferenceMayBeMissing() {
    PreflightScene s;
    configMap(s, nullptr, true);
    QVERIFY(lines(s.run()).filter(u"config."_s).isEmpty());
  }

  void thePodIsTheTargets() {
    PreflightScene s(statefulSet);
    s.setSpec(u"volumeClaimTemplates"_s, QJsonArray{parsed(R"({"metadata":{"name":"data"}})")});
    s.run();
    QJsonObject pod;
    for (const FakeCall &call : s.cluster.calls())
      if (call.line.startsWith(u"dryRunPod"_s))
        pod = call.body;
    QCOMPARE(pod[u"spec"_s][u"containers"_s][0][u"image"_s].toString(), u"registry.example.com/svc:v1.2.3"_s);
    QCOMPARE(pod[u"spec"_s][u"volumes"_s][0][u"persistentVolumeClaim"_s][u"claimName"_s].toString(), u"data-order-service-0"_s);
    QCOMPARE(pod[u"kind"_s].toString(), u"Pod"_s);
  }

  void scaledMeanwhileIsNotStale() {
    PreflightScene s;
    QJsonObject metadata = s.workload.object.value(u"metadata"_s).toObject();
    metadata.insert(u"generation"_s, 9);
    s.workload.object.insert(u"metadata"_s, metadata);
    s.setSpec(u"replicas"_s, 5);
    refresh(s.workload);
    const QStringList found = lines(s.run());
    QVERIFY2(!found.join(u'\n').contains(u"plan.stale"_s), qPrintable(found.join(u'\n')));
    QVERIFY2(!found.join(u'\n').contains(u"block"_s), qPrintable(found.join(u'\n')));
  }

  void worstFirst() {
    PreflightScene s;
    s.workload.strategy = u"Recreate"_s;
    s.cluster.deny(u"access patch"_s);
    const QStringList found = lines(s.run());
    QCOMPARE(found.first(), u"block rights.patch"_s);
    QCOMPARE(found.at(1), u"warn strategy.recreate"_s);
  }

  void everyCheckFailingIsSaidAndEnds() {
    PreflightScene s;
    s.cluster.failOn(u" "_s, error(ErrorKind::Timeout, u"timed out"_s));
    const QStringList found = lines(s.run());
    for (const QString &id : {u"rights.patch"_s, u"plan.stale"_s, u"plan.target-gone"_s, u"admission.patch"_s, u"admission.pod"_s,
                              u"image.on-node"_s, u"rollout.pods"_s, u"scaling.hpa"_s, u"scaling.pdb"_s, u"companions"_s})
      QVERIFY2(found.join(u'\n').contains(id + u".unchecked"_s), qPrintable(id));
  }

  void dyingMidwayCallsNobody() {
    PreflightScene s;
    s.cluster.setWorkload(s.workload);
    s.cluster.setHistory(s.workload.ref, s.history);
    auto context = std::make_unique<QObject>();
    bool called = false;
    runPreflight(s.input(), context.get())->then([&](const Result<QList<Finding>> &) { called = true; });
    context.reset();
    for (int i = 0; i < 20; ++i)
      QCoreApplication::processEvents();
    QVERIFY(!called);
    QVERIFY(s.cluster.calls().size() > 10);
  }
};

STERNWAY_TEST(TestPreflight)

}  // namespace test_preflight
#include "test_preflight.moc"
