// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <optional>

namespace sternway::rehearsal {

/// How the program in an image behaves; the environment variables ERROR_RATE (0..1), LATENCY_MS, UNHEALTHY=1 and CRASH=1
/// of a container override it.
struct Behaviour {
  double errorRate = 0.001;                  ///< share of requests answered 500
  std::chrono::milliseconds latency{40};     ///< scale of a request's duration: half of it, plus an exponential share
  std::chrono::milliseconds startup{3'000};  ///< from the container's start until its readiness probe succeeds
  bool ready = true;                         ///< the readiness probe succeeds at all
  bool crashes = false;                      ///< the process exits 2 s after its start
  double memoryMiB = 48;
  double cpuCores = 0.05;
};

/// A release of a service that the rehearsal knows. One without \c from has an image, but was never live before the start.
struct ScenarioRevision {
  QString version;
  QString image;
  QString cause;  ///< kubernetes.io/change-cause
  Behaviour behaviour;
  QMap<QString, QString> environment;
  std::optional<std::chrono::seconds> from;  ///< live since, relative to the start (negative)
};

struct ScenarioService {
  QString name;
  QString nameSpace;
  int replicas = 1;
  int port = 8080;
  double requestsPerSecond = 50;
  std::chrono::seconds progressDeadline{60};
  QMap<QString, QString> config;  ///< its ConfigMap NAME-config
  QList<ScenarioRevision> revisions;

  [[nodiscard]] const ScenarioRevision *find(const QString &version) const {
    const auto found = std::ranges::find(revisions, version, &ScenarioRevision::version);
    return found == revisions.cend() ? nullptr : &*found;
  }
};

/// Something that happens by itself at a time relative to the start.
struct Happening {
  enum class Type { Release, Scale, Configure };
  Type type = Type::Release;
  std::chrono::seconds at{0};
  QString nameSpace;
  QString service;
  QString version;                ///< Release
  int replicas = 0;               ///< Scale
  QMap<QString, QString> config;  ///< Configure: what the ConfigMap holds from then on
  QString by;                     ///< field manager
};

/// An Argo CD Application that keeps one service as its source says: its targetRevision names a version of the service.
struct ScenarioApplication {
  QString name;
  QString nameSpace;  ///< where the Application lives
  QString serviceNamespace;
  QString service;
  QString repository;
  bool automated = true;
  bool selfHeal = true;
  std::chrono::seconds delay{5};  ///< until a drift is reverted
};

/// A permission that the rehearsal's user does not have; "*" stands for every verb or resource.
struct ScenarioDenial {
  QString verb;
  QString resource;   ///< plural
  QString nameSpace;  ///< empty: everywhere
};

/// What a right ending of the rehearsal looks like.
struct Ending {
  QString nameSpace;
  QString service;
  QString version;  ///< that serves alone, with all replicas ready
  double errorRate = 0.01;
  QString note;
};

/// One rehearsal. Plain value; read from resources/scenarios/NAME.yaml (format: resources/scenarios/README.md).
struct Scenario {
  QString name;
  QString title;
  QString description;
  QList<ScenarioService> services;
  QList<Happening> timeline;  ///< ascending by time
  QList<ScenarioApplication> applications;
  QList<ScenarioDenial> denials;
  QMap<QString, int> podQuotas;  ///< namespace → most pods
  /// Whatever a pod's image and environment are, it starts and becomes ready: nothing is known of what runs in it.
  bool everyImageStarts = false;
  Ending ending;

  [[nodiscard]] const ScenarioService *find(const QString &nameSpace, const QString &service) const {
    const auto found = std::ranges::find_if(services, [&](const ScenarioService &candidate) {
      return candidate.nameSpace == nameSpace && candidate.name == service;
    });
    return found == services.cend() ? nullptr : &*found;
  }
};

/// Reads one scenario; the format is described in resources/scenarios/README.md. The error (Input) lists every problem, one
/// to a line, as file:line:column: message. \a file is for those messages.
[[nodiscard]] Result<Scenario> parseScenario(const QByteArray &yaml, const QString &file);

/// A scenario by the name of its file among those that come with Sternway, or by the path of a file (it ends in .yaml).
[[nodiscard]] Result<Scenario> loadScenario(const QString &nameOrPath);

/// The same with another service in the place of the one that its ending is about; where the scenario has that one, the two
/// change places.
[[nodiscard]] Scenario aimedAt(Scenario scenario, const QString &nameSpace, const QString &service);

/// Those that come with Sternway, sorted.
[[nodiscard]] QStringList scenarioNames();
/// Of one of them, without reading the rest.
[[nodiscard]] QString scenarioTitle(const QString &name);

}  // namespace sternway::rehearsal
