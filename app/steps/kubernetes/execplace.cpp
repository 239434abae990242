// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/execplace.h"

#include "core/format.h"
#include "core/rolloutstatus.h"
#include "steps/kubernetes/livestate.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
struct ExecPlaceWords {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::ExecPlace)
};

QStringList containerNames(const QJsonObject &pod) {
  QStringList names;
  for (const QString &list : {u"containers"_s, u"initContainers"_s, u"ephemeralContainers"_s})
    for (const QJsonValue &container : pod[u"spec"_s][list].toArray())
      names << container[u"name"_s].toString();
  return names;
}

QString defaultContainer(const QJsonObject &pod, const QStringList &containers) {
  const QString annotated = pod[u"metadata"_s][u"annotations"_s][u"kubectl.kubernetes.io/default-container"_s].toString();
  return containers.contains(annotated) ? annotated : containers.value(0);
}

/// Why nothing can run in it; empty: it runs.
QString whyNotRunning(const QJsonObject &pod, const QString &container) {
  const QString phase = pod[u"status"_s][u"phase"_s].toString();
  if (phase == u"Succeeded" || phase == u"Failed")
    return ExecPlaceWords::tr("its pod has ended (%1)").arg(phase);
  for (const QString &list : {u"containerStatuses"_s, u"initContainerStatuses"_s, u"ephemeralContainerStatuses"_s})
    for (const QJsonValue &status : pod[u"status"_s][list].toArray()) {
      const QJsonObject state = status[u"state"_s].toObject();
      if (status[u"name"_s].toString() != container || state.contains(u"running"_s))
        continue;
      const QString reason = state.value(state.keys().value(0)).toObject().value(u"reason"_s).toString();
      return reason.isEmpty() ? ExecPlaceWords::tr("it has not started") : reason;
    }
  return {};
}

bool isPodReady(const QJsonObject &pod) {
  const QJsonArray conditions = pod[u"status"_s][u"conditions"_s].toArray();
  return std::ranges::any_of(conditions, [](const QJsonValue &condition) {
    return condition[u"type"_s].toString() == u"Ready" && condition[u"status"_s].toString() == u"True";
  });
}

Result<ExecPlace> execPlaceIn(const QJsonObject &pod, const QString &container) {
  const QStringList containers = containerNames(pod);
  const ExecPlace place{.nameSpace = pod[u"metadata"_s][u"namespace"_s].toString(),
                        .pod = pod[u"metadata"_s][u"name"_s].toString(),
                        .container = container.isEmpty() ? defaultContainer(pod, containers) : container,
                        .isReady = isPodReady(pod)};
  if (!containers.contains(place.container))
    return fail(ErrorKind::NotFound, ExecPlaceWords::tr("Pod %1 has no container %2").arg(place.pod, place.container),
                ExecPlaceWords::tr("It has: %1.").arg(containers.join(u", "_s)));
  if (const QString why = whyNotRunning(pod, place.container); !why.isEmpty())
    return fail(ErrorKind::Invalid,
                ExecPlaceWords::tr("Container %1 of pod %2 does not run: %3").arg(place.container, place.pod, why));
  return place;
}

/// Empty: none.
QString podToRunIn(const LiveState &live) {
  const Revision *current = live.history.current();
  QList<Pod> pods = live.pods;
  pods.removeIf([current](const Pod &pod) {
    return pod.terminating || (!pod.ready && pod.phase != u"Running") ||
           (current && !sameHash(pod.templateHash, current->templateHash));
  });
  std::ranges::sort(pods, [](const Pod &a, const Pod &b) { return a.ready != b.ready ? a.ready : a.ref.name < b.ref.name; });
  return pods.isEmpty() ? QString() : pods.constFirst().ref.name;
}

void findInPod(ClusterApi &cluster, const QString &nameSpace, const QString &pod, const QString &container,
               Call<ExecPlace> *call) {
  cluster.get({.group = {}, .version = u"v1"_s, .plural = u"pods"_s, .nameSpace = nameSpace, .name = pod}, call)
      ->then([call, container](const Result<QJsonObject> &object) {
        call->finish(object.and_then([&container](const QJsonObject &found) { return execPlaceIn(found, container); }));
      });
}
}  // namespace

// what is under way is a child of the call, and ends with it
Call<ExecPlace> *findExecPlace(ClusterApi &cluster, const TargetRef &target, const QString &pod, const QString &container,
                               QObject *context) {
  const auto workload = workloadOf(target);
  if (pod.isEmpty() && !workload)
    return Call<ExecPlace>::finished(
        context, fail(ErrorKind::Input, ExecPlaceWords::tr("%1 is no workload: name the pod").arg(display(target))));
  auto *call = new Call<ExecPlace>(context);
  if (!pod.isEmpty()) {
    findInPod(cluster, target.scope, pod, container, call);
    return call;
  }
  KubernetesUndo which;
  which.workload = *workload;
  readLiveState(cluster, which, call)->then([&cluster, ref = *workload, container, call](const Result<LiveState> &live) {
    if (!live)
      return call->finish(fail(live.error()));
    const QString found = podToRunIn(*live);
    if (found.isEmpty())
      return call->finish(
          fail(ErrorKind::NotFound, ExecPlaceWords::tr("No pod of the current revision of %1 runs").arg(display(ref))));
    findInPod(cluster, ref.nameSpace, found, container, call);
  });
  return call;
}

namespace {
Finding missingExecRight(const QString &verb, const QString &nameSpace, const QString &reason) {
  const bool isGet = verb == u"get";
  return {.id = isGet ? u"rights.exec"_s : u"rights.exec-create"_s,
          .severity = isGet ? Severity::Block : Severity::Warn,
          .title = ExecPlaceWords::tr("Missing right: %1 pods/exec in namespace %2").arg(verb, nameSpace),
          .detail = (isGet ? ExecPlaceWords::tr("A command is started by a GET; older kubectl gets by with \"create\" alone.")
                           : ExecPlaceWords::tr("Kubernetes 1.35 and later ask for it beside \"get\"; earlier ones do not.")) +
                    (reason.isEmpty() ? QString() : u' ' + reason),
          .remedy = ExecPlaceWords::tr("Ask for a Role with the verbs \"get\" and \"create\" on pods/exec, or use a context that "
                                       "has them.")};
}

void askForExecRights(ClusterApi &cluster, const QString &nameSpace, QStringList verbs, const QList<Finding> &missing,
                      Call<QList<Finding>> *call) {
  if (verbs.isEmpty())
    return call->finish(missing);
  const QString verb = verbs.takeFirst();
  cluster
      .access({.verb = verb, .group = {}, .resource = u"pods"_s, .subresource = u"exec"_s, .nameSpace = nameSpace, .name = {}},
              call)
      ->then([=, &cluster](const Result<AccessAnswer> &answer) {
        if (!answer)
          return call->finish(fail(answer.error()));
        askForExecRights(cluster, nameSpace, verbs,
                         answer->allowed ? missing : missing + QList<Finding>{missingExecRight(verb, nameSpace, answer->reason)},
                         call);
      });
}
}  // namespace

Call<QList<Finding>> *findMissingExecRights(ClusterApi &cluster, const QString &nameSpace, QObject *context) {
  auto *call = new Call<QList<Finding>>(context);
  askForExecRights(cluster, nameSpace, {u"get"_s, u"create"_s}, {}, call);
  return call;
}

}  // namespace sternway::steps
