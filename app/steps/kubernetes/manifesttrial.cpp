// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/manifesttrial.h"

#include "core/format.h"
#include "steps/kubernetes/datastep.h"
#include "steps/kubernetes/objectdiff.h"
#include "steps/kubernetes/objects.h"

#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
const QString lastAppliedKey = u"kubectl.kubernetes.io/last-applied-configuration"_s;

QString lastAppliedOf(const QJsonObject &object) {
  return object.value(u"metadata"_s)[u"annotations"_s][lastAppliedKey].toString();
}

WorkloadPatch mergeOf(const Manifest &manifest, const char *contentType) {
  return {contentType, QJsonDocument(manifest.object).toJson(QJsonDocument::Compact)};
}

/// The answers one after the other.
struct TrialRun {
  ClusterApi &cluster;
  Call<ManifestTrial> *call;
  ManifestTrial trial = {};

  void found(const Result<QJsonObject> &live) {
    if (!live && live.error().kind != ErrorKind::NotFound)
      return refuse(live.error());
    trial.live = live.value_or(QJsonObject());
    trial.taken = takenOver(trial.live);
    cluster.patchObject(trial.manifest.path, applyPatch(trial.manifest, trial.live), DryRun::Server, call)
        ->then([run = *this](const Result<QJsonObject> &applied) mutable { run.applied(applied); });
  }
  void applied(const Result<QJsonObject> &result) {
    if (!result) {
      QStringList others = conflictingManagers(result.error());
      for (const FieldOwner &owner : std::as_const(trial.taken))
        others.removeAll(owner.manager);
      const bool isOurs = result.error().kind == ErrorKind::Conflict && !conflictingManagers(result.error()).isEmpty() &&
                          others.isEmpty() && !trial.taken.isEmpty();
      trial.managers = others;
      if (!isOurs)
        return refuse(result.error());
    } else if (trial.taken.isEmpty()) {
      trial.after = *result;
      return call->finish(trial);
    }
    if (const QString last = lastAppliedOf(trial.live); !last.isEmpty() && trial.taken.contains(kubectlApplies()))
      trial.removed = pathsLeftOut(QJsonDocument::fromJson(last.toUtf8()).object(), trial.manifest.object);
    merge("application/strategic-merge-patch+json");
  }
  void merge(const char *contentType) {
    cluster.patchObject(trial.manifest.path, mergeOf(trial.manifest, contentType), DryRun::Server, call)
        ->then([run = *this](const Result<QJsonObject> &merged) mutable {
          // a custom resource has no strategic merge
          if (!merged && merged.error().httpStatus == 415)
            return run.merge("application/merge-patch+json");
          if (!merged)
            return run.refuse(merged.error());
          run.trial.after = *merged;
          run.call->finish(run.trial);
        });
  }
  void refuse(const Error &error) {
    // a manifest that does not fit the schema is HTTP 500 in old servers, and would be so again
    const bool isAboutManifest = error.detail.contains(u"failed to create typed patch object"_s);
    if ((isTransient(error.kind) && !isAboutManifest) || error.kind == ErrorKind::Unauthorized ||
        error.kind == ErrorKind::Protocol)
      return call->finish(fail(error.kind, applyRefusal(trial.manifest, error, {})));
    trial.refused = error;
    call->finish(trial);
  }
};

bool isMadeBefore(const ManifestTrial &trial, const QList<ManifestTrial> &before) {
  return trial.refused && trial.refused->kind == ErrorKind::NotFound &&
         std::ranges::any_of(before, [&trial](const ManifestTrial &other) {
           return other.manifest.path.plural == u"namespaces" && other.live.isEmpty() &&
                  other.manifest.path.name == trial.manifest.path.nameSpace;
         });
}

void tryNext(ClusterApi &cluster, QList<Manifest> left, const QList<ManifestTrial> &done, Call<QList<ManifestTrial>> *call) {
  if (left.isEmpty())
    return call->finish(done);
  const Manifest manifest = left.takeFirst();
  tryManifest(cluster, manifest, call)->then([&cluster, left, done, call](const Result<ManifestTrial> &trial) {
    if (!trial)
      return call->finish(tl::unexpected(trial.error()));
    ManifestTrial next = *trial;
    if (isMadeBefore(next, done)) {
      next.refused.reset();
      next.after = next.manifest.object;
    }
    tryNext(cluster, left, done + QList<ManifestTrial>{next}, call);
  });
}

