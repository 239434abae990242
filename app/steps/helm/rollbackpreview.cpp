// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/stepdescriptor.h"
#include "helm/contentdiff.h"
#include "steps/helm/rollbackfacts.h"

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// A preview is read; what is longer is counted.
constexpr qsizetype mostPreviewLines = 200;

Finding helmFinding(const QString &id, Severity severity, const QString &title, const QString &detail = {},
                    const QString &remedy = {}) {
  return {.id = id, .severity = severity, .title = title, .detail = detail, .remedy = remedy};
}

/// Helm 4 applies on the server, where a field that somebody else owns and that is to change is a conflict; a rollback that fails
/// on it leaves no revision deployed.
bool wouldConflict(const RollbackFacts &facts) {
  return facts.appliesOnServer() &&
         std::ranges::any_of(facts.drift, [](const ImageDrift &drift) { return drift.live != drift.target; });
}

void findDrift(const RollbackFacts &facts, const Step &step, QList<Finding> &findings) {
  if (facts.drift.isEmpty())
    return;
  QStringList lines;
  for (const ImageDrift &drift : facts.drift)
    lines << tr("%1 (%2) runs %3, Helm's revision says %4").arg(drift.object, drift.container, drift.live, drift.current);
  findings << helmFinding(u"helm.drift"_s, Severity::Warn, tr("The release was changed without Helm, by kubectl for example"),
                          lines.join(u"; "_s), tr("Compare what runs now with the target: the service may be back already."));
  if (wouldConflict(facts) && !StepWords(step.args).flag(u"forceConflicts"_s))
    findings << helmFinding(u"helm.conflict"_s, Severity::Block,
                            tr("Helm 4 would fail: somebody else owns fields that it must change"), lines.join(u"; "_s),
                            tr("Say forceConflicts: true to take them over. A rollback that fails leaves no revision deployed."));
}

void findProgram(const RollbackFacts &facts, QList<Finding> &findings) {
  if (!facts.helmProblem.isEmpty())
    findings << helmFinding(u"program.missing"_s, Severity::Block, tr("helm does not run here: %1").arg(facts.helmProblem), {},
                            tr("Get it from https://helm.sh/docs/intro/install/; Debian has no package of it."));
  else if (facts.helmMajor() < 3)
    findings << helmFinding(u"helm.version"_s, Severity::Block,
                            tr("This helm is not one that knows the release: %1").arg(facts.helmVersion), {},
                            tr("Helm 3.6 and later can roll it back."));
}

void findApis(const RollbackFacts &facts, QList<Finding> &findings) {
  if (!facts.gone.isEmpty())
    findings << helmFinding(u"helm.api-gone"_s, Severity::Block, tr("The cluster no longer serves what the release is made of"),
                            facts.gone.join(u", "_s),
                            tr("Upgrade to a chart with newer API versions, or mend the stored release (plugin mapkubeapis)."));
  if (!facts.notChecked.isEmpty())
    findings << helmFinding(u"helm.not-checked"_s, Severity::Info, tr("Not checked, because it could not be read"),
                            facts.notChecked.join(u"; "_s));
  if (const int unreadable = facts.current.unreadable + facts.target.unreadable; unreadable > 0)
    findings << helmFinding(u"helm.unreadable"_s, Severity::Warn,
                            tr("%n part(s) of the manifests cannot be read and are not in this preview", nullptr, unreadable));
}

QString hookWords(const helm::Hook &hook, const QString &nameSpace) {
  return u"%1 (%2)"_s.arg(hook.object.title(nameSpace), hook.events.join(u", "_s));
}

/// Helm takes the hooks of the revision that it goes to. What the running one has for its way back is left out, also where the
/// target has a hook of the same name that does something else.
QStringList hooksLeftOut(const RollbackFacts &facts) {
  QStringList leftOut;
  for (const helm::Hook &hook : facts.current.hooks)
    if (hook.runsAtRollback() &&
        std::ranges::none_of(facts.target.hooks, [&hook](const helm::Hook &other) { return hook.doesTheSame(other); }))
      leftOut << hookWords(hook, facts.current.nameSpace);
  return leftOut;
}

