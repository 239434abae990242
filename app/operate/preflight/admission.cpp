// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"
#include "operate/preflight/check.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightAdmissionWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightAdmission)
};

/// A volumeClaimTemplate becomes a volume of the pod only in the controller.
QJsonArray withClaimVolumes(QJsonArray volumes, const Workload &workload) {
  const QJsonArray claims = workload.object.value(u"spec"_s)[u"volumeClaimTemplates"_s].toArray();
  for (const QJsonValue &claim : claims) {
    const QString name = claim[u"metadata"_s][u"name"_s].toString();
    const QString claimName = name + u'-' + workload.ref.name + u"-0"_s;
    volumes.append(QJsonObject{{u"name"_s, name}, {u"persistentVolumeClaim"_s, QJsonObject{{u"claimName"_s, claimName}}}});
  }
  return volumes;
}

QJsonObject podOf(const Input &input) {
  const QJsonObject podTemplate = withoutHash(input.target.podTemplate);
  QJsonObject metadata = podTemplate.value(u"metadata"_s).toObject();
  metadata.insert(u"generateName"_s, input.workload.ref.name + u'-');
  metadata.insert(u"namespace"_s, input.workload.ref.nameSpace);
  metadata.remove(u"creationTimestamp"_s);
  QJsonObject spec = podTemplate.value(u"spec"_s).toObject();
  const QJsonArray volumes = withClaimVolumes(spec.value(u"volumes"_s).toArray(), input.workload);
  if (!volumes.isEmpty())
    spec.insert(u"volumes"_s, volumes);
  return {{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Pod"_s}, {u"metadata"_s, metadata}, {u"spec"_s, spec}};
}

/// Whether a rollout may take an old pod away before it makes a new one; then a full quota does not stop it.
bool freesFirst(const Workload &workload) {
  if (workload.ref.kind != Kind::Deployment || workload.strategy == u"Recreate")
    return true;
  const QJsonValue unavailable = workload.object.value(u"spec"_s)[u"strategy"_s][u"rollingUpdate"_s][u"maxUnavailable"_s];
  if (unavailable.isDouble())
    return unavailable.toInt() > 0;
  const double percent = unavailable.toString(u"25%"_s).chopped(1).toDouble();
  return static_cast<int>(percent * workload.replicas / 100) > 0;  // rounded down, as the controller does
}

QString verbatim(const Error &error) {
  return (error.message + u'\n' + error.detail).trimmed();
}

bool cannotDryRun(const Error &error) {
  return (error.message + error.detail).contains(u"does not support dry run"_s);
}

void judgeDryRun(Findings &out, const Input &input, const QString &id, const QString &what, const Error &error) {
  const bool quota = (error.message + error.detail).contains(u"exceeded quota"_s);
  if (cannotDryRun(error)) {
    out.warn(id + u".cannot-dry-run"_s, PreflightAdmissionWords::tr("Cannot dry-run %1").arg(what), verbatim(error),
             PreflightAdmissionWords::tr(
                 "An admission webhook has side effects; whether it would refuse is known only at the patch."));
  } else if (isMissingRight(error) || isTransient(error.kind) || error.kind == ErrorKind::Unauthorized) {
    out.unchecked(id, PreflightAdmissionWords::tr("whether %1 would be accepted").arg(what), error,
                  isMissingRight(error) ? Severity::Info : Severity::Warn);
  } else if (error.kind == ErrorKind::Conflict) {
    out.block(u"plan.stale"_s, PreflightAdmissionWords::tr("The plan does not fit what runs now"), verbatim(error),
              PreflightAdmissionWords::tr("Assess again and make a new plan."));
  } else if (quota && freesFirst(input.workload)) {
    out.warn(u"admission.quota"_s, PreflightAdmissionWords::tr("The quota is full; the rollout must take old pods away first"),
             verbatim(error), PreflightAdmissionWords::tr("Set maxSurge to 0, or free quota."));
  } else if (quota) {
    out.block(u"admission.quota"_s, PreflightAdmissionWords::tr("The quota does not allow a pod of the target"), verbatim(error),
              PreflightAdmissionWords::tr("Set maxSurge to 0 and maxUnavailable to 1, or free quota."));
  } else {
    out.block(id + u".denied"_s, PreflightAdmissionWords::tr("The API server refuses %1").arg(what), verbatim(error),
              PreflightAdmissionWords::tr("Satisfy the rule that it names, or choose another target."));
  }
}

}  // namespace

FindingsCall *checkAdmission(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  out->ask<Workload>(input.cluster->patch(input.undo.workload, input.undo.patch, DryRun::Server, out),
                     [out, input](const Result<Workload> &result) {
                       if (!result)
                         judgeDryRun(*out, input, u"admission.patch"_s, PreflightAdmissionWords::tr("the patch"), result.error());
                       else if (!sameTemplate(result->podTemplate, input.target.podTemplate))
                         out->info(u"admission.mutated"_s, PreflightAdmissionWords::tr("Admission changes the template"),
                                   PreflightAdmissionWords::tr(
                                       "A webhook adds to the pod template, so the result is not exactly the target's."));
                     });
  out->ask<Done>(
      input.cluster->dryRunPod(input.workload.ref.nameSpace, podOf(input), out), [out, input](const Result<Done> &result) {
        if (!result)
          judgeDryRun(*out, input, u"admission.pod"_s, PreflightAdmissionWords::tr("a pod of the target"), result.error());
      });
  return out->call();
}

}  // namespace sternway::preflight
