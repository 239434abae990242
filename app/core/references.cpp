// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/references.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

class Collector {
public:
  void container(const QJsonObject &container, const QString &list) {
    const QString place = list + u'[' + container.value(u"name"_s).toString() + u']';
    const QJsonArray environment = container.value(u"env"_s).toArray();
    for (const QJsonValue &entry : environment) {
      const QString where = place + u".env["_s + entry[u"name"_s].toString() + u']';
      const QJsonValue from = entry[u"valueFrom"_s];
      key(m_configMaps, from[u"configMapKeyRef"_s], where);
      key(m_secrets, from[u"secretKeyRef"_s], where);
    }
    const QJsonArray sources = container.value(u"envFrom"_s).toArray();
    for (const QJsonValue &entry : sources) {
      whole(m_configMaps, entry[u"configMapRef"_s], u"name"_s, place + u".envFrom"_s);
      whole(m_secrets, entry[u"secretRef"_s], u"name"_s, place + u".envFrom"_s);
    }
  }

  void volume(const QJsonValue &volume) {
    const QString where = u"volumes["_s + volume[u"name"_s].toString() + u']';
    whole(m_configMaps, volume[u"configMap"_s], u"name"_s, where);
    whole(m_secrets, volume[u"secret"_s], u"secretName"_s, where);
    const QJsonArray sources = volume[u"projected"_s][u"sources"_s].toArray();
    for (const QJsonValue &source : sources) {
      whole(m_configMaps, source[u"configMap"_s], u"name"_s, where);
      whole(m_secrets, source[u"secret"_s], u"name"_s, where);
    }
    if (const QString claim = volume[u"persistentVolumeClaim"_s][u"claimName"_s].toString(); !claim.isEmpty())
      m_claims.append(claim);
  }

  [[nodiscard]] References result(const QJsonObject &spec) {
    References out;
    out.configMaps = m_configMaps.values();
    out.secrets = m_secrets.values();
    m_claims.sort();
    m_claims.removeDuplicates();
    out.claims = m_claims;
    const QJsonArray pullSecrets = spec.value(u"imagePullSecrets"_s).toArray();
    for (const QJsonValue &secret : pullSecrets)
      out.pullSecrets.append(secret[u"name"_s].toString());
    out.pullSecrets.sort();
    out.serviceAccount = spec.value(u"serviceAccountName"_s).toString();
    out.priorityClass = spec.value(u"priorityClassName"_s).toString();
    out.runtimeClass = spec.value(u"runtimeClassName"_s).toString();
    return out;
  }

private:
  using Uses = QMap<QString, ObjectUse>;

  static ObjectUse &use(Uses &uses, const QString &name, const QJsonValue &reference, const QString &where) {
    ObjectUse &out = uses[name];
    out.name = name;
    out.required = out.required || !reference[u"optional"_s].toBool();
    if (!out.where.contains(where))
      out.where.append(where);
    return out;
  }

  static void needKey(ObjectUse &use, const QString &key) {
    if (key.isEmpty() || use.requiredKeys.contains(key))
      return;
    use.requiredKeys.append(key);
    use.requiredKeys.sort();
  }

  static void key(Uses &uses, const QJsonValue &reference, const QString &where) {
    const QString name = reference[u"name"_s].toString();
    if (name.isEmpty())
      return;
    ObjectUse &found = use(uses, name, reference, where);
    if (!reference[u"optional"_s].toBool())
      needKey(found, reference[u"key"_s].toString());
  }

  static void whole(Uses &uses, const QJsonValue &reference, const QString &nameKey, const QString &where) {
    const QString name = reference[nameKey].toString();
    if (name.isEmpty())
      return;
    ObjectUse &found = use(uses, name, reference, where);
    const QJsonArray items = reference[u"items"_s].toArray();
    for (const QJsonValue &item : items)
      if (!reference[u"optional"_s].toBool())
        needKey(found, item[u"key"_s].toString());
  }

  Uses m_configMaps;
  Uses m_secrets;
  QStringList m_claims;
};

}  // namespace

References references(const QJsonObject &podTemplate) {
  const QJsonObject spec = podTemplate.value(u"spec"_s).toObject();
  Collector collector;
  for (const QString &list : {u"initContainers"_s, u"containers"_s}) {
    const QJsonArray containers = spec.value(list).toArray();
    for (const QJsonValue &container : containers)
      collector.container(container.toObject(), list);
  }
  const QJsonArray volumes = spec.value(u"volumes"_s).toArray();
  for (const QJsonValue &volume : volumes)
    collector.volume(volume);
  return collector.result(spec);
}

}  // namespace sternway