void countHeld(ClusterApi &cluster, QList<Manifest> left, const HeldCount &count, Call<HeldCount> *call) {
  if (left.isEmpty())
    return call->finish(count);
  const Manifest manifest = left.takeFirst();
  cluster.get(manifest.path, call)->then([&cluster, left, count, manifest, call](const Result<QJsonObject> &live) {
    if (!live && live.error().kind != ErrorKind::NotFound)
      return call->finish(fail(live.error().kind, applyRefusal(manifest, live.error(), {})));
    HeldCount next = count;
    if (live && holdsManifest(*live, manifest.object))
      ++next.held;
    else
      next.others.append(manifest.display());
    countHeld(cluster, left, next, call);
  });
}
}  // namespace

bool ManifestTrial::isUnchanged() const {
  return !refused && !live.isEmpty() && removed.isEmpty() && objectDiff(live, after, 1).isEmpty();
}

QStringList ManifestTrial::lines() const {
  if (refused)
    return {};
  if (live.isEmpty())
    return {tr("%1: is made").arg(manifest.display())};
  QStringList out;
  for (const QString &line : objectDiff(live, after))
    out.append(manifest.display() + u": "_s + line);
  for (const QString &path : removed)
    out.append(tr("%1: %2 is removed").arg(manifest.display(), path));
  return out;
}

QString ManifestTrial::refusal() const {
  return refused ? applyRefusal(manifest, *refused, lastWriter(live)) : QString();
}

QList<FieldOwner> takenOver(const QJsonObject &live) {
  QList<FieldOwner> taken;
  for (const FieldOwner &owner : ownersOf(live))
    if ((owner == kubectlApplies() || owner == sternwayUpdates()) && !taken.contains(owner))
      taken.append(owner);
  return taken;
}

WorkloadPatch applyPatch(const Manifest &manifest, const QJsonObject &live) {
  QJsonObject body = manifest.object;
  if (!lastAppliedOf(live).isEmpty()) {
    QJsonObject metadata = body.value(u"metadata"_s).toObject();
    QJsonObject annotations = metadata.value(u"annotations"_s).toObject();
    // as kubectl writes it: with an empty map of annotations, and a line break behind it
    QJsonObject said = manifest.object;
    QJsonObject saidMetadata = metadata;
    saidMetadata.insert(u"annotations"_s, annotations);
    said.insert(u"metadata"_s, saidMetadata);
    annotations.insert(lastAppliedKey, QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact)) + u'\n');
    metadata.insert(u"annotations"_s, annotations);
    body.insert(u"metadata"_s, metadata);
  }
  return {"application/apply-patch+yaml", QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

QString applyRefusal(const Manifest &manifest, const Error &error, const QString &writer) {
  const QStringList managers = conflictingManagers(error);
  if (error.kind == ErrorKind::Conflict && !managers.isEmpty()) {
    const QString fields = manifest.isSecret() ? QString() : QString(error.detail).simplified();
    return tr("%1: its fields belong to %2. Leave them out of the manifest, or have %2 give them up. %3")
        .arg(manifest.display(), managers.join(u", "_s), fields)
        .trimmed();
  }
  const DataObject shown{manifest.isSecret() ? DataObject::Kind::Secret : DataObject::Kind::ConfigMap, {}, {}};
  const QString words = manifest.display() + u": "_s + refusalWords(shown, error);
  return error.kind == ErrorKind::Conflict && !writer.isEmpty() ? tr("%1; last written by %2").arg(words, writer) : words;
}

Call<ManifestTrial> *tryManifest(ClusterApi &cluster, const Manifest &manifest, QObject *parent) {
  auto *call = new Call<ManifestTrial>(parent);
  TrialRun run{cluster, call, {.manifest = manifest}};
  cluster.get(manifest.path, call)->then([run](const Result<QJsonObject> &live) mutable { run.found(live); });
  return call;
}

Call<QList<ManifestTrial>> *tryManifests(ClusterApi &cluster, const QList<Manifest> &manifests, QObject *parent) {
  auto *call = new Call<QList<ManifestTrial>>(parent);
  QMetaObject::invokeMethod(
      call, [&cluster, manifests, call] { tryNext(cluster, manifests, {}, call); }, Qt::QueuedConnection);
  return call;
}

Call<HeldCount> *heldManifests(ClusterApi &cluster, const QList<Manifest> &manifests, QObject *parent) {
  auto *call = new Call<HeldCount>(parent);
  QMetaObject::invokeMethod(
      call, [&cluster, manifests, call] { countHeld(cluster, manifests, {}, call); }, Qt::QueuedConnection);
  return call;
}

}  // namespace sternway::steps
