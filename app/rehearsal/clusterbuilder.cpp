// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/clusterbuilder.h"

#include "rehearsal/defaults.h"
#include "rehearsal/deploymentcontroller.h"
#include "rehearsal/patches.h"
#include "rehearsal/replicasetcontroller.h"

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
QJsonObject labelsFor(const ScenarioService &service) {
  return {{u"app"_s, service.name}, {u"tier"_s, u"business"_s}};
}

QJsonObject variable(const QString &name, const QString &value) {
  return {{u"name"_s, name}, {u"value"_s, value}};
}

QJsonObject metadataOf(const ScenarioService &service) {
  return {{u"name"_s, service.name}, {u"namespace"_s, service.nameSpace}, {u"labels"_s, labelsFor(service)}};
}
}  // namespace

QJsonObject podTemplateOf(const ScenarioService &service, const ScenarioRevision &revision) {
  QJsonArray environment{variable(u"SERVICE"_s, service.name), variable(u"VERSION"_s, revision.version)};
  for (auto it = revision.environment.begin(); it != revision.environment.end(); ++it)
    environment.append(variable(it.key(), it.value()));
  const QJsonObject probe{{u"httpGet"_s, QJsonObject{{u"path"_s, u"/health/ready"_s}, {u"port"_s, service.port}}},
                          {u"periodSeconds"_s, 5}};
  const QJsonObject reference{{u"name"_s, QString(service.name + u"-config"_s)}};
  const QJsonObject container{
      {u"name"_s, service.name},
      {u"image"_s, revision.image},
      {u"env"_s, environment},
      {u"envFrom"_s, QJsonArray{QJsonObject{{u"configMapRef"_s, reference}}}},
      {u"ports"_s, QJsonArray{QJsonObject{{u"containerPort"_s, service.port}}}},
      {u"resources"_s, QJsonObject{{u"requests"_s, QJsonObject{{u"cpu"_s, u"100m"_s}, {u"memory"_s, u"128Mi"_s}}},
                                   {u"limits"_s, QJsonObject{{u"memory"_s, u"256Mi"_s}}}}},
      {u"readinessProbe"_s, probe}};
  return withPodTemplateDefaults(
      {{u"metadata"_s, QJsonObject{{u"creationTimestamp"_s, QJsonValue::Null}, {u"labels"_s, labelsFor(service)}}},
       {u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{container}}, {u"terminationGracePeriodSeconds"_s, 5}}}});
}

QJsonObject released(QJsonObject deployment, const ScenarioService &service, const ScenarioRevision &revision) {
  deployment = with(deployment, {u"spec"_s, u"template"_s}, podTemplateOf(service, revision));
  return with(deployment, {u"metadata"_s, u"annotations"_s, u"kubernetes.io/change-cause"_s}, revision.cause);
}

const ScenarioApplication *applicationFor(const Scenario &scenario, const ScenarioService &service) {
  const auto found = std::ranges::find_if(scenario.applications, [&service](const ScenarioApplication &application) {
    return application.serviceNamespace == service.nameSpace && application.service == service.name;
  });
  return found == scenario.applications.cend() ? nullptr : &*found;
}

