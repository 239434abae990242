// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/library.h"

#include "core/format.h"
#include "core/shell.h"
#include "runbook/runbook.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
/// "deployment/order-service" of an entry that names an object of Kubernetes; else empty.
QString objectOf(const RunbookService &service) {
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
    if (service.workload.startsWith(kindPrefix(kind) + u'/'))
      return service.workload;
  return {};
}

bool matchesWhole(const QString &pattern, const QString &text) {
  const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
  return whole.isValid() && text.contains(whole);
}

/// What two entries have in common when they claim the same.
QString claimKey(const RunbookService &service) {
  const QString object = objectOf(service);
  return (object.isEmpty() ? service.name : object) + u'\n' + service.nameSpace + u'\n' + service.contextPattern;
}

QString placeOf(const RunbookClaim &claim) {
  const QString file = claim.runbook->path.isEmpty() ? claim.runbook->source : claim.runbook->path;
  return tr("%1 line %2").arg(file).arg(claim.service.line);
}
}  // namespace

bool bindsTo(const RunbookService &service, const ObjectRef &workload) {
  const QString object = objectOf(service);
  const bool isNamed =
      object.isEmpty() ? service.name == workload.name : object == kindPrefix(workload.kind) + u'/' + workload.name;
  return isNamed && (service.nameSpace.isEmpty() || service.nameSpace == workload.nameSpace) &&
         (service.contextPattern.isEmpty() || matchesWhole(service.contextPattern, workload.context));
}

int bindingRank(const RunbookService &service) {
  return (service.contextPattern.isEmpty() ? 0 : 4) + (service.nameSpace.isEmpty() ? 0 : 2) +
         (objectOf(service).isEmpty() ? 0 : 1);
}

QList<RunbookClaim> claimsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload) {
  const auto precise = [](const RunbookService &a, const RunbookService &b) { return bindingRank(a) < bindingRank(b); };
  QList<RunbookClaim> claims;
  for (const RunbookPtr &runbook : runbooks) {
    QList<RunbookService> entries;
    std::ranges::copy_if(runbook->services, std::back_inserter(entries),
                         [&workload](const RunbookService &service) { return bindsTo(service, workload); });
    if (!entries.isEmpty())
      claims.append({.runbook = runbook, .service = *std::ranges::max_element(entries, precise)});
  }
  std::ranges::stable_sort(claims,
                           [&precise](const RunbookClaim &a, const RunbookClaim &b) { return precise(b.service, a.service); });
  return claims;
}

RunbookPtr boundRunbook(const QList<RunbookPtr> &runbooks, const ObjectRef &workload) {
  const QList<RunbookClaim> claims = claimsOn(runbooks, workload);
  return claims.isEmpty() ? nullptr : claims.constFirst().runbook;
}

QString conflictText(const BindingConflict &conflict) {
  return tr("%1 is claimed by %2 as well as by %3; the first one counts")
      .arg(conflict.first.service.name, placeOf(conflict.first), placeOf(conflict.second));
}

QList<BindingConflict> conflictsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload) {
  const QList<RunbookClaim> claims = claimsOn(runbooks, workload);
  QList<BindingConflict> conflicts;
  for (qsizetype i = 1; i < claims.size() && bindingRank(claims[i].service) == bindingRank(claims[0].service); ++i)
    conflicts.append({.first = claims[0], .second = claims[i]});
  return conflicts;
}

QList<BindingConflict> bindingConflicts(const QList<RunbookPtr> &runbooks) {
  QHash<QString, RunbookClaim> taken;
  QList<BindingConflict> conflicts;
  for (const RunbookPtr &runbook : runbooks)
    for (const RunbookService &service : runbook->services) {
      const RunbookClaim claim{.runbook = runbook, .service = service};
      const auto first = taken.constFind(claimKey(service));
      if (first == taken.cend())
        taken.insert(claimKey(service), claim);
      else if (first->runbook != runbook)
        conflicts.append({.first = *first, .second = claim});
    }
  return conflicts;
}

using namespace std::chrono_literals;

