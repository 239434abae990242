// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway::steps {

/// One container's log, or that of its run before.
struct LogSource {
  ObjectRef pod;
  QString container;
  bool previous = false;
  bool hasGap = false;  ///< runs before that one ended within the time asked for: nobody has their lines any more

  /// "web-0/app", "web-0/app (previous run)".
  [[nodiscard]] QString display() const;
};

/// The logs of all containers of these pods, as the API lists them; those that have never run have none. Where a container was
/// restarted after \a since, the log of its run before is one too (\a since invalid: never). Pure.
[[nodiscard]] QList<LogSource> logSources(const QString &context, const QList<QJsonObject> &pods, const QDateTime &since);

/// The pods of the step's "selector" in the namespace of its target, else those of its workload, as the API lists them. Input
/// where it has neither. GUI thread.
[[nodiscard]] Call<QList<QJsonObject>> *podsOfStep(const StepContext &context, const Step &step, QObject *parent);

/// The step's "since" before now, or no time; nothing where it cannot be read.
[[nodiscard]] std::optional<std::chrono::milliseconds> sinceOf(const Step &step);

}  // namespace sternway::steps
