// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/journal.h"

namespace sternway::incident {

/// Renews an operation's lease three times in each lease time, by the clock's time, and gives it up when it dies: then others may
/// take the operation over at once. Make it when the operation is recorded. GUI thread; journal and clock outlive it.
class LeaseKeeper final : public QObject {
  Q_OBJECT
public:
  LeaseKeeper(Journal &journal, Clock &clock, QString operationId, QObject *parent = nullptr);
  ~LeaseKeeper() override;

Q_SIGNALS:
  /// Another process has it: nothing more may be done for this operation here. Not told of a journal that cannot be written for a
  /// while; that ends the operation by itself.
  void lost(const sternway::Error &error);

private:
  void later();

  Journal &m_journal;
  Clock &m_clock;
  const QString m_operation;
  bool m_lost = false;
};

}  // namespace sternway::incident
