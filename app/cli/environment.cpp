// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/environment.h"

namespace sternway {

std::shared_ptr<ServiceMonitor> makeMonitor(const Workplace &place, const ObjectRef &service, const RunbookPtr &runbook,
                                            bool accepted, Journal *journal) {
  MonitorPorts ports;
  ports.cluster = place.cluster;
  ports.clock = place.clock;
  ports.metrics = [metrics = place.metrics] { return metrics; };
  ports.probe = [probe = place.healthProbe] { return probe; };
  ports.overrides = place.metricQueries;
  ports.runbook = [runbook](const ObjectRef &) { return Result<RunbookPtr>(runbook); };
  ports.isAccepted = [accepted](const Runbook &) { return accepted; };
  ports.journal = [journal] { return Result<Journal *>(journal); };
  return std::make_shared<ServiceMonitor>(std::make_shared<MonitorPorts>(std::move(ports)), service);
}

}  // namespace sternway
