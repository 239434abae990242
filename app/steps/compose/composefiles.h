// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/workload.h"

#include <QVersionNumber>

namespace sternway::steps {

/// What can run "compose" here.
struct ComposeTool {
  QStringList argv = {};  ///< "docker compose", "docker-compose" or "podman compose", in words
  QString engine = {};    ///< "docker" or "podman": pulls and inspects
  QVersionNumber version = {};

  [[nodiscard]] bool isPodman() const { return engine == QLatin1String("podman"); }
  [[nodiscard]] bool isVersion1() const { return !isPodman() && version.majorVersion() < 2; }
  /// "!reset" takes a section back ("build: null" does not): Docker Compose 2.24.4 and later.
  [[nodiscard]] bool resets() const { return !isPodman() && version >= QVersionNumber(2, 24, 4); }
};

/// The files that compose reads by itself in a folder, as -f takes them; with one of -f it reads no others. From COMPOSE_FILE of
/// \a environment or of .env, else the first of its usual names there or in the folders above, and the override beside it.
/// Input where there are none, or where it cannot be told. Blocks for a few reads of small files.
[[nodiscard]] Result<QStringList> composeFiles(const ComposeTool &tool, const QString &folder, const StringMap &environment);

/// An override file (YAML) that pins the service's image. Its build section is reset where the tool can, and its pull policy.
[[nodiscard]] QByteArray composeOverride(const ComposeTool &tool, const QString &service, const QString &image);

}  // namespace sternway::steps
