// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/baseline.h"
#include "assess/metricsbasis.h"
#include "assess/revisionhealth.h"
#include "core/clock.h"
#include "core/clusterapi.h"
#include "core/healthprobe.h"
#include "core/incident.h"
#include "core/metrics.h"
#include "core/pod.h"
#include "core/revisionmark.h"
#include "core/runbook.h"
#include "core/verdict.h"

#include <memory>

namespace sternway::assess {

/// Everything that is known of one service at one moment: what the window's service page and "sternway assess" show, and what a
/// plan is made from. A plain value.
struct Assessment {
  Workload workload;
  History history;
  QList<RevisionHealth> health;  ///< in the history's order
  Verdict verdict;
  Matrix matrix;                           ///< the runbook's
  RunbookPtr runbook;                      ///< that it was judged by
  Situation situation;                     ///< what was known: the verdict's, and for every other
                                           ///< condition of the runbook
  ServiceMetrics metrics;                  ///< with the runbook's queries and the operator's corrections
  MetricsBasis basis;                      ///< what the values rest on
  std::optional<Error> metricsError = {};  ///< the source of metrics was asked, and has told nothing
  std::optional<LastKnownGood> lastKnownGood;
  QMap<QString, RevisionMark> doNotUse = {};  ///< revision uid → the mark that holds for it
  QStringList warnings;                       ///< what could not be read or measured, one sentence each
  QDateTime at;
};

/// What is worth keeping from one assessment of a service to the next. A plain value, for one service.
struct AssessmentMemory {
  BaselineMemory baselines;
  PodCrashTracker crashes;
  RevisionMemory revisions;
  QList<Sample> podsReady;  ///< the share of pods that were ready, whenever it
                            ///< was looked at or changed; the last hours
};

struct AssessorOptions {
  QMap<QString, QString> overrides = {};           ///< metric name → PromQL; see withOverrides()
  QMap<QString, QString> knownBad = {};            ///< revision uid → why, from the journal ("rolled back on …")
  QList<RevisionMark> marks = {};                  ///< of revisions that somebody has marked: do not use
  std::chrono::milliseconds lookBack{86'400'000};  ///< how far back revisions are measured
  QList<JournalEvent> incident = {};               ///< of the service's open incident: what the operator declared and
                                                   ///< users reported
  MetricHistory health = {};                       ///< of the health endpoints, as Situation has it
  bool accepted = false;                           ///< the operator has accepted what the runbook may do:
                                                   ///< its hosts may be asked
  HealthProbe *probe = nullptr;                    ///< asks them once where \c health has no
                                                   ///< sample; null: nobody does
  /// Kept between assessments of one service; none: nothing is kept.
  std::shared_ptr<AssessmentMemory> memory = nullptr;
  /// Revisions need not be measured again if that was done no longer ago.
  std::chrono::milliseconds revisionAge{0};
};

/// Reads the cluster and Prometheus and judges by a runbook: its matrix, its own queries, its baseline. Reads only. \a metrics
/// may be null: then everything that needs it is unknown. \a runbook must not be null. The Error is the cluster's (the workload
/// or its history cannot be read). What Prometheus or the pods do not tell is unknown in the verdict and said in the warnings.
/// The ports and the clock must outlive the call; GUI thread.
[[nodiscard]] Call<Assessment> *assess(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook,
                                       AssessorOptions options, const ObjectRef &workload, QObject *context);

}  // namespace sternway::assess
