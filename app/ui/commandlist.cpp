// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandlist.h"

#include "core/text.h"
#include "ui/actions.h"
#include "ui/declarations.h"
#include "ui/fleet.h"

#include <QSet>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

const std::array schemes{u"action:"_s,    u"service:"_s,  u"namespace:"_s, u"context:"_s,
                         u"rehearsal:"_s, u"incident:"_s, u"symptom:"_s};

QString idOf(CommandKind kind, const QString &rest) {
  return schemes.at(static_cast<size_t>(kind)) + rest;
}

void addServices(Fleet &fleet, QList<PaletteEntry> &commands) {
  QSet<std::pair<QString, QString>> namespaces;
  for (int row = 0; row < fleet.services().rowCount(); ++row) {
    const ObjectRef &ref = fleet.services().at(row).ref;
    commands.append({.id = idOf(CommandKind::Service, ref.context + u'/' + display(ref)),
                     .title = ref.name,
                     .detail = tr("service in %1, %2").arg(ref.nameSpace, ref.context),
                     .keys = {},
                     .target = QVariant::fromValue(ref)});
    namespaces.insert({ref.context, ref.nameSpace});
  }
  for (const auto &[context, name] : std::as_const(namespaces))
    commands.append(
        {.id = idOf(CommandKind::Namespace, context + u'/' + name),
         .title = name,
         .detail = tr("namespace of %1").arg(context),
         .keys = {},
         .target = QVariant::fromValue(ObjectRef{.context = context, .nameSpace = name, .name = {}, .kind = Kind::Namespace})});
}

}  // namespace

CommandKind kindOf(const PaletteEntry &command) {
  for (size_t i = 0; i < schemes.size(); ++i)
    if (command.id.startsWith(schemes.at(i)))
      return static_cast<CommandKind>(i);
  return CommandKind::Action;
}

QList<PaletteEntry> commandsOf(const Workspace &workspace, Fleet &fleet, const Actions &actions) {
  QList<PaletteEntry> commands;
  for (const QAction *action : actions.all())
    if (action->isEnabled() && action->objectName() != u"go.palette"_s)
      commands.append({.id = idOf(CommandKind::Action, action->objectName()),
                       .title = Actions::plainText(*action),
                       .detail = action->statusTip(),
                       .keys = action->shortcut().toString(QKeySequence::NativeText),
                       .target = action->objectName()});
  addServices(fleet, commands);
  if (const auto contexts = workspace.contexts())
    for (const ContextEntry &entry : *contexts)
      if (entry.problem.isEmpty())
        commands.append({.id = idOf(CommandKind::Context, entry.name),
                         .title = entry.name,
                         .detail = workspace.session(entry.name) ? tr("cluster, open") : tr("cluster to open"),
                         .keys = {},
                         .target = entry.name});
  for (const RehearsalChoice &choice : workspace.rehearsals())
    commands.append({.id = idOf(CommandKind::Rehearsal, choice.name),
                     .title = choice.title,
                     .detail = tr("rehearsal"),
                     .keys = {},
                     .target = choice.name});
  return commands;
}

QList<PaletteEntry> commandsOf(const QList<Incident> &incidents) {
  QList<PaletteEntry> commands;
  for (const Incident &incident : incidents)
    commands.append({.id = idOf(CommandKind::Incident, incident.id),
                     .title = incident.title,
                     .detail = incident.closedAt.isValid() ? tr("incident %1, closed").arg(incident.id)
                                                           : tr("incident %1, open").arg(incident.id),
                     .keys = {},
                     .target = incident.id});
  return commands;
}

QList<PaletteEntry> commandsOf(const Declarations &declarations) {
  QList<PaletteEntry> commands;
  for (const Symptom &symptom : declarations.symptoms())
    commands.append({.id = idOf(CommandKind::Symptom, symptom.id),
                     .title = declarations.isDeclared(symptom.id) ? tr("Withdraw: %1").arg(symptom.title)
                                                                  : tr("Declare: %1").arg(symptom.title),
                     .detail = tr("symptom of %1").arg(declarations.service().name),
                     .keys = {},
                     .target = symptom.id});
  return commands;
}

}  // namespace sternway
