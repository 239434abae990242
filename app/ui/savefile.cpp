// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/savefile.h"

#include "core/format.h"

#include <QSaveFile>

namespace sternway::ui {

Result<QString> saveFile(const QString &path, const QByteArray &bytes, const QString &remedy) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
    return path;
  return fail(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, file.errorString()), remedy);
}

}  // namespace sternway::ui
