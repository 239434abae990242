// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"

#include "core/quantity.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// Fields that are maps, or structs that are always there: {} means the same as their absence. In every other object {}
/// is a pointer that is set ("emptyDir", "securityContext"), which the controller tells apart from one that is not.
bool emptyMeansAbsent(const QString &key) {
  static const QSet<QString> keys{u"annotations"_s, u"labels"_s,       u"limits"_s,  u"matchLabels"_s,
                                  u"metadata"_s,    u"nodeSelector"_s, u"options"_s, u"overhead"_s,
                                  u"requests"_s,    u"resources"_s,    u"spec"_s,    u"volumeAttributes"_s};
  return keys.contains(key);
}

bool holdsQuantities(const QString &key) {
  return key == u"limits" || key == u"requests" || key == u"overhead";
}

bool isQuantity(const QString &key) {
  return key == u"sizeLimit" || key == u"divisor";
}

struct TemplateComparison {
  [[nodiscard]] static bool isAbsent(const QJsonValue &value, const QString &key) {
    if (value.isArray())
      return value.toArray().isEmpty();
    if (value.isObject() && emptyMeansAbsent(key)) {
      const QJsonObject object = value.toObject();
      for (auto it = object.begin(); it != object.end(); ++it)
        if (!isAbsent(it.value(), it.key()))
          return false;
      return true;
    }
    return value.isNull() || value.isUndefined();
  }

  [[nodiscard]] static bool same(const QJsonValue &a, const QJsonValue &b, const QString &key, bool quantity) {
    if (isAbsent(a, key) || isAbsent(b, key))
      return isAbsent(a, key) && isAbsent(b, key);
    if (a.isObject() && b.isObject())
      return sameObjects(a.toObject(), b.toObject(), holdsQuantities(key));
    if (a.isArray() && b.isArray())
      return sameArrays(a.toArray(), b.toArray());
    if (quantity || isQuantity(key))
      return sameQuantity(a.toVariant().toString(), b.toVariant().toString());
    return a == b;
  }

  [[nodiscard]] static bool sameObjects(const QJsonObject &a, const QJsonObject &b, bool quantities) {
    for (auto it = a.begin(); it != a.end(); ++it)
      if (!same(it.value(), b.value(it.key()), it.key(), quantities))
        return false;
    for (auto it = b.begin(); it != b.end(); ++it)
      if (!a.contains(it.key()) && !isAbsent(it.value(), it.key()))
        return false;
    return true;
  }

  [[nodiscard]] static bool sameArrays(const QJsonArray &a, const QJsonArray &b) {
    if (a.size() != b.size())
      return false;
    for (qsizetype i = 0; i < a.size(); ++i)
      if (!same(a.at(i), b.at(i), {}, false))
        return false;
    return true;
  }
};

QJsonValue withoutAbsent(const QJsonValue &value) {
  if (value.isArray()) {
    QJsonArray out;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries)
      out.append(withoutAbsent(entry));
    return out;
  }
  if (!value.isObject())
    return value;
  QJsonObject out;
  const QJsonObject object = value.toObject();
  for (auto it = object.begin(); it != object.end(); ++it)
    if (!TemplateComparison::isAbsent(it.value(), it.key()))
      out.insert(it.key(), withoutAbsent(it.value()));
  return out;
}

}  // namespace

QJsonObject withoutHash(QJsonObject podTemplate) {
  QJsonObject metadata = podTemplate.value(u"metadata").toObject();
  QJsonObject labels = metadata.value(u"labels").toObject();
  if (!labels.contains(u"pod-template-hash"))
    return podTemplate;
  labels.remove(u"pod-template-hash");
  metadata.insert(u"labels", labels);
  podTemplate.insert(u"metadata", metadata);
  return podTemplate;
}

bool sameTemplate(const QJsonObject &a, const QJsonObject &b) {
  return TemplateComparison::sameObjects(withoutHash(a), withoutHash(b), false);
}

QString templateDigest(const QJsonObject &podTemplate) {
  // the keys of a QJsonObject are sorted, and the server writes every quantity in one way
  const QByteArray text = QJsonDocument(withoutAbsent(withoutHash(podTemplate)).toObject()).toJson(QJsonDocument::Compact);
  return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

bool sameQuantity(const QString &a, const QString &b) {
  if (a == b)
    return true;
  const auto left = quantityValue(a);
  const auto right = quantityValue(b);
  if (!left || !right)
    return false;
  // The factors of m, u and n are not exact in binary; no two quantities in use are as near to each other as this.
  return std::fabs(*left - *right) <= 1e-14L * std::max(std::fabs(*left), std::fabs(*right));
}

QStringList templateImages(const QJsonObject &podTemplate) {
  QStringList images;
  const QJsonArray containers = podTemplate.value(u"spec").toObject().value(u"containers").toArray();
  for (const QJsonValue &container : containers)
    images.append(container.toObject().value(u"image").toString());
  return images;
}

QJsonObject templateOfRevisionData(const QJsonObject &data) {
  QJsonObject podTemplate = data.value(u"spec").toObject().value(u"template").toObject();
  if (podTemplate.value(u"$patch").toString() != u"replace")
    return {};
  podTemplate.remove(u"$patch");
  return podTemplate;
}

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
