// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"

#include "core/enumnames.h"
#include "core/text.h"

#include <algorithm>
#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr auto milestones = enumNames<Milestone>({{Milestone::ImpactStart, "impact-start"},
                                                  {Milestone::Detected, "detected"},
                                                  {Milestone::Declared, "declared"},
                                                  {Milestone::Mitigated, "mitigated"},
                                                  {Milestone::Resolved, "resolved"}});
}

QString milestoneName(Milestone milestone) {
  return milestones.name(milestone);
}

Milestone milestoneFromName(const QString &name) {
  return milestones.value(name).value_or(Milestone::None);
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

QList<TargetRef> targetsOf(const Incident &incident) {
  QList<TargetRef> targets;
  if (!incident.service.name.isEmpty())
    targets.append(targetOf(incident.service));
  for (const TargetRef &target : incident.targets)
    if (!targets.contains(target))
      targets.append(target);
  return targets;
}

bool isNews(const EventDraft &draft, const std::optional<QJsonObject> &last) {
  return !last || std::any_of(draft.newsKeys.cbegin(), draft.newsKeys.cend(),
                              [&](const QString &key) { return draft.data.value(key) != last->value(key); });
}

QString holderText(const Lease &lease) {
  return tr("by %1 on %2, since %3").arg(lease.user, lease.host, lease.since.toLocalTime().toString(u"HH:mm"_s));
}

}  // namespace sternway
