// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/resourcetype.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

const QList<ResourceType> &resourceTypes() {
  static const QString core;
  static const QList<ResourceType> types{
      {core, u"v1"_s, u"configmaps"_s, u"ConfigMap"_s, true, {u"cm"_s}, {}},
      {core, u"v1"_s, u"events"_s, u"Event"_s, true, {u"ev"_s}, {}},
      {core, u"v1"_s, u"namespaces"_s, u"Namespace"_s, false, {u"ns"_s}, {}},
      {core, u"v1"_s, u"nodes"_s, u"Node"_s, false, {u"no"_s}, {}},
      {core, u"v1"_s, u"persistentvolumeclaims"_s, u"PersistentVolumeClaim"_s, true, {u"pvc"_s}, {}},
      {core, u"v1"_s, u"pods"_s, u"Pod"_s, true, {u"po"_s}, {}},
      {core, u"v1"_s, u"limitranges"_s, u"LimitRange"_s, true, {u"limits"_s}, {}},
      {core, u"v1"_s, u"resourcequotas"_s, u"ResourceQuota"_s, true, {u"quota"_s}, {}},
      {core, u"v1"_s, u"secrets"_s, u"Secret"_s, true, {}, {}},
      {core, u"v1"_s, u"serviceaccounts"_s, u"ServiceAccount"_s, true, {u"sa"_s}, {}},
      {core, u"v1"_s, u"services"_s, u"Service"_s, true, {u"svc"_s}, {}},
      {u"apps"_s, u"v1"_s, u"controllerrevisions"_s, u"ControllerRevision"_s, true, {}, {}},
      {u"apps"_s, u"v1"_s, u"daemonsets"_s, u"DaemonSet"_s, true, {u"ds"_s}, {}},
      {u"apps"_s, u"v1"_s, u"deployments"_s, u"Deployment"_s, true, {u"deploy"_s}, {}},
      {u"apps"_s, u"v1"_s, u"replicasets"_s, u"ReplicaSet"_s, true, {u"rs"_s}, {}},
      {u"apps"_s, u"v1"_s, u"statefulsets"_s, u"StatefulSet"_s, true, {u"sts"_s}, {}},
      {u"argoproj.io"_s, u"v1alpha1"_s, u"applications"_s, u"Application"_s, true, {u"app"_s, u"apps"_s}, {}},
      {u"autoscaling"_s, u"v2"_s, u"horizontalpodautoscalers"_s, u"HorizontalPodAutoscaler"_s, true, {u"hpa"_s}, {}},
      {u"autoscaling"_s, u"v1"_s, u"horizontalpodautoscalers"_s, u"HorizontalPodAutoscaler"_s, true, {u"hpa"_s}, u"v2"_s},
      {u"batch"_s, u"v1"_s, u"cronjobs"_s, u"CronJob"_s, true, {u"cj"_s}, {}},
      {u"batch"_s, u"v1"_s, u"jobs"_s, u"Job"_s, true, {}, {}},
      {u"policy"_s, u"v1"_s, u"poddisruptionbudgets"_s, u"PodDisruptionBudget"_s, true, {u"pdb"_s}, {}},
      {u"scheduling.k8s.io"_s, u"v1"_s, u"priorityclasses"_s, u"PriorityClass"_s, false, {u"pc"_s}, {}},
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

}  // namespace sternway::sim
