// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apireader.h"
#include "rehearsal/objectstore.h"

namespace sternway::sim {

/// The writing half of the simulated API server: admission, defaults, validation, optimistic concurrency, managedFields.
/// With dryRun=All everything is checked and answered and nothing is stored.
class ApiWriter {
public:
  ApiWriter(Simulation &simulation, ObjectStore &store) : m_simulation(simulation), m_store(store) {}

  [[nodiscard]] ApiAnswer create(const HttpMessage &message, const ApiTarget &target);
  [[nodiscard]] ApiAnswer patch(const HttpMessage &message, const ApiTarget &target);
  [[nodiscard]] ApiAnswer replace(const HttpMessage &message, const ApiTarget &target);
  /// A Pod gets a deletionTimestamp and ends after its grace period; everything else is gone at once.
  [[nodiscard]] ApiAnswer remove(const HttpMessage &message, const ApiTarget &target);
  /// autoscaling/v1 Scale of a Deployment: GET, PATCH and PUT.
  [[nodiscard]] ApiAnswer scale(const HttpMessage &message, const ApiTarget &target);

private:
  [[nodiscard]] ApiAnswer store(const HttpMessage &message, const ApiTarget &target, const QJsonObject &before,
                                QJsonObject after);

  Simulation &m_simulation;
  ObjectStore &m_store;
};

/// A Deployment's Scale, as …/scale answers it.
[[nodiscard]] QJsonObject scaleOf(const QJsonObject &deployment);

}  // namespace sternway::sim
