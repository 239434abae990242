// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"

#include "core/text.h"

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

QString milestoneName(Milestone milestone) {
  switch (milestone) {
    case Milestone::None: return {};
    case Milestone::ImpactStart: return u"impact-start"_s;
    case Milestone::Detected: return u"detected"_s;
    case Milestone::Declared: return u"declared"_s;
    case Milestone::Mitigated: return u"mitigated"_s;
    case Milestone::Resolved: return u"resolved"_s;
  }
  return {};
}

Milestone milestoneFromName(const QString &name) {
  static constexpr std::array named{Milestone::ImpactStart, Milestone::Detected, Milestone::Declared, Milestone::Mitigated,
                                    Milestone::Resolved};
  for (const Milestone milestone : named)
    if (milestoneName(milestone) == name)
      return milestone;
  return Milestone::None;
}

QString milestoneTitle(Milestone milestone) {
  switch (milestone) {
    case Milestone::None: return {};
    case Milestone::ImpactStart: return tr("impact start");
    case Milestone::Detected: return tr("detected");
    case Milestone::Declared: return tr("declared");
    case Milestone::Mitigated: return tr("mitigated");
    case Milestone::Resolved: return tr("resolved");
  }
  return {};
}

}  // namespace sternway
