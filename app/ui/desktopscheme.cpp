// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString group = u"org.freedesktop.appearance"_s;
const QString key = u"color-scheme"_s;

/// Without one, asking for the bus would try to start it, and wait.
bool hasSessionBus() {
  return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
         QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

}  // namespace

void DesktopScheme::start() {
  if (!hasSessionBus())
    return;
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected())
    return;
  bus.connect(portal, portalPath, interface, u"SettingChanged"_s, this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
  QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, interface, u"Read"_s);
  question << group << key;
  auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (reply.isValid())
      take(reply.value().variant());
    watcher->deleteLater();
  });
}

void DesktopScheme::onSettingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value) {
  if (changedGroup == group && changedKey == key)
    take(value.variant());
}

/// 0: no preference, 1: dark, 2: light. Read() wraps it in one variant more.
void DesktopScheme::take(const QVariant &value) {
  const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
  std::optional<Scheme> scheme;
  if (inner.toUInt() == 1)
    scheme = Scheme::Dark;
  else if (inner.toUInt() == 2)
    scheme = Scheme::Light;
  if (scheme == m_scheme)
    return;
  m_scheme = scheme;
  Q_EMIT changed();
}

}  // namespace sternway
