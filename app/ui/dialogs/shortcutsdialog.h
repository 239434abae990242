// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace sternway {

class Actions;

/// All shortcuts of the window by group, taken from the registry of actions, and the keys that tables understand. GUI thread.
class ShortcutsDialog final : public QDialog {
  Q_OBJECT
public:
  explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

}  // namespace sternway
