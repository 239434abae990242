// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/guardbar.h"

#include "core/format.h"
#include "platform/paths.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QShortcut>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Of a countdown the last seconds are heard one by one.
constexpr std::chrono::milliseconds heard = 10s;

bool isSame(const GuardRecord &a, const GuardRecord &b) {
  return a.id == b.id && a.state == b.state && a.firesAt == b.firesAt && a.detail == b.detail;
}
}  // namespace

GuardBar::GuardBar(Workspace &workspace, QWidget *parent)
    : Retranslated(parent), m_workspace(workspace), m_guards(workspace.guards()), m_column(makeColumn(0, {}, this)) {
  setObjectName(u"guardBar"_s);
  hide();
  m_second.setInterval(1s);
  connect(&m_second, &QTimer::timeout, this, &GuardBar::tick);
  connect(&m_guards, &operate::Guards::changed, this, &GuardBar::refresh);
  connect(&m_guards, &operate::Guards::over, this, [this](const GuardRecord &guard) {
    m_ended.append(guard);
    rebuild();
  });
  connect(&m_guards, &operate::Guards::fired, this,
          [this](const std::shared_ptr<operate::RollbackRun> &run) { Q_EMIT fired(run->service()); });
  QMetaObject::invokeMethod(&m_guards, &operate::Guards::look, Qt::QueuedConnection);
}

void GuardBar::refresh() {
  const QList<GuardRecord> &live = m_guards.live();
  if (!std::ranges::equal(live, m_shown, isSame))
    rebuild();
  alarm();
}

void GuardBar::rebuild() {
  while (QLayoutItem *item = m_column->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  m_ticking.clear();
  m_shown = m_guards.live();
  for (const GuardRecord &guard : std::as_const(m_shown))
    if (guard.state == GuardState::Counting)
      addCountdown(guard);
  for (const GuardRecord &guard : std::as_const(m_shown))
    if (guard.state == GuardState::Armed)
      addArmed(guard);
  for (const GuardRecord &guard : std::as_const(m_ended))
    addEnded(guard);
  m_ticking.isEmpty() ? m_second.stop() : m_second.start();
  setVisible(m_column->count() > 0);
  tick();
}

void GuardBar::tick() {
  for (const auto &say : std::as_const(m_ticking))
    say();
}

/// Once for each countdown: the window asks for attention, and it is heard.
void GuardBar::alarm() {
  QStringList counting;
  for (const GuardRecord &guard : std::as_const(m_shown)) {
    if (guard.state != GuardState::Counting)
      continue;
    const QString key = guard.id + guard.firesAt.toString(Qt::ISODate);
    counting << key;
    if (m_alarmed.contains(key))
      continue;
    QApplication::beep();
    QApplication::alert(window());
    if (auto *stop = findChild<QPushButton *>(u"stopGuard"_s))
      stop->setFocus(Qt::OtherFocusReason);
    Q_EMIT alarmed(words(guard));
  }
  m_alarmed = counting;
}

std::chrono::milliseconds GuardBar::left(const ObjectRef &service, const QDateTime &until) const {
  const ClusterSession *session = m_workspace.session(service.context);
  const QDateTime now = session ? session->clock().now() : QDateTime::currentDateTimeUtc();
  return std::chrono::milliseconds(std::max<qint64>(now.msecsTo(until), 0));
}

QString GuardBar::words(const GuardRecord &guard) const {
  if (guard.state == GuardState::Counting)
    return tr("Rolling back %1 in %2: %3 (%4). Guard armed by %5 on %6.")
        .arg(guard.service.name, formatDuration(left(guard.service, guard.firesAt)), guard.condition, guard.detail, guard.armedBy,
             guard.lease.host);
  return tr("Guard armed for %1 by %2 on %3, %4 left: rolls back when %5.")
      .arg(guard.service.name, guard.armedBy, guard.lease.host, formatDuration(left(guard.service, guard.until)),
           guard.condition);
}

void GuardBar::addArmed(const GuardRecord &guard) {
  auto *banner = new Banner(this, u"armedGuard"_s);
  m_column->addWidget(banner);
  banner->setAction(tr("Disarm"));
  banner->setToolTip(guard.detail);
  connect(banner, &Banner::triggered, this, [this, guard] { m_guards.stop(guard, platform::loginName()); });
  m_ticking.insert(guard.id, [this, guard, banner] {
    // to the minute: an assistive technology reads each new text
    const auto remaining = std::chrono::floor<std::chrono::minutes>(left(guard.service, guard.until));
    banner->say(Mark::Notice, remaining > 0min ? tr("Guard armed for %1 by %2 on %3, %4 left: rolls back when %5.")
                                                     .arg(guard.service.name, guard.armedBy, guard.lease.host,
                                                          formatDuration(remaining), guard.condition)
                                               : words(guard));
  });
}

void GuardBar::addCountdown(const GuardRecord &guard) {
  auto *strip = new QFrame(this);
  strip->setObjectName(u"guardCountdown"_s);
  strip->setAutoFillBackground(true);
  QPalette colours = strip->palette();
  colours.setColor(QPalette::Window, markTint(Mark::Critical, palette()));
  strip->setPalette(colours);
  auto *text = makeWrappedLabel(u"guardCountdownText"_s, strip);
  makeHeading(*text, 1.4);
  auto *stop = makeButton(u"stopGuard"_s, u"process-stop"_s, strip);
  stop->setText(tr("&Stop the rollback"));
  stop->setMinimumSize(28 * grid, 6 * grid);
  stop->setAccessibleDescription(tr("Nothing is rolled back. Also Ctrl+Shift+S."));
  stop->setToolTip(tr("Nothing is rolled back (Ctrl+Shift+S)"));
  makeRow(2 * grid, {{text, 1}, stop}, strip, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  const auto stopIt = [this, guard] { m_guards.stop(guard, platform::loginName()); };
  connect(stop, &QPushButton::clicked, this, stopIt);
  auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), strip);
  shortcut->setContext(Qt::ApplicationShortcut);
  connect(shortcut, &QShortcut::activated, this, stopIt);
  m_column->addWidget(strip);
  m_ticking.insert(guard.id, [this, guard, text] {
    text->setText(words(guard));
    const auto remaining = left(guard.service, guard.firesAt);
    if (remaining > 0ms && remaining <= heard)
      QApplication::beep();
  });
  text->setText(words(guard));
  strip->setAccessibleName(text->text());
  QAccessibleEvent event(strip, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void GuardBar::addEnded(const GuardRecord &guard) {
  auto *banner = new Banner(this, u"endedGuard"_s);
  m_column->addWidget(banner);
  const QString until = guard.until.toLocalTime().toString(u"HH:mm"_s);
  banner->say(guard.state == GuardState::Expired ? Mark::Notice : Mark::Warning,
              guard.state == GuardState::Stopped
                  ? tr("The guard of %1 was stopped by %2; it is not armed any more.").arg(guard.service.name, guard.endedBy)
                  : tr("The guard of %1, armed by %2 until %3, is not armed any more: %4. Arm it again if it is still wanted.")
                        .arg(guard.service.name, guard.armedBy, until, guard.detail));
  banner->setAction(tr("Dismiss"));
  connect(banner, &Banner::triggered, this, [this, id = guard.id] {
    m_ended.removeIf([&id](const GuardRecord &ended) { return ended.id == id; });
    rebuild();
  });
}

}  // namespace sternway::ui

#include "moc_guardbar.cpp"
