// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QCoreApplication>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightRightsWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightRights)
};

struct Needed {
  QString id;
  QString verb;
  QString group;
  QString resource;
  QString name;
  bool decisive;  ///< without it there is no rollback
  QString purpose;
};

QList<Needed> neededRights(const Workload &workload) {
  const QString plural = kindPrefix(workload.ref.kind) + u's';
  const QString revisions = workload.ref.kind == Kind::Deployment ? u"replicasets"_s : u"controllerrevisions"_s;
  const QString apps = u"apps"_s;
  return {
      {u"rights.patch"_s, u"patch"_s, apps, plural, workload.ref.name, true, PreflightRightsWords::tr("to roll back")},
      {u"rights.get"_s, u"get"_s, apps, plural, workload.ref.name, true, PreflightRightsWords::tr("to read what runs")},
      {u"rights.watch"_s, u"watch"_s, apps, plural, {}, false, PreflightRightsWords::tr("to follow the rollout")},
      {u"rights.revisions"_s, u"list"_s, apps, revisions, {}, true, PreflightRightsWords::tr("to find the revisions")},
      {u"rights.pods"_s, u"list"_s, {}, u"pods"_s, {}, false, PreflightRightsWords::tr("to see whether the pods become ready")},
      {u"rights.watch-pods"_s, u"watch"_s, {}, u"pods"_s, {}, false, PreflightRightsWords::tr("to follow the pods")},
      {u"rights.events"_s, u"list"_s, {}, u"events"_s, {}, false, PreflightRightsWords::tr("to see why a rollout does not move")},
      {u"rights.create-pods"_s,
       u"create"_s,
       {},
       u"pods"_s,
       {},
       false,
       PreflightRightsWords::tr("to try the target's pod against quota and admission")}};
}

QString right(const Needed &needed, const QString &nameSpace) {
  const QString resource = needed.group.isEmpty() ? needed.resource : needed.resource + u'.' + needed.group;
  return PreflightRightsWords::tr("%1 %2 in namespace %3").arg(needed.verb, resource, nameSpace);
}

void judgeAccess(Findings &out, const Needed &needed, const QString &nameSpace, const Result<AccessAnswer> &answer) {
  const QString what = right(needed, nameSpace);
  if (!answer) {
    out.unchecked(needed.id, PreflightRightsWords::tr("the right to %1").arg(what), answer.error());
  } else if (!answer->allowed) {
    const QString title = PreflightRightsWords::tr("Missing right: %1").arg(what);
    const QString detail = (PreflightRightsWords::tr("It is needed %1.").arg(needed.purpose) + u' ' + answer->reason).trimmed();
    const QString remedy = PreflightRightsWords::tr("Ask for a Role with the verb \"%1\" on %2, or use a context that has it.")
                               .arg(needed.verb, needed.resource);
    if (needed.decisive)
      out.block(needed.id, title, detail, remedy);
    else
      out.warn(needed.id, title, detail, remedy);
  }
}

}  // namespace

FindingsCall *checkRights(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  const QString nameSpace = input.workload.ref.nameSpace;
  const QList<Needed> all = neededRights(input.workload);
  for (const Needed &needed : all) {
    const AccessQuestion question{needed.verb, needed.group, needed.resource, {}, nameSpace, needed.name};
    out->ask<AccessAnswer>(input.cluster->access(question, out), [out, needed, nameSpace](const Result<AccessAnswer> &answer) {
      judgeAccess(*out, needed, nameSpace, answer);
    });
  }
  return out->call();
}

}  // namespace sternway::preflight
