// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/objectstore.h"

#include <QSet>

namespace sternway::rehearsal {

/// Writes Events as the components of Kubernetes do: what happened before about the same object is counted up. Events live
/// an hour.
class EventRecorder {
public:
  EventRecorder(Simulation &simulation, ObjectStore &store) : m_simulation(simulation), m_store(store) {}

  /// \a fieldPath for example spec.containers{app}; may be empty.
  void record(const QJsonObject &about, const QString &type, const QString &reason, const QString &message,
              const QString &component, const QString &fieldPath = {});

private:
  Simulation &m_simulation;
  ObjectStore &m_store;
};

/// What the controllers have in common: they follow the store, and look at an object a while after something happened to it.
class Controller : public QObject {
protected:
  Controller(Simulation &simulation, ObjectStore &store);

  virtual void follow(const Change &change) = 0;
  virtual void sync(const QString &nameSpace, const QString &name) = 0;
  /// sync() after the delay; once, however often it was asked for meanwhile.
  void enqueue(const QString &nameSpace, const QString &name, std::chrono::milliseconds delay);

  Simulation &m_simulation;
  ObjectStore &m_store;
  EventRecorder m_events;

private:
  QSet<QString> m_queued;
};

}  // namespace sternway::rehearsal
