// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/resourcetype.h"

#include <QJsonArray>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

const QList<ResourceType> &resourceTypes() {
  static const QString core;
  static const QList<ResourceType> types{
      {core, u"v1"_s, u"configmaps"_s, u"ConfigMap"_s, true, {u"cm"_s}},
      {core, u"v1"_s, u"events"_s, u"Event"_s, true, {u"ev"_s}},
      {core, u"v1"_s, u"namespaces"_s, u"Namespace"_s, false, {u"ns"_s}},
      {core, u"v1"_s, u"nodes"_s, u"Node"_s, false, {u"no"_s}},
      {core, u"v1"_s, u"persistentvolumeclaims"_s, u"PersistentVolumeClaim"_s, true, {u"pvc"_s}},
      {core, u"v1"_s, u"pods"_s, u"Pod"_s, true, {u"po"_s}},
      {core, u"v1"_s, u"limitranges"_s, u"LimitRange"_s, true, {u"limits"_s}},
      {core, u"v1"_s, u"resourcequotas"_s, u"ResourceQuota"_s, true, {u"quota"_s}},
      {core, u"v1"_s, u"secrets"_s, u"Secret"_s, true, {}},
      {core, u"v1"_s, u"serviceaccounts"_s, u"ServiceAccount"_s, true, {u"sa"_s}},
      {core, u"v1"_s, u"services"_s, u"Service"_s, true, {u"svc"_s}},
      {u"apps"_s, u"v1"_s, u"controllerrevisions"_s, u"ControllerRevision"_s, true, {}},
      {u"apps"_s, u"v1"_s, u"daemonsets"_s, u"DaemonSet"_s, true, {u"ds"_s}},
      {u"apps"_s, u"v1"_s, u"deployments"_s, u"Deployment"_s, true, {u"deploy"_s}},
      {u"apps"_s, u"v1"_s, u"replicasets"_s, u"ReplicaSet"_s, true, {u"rs"_s}},
      {u"apps"_s, u"v1"_s, u"statefulsets"_s, u"StatefulSet"_s, true, {u"sts"_s}},
      {u"argoproj.io"_s, u"v1alpha1"_s, u"applications"_s, u"Application"_s, true, {u"app"_s, u"apps"_s}},
      {u"autoscaling"_s, u"v2"_s, u"horizontalpodautoscalers"_s, u"HorizontalPodAutoscaler"_s, true, {u"hpa"_s}},
      {u"autoscaling"_s, u"v1"_s, u"horizontalpodautoscalers"_s, u"HorizontalPodAutoscaler"_s, true, {u"hpa"_s}},
      {u"batch"_s, u"v1"_s, u"cronjobs"_s, u"CronJob"_s, true, {u"cj"_s}},
      {u"batch"_s, u"v1"_s, u"jobs"_s, u"Job"_s, true, {}},
      {u"policy"_s, u"v1"_s, u"poddisruptionbudgets"_s, u"PodDisruptionBudget"_s, true, {u"pdb"_s}},
      {u"scheduling.k8s.io"_s, u"v1"_s, u"priorityclasses"_s, u"PriorityClass"_s, false, {u"pc"_s}},
  };
  return types;
}

const ResourceType *findResource(const QString &group, const QString &version, const QString &plural) {
  for (const ResourceType &type : resourceTypes()) {
    if (type.group == group && type.version == version && type.plural == plural)
      return &type;
  }
  return nullptr;
}

