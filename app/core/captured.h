// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/kubernetesundo.h"
#include "core/runbook.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sternway {

/// The variable of a runbook that holds the reason of the rollback, where it has one: {{REASON}} and {{reason}} are the same.
inline constexpr QLatin1String reasonVariable("REASON");

/// A name that has a value without being a variable of the runbook.
struct CapturedPlaceholder {
  QString name;  ///< "old.image"
  QString help;  ///< English, for the reference
};
/// In the order of the reference.
[[nodiscard]] const QList<CapturedPlaceholder> &capturedPlaceholderTable();
/// Their names: "old.image", "incident.duration", "now", "service", ...
[[nodiscard]] const QStringList &capturedPlaceholders();

/// What is known of an incident, or of a rollback before there is one, without anybody entering it.
struct CapturedFacts {
  ObjectRef service;
  KubernetesUndo undo;         ///< of the rollback that is being prepared; without a target: what the events say of the last one
  QList<JournalEvent> events;  ///< of the incident
  QDateTime now;
  Incident incident = {};                    ///< without an id: there is none yet
  QList<OperationRecord> operations = {};    ///< of the incident
  RunbookPtr runbook = {};                   ///< whose contacts and checklists count; null: none
  QHash<QString, double> measured = {};      ///< metric → value, as it is now; empty: what the events say last
  std::chrono::milliseconds updateEvery{0};  ///< how often people are told; 0: not known
  QString sender = {};                       ///< who writes, for people
};

/// What is known of \a record, with the runbook's updateEvery, or else the usual one; the window and the commands add what they
/// measure, and who writes.
[[nodiscard]] CapturedFacts capturedFacts(const IncidentRecord &record, const RunbookPtr &runbook, const QDateTime &now);

/// The values of capturedPlaceholders() that are known; the others are missing. The old release is the one that the rollback goes
/// back to, the new one is what it takes back. Pure.
[[nodiscard]] QHash<QString, QString> capturedValues(const CapturedFacts &facts);

/// Those of them that a rollback being prepared says itself: the releases and the revision. Pure.
[[nodiscard]] QHash<QString, QString> undoValues(const KubernetesUndo &undo);

/// All that the placeholders of a message stand for: captured values, defaults of the runbook's variables and what was entered in
/// the incident, the later ones first. Without secrets. Pure.
[[nodiscard]] QHash<QString, QString> messageValues(const CapturedFacts &facts);

}  // namespace sternway
