// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "ui/delegates/celldelegate.h"
#include "ui/labels.h"
#include "ui/workspace.h"

#include <limits>

namespace sternway::ui {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(Workspace &workspace, QWidget *parent) : Retranslated(parent), m_workspace(workspace) {
  m_ui.setupUi(this);
  QFont large = font();
  large.setPointSizeF(large.pointSizeF() * 1.8);
  m_ui.title->setFont(large);
  makeHeading(*m_ui.contextsTitle);
  makeHeading(*m_ui.rehearsalsTitle);
  setUp(*m_ui.contexts, m_contexts);
  setUp(*m_ui.rehearsals, m_rehearsals);
  connect(m_ui.problem, &Banner::triggered, this, &WelcomePage::preferencesWanted);
  connect(&workspace, &Workspace::contextsChanged, this, &WelcomePage::refresh);
  connect(&workspace, &Workspace::sessionOpened, this, &WelcomePage::refresh);
  setFocusProxy(m_ui.contexts);
  retranslate();
}

void WelcomePage::setUp(QListView &list, models::CommandModel &model) {
  model.setLimit(std::numeric_limits<int>::max());
  list.setModel(&model);
  list.setItemDelegate(new CellDelegate(&list));
  list.setEditTriggers(QAbstractItemView::NoEditTriggers);
  list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&list, &QListView::clicked, this, &WelcomePage::choose);
  // Enter; where the desktop opens with one click, clicked() has been there first.
  connect(&list, &QListView::activated, this, [this, &list](const QModelIndex &index) {
    if (!list.style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick))
      choose(index);
  });
}

/// The page scrolls, its lists do not.
void WelcomePage::fit(QListView &list, const models::CommandModel &model) {
  int height = 2 * list.frameWidth();
  for (int row = 0; row < model.rowCount(); ++row)
    height += list.sizeHintForRow(row);
  list.setFixedHeight(height);
  list.setVisible(model.rowCount() > 0);
}

void WelcomePage::refresh() {
  QList<models::PaletteEntry> contexts;
  const auto known = m_workspace.contexts();
  m_ui.problem->setAction({});
  if (known) {
    m_ui.problem->say(Mark::Notice, known->isEmpty() ? tr("The kubeconfig names no context. Add one with kubectl config "
                                                          "set-context, or choose another file in the preferences.")
                                                     : QString());
    for (const ContextEntry &entry : *known) {
      QString detail = entry.problem.isEmpty() ? tr("cluster") : tr("cannot be opened: %1").arg(entry.problem);
      if (m_workspace.session(entry.name))
        detail = tr("open");
      else if (entry.current && entry.problem.isEmpty())
        detail = tr("kubectl's current context");
      contexts.append({.id = entry.name, .title = entry.name, .detail = detail, .keys = {}, .target = entry.problem.isEmpty()});
    }
  } else {
    m_ui.problem->sayError(Mark::Warning,
                           tr("%1. %2\nSternway looks in: %3. Ask whoever runs the cluster for a kubeconfig and put it there, "
                              "or name another file in the preferences.")
                               .arg(known.error().message, known.error().detail, m_workspace.kubeconfigPaths().join(u", "_s)),
                           known.error());
  }
  if (contexts.isEmpty())
    m_ui.problem->setAction(tr("&Preferences…"));
  m_contexts.setCommands(contexts);
  fit(*m_ui.contexts, m_contexts);
  m_ui.contextsTitle->setVisible(!contexts.isEmpty());

  QList<models::PaletteEntry> rehearsals;
  for (const RehearsalChoice &choice : m_workspace.rehearsals())
    rehearsals.append({.id = choice.name, .title = choice.title, .detail = choice.name, .keys = {}, .target = true});
  m_rehearsals.setCommands(rehearsals);
  fit(*m_ui.rehearsals, m_rehearsals);
}

void WelcomePage::sayError(const QString &text, const Error &error) {
  m_ui.problem->setAction({});
  m_ui.problem->sayError(Mark::Warning, text, error);
}

void WelcomePage::choose(const QModelIndex &index) {
  if (index.model() == &m_rehearsals) {
    Q_EMIT rehearsalChosen(m_rehearsals.at(index.row()).id);
    return;
  }
  const models::PaletteEntry &command = m_contexts.at(index.row());
  if (command.target.toBool())
    Q_EMIT contextChosen(command.id);
  else {
    m_ui.problem->setAction({});
    m_ui.problem->say(Mark::Warning, tr("%1: %2").arg(command.title, command.detail));
  }
}

void WelcomePage::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  refresh();
}

void WelcomePage::retranslate() {
  m_ui.retranslateUi(this);
  if (isVisible())
    refresh();
}

}  // namespace sternway::ui

#include "moc_welcomepage.cpp"
