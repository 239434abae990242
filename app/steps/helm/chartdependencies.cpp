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
  QHash<QString, QString> folders = {};  ///< name of the chart → version; empty: not known
};

/// How much is known of what charts/ will hold when the command runs.
enum class Foresight { Whole, Partial };

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

QList<LockedChart> dependenciesIn(const QByteArray &yaml) {
  QList<LockedChart> all;
  for (const QJsonValue &each : readYaml(yaml).value(u"dependencies"_s).toArray())
    if (const QString name = each[u"name"_s].toString(); !name.isEmpty())
      all.append({.name = name, .version = shownValue(each[u"version"_s])});
  return all;
}

/// Those of Chart.lock that Helm asks for: it goes by the names in Chart.yaml, and a lock may be older than that.
QList<LockedChart> neededOf(const QByteArray &chart, const QByteArray &lock) {
  QSet<QString> names;
  for (const LockedChart &each : dependenciesIn(chart))
    names.insert(each.name);
  QList<LockedChart> all = dependenciesIn(lock);
  all.removeIf([&names](const LockedChart &each) { return !names.contains(each.name); });
  return all;
}

/// Helm passes over what begins so, and over files that are no archive.
bool isPassedOver(const QString &name) {
  return name.startsWith(u'_') || name.startsWith(u'.');
}

/// A chart is the one that its Chart.yaml names, whatever its folder is called. \a counts: whether a name within charts/ is to be
/// read.
HeldCharts heldHere(const QString &chart, const std::function<bool(const QString &)> &counts) {
  HeldCharts held;
  const QDir charts(chart + u"/charts"_s);
  for (const QFileInfo &each : charts.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
    if (isPassedOver(each.fileName()) || !counts(each.fileName()))
      continue;
    if (each.isDir()) {
      const QJsonObject own = readYaml(contentOf(each.filePath() + u"/Chart.yaml"_s));
      held.folders.insert(own.value(u"name"_s).toString(each.fileName()), shownValue(own.value(u"version"_s)));
    } else if (each.fileName().endsWith(u".tgz"_s)) {
      held.archives.insert(each.fileName());
    }
  }
  return held;
}

bool isArchiveOf(const QString &archive, const QString &chart) {
  static const QRegularExpression version(u"^-v?\\d.*\\.tgz$"_s);
  return archive.startsWith(chart) && archive.mid(chart.size()).contains(version);
}

bool isOfAnotherVersion(const LockedChart &locked, const HeldCharts &held) {
  return held.folders.contains(locked.name) ||
         std::ranges::any_of(held.archives, [&locked](const QString &name) { return isArchiveOf(name, locked.name); });
}

/// An archive that is not called NAME-VERSION.tgz, or a folder whose Chart.yaml is not read, may hold any chart.
bool holdsUnknown(const HeldCharts &held) {
  static const QRegularExpression packed(u"-v?\\d+\\.\\d+\\.\\d+.*\\.tgz$"_s);
  return std::ranges::any_of(held.archives, [](const QString &archive) { return !archive.contains(packed); }) ||
         std::ranges::any_of(held.folders, [](const QString &version) { return version.isEmpty(); });
}

bool isHeld(const LockedChart &locked, const HeldCharts &held) {
  const auto folder = held.folders.constFind(locked.name);
  return held.archives.contains(u"%1-%2.tgz"_s.arg(locked.name, locked.version)) ||
         (folder != held.folders.cend() && (folder->isEmpty() || *folder == locked.version));
}

