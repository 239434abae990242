// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/guard.h"

#include <QSet>
#include <QTimer>

namespace sternway::operate {

/// Stops a guard, whichever process watches; the row as it is then. Conflict: its rollback has begun, or it has ended before. The
/// book outlives the call.
[[nodiscard]] Call<GuardRecord> *stopGuard(GuardBook &book, const GuardRecord &guard, const QString &who, const QDateTime &now,
                                           QObject *context);

/// The owner of the guards, one for the whole application: of those that this process watches, and of what is known of the
/// others. One whose process has ended is not armed again: it is written down as lost, and told. GUI thread; journal, book and
/// operations live longer.
class Guards final : public QObject {
  Q_OBJECT
public:
  using BookOf = std::function<Result<GuardBook *>()>;
  Guards(Operations::JournalOf journal, BookOf book, Operations &operations);
  ~Guards() override;

  /// Arms one; the guard tells how that went. It is kept until it has ended, or was refused; an Error: the journal is not there.
  [[nodiscard]] Result<std::shared_ptr<Guard>> arm(const std::shared_ptr<assess::ServiceMonitor> &monitor,
                                                   const GuardRequest &request);
  /// Of all processes, as they stand in the journal.
  [[nodiscard]] const QList<GuardRecord> &live() const { return m_live; }
  [[nodiscard]] const GuardRecord *of(const ObjectRef &service) const;  ///< null: it has none
  /// The one that this process watches; null: none, or another process does.
  [[nodiscard]] std::shared_ptr<Guard> watching(const ObjectRef &service) const;
  /// What this process watches, in all clusters: nobody does once it has ended.
  [[nodiscard]] QList<ObjectRef> watchedHere() const;
  void stop(const GuardRecord &guard, const QString &who);
  /// The cluster is closed: who watches there cannot any more.
  void drop(const QString &context);
  /// Reads the journal; then again by itself, more often while there is one or while one counts down. Call it when another
  /// process may have written there.
  void look();

Q_SIGNALS:
  void changed();                                 ///< live()
  void over(const sternway::GuardRecord &guard);  ///< it has ended, and nobody here has stopped it
  void fired(const std::shared_ptr<sternway::operate::RollbackRun> &run);
  void failed(const sternway::Error &error);

private:
  void take(const QList<GuardRecord> &records);
  void lookAgain();
  void lose(const GuardRecord &guard);
  void keep(const std::shared_ptr<Guard> &guard);
  void leave(Guard *guard);

  const Operations::JournalOf m_journal;
  const BookOf m_bookOf;
  Operations &m_operations;
  QList<std::shared_ptr<Guard>> m_watching;
  QList<GuardRecord> m_live;
  QSet<QString> m_losing;  ///< ids
  QTimer m_again;
};

}  // namespace sternway::operate
