// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/rollbackrun.h"

#include <memory>

namespace sternway {

/// The owner of the rollbacks that run, one for the whole application: a wizard, the window and a command are views of them.
/// Whoever looks may go, and so may the session: the rollback goes on to its end. GUI thread; the journal and the open sessions
/// live longer.
class Operations final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  ~Operations() override;

  /// To be called when the run begins to change something; it is kept until it has ended.
  void keep(const std::shared_ptr<RollbackRun> &run);
  /// Null where no rollback of the service runs.
  [[nodiscard]] std::shared_ptr<RollbackRun> running(const ObjectRef &service) const;
  /// What is being rolled back, in one context or (empty) in all.
  [[nodiscard]] QList<ObjectRef> services(const QString &context = {}) const;
  /// Deletes a session that was closed: soon, or when the last rollback in its context has ended.
  void release(QObject *session, const QString &context);

Q_SIGNALS:
  void changed();  ///< one has begun or ended

private:
  void drop(RollbackRun *run);

  QList<std::shared_ptr<RollbackRun>> m_runs;
  QMultiHash<QString, QObject *> m_closed;  ///< sessions by context; children
};

}  // namespace sternway
