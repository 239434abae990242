// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/clustercopies.h"

#include "steps/kubernetes/capturedobjects.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

struct ObjectType {
  QString group;
  QString plural;
  QString kind;
};
const ObjectType deploymentType{.group = u"apps"_s, .plural = u"deployments"_s, .kind = u"Deployment"_s};
const ObjectType replicaSetType{.group = u"apps"_s, .plural = u"replicasets"_s, .kind = u"ReplicaSet"_s};
const ObjectType podType{.group = {}, .plural = u"pods"_s, .kind = u"Pod"_s};
const ObjectType configMapType{.group = {}, .plural = u"configmaps"_s, .kind = u"ConfigMap"_s};
const ObjectType secretType{.group = {}, .plural = u"secrets"_s, .kind = u"Secret"_s};

ResourcePath pathOf(const ObjectType &type, const QString &nameSpace, const QString &name = {}) {
  return {.group = type.group, .version = u"v1"_s, .plural = type.plural, .nameSpace = nameSpace, .name = name};
}

/// The members of a list have neither.
QJsonObject named(QJsonObject object, const ObjectType &type) {
  object.insert(u"kind"_s, type.kind);
  object.insert(u"apiVersion"_s, type.group.isEmpty() ? u"v1"_s : type.group + u"/v1"_s);
  return object;
}

QJsonObject standIn(const ObjectType &type, const QString &nameSpace, const QString &name) {
  return named({{u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, nameSpace}}}}, type);
}

QString copyUid(const QJsonObject &object) {
  return object.value(u"metadata"_s).toObject().value(u"uid"_s).toString();
}

bool isGoing(const QJsonObject &object) {
  return object.value(u"metadata"_s).toObject().contains(u"deletionTimestamp"_s);
}

bool belongsTo(const QJsonObject &object, const QSet<QString> &owners) {
  const QJsonArray references = object.value(u"metadata"_s).toObject().value(u"ownerReferences"_s).toArray();
  return std::ranges::any_of(
      references, [&owners](const QJsonValue &each) { return owners.contains(each.toObject().value(u"uid"_s).toString()); });
}

/// The first few names, and how many there are more.
QString someOf(const QStringList &names) {
  constexpr qsizetype few = 5;
  const QString first = names.mid(0, few).join(u", "_s);
  return names.size() <= few ? first : u"%1, +%2"_s.arg(first, QString::number(names.size() - few));
}

/// What the containers of a pod template take from objects of that kind.
QSet<QString> readBy(const QJsonObject &object, const QString &reference, const QString &key, const QString &volume,
                     const QString &volumeName) {
  QSet<QString> names;
  const QJsonObject spec = object.value(u"spec"_s).toObject().value(u"template"_s).toObject().value(u"spec"_s).toObject();
  for (const QString &list : {u"containers"_s, u"initContainers"_s})
    for (const QJsonValue each : spec.value(list).toArray()) {
      const QJsonObject container = each.toObject();
      for (const QJsonValue source : container.value(u"envFrom"_s).toArray())
        names.insert(source.toObject().value(reference).toObject().value(u"name"_s).toString());
      for (const QJsonValue variable : container.value(u"env"_s).toArray())
        names.insert(variable.toObject().value(u"valueFrom"_s).toObject().value(key).toObject().value(u"name"_s).toString());
    }
  for (const QJsonValue each : spec.value(u"volumes"_s).toArray())
    names.insert(each.toObject().value(volume).toObject().value(volumeName).toString());
  names.remove({});
  return names;
}

/// One Deployment after the other; ends by finishing its call, whose child it is.
class DeploymentCopier final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::operate::DeploymentCopier)
public:
  DeploymentCopier(ClusterApi &cluster, const QList<ObjectRef> &deployments, Call<ClusterCopies> *call)
      : QObject(call), m_cluster(cluster), m_left(deployments), m_call(call) {}

  void next() {
    if (m_left.isEmpty())
      return nextConfigMap();
    m_now = m_left.takeFirst();
    after(m_cluster.workload(m_now, this), [this](const Workload &workload) { copyObject(workload.labelSelector); });
  }

