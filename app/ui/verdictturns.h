// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"

namespace sternway {

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

}  // namespace sternway
