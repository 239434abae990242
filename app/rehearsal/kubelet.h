// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apiserver.h"
#include "rehearsal/happenings.h"
#include "rehearsal/simulatedseries.h"

#include <QSet>

namespace sternway::sim {

/// What the containers print: a line at their start, an error now and then while requests fail, a last word before a crash.
class PodLogs final : public LogSource {
public:
  PodLogs(const Simulation &simulation, const TrafficLog &traffic) : m_simulation(simulation), m_traffic(traffic) {}
  [[nodiscard]] QList<QPair<QDateTime, QString>> lines(const QJsonObject &pod, bool previous,
                                                       const QDateTime &since) const override;

private:
  const Simulation &m_simulation;
  const TrafficLog &m_traffic;
};

/// Knows what runs in a pod: behaviours by image, requests by service.
class ImageCatalogue {
public:
  explicit ImageCatalogue(const Scenario &scenario);
  /// Of the first container, its environment included; nothing when no registry has the image.
  [[nodiscard]] std::optional<Behaviour> behaviourOf(const QJsonObject &podSpec) const;
  /// A trace for a pod of this object, without times.
  [[nodiscard]] PodTrace traceOf(const QJsonObject &pod) const;
  [[nodiscard]] QStringList images() const { return m_behaviours.keys(); }

private:
  QMap<QString, Behaviour> m_behaviours;
  QHash<QString, double> m_requestsPerPod;  ///< "namespace/app"
};

/// Scheduler and kubelet: a pod is bound, its image pulled, its container started, its probe asked; it crashes, backs off,
/// and ends. Every step is a status update and an Event with the words of the real components.
class Kubelet final : public QObject {
  Q_OBJECT
public:
  Kubelet(Simulation &simulation, ObjectStore &store, const ImageCatalogue &images, TrafficLog &traffic, QObject *parent);

  /// Marks an image as being on the node: it is not pulled again.
  void addImage(const QString &image) { m_pulled.insert(image); }

private:
  using Step = void (Kubelet::*)(const QJsonObject &pod);
  void follow(const Change &change);
  void later(std::chrono::milliseconds delay, const QJsonObject &pod, Step step);
  [[nodiscard]] std::chrono::milliseconds jitter(const QJsonObject &pod, const QString &what, int from, int to) const;

  void schedule(const QJsonObject &pod);
  void prepare(const QJsonObject &pod);
  void pullFails(const QJsonObject &pod);
  void pullBacksOff(const QJsonObject &pod);
  void pulled(const QJsonObject &pod);
  void start(const QJsonObject &pod);
  void probe(const QJsonObject &pod);
  void crash(const QJsonObject &pod);
  void backOff(const QJsonObject &pod);
  void terminate(const QJsonObject &pod);
  void end(const QJsonObject &pod);

  [[nodiscard]] QString missingReference(const QJsonObject &pod) const;
  void setStatus(const QJsonObject &pod, const QString &phase, const QJsonObject &container, bool ready);
  void waiting(const QJsonObject &pod, const QString &reason, const QString &message);
  void say(const QJsonObject &pod, const QString &type, const QString &reason, const QString &message);

  Simulation &m_simulation;
  ObjectStore &m_store;
  const ImageCatalogue &m_images;
  TrafficLog &m_traffic;
  EventRecorder m_events;
  QSet<QString> m_pulled;
  int m_lastAddress = 9;
};

}  // namespace sternway::sim
