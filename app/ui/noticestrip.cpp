// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/noticestrip.h"

#include "ui/banner.h"
#include "ui/fleet.h"

#include <QEvent>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

NoticeStrip::NoticeStrip(Workspace &workspace, Fleet &fleet, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_fleet(fleet),
      m_alarm(new Banner(this)),
      m_production(new Banner(this)),
      m_rehearsal(new Banner(this)),
      m_connection(new Banner(this)),
      m_said(new Banner(this)) {
  setObjectName(u"noticeStrip"_s);
  m_alarm->setObjectName(u"alarmBanner"_s);
  m_production->setObjectName(u"productionBanner"_s);
  m_rehearsal->setObjectName(u"rehearsalBanner"_s);
  m_connection->setObjectName(u"connectionBanner"_s);
  m_said->setObjectName(u"noticeBanner"_s);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  for (Banner *banner : {m_production, m_rehearsal, m_connection, m_said, m_alarm})
    layout->addWidget(banner);
  connect(m_alarm, &Banner::triggered, this, [this] {
    if (m_alarmed)
      Q_EMIT opened(ObjectRef(m_alarmed->ref));  // a copy: opening it ends the alarm
  });
  connect(m_said, &Banner::triggered, this, [this] { m_said->say(Mark::Notice, {}); });
  connect(&workspace, &Workspace::notice, this, &NoticeStrip::say);
  connect(&fleet, &Fleet::changed, this, &NoticeStrip::refresh);
  connect(&fleet, &Fleet::alarmed, this, &NoticeStrip::sound);
  retranslate();
}

void NoticeStrip::say(const QString &text) {
  m_said->say(Mark::Notice, text);
}

void NoticeStrip::see(const ObjectRef &service) {
  if (!m_alarmed || m_alarmed->ref != service)
    return;
  m_alarmed.reset();
  refresh();
}

void NoticeStrip::sound(const ServiceStatus &status) {
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
    const FleetRow *row = m_fleet.services().find(m_alarmed->ref);
    if (!row || markOf(*row) != Mark::Critical)
      m_alarmed.reset();
    else
      m_alarmed = row->status;
  }
  m_alarm->say(Mark::Critical, m_alarmed ? tr("%1: %2").arg(m_alarmed->ref.name, m_alarmed->sentence) : QString());
}

void NoticeStrip::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

void NoticeStrip::retranslate() {
  m_alarm->setAction(tr("Sho&w it"));
  m_said->setAction(tr("D&ismiss"));
  refresh();
}

}  // namespace sternway