namespace {
QJsonObject versionInfo() {
  return {{u"major"_s, u"1"_s},        {u"minor"_s, u"32"_s},           {u"gitVersion"_s, u"v1.32.0-rehearsal"_s},
          {u"gitCommit"_s, QString()}, {u"gitTreeState"_s, u"clean"_s}, {u"buildDate"_s, u"1970-01-01T00:00:00Z"_s},
          {u"goVersion"_s, QString()}, {u"compiler"_s, QString()},      {u"platform"_s, u"linux/amd64"_s}};
}

QJsonObject groupInfo(const QString &group) {
  QJsonArray versions;
  QStringList seen;
  for (const ResourceType &type : resourceTypes()) {
    if (type.group != group || seen.contains(type.version))
      continue;
    seen += type.version;
    versions.append(QJsonObject{{u"groupVersion"_s, type.apiVersion()}, {u"version"_s, type.version}});
  }
  if (versions.isEmpty() && group == u"authorization.k8s.io"_s)
    versions.append(QJsonObject{{u"groupVersion"_s, u"authorization.k8s.io/v1"_s}, {u"version"_s, u"v1"_s}});
  if (versions.isEmpty())
    return {};
  return {{u"name"_s, group}, {u"versions"_s, versions}, {u"preferredVersion"_s, versions.first()}};
}

QJsonObject groupList() {
  QJsonArray groups;
  QStringList seen{QString()};
  for (const ResourceType &type : resourceTypes()) {
    if (seen.contains(type.group))
      continue;
    seen += type.group;
    groups.append(groupInfo(type.group));
  }
  groups.append(groupInfo(u"authorization.k8s.io"_s));
  return {{u"kind"_s, u"APIGroupList"_s}, {u"apiVersion"_s, u"v1"_s}, {u"groups"_s, groups}};
}

QJsonObject resourceInfo(const QString &name, const QString &kind, bool namespaced, const QStringList &verbs) {
  return {{u"name"_s, name},
          {u"singularName"_s, QString()},
          {u"namespaced"_s, namespaced},
          {u"kind"_s, kind},
          {u"verbs"_s, QJsonArray::fromStringList(verbs)}};
}

QJsonObject resourceList(const QString &group, const QString &version) {
  QJsonArray resources;
  for (const ResourceType &type : resourceTypes()) {
    if (type.group != group || type.version != version)
      continue;
    QJsonObject info = resourceInfo(type.plural, type.kind, type.namespaced,
                                    {u"create"_s, u"delete"_s, u"get"_s, u"list"_s, u"patch"_s, u"update"_s, u"watch"_s});
    info.insert(u"shortNames"_s, QJsonArray::fromStringList(type.shortNames));
    resources.append(info);
    if (type.plural == u"pods"_s)
      resources.append(resourceInfo(u"pods/log"_s, u"Pod"_s, true, {u"get"_s}));
    if (type.plural == u"deployments"_s) {
      QJsonObject scale = resourceInfo(u"deployments/scale"_s, u"Scale"_s, true, {u"get"_s, u"patch"_s, u"update"_s});
      scale.insert(u"group"_s, u"autoscaling"_s);
      scale.insert(u"version"_s, u"v1"_s);
      resources.append(scale);
    }
  }
  if (group == u"authorization.k8s.io"_s && version == u"v1"_s)
    resources.append(resourceInfo(u"selfsubjectaccessreviews"_s, u"SelfSubjectAccessReview"_s, false, {u"create"_s}));
  if (resources.isEmpty())
    return {};
  return {{u"kind"_s, u"APIResourceList"_s},
          {u"apiVersion"_s, u"v1"_s},
          {u"groupVersion"_s, group.isEmpty() ? version : group + u'/' + version},
          {u"resources"_s, resources}};
}
}  // namespace

std::optional<QJsonObject> discovery(const QString &path, const QString &serverAddress) {
  const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
  QJsonObject answer;
  if (parts == QStringList{u"version"_s}) {
    answer = versionInfo();
  } else if (parts == QStringList{u"api"_s}) {
    const QJsonObject address{{u"clientCIDR"_s, u"0.0.0.0/0"_s}, {u"serverAddress"_s, serverAddress}};
    answer = {{u"kind"_s, u"APIVersions"_s},
              {u"versions"_s, QJsonArray{u"v1"_s}},
              {u"serverAddressByClientCIDRs"_s, QJsonArray{address}}};
  } else if (parts == QStringList{u"apis"_s}) {
    answer = groupList();
  } else if (parts.size() == 2 && parts.first() == u"api"_s) {
    answer = resourceList({}, parts.at(1));
  } else if (parts.size() == 2 && parts.first() == u"apis"_s) {
    answer = groupInfo(parts.at(1));
    if (!answer.isEmpty()) {
      answer.insert(u"kind"_s, u"APIGroup"_s);
      answer.insert(u"apiVersion"_s, u"v1"_s);
    }
  } else if (parts.size() == 3 && parts.first() == u"apis"_s) {
    answer = resourceList(parts.at(1), parts.at(2));
  }
  return answer.isEmpty() ? std::nullopt : std::optional(answer);
}

}  // namespace sternway::rehearsal
