// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/fleet.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpplaces.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace sternway::ui {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent, const QString &name)
    : Retranslated(parent),
      m_label(makeWrappedLabel(u"bannerText"_s, this)),
      m_more(new QPushButton(this)),
      m_button(new QPushButton(this)) {
  setObjectName(name);
  m_button->setObjectName(u"bannerButton"_s);
  m_button->hide();
  m_more->setObjectName(u"bannerMore"_s);
  m_more->setFlat(true);
  m_more->hide();
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(2 * grid, grid, 2 * grid, grid);
  layout->addSpacing(3 * grid);  // for the sign; a margin would not change sides with the script
  layout->addWidget(m_label, 1);
  layout->addWidget(m_more);
  layout->addWidget(m_button);
  connect(m_button, &QPushButton::clicked, this, &Banner::triggered);
  connect(m_more, &QPushButton::clicked, this, [this] {
    if (HelpDesk *desk = HelpDesk::of(*this))
      desk->open(m_topic);
  });
  retranslate();
  hide();
}

void Banner::say(Mark mark, const QString &text) {
  const bool news = text != m_label->text();
  m_mark = mark;
  m_label->setText(text);
  m_more->hide();
  setVisible(!text.isEmpty());
  update();
  if (!news)
    return;
  setAccessibleName(text);
  if (!text.isEmpty()) {
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
  }
}

void Banner::sayError(Mark mark, const QString &text, const Error &error) {
  say(mark, text);
  m_topic = topicFor(this, error);
  m_more->setVisible(!m_topic.isEmpty() && HelpDesk::of(*this));
}

void Banner::retranslate() {
  m_more->setText(tr("More…"));
  m_more->setAccessibleDescription(tr("Opens the guide at this problem"));
}

QString Banner::text() const {
  return m_label->text();
}

void Banner::setAction(const QString &text) {
  m_button->setText(text);
  m_button->setVisible(!text.isEmpty());
}

void Banner::makeBadge() {
  m_label->setWordWrap(false);
  layout()->setContentsMargins(2 * grid, grid / 2, 2 * grid, grid / 2);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

void Banner::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), markTint(m_mark, palette()));
  painter.setPen(markColor(m_mark, palette()));
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
  const QRect sign =
      QStyle::visualRect(layoutDirection(), rect(), QRect(2 * grid, (height() - 2 * grid) / 2, 2 * grid, 2 * grid));
  paintMark(painter, sign, m_mark, palette());
}

NoticeStrip::NoticeStrip(Workspace &workspace, Fleet &fleet, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_fleet(fleet),
      m_alarm(new Banner(this, u"alarmBanner"_s)),
      m_production(new Banner(this, u"productionBanner"_s)),
      m_rehearsal(new Banner(this, u"rehearsalBanner"_s)),
      m_connection(new Banner(this, u"connectionBanner"_s)),
      m_said(new Banner(this, u"noticeBanner"_s)) {
  setObjectName(u"noticeStrip"_s);
  makeColumn(0, {m_production, m_rehearsal, m_connection, m_said, m_alarm}, this);
  connect(m_alarm, &Banner::triggered, this, [this] {
    if (m_alarmed)
      Q_EMIT opened(ObjectRef(m_alarmed->ref));  // a copy: opening it ends the alarm
  });
  connect(m_said, &Banner::triggered, this, [this] { m_said->say(Mark::Notice, {}); });
  connect(&workspace, &Workspace::notice, this, &NoticeStrip::say);
  connect(&fleet, &Fleet::changed, this, &NoticeStrip::refresh);
  connect(&fleet, &Fleet::turned, this, &NoticeStrip::sound);
  retranslate();
}

void NoticeStrip::say(const QString &text) {
  m_said->say(Mark::Notice, text);
}

void NoticeStrip::sayError(const QString &text, const Error &error) {
  m_said->sayError(Mark::Notice, text, error);
}

void NoticeStrip::see(const ObjectRef &service) {
  if (!m_alarmed || m_alarmed->ref != service)
    return;
  m_alarmed.reset();
  refresh();
}

void NoticeStrip::sound(const ServiceStatus &status) {
  if (markOf(status.verdict) == Mark::Critical)
    m_alarmed = status;
  refresh();
}

void NoticeStrip::refresh() {
  QStringList production;
  QStringList connection;
  bool rehearsal = false;
  for (const ClusterSession *session : m_workspace.sessions()) {
    if (session->isProduction())
      production.append(session->context());
    rehearsal = rehearsal || session->isRehearsal();
    connection += session->notices();
  }
  m_production->say(Mark::Critical, production.isEmpty() ? QString() : tr("PRODUCTION: %1").arg(production.join(u", "_s)));
  m_rehearsal->say(Mark::Warning,
                   rehearsal ? tr("REHEARSAL: the cluster is simulated, nothing outside this computer is touched.") : QString());
  m_connection->say(Mark::Warning, connection.join(u'\n'));

  if (m_alarmed) {
    const models::FleetRow *row = m_fleet.services().find(m_alarmed->ref);
    if (!row || markOf(*row) != Mark::Critical)
      m_alarmed.reset();
    else
      m_alarmed = *row->status;
  }
  m_alarm->say(Mark::Critical, m_alarmed ? tr("%1: %2").arg(m_alarmed->ref.name, m_alarmed->sentence) : QString());
}

void NoticeStrip::retranslate() {
  m_alarm->setAction(tr("Sho&w it"));
  m_said->setAction(tr("D&ismiss"));
  refresh();
}

}  // namespace sternway::ui

#include "moc_banner.cpp"
