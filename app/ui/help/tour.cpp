// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour.h"

#include "ui/help/tourcallout.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// A stop: what it says, and the parts of the window that it may stand beside, of which the first that is seen counts.
struct TourStop {
  const char *title;
  const char *text;
  std::array<const char *, 3> parts;
};

const std::array<TourStop, Tour::stopCount> &tourStops() {
  static constexpr std::array stops{
      TourStop{
          QT_TRANSLATE_NOOP("sternway::ui::Tour", "The verdict"),
          QT_TRANSLATE_NOOP("sternway::ui::Tour",
                            "What the runbook's rules call for right now, and since when. What cannot be measured is shown as "
                            "unknown."),
          {"verdictBanner"}},
      TourStop{QT_TRANSLATE_NOOP("sternway::ui::Tour", "The rule that decided"),
               QT_TRANSLATE_NOOP("sternway::ui::Tour",
                                 "Every rule with its live value. The strictest rule that has held long enough decides; it comes "
                                 "first."),
               {"matrixTable", "matrixTab"}},  // before the first judgement there is no table
      TourStop{QT_TRANSLATE_NOOP("sternway::ui::Tour", "Roll back"),
               QT_TRANSLATE_NOOP("sternway::ui::Tour",
                                 "Opens the wizard: target, changes, checks, plan. Nothing is changed before you confirm."),
               {"rollbackButton"}},
      TourStop{
          QT_TRANSLATE_NOOP("sternway::ui::Tour", "Messages"),
          QT_TRANSLATE_NOOP("sternway::ui::Tour",
                            "With an open incident, F7 writes an update that is filled in already. The outbox shows what was "
                            "sent and what was not."),
          {"tabs", "declare", "incidentDock"}},
      TourStop{
          QT_TRANSLATE_NOOP("sternway::ui::Tour", "Timeline and post-mortem"),
          QT_TRANSLATE_NOOP("sternway::ui::Tour",
                            "Everything is recorded as it happens. After the incident the post-mortem begins with that record."),
          {"exportPostMortem", "timeline", "incidentDock"}},
  };
  return stops;
}

bool isAboutRehearsals(const QList<ClusterSession *> &sessions) {
  return std::ranges::all_of(sessions, [](const ClusterSession *session) { return session->isRehearsal(); });
}
}  // namespace

Tour::Tour(MainWindow &window, Workspace &workspace) : QObject(&window), m_window(window), m_workspace(workspace) {
  connect(&workspace, &Workspace::sessionOpened, this, [this] {
    if (m_callout && !isAllowed())
      end(std::max(0, m_stop));
  });
  connect(&workspace, &Workspace::sessionAboutToClose, this, [this](const ClusterSession *session) {
    if (m_callout && session->isRehearsal())
      end(std::max(0, m_stop));
  });
  connect(&window.fleet(), &Fleet::changed, this, [this] {
    if (m_isBeginning)
      begin();
  });
}

Tour::~Tour() = default;

TourCallout *Tour::callout() const {
  return m_callout;
}

bool Tour::isAllowed() const {
  return isAboutRehearsals(m_workspace.sessions());
}

void Tour::openCallout() {
  if (m_callout)
    return;
  m_callout = new TourCallout(m_window);
  connect(m_callout, &TourCallout::left, this, [this] { end(std::max(0, m_stop)); });
  connect(m_callout, &TourCallout::backClicked, this, [this] { go(m_stop - 1); });
  connect(m_callout, &TourCallout::nextClicked, this, [this] {
    if (m_stop < 0)
      begin();
    else if (m_stop + 1 < stopCount)
      go(m_stop + 1);
    else
      end(0);
  });
  connect(m_callout, &TourCallout::wordsWanted, this, &Tour::say);
}

void Tour::invite() {
  if (m_callout || !isAllowed() || m_workspace.settings().get(platform::setting::tourSeen))
    return;
  openCallout();
  say();
}