namespace {
constexpr int firstBirth = 100'000;  ///< pods of the past have numbers of their own; the controller counts from 0

QJsonObject plainObject(const QString &kind, const QString &nameSpace, const QString &name, const QDateTime &created) {
  QJsonObject metadata{{u"name"_s, name}, {u"creationTimestamp"_s, timestamp(created)}};
  if (!nameSpace.isEmpty())
    metadata.insert(u"namespace"_s, nameSpace);
  return {{u"kind"_s, kind}, {u"apiVersion"_s, u"v1"_s}, {u"metadata"_s, metadata}};
}

QJsonObject deploymentOf(const Scenario &scenario, const ScenarioService &service, const ScenarioRevision &revision) {
  QJsonObject metadata = metadataOf(service);
  QJsonObject annotations{{u"kubernetes.io/change-cause"_s, revision.cause}};
  if (const ScenarioApplication *application = applicationFor(scenario, service)) {
    annotations.insert(u"argocd.argoproj.io/tracking-id"_s,
                       u"%1:apps/Deployment:%2/%3"_s.arg(application->name, service.nameSpace, service.name));
  }
  metadata.insert(u"annotations"_s, annotations);
  const QJsonObject selector{{u"matchLabels"_s, QJsonObject{{u"app"_s, service.name}}}};
  const QJsonObject spec{{u"replicas"_s, service.replicas},
                         {u"revisionHistoryLimit"_s, 10},
                         {u"progressDeadlineSeconds"_s, static_cast<int>(service.progressDeadline.count())},
                         {u"selector"_s, selector},
                         {u"template"_s, podTemplateOf(service, revision)}};
  const ResourceType *type = findResource(u"apps"_s, u"v1"_s, u"deployments"_s);
  return withDefaults(*type, {{u"kind"_s, u"Deployment"_s},
                              {u"apiVersion"_s, u"apps/v1"_s},
                              {u"metadata"_s, metadata},
                              {u"spec"_s, spec},
                              {u"status"_s, QJsonObject()}});
}

QJsonObject serviceOf(const ScenarioService &service) {
  const QJsonObject port{{u"name"_s, u"http"_s}, {u"port"_s, 80}, {u"protocol"_s, u"TCP"_s}, {u"targetPort"_s, service.port}};
  return {{u"kind"_s, u"Service"_s},
          {u"apiVersion"_s, u"v1"_s},
          {u"metadata"_s, metadataOf(service)},
          {u"spec"_s, QJsonObject{{u"type"_s, u"ClusterIP"_s},
                                  {u"selector"_s, QJsonObject{{u"app"_s, service.name}}},
                                  {u"ports"_s, QJsonArray{port}}}}};
}

QJsonObject configMapOf(const ScenarioService &service, const QMap<QString, QString> &config) {
  QJsonObject data;
  for (auto it = config.begin(); it != config.end(); ++it)
    data.insert(it.key(), it.value());
  QJsonObject metadata = metadataOf(service);
  metadata.insert(u"name"_s, QString(service.name + u"-config"_s));
  return {{u"kind"_s, u"ConfigMap"_s}, {u"apiVersion"_s, u"v1"_s}, {u"metadata"_s, metadata}, {u"data"_s, data}};
}

QJsonObject applicationOf(const ScenarioApplication &application, const QString &version) {
  QJsonObject policy;
  if (application.automated)
    policy.insert(u"automated"_s, QJsonObject{{u"prune"_s, true}, {u"selfHeal"_s, application.selfHeal}});
  const QJsonObject source{
      {u"repoURL"_s, application.repository}, {u"path"_s, application.service}, {u"targetRevision"_s, version}};
  const QJsonObject destination{{u"server"_s, u"https://kubernetes.default.svc"_s},
                                {u"namespace"_s, application.serviceNamespace}};
  const QJsonObject managed{{u"group"_s, u"apps"_s},          {u"version"_s, u"v1"_s},
                            {u"kind"_s, u"Deployment"_s},     {u"namespace"_s, application.serviceNamespace},
                            {u"name"_s, application.service}, {u"status"_s, u"Synced"_s}};
  return {{u"kind"_s, u"Application"_s},
          {u"apiVersion"_s, u"argoproj.io/v1alpha1"_s},
          {u"metadata"_s, QJsonObject{{u"name"_s, application.name}, {u"namespace"_s, application.nameSpace}}},
          {u"spec"_s,
           QJsonObject{
               {u"project"_s, u"default"_s}, {u"source"_s, source}, {u"destination"_s, destination}, {u"syncPolicy"_s, policy}}},
          {u"status"_s, QJsonObject{{u"sync"_s, QJsonObject{{u"status"_s, u"Synced"_s}, {u"revision"_s, version}}},
                                    {u"health"_s, QJsonObject{{u"status"_s, u"Healthy"_s}}},
                                    {u"resources"_s, QJsonArray{managed}}}}};
}
}  // namespace

ClusterBuilder::ClusterBuilder(const Scenario &scenario, Simulation &simulation, ObjectStore &store, Kubelet &kubelet,
                               TrafficLog &traffic, const ImageCatalogue &images)
    : m_scenario(scenario), m_simulation(simulation), m_store(store), m_kubelet(kubelet), m_traffic(traffic), m_images(images) {}

QDateTime ClusterBuilder::build(const QDateTime &start) {
  m_start = start;
  m_oldest = m_simulation.now();
  buildNamespaces();
  for (const ScenarioService &service : m_scenario.services)
    buildService(service);
  buildNode();
  return m_oldest;
}

