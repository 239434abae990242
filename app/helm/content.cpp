// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/content.h"

#include "core/format.h"
#include "core/yaml.h"
#include "helm/release.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace sternway::helm {

using namespace Qt::StringLiterals;

namespace {
ManifestObject objectOf(const QJsonObject &content, const QString &nameSpace) {
  const QJsonObject metadata = content.value(u"metadata"_s).toObject();
  return {.apiVersion = content.value(u"apiVersion"_s).toString(),
          .kind = content.value(u"kind"_s).toString(),
          .nameSpace = metadata.value(u"namespace"_s).toString(nameSpace),
          .name = metadata.value(u"name"_s).toString(),
          .content = content};
}

void add(const QJsonObject &content, ReleaseContent &release) {
  if (content.value(u"kind"_s).toString().endsWith(u"List"_s) && content.value(u"items"_s).isArray()) {
    const QJsonArray items = content.value(u"items"_s).toArray();
    for (const QJsonValue &item : items)
      add(item.toObject(), release);
    return;
  }
  const ManifestObject object = objectOf(content, release.nameSpace);
  if (object.kind.isEmpty() || object.name.isEmpty())
    ++release.unreadable;
  else
    release.objects.append(object);
}

/// Each document of a manifest; Helm puts "---" before each, on a line of its own.
void readManifest(const QString &manifest, ReleaseContent &release) {
  static const QRegularExpression separator(u"^---(?:[ \\t].*)?$"_s, QRegularExpression::MultilineOption);
  const QStringList documents = manifest.split(separator);
  for (const QString &document : documents) {
    QList<Problem> problems;
    const auto node = parseYaml(document.toUtf8(), problems, {.megabytes = 8, .lenient = true});
    if (!node)
      ++release.unreadable;
    else if (node->type != YamlNode::Type::Null)
      add(toJson(*node).toObject(), release);
  }
}

ManifestObject hookObject(const QJsonObject &hook, const QString &nameSpace) {
  QList<Problem> problems;
  const auto node = parseYaml(hook.value(u"manifest"_s).toString().toUtf8(), problems, {.megabytes = 8, .lenient = true});
  ManifestObject object = node ? objectOf(toJson(*node).toObject(), nameSpace) : ManifestObject{.nameSpace = nameSpace};
  object.kind = hook.value(u"kind"_s).toString(object.kind);
  object.name = hook.value(u"name"_s).toString(object.name);
  return object;
}

ReleaseContent contentOf(const QJsonObject &release) {
  ReleaseContent content{.revision = release.value(u"version"_s).toInt(),
                         .nameSpace = release.value(u"namespace"_s).toString(),
                         .values = release.value(u"config"_s).toObject(),
                         .objects = {},
                         .hooks = {},
                         .serverSideApply = release.value(u"apply_method"_s) == u"ssa"_s};
  readManifest(release.value(u"manifest"_s).toString(), content);
  const QJsonArray hooks = release.value(u"hooks"_s).toArray();
  for (const QJsonValue &each : hooks) {
    Hook hook{.object = hookObject(each.toObject(), content.nameSpace), .events = {}};
    const QJsonArray events = each.toObject().value(u"events"_s).toArray();
    for (const QJsonValue &event : events)
      hook.events << event.toString();
    content.hooks.append(hook);
  }
  return content;
}
}  // namespace

QString ManifestObject::title(const QString &releaseNamespace) const {
  const QString what = kind.toLower() + u'/' + name;
  return nameSpace == releaseNamespace ? what : tr("%1 in %2").arg(what, nameSpace);
}

QString ManifestObject::group() const {
  return apiVersion.contains(u'/') ? apiVersion.section(u'/', 0, 0) : QString();
}

bool ManifestObject::isSame(const ManifestObject &other) const {
  return kind == other.kind && name == other.name && nameSpace == other.nameSpace && group() == other.group();
}

bool ManifestObject::isKept() const {
  return content.value(u"metadata"_s)[u"annotations"_s][u"helm.sh/resource-policy"_s].toString().trimmed() == u"keep";
}

QJsonObject ManifestObject::podTemplate() const {
  const bool isWorkload = kind == u"Deployment" || kind == u"StatefulSet" || kind == u"DaemonSet";
  return isWorkload ? content.value(u"spec"_s)[u"template"_s].toObject() : QJsonObject();
}

bool Hook::runsAtRollback() const {
  return events.contains(u"pre-rollback"_s) || events.contains(u"post-rollback"_s);
}

bool Hook::doesTheSame(const Hook &other) const {
  const auto withoutMetadata = [](QJsonObject content) {
    content.remove(u"metadata"_s);
    return content;
  };
  return object.isSame(other.object) &&
         QSet(events.cbegin(), events.cend()) == QSet(other.events.cbegin(), other.events.cend()) &&
         withoutMetadata(object.content) == withoutMetadata(other.object.content);
}

Result<ReleaseContent> decodeContent(const QJsonObject &secret) {
  return storedRelease(secret).map(&contentOf);
}

Call<ReleaseContent> *releaseContent(ClusterApi &cluster, const QString &nameSpace, const QString &name, int revision,
                                     QObject *context) {
  const ResourcePath path{.group = {},
                          .version = u"v1"_s,
                          .plural = u"secrets"_s,
                          .nameSpace = nameSpace,
                          .name = u"sh.helm.release.v1.%1.v%2"_s.arg(name).arg(revision)};
  return mapped<ReleaseContent>(context, cluster.get(path, context),
                                [](const Result<QJsonObject> &secret) { return secret.and_then(&decodeContent); });
}

}  // namespace sternway::helm
