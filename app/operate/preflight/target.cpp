// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"
#include "operate/preflight/check.h"
#include "operate/preflight/nodes.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {

QDateTime lastWrite(const QJsonObject &object) {
  QDateTime out;
  const QJsonArray entries = object.value(u"metadata"_s)[u"managedFields"_s].toArray();
  for (const QJsonValue &entry : entries)
    if (const auto time = QDateTime::fromString(entry[u"time"_s].toString(), Qt::ISODate);
        time.isValid() && (!out.isValid() || time > out))
      out = time;
  return out;
}

class ReferencesCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightReferences)
public:
  using Check::Check;

private:
  void begin() override {
    const References needed = references(m_input.target.podTemplate);
    const QString nameSpace = m_input.workload.ref.nameSpace;
    checkContents(u"ConfigMap"_s, u"configmaps"_s, needed.configMaps);
    checkContents(u"Secret"_s, u"secrets"_s, needed.secrets);
    for (const QString &claim : needed.claims)
      checkExists(u"config.missing-claim"_s, u"PersistentVolumeClaim"_s, {{}, {}, u"persistentvolumeclaims"_s, nameSpace, claim});
    for (const QString &secret : needed.pullSecrets)
      checkExists(u"config.missing-pull-secret"_s, u"Secret"_s, {{}, {}, u"secrets"_s, nameSpace, secret}, Severity::Warn);
    checkExists(u"config.missing-serviceaccount"_s, u"ServiceAccount"_s,
                {{}, {}, u"serviceaccounts"_s, nameSpace, needed.serviceAccount});
    checkExists(u"config.missing-priorityclass"_s, u"PriorityClass"_s,
                {u"scheduling.k8s.io"_s, {}, u"priorityclasses"_s, {}, needed.priorityClass});
    checkExists(u"config.missing-runtimeclass"_s, u"RuntimeClass"_s,
                {u"node.k8s.io"_s, {}, u"runtimeclasses"_s, {}, needed.runtimeClass}, Severity::Block, {u"v1"_s, u"v1beta1"_s});
  }

  void checkContents(const QString &kind, const QString &plural, const QList<ObjectUse> &uses) {
    for (const ObjectUse &use : uses)
      ask(cluster().get({{}, u"v1"_s, plural, m_input.workload.ref.nameSpace, use.name}, this),
          [this, kind, use](const Result<QJsonObject> &object) {
            if (object)
              judgeContent(kind + u' ' + use.name, use, *object);
            else if (object.error().kind != ErrorKind::NotFound)
              unchecked(u"config."_s + kind.toLower(), kind + u' ' + use.name, object.error());
            else if (use.required)
              block(u"config.missing-"_s + kind.toLower(), tr("%1 is missing").arg(kind + u' ' + use.name),
                    tr("The target needs it (%1); its containers would not start.").arg(use.where.join(u", "_s)),
                    tr("Restore it first."));
          });
  }

  void judgeContent(const QString &named, const ObjectUse &use, const QJsonObject &object) {
    for (const QString &key : use.requiredKeys)
      if (!object.value(u"data"_s).toObject().contains(key) && !object.value(u"binaryData"_s).toObject().contains(key))
        block(u"config.missing-key"_s, tr("%1 has no key %2").arg(named, key),
              tr("The target needs it (%1).").arg(use.where.join(u", "_s)), tr("Put the key back first."));
    const QDateTime changed = lastWrite(object);
    const QDateTime &lastLive = m_input.targetLastLive;
    if (changed.isValid() && lastLive.isValid() && changed > lastLive)
      warn(u"config.changed"_s, tr("%1 was changed after the target served last").arg(named),
           tr("Changed %1; the target was live until %2. A rollback does not bring the old content back.")
               .arg(changed.toUTC().toString(Qt::ISODate), lastLive.toUTC().toString(Qt::ISODate)),
           tr("Compare it with what the target expects."));
  }

  /// An object, by its name where one is needed, that must only exist.
  void checkExists(const QString &id, const QString &kind, const ResourcePath &path, Severity missing = Severity::Block,
                   const QStringList &versions = {u"v1"_s}) {
    if (path.name.isEmpty())
      return;
    getInVersions(path, versions, [this, id, kind, name = path.name, missing](const Result<QJsonObject> &object) {
      if (!object && object.error().kind != ErrorKind::NotFound)
        unchecked(id, kind + u' ' + name, object.error());
      else if (!object)
        say(missing, id, tr("%1 %2 is missing").arg(kind, name),
            missing == Severity::Block ? tr("The target's pods cannot be created or started without it.")
                                       : tr("An image that is not on the node yet could not be pulled."),
            tr("Restore it first."));
    });
  }
};

}  // namespace

FindingsCall *checkReferences(const Input &input, QObject *context) {
  return Check::run<ReferencesCheck>(input, context);
}

