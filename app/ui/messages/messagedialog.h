// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages/messagecontent.h"
#include "ui/retranslated.h"

#include <QDialog>

namespace sternway::ui {

class MessagePanel;
class Workspace;

/// The message panel in a window of its own, beside the work. It asks before it gives up what somebody has written. GUI thread;
/// the workspace outlives it.
class MessageDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  MessageDialog(Workspace &workspace, const MessageScope &scope, QWidget *parent = nullptr);
  [[nodiscard]] const MessageScope &scope() const;
  [[nodiscard]] bool mayLoseText() const;  ///< reject() asks
  void reject() override;

Q_SIGNALS:
  void channelsRequested();

private:
  void retranslate() override;

  MessagePanel *m_panel;
};

}  // namespace sternway::ui
