// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace sternway::steps {

/// One commit, as "git log -z" gives it in gitLogFormat(). Plain value.
struct GitCommit {
  QString sha = {};
  QStringList parents = {};
  QString author = {};
  QString date = {};  ///< "2026-01-10"
  QString message = {};

  [[nodiscard]] QString subject() const { return message.section(u'\n', 0, 0); }
  [[nodiscard]] QString shortSha() const { return sha.left(10); }
  /// "1a2b3c4d5e Release v1.3.0 (Ann, 2026-01-10)".
  [[nodiscard]] QString text() const;
  /// The commits that it takes back, as its message names them: "This reverts commit 1a2b3c4d".
  [[nodiscard]] QStringList reverts() const;
  /// Whether one of its lines is \a trailer.
  [[nodiscard]] bool has(const QString &trailer) const;
};

[[nodiscard]] QStringList gitLogFormat();
[[nodiscard]] QList<GitCommit> readGitLog(const QByteArray &output);

/// The commit of \a later that takes \a sha back and was not taken back itself; null: there is none.
[[nodiscard]] const GitCommit *standingRevert(const QString &sha, const QList<GitCommit> &later);

}  // namespace sternway::steps
