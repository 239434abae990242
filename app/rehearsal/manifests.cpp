// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/manifests.h"

#include "rehearsal/defaults.h"
#include "rehearsal/json.h"

namespace sternway::sim {

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

QJsonObject released(QJsonObject deployment, const ScenarioService &service, const ScenarioRevision &revision) {
  deployment = with(deployment, {u"spec"_s, u"template"_s}, podTemplateOf(service, revision));
  return with(deployment, {u"metadata"_s, u"annotations"_s, u"kubernetes.io/change-cause"_s}, revision.cause);
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

const ScenarioApplication *applicationFor(const Scenario &scenario, const ScenarioService &service) {
  for (const ScenarioApplication &application : scenario.applications) {
    if (application.serviceNamespace == service.nameSpace && application.service == service.name)
      return &application;
  }
  return nullptr;
}

}  // namespace sternway::sim
