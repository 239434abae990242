// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/controller.h"
#include "rehearsal/simulatedseries.h"

#include <QJsonArray>
#include <QSet>

namespace sternway::rehearsal {

/// Knows what runs in a pod: behaviours by image, requests by service.
class ImageCatalogue {
public:
  explicit ImageCatalogue(const Scenario &scenario);
  /// Of the first container, its environment included; nothing when no registry has the image.
  [[nodiscard]] std::optional<Behaviour> behaviourOf(const QJsonObject &pod) const;
  /// A trace for a pod of this object, without times.
  [[nodiscard]] PodTrace traceOf(const QJsonObject &pod) const;

private:
  QMap<QString, Behaviour> m_behaviours;
  const bool m_everyImageStarts;
  QHash<QString, double> m_requestsPerPod;  ///< "namespace/app"
};

/// Those of a pod that is scheduled; \a before says since when they hold.
[[nodiscard]] QJsonArray podConditions(const QJsonArray &before, bool ready, const QString &time, const QString &container);
/// The digest that an image has in the rehearsal, as a container's status names it.
[[nodiscard]] QString imageIdOf(const Simulation &simulation, const QString &image);

/// Scheduler and kubelet: a pod is bound, its image pulled, its container started, its probe asked; it crashes, backs off,
/// and ends. Every step is a status update and an Event with the words of the real components.
class Kubelet final : public QObject {
public:
  Kubelet(Simulation &simulation, ObjectStore &store, const ImageCatalogue &images, TrafficLog &traffic);

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

}  // namespace sternway::rehearsal
