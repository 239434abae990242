// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/kubernetesundo.h"
#include "core/runbook.h"

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

/// The values of a runbook's variables in one incident. What a person enters is an event of its journal, except secrets, and what
/// looks like one: those are kept in memory and nowhere else. Pure.

/// An http or https address with a host; placeholders may stand in it.
[[nodiscard]] bool isWebAddress(const QString &text);

/// Why the text cannot be a value of the variable; empty when it can.
[[nodiscard]] QString valueProblem(const RunbookVariable &variable, const QString &value);

/// Whether this value may be written down. Not so for a secret, and for a text in which the journal would find one.
[[nodiscard]] bool mayBeWritten(const RunbookVariable &variable, const QString &value);

/// Under which names a value stands in for {{NAME}}: a secret under {{secret:NAME}} too.
[[nodiscard]] QStringList placeholderNames(const RunbookVariable &variable);

/// Those whose placeholders stand in the texts, in the order declared. Then, each once, what {{secret:NAME}} asks for without
/// being declared.
[[nodiscard]] QList<RunbookVariable> variablesIn(const QStringList &texts, const QList<RunbookVariable> &declared);

/// What was entered in an incident, by name; the newest word counts, and an empty one means that it was taken out.
[[nodiscard]] QHash<QString, QString> enteredValues(const QList<JournalEvent> &events);
/// \a value: see mayBeWritten(); empty: it was taken out. \a who is the login name.
[[nodiscard]] EventDraft valueEntered(const RunbookVariable &variable, const QString &value, const QString &who);

}  // namespace sternway
