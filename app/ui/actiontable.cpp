// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actiontable.h"

#include <array>

namespace sternway {

#define TEXT(text) QT_TRANSLATE_NOOP("sternway::Actions", text)

std::span<const ActionRow> actionTable() {
  using Group = ActionGroup;
  // clang-format off
  static const std::array rows{
    ActionRow{"cluster.open", TEXT("&Open a cluster…"), TEXT("The contexts of the kubeconfig, and the rehearsals"), "network-connect", "Ctrl+O", Group::Cluster},
    ActionRow{"cluster.namespaces", TEXT("Choose &namespaces…"), TEXT("Which namespaces of the cluster are followed"), "view-filter", "Ctrl+Shift+N", Group::Cluster},
    ActionRow{"cluster.close", TEXT("&Close the cluster"), TEXT("Nothing of it is followed any more"), "network-disconnect", "Ctrl+W", Group::Cluster},
    ActionRow{"app.preferences", TEXT("&Preferences…"), TEXT("Clusters, Prometheus and appearance"), "configure", "Ctrl+,", Group::Cluster},
    ActionRow{"app.quit", TEXT("&Quit"), TEXT("Leaves Sternway; a rollback that is under way can be continued later"), "application-exit", "Ctrl+Q", Group::Cluster},
    ActionRow{"service.rollback", TEXT("&Roll back…"), TEXT("Opens the rollback of the service; nothing is changed yet"), "edit-undo", "Ctrl+R", Group::Service},
    ActionRow{"service.declare", TEXT("&Declare an incident"), TEXT("Begins a timeline for the service"), "flag", "Ctrl+Shift+I", Group::Service},
    ActionRow{"service.copy", TEXT("&Copy its name"), TEXT("Copies the name as kubectl takes it"), "edit-copy", "Ctrl+Shift+C", Group::Service},
    ActionRow{"go.palette", TEXT("Open by &name…"), TEXT("Any service, namespace, cluster, incident or command"), "edit-find", "Ctrl+K", Group::Go},
    ActionRow{"go.back", TEXT("&Back"), TEXT("The page that was shown before"), "go-previous", "Alt+Left", Group::Go},
    ActionRow{"go.forward", TEXT("&Forward"), TEXT("The page that was shown after this one"), "go-next", "Alt+Right", Group::Go},
    ActionRow{"go.fleet", TEXT("The f&leet"), TEXT("All services with their verdicts"), "view-list-details", "Alt+Home", Group::Go},
    ActionRow{"go.filter", TEXT("F&ilter"), TEXT("Goes to the filter of the page"), "view-filter", "Ctrl+F", Group::Go},
    ActionRow{"go.tree", TEXT("&Services in the tree"), TEXT("Goes to the tree of clusters"), "view-list-tree", "Ctrl+L", Group::Go},
    ActionRow{"view.navigation", TEXT("&Navigation"), TEXT("Shows or hides the tree of clusters"), "view-list-tree", "F9", Group::View, true},
    ActionRow{"view.incident", TEXT("&Incident"), TEXT("Shows or hides the timeline of the incident"), "view-calendar-timeline", "F10", Group::View, true},
    ActionRow{"help.shortcuts", TEXT("&Keyboard shortcuts"), TEXT("All of them in one list"), "configure-shortcuts", "F1", Group::Help},
    ActionRow{"help.about", TEXT("&About Sternway"), TEXT("Version and licence"), "help-about", "", Group::Help},
  };
  // clang-format on
  return rows;
}

#undef TEXT

}  // namespace sternway
