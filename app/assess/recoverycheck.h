// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QJsonObject>

namespace sternway {

struct RecoveryReading {
  enum class State { Recovered, NotYet, Unknown };
  State state = State::Unknown;  ///< Unknown is never taken for recovered
  QString sentence;              ///< "error rate 0.1 %, p99 80 ms"
  QJsonObject values;            ///< metric → number or null
};

/// Says whether the metrics are back below what the matrix calls for action at. Two implementations: on the matrix, and a fake.
class RecoveryCheck {
public:
  virtual ~RecoveryCheck() = default;
  [[nodiscard]] virtual Call<RecoveryReading> *check(QObject *context) = 0;
};

}  // namespace sternway
