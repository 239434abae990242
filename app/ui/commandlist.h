// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "models/commandmodel.h"

namespace sternway {

class Actions;
class Declarations;
class Fleet;
class Workspace;

/// What a command stands for: the scheme of PaletteEntry::id. Its target is an ObjectRef (Service, Namespace), a name (Context,
/// Rehearsal, Action, Symptom) or an Incident.
enum class CommandKind { Action, Service, Namespace, Context, Rehearsal, Incident, Symptom };
[[nodiscard]] CommandKind kindOf(const PaletteEntry &command);

/// Everything that can be opened by its name now, except incidents, which come from the journal.
[[nodiscard]] QList<PaletteEntry> commandsOf(const Workspace &workspace, Fleet &fleet, const Actions &actions);
[[nodiscard]] QList<PaletteEntry> commandsOf(const QList<Incident> &incidents);
/// To declare or withdraw each symptom of a service's runbook.
[[nodiscard]] QList<PaletteEntry> commandsOf(const Declarations &declarations);

}  // namespace sternway
