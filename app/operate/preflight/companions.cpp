// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightCompanionsWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightCompanions)
};

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
  const QStringList own = imagesOf(podTemplate);
  return std::any_of(own.cbegin(), own.cend(), [&](const QString &image) { return images.contains(image); });
}

/// The images that the rollback takes away.
QStringList leftImages(const Input &input) {
  QStringList out = imagesOf(input.workload.podTemplate);
  const QStringList kept = imagesOf(input.target.podTemplate);
  out.removeIf([&](const QString &image) { return kept.contains(image); });
  return out;
}

}  // namespace

FindingsCall *checkCompanions(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  const QStringList images = leftImages(input);
  const QString nameSpace = input.workload.ref.nameSpace;
  const QList<Companion> kinds{{u"cronjob"_s, {u"batch"_s, {}, u"cronjobs"_s, nameSpace, {}}, {u"v1"_s, u"v1beta1"_s}},
                               {u"deployment"_s, {u"apps"_s, {}, u"deployments"_s, nameSpace, {}}, {u"v1"_s}},
                               {u"statefulset"_s, {u"apps"_s, {}, u"statefulsets"_s, nameSpace, {}}, {u"v1"_s}}};
  for (const Companion &kind : kinds) {
    if (images.isEmpty())
      break;
    listInVersions(input, *out, kind.path, kind.versions, [out, input, images, kind](const Result<QList<QJsonObject>> &objects) {
      if (!objects)
        out->unchecked(u"companions"_s, PreflightCompanionsWords::tr("which %1 run the same image").arg(kind.path.plural),
                       objects.error(), Severity::Info);
      QStringList names;
      for (const QJsonObject &object : objects.value_or(QList<QJsonObject>())) {
        const QString name = object.value(u"metadata"_s)[u"name"_s].toString();
        const bool self = kind.word == kindPrefix(input.workload.ref.kind) && name == input.workload.ref.name;
        if (!self && sharesImage(templateIn(object, kind.word), images))
          names.append(kind.word + u'/' + name);
      }
      if (!names.isEmpty())
        out->info(u"companions"_s, PreflightCompanionsWords::tr("Others run the same image: %1").arg(names.join(u", "_s)),
                  PreflightCompanionsWords::tr("%1 still runs there.").arg(images.join(u", "_s)),
                  PreflightCompanionsWords::tr("Think about rolling them back as well."));
    });
  }
  return out->call();
}

}  // namespace sternway::preflight