void findHooks(const RollbackFacts &facts, QList<Finding> &findings) {
  QStringList run;
  QStringList others;
  for (const helm::Hook &hook : facts.target.hooks)
    (hook.runsAtRollback() ? run : others) << hookWords(hook, facts.target.nameSpace);
  if (!run.isEmpty())
    findings << helmFinding(u"helm.hooks"_s, Severity::Warn, tr("Hooks of revision %1 run").arg(facts.target.revision),
                            run.join(u"; "_s));
  if (const QStringList leftOut = hooksLeftOut(facts); !leftOut.isEmpty())
    findings << helmFinding(u"helm.hooks-left-out"_s, Severity::Warn,
                            tr("Rollback hooks of the running revision %1 do not run").arg(facts.current.revision),
                            leftOut.join(u"; "_s),
                            tr("Helm takes the hooks of the target. If they undo a migration, do so by hand before."));
  if (!others.isEmpty())
    findings << helmFinding(u"helm.hooks-not-run"_s, Severity::Info, tr("Hooks that do not run at a rollback"),
                            others.join(u"; "_s));
}

void findObjects(const RollbackFacts &facts, QList<Finding> &findings) {
  if (const QStringList deleted = helm::deletedObjects(facts.current, facts.target); !deleted.isEmpty())
    findings << helmFinding(u"helm.deletes"_s, Severity::Warn, tr("Objects that only the newer revision has are deleted"),
                            deleted.join(u", "_s), tr("Give those that must stay the annotation helm.sh/resource-policy: keep."));
  if (!facts.replicas.isEmpty())
    findings << helmFinding(u"helm.replicas"_s, Severity::Warn, tr("The number of pods is set to the chart's"),
                            facts.replicas.join(u"; "_s), tr("Scale it again afterwards; an autoscaler does so by itself."));
  if (!facts.forbidden.isEmpty())
    findings << helmFinding(u"helm.permission"_s,
                            facts.forbidden.join(u' ').contains(u"secrets"_s) ? Severity::Block : Severity::Warn,
                            tr("Permissions are missing that Helm needs"), facts.forbidden.join(u", "_s));
}
}  // namespace

StepPreview rollbackPreview(const RollbackFacts &facts, const Step &step) {
  StepPreview preview;
  const helm::Release &target = facts.choice.target;
  preview.changes << tr("%1: revision %2 (%3, %4) → %5 (%6, %7): %8")
                         .arg(releaseOf(step).name, QString::number(facts.choice.current.revision), facts.choice.current.chart,
                              facts.choice.current.status, QString::number(target.revision), target.chart, target.updated,
                              facts.choice.why);
  const QStringList lines = helm::contentDiff(facts.current, facts.target);
  preview.changes += lines.mid(0, mostPreviewLines);
  if (lines.size() > mostPreviewLines)
    preview.changes << tr("… and %n more line(s)", nullptr, static_cast<int>(lines.size() - mostPreviewLines));
  if (lines.isEmpty())
    preview.changes << tr("The two revisions are the same");
  for (const QString &warning : facts.choice.warnings)
    preview.findings << helmFinding(u"helm.target"_s, Severity::Warn, warning);
  findProgram(facts, preview.findings);
  findApis(facts, preview.findings);
  findDrift(facts, step, preview.findings);
  findObjects(facts, preview.findings);
  findHooks(facts, preview.findings);
  return preview;
}

std::optional<StepPreview> refusedRollback(const Error &error) {
  switch (error.kind) {
    case ErrorKind::Conflict:
      return StepPreview{.findings = {helmFinding(u"helm.pending"_s, Severity::Block, error.message, error.detail)}};
    case ErrorKind::NotFound:
      return StepPreview{.findings = {helmFinding(u"helm.not-found"_s, Severity::Block, error.message, error.detail)}};
    case ErrorKind::Forbidden:
      return StepPreview{.findings = {helmFinding(u"helm.permission"_s, Severity::Block, error.message, error.detail)}};
    case ErrorKind::Input:
    case ErrorKind::Protocol:
      return StepPreview{.findings = {helmFinding(u"helm.target"_s, Severity::Block, error.message, error.detail)}};
    default: return std::nullopt;
  }
}

}  // namespace sternway::steps
