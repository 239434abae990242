// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/environment.h"

namespace sternway {

std::unique_ptr<MonitorPool> makeMonitors(ClusterSession &session, const RunbookPtr &runbook, bool accepted, Journal *journal) {
  MonitorPorts ports;
  ports.runbook = [runbook](const ObjectRef &) { return Result<RunbookPtr>(runbook); };
  ports.isAccepted = [accepted](const Runbook &) { return accepted; };
  ports.journal = [journal] { return Result<Journal *>(journal); };
  return std::make_unique<MonitorPool>(session, std::move(ports));
}

}  // namespace sternway
