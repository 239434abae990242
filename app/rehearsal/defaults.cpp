// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/defaults.h"

#include "rehearsal/objectstore.h"
#include "rehearsal/patches.h"

#include <functional>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
/// \a object, and of \a defaults what it does not have.
QJsonObject completed(QJsonObject object, const QJsonObject &defaults) {
  for (auto it = defaults.begin(); it != defaults.end(); ++it)
    if (!object.contains(it.key()))
      object.insert(it.key(), it.value());
  return object;
}

QJsonArray eachOf(const QJsonValue &objects, const std::function<QJsonObject(const QJsonObject &)> &change) {
  QJsonArray changed;
  for (const QJsonValue object : objects.toArray())
    changed.append(change(object.toObject()));
  return changed;
}

QJsonObject probeDefaults(QJsonObject probe) {
  if (probe.contains(u"httpGet"_s))
    probe.insert(u"httpGet"_s, completed(probe.value(u"httpGet"_s).toObject(), {{u"scheme"_s, u"HTTP"_s}}));
  return completed(probe,
                   {{u"failureThreshold"_s, 3}, {u"periodSeconds"_s, 10}, {u"successThreshold"_s, 1}, {u"timeoutSeconds"_s, 1}});
}

QJsonObject containerDefaults(QJsonObject container) {
  const QString image = container.value(u"image"_s).toString();
  const bool latest = image.endsWith(u":latest"_s) || !image.section(u'/', -1).contains(u':');
  for (const QString &key : {u"readinessProbe"_s, u"livenessProbe"_s, u"startupProbe"_s}) {
    if (container.contains(key))
      container.insert(key, probeDefaults(container.value(key).toObject()));
  }
  const QJsonArray ports = eachOf(container.value(u"ports"_s), [](const QJsonObject &port) {
    return completed(port, {{u"protocol"_s, u"TCP"_s}});
  });
  if (!ports.isEmpty())
    container.insert(u"ports"_s, ports);
  return completed(container, {{u"imagePullPolicy"_s, latest ? u"Always"_s : u"IfNotPresent"_s},
                               {u"resources"_s, QJsonObject()},
                               {u"terminationMessagePath"_s, u"/dev/termination-log"_s},
                               {u"terminationMessagePolicy"_s, u"File"_s}});
}

QJsonObject podSpecDefaults(QJsonObject spec) {
  spec.insert(u"containers"_s, eachOf(spec.value(u"containers"_s), containerDefaults));
  return completed(spec, {{u"dnsPolicy"_s, u"ClusterFirst"_s},
                          {u"restartPolicy"_s, u"Always"_s},
                          {u"schedulerName"_s, u"default-scheduler"_s},
                          {u"securityContext"_s, QJsonObject()},
                          {u"terminationGracePeriodSeconds"_s, 30}});
}

QJsonObject deploymentDefaults(QJsonObject spec) {
  QJsonObject strategy = completed(spec.value(u"strategy"_s).toObject(), {{u"type"_s, u"RollingUpdate"_s}});
  if (strategy.value(u"type"_s) == u"RollingUpdate"_s)
    strategy.insert(u"rollingUpdate"_s, completed(strategy.value(u"rollingUpdate"_s).toObject(),
                                                  {{u"maxSurge"_s, u"25%"_s}, {u"maxUnavailable"_s, u"25%"_s}}));
  spec.insert(u"strategy"_s, strategy);
  spec.insert(u"template"_s, withPodTemplateDefaults(spec.value(u"template"_s).toObject()));
  return completed(spec, {{u"replicas"_s, 1}, {u"progressDeadlineSeconds"_s, 600}, {u"revisionHistoryLimit"_s, 10}});
}

std::optional<ApiAnswer> validatePodSpec(const ResourceType &type, const QString &name, const QJsonObject &spec,
                                         const QString &path) {
  const QJsonArray containers = spec.value(u"containers"_s).toArray();
  if (containers.isEmpty())
    return invalid(type, name, path + u".containers"_s, u"Required value"_s, u"FieldValueRequired"_s);
  for (qsizetype i = 0; i < containers.size(); ++i) {
    const QString field = u"%1.containers[%2]"_s.arg(path).arg(i);
    const QJsonObject container = containers.at(i).toObject();
    for (const QString &key : {u"name"_s, u"image"_s}) {
      if (container.value(key).toString().isEmpty())
        return invalid(type, name, field + u'.' + key, u"Required value"_s, u"FieldValueRequired"_s);
    }
  }
  return std::nullopt;
}

