// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>

namespace sternway {

/// What a health endpoint said.
struct HealthAnswer {
  int status = 0;  ///< HTTP status; 0: no answer
  std::chrono::milliseconds latency{0};
  QString error;      ///< why it is not well, one sentence; empty: it is
  bool asked = true;  ///< false: the question did not get out from here (the name is not known, for example): nothing is known

  [[nodiscard]] bool isWell() const { return error.isEmpty(); }
  friend bool operator==(const HealthAnswer &, const HealthAnswer &) = default;
};

/// Port: asks health endpoints, once each time. Two implementations: over HTTP, and a fake in the tests. GUI thread.
class HealthProbe {
public:
  virtual ~HealthProbe() = default;
  /// Never an Error but Cancelled: that it does not answer is an answer.
  [[nodiscard]] virtual Call<HealthAnswer> *check(const QUrl &url, QObject *context) = 0;
};

/// How one health endpoint stands.
struct HealthEndpoint {
  enum class State {
    Unknown,  ///< it could not be asked, or it fails since the beginning and not often enough
    Well,
    Failing
  };
  QUrl url;
  State state = State::Unknown;
  QDateTime since;         ///< in this state; Failing: since the first of the failures in a row
  HealthAnswer answer;     ///< the newest
  QDateTime at;            ///< when it came; invalid: none yet
  int failures = 0;        ///< in a row, up to now
  QDateTime failingSince;  ///< the first of them

  /// Takes the newest answer. Failing is what has failed \c threshold times in a row: one lost packet, one restart behind a load
  /// balancer is no outage, and three is what Kubernetes (failureThreshold), HAProxy (fall) and Route 53 use unless told
  /// otherwise. One good answer makes it well again (Kubernetes' successThreshold of a liveness probe). In between it stays
  /// what it was. Where the question did not get out, the answer of before says nothing of now.
  void take(const HealthAnswer &newest, const QDateTime &when);

  static constexpr int threshold = 3;
  friend bool operator==(const HealthEndpoint &, const HealthEndpoint &) = default;
};

}  // namespace sternway