namespace {

/// As container runtimes name it: with registry, path and tag.
QString fullName(const QString &image) {
  const QString first = image.section(u'/', 0, 0);
  const bool registry = image.contains(u'/') && (first.contains(u'.') || first.contains(u':') || first == u"localhost");
  QString out = image;
  if (!registry)
    out = (image.contains(u'/') ? u"docker.io/"_s : u"docker.io/library/"_s) + image;
  return out.contains(u'@') || out.section(u'/', -1).contains(u':') ? out : out + u":latest"_s;
}

QSet<QString> imagesOnNodes(const QList<QJsonObject> &nodes) {
  QSet<QString> out;
  for (const QJsonObject &node : nodes) {
    const QJsonArray images = node.value(u"status"_s)[u"images"_s].toArray();
    for (const QJsonValue &image : images) {
      const QJsonArray names = image[u"names"_s].toArray();
      for (const QJsonValue &name : names)
        out.insert(fullName(name.toString()));
    }
  }
  return out;
}

QList<QJsonObject> havingImage(QList<QJsonObject> nodes, const QString &image) {
  nodes.removeIf([&image](const QJsonObject &node) { return !imagesOnNodes({node}).contains(fullName(image)); });
  return nodes;
}

QStringList architecturesOf(const QList<QJsonObject> &nodes) {
  QStringList all;
  for (const QJsonObject &node : nodes)
    if (const QString architecture = architectureOf(node); !architecture.isEmpty())
      all.append(architecture);
  all.removeDuplicates();
  all.sort();
  return all;
}

std::optional<ClusterEvent> pullFailure(const QList<ClusterEvent> &events, const QString &image) {
  for (auto it = events.crbegin(); it != events.crend(); ++it) {
    const bool pull = it->message.contains(u"pull"_s) || it->message.contains(u"ErrImage"_s);
    if (it->type == u"Warning" && pull && it->message.contains(image))
      return *it;
  }
  return std::nullopt;
}

class ImagesCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightImages)
public:
  using Check::Check;

private:
  void begin() override {
    judgeTags();
    ask(cluster().list({{}, u"v1"_s, u"nodes"_s, {}, {}}, {}, this), [this](const Result<QList<QJsonObject>> &nodes) {
      if (nodes) {
        judgeNodes(imagesOnNodes(*nodes));
        judgeArchitectures(*nodes);
      } else
        unchecked(u"image.on-node"_s, tr("whether a node has the target's image"), nodes.error(), Severity::Info);
    });
  }

  void judgeTags() {
    for (const QJsonObject &container : containersOf(m_input.target.podTemplate)) {
      const QString image = container.value(u"image"_s).toString();
      if (image.contains(u"@sha256:"_s))
        continue;
      const QString title = tr("Image %1 uses a mutable tag").arg(image);
      const QString detail = tr("The same tag may hold other code now than when the target served.");
      if (fullName(image).endsWith(u":latest"_s) || container.value(u"imagePullPolicy"_s).toString() == u"Always")
        warn(u"image.mutable-tag"_s, title, detail, tr("Pin the image by its digest."));
      else
        info(u"image.tag"_s, title, detail);
    }
  }

  void judgeNodes(const QSet<QString> &seen) {
    QStringList missing;
    for (const QString &image : imagesOf(m_input.target.podTemplate))
      if (seen.contains(fullName(image)))
        info(u"image.on-node"_s, tr("Image %1 is cached on a node").arg(image), {});
      else
        missing.append(image);
    if (missing.isEmpty())
      return;
    ask(cluster().events(m_input.workload, this), [this, missing](const Result<QList<ClusterEvent>> &events) {
      for (const QString &image : missing)
        judgeImage(image, events.value_or(QList<ClusterEvent>()));
    });
  }

  /// The pods of now are ready, and by these rules no node takes those either: what gives them nodes is not known here. Fargate
  /// does so, which makes a tainted node for each pod.
  bool runsWithoutFittingNode(const QList<QJsonObject> &nodes) const {
    return m_input.workload.readyReplicas > 0 &&
           nodesFor(nodes, m_input.workload.podTemplate, NodeConditions::PassedOver).isEmpty();
  }

  /// Which architectures an image is for shows by the nodes that have pulled it; what none has pulled is not known.
  void judgeArchitectures(const QList<QJsonObject> &nodes) {
    const bool isDaemonSet = m_input.workload.ref.kind == Kind::DaemonSet;
    const QList<QJsonObject> possible =
        nodesFor(nodes, m_input.target.podTemplate, isDaemonSet ? NodeConditions::PassedOver : NodeConditions::Count);
    if (possible.isEmpty() && (nodes.isEmpty() || runsWithoutFittingNode(nodes)))
      return;
    if (possible.isEmpty())
      return warn(u"nodes.none"_s, tr("No node takes the target's pods now"),
                  tr("Its nodeSelector, its required node affinity and the nodes' taints leave no node."),
                  tr("The pods stay Pending until a node fits. Compare: kubectl get nodes --show-labels"));
    const QStringList wanted = architecturesOf(possible);
    if (architecturesOf(nodes).size() < 2)
      return;
    for (const QString &image : imagesOf(m_input.target.podTemplate)) {
      const QStringList seen = architecturesOf(havingImage(nodes, image));
      QStringList unseen = wanted;
      unseen.removeIf([&seen](const QString &each) { return seen.contains(each); });
      if (seen.isEmpty() || unseen.isEmpty())
        continue;
      say(unseen == wanted ? Severity::Warn : Severity::Info, u"image.architecture"_s,
          tr("Image %1 was seen on %2 nodes only").arg(image, seen.join(u", "_s)),
          tr("Pods can go to %1 nodes. Whether the image runs there is not known. (Nodes report only part of their images.)")
              .arg(unseen.join(u", "_s)),
          tr("Compare: docker manifest inspect %1").arg(image));
    }
  }

  void judgeImage(const QString &image, const QList<ClusterEvent> &events) {
    if (const auto failure = pullFailure(events, image))
      return warn(u"image.pull-failed"_s, tr("Image %1 could not be pulled lately").arg(image), failure->message,
                  tr("Look whether the registry still has it, and the pull secret."));
    const bool never = std::ranges::any_of(containersOf(m_input.target.podTemplate), [&](const QJsonObject &container) {
      return container.value(u"image"_s).toString() == image && container.value(u"imagePullPolicy"_s).toString() == u"Never";
    });
    warn(u"image.unknown"_s, tr("Image %1 was not seen on any node").arg(image),
         never ? tr("Its imagePullPolicy is Never: a node that does not have it cannot run it. (Nodes report only part "
                    "of their images.)")
               : tr("Whether the registry still has it is not known. (Nodes report only part of their images.)"),
         tr("Look whether the registry still has it."));
  }
};

}  // namespace

