// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/targetref.h"

class QWidget;

namespace sternway::ui {

class Workspace;

/// Asks for how long the service's guard is to be armed, and arms it: says in which case it rolls back, after which countdown,
/// what would run, and who answers for it. What speaks against that is said in the dialog. Nothing happens while the service's
/// cluster is not open. The workspace outlives it. GUI thread.
void askForGuard(Workspace &workspace, const ObjectRef &service, QWidget *parent);

}  // namespace sternway::ui
