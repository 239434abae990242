// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandlist.h"

#include "core/format.h"
#include "ui/actions.h"
#include "ui/declarations.h"
#include "ui/fleet.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QUrl>

#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

const std::array schemes{u"action:"_s,    u"service:"_s,  u"namespace:"_s, u"context:"_s,
                         u"rehearsal:"_s, u"incident:"_s, u"declare:"_s,   u"withdraw:"_s};

QString idOf(CommandKind kind, const QString &rest) {
  return schemes.at(static_cast<size_t>(kind)) + rest;
}

models::PaletteEntry entryOf(CommandKind kind, const QString &id, const QString &title, const QString &detail,
                             const QVariant &target) {
  return {.id = idOf(kind, id), .title = title, .detail = detail, .keys = {}, .target = target};
}

void addServices(Fleet &fleet, QList<models::PaletteEntry> &commands) {
  QSet<std::pair<QString, QString>> namespaces;
  for (int row = 0; row < fleet.services().rowCount(); ++row) {
    const ObjectRef &ref = fleet.services().at(row).ref;
    commands.append(entryOf(CommandKind::Service, ref.context + u'/' + display(ref), ref.name,
                            tr("service in %1, %2").arg(ref.nameSpace, ref.context), QVariant::fromValue(ref)));
    namespaces.insert({ref.context, ref.nameSpace});
  }
  for (const auto &[context, name] : std::as_const(namespaces)) {
    const ObjectRef ref{.context = context, .nameSpace = name, .name = {}, .kind = Kind::Namespace};
    commands.append(entryOf(CommandKind::Namespace, context + u'/' + name, name, tr("namespace of %1").arg(context),
                            QVariant::fromValue(ref)));
  }
}

}  // namespace

CommandKind kindOf(const models::PaletteEntry &command) {
  for (size_t i = 0; i < schemes.size(); ++i)
    if (command.id.startsWith(schemes.at(i)))
      return static_cast<CommandKind>(i);
  return CommandKind::Action;
}

QList<models::PaletteEntry> commandsOf(const Workspace &workspace, Fleet &fleet, const Actions &actions) {
  QList<models::PaletteEntry> commands;
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
        commands.append(entryOf(CommandKind::Context, entry.name, entry.name,
                                workspace.session(entry.name) ? tr("cluster, open") : tr("cluster to open"), entry.name));
  for (const RehearsalChoice &choice : workspace.rehearsals())
    commands.append(entryOf(CommandKind::Rehearsal, choice.name, choice.title, tr("rehearsal"), choice.name));
  return commands;
}

QList<models::PaletteEntry> commandsOf(const QList<Incident> &incidents) {
  QList<models::PaletteEntry> commands;
  for (const Incident &incident : incidents)
    commands.append(entryOf(
        CommandKind::Incident, incident.id, incident.title,
        incident.closedAt.isValid() ? tr("incident %1, closed").arg(incident.id) : tr("incident %1, open").arg(incident.id),
        incident.id));
  return commands;
}

QList<models::PaletteEntry> commandsOf(const Declarations &declarations) {
  QList<models::PaletteEntry> commands;
  for (const Symptom &symptom : declarations.symptoms()) {
    const bool declared = declarations.isDeclared(symptom.id);
    commands.append(entryOf(declared ? CommandKind::Withdraw : CommandKind::Declare, symptom.id,
                            declared ? tr("Withdraw: %1").arg(symptom.title) : tr("Declare: %1").arg(symptom.title),
                            tr("symptom of %1").arg(declarations.service().name), symptom.id));
  }
  return commands;
}

namespace {

bool isWebPage(const QUrl &url) {
  return url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
}

}  // namespace

CopyList::CopyList(QWidget *parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  clear();
}

void CopyList::clear() {
  auto *page = new QWidget;
  m_column = makeColumn(2 * grid, {BoxPart::room()}, page, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  setWidget(page);
}

void CopyList::addHeading(const QString &text) {
  QLabel *label = makeWrappedLabel({}, widget(), text);
  makeHeading(*label, 1.2);
  m_column->insertWidget(m_column->count() - 1, label);
}

void CopyList::addText(const QString &text) {
  m_column->insertWidget(m_column->count() - 1, makeWrappedLabel({}, widget(), text));
}

QWidget *CopyList::makeWords(const CopyEntry &entry) {
  auto *words = new QWidget(widget());
  QLabel *title = makeWrappedLabel({}, words, entry.title);
  makeHeading(*title);
  QList<BoxPart> parts{title};
  if (!entry.detail.isEmpty()) {
    QLabel *detail = makeWrappedLabel({}, words, entry.detail);
    detail->setPalette(mutedLabel(palette()));
    parts << detail;
  }
  QLabel *text = makeWrappedLabel({}, words, entry.text);
  if (entry.code)
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  makeColumn(grid / 2, parts << text, words);
  return words;
}

void CopyList::addEntry(const CopyEntry &entry) {
  QList<BoxPart> parts{{makeWords(entry), 1}};
  if (const QUrl url(entry.url); isWebPage(url)) {
    QPushButton *open = makeButton({}, u"internet-services"_s, widget());
    open->setText(tr("Open"));
    open->setAccessibleName(tr("Open: %1").arg(entry.title));
    open->setToolTip(entry.url);
    connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    parts << BoxPart(open, 0, Qt::AlignTop);
  }
  QPushButton *copy = makeButton({}, u"edit-copy"_s, widget());
  copy->setText(tr("Copy"));
  copy->setAccessibleName(tr("Copy: %1").arg(entry.title));
  connect(copy, &QPushButton::clicked, this, [this, entry] {
    QGuiApplication::clipboard()->setText(entry.text);
    Q_EMIT copied(entry.title);
  });
  m_column->insertLayout(m_column->count() - 1, makeRow(grid, parts << BoxPart(copy, 0, Qt::AlignTop)));
}

}  // namespace sternway::ui

#include "moc_commandlist.cpp"