bool Tour::resume() {
  if (!isAllowed())
    return false;
  if (m_workspace.sessions().isEmpty())
    m_window.openRehearsal(u"bad-release"_s);
  if (m_workspace.sessions().isEmpty())
    return true;  // the window says why none has begun
  openCallout();
  if (m_stop < 0)
    begin();
  if (m_callout)
    m_callout->takeFocus();
  return true;
}

/// As soon as there is a service to show.
void Tour::begin() {
  const bool hadFocus = m_callout->isAncestorOf(m_window.focusWidget());
  m_isBeginning = !openService();
  if (m_isBeginning)
    say();
  else
    go(std::clamp(m_workspace.settings().get(platform::setting::tourStop), 0, stopCount - 1));
  if (hadFocus)
    m_callout->takeFocus();
}

/// One that calls for a rollback, else the one that is looked at.
bool Tour::openService() {
  const auto current = m_window.currentService();
  const auto isRehearsed = [this](const ObjectRef &service) {
    const ClusterSession *session = m_workspace.session(service.context);
    return session && session->isRehearsal();
  };
  for (const models::FleetRow &row : m_window.fleet().services().values())
    if (isRehearsed(row.ref) && markOf(row) == Mark::Critical) {
      m_window.openService(ObjectRef(row.ref));
      return true;
    }
  if (!current || !isRehearsed(*current))
    return false;
  m_window.openService(*current);
  return true;
}

void Tour::go(int stop) {
  const bool hadFocus = m_callout->isAncestorOf(m_window.focusWidget());
  m_stop = stop;
  // Only what is taken up again is lost where the settings cannot be written.
  std::ignore = m_workspace.settings().set(platform::setting::tourStop, stop);
  std::ignore = openService();
  if (stop == 1)
    m_window.actions().at(u"service.matrix"_s).trigger();
  if (stop >= 3)
    m_window.actions().at(u"view.incident"_s).setChecked(true);
  say();
  if (hadFocus)
    m_callout->takeFocus();
}

void Tour::say() {
  if (m_stop >= 0) {
    const TourStop &stop = tourStops().at(static_cast<size_t>(m_stop));
    const bool isLast = m_stop + 1 == stopCount;
    m_callout->say({.title = tr(stop.title),
                    .text = tr(stop.text),
                    .place = tr("%1 of %2").arg(m_stop + 1).arg(stopCount),
                    .back = m_stop == 0 ? QString() : tr("&Back"),
                    .next = isLast ? tr("Do&ne") : tr("&Next"),
                    .leave = isLast ? QString() : tr("Leave")},
                   target());
  } else if (m_isBeginning) {
    m_callout->say({.title = tr("A bad release is being rehearsed"),
                    .text = tr("The tour begins with the first verdict that calls for a rollback."),
                    .place = {},
                    .back = {},
                    .next = {},
                    .leave = tr("Leave")},
                   nullptr);
  } else {
    m_callout->say({.title = tr("New here?"),
                    .text = tr("Five stops show what Sternway does when a release goes wrong. Help → Tour brings them back."),
                    .place = {},
                    .back = {},
                    .next = tr("Start the to&ur"),
                    .leave = tr("Not now")},
                   nullptr);
  }
}

QWidget *Tour::target() const {
  for (const char *name : tourStops().at(static_cast<size_t>(m_stop)).parts)
    for (QWidget *part : name ? m_window.findChildren<QWidget *>(QString::fromLatin1(name)) : QList<QWidget *>())
      if (part->isVisible() && part->window() == &m_window)
        return part;
  return nullptr;
}

void Tour::end(int takeUpAt) {
  std::ignore = m_workspace.settings().set(platform::setting::tourStop, takeUpAt);
  std::ignore = m_workspace.settings().set(platform::setting::tourSeen, true);
  m_stop = -1;
  m_isBeginning = false;
  m_callout->hide();
  m_callout->deleteLater();
  m_callout.clear();
}

}  // namespace sternway::ui

#include "moc_tour.cpp"
