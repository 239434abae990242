// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"

#include "operate/preflight/check.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightReferencesWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightReferences)
};

QDateTime lastWrite(const QJsonObject &object) {
  QDateTime out;
  const QJsonArray entries = object.value(u"metadata"_s)[u"managedFields"_s].toArray();
  for (const QJsonValue &entry : entries)
    if (const auto time = QDateTime::fromString(entry[u"time"_s].toString(), Qt::ISODate);
        time.isValid() && (!out.isValid() || time > out))
      out = time;
  return out;
}

struct Content {
  QString kind;  ///< "ConfigMap" or "Secret"
  QString plural;
};

void judgeContent(Findings &out, const Input &input, const Content &content, const ObjectUse &use,
                  const Result<QJsonObject> &object) {
  const QString named = content.kind + u' ' + use.name;
  if (!object) {
    if (object.error().kind != ErrorKind::NotFound)
      out.unchecked(u"config."_s + content.kind.toLower(), named, object.error());
    else if (use.required)
      out.block(
          u"config.missing-"_s + content.kind.toLower(), PreflightReferencesWords::tr("%1 is missing").arg(named),
          PreflightReferencesWords::tr("The target needs it (%1); its containers would not start.").arg(use.where.join(u", "_s)),
          PreflightReferencesWords::tr("Restore it first."));
    return;
  }
  for (const QString &key : use.requiredKeys)
    if (!object->value(u"data"_s).toObject().contains(key) && !object->value(u"binaryData"_s).toObject().contains(key))
      out.block(u"config.missing-key"_s, PreflightReferencesWords::tr("%1 has no key %2").arg(named, key),
                PreflightReferencesWords::tr("The target needs it (%1).").arg(use.where.join(u", "_s)),
                PreflightReferencesWords::tr("Put the key back first."));
  const QDateTime changed = lastWrite(*object);
  if (changed.isValid() && input.targetLastLive.isValid() && changed > input.targetLastLive)
    out.warn(
        u"config.changed"_s, PreflightReferencesWords::tr("%1 was changed after the target served last").arg(named),
        PreflightReferencesWords::tr("Changed %1; the target was live until %2. A rollback does not bring the old content back.")
            .arg(changed.toUTC().toString(Qt::ISODate), input.targetLastLive.toUTC().toString(Qt::ISODate)),
        PreflightReferencesWords::tr("Compare it with what the target expects."));
}

void checkContents(Findings *out, const Input &input, const Content &content, const QList<ObjectUse> &uses) {
  for (const ObjectUse &use : uses) {
    const ResourcePath path{{}, u"v1"_s, content.plural, input.workload.ref.nameSpace, use.name};
    out->ask<QJsonObject>(input.cluster->get(path, out), [out, input, content, use](const Result<QJsonObject> &object) {
      judgeContent(*out, input, content, use, object);
    });
  }
}

/// An object that must only exist.
struct Existing {
  QString id;
  QString kind;
  ResourcePath path;
  Severity missing = Severity::Block;
  QStringList olderVersions;
};

void checkExists(Findings *out, const Input &input, const Existing &wanted) {
  out->ask<QJsonObject>(input.cluster->get(wanted.path, out), [out, input, wanted](const Result<QJsonObject> &object) {
    if (object)
      return;
    if (object.error().kind != ErrorKind::NotFound) {
      out->unchecked(wanted.id, wanted.kind + u' ' + wanted.path.name, object.error());
      return;
    }
    if (!wanted.olderVersions.isEmpty()) {
      Existing older = wanted;
      older.path.version = older.olderVersions.takeFirst();
      checkExists(out, input, older);
      return;
    }
    const QString title = PreflightReferencesWords::tr("%1 %2 is missing").arg(wanted.kind, wanted.path.name);
    if (wanted.missing == Severity::Block)
      out->block(wanted.id, title, PreflightReferencesWords::tr("The target's pods cannot be created or started without it."),
                 PreflightReferencesWords::tr("Restore it first."));
    else
      out->warn(wanted.id, title, PreflightReferencesWords::tr("An image that is not on the node yet could not be pulled."),
                PreflightReferencesWords::tr("Restore it first."));
  });
}

}  // namespace

FindingsCall *checkReferences(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  const References needed = references(input.target.podTemplate);
  const QString nameSpace = input.workload.ref.nameSpace;
  checkContents(out, input, {u"ConfigMap"_s, u"configmaps"_s}, needed.configMaps);
  checkContents(out, input, {u"Secret"_s, u"secrets"_s}, needed.secrets);
  for (const QString &claim : needed.claims)
    checkExists(out, input,
                {u"config.missing-claim"_s,
                 u"PersistentVolumeClaim"_s,
                 {{}, u"v1"_s, u"persistentvolumeclaims"_s, nameSpace, claim},
                 Severity::Block,
                 {}});
  for (const QString &secret : needed.pullSecrets)
    checkExists(
        out, input,
        {u"config.missing-pull-secret"_s, u"Secret"_s, {{}, u"v1"_s, u"secrets"_s, nameSpace, secret}, Severity::Warn, {}});
  if (!needed.serviceAccount.isEmpty())
    checkExists(out, input,
                {u"config.missing-serviceaccount"_s,
                 u"ServiceAccount"_s,
                 {{}, u"v1"_s, u"serviceaccounts"_s, nameSpace, needed.serviceAccount},
                 Severity::Block,
                 {}});
  if (!needed.priorityClass.isEmpty())
    checkExists(out, input,
                {u"config.missing-priorityclass"_s,
                 u"PriorityClass"_s,
                 {u"scheduling.k8s.io"_s, u"v1"_s, u"priorityclasses"_s, {}, needed.priorityClass},
                 Severity::Block,
                 {}});
  if (!needed.runtimeClass.isEmpty())
    checkExists(out, input,
                {u"config.missing-runtimeclass"_s,
                 u"RuntimeClass"_s,
                 {u"node.k8s.io"_s, u"v1"_s, u"runtimeclasses"_s, {}, needed.runtimeClass},
                 Severity::Block,
                 {u"v1beta1"_s}});
  return out->call();
}

}  // namespace sternway::preflight
