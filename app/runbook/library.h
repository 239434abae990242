// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"
#include "core/result.h"
#include "core/runbook.h"
#include "core/stepdescriptor.h"
#include "core/targetref.h"
#include "runbook/runbookchange.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <optional>

namespace sternway::runbook {

/// Whether an entry under "services" claims the workload:
/// - Its workload ("deployment/order-service") is that one. An entry without a workload, or with one that is no object of
///   Kubernetes ("helm/…", "compose/…"), claims every kind of workload that has the entry's name.
/// - Its namespace is the workload's, or it has none.
/// - Its context pattern matches the whole name of the workload's context, or it has none. A pattern that is no regular
///   expression matches nothing.
[[nodiscard]] bool bindsTo(const RunbookService &service, const ObjectRef &workload);

/// How precise a claim is; the greater wins. A context counts for more than a namespace, and that for more than a workload.
[[nodiscard]] int bindingRank(const RunbookService &service);

/// A runbook's claim on a workload.
struct RunbookClaim {
  RunbookPtr runbook;
  RunbookService service;
};

/// The claims on a workload, one a runbook, the most precise first; equal ones in the order of \a runbooks.
[[nodiscard]] QList<RunbookClaim> claimsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload);
/// The runbook that is bound to the workload: that of the first claim; null where there is none.
[[nodiscard]] RunbookPtr boundRunbook(const QList<RunbookPtr> &runbooks, const ObjectRef &workload);

/// Two runbooks that claim the same with equal precision: the second one loses.
struct BindingConflict {
  RunbookClaim first;
  RunbookClaim second;
};
/// "order-service is claimed by a.yaml line 6 as well as by b.yaml line 4; the first one counts". Translated, for display.
[[nodiscard]] QString conflictText(const BindingConflict &conflict);
/// Of this workload.
[[nodiscard]] QList<BindingConflict> conflictsOn(const QList<RunbookPtr> &runbooks, const ObjectRef &workload);
/// Those that can be told without a workload: entries of equal precision whose workload (or name), namespace and context
/// pattern are the same. Whether two different patterns meet in one context is seen only by conflictsOn().
[[nodiscard]] QList<BindingConflict> bindingConflicts(const QList<RunbookPtr> &runbooks);

/// Something wrong with a file of the library.
struct LibraryProblem {
  QString path;
  Problem problem;
};

/// The files of a folder that are read as runbooks, in the order of their names. Any thread.
[[nodiscard]] QStringList runbookFiles(const QString &folder);

/// The runbooks of a folder: its *.yaml and *.yml files, as they are now. The folder is watched, also one that appears later,
/// and files that an editor replaces. An edit that cannot be used leaves the last good version in use, and is a problem.
///
/// GUI thread. Files are read there: one is below 1 MB and read only when it changed. A folder on a network that hangs blocks for
/// as long as the system lets a listing of it hang: once when the library is made, and once for each change it is told of;
/// never periodically. A change on a network that the system tells nobody about is seen at the next reload().
class RunbookLibrary final : public QObject {
  Q_OBJECT
public:
  /// Reads the folder at once; it need not exist. \a kinds outlive it.
  RunbookLibrary(const StepKinds &kinds, const QString &folder, QObject *parent = nullptr);
  ~RunbookLibrary() override;

  [[nodiscard]] QString folder() const { return m_folder; }
  /// Reads the other folder at once.
  void setFolder(const QString &folder);
  /// Looks at every file again.
  void reload();

  /// Those that can be used, in the order of their files' names.
  [[nodiscard]] QList<RunbookPtr> runbooks() const;
  /// The one that is bound to the workload (see runbook/library.h), or the one for any service. It stays as it is when the file
  /// changes. ErrorKind::Input: none is bound, and a file that could never be used names the workload: other rules than those
  /// that were written for it would be a guess.
  [[nodiscard]] Result<RunbookPtr> runbook(const ObjectRef &workload) const;
  /// The one for any service; read when it is asked for first.
  [[nodiscard]] const Result<RunbookPtr> &fallback() const;
  /// Errors and notices of all files, and pairs of runbooks that claim the same; in the order of the files.
  [[nodiscard]] QList<LibraryProblem> problems() const;
  /// The same, but of claims only those that meet on this workload.
  [[nodiscard]] QList<LibraryProblem> problemsFor(const ObjectRef &workload) const;

Q_SIGNALS:
  /// problems() may be others, too. Not emitted by the constructor.
  void changed(const QList<sternway::runbook::RunbookChange> &changes);

private:
  struct File {
    qint64 size = -1;
    QDateTime modified;
    QByteArray content;      ///< as it is
    QByteArray goodContent;  ///< of \c runbook
    RunbookPtr runbook;      ///< the last good version; null: there was none yet
    QList<Problem> problems;
    bool isMissing = false;  ///< it was not there at the last look; perhaps it is being replaced

    [[nodiscard]] RunbookChange change(RunbookChange::Kind kind, const QString &path) const;
  };

  [[nodiscard]] QList<LibraryProblem> fileProblems() const;
  void look();
  [[nodiscard]] QList<RunbookChange> scan();
  void watchFolder();
  void watchFiles(const QStringList &paths);
  [[nodiscard]] std::optional<RunbookChange> read(const QString &path, File &file) const;
  [[nodiscard]] QList<RunbookChange> dropMissing(const QStringList &paths);

  const StepKinds &m_kinds;
  QString m_folder;
  std::map<QString, File> m_files;  ///< by path
  QSet<QString> m_touched;          ///< files that the watcher named
  QFileSystemWatcher m_watcher;
  QTimer m_soon;
  mutable std::optional<Result<RunbookPtr>> m_fallback;  ///< none: not asked for yet
};

}  // namespace sternway::runbook
