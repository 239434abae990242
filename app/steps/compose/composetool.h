// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/program.h"
#include "steps/compose/composefiles.h"

#include <QDateTime>

namespace sternway::steps {

/// "docker compose", else "docker-compose", else "podman compose": the first that is here and says its version. NotFound: none,
/// with the packages that have one. Unsupported: no program runs here. GUI thread.
[[nodiscard]] Call<ComposeTool> *findComposeTool(Programs *programs, QObject *parent);

/// A container of a service, as its engine tells it; one-off containers ("compose run") are none.
struct ComposeContainer {
  QString id;
  QString image;   ///< as it was asked for: "registry.example.com/web:v1.2.3"
  QString status;  ///< "running", "restarting", "exited", ...
  QString health;  ///< "healthy", "starting", "unhealthy"; empty or "none": it has no health check
  int restarts = 0;
  int exitCode = 0;
  QDateTime created;

  [[nodiscard]] bool isWell() const;
  /// It has come to its end; a restart policy may begin it anew.
  [[nodiscard]] bool isOver() const;
  /// "0123456789ab: registry.example.com/web:v1.2.3, running, healthy".
  [[nodiscard]] QString sentence() const;

  friend bool operator==(const ComposeContainer &, const ComposeContainer &) = default;
};

/// Those of a service of the project in \a folder. Input: compose refuses, in its words. GUI thread.
[[nodiscard]] Call<QList<ComposeContainer>> *composeContainers(Programs *programs, const ComposeTool &tool, const QString &folder,
                                                               const QString &service, QObject *parent);

/// What a program said when it failed, redacted.
[[nodiscard]] QString failureText(const ProgramResult &result);

}  // namespace sternway::steps
