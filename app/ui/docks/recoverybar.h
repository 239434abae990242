// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace sternway {

/// What earlier processes left unfinished, one banner a rollback, each with a button to decide about it. Hidden while there is
/// nothing. It looks once when the event loop runs, and again when the
/// journal changes or a lease may have run out. The workspace lives longer. GUI thread.
class RecoveryBar final : public QWidget {
  Q_OBJECT
public:
  explicit RecoveryBar(Workspace &workspace, QWidget *parent = nullptr);

  void refresh();

Q_SIGNALS:
  void decideRequested(const sternway::OperationRecord &record);

protected:
  void changeEvent(QEvent *event) override;

private:
  void keep(const QList<OperationRecord> &records);
  void retranslate();
  void clear();
  void add(const OperationRecord &record);

  Workspace &m_workspace;
  QVBoxLayout *m_column;
  QTimer m_reload;
  QList<OperationRecord> m_records;
  Error m_error;
};

}  // namespace sternway
