// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/runbook.h"

#include <QHash>
#include <QStringList>

namespace sternway::ui {

/// What a message is about, and what is chosen when somebody begins to write it. Plain value.
struct MessageScope {
  ObjectRef service = {};
  QString incidentId = {};  ///< empty: there is none yet, so the message can only be copied
  QString stage = {};       ///< "before", "during", "after", "resolved", or escalationStage; empty: what the incident has come to
  Audience audience = Audience::Internal;
  QString templateId = {};    ///< empty: the first one of the stage for the audience
  QStringList channels = {};  ///< names; empty: those that the template is for
  QString subject = {};       ///< with \c body in place of a template's
  QString body = {};
  QHash<QString, QString> known = {};  ///< values that the incident does not tell, by placeholder
};

/// What the incident has come to: a stage of messages. Pure.
[[nodiscard]] QString stageOf(const IncidentRecord &record);

}  // namespace sternway::ui
