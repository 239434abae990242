// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/release.h"

namespace sternway::helm {

/// Helm's own --timeout where nobody says another. A pending release that is younger is taken for one that Helm works on.
inline constexpr std::chrono::minutes usualTimeout{5};

struct RollbackWish {
  int revision = 0;        ///< 0: the last good one
  bool anyStatus = false;  ///< also one that was never deployed
  QDateTime now;
};

/// Where a rollback of a release goes.
struct RollbackTarget {
  Release current;  ///< the newest revision, whatever its status: what Helm takes back
  Release target;
  QString why;                ///< this one, in words
  QStringList warnings = {};  ///< what speaks against it without ruling it out
};

/// Chooses in the whole history of a release, the oldest first. "helm rollback" without a revision takes the one before the
/// newest, also a failed one; here the default is the newest that was deployed before, is not what runs now, and was not rolled
/// back from since. Errors: NotFound (no history), Conflict (Helm is at work on it), Input (no such target, or one that must not
/// be taken); the detail names what there is. Pure.
[[nodiscard]] Result<RollbackTarget> rollbackTarget(const QList<Release> &history, const RollbackWish &wish);

/// A pending release on which Helm may still be at work: younger than usualTimeout, or of an unknown age. Pure.
[[nodiscard]] bool mayBeRunning(const Release &release, const QDateTime &now);

}  // namespace sternway::helm
