// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/selector.h"
#include "core/workload.h"

#include <QStringList>

namespace sternway::prometheus {

/// How the failed requests of a counter are told from the others, by what the labels of its series hold. Pure.
struct Outcome {
  /// Series that one of these fits count failed requests; none: no label tells them apart.
  QList<Selector> failed;
  /// Series that have none of the labels by which failures are told: those of a release that had another one, say.
  Selector untold = {};
  /// What no rule knows: 'status="degraded"'; "no status" where other series have one. Where there is something, the failed ones
  /// are a part only.
  QStringList unknown;
  /// Some of them is what OpenTelemetry counts beyond its limit of attribute combinations, whatever its status.
  bool overflows = false;
};

/// The rules, in this order:
/// 1. A status code of HTTP, or its class (5xx), in a label such as status, code or response_code: 5.. has failed.
/// 2. A status of gRPC, by name or number: UNKNOWN, DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE and DATA_LOSS have
///    failed, as OpenTelemetry's semantic conventions have it for servers; what the client did wrong has not. It counts beside
///    the code of HTTP, which is 200 for most of them.
/// 3. Where Envoy has no code (0), its response_flags.
/// 4. A word (success, error) or a truth value in status, outcome, result, classification, success, error: only where no code
///    that is understood says it.
[[nodiscard]] Outcome outcomeOf(const QList<StringMap> &series);

/// Every label that outcomeOf() looks at.
[[nodiscard]] const QStringList &outcomeLabels();

}  // namespace sternway::prometheus
