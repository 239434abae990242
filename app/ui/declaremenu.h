// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace sternway {

class Declarations;

/// What no metric tells, to be declared with one click: the runbook's symptoms, each ticked while it is declared, and one more
/// report of a user. Filled each time it opens. The declarations outlive it. GUI thread.
class DeclareMenu final : public QMenu {
  Q_OBJECT
public:
  explicit DeclareMenu(Declarations &declarations, QWidget *parent = nullptr);

private:
  void fill();

  Declarations &m_declarations;
};

}  // namespace sternway
