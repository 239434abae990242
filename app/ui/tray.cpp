// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray.h"

#include "models/fleetmodel.h"
#include "platform/settings.h"
#include "ui/fleet.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSystemTrayIcon>

#include <algorithm>
#include <utility>

namespace sternway::ui {

using namespace Qt::StringLiterals;

VerdictTurns::Turn VerdictTurns::take(const ServiceStatus &status) {
  if (status.verdict.unknown)
    return Turn::None;
  Known &known = m_known[status.ref];
  const Action before = std::exchange(known.action, status.verdict.action);
  if (known.action >= Action::Prepare) {
    known.called = true;
    return known.action == before ? Turn::None : Turn::Called;
  }
  const bool well = markOf(status.verdict) == Mark::Good;
  return well && std::exchange(known.called, false) ? Turn::Recovered : Turn::None;
}

using namespace std::chrono_literals;

namespace {
constexpr auto together = 200ms;  ///< what is told in one notification
constexpr qsizetype few = 3;
}  // namespace

Tray::Tray(platform::Settings &settings, Fleet &fleet, QObject *parent) : QObject(parent), m_settings(settings), m_fleet(fleet) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(together);
  connect(&m_soon, &QTimer::timeout, this, &Tray::tell);
  connect(&fleet, &Fleet::turned, this, &Tray::take);
}

void Tray::start() {
  m_icon = new QSystemTrayIcon(this);
  connect(&m_fleet, &Fleet::changed, this, &Tray::showState);
  connect(&m_settings, &platform::Settings::changed, this, &Tray::applySettings);
  const auto open = [this] {
    if (!m_last.name.isEmpty())
      Q_EMIT opened(m_last);
  };
  connect(m_icon, &QSystemTrayIcon::messageClicked, this, open);
  connect(m_icon, &QSystemTrayIcon::activated, this, open);
  applySettings();
}

void Tray::applySettings() {
  m_shown.reset();  // theme and language are settings
  showState();
  m_icon->setVisible(m_settings.get(platform::setting::trayNotices) && QSystemTrayIcon::isSystemTrayAvailable());
}

void Tray::showState() {
  const int count = m_fleet.toRollBack();
  if (std::exchange(m_shown, count) == count)
    return;
  m_icon->setIcon(count > 0 ? markIcon(Mark::Critical, QApplication::palette()) : QIcon(u":/icons/sternway.svg"_s));
  m_icon->setToolTip(count > 0 ? tr("Sternway: %n service(s) to roll back", nullptr, count) : u"Sternway"_s);
}

void Tray::take(const ServiceStatus &status, bool recovered) {
  if (!m_settings.get(platform::setting::trayNotices))
    return;
  m_news.removeIf([&status](const News &each) { return each.status.ref == status.ref; });
  m_news.append({status, recovered});
  m_soon.start();
}

void Tray::tell() {
  const QList<News> news = std::exchange(m_news, {});
  if (news.isEmpty())
    return;
  m_last = news.last().status.ref;
  QStringList lines;
  for (const News &each : news.mid(0, few))
    lines.append(each.recovered ? tr("%1 has recovered").arg(each.status.ref.name)
                                : tr("%1: %2").arg(each.status.ref.name, each.status.sentence));
  if (news.size() > few)
    lines.append(tr("and %n more", nullptr, static_cast<int>(news.size() - few)));
  const bool calm = std::all_of(news.cbegin(), news.cend(), [](const News &each) { return each.recovered; });
  const QString title = calm ? tr("Recovered") : tr("%n verdict(s) changed", nullptr, static_cast<int>(news.size()));
  const QString text = lines.join(u'\n');
  if (m_icon && m_icon->isVisible())
    m_icon->showMessage(title, withoutTags(text), calm ? QSystemTrayIcon::Information : QSystemTrayIcon::Warning);
  Q_EMIT told(title, text);
}

void Tray::warn(const QString &text) {
  const QString title = tr("Rolling back soon");
  if (m_icon && QSystemTrayIcon::isSystemTrayAvailable()) {
    m_icon->show();
    m_icon->showMessage(title, withoutTags(text), QSystemTrayIcon::Critical);
  }
  Q_EMIT told(title, text);
}

}  // namespace sternway::ui

#include "moc_tray.cpp"
