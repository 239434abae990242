// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/gittree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// Where the repository keeps what belongs to the tree alone; empty: it is not registered.
QString registrationOf(const QString &tree) {
  QFile link(tree + u"/.git"_s);
  if (!link.open(QFile::ReadOnly))
    return {};
  const QString line = QString::fromUtf8(link.readLine()).trimmed();
  const QString folder = line.startsWith(u"gitdir: "_s) ? line.mid(8) : QString();
  return QFileInfo(QFileInfo(folder).path()).fileName() == u"worktrees" ? folder : QString();
}
}  // namespace

GitTree::GitTree() : m_folder(QDir::temp().filePath(u"sternway-git-XXXXXX"_s)) {
  m_folder.setAutoRemove(false);
}

GitTree::~GitTree() {
  if (!isValid())
    return;
  QThreadPool::globalInstance()->start([registration = registrationOf(path()), folder = m_folder.path()] {
    if (!registration.isEmpty())
      QDir(registration).removeRecursively();
    QDir(folder).removeRecursively();
  });
}

}  // namespace sternway::steps
