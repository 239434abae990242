// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpplaces.h"

#include "guide/helptopics.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;

std::span<const HelpPlace> helpPlaces() {
  static constexpr const char *journal = "troubleshooting#the-journal-cannot-be-written";
  static constexpr const char *settings = "troubleshooting#the-settings-cannot-be-written";
  static constexpr const char *keychain = "troubleshooting#the-keychain-is-locked-or-missing";
  static constexpr const char *failure = "troubleshooting#a-step-failed";
  static constexpr std::array places{
      HelpPlace{"WelcomePage", "installing#first-start", "troubleshooting#there-is-no-kubeconfig"},
      HelpPlace{"FleetPage", "first-incident#see", "troubleshooting#no-services-are-shown"},
      HelpPlace{"ServicePage", "first-incident#in-a-real-incident", journal},
      HelpPlace{"MatrixTab", "runbook-by-example#whose-it-is-and-when-to-act", "troubleshooting#the-runbook-is-not-used"},
      HelpPlace{"IncidentsPage", "timeline#find-earlier-incidents", journal},
      HelpPlace{"IncidentDock", "timeline", journal},
      HelpPlace{"LaneView", "timeline#lanes", journal},
      HelpPlace{"OutboxPanel", "messages#the-outbox", journal},
      HelpPlace{"StageMessages", "messages#write-one", journal},
      HelpPlace{"MessageDialog", "messages#write-one", journal},
      HelpPlace{"MessagesPage", "messages#write-one", journal},
      HelpPlace{"PostMortemDialog", "postmortem#write", journal},
      HelpPlace{"GuardBar", "guard#the-countdown", journal},
      HelpPlace{"GuardDialog", "guard#arm-it", "troubleshooting#a-guard-is-not-armed-any-more"},
      HelpPlace{"RollbackWizard", "first-incident#roll-back", failure},
      HelpPlace{"MethodPage", "rollback-methods", failure},
      HelpPlace{"PlanPage", "rollback-methods#try-a-plan-first", failure},
      HelpPlace{"MigrationsPage", "migrations#in-the-window", "troubleshooting#migrations-are-not-listed"},
      HelpPlace{"PreflightPage", "troubleshooting#preflight-blocks-the-rollback",
                "troubleshooting#preflight-blocks-the-rollback"},
      HelpPlace{"ProgressPage", "rollback-methods#what-holds-for-every-step", failure},
      HelpPlace{"FailurePanel", failure, failure},
      HelpPlace{"VerifyPage", "troubleshooting#the-service-does-not-recover", "troubleshooting#the-service-does-not-recover"},
      HelpPlace{"ServicesWizard", "rollback-methods", failure},
      HelpPlace{"RecoveryBar", "troubleshooting#a-rollback-was-interrupted", journal},
      HelpPlace{"ImportDialog", "importing#in-the-window", "troubleshooting#an-import-finds-little-or-nothing"},
      HelpPlace{"RunbookDialog", "runbook-by-example", "troubleshooting#the-runbook-is-not-used"},
      HelpPlace{"TrialDialog", "runbook-by-example#keep-it-right", "troubleshooting#prometheus-has-no-data-for-the-service"},
      HelpPlace{"TrustDialog", "security#what-is-trusted", settings},
      HelpPlace{"SecretsDialog", "security#secrets", keychain},
      HelpPlace{"SecretsPage", "security#secrets", keychain},
      HelpPlace{"ChannelsPage", "channels", settings},
      HelpPlace{"ChannelDialog", "channels", settings},
      HelpPlace{"PreferencesDialog", "installing#files", settings},
      HelpPlace{"CheckDialog", "troubleshooting#reporting-a-fault", "troubleshooting#reporting-a-fault"},
      HelpPlace{"ShortcutsDialog", "keyboard", "keyboard"},
      HelpPlace{"NoticeStrip", "first-incident", "troubleshooting#the-runbook-is-not-used"},
  };
  return places;
}

namespace {
QString typeOf(const QWidget &widget) {
  return QString::fromLatin1(widget.metaObject()->className()).section(u"::"_s, -1);
}

/// The innermost part around the widget; null: there is none.
const HelpPlace *placeAround(const QWidget *widget) {
  for (; widget; widget = widget->parentWidget()) {
    const QString type = typeOf(*widget);
    for (const HelpPlace &each : helpPlaces())
      if (const QLatin1String part(each.part); type == part || widget->objectName() == part)
        return &each;
  }
  return nullptr;
}

bool isInWizard(const QWidget *widget) {
  for (; widget; widget = widget->parentWidget())
    if (typeOf(*widget).endsWith("Wizard"_L1) || widget->objectName().endsWith("Wizard"_L1))
      return true;
  return false;
}
}  // namespace

QString topicFor(const QWidget *widget) {
  const HelpPlace *place = placeAround(widget);
  return place ? QString::fromLatin1(place->topic) : u"index"_s;
}

QString topicFor(const QWidget *widget, const Error &error) {
  // Elsewhere nobody has deployed: another window has written, a message waits for an earlier one, a name is taken.
  if (error.kind == ErrorKind::Conflict && !isInWizard(widget))
    return {};
  if (const QString topic = guide::topicOf(error.kind); !topic.isEmpty() || error.kind == ErrorKind::Cancelled)
    return topic;
  const HelpPlace *place = placeAround(widget);
  return place ? QString::fromLatin1(place->errors) : QString();
}

}  // namespace sternway::ui
