// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/servicefinder.h"

#include <QMap>

#include "core/format.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

std::optional<Kind> kindFromWord(const QString &word) {
  static const QMap<QString, Kind> words{
      {u"deployment"_s, Kind::Deployment},   {u"deployments"_s, Kind::Deployment},   {u"deploy"_s, Kind::Deployment},
      {u"statefulset"_s, Kind::StatefulSet}, {u"statefulsets"_s, Kind::StatefulSet}, {u"sts"_s, Kind::StatefulSet},
      {u"daemonset"_s, Kind::DaemonSet},     {u"daemonsets"_s, Kind::DaemonSet},     {u"ds"_s, Kind::DaemonSet}};
  const auto found = words.constFind(word.toLower());
  return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

}  // namespace

Result<ObjectRef> chooseService(const QList<Workload> &found, const QString &service, const QString &nameSpace) {
  QList<ObjectRef> candidates;
  QStringList names;
  const bool named = service.contains(u'/');
  const auto kind = kindFromWord(service.section(u'/', 0, 0));
  if (named && !kind)
    return fail(ErrorKind::Input, tr("\"%1\" is not a kind that can be rolled back").arg(service.section(u'/', 0, 0)),
                tr("Say deployment/NAME, statefulset/NAME or daemonset/NAME."));
  for (const Workload &workload : found) {
    if (named && workload.ref.kind != *kind)
      continue;
    candidates << workload.ref;
    names << display(workload.ref);
  }
  if (candidates.size() == 1)
    return candidates.first();
  if (candidates.isEmpty())
    return fail(ErrorKind::NotFound,
                nameSpace.isEmpty() ? tr("There is no service \"%1\" in any namespace that can be listed").arg(service)
                                    : tr("There is no service \"%1\" in namespace %2").arg(service, nameSpace),
                tr("A service is a Deployment, StatefulSet or DaemonSet. Check --service, --namespace and --context."));
  return fail(ErrorKind::Input, tr("\"%1\" is ambiguous: %2").arg(service, names.join(u", "_s)),
              tr("Add --namespace, or say KIND/NAME."));
}

Call<ObjectRef> *findService(ClusterApi &cluster, const QString &service, const QString &nameSpace, QObject *context) {
  return mapped<ObjectRef>(
      context, cluster.findWorkloads(service.section(u'/', -1), nameSpace, context),
      [service, nameSpace](const Result<QList<Workload>> &found) {
        return found.and_then([&](const QList<Workload> &all) { return chooseService(all, service, nameSpace); });
      });
}

}  // namespace sternway
