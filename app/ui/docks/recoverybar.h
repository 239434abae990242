// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QWidget>

class QVBoxLayout;

namespace sternway::ui {

/// What Operations knows of rollbacks that earlier processes left unfinished, one banner each, with a button to decide about it.
/// Hidden while there is nothing. The workspace lives longer. GUI thread.
class RecoveryBar final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit RecoveryBar(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
  void decideRequested(const sternway::OperationRecord &record);

private:
  void retranslate() override;
  void clear();
  void add(const OperationRecord &record);

  operate::Operations &m_operations;
  QVBoxLayout *m_column;
};

}  // namespace sternway::ui