QList<Finding> findingsOf(const QString &chart, const QList<LockedChart> &needed, const HeldCharts &held, const QString &ref,
                          Foresight foresight) {
  QStringList missing;
  QStringList others;
  for (const LockedChart &each : needed)
    if (!isHeld(each, held))
      (isOfAnotherVersion(each, held) ? others : missing).append(each.name + u' ' + each.version);
  const QString build = shellCommand({u"helm"_s, u"dependency"_s, u"build"_s, chart});
  const QString remedy = ref.isEmpty() ? ChartDependencies::tr("Run first: %1").arg(build)
                                       : ChartDependencies::tr("Run between the checkout and this step: %1").arg(build);
  const auto at = [&](const QString &text) { return ref.isEmpty() ? text : ChartDependencies::tr("%1 (at %2)").arg(text, ref); };
  const bool isCertain = foresight == Foresight::Whole && !holdsUnknown(held);
  QList<Finding> findings;
  if (!missing.isEmpty())
    findings.append(
        {.id = u"helm.dependencies-missing"_s,
         .severity = isCertain ? Severity::Block : Severity::Warn,
         .title = at(ChartDependencies::tr("charts/ lacks dependencies of Chart.lock: %1").arg(missing.join(u", "_s))),
         .detail = isCertain
                       ? ChartDependencies::tr("Helm would refuse the chart.")
                       : ChartDependencies::tr("Helm would refuse the chart, unless an earlier step or another file of charts/ "
                                               "brings them."),
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

/// The working copy that the folder is in; empty: none.
QString workingCopyOf(const QString &folder) {
  QDir at(folder);
  while (!at.exists(u".git"_s))
    if (!at.cdUp())
      return {};
  return at.absolutePath();
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
  const QDir begun(words.has(u"workingDirectory"_s) ? words.text(u"workingDirectory"_s) : QDir::currentPath());
  const QDir folder(QDir::cleanPath(begun.absoluteFilePath(isByCommand ? git.value({u"-C"_s}) : QString())));
  const bool isOfChart = paths.isEmpty() ? workingCopyOf(folder.path()) == workingCopyOf(chart)
                                         : std::ranges::any_of(paths, [&](const QString &path) {
                                             const QString whole = QDir::cleanPath(folder.absoluteFilePath(path));
                                             return chart == whole || chart.startsWith(whole + u'/');
                                           });
  return ref.isEmpty() || !isOfChart
             ? std::nullopt
             : std::optional(PlannedCheckout{.ref = ref, .isWhole = paths.isEmpty(), .isByCommand = isByCommand});
}

/// A program that is known not to write charts.
bool leavesFilesAlone(const QStringList &argv) {
  static const QStringList looks{u"fetch"_s, u"status"_s, u"log"_s, u"diff"_s, u"show"_s, u"tag"_s, u"rev-parse"_s};
  static const QStringList releases{u"upgrade"_s, u"install"_s, u"rollback"_s, u"uninstall"_s, u"repo"_s, u"history"_s,
                                    u"status"_s,  u"list"_s,    u"get"_s,      u"test"_s,      u"lint"_s};
  const QString program = argv.value(0);
  const CommandWords words(argv.mid(1), helmValued());
  return program == u"kubectl" || program == u"curl" || (program == u"git" && looks.contains(words.plain(0))) ||
         (program == u"helm" && releases.contains(words.plain(0)) && !words.has({u"--dependency-update"_s}));
}

/// What a program or a person does is not known: it may bring the charts.
bool mayBringCharts(const Step &step) {
  const StepDescriptor *kind = stepKinds().runner(step);
  if (!kind || !kind->run || kind->form == StepForm::Instruction)
    return true;
  const StepWords words(step.args);
  const bool runsHere = kind->permission && kind->permission(words).runs == StepPermission::Runs::Here;
  return runsHere && kind->effect != StepEffect::Reads && !(kind->shows && kind->shows(words)) &&
         !leavesFilesAlone(words.list(u"argv"_s));
}

/// The parts of names below "charts/", and the whole of the archives there.
HeldCharts heldThere(const QStringList &names) {
  HeldCharts held;
  for (const QString &name : names)
    if (const QString own = name.section(u'/', 1, 1); own.endsWith(u".tgz"_s))
      held.archives.insert(own);
    else if (!isPassedOver(own))
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

void readVersion(const GitRunner &git, const QString &chart, const PlannedCheckout &checkout, Foresight foresight,
                 Call<QList<Finding>> *call) {
  const GitPlace place{.folder = chart};
  const auto judge = [=](const QString &commit, const QList<LockedChart> &needed) {
    git({.words = {u"ls-tree"_s, u"-z"_s, u"--name-only"_s, commit, u"charts/"_s}, .folder = chart},
        [=](const ProgramResult &there) {
          git({.words = {u"ls-files"_s, u"-z"_s, u"--"_s, u"charts/"_s}, .folder = chart}, [=](const ProgramResult &tracked) {
            if (!there.succeeded() || !tracked.succeeded())
              return call->finish(QList<Finding>());
            call->finish(findingsOf(
                chart, needed,
                heldAfter(chart, heldThere(gitParts(there.output)), heldThere(gitParts(tracked.output)), checkout.isWhole),
                checkout.ref, foresight));
          });
        });
  };
  const auto look = [=](const QString &commit) {
    git({.words = {u"show"_s, commit + u":./Chart.yaml"_s}, .folder = chart}, [=](const ProgramResult &yaml) {
      git({.words = {u"show"_s, commit + u":./Chart.lock"_s}, .folder = chart}, [=](const ProgramResult &lock) {
        const QList<LockedChart> needed =
            yaml.succeeded() && lock.succeeded() ? neededOf(yaml.output, lock.output) : QList<LockedChart>();
        if (needed.isEmpty())
          return call->finish(QList<Finding>());
        judge(commit, needed);
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
  Foresight foresight = Foresight::Whole;
  bool isBuilt = false;
  for (const Step &earlier : chart.isEmpty() ? QList<Step>() : context.plan.steps()) {
    if (earlier.id == step.id)
      break;
    const auto found = checkoutOf(earlier, chart);
    if (!earlier.skip.isEmpty()) {
      if (found)
        foresight = Foresight::Partial;  // done by hand, before or after now, or not at all
      continue;
    }
    if (found) {
      checkout = found;
      isBuilt = false;
    } else if (mayBringCharts(earlier)) {
      foresight = Foresight::Partial;
    }
    isBuilt |= buildsDependencies(earlier);
  }
  if (chart.isEmpty() || isBuilt)
    return Call<QList<Finding>>::finished(parent, QList<Finding>());
  if (checkout && context.programs)
    return gitCall<QList<Finding>>(context, parent, [=](const GitRunner &git, Call<QList<Finding>> *call) {
      readVersion(git, chart, *checkout, foresight, call);
    });
  const HeldCharts held = heldHere(chart, [](const QString &) { return true; });
  const QList<LockedChart> needed = neededOf(contentOf(chart + u"/Chart.yaml"_s), contentOf(chart + u"/Chart.lock"_s));
  return Call<QList<Finding>>::finished(parent, findingsOf(chart, needed, held, {}, foresight));
}

}  // namespace sternway::steps