FindingsCall *checkImages(const Input &input, QObject *context) {
  return Check::run<ImagesCheck>(input, context);
}

namespace {

struct Companion {
  QString word;
  ResourcePath path;
  QStringList versions;
};

QJsonObject templateIn(const QJsonObject &object, const QString &word) {
  const QJsonValue spec = object.value(u"spec"_s);
  return (word == u"cronjob" ? spec[u"jobTemplate"_s][u"spec"_s][u"template"_s] : spec[u"template"_s]).toObject();
}

bool sharesImage(const QJsonObject &podTemplate, const QStringList &images) {
  return std::ranges::any_of(imagesOf(podTemplate), [&](const QString &image) { return images.contains(image); });
}

/// The images that the rollback takes away.
QStringList leftImages(const Input &input) {
  QStringList out = imagesOf(input.workload.podTemplate);
  const QStringList kept = imagesOf(input.target.podTemplate);
  out.removeIf([&](const QString &image) { return kept.contains(image); });
  return out;
}

class CompanionsCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightCompanions)
public:
  using Check::Check;

private:
  void begin() override {
    const QStringList images = leftImages(m_input);
    const QString nameSpace = m_input.workload.ref.nameSpace;
    const QList<Companion> kinds{{u"cronjob"_s, {u"batch"_s, {}, u"cronjobs"_s, nameSpace, {}}, {u"v1"_s, u"v1beta1"_s}},
                                 {u"deployment"_s, {u"apps"_s, {}, u"deployments"_s, nameSpace, {}}, {u"v1"_s}},
                                 {u"statefulset"_s, {u"apps"_s, {}, u"statefulsets"_s, nameSpace, {}}, {u"v1"_s}}};
    for (const Companion &kind : kinds)
      if (!images.isEmpty())
        listInVersions(kind.path, kind.versions, [this, images, kind](const Result<QList<QJsonObject>> &objects) {
          if (objects)
            judge(kind, *objects, images);
          else
            unchecked(u"companions"_s, tr("which %1 run the same image").arg(kind.path.plural), objects.error(), Severity::Info);
        });
  }

  void judge(const Companion &kind, const QList<QJsonObject> &objects, const QStringList &images) {
    QStringList names;
    for (const QJsonObject &object : objects) {
      const QString name = object.value(u"metadata"_s)[u"name"_s].toString();
      const bool self = kind.word == kindPrefix(m_input.workload.ref.kind) && name == m_input.workload.ref.name;
      if (!self && sharesImage(templateIn(object, kind.word), images))
        names.append(kind.word + u'/' + name);
    }
    if (!names.isEmpty())
      info(u"companions"_s, tr("Others run the same image: %1").arg(names.join(u", "_s)),
           tr("%1 still runs there.").arg(images.join(u", "_s)), tr("Think about rolling them back as well."));
  }
};

}  // namespace

FindingsCall *checkCompanions(const Input &input, QObject *context) {
  return Check::run<CompanionsCheck>(input, context);
}

}  // namespace sternway::operate::preflight