std::optional<ApiAnswer> validateDeployment(const ResourceType &type, const QJsonObject &object) {
  const QString name = nameOf(object);
  const QJsonObject spec = object.value(u"spec"_s).toObject();
  const qint64 replicas = spec.value(u"replicas"_s).toInteger();
  if (replicas < 0) {
    return invalid(type, name, u"spec.replicas"_s, u"Invalid value: %1: must be greater than or equal to 0"_s.arg(replicas));
  }
  const QJsonObject labels = at(spec, {u"template"_s, u"metadata"_s, u"labels"_s}).toObject();
  if (!Selector::fromSpec(spec.value(u"selector"_s).toObject()).matchesLabels(labels)) {
    return invalid(type, name, u"spec.template.metadata.labels"_s,
                   u"Invalid value: `selector` does not match template `labels`"_s);
  }
  return validatePodSpec(type, name, at(spec, {u"template"_s, u"spec"_s}).toObject(), u"spec.template.spec"_s);
}
}  // namespace

QJsonObject withPodTemplateDefaults(QJsonObject podTemplate) {
  podTemplate.insert(u"spec"_s, podSpecDefaults(podTemplate.value(u"spec"_s).toObject()));
  return podTemplate;
}

QJsonObject withDefaults(const ResourceType &type, QJsonObject object) {
  QJsonObject spec = object.value(u"spec"_s).toObject();
  if (type.plural == u"deployments"_s)
    object.insert(u"spec"_s, deploymentDefaults(spec));
  else if (type.plural == u"pods"_s)
    object.insert(u"spec"_s, podSpecDefaults(spec));
  return object;
}

std::optional<ApiAnswer> validate(const ResourceType &type, const QJsonObject &object) {
  if (type.plural == u"deployments"_s)
    return validateDeployment(type, object);
  if (type.plural == u"pods"_s)
    return validatePodSpec(type, nameOf(object), object.value(u"spec"_s).toObject(), u"spec"_s);
  return std::nullopt;
}

namespace {
QJsonObject changedFields(const QJsonObject &before, const QJsonObject &after) {
  QJsonObject fields;
  for (auto it = after.begin(); it != after.end(); ++it) {
    const QJsonValue old = before.value(it.key());
    if (old == it.value())
      continue;
    const QJsonObject inner = it.value().isObject() ? changedFields(old.toObject(), it.value().toObject()) : QJsonObject();
    fields.insert(u"f:"_s + it.key(), inner);
  }
  return fields;
}

QJsonObject unite(QJsonObject a, const QJsonObject &b) {
  for (auto it = b.begin(); it != b.end(); ++it)
    a.insert(it.key(), unite(a.value(it.key()).toObject(), it.value().toObject()));
  return a;
}

QJsonObject subtract(QJsonObject a, const QJsonObject &b) {
  for (auto it = b.begin(); it != b.end(); ++it) {
    if (!a.contains(it.key()))
      continue;
    const QJsonObject rest = subtract(a.value(it.key()).toObject(), it.value().toObject());
    if (rest.isEmpty())
      a.remove(it.key());
    else
      a.insert(it.key(), rest);
  }
  return a;
}

QJsonObject trackable(const QJsonObject &object) {
  QJsonObject rest = object;
  rest.remove(u"apiVersion"_s);
  rest.remove(u"kind"_s);
  QJsonObject metadata;
  for (const QString &key : {u"annotations"_s, u"labels"_s, u"ownerReferences"_s, u"finalizers"_s}) {
    const QJsonValue value = at(object, {u"metadata"_s, key});
    if (!value.isUndefined())
      metadata.insert(key, value);
  }
  rest.insert(u"metadata"_s, metadata);
  return rest;
}
}  // namespace

QJsonObject withManager(const QJsonObject &before, QJsonObject after, const QString &manager, const QDateTime &time,
                        const QString &subresource) {
  const QJsonObject fields = changedFields(trackable(before), trackable(after));
  if (fields.isEmpty())
    return after;
  const QStringList place{u"metadata"_s, u"managedFields"_s};
  const QJsonArray old = at(after, place).toArray();
  QJsonObject own;
  QJsonArray entries;
  for (const QJsonValue value : old) {
    QJsonObject entry = value.toObject();
    const QJsonObject theirs = entry.value(u"fieldsV1"_s).toObject();
    if (entry.value(u"manager"_s) == manager && entry.value(u"subresource"_s).toString() == subresource) {
      own = theirs;
      continue;
    }
    const QJsonObject rest = subtract(theirs, fields);
    entry.insert(u"fieldsV1"_s, rest);
    if (!rest.isEmpty())
      entries.append(entry);
  }
  QJsonObject entry{
      {u"manager"_s, manager},      {u"operation"_s, u"Update"_s},    {u"apiVersion"_s, after.value(u"apiVersion"_s)},
      {u"time"_s, timestamp(time)}, {u"fieldsType"_s, u"FieldsV1"_s}, {u"fieldsV1"_s, unite(own, fields)}};
  if (!subresource.isEmpty())
    entry.insert(u"subresource"_s, subresource);
  entries.append(entry);
  return with(after, place, entries);
}

}  // namespace sternway::rehearsal
