// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"

#include "core/text.h"
#include "kube/kubeconfigreader.h"
#include "kube/kubecontextresolver.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maximumKubeconfig = qint64(10) * 1024 * 1024 + 1;  // one byte more than the reader takes

template <typename Entry>
const Entry *find(const QList<Entry> &entries, const QString &name) {
  const auto it = std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.name == name; });
  return it == entries.end() ? nullptr : &*it;
}

template <typename Entry>
void mergeList(QList<Entry> &into, const QList<Entry> &from) {
  for (const Entry &entry : from)
    if (!find(into, entry.name))
      into.append(entry);
}

void merge(KubeconfigEntries &into, const KubeconfigEntries &from) {
  if (into.currentContext.isEmpty())
    into.currentContext = from.currentContext;
  mergeList(into.clusters, from.clusters);
  mergeList(into.users, from.users);
  mergeList(into.contexts, from.contexts);
  into.warnings += from.warnings;
}

QStringList candidates(const KubeconfigPaths &paths) {
  if (!paths.explicitFile.isEmpty())
    return {paths.explicitFile};
  if (paths.variable.isEmpty())
    return {paths.home + u"/.kube/config"_s};
  QStringList files = paths.variable.split(QDir::listSeparator(), Qt::SkipEmptyParts);
  files.removeDuplicates();
  return files;
}

tl::unexpected<Error> nothingFound(const KubeconfigPaths &paths) {
  const QStringList files = candidates(paths);
  const QString remedy = tr("Name one with --kubeconfig, set KUBECONFIG, or put it at ~/.kube/config.");
  if (!paths.explicitFile.isEmpty())
    return fail(ErrorKind::Input, tr("There is no kubeconfig at %1").arg(paths.explicitFile),
                tr("It was named with --kubeconfig."));
  if (!paths.variable.isEmpty())
    return fail(ErrorKind::Input, tr("None of the files of KUBECONFIG exists: %1").arg(files.join(", "_L1)), remedy);
  return fail(ErrorKind::Input, tr("There is no kubeconfig: KUBECONFIG is not set and %1 does not exist").arg(files.value(0)),
              remedy);
}
}  // namespace

KubeconfigPaths KubeconfigPaths::fromEnvironment(const QString &explicitFile) {
  return {explicitFile, qEnvironmentVariable("KUBECONFIG"), QDir::homePath()};
}

Result<Kubeconfig> Kubeconfig::load(const KubeconfigPaths &paths) {
  Kubeconfig out;
  const QStringList files = candidates(paths);
  for (const QString &path : files) {
    QFile file(path);
    if (!file.exists()) {
      if (!paths.variable.isEmpty())
        out.m_entries.warnings.append(tr("%1 (of KUBECONFIG) does not exist").arg(path));
      continue;
    }
    if (!file.open(QIODevice::ReadOnly))
      return fail(ErrorKind::Input, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const auto entries = TRY(readKubeconfig(file.read(maximumKubeconfig), path));
    merge(out.m_entries, entries);
    out.m_files.append(path);
  }
  if (out.m_files.isEmpty())
    return nothingFound(paths);
  return out;
}

QList<KubeContextSummary> Kubeconfig::contexts() const {
  QList<KubeContextSummary> out;
  for (const KubeContextEntry &context : m_entries.contexts) {
    const KubeClusterEntry *cluster = find(m_entries.clusters, context.cluster);
    out.append({context.name, context.cluster, context.user, context.nameSpace, cluster ? cluster->server : QString(),
                context.file, cluster && cluster->skipTlsVerify});
  }
  return out;
}

Result<KubeContext> Kubeconfig::context(const QString &name) const {
  const QString wanted = name.isEmpty() ? currentContext() : name;
  const KubeContextEntry *context = find(m_entries.contexts, wanted);
  QStringList names;
  for (const KubeContextEntry &entry : m_entries.contexts)
    names.append(entry.name);
  const QString choice = tr("There are: %1.").arg(names.isEmpty() ? tr("none") : names.join(", "_L1));
  if (wanted.isEmpty())
    return fail(ErrorKind::Input, tr("The kubeconfig has no current-context"), tr("Name a context. ") + choice);
  if (!context)
    return fail(ErrorKind::Input, tr("There is no context %1 in %2").arg(wanted, m_files.join(", "_L1)), choice);
  const KubeClusterEntry *cluster = find(m_entries.clusters, context->cluster);
  const KubeUserEntry *user = find(m_entries.users, context->user);
  const QString place = context->file + u':' + QString::number(context->line);
  if (!context->problem && !cluster)
    return fail(ErrorKind::Input, tr("%1: context %2: there is no cluster %3").arg(place, context->name, context->cluster),
                tr("Add it to clusters, or name another."));
  if (!context->user.isEmpty() && !user)
    return fail(ErrorKind::Input, tr("%1: context %2: there is no user %3").arg(place, context->name, context->user),
                tr("Add it to users, or name another."));
  return resolveContext(*context, cluster ? *cluster : KubeClusterEntry{}, user);
}

}  // namespace sternway