namespace {
/// An editor writes a file in several steps; a git checkout writes many.
constexpr auto settling = 150ms;
/// One more than parseYaml() accepts, so that it can tell that there is more.
constexpr qint64 readLimit = 1'000'001;

QList<LibraryProblem> problemsOf(const QList<BindingConflict> &conflicts) {
  QList<LibraryProblem> problems;
  for (const BindingConflict &conflict : conflicts)
    problems.append(
        {conflict.second.runbook->path, {.line = conflict.second.service.line, .path = {}, .message = conflictText(conflict)}});
  return problems;
}

/// The folder, or the nearest one above it that is there.
QString nearestExisting(QString folder) {
  while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot())
    folder = QFileInfo(folder).absolutePath();
  return folder;
}
}  // namespace

QStringList runbookFiles(const QString &folder) {
  QStringList paths;
  const QDir dir(folder);
  for (const QString &name : dir.entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name))
    paths.append(dir.filePath(name));
  return paths;
}

RunbookLibrary::RunbookLibrary(const StepKinds &kinds, const QString &folder, QObject *parent)
    : QObject(parent), m_kinds(kinds), m_folder(QDir(folder).absolutePath()) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(settling);
  connect(&m_soon, &QTimer::timeout, this, &RunbookLibrary::look);
  connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
  connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
    m_touched.insert(path);
    m_soon.start();
  });
  (void)scan();
}

RunbookLibrary::~RunbookLibrary() = default;

const Result<RunbookPtr> &RunbookLibrary::fallback() const {
  if (!m_fallback)
    m_fallback = loadDefaultRunbook();
  return *m_fallback;
}

RunbookChange RunbookLibrary::File::change(RunbookChange::Kind kind, const QString &path) const {
  return {.kind = kind, .path = path, .name = runbook ? runbook->name : QString(), .sections = {}, .rows = {}};
}

void RunbookLibrary::setFolder(const QString &folder) {
  if (QDir(folder).absolutePath() == m_folder)
    return;
  m_folder = QDir(folder).absolutePath();
  QList<RunbookChange> changes;
  for (const auto &[path, file] : m_files)
    changes.append(file.change(RunbookChange::Kind::Removed, path));
  m_files.clear();
  changes += scan();
  if (!changes.isEmpty())
    Q_EMIT changed(changes);
}

void RunbookLibrary::reload() {
  for (const auto &[path, file] : m_files)
    m_touched.insert(path);
  look();
}

void RunbookLibrary::look() {
  if (const QList<RunbookChange> changes = scan(); !changes.isEmpty())
    Q_EMIT changed(changes);
}

QList<RunbookChange> RunbookLibrary::scan() {
  // Watch first, then look: a change in between is told again, not missed.
  watchFolder();
  const QStringList paths = runbookFiles(m_folder);
  watchFiles(paths);
  QList<RunbookChange> changes;
  for (const QString &path : paths) {
    File &file = m_files[path];
    const QFileInfo info(path);
    // One that was away may have come back with its old size, within the same tick of the file system's clock.
    const bool isSame =
        !file.isMissing && file.size == info.size() && file.modified == info.lastModified() && !m_touched.contains(path);
    file.isMissing = false;
    if (isSame)
      continue;
    file.size = info.size();
    file.modified = info.lastModified();
    if (const auto change = read(path, file))
      changes.append(*change);
  }
  m_touched.clear();
  return changes + dropMissing(paths);
}

void RunbookLibrary::watchFolder() {
  QString wanted;
  // It may appear while its parent is being put under watch.
  while (wanted != nearestExisting(m_folder)) {
    wanted = nearestExisting(m_folder);
    if (const QStringList others = m_watcher.directories(); !others.isEmpty() && others != QStringList{wanted})
      m_watcher.removePaths(others);
    m_watcher.addPath(wanted);
  }
}

void RunbookLibrary::watchFiles(const QStringList &paths) {
  const QStringList watched = m_watcher.files();
  for (const QString &path : paths)
    if (!watched.contains(path))
      m_watcher.addPath(path);
  for (const QString &path : watched)
    if (!paths.contains(path))
      m_watcher.removePath(path);
}

