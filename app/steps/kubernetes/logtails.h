// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/capturedobjects.h"
#include "steps/kubernetes/podlogs.h"

namespace sternway::steps {

/// The last lines of several logs, of each and of all together no more than an incident's record can hold. A log that cannot be
/// read to its end within \a patience says so beside what was read of it. The error is that of the first one where none could be
/// read. GUI thread.
struct LogTailRequest {
  QList<LogSource> sources;
  int lines = 100;                     ///< of each
  std::chrono::milliseconds since{0};  ///< 0: all
  std::chrono::milliseconds patience{0};
};
[[nodiscard]] Call<Captured> *readLogTails(ClusterApi &cluster, Clock &clock, const LogTailRequest &request, QObject *parent);

}  // namespace sternway::steps
