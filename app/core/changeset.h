// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/objectref.h"

#include <QList>

namespace sternway {

/// What changed in a store since the last event-loop tick. With \c reset the receiver forgets all it had first.
template <typename T>
struct ChangeSet {
  bool reset = false;
  QList<T> upserted;
  QList<ObjectRef> removed;

  [[nodiscard]] bool isEmpty() const { return !reset && upserted.isEmpty() && removed.isEmpty(); }
};

}  // namespace sternway
