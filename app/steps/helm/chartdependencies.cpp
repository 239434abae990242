// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/helm/chartdependencies.h"

#include "core/commandmistakefamilies.h"
#include "core/shell.h"
#include "core/yaml.h"
#include "steps/git/gitplace.h"
#include "steps/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
struct ChartDependencies {
  Q_DECLARE_TR_FUNCTIONS(ChartDependencies)
};

/// A chart that another one needs.
struct LockedChart {
  QString name = {};
  QString version = {};
};

/// What stands in charts/.
struct HeldCharts {
  QSet<QString> archives = {};           ///< "redis-1.2.3.tgz"
  QHash<QString, QString> folders = {};  ///< name → version; empty: not known
};

/// The step that brings the chart's folder to a version.
struct PlannedCheckout {
  QString ref = {};
  bool isWhole = false;      ///< git takes away what the version does not have
  bool isByCommand = false;  ///< of git itself, which takes a branch before a tag
};

/// The folder of the chart that the command deploys; empty: of a repository, or none.
QString chartFolder(const QStringList &argv, const QString &folder) {
  if (argv.value(0) != u"helm")
    return {};
  const CommandWords words(argv.mid(1), helmValued());
  if ((words.plain(0) != u"upgrade" && words.plain(0) != u"install") ||
      words.has({u"--dependency-update"_s, u"--repo"_s, u"--version"_s}) || words.plainCount() < 2)
    return {};
  const QString chart = QDir::cleanPath(
      QDir(folder.isEmpty() ? QDir::currentPath() : folder).absoluteFilePath(words.plain(words.plainCount() - 1)));
  return QFileInfo(chart).isDir() ? chart : QString();
}

QJsonObject readYaml(const QByteArray &content) {
  QList<Problem> problems;
  const auto root = parseYaml(content, problems, {.lenient = true});
  return root ? toJson(*root).toObject() : QJsonObject();
}

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QList<LockedChart> lockedIn(const QByteArray &lock) {
  QList<LockedChart> all;
  for (const QJsonValue &each : readYaml(lock).value(u"dependencies"_s).toArray())
    if (const QString name = each[u"name"_s].toString(); !name.isEmpty())
      all.append({.name = name, .version = shownValue(each[u"version"_s])});
  return all;
}

/// \a counts: whether a name within charts/ is to be read.
HeldCharts heldHere(const QString &chart, const std::function<bool(const QString &)> &counts) {
  HeldCharts held;
  const QDir charts(chart + u"/charts"_s);
  for (const QFileInfo &each : charts.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
    if (!counts(each.fileName()))
      continue;
    if (each.isDir())
      held.folders.insert(each.fileName(),
                          shownValue(readYaml(contentOf(each.filePath() + u"/Chart.yaml"_s)).value(u"version"_s)));
    else
      held.archives.insert(each.fileName());
  }
  return held;
}

bool isOfAnotherVersion(const LockedChart &locked, const HeldCharts &held) {
  const QRegularExpression other(u"^%1-v?\\d.*\\.tgz$"_s.arg(QRegularExpression::escape(locked.name)));
  return held.folders.contains(locked.name) ||
         std::ranges::any_of(held.archives, [&other](const QString &name) { return name.contains(other); });
}

bool isHeld(const LockedChart &locked, const HeldCharts &held) {
  const auto folder = held.folders.constFind(locked.name);
  return held.archives.contains(u"%1-%2.tgz"_s.arg(locked.name, locked.version)) ||
         (folder != held.folders.cend() && (folder->isEmpty() || *folder == locked.version));
}

QList<Finding> findingsOf(const QString &chart, const QList<LockedChart> &locked, const HeldCharts &held, const QString &ref) {
  QStringList missing;
  QStringList others;
  for (const LockedChart &each : locked)
    if (!isHeld(each, held))
      (isOfAnotherVersion(each, held) ? others : missing).append(each.name + u' ' + each.version);
  const QString build = shellCommand({u"helm"_s, u"dependency"_s, u"build"_s, chart});
  const QString remedy = ref.isEmpty() ? ChartDependencies::tr("Run first: %1").arg(build)
                                       : ChartDependencies::tr("Run between the checkout and this step: %1").arg(build);
  const auto at = [&](const QString &text) { return ref.isEmpty() ? text : ChartDependencies::tr("%1 (at %2)").arg(text, ref); };
  QList<Finding> findings;
  if (!missing.isEmpty())
    findings.append(
        {.id = u"helm.dependencies-missing"_s,
         .severity = Severity::Block,
         .title = at(ChartDependencies::tr("charts/ lacks dependencies of Chart.lock: %1").arg(missing.join(u", "_s))),
         .detail = ChartDependencies::tr("Helm would refuse the chart."),
         .remedy = remedy});
  if (!others.isEmpty())
    findings.append(
        {.id = u"helm.dependencies-other"_s,
         .severity = Severity::Warn,
         .title = at(ChartDependencies::tr("charts/ holds other versions than Chart.lock: %1").arg(others.join(u", "_s))),
         .detail = ChartDependencies::tr("Helm does not compare them, and would deploy those that are there."),
         .remedy = remedy});
  return findings;
}

QString commandOf(const Step &step) {
  const StepDescriptor *kind = stepKinds().runner(step);
  return kind && kind->command ? kind->command(StepWords(step.args)) : step.command;
}

