// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/rollbackrun.h"

#include <QTimer>

#include <memory>

namespace sternway::operate {

class ServicesRun;
struct ServicesRequest;

/// The owner of rollbacks, one for the whole application, in the window and in a command: of those that run, and of what is known
/// of those that other processes run or have left. A wizard, the window and a command are views of it. Whoever looks may go, and
/// so may the session: the rollback goes on to its end. GUI thread; the journal and the open sessions live longer.
class Operations final : public QObject {
  Q_OBJECT
public:
  using JournalOf = std::function<Result<Journal *>()>;

  explicit Operations(JournalOf journal);
  ~Operations() override;

  /// Carries the prepared plan out, or goes on with what was left unfinished. The run is kept until it has ended.
  void execute(const std::shared_ptr<RollbackRun> &run);
  void resume(const std::shared_ptr<RollbackRun> &run, const OperationRecord &record, Decision decision);
  /// The same of several services at once.
  void execute(const std::shared_ptr<ServicesRun> &run, const ServicesRequest &request);
  /// Of several services in a context; null: there is none.
  [[nodiscard]] std::shared_ptr<ServicesRun> runningTogether(const QString &context) const;
  /// Null where no rollback of the service runs.
  [[nodiscard]] std::shared_ptr<RollbackRun> running(const ObjectRef &service) const;
  /// What is being rolled back, or waits for its turn, in one context or (empty) in all.
  [[nodiscard]] QList<ObjectRef> services(const QString &context = {}) const;
  /// Deletes what belongs to a session that was closed, in the order given: soon, or when the last rollback in its context has
  /// ended.
  void release(QObject *object, const QString &context);

  /// The service's rollback that a process, perhaps another one that is at it, has begun and not ended; nothing: there is none.
  [[nodiscard]] Call<std::optional<OperationRecord>> *leftOf(const ObjectRef &service, QObject *context) const;
  /// Of all services, those that do not run in this process, as look() found them last, and why they are not known.
  [[nodiscard]] const QList<OperationRecord> &left() const { return m_left; }
  [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
  /// Reads the journal; leftChanged() follows. While another process is at one it looks again by itself.
  void look();
  /// What is known may be out of date.
  void journalChanged();

Q_SIGNALS:
  void changed();      ///< one has begun or ended
  void leftChanged();  ///< left() or problem()

private:
  void keep(const std::shared_ptr<RollbackRun> &run);
  void drop(RollbackRun *run);
  void drop(ServicesRun *run);
  void ended(const QString &context);
  void take(const Result<QList<OperationRecord>> &records);

  const JournalOf m_journal;
  QList<std::shared_ptr<RollbackRun>> m_runs;
  QList<std::shared_ptr<ServicesRun>> m_together;
  QList<std::pair<QString, QObject *>> m_closed;  ///< context, and what dies when it is free
  QList<OperationRecord> m_left;
  std::optional<Error> m_problem;
  QTimer m_again;
};

}  // namespace sternway::operate
