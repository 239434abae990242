// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/measure.h"
#include "kube/apiclient.h"
#include "kube/kubeconfig.h"

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

#include <memory>

namespace sternway::bench {

/// A connection to the kubeconfig's current context; ends the process with words when there is none.
struct Connection {
  SystemClock clock;
  std::unique_ptr<net::Transport> transport;
  std::unique_ptr<kube::ApiClient> client;

  Connection();
};

/// Measures how long the event loop keeps a 1 ms timer waiting, while it runs.
class LatencyProbe final : public QObject {
public:
  LatencyProbe();
  void start();
  void stop() { m_timer.stop(); }
  /// Milliseconds by which a tick came too late, at this quantile (1: the worst).
  [[nodiscard]] double quantile(double q) const;
  [[nodiscard]] qsizetype ticks() const { return m_late.size(); }

private:
  QTimer m_timer;
  QElapsedTimer m_since;
  QList<double> m_late;
};

}  // namespace sternway::bench
