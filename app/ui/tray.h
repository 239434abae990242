// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QSystemTrayIcon;

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

/// When a service's verdict becomes another one that calls for action (prepare or stricter), and when it is well again: once for
/// each change, however often it is judged. While nothing is known nothing changes.
class VerdictTurns final {
public:
  enum class Turn { None, Called, Recovered };
  [[nodiscard]] Turn take(const ServiceStatus &status);
  void forget(const ObjectRef &service) { m_known.remove(service); }

private:
  struct Known {
    Action action = Action::None;
    bool called = false;  ///< and has not recovered since
  };
  QHash<ObjectRef, Known> m_known;
};

class Fleet;

/// Tells who looks at another window, by the desktop's notifications: once for each change of a verdict that calls for action,
/// and when a service is well again. Several at once are one notification. Off where the settings say so, and where the desktop
/// has no tray. GUI thread; settings and fleet outlive it.
class Tray final : public QObject {
  Q_OBJECT
public:
  Tray(platform::Settings &settings, Fleet &fleet, QObject *parent = nullptr);
  /// Shows the icon; after the first paint, because it asks the session bus.
  void start();

  /// Of what counts down, whatever the settings say of verdicts.
  void warn(const QString &text);

Q_SIGNALS:
  void told(const QString &title, const QString &text);  ///< what was shown
  void opened(const sternway::ObjectRef &service);       ///< the notification, or the icon, was clicked

private:
  struct News {
    ServiceStatus status;
    bool recovered = false;
  };
  void take(const ServiceStatus &status, bool recovered);
  void tell();
  void applySettings();
  void showState();

  platform::Settings &m_settings;
  Fleet &m_fleet;
  QSystemTrayIcon *m_icon = nullptr;  ///< null: not started
  std::optional<int> m_shown;         ///< how many services to roll back the icon tells of
  QTimer m_soon;
  QList<News> m_news;
  ObjectRef m_last;  ///< that was told of
};

}  // namespace sternway::ui
