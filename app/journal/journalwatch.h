// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace sternway::journal {

/// Tells when somebody, this process or another, has written to the journal: each commit writes to the file FILE-wal
/// (https://sqlite.org/wal.html). Where the system does not tell of a file, as on some network drives, it is silent: who has to
/// know looks now and then as well. The file need not be there yet. GUI thread.
class JournalWatch final : public QObject {
  Q_OBJECT
public:
  /// \a file: the journal's, absolute.
  explicit JournalWatch(const QString &file, QObject *parent = nullptr);

Q_SIGNALS:
  void changed();  ///< once for what is written within a quarter of a second

private:
  void follow();

  const QString m_wal;
  QFileSystemWatcher m_files;
  QTimer m_soon;
};

}  // namespace sternway::journal
