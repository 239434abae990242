// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwatch.h"

#include <QFileInfo>

namespace sternway::journal {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

JournalWatch::JournalWatch(const QString &file, QObject *parent) : QObject(parent), m_wal(file + u"-wal"_s) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(250ms);
  connect(&m_soon, &QTimer::timeout, this, &JournalWatch::changed);
  connect(&m_files, &QFileSystemWatcher::fileChanged, this, &JournalWatch::follow);
  connect(&m_files, &QFileSystemWatcher::directoryChanged, this, [this] {
    if (m_files.files().isEmpty())
      follow();
  });
  // The folder is there before the file is, and tells when one comes.
  m_files.addPath(QFileInfo(file).path());
  if (QFileInfo::exists(m_wal))
    m_files.addPath(m_wal);
}

/// A file that was taken away is not watched any more, the one that takes its place not yet.
void JournalWatch::follow() {
  if (m_files.files().isEmpty() && QFileInfo::exists(m_wal))
    m_files.addPath(m_wal);
  if (!m_soon.isActive())
    m_soon.start();
}

}  // namespace sternway::journal

#include "moc_journalwatch.cpp"
