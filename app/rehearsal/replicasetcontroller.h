// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/eventrecorder.h"

#include <QSet>

namespace sternway::sim {

/// Keeps as many pods of every ReplicaSet as it asks for, and counts them in its status. Also the garbage collector: what
/// belonged to a deleted owner goes.
class ReplicaSetController final : public QObject {
  Q_OBJECT
public:
  ReplicaSetController(Simulation &simulation, ObjectStore &store, QObject *parent);

private:
  void follow(const Change &change);
  void enqueue(const QString &nameSpace, const QString &name);
  void sync(const QString &nameSpace, const QString &name);
  void createPods(const QJsonObject &set, int count);
  void deletePods(const QJsonObject &set, QList<QJsonObject> pods, int count);
  void updateStatus(const QJsonObject &set, const QList<QJsonObject> &pods);
  void collectGarbage(const QJsonObject &owner);
  [[nodiscard]] QList<QJsonObject> activePods(const QJsonObject &set) const;

  Simulation &m_simulation;
  ObjectStore &m_store;
  EventRecorder m_events;
  QSet<QString> m_queued;
  QHash<QString, int> m_births;
};

}  // namespace sternway::sim
