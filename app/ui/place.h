// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/objectref.h"

#include <QList>

#include <optional>

namespace sternway {

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
  [[nodiscard]] std::optional<Place> current() const;

private:
  static constexpr qsizetype limit = 100;
  QList<Place> m_places;
  qsizetype m_at = -1;
};

}  // namespace sternway
