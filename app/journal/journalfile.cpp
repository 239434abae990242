// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFile::ExeOwner;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

Result<Done> makeFolder(const QString &path) {
  const QFileInfo folder(path);
  if (folder.isDir())
    return Done{};
  const QFileInfo parent(folder.path());
  if (QDir().mkpath(parent.filePath()) && QDir().mkdir(path, ownerFolder))
    return Done{};
  if (QFileInfo(path).isDir())  // another process was quicker
    return Done{};
  return fail(ErrorKind::Storage, tr("The folder %1 for the journal cannot be made").arg(path),
              tr("Check that you may write there, or choose another folder with STERNWAY_DATA_DIR."));
}
}  // namespace

Result<Done> prepareJournalFile(const QString &file) {
  TRY(makeFolder(QFileInfo(file).absolutePath()));
  if (QFileInfo::exists(file)) {
    if ((QFile::permissions(file) & others) != 0)
      QFile::setPermissions(file, ownerFile);
    return Done{};
  }
  QFile created(file);
  if (created.open(QIODevice::ReadWrite | QIODevice::Append, ownerFile))
    return Done{};
  return fail(ErrorKind::Storage, tr("The journal %1 cannot be made: %2").arg(file, created.errorString()),
              tr("Check that you may write there, or choose another folder with STERNWAY_DATA_DIR."));
}

Result<QString> setAside(const QString &file, const QDateTime &now) {
  const QString stem = file + u".damaged-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
  QString target = stem;
  for (int number = 2; QFileInfo::exists(target); ++number)
    target = stem + u'-' + QString::number(number);
  for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString()})
    if (QFileInfo::exists(file + suffix) && !QFile::rename(file + suffix, target + suffix))
      return fail(ErrorKind::Storage, tr("The journal %1 is damaged, and it cannot be renamed to %2").arg(file, target),
                  tr("Nothing was overwritten. Move the file away, or choose another folder with STERNWAY_DATA_DIR."));
  return target;
}

FileIdentity fileIdentity(const QString &file) {
  struct stat status {};
  if (::stat(QFile::encodeName(file).constData(), &status) != 0)
    return {0, 0};
  return {status.st_dev, status.st_ino};
}

QString visibleDamage(const QString &file) {
  // SQLite takes a file without one whole page for a new database: it writes over it, and deletes the log beside it.
  constexpr qint64 smallestPage = 512;
  const qint64 size = QFileInfo(file).size();
  if (size > 0 && size < smallestPage)
    return tr("the file is too short for a database");
  if (size == 0 && QFileInfo(file + u"-wal"_s).size() > 0)
    return tr("the file is empty, but its log is not");
  return {};
}

}  // namespace sternway
