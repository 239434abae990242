// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/actiontable.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

Actions::Actions(QObject *parent) : QObject(parent) {
  for (const ActionRow &row : actionTable()) {
    auto *action = new QAction(this);
    action->setObjectName(QString::fromLatin1(row.id));
    action->setIcon(QIcon::fromTheme(QString::fromLatin1(row.icon)));
    action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.keys), QKeySequence::PortableText));
    action->setCheckable(row.checkable);
    m_actions.append(action);
  }
  at(u"app.quit"_s).setMenuRole(QAction::QuitRole);
  at(u"app.preferences"_s).setMenuRole(QAction::PreferencesRole);
  at(u"help.about"_s).setMenuRole(QAction::AboutRole);
  retranslate();
}

QAction &Actions::at(const QString &id) const {
  const auto found =
      std::find_if(m_actions.cbegin(), m_actions.cend(), [&id](const QAction *each) { return each->objectName() == id; });
  Q_ASSERT_X(found != m_actions.cend(), "Actions::at", qPrintable(id));
  return **found;
}

QList<QAction *> Actions::inGroup(ActionGroup group) const {
  QList<QAction *> actions;
  for (size_t i = 0; i < actionTable().size(); ++i)
    if (actionTable()[i].group == group)
      actions.append(m_actions[static_cast<qsizetype>(i)]);
  return actions;
}

QString Actions::title(ActionGroup group) {
  switch (group) {
    case ActionGroup::Cluster: return tr("&Cluster");
    case ActionGroup::Service: return tr("&Service");
    case ActionGroup::Go: return tr("&Go");
    case ActionGroup::View: return tr("&View");
    case ActionGroup::Help: return tr("&Help");
  }
  return {};
}

QString Actions::plainText(const QAction &action) {
  QString text = action.text();
  return text.remove(u'&').remove(u'…');
}

void Actions::retranslate() {
  for (size_t i = 0; i < actionTable().size(); ++i) {
    QAction &action = *m_actions[static_cast<qsizetype>(i)];
    action.setText(tr(actionTable()[i].text));
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString tip = tr(actionTable()[i].tip);
    action.setStatusTip(tip);
    action.setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys));
  }
}

}  // namespace sternway
