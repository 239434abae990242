// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicestatus.h"

#include <QCoreApplication>

namespace sternway {

QString markName(Mark mark) {
  switch (mark) {
    case Mark::Good: return QCoreApplication::translate("Mark", "good");
    case Mark::Unknown: return QCoreApplication::translate("Mark", "unknown");
    case Mark::Stale: return QCoreApplication::translate("Mark", "out of date");
    case Mark::Progress: return QCoreApplication::translate("Mark", "in progress");
    case Mark::Notice: return QCoreApplication::translate("Mark", "to watch");
    case Mark::Warning: return QCoreApplication::translate("Mark", "warning");
    case Mark::Critical: return QCoreApplication::translate("Mark", "critical");
  }
  return {};
}

Mark markOf(Action action) {
  switch (action) {
    case Action::None: return Mark::Good;
    case Action::Wait:
    case Action::Monitor:
    case Action::Investigate: return Mark::Notice;
    case Action::FixForward:
    case Action::Consider:
    case Action::Schedule:
    case Action::ScaleFirst:
    case Action::Prepare: return Mark::Warning;
    case Action::Rollback: return Mark::Critical;
  }
  return Mark::Unknown;
}

Mark markOf(const Verdict &verdict) {
  return verdict.unknown ? Mark::Unknown : markOf(verdict.action);
}

}  // namespace sternway
