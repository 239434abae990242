// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/place.h"

#include <QStringList>

namespace sternway {

using namespace Qt::StringLiterals;

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

std::optional<Place> PlaceHistory::current() const {
  return m_at < 0 ? std::nullopt : std::optional(m_places[m_at]);
}

}  // namespace sternway
