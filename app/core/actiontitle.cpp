// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actiontitle.h"

#include "core/format.h"

namespace sternway {

QString actionTitle(Action action) {
  switch (action) {
    case Action::None: return tr("Nothing to do");
    case Action::Wait: return tr("Wait");
    case Action::Monitor: return tr("Monitor");
    case Action::Investigate: return tr("Investigate");
    case Action::FixForward: return tr("Fix forward");
    case Action::Consider: return tr("Consider a rollback");
    case Action::Schedule: return tr("Schedule a rollback");
    case Action::ScaleFirst: return tr("Scale first");
    case Action::Prepare: return tr("Prepare");
    case Action::Rollback: return tr("Roll back");
  }
  return {};
}

}  // namespace sternway
