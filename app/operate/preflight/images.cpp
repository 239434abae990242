// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightImagesWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightImages)
};

/// As container runtimes name it: with registry, path and tag.
QString fullName(const QString &image) {
  const QString first = image.section(u'/', 0, 0);
  const bool registry = image.contains(u'/') && (first.contains(u'.') || first.contains(u':') || first == u"localhost");
  QString out = image;
  if (!registry)
    out = (image.contains(u'/') ? u"docker.io/"_s : u"docker.io/library/"_s) + image;
  return out.contains(u'@') || out.section(u'/', -1).contains(u':') ? out : out + u":latest"_s;
}

bool isLatest(const QString &image) {
  return fullName(image).endsWith(u":latest"_s);
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

std::optional<ClusterEvent> pullFailure(const QList<ClusterEvent> &events, const QString &image) {
  for (auto it = events.crbegin(); it != events.crend(); ++it) {
    const bool pull = it->message.contains(u"pull"_s) || it->message.contains(u"ErrImage"_s);
    if (it->type == u"Warning" && pull && it->message.contains(image))
      return *it;
  }
  return std::nullopt;
}

void judgeImage(Findings &out, const Input &input, const QString &image, const Result<QList<ClusterEvent>> &events) {
  if (events)
    if (const auto failure = pullFailure(*events, image)) {
      out.warn(u"image.pull-failed"_s, PreflightImagesWords::tr("Image %1 could not be pulled lately").arg(image),
               failure->message, PreflightImagesWords::tr("Look whether the registry still has it, and the pull secret."));
      return;
    }
  const QList<QJsonObject> containers = containersOf(input.target.podTemplate);
  const bool never = std::any_of(containers.cbegin(), containers.cend(), [&](const QJsonObject &container) {
    return container.value(u"image"_s).toString() == image && container.value(u"imagePullPolicy"_s).toString() == u"Never";
  });
  out.warn(u"image.unknown"_s, PreflightImagesWords::tr("Image %1 was not seen on any node").arg(image),
           never ? PreflightImagesWords::tr(
                       "Its imagePullPolicy is Never: a node that does not have it cannot run it. (Nodes report only part "
                       "of their images.)")
                 : PreflightImagesWords::tr(
                       "Whether the registry still has it is not known. (Nodes report only part of their images.)"),
           PreflightImagesWords::tr("Look whether the registry still has it."));
}

void judgeTags(Findings &out, const Input &input) {
  const QList<QJsonObject> containers = containersOf(input.target.podTemplate);
  for (const QJsonObject &container : containers) {
    const QString image = container.value(u"image"_s).toString();
    if (image.contains(u"@sha256:"_s))
      continue;
    const QString title = PreflightImagesWords::tr("Image %1 uses a mutable tag").arg(image);
    const QString detail = PreflightImagesWords::tr("The same tag may hold other code now than when the target served.");
    if (isLatest(image) || container.value(u"imagePullPolicy"_s).toString() == u"Always")
      out.warn(u"image.mutable-tag"_s, title, detail, PreflightImagesWords::tr("Pin the image by its digest."));
    else
      out.info(u"image.tag"_s, title, detail);
  }
}

void judgeNodes(Findings *out, const Input &input, const QSet<QString> &seen) {
  const QStringList images = imagesOf(input.target.podTemplate);
  QStringList missing;
  for (const QString &image : images)
    if (seen.contains(fullName(image)))
      out->info(u"image.on-node"_s, PreflightImagesWords::tr("Image %1 is cached on a node").arg(image), {});
    else
      missing.append(image);
  if (missing.isEmpty())
    return;
  out->ask<QList<ClusterEvent>>(input.cluster->events(input.workload, out),
                                [out, input, missing](const Result<QList<ClusterEvent>> &events) {
                                  for (const QString &image : missing)
                                    judgeImage(*out, input, image, events);
                                });
}

}  // namespace

FindingsCall *checkImages(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  judgeTags(*out, input);
  out->ask<QList<QJsonObject>>(
      input.cluster->list({{}, u"v1"_s, u"nodes"_s, {}, {}}, {}, out), [out, input](const Result<QList<QJsonObject>> &nodes) {
        if (nodes)
          judgeNodes(out, input, imagesOnNodes(*nodes));
        else
          out->unchecked(u"image.on-node"_s, PreflightImagesWords::tr("whether a node has the target's image"), nodes.error(),
                         Severity::Info);
      });
  return out->call();
}

}  // namespace sternway::preflight
