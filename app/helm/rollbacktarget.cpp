// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/rollbacktarget.h"

#include "core/format.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace sternway::helm {

using namespace Qt::StringLiterals;

namespace {
const Release *byNumber(const QList<Release> &history, int revision) {
  const auto found = std::ranges::find(history, revision, &Release::revision);
  return found == history.cend() ? nullptr : &*found;
}

/// What a revision has brought back, through any chain of rollbacks: equal where two have the same content.
int origin(const QList<Release> &history, const Release &release) {
  const Release *at = &release;
  while (at->rollbackOf > 0 && at->rollbackOf < at->revision) {
    const Release *before = byNumber(history, at->rollbackOf);
    if (!before)
      return at->rollbackOf;
    at = before;
  }
  return at->revision;
}

/// What a rollback that failed was to take back: the newest before it that is no such attempt itself.
const Release *takenBack(const QList<Release> &history, const Release &failed) {
  for (const Release &release : std::views::reverse(history))
    if (release.revision < failed.revision && !release.isFailedRollback())
      return &release;
  return nullptr;
}

/// The revisions that somebody has rolled back from: those between a rollback and what it went back to. How far a failed one was
/// to go may not be known, only from where.
QSet<int> leftBehind(const QList<Release> &history) {
  QSet<int> left;
  for (const Release &release : history) {
    for (const Release &other : history)
      if (release.rollbackOf > 0 && other.revision > release.rollbackOf && other.revision < release.revision)
        left.insert(other.revision);
    if (const Release *from = release.isFailedRollback() ? takenBack(history, release) : nullptr)
      left.insert(from->revision);
  }
  return left;
}

QString described(const Release &release) {
  return tr("%1 (%2, %3)").arg(QString::number(release.revision), release.status, release.chart);
}

QString listing(const QList<Release> &history) {
  QStringList all;
  for (const Release &release : history)
    all << described(release);
  return tr("There are: %1.").arg(all.join(u"; "_s));
}

QString pendingWarning(const Release &current, const QDateTime &now) {
  const auto age = std::chrono::milliseconds(current.updatedAt().msecsTo(now));
  return tr("Revision %1 is %2 for %3: the Helm that made it was interrupted, or waits longer than usual. Rolling back is the "
            "way "
            "out.")
      .arg(QString::number(current.revision), current.status, formatDuration(age));
}

RollbackTarget choice(const QList<Release> &history, const Release &target, const QString &why, const RollbackWish &wish) {
  RollbackTarget chosen{.current = history.constLast(), .target = target, .why = why};
  if (chosen.current.isPending())
    chosen.warnings << pendingWarning(chosen.current, wish.now);
  if (leftBehind(history).contains(target.revision))
    chosen.warnings << tr("Revision %1 was rolled back from before.").arg(target.revision);
  if (!target.wasDeployed())
    chosen.warnings << tr("Revision %1 is %2: it was never deployed.").arg(QString::number(target.revision), target.status);
  return chosen;
}

Result<RollbackTarget> wishedTarget(const QList<Release> &history, const RollbackWish &wish) {
  const Release *found = byNumber(history, wish.revision);
  if (!found)
    return fail(ErrorKind::Input, tr("Revision %1 is not kept any more, or never was").arg(wish.revision), listing(history));
  if (!found->wasDeployed() && !wish.anyStatus)
    return fail(ErrorKind::Input,
                tr("Revision %1 is %2: it was never deployed well").arg(QString::number(wish.revision), found->status),
                listing(history));
  return choice(history, *found, tr("chosen by the operator"), wish);
}

Result<RollbackTarget> lastGood(const QList<Release> &history, const RollbackWish &wish) {
  const Release &current = history.constLast();
  if (current.status == u"uninstalled")
    return fail(ErrorKind::Input, tr("The release is uninstalled"),
                tr("Name the revision that is to be installed again. ") + listing(history));
  if (const Release *meant = byNumber(history, current.rollbackOf); meant && meant->wasDeployed() && !current.wasDeployed())
    return choice(history, *meant, tr("the rollback to it is %1").arg(current.status), wish);
  const QSet<int> left = leftBehind(history);
  const int runs = origin(history, current);
  for (const Release &release : std::views::reverse(history))
    if (release.revision < current.revision && release.wasDeployed() && !left.contains(release.revision) &&
        origin(history, release) != runs)
      return choice(history, release, tr("the last one that was deployed before revision %1").arg(current.revision), wish);
  return fail(ErrorKind::Input, tr("No revision before %1 was deployed and not rolled back from").arg(current.revision),
              tr("Name one, or upgrade to a good version. ") + listing(history));
}
}  // namespace

bool mayBeRunning(const Release &release, const QDateTime &now) {
  if (!release.isPending())
    return false;
  const QDateTime since = release.updatedAt();
  return !since.isValid() || since.msecsTo(now) < std::chrono::milliseconds(usualTimeout).count();
}

Result<RollbackTarget> rollbackTarget(const QList<Release> &history, const RollbackWish &wish) {
  if (history.isEmpty())
    return fail(ErrorKind::NotFound, tr("There is no revision of the release"));
  const Release &current = history.constLast();
  if (mayBeRunning(current, wish.now))
    return fail(ErrorKind::Conflict,
                tr("Revision %1 is %2 since %3: somebody's Helm may be at work on it")
                    .arg(QString::number(current.revision), current.status, current.updated),
                tr("Let it end, or stop it where it runs. After %1 it counts as interrupted, and can be rolled back.")
                    .arg(formatDuration(usualTimeout)));
  return wish.revision > 0 ? wishedTarget(history, wish) : lastGood(history, wish);
}

}  // namespace sternway::helm