private:
  template <typename T, typename Next>
  void after(Call<T> *call, Next next) {
    call->then([this, next = std::move(next)](const Result<T> &result) {
      if (result)
        next(*result);
      else
        m_call->finish(tl::unexpected(result.error()));
    });
  }

  void copyObject(const QString &selector) {
    after(m_cluster.get(pathOf(deploymentType, m_now.nameSpace, m_now.name), this), [this, selector](const QJsonObject &object) {
      add(object, deploymentType);
      copySets(selector, copyUid(object));
    });
  }

  void copySets(const QString &selector, const QString &owner) {
    after(m_cluster.list(pathOf(replicaSetType, m_now.nameSpace), selector, this),
          [this, selector, owner](const QList<QJsonObject> &sets) {
            QSet<QString> uids;
            for (const QJsonObject &set : sets)
              if (belongsTo(set, {owner}) && !isGoing(set)) {
                add(set, replicaSetType);
                uids.insert(copyUid(set));
              }
            copyPods(selector, uids);
          });
  }

  /// Those that are being deleted are gone before anything begins. In the place of one that is not ready the simulation starts
  /// another one: why it is not is nothing that a plan is rehearsed for, and it would never become so.
  void copyPods(const QString &selector, const QSet<QString> &sets) {
    after(m_cluster.list(pathOf(podType, m_now.nameSpace), selector, this), [this, sets](const QList<QJsonObject> &pods) {
      QStringList unready;
      for (const QJsonObject &pod : pods) {
        if (!belongsTo(pod, sets) || isGoing(pod))
          continue;
        if (steps::isReadyPod(pod))
          add(pod, podType);
        else
          unready << pod.value(u"metadata"_s).toObject().value(u"name"_s).toString();
      }
      if (!unready.isEmpty())
        m_copies.standIns << tr("Pods of %1 that are not ready were left out; the simulation starts others: %2")
                                 .arg(m_now.name, someOf(unready));
      next();
    });
  }

  void add(const QJsonObject &object, const ObjectType &type) {
    m_copies.objects << named(object, type);
    if (type.plural == podType.plural)
      return;
    for (const QString &name : readBy(object, u"configMapRef"_s, u"configMapKeyRef"_s, u"configMap"_s, u"name"_s))
      m_configMaps.insert({m_now.nameSpace, name});
    for (const QString &name : readBy(object, u"secretRef"_s, u"secretKeyRef"_s, u"secret"_s, u"secretName"_s))
      m_secrets.insert({m_now.nameSpace, name});
  }

  /// One that is not there is missing in the simulation as well.
  void nextConfigMap() {
    if (m_configMaps.isEmpty())
      return addSecrets();
    const auto [nameSpace, name] = *m_configMaps.cbegin();
    m_configMaps.erase(m_configMaps.cbegin());
    m_cluster.get(pathOf(configMapType, nameSpace, name), this)
        ->then([this, nameSpace = nameSpace, name = name](const Result<QJsonObject> &found) {
          if (found) {
            m_copies.objects << named(*found, configMapType);
          } else if (found.error().kind != ErrorKind::NotFound) {
            m_copies.objects << standIn(configMapType, nameSpace, name);
            m_copies.standIns << tr("ConfigMap %1 could not be read; an empty one was used: %2").arg(name, found.error().message);
          }
          nextConfigMap();
        });
  }

  void addSecrets() {
    QStringList names;
    for (const auto &[nameSpace, name] : std::as_const(m_secrets)) {
      m_copies.objects << standIn(secretType, nameSpace, name);
      names << name;
    }
    names.sort();
    if (!names.isEmpty())
      m_copies.standIns << tr("Secrets are not copied; empty ones were used: %1").arg(names.join(u", "_s));
    m_call->finish(m_copies);
  }

  ClusterApi &m_cluster;
  QList<ObjectRef> m_left;
  Call<ClusterCopies> *m_call;
  ObjectRef m_now;
  QSet<std::pair<QString, QString>> m_configMaps;  ///< namespace, name
  QSet<std::pair<QString, QString>> m_secrets;
  ClusterCopies m_copies;
};

}  // namespace

Call<ClusterCopies> *copyDeployments(ClusterApi &cluster, const QList<ObjectRef> &deployments, QObject *context) {
  auto *call = new Call<ClusterCopies>(context);
  auto *copier = new DeploymentCopier(cluster, deployments, call);
  QMetaObject::invokeMethod(
      copier, [copier] { copier->next(); }, Qt::QueuedConnection);
  return call;
}

}  // namespace sternway::operate
