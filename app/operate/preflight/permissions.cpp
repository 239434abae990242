// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"
#include "operate/preflight/check.h"
#include "steps/kubernetes/livestate.h"

#include <QJsonArray>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {

struct Needed {
  QString id;
  QString verb;
  QString group;
  QString resource;
  QString name;
  Severity without;  ///< Block: without it there is no rollback
  QString purpose;
};

class RightsCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightRights)
public:
  using Check::Check;

private:
  void begin() override {
    for (const Needed &needed : neededRights(m_input.workload)) {
      const AccessQuestion question{needed.verb, needed.group, needed.resource, {}, m_input.workload.ref.nameSpace, needed.name};
      ask(cluster().access(question, this), [this, needed](const Result<AccessAnswer> &answer) { judge(needed, answer); });
    }
  }

  [[nodiscard]] static QList<Needed> neededRights(const Workload &workload) {
    const QString plural = kindPrefix(workload.ref.kind) + u's';
    const QString revisions = workload.ref.kind == Kind::Deployment ? u"replicasets"_s : u"controllerrevisions"_s;
    const QString apps = u"apps"_s;
    const QString pods = u"pods"_s;
    const auto block = Severity::Block;
    const auto warn = Severity::Warn;
    return {
        {u"rights.patch"_s, u"patch"_s, apps, plural, workload.ref.name, block, tr("to roll back")},
        {u"rights.get"_s, u"get"_s, apps, plural, workload.ref.name, block, tr("to read what runs")},
        {u"rights.watch"_s, u"watch"_s, apps, plural, {}, warn, tr("to follow the rollout")},
        {u"rights.revisions"_s, u"list"_s, apps, revisions, {}, block, tr("to find the revisions")},
        {u"rights.pods"_s, u"list"_s, {}, pods, {}, warn, tr("to see whether the pods become ready")},
        {u"rights.watch-pods"_s, u"watch"_s, {}, pods, {}, warn, tr("to follow the pods")},
        {u"rights.events"_s, u"list"_s, {}, u"events"_s, {}, warn, tr("to see why a rollout does not move")},
        {u"rights.create-pods"_s, u"create"_s, {}, pods, {}, warn, tr("to try the target's pod against quota and admission")}};
  }

  void judge(const Needed &needed, const Result<AccessAnswer> &answer) {
    const QString resource = needed.group.isEmpty() ? needed.resource : needed.resource + u'.' + needed.group;
    const QString what = tr("%1 %2 in namespace %3").arg(needed.verb, resource, m_input.workload.ref.nameSpace);
    if (!answer)
      unchecked(needed.id, tr("the right to %1").arg(what), answer.error());
    else if (!answer->allowed)
      say(needed.without, needed.id, tr("Missing right: %1").arg(what),
          (tr("It is needed %1.").arg(needed.purpose) + u' ' + answer->reason).trimmed(),
          tr("Ask for a Role with the verb \"%1\" on %2, or use a context that has it.").arg(needed.verb, needed.resource));
  }
};

}  // namespace

FindingsCall *checkRights(const Input &input, QObject *context) {
  return Check::run<RightsCheck>(input, context);
}

namespace {

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

class AdmissionCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightAdmission)
public:
  using Check::Check;

private:
  void begin() override {
    ask(steps::dryRunUndo(cluster(), m_input.undo, this), [this](const Result<Workload> &result) {
      if (!result)
        return judgeDryRun(u"admission.patch"_s, tr("the patch"), result.error());
      if (const QStringList kept = steps::putBack(m_input.undo, *result); !kept.isEmpty())
        block(u"admission.reverts"_s, tr("Admission puts the old version back"),
              tr("A webhook or policy reverts what the rollback would change: %1.").arg(kept.join(u", "_s)),
              tr("Change the rule that pins it, or roll back where it is set."));
      else if (const QStringList changed = steps::changedOnItsWay(m_input.undo, *result); !changed.isEmpty())
        info(u"admission.mutated"_s, tr("Admission changes the template"),
             tr("A webhook or defaulting changes: %1. The rollback is checked against the resulting template.")
                 .arg(changed.join(u", "_s)));
    });
    ask(cluster().dryRunPod(m_input.workload.ref.nameSpace, podOf(m_input), this), [this](const Result<Done> &result) {
      if (!result)
        judgeDryRun(u"admission.pod"_s, tr("a pod of the target"), result.error());
    });
  }

  void judgeDryRun(const QString &id, const QString &what, const Error &error) {
    const QString verbatim = (error.message + u'\n' + error.detail).trimmed();
    const bool quota = (error.message + error.detail).contains(u"exceeded quota"_s);
    if ((error.message + error.detail).contains(u"does not support dry run"_s))
      warn(id + u".cannot-dry-run"_s, tr("Cannot dry-run %1").arg(what), verbatim,
           tr("An admission webhook has side effects; whether it would refuse is known only at the patch."));
    else if (isMissingRight(error) || isTransient(error.kind) || error.kind == ErrorKind::Unauthorized)
      unchecked(id, tr("whether %1 would be accepted").arg(what), error, isMissingRight(error) ? Severity::Info : Severity::Warn);
    else if (error.kind == ErrorKind::Conflict)
      block(u"plan.stale"_s, tr("The plan does not fit what runs now"), verbatim, tr("Re-evaluate and make a new plan."));
    else if (quota && freesFirst(m_input.workload))
      warn(u"admission.quota"_s, tr("The quota is full; the rollout must take old pods away first"), verbatim,
           tr("Set maxSurge to 0, or free quota."));
    else if (quota)
      block(u"admission.quota"_s, tr("The quota does not allow a pod of the target"), verbatim,
            tr("Set maxSurge to 0 and maxUnavailable to 1, or free quota."));
    else
      block(id + u".denied"_s, tr("The API server refuses %1").arg(what), verbatim,
            tr("Satisfy the rule that it names, or choose another target."));
  }
};

}  // namespace

FindingsCall *checkAdmission(const Input &input, QObject *context) {
  return Check::run<AdmissionCheck>(input, context);
}

}  // namespace sternway::operate::preflight
