// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/theme.h"

#include <algorithm>
#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;

Actions::Actions(QObject *parent) : QObject(parent) {
  for (const ActionRow &row : actionTable()) {
    auto *action = new QAction(this);
    action->setObjectName(QString::fromLatin1(row.id));
    action->setIcon(themeIcon(QString::fromLatin1(row.icon)));
    if (*row.keys)
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

std::span<const ActionRow> actionTable() {
  using Group = ActionGroup;
  // clang-format off
  static const std::array rows{
    ActionRow{"cluster.open", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Open a cluster…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "The contexts of the kubeconfig, and the rehearsals"), "network-connect", "Ctrl+O", Group::Cluster},
    ActionRow{"cluster.namespaces", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Choose &namespaces…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Which namespaces of the cluster are followed"), "view-filter", "Ctrl+Shift+N", Group::Cluster},
    ActionRow{"cluster.close", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Close the cluster"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Stops following its services"), "network-disconnect", "Ctrl+W", Group::Cluster},
    ActionRow{"runbook.import", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Import runbook…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Creates a runbook from Markdown; nothing in it runs yet"), "document-import", "Ctrl+I", Group::Cluster},
    ActionRow{"app.preferences", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Preferences…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Clusters, Prometheus and appearance"), "configure", "Ctrl+,", Group::Cluster},
    ActionRow{"app.channels", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Set &up channels…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Where messages go to: chat, mail, status page, pager"), "mail-send", "Ctrl+F7", Group::Cluster},
    ActionRow{"app.quit", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Quit"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Quits Sternway; a running rollback can be continued later"), "application-exit", "Ctrl+Q", Group::Cluster},
    ActionRow{"service.rollback", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Roll back…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Opens the rollback of the service; nothing is changed yet"), "edit-undo", "Ctrl+R", Group::Service},
    ActionRow{"service.rollbackSeveral", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Roll &back several services…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "The selected services, or those that call for a rollback; nothing is changed yet"), "edit-undo", "Ctrl+Shift+R", Group::Service},
    ActionRow{"service.rollbackAll", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Roll back &all services of this runbook…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Every service that the runbook names; nothing is changed yet"), "edit-undo", "Ctrl+Alt+R", Group::Service},
    ActionRow{"service.migrations", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Take back migra&tions…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Which database migrations are applied, and to take some back; nothing is changed yet"), "edit-undo", "Ctrl+Shift+B", Group::Service},
    ActionRow{"service.forward", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Roll &forward again…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "To the version that the last rollback has left; nothing is changed yet"), "edit-redo", "Ctrl+Alt+F", Group::Service},
    ActionRow{"service.guard", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Arm &guard…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Rolls back by itself when the runbook's guard says so; anybody can stop it"), "security-high", "Ctrl+Shift+G", Group::Service},
    ActionRow{"service.declare", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Declare an incident"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Starts a timeline for the service"), "flag", "Ctrl+Shift+I", Group::Service},
    ActionRow{"service.symptoms", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Report a &symptom"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Symptoms and user reports that no metric shows"), "dialog-warning", "Ctrl+Shift+D", Group::Service},
    ActionRow{"service.report", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Add a &user report"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "A user reported a problem; counts immediately"), "list-add-user", "Ctrl+Shift+U", Group::Service},
    ActionRow{"service.matrix", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Decision &matrix"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Every rule of the runbook with its live value"), "view-list-details", "Ctrl+M", Group::Service},
    ActionRow{"service.trial", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Tr&y on history…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "When each rule of the runbook would have matched"), "view-history", "Ctrl+Shift+M", Group::Service},
    ActionRow{"service.message", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Write a message…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "An update about the incident, filled in from the runbook's templates"), "mail-message-new", "F7", Group::Service},
    ActionRow{"service.outbox", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Outbox of the incident"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Messages that were sent, wait or failed"), "mail-folder-outbox", "Shift+F7", Group::Service},
    ActionRow{"service.contacts", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Contacts and &escalation…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Contacts, links, notes and message templates"), "view-pim-contacts", "F8", Group::Service},
    ActionRow{"service.trust", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Re&view runbook…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Commands, changes, hosts and secrets of the runbook, to accept it or not"), "security-medium", "Shift+F8", Group::Service},
    ActionRow{"service.secrets", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Secrets of the runboo&k…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Stores the values of the secrets that the runbook names"), "dialog-password", "Ctrl+F8", Group::Service},
    ActionRow{"service.copy", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Copy its name"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Copies the name as kubectl takes it"), "edit-copy", "Ctrl+Shift+C", Group::Service},
    ActionRow{"go.palette", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Open by &name…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Any service, namespace, cluster, incident or command"), "edit-find", "Ctrl+K", Group::Go},
    ActionRow{"go.back", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Back"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "The page that was shown before"), "go-previous", "Alt+Left", Group::Go},
    ActionRow{"go.forward", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Forward"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "The page that was shown after this one"), "go-next", "Alt+Right", Group::Go},
    ActionRow{"go.fleet", QT_TRANSLATE_NOOP("sternway::ui::Actions", "F&leet"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "All services with their verdicts"), "view-list-details", "Alt+Home", Group::Go},
    ActionRow{"go.incidents", QT_TRANSLATE_NOOP("sternway::ui::Actions", "In&cidents"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "All incidents with durations and follow-ups, and statistics"), "view-calendar-list", "Ctrl+J", Group::Go},
    ActionRow{"go.filter", QT_TRANSLATE_NOOP("sternway::ui::Actions", "F&ilter"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Goes to the filter of the page"), "view-filter", "Ctrl+F", Group::Go},
    ActionRow{"go.tree", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Go to &tree"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Goes to the tree of clusters"), "view-list-tree", "Ctrl+L", Group::Go},
    ActionRow{"view.navigation", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Navigation"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Shows or hides the tree of clusters"), "view-list-tree", "F9", Group::View, true},
    ActionRow{"view.incident", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Incident"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Shows or hides the timeline of the incident"), "view-calendar-timeline", "F10", Group::View, true},
    ActionRow{"help.news", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&What's new"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "What each version has brought"), "help-whatsthis", "", Group::Help},
    ActionRow{"help.contents", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Contents"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "The user guide, at the page about what has the focus"), "help-contents", "F1", Group::Help},
    ActionRow{"help.shortcuts", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Keyboard shortcuts"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "All of them in one list"), "configure-shortcuts", "Ctrl+?", Group::Help},
    ActionRow{"help.tour", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&Tour"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Five stops in a rehearsal, from where it was left"), "help-hint", "", Group::Help},
    ActionRow{"help.check", QT_TRANSLATE_NOOP("sternway::ui::Actions", "Check t&his computer…"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "What Sternway finds here and what it lacks, fit for a report of a fault"), "tools-report-bug", "", Group::Help},
    ActionRow{"help.about", QT_TRANSLATE_NOOP("sternway::ui::Actions", "&About Sternway"), QT_TRANSLATE_NOOP("sternway::ui::Actions", "Version and licence"), "help-about", "", Group::Help},
  };
  // clang-format on
  return rows;
}

}  // namespace sternway::ui

#include "moc_actions.cpp"
