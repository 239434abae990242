// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace sternway::steps {

/// A working copy in a temporary folder, so that the operator's own is never touched. The repository and its commits stay; folder
/// and registration go with this object, removed on a thread of the pool. After a crash the system clears the folder, and git the
/// registration, as it does for any that is gone.
class GitTree {
public:
  GitTree();
  ~GitTree();
  GitTree(const GitTree &) = delete;
  GitTree &operator=(const GitTree &) = delete;

  [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
  /// For "git worktree add"; it does not exist before that.
  [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("tree")); }

private:
  QTemporaryDir m_folder;
};

}  // namespace sternway::steps
