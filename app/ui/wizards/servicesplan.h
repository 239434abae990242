// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "ui/wizards/servicescontext.h"

namespace sternway::ui {

/// The steps of the services that are ready, in their order.
[[nodiscard]] QList<models::ServiceStep> plannedSteps(const QList<operate::ServicePart> &parts);
/// The whole plan for people: which services, from where to where, what stays as it is and why, each step with what it changes
/// and the command that does the same, and what preflight found. \a reason may be empty. Pure.
[[nodiscard]] report::Document planDocument(const ServicesContext &context, const QString &reason, OnFailure onFailure);

}  // namespace sternway::ui
