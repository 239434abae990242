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
#include <QVBoxLayout>

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

namespace {

QLabel *makeCopyLabel(const QString &text, QWidget *parent) {
  QLabel *label = makePlainLabel({}, parent);
  label->setText(text);
  label->setWordWrap(true);
  return label;
}

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
  m_column = new QVBoxLayout(page);
  m_column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
  m_column->setSpacing(2 * grid);
  m_column->addStretch();
  setWidget(page);
}

void CopyList::addHeading(const QString &text) {
  QLabel *label = makeCopyLabel(text, widget());
  makeHeading(*label, 1.2);
  m_column->insertWidget(m_column->count() - 1, label);
}

void CopyList::addText(const QString &text) {
  m_column->insertWidget(m_column->count() - 1, makeCopyLabel(text, widget()));
}

QWidget *CopyList::makeWords(const CopyEntry &entry) {
  auto *words = new QWidget(widget());
  auto *column = new QVBoxLayout(words);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(grid / 2);
  QLabel *title = makeCopyLabel(entry.title, words);
  makeHeading(*title);
  column->addWidget(title);
  if (!entry.detail.isEmpty()) {
    QLabel *detail = makeCopyLabel(entry.detail, words);
    detail->setPalette(mutedLabel(palette()));
    column->addWidget(detail);
  }
  QLabel *text = makeCopyLabel(entry.text, words);
  if (entry.code)
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  column->addWidget(text);
  return words;
}

void CopyList::addEntry(const CopyEntry &entry) {
  auto *row = new QHBoxLayout;
  row->setSpacing(grid);
  row->addWidget(makeWords(entry), 1);
  if (const QUrl url(entry.url); isWebPage(url)) {
    auto *open = new QPushButton(QIcon::fromTheme(u"internet-services"_s), tr("Open"), widget());
    open->setAccessibleName(tr("Open: %1").arg(entry.title));
    open->setToolTip(entry.url);
    connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    row->addWidget(open, 0, Qt::AlignTop);
  }
  auto *copy = new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), widget());
  copy->setAccessibleName(tr("Copy: %1").arg(entry.title));
  connect(copy, &QPushButton::clicked, this, [this, entry] {
    QGuiApplication::clipboard()->setText(entry.text);
    Q_EMIT copied(entry.title);
  });
  row->addWidget(copy, 0, Qt::AlignTop);
  m_column->insertLayout(m_column->count() - 1, row);
}

}  // namespace sternway