void ClusterBuilder::buildNamespaces() {
  QStringList names{u"default"_s, u"kube-system"_s};
  for (const ScenarioService &service : m_scenario.services)
    names += service.nameSpace;
  for (const ScenarioApplication &application : m_scenario.applications)
    names += application.nameSpace;
  names.removeDuplicates();
  const QDateTime created = m_start.addDays(-90);
  for (const QString &name : names) {
    QJsonObject object = plainObject(u"Namespace"_s, {}, name, created);
    object = with(object, {u"metadata"_s, u"labels"_s}, QJsonObject{{u"kubernetes.io/metadata.name"_s, name}});
    object.insert(u"status"_s, QJsonObject{{u"phase"_s, u"Active"_s}});
    m_store.create(u"namespaces"_s, object);
    m_store.create(u"serviceaccounts"_s, plainObject(u"ServiceAccount"_s, name, u"default"_s, created));
    if (const int pods = m_scenario.podQuotas.value(name, -1); pods >= 0) {
      QJsonObject quota = plainObject(u"ResourceQuota"_s, name, u"pods"_s, created);
      quota.insert(u"spec"_s, QJsonObject{{u"hard"_s, QJsonObject{{u"pods"_s, QString::number(pods)}}}});
      m_store.create(u"resourcequotas"_s, quota);
    }
  }
}

void ClusterBuilder::buildNode() {
  QJsonArray images;
  for (const ScenarioService &service : m_scenario.services) {
    for (const ScenarioRevision &revision : service.revisions) {
      if (!revision.from)
        continue;
      m_kubelet.addImage(revision.image);
      images.append(QJsonObject{{u"names"_s, QJsonArray{revision.image}}, {u"sizeBytes"_s, 48'000'000}});
    }
  }
  QJsonObject node = plainObject(u"Node"_s, {}, u"rehearsal-node"_s, m_start.addDays(-90));
  const QJsonObject capacity{{u"cpu"_s, u"16"_s}, {u"memory"_s, u"64Gi"_s}, {u"pods"_s, u"250"_s}};
  node.insert(u"spec"_s, QJsonObject());
  node.insert(u"status"_s,
              QJsonObject{{u"capacity"_s, capacity},
                          {u"allocatable"_s, capacity},
                          {u"images"_s, images},
                          {u"conditions"_s, QJsonArray{QJsonObject{{u"type"_s, u"Ready"_s}, {u"status"_s, u"True"_s}}}}});
  m_store.create(u"nodes"_s, node);
}

void ClusterBuilder::buildService(const ScenarioService &service) {
  QList<const ScenarioRevision *> past;
  for (const ScenarioRevision &revision : service.revisions) {
    if (revision.from)
      past += &revision;
  }
  if (past.empty())
    return;
  const auto since = [this](const ScenarioRevision *revision) { return m_start.addSecs(revision->from->count()); };
  m_oldest = std::min(m_oldest, since(past.first()));
  QJsonObject deployment = deploymentOf(m_scenario, service, *past.last());
  deployment = with(deployment, {u"metadata"_s, u"creationTimestamp"_s}, timestamp(since(past.first())));
  deployment = with(deployment, {u"metadata"_s, u"generation"_s}, past.size());
  deployment =
      with(deployment, {u"metadata"_s, u"annotations"_s, u"deployment.kubernetes.io/revision"_s}, QString::number(past.size()));
  const QString manager = applicationFor(m_scenario, service) ? u"argocd-controller"_s : u"kubectl-client-side-apply"_s;
  deployment = withManager({}, deployment, manager, since(past.last()));
  deployment =
      with(deployment, {u"metadata"_s, u"uid"_s}, m_simulation.drawUuid({u"deployment"_s, service.nameSpace, service.name}));
  QList<QJsonObject> sets;
  for (qsizetype i = 0; i < past.size(); ++i) {
    const bool last = i == past.size() - 1;
    QJsonObject set =
        makeReplicaSet(m_simulation, released(deployment, service, *past.at(i)), i + 1, last ? service.replicas : 0);
    set = with(set, {u"metadata"_s, u"creationTimestamp"_s}, timestamp(since(past.at(i))));
    const int count = last ? service.replicas : 0;
    QJsonObject status{{u"replicas"_s, count}, {u"observedGeneration"_s, 1}};
    if (count > 0) {
      for (const QString &field : {u"fullyLabeledReplicas"_s, u"readyReplicas"_s, u"availableReplicas"_s})
        status.insert(field, count);
    }
    set.insert(u"status"_s, status);
    sets += m_store.create(replicaSetKey, set);
    buildPods(service, sets.last(), *past.at(i), since(past.at(i)), last ? QDateTime() : since(past.at(i + 1)));
  }
  deployment.insert(u"status"_s, deploymentStatus(deployment, sets, sets.last(), since(past.last())));
  m_store.create(u"deployments.apps"_s, deployment);
  buildExtras(service);
}

