// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpplaces.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;

std::span<const HelpPlace> helpPlaces() {
  static constexpr std::array places{
      HelpPlace{"WelcomePage", "first-incident"},
      HelpPlace{"FleetPage", "first-incident"},
      HelpPlace{"ServicePage", "first-incident"},
      HelpPlace{"MatrixTab", "runbook-by-example"},
      HelpPlace{"LogTab", "troubleshooting"},
      HelpPlace{"IncidentsPage", "timeline"},
      HelpPlace{"IncidentDock", "timeline"},
      HelpPlace{"LaneView", "timeline"},
      HelpPlace{"OutboxPanel", "messages"},
      HelpPlace{"StageMessages", "messages"},
      HelpPlace{"MessageDialog", "messages"},
      HelpPlace{"PostMortemDialog", "postmortem"},
      HelpPlace{"GuardBar", "guard"},
      HelpPlace{"GuardDialog", "guard"},
      HelpPlace{"RollbackWizard", "rollback-methods"},
      HelpPlace{"ServicesWizard", "rollback-methods"},
      HelpPlace{"MigrationsPage", "migrations"},
      HelpPlace{"PreflightPage", "troubleshooting"},
      HelpPlace{"FailurePanel", "troubleshooting"},
      HelpPlace{"MessagesPage", "messages"},
      HelpPlace{"ImportDialog", "importing"},
      HelpPlace{"RunbookDialog", "runbook-by-example"},
      HelpPlace{"TrialDialog", "runbook-by-example"},
      HelpPlace{"TrustDialog", "security"},
      HelpPlace{"SecretsDialog", "security"},
      HelpPlace{"SecretsPage", "security"},
      HelpPlace{"ChannelsPage", "channels"},
      HelpPlace{"ChannelDialog", "channels"},
      HelpPlace{"PreferencesDialog", "installing"},
      HelpPlace{"ShortcutsDialog", "keyboard"},
  };
  return places;
}

QString topicFor(const QWidget *widget) {
  for (; widget; widget = widget->parentWidget()) {
    const QString type = QString::fromLatin1(widget->metaObject()->className()).section(u"::"_s, -1);
    for (const HelpPlace &each : helpPlaces())
      if (const QLatin1String part(each.part); type == part || widget->objectName() == part)
        return QString::fromLatin1(each.topic);
  }
  return u"index"_s;
}

}  // namespace sternway::ui
