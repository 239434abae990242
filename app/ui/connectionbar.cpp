// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionbar.h"

#include "ui/fleet.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QToolButton>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

Mark markOf(ConnectionState::Phase phase) {
  switch (phase) {
    case ConnectionState::Phase::Connecting: return Mark::Progress;
    case ConnectionState::Phase::Connected: return Mark::Good;
    default: return Mark::Warning;
  }
}

}  // namespace

ConnectionBar::ConnectionBar(Fleet &fleet, QWidget *parent) : Retranslated(parent), m_fleet(fleet) {
  setObjectName(u"connectionBar"_s);
  makeRow(grid, {}, this);
  connect(&fleet, &Fleet::changed, this, &ConnectionBar::retranslate);
  retranslate();
}

void ConnectionBar::retranslate() {
  const QList<FleetSession *> sessions = m_fleet.sessions();
  while (m_buttons.size() > sessions.size())
    delete m_buttons.takeLast();
  for (qsizetype i = 0; i < sessions.size(); ++i) {
    const ConnectionState state = sessions[i]->session().state();
    const QString name = sessions[i]->session().context();
    QToolButton &shown = *button(i);
    shown.setIcon(markIcon(markOf(state.phase), palette()));
    shown.setText(tr("%1: %2").arg(name, sessions[i]->stateInShort()));
    shown.setToolTip(tr("%1: %2").arg(name, state.message));
    shown.setAccessibleName(shown.toolTip());
  }
}

QToolButton *ConnectionBar::button(qsizetype index) {
  if (index < m_buttons.size())
    return m_buttons[index];
  auto *made = new QToolButton(this);
  made->setObjectName(u"connection%1"_s.arg(index));
  made->setAutoRaise(true);
  made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(made, &QToolButton::clicked, this, [this, made] {
    if (const qsizetype at = m_buttons.indexOf(made); at < m_fleet.sessions().size())
      Q_EMIT clusterOpened(m_fleet.sessions().at(at)->session().context());
  });
  layout()->addWidget(made);
  m_buttons.append(made);
  return made;
}

}  // namespace sternway::ui

#include "moc_connectionbar.cpp"