void ClusterBuilder::buildPods(const ScenarioService &service, const QJsonObject &set, const ScenarioRevision &revision,
                               const QDateTime &from, const QDateTime &to) {
  for (int i = 0; i < service.replicas; ++i) {
    // As in a rolling update, one pod after the other.
    const QDateTime born = from.addSecs(5LL * i);
    QJsonObject pod = runningPod(set, firstBirth + i, born);
    const QString uid = m_simulation.drawUuid({u"past pod"_s, nameOf(pod), namespaceOf(pod)});
    m_traffic.born(uid, m_images.traceOf(pod));
    m_traffic.started(uid, born.addSecs(1).toMSecsSinceEpoch());
    m_traffic.ready(uid, born.addMSecs(1000 + revision.behaviour.startup.count()).toMSecsSinceEpoch());
    if (to.isValid())
      m_traffic.gone(uid, to.addSecs(5LL * (i + 1)).toMSecsSinceEpoch());
    else
      m_store.create(u"pods"_s, with(pod, {u"metadata"_s, u"uid"_s}, uid));
  }
}

QJsonObject ClusterBuilder::runningPod(const QJsonObject &set, int birth, const QDateTime &created) const {
  QJsonObject pod = makePod(m_simulation, set, birth);
  pod = with(pod, {u"metadata"_s, u"creationTimestamp"_s}, timestamp(created));
  pod = with(pod, {u"spec"_s, u"nodeName"_s}, u"rehearsal-node"_s);
  const QJsonObject container = firstContainer(pod);
  const QString image = container.value(u"image"_s).toString();
  const QJsonObject status{
      {u"name"_s, container.value(u"name"_s)},
      {u"image"_s, image},
      {u"imageID"_s, imageIdOf(m_simulation, image)},
      {u"ready"_s, true},
      {u"started"_s, true},
      {u"restartCount"_s, 0},
      {u"lastState"_s, QJsonObject()},
      {u"state"_s, QJsonObject{{u"running"_s, QJsonObject{{u"startedAt"_s, timestamp(created.addSecs(1))}}}}}};
  const int place = static_cast<int>(m_simulation.draw({u"address"_s, nameOf(pod)}) % 250);
  pod.insert(u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s},
                                      {u"conditions"_s, podConditions({}, true, timestamp(created.addSecs(4)), {})},
                                      {u"containerStatuses"_s, QJsonArray{status}},
                                      {u"hostIP"_s, u"10.1.0.4"_s},
                                      {u"podIP"_s, u"10.2.0.%1"_s.arg(place)},
                                      {u"startTime"_s, timestamp(created)},
                                      {u"qosClass"_s, u"Burstable"_s}});
  return pod;
}

void ClusterBuilder::buildExtras(const ScenarioService &service) {
  const QString created = timestamp(m_oldest);
  const auto dated = [&created](const QJsonObject &object) {
    return with(object, {u"metadata"_s, u"creationTimestamp"_s}, created);
  };
  m_store.create(u"services"_s, dated(serviceOf(service)));
  const QJsonObject config =
      withManager({}, dated(configMapOf(service, service.config)), u"kubectl-client-side-apply"_s, m_oldest);
  m_store.create(u"configmaps"_s, config);
  if (const ScenarioApplication *application = applicationFor(m_scenario, service)) {
    QString version;
    for (const ScenarioRevision &revision : service.revisions)
      if (revision.from)
        version = revision.version;
    m_store.create(u"applications.argoproj.io"_s, dated(applicationOf(*application, version)));
  }
}

}  // namespace sternway::rehearsal
