// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/kubernetesundo.h"

#include <QHash>

namespace sternway {

/// What is known of a rollback without anybody entering it.
struct CapturedFacts {
  ObjectRef service;
  KubernetesUndo undo;         ///< without a target: there is none yet
  QList<JournalEvent> events;  ///< of the incident
  QDateTime now;
};

/// The values of capturedPlaceholders() that are known; the others are missing. The old release is the one that the rollback goes
/// back to. Pure.
[[nodiscard]] QHash<QString, QString> capturedValues(const CapturedFacts &facts);

}  // namespace sternway
