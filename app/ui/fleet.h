// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/targetref.h"
#include "ui/fleetincidents.h"
#include "ui/fleetsession.h"
#include "ui/workspace.h"

#include <QList>
#include <QTimer>

#include <optional>

namespace sternway {

/// All services of all open sessions, in the models that the navigation and the fleet page show. Follows the workspace: a session
/// that opens joins, one that closes leaves. GUI thread; the workspace outlives it.
class Fleet final : public QObject {
  Q_OBJECT
public:
  explicit Fleet(Workspace &workspace, QObject *parent = nullptr);
  ~Fleet() override;

  [[nodiscard]] FleetModel &services() { return m_services; }
  [[nodiscard]] NavigationModel &navigation() { return m_navigation; }
  [[nodiscard]] QList<FleetSession *> sessions() const;
  [[nodiscard]] FleetSession *session(const QString &context) const;  ///< null: not open
  [[nodiscard]] int toRollBack() const { return m_toRollBack; }

Q_SIGNALS:
  void changed();                                                      ///< at most once per event-loop tick
  void turned(const sternway::ServiceStatus &status, bool recovered);  ///< see VerdictTurns

private:
  void join(ClusterSession *session);
  void leave(ClusterSession *session);
  void count();

  Workspace &m_workspace;
  FleetModel m_services;
  NavigationModel m_navigation;
  std::vector<std::unique_ptr<FleetSession>> m_sessions;
  FleetIncidents m_incidents{m_workspace};
  QTimer m_soon;
  int m_toRollBack = 0;
};

/// What the middle of the window shows.
struct Place {
  enum class Page { Welcome, Fleet, Service };
  Page page = Page::Welcome;
  ObjectRef service;  ///< of Page::Service

  friend bool operator==(const Place &, const Place &) = default;
};

/// For the settings.
[[nodiscard]] QString toText(const Place &place);
[[nodiscard]] std::optional<Place> placeFromText(const QString &text);

/// Where the user has been. A value.
class PlaceHistory {
public:
  /// From here the way forward is forgotten; the place where one is already changes nothing.
  void visit(const Place &place);
  [[nodiscard]] bool canGoBack() const { return m_at > 0; }
  [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
  Place back() { return m_places[--m_at]; }     ///< only where canGoBack()
  Place forward() { return m_places[++m_at]; }  ///< only where canGoForward()
  [[nodiscard]] std::optional<Place> current() const { return m_at < 0 ? std::nullopt : std::optional(m_places[m_at]); }

private:
  static constexpr qsizetype limit = 100;
  QList<Place> m_places;
  qsizetype m_at = -1;
};

}  // namespace sternway
