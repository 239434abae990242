// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"
#include "core/clock.h"
#include "core/clusterapi.h"
#include "core/healthprobe.h"
#include "core/journal.h"
#include "core/metricsapi.h"
#include "core/runbook.h"

#include <functional>
#include <memory>

namespace sternway {

/// Where a command works: one context, its metrics, its time. The pointers live as long as \c owner.
struct Workplace {
  std::shared_ptr<QObject> owner;
  ClusterApi *cluster = nullptr;
  MetricsApi *metrics = nullptr;  ///< null: none is configured
  Clock *clock = nullptr;
  HealthProbe *healthProbe = nullptr;  ///< null: health endpoints are not asked here
  /// Metric name → PromQL, as the operator corrected it for a service; may be empty.
  std::function<QMap<QString, QString>(const ObjectRef &service)> metricQueries;
  QStringList notices;  ///< to show once, for example that TLS verification is off
};

/// Who judges the service there. \a runbook is the one that it follows; \a journal may be null.
[[nodiscard]] std::shared_ptr<ServiceMonitor> makeMonitor(const Workplace &place, const ObjectRef &service,
                                                          const RunbookPtr &runbook, bool accepted, Journal *journal);

struct WorkplaceRequest {
  QString kubeconfig;
  QString context;
  QString prometheus;    ///< empty: what the settings say for this context
  QString alertmanager;  ///< likewise
  QString prometheusConfig;
};

/// The simulated cluster, and what of its scenario a command needs to know.
struct RehearsalWorkplace {
  Workplace place;
  ObjectRef service;
  RunbookPtr runbook;  ///< that the service follows
  QString title;
  bool refusalIsRight = false;  ///< preflight should stop the rollback, because a GitOps controller would take it back
  /// What still differs from the scenario's right ending, one sentence each.
  std::function<QStringList()> missingForEnding;
};

struct RehearsalRequest {
  QString scenario;
  quint64 seed = 1;
  double speed = 20;
};

struct OpenJournal {
  std::shared_ptr<Journal> journal;
  QString file;
};

/// What the commands need of the world. The composition root fills it in, so that they know ports only.
struct Environment {
  std::function<Result<Workplace>(const WorkplaceRequest &)> connect;
  std::function<Result<RehearsalWorkplace>(const RehearsalRequest &)> rehearse;
  /// An empty folder means the user's own. \a notify is told what the user should know, for example that a damaged file was set
  /// aside.
  std::function<Result<OpenJournal>(const QString &folder, Clock &clock, std::function<void(const QString &)> notify)>
      openJournal;
  /// The user's own journal, to read from only: nothing about its file is changed. Null: there is none.
  std::function<std::shared_ptr<Journal>(Clock &clock)> readJournal;
  /// The file's runbook. An empty file means the one that is bound to the service in the folder of runbooks, else the built-in
  /// one for any service; \a notify is told what is wrong in that folder. Never null.
  std::function<Result<RunbookPtr>(const QString &file, const ObjectRef &service, std::function<void(const QString &)> notify)>
      loadRunbook;
  /// Whether the operator has accepted what this runbook may do; its hosts are asked only then.
  std::function<bool(const Runbook &runbook)> isAccepted;
  /// Accepts it for this user, as the window does.
  std::function<Result<Done>(const Runbook &runbook)> accept;
};

}  // namespace sternway
