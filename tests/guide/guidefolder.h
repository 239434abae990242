// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace sternway::test {

/// A guide of a test's own: pages in a folder that goes with it.
class GuideFolder {
public:
  void write(const QString &file, const QByteArray &markdown) const {
    QDir(m_folder.path()).mkpath(QFileInfo(file).path());
    QFile out(m_folder.filePath(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(markdown) != markdown.size())
      qFatal("%s cannot be written", qPrintable(file));
  }
  [[nodiscard]] QString path() const { return m_folder.path(); }

private:
  QTemporaryDir m_folder;
};

}  // namespace sternway::test