std::optional<RunbookChange> RunbookLibrary::read(const QString &path, File &file) const {
  QFile source(path);
  const bool isNew = file.content.isNull() && file.problems.isEmpty();
  RunbookChange change = file.change(RunbookChange::Kind::Broken, path);
  if (!source.open(QIODevice::ReadOnly)) {
    file.content.clear();
    file.problems = {{.path = {}, .message = tr("It cannot be read: %1").arg(source.errorString())}};
    return change;
  }
  const QByteArray content = source.read(readLimit);
  if (!isNew && content == file.content)
    return std::nullopt;
  LoadedRunbook loaded = readRunbook(m_kinds, content, QFileInfo(path).fileName());
  file.content = content.isNull() ? QByteArray("") : content;
  file.problems = loaded.problems;
  if (loaded.hasErrors())
    return change;
  loaded.runbook.path = path;
  const auto now = std::make_shared<const Runbook>(std::move(loaded.runbook));
  change.kind = file.runbook ? RunbookChange::Kind::Edited : RunbookChange::Kind::Added;
  change.name = now->name;
  change.sections = changedSections(file.goodContent, content);
  change.rows = rowChanges(file.runbook ? file.runbook->matrix : Matrix(), now->matrix);
  file.runbook = now;
  file.goodContent = content;
  return change;
}

QList<RunbookChange> RunbookLibrary::dropMissing(const QStringList &paths) {
  QList<RunbookChange> changes;
  for (auto entry = m_files.begin(); entry != m_files.end();) {
    auto &[path, file] = *entry;
    if (paths.contains(path)) {
      ++entry;
      continue;
    }
    if (!file.isMissing) {
      // An editor may be about to put a new one in its place: look once more before it counts as removed.
      file.isMissing = true;
      m_soon.start();
      ++entry;
      continue;
    }
    changes.append(file.change(RunbookChange::Kind::Removed, path));
    entry = m_files.erase(entry);
  }
  return changes;
}

QList<RunbookPtr> RunbookLibrary::runbooks() const {
  QList<RunbookPtr> all;
  for (const auto &[path, file] : m_files)
    if (file.runbook)
      all.append(file.runbook);
  return all;
}

namespace {
bool mentions(const QByteArray &content, const QString &name) {
  return QString::fromUtf8(content).contains(
      QRegularExpression(u"(?<![\\w.-])%1(?![\\w-])"_s.arg(QRegularExpression::escape(name))));
}
}  // namespace

Result<RunbookPtr> RunbookLibrary::runbook(const ObjectRef &workload) const {
  if (const RunbookPtr bound = boundRunbook(runbooks(), workload))
    return bound;
  for (const auto &[path, file] : m_files)
    if (!file.runbook && !workload.name.isEmpty() && mentions(file.content, workload.name))
      return fail(
          ErrorKind::Input,
          tr("%1 names %2 and has errors, so that its rules are not known").arg(QFileInfo(path).fileName(), workload.name),
          tr("Correct it: sternway check %1 says what is wrong. Or name the runbook that counts with --runbook.")
              .arg(shellWord(path)));
  return fallback();
}

QList<LibraryProblem> RunbookLibrary::fileProblems() const {
  QList<LibraryProblem> all;
  for (const auto &[path, file] : m_files) {
    const bool isBroken = file.runbook && file.goodContent != file.content;
    if (isBroken)
      all.append(
          {path, {.path = {}, .message = tr("The last change is not used, because it has errors; the version of before is")}});
    for (const Problem &problem : file.problems)
      all.append({path, problem});
  }
  return all;
}

QList<LibraryProblem> RunbookLibrary::problems() const {
  return fileProblems() + problemsOf(bindingConflicts(runbooks()));
}

QList<LibraryProblem> RunbookLibrary::problemsFor(const ObjectRef &workload) const {
  return fileProblems() + problemsOf(conflictsOn(runbooks(), workload));
}

}  // namespace sternway::runbook

#include "moc_library.cpp"