bool buildsDependencies(const Step &step) {
  static const QRegularExpression build(u"\\bhelm\\b.*\\bdep(?:endency|endencies)?\\s+(?:build|update|up)\\b"_s);
  return (commandOf(step) + u'\n' + step.command).contains(build);
}

std::optional<PlannedCheckout> checkoutOf(const Step &step, const QString &chart) {
  const StepWords words(step.args);
  const QStringList argv = words.list(u"argv"_s);
  const CommandWords git(argv.mid(1), {u"-C"_s});
  const bool isByCommand = argv.value(0) == u"git" && (git.plain(0) == u"checkout" || git.plain(0) == u"switch") &&
                           !git.has({u"-b"_s, u"-B"_s, u"-c"_s, u"--orphan"_s});
  if (!isByCommand && !(words.has(u"ref"_s) && commandOf(step).contains(u" checkout "_s)))
    return std::nullopt;
  const QString ref = isByCommand ? git.plain(1) : words.text(u"ref"_s);
  const QStringList paths = !isByCommand ? words.list(u"paths"_s) : git.hasRest() ? git.rest() : git.plainFrom(2);
  const QDir folder(words.has(u"workingDirectory"_s) ? words.text(u"workingDirectory"_s) : QDir::currentPath());
  const bool isOfChart = paths.isEmpty() || std::ranges::any_of(paths, [&](const QString &path) {
                           const QString whole = QDir::cleanPath(folder.absoluteFilePath(path));
                           return chart == whole || chart.startsWith(whole + u'/');
                         });
  return ref.isEmpty() || !isOfChart
             ? std::nullopt
             : std::optional(PlannedCheckout{.ref = ref, .isWhole = paths.isEmpty(), .isByCommand = isByCommand});
}

/// The parts of names below "charts/", and the whole of the archives there.
HeldCharts heldThere(const QStringList &names) {
  HeldCharts held;
  for (const QString &name : names)
    if (const QString own = name.section(u'/', 1, 1); own.endsWith(u".tgz"_s))
      held.archives.insert(own);
    else
      held.folders.insert(own, {});
  return held;
}

/// The charts of that commit, and those here that git leaves alone.
HeldCharts heldAfter(const QString &chart, const HeldCharts &there, const HeldCharts &tracked, bool isWhole) {
  HeldCharts held = heldHere(chart, [&](const QString &name) {
    return !isWhole || (!tracked.archives.contains(name) && !tracked.folders.contains(name));
  });
  held.archives |= there.archives;
  held.folders.insert(there.folders);
  return held;
}

void readVersion(const GitRunner &git, const QString &chart, const PlannedCheckout &checkout, Call<QList<Finding>> *call) {
  const GitPlace place{.folder = chart};
  const auto look = [=](const QString &commit) {
    git({.words = {u"show"_s, commit + u":./Chart.lock"_s}, .folder = chart}, [=](const ProgramResult &lock) {
      if (!lock.succeeded())
        return call->finish(QList<Finding>());
      git({.words = {u"ls-tree"_s, u"-z"_s, u"--name-only"_s, commit, u"charts/"_s}, .folder = chart},
          [=](const ProgramResult &there) {
            git({.words = {u"ls-files"_s, u"-z"_s, u"--"_s, u"charts/"_s}, .folder = chart}, [=](const ProgramResult &tracked) {
              if (!there.succeeded() || !tracked.succeeded())
                return call->finish(QList<Finding>());
              call->finish(findingsOf(
                  chart, lockedIn(lock.output),
                  heldAfter(chart, heldThere(gitParts(there.output)), heldThere(gitParts(tracked.output)), checkout.isWhole),
                  checkout.ref));
            });
          });
    });
  };
  const auto byName = [=] {
    findRevision(git, place, checkout.ref, [=](const GitAnswer<GitRevision> &found) {
      // the step that checks it out says why not
      if (!found || found->commit.isEmpty())
        return call->finish(QList<Finding>());
      look(found->commit);
    });
  };
  if (!checkout.isByCommand)
    return byName();
  resolve(git, place, u"refs/heads/%1^{commit}"_s.arg(checkout.ref), [=](const QString &branch) {
    if (branch.isEmpty())
      return byName();
    look(branch);
  });
}
}  // namespace

Call<QList<Finding>> *chartFindings(const StepContext &context, const Step &step, const QStringList &argv, const QString &folder,
                                    QObject *parent) {
  const QString chart = chartFolder(argv, folder);
  std::optional<PlannedCheckout> checkout;
  bool isBuilt = false;
  for (const Step &earlier : chart.isEmpty() ? QList<Step>() : context.plan.steps()) {
    if (earlier.id == step.id)
      break;
    if (const auto found = checkoutOf(earlier, chart)) {
      checkout = found;
      isBuilt = false;
    }
    isBuilt |= buildsDependencies(earlier);
  }
  if (chart.isEmpty() || isBuilt)
    return Call<QList<Finding>>::finished(parent, QList<Finding>());
  if (checkout && context.programs)
    return gitCall<QList<Finding>>(context, parent, [chart, checkout](const GitRunner &git, Call<QList<Finding>> *call) {
      readVersion(git, chart, *checkout, call);
    });
  const HeldCharts held = heldHere(chart, [](const QString &) { return true; });
  return Call<QList<Finding>>::finished(parent, findingsOf(chart, lockedIn(contentOf(chart + u"/Chart.lock"_s)), held, {}));
}

}  // namespace sternway::steps
