// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet.h"

#include <QStringList>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

Fleet::Fleet(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  m_soon.setSingleShot(true);
  connect(&m_soon, &QTimer::timeout, this, &Fleet::count);
  connect(&workspace, &Workspace::sessionOpened, this, &Fleet::join);
  connect(&workspace, &Workspace::sessionAboutToClose, this, &Fleet::leave);
  const QList<ClusterSession *> open = workspace.sessions();
  for (ClusterSession *session : open)
    join(session);
}

Fleet::~Fleet() = default;

QList<FleetSession *> Fleet::sessions() const {
  QList<FleetSession *> sessions;
  for (const auto &session : m_sessions)
    sessions.append(session.get());
  return sessions;
}

FleetSession *Fleet::session(const QString &context) const {
  const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                  [&context](const auto &each) { return each->session().context() == context; });
  return found == m_sessions.end() ? nullptr : found->get();
}

void Fleet::join(ClusterSession *session) {
  auto part = std::make_unique<FleetSession>(m_workspace, *session, m_services, m_navigation);
  connect(part.get(), &FleetSession::changed, this, [this] { m_soon.start(0); });
  m_incidents.join(*part);
  connect(part.get(), &FleetSession::turned, this, &Fleet::turned);
  m_sessions.push_back(std::move(part));
  m_soon.start(0);
}

void Fleet::leave(ClusterSession *session) {
  for (const auto &each : m_sessions)
    if (&each->session() == session)
      m_incidents.leave(*each);
  std::erase_if(m_sessions, [session](const auto &each) { return &each->session() == session; });
  m_soon.start(0);
}

void Fleet::count() {
  m_toRollBack = 0;
  for (int row = 0; row < m_services.rowCount(); ++row)
    if (const FleetRow &service = m_services.at(row); service.judged && markOf(service) == Mark::Critical)
      ++m_toRollBack;
  Q_EMIT changed();
}

QString toText(const Place &place) {
  switch (place.page) {
    case Place::Page::Welcome: return u"welcome"_s;
    case Place::Page::Fleet: return u"fleet"_s;
    case Place::Page::Service: break;
  }
  const ObjectRef &service = place.service;
  return QStringList{service.context, service.nameSpace, kindName(service.kind), service.name}.join(u'\n');
}

std::optional<Place> placeFromText(const QString &text) {
  if (text == u"welcome"_s)
    return Place{};
  if (text == u"fleet"_s)
    return Place{.page = Place::Page::Fleet, .service = {}};
  const QStringList parts = text.split(u'\n');
  if (parts.size() != 4)
    return std::nullopt;
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
    if (kindName(kind) == parts[2])
      return Place{.page = Place::Page::Service,
                   .service = {.context = parts[0], .nameSpace = parts[1], .name = parts[3], .kind = kind}};
  return std::nullopt;
}

void PlaceHistory::visit(const Place &place) {
  if (current() == place)
    return;
  m_places.resize(m_at + 1);
  m_places.append(place);
  if (m_places.size() > limit)
    m_places.removeFirst();
  m_at = m_places.size() - 1;
}

}  // namespace sternway
