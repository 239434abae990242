// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/git/githubapi.h"

#include <QSet>

namespace sternway::steps {

/// A run of a workflow.
struct WorkflowRun {
  qint64 id = 0;
  QString status = {};      ///< "queued", "in_progress", "waiting", "completed", ...
  QString conclusion = {};  ///< of a completed one: "success", "failure", "cancelled", ...
  QString title = {};
  QString actor = {};
  QString url = {};
  QDateTime created = {};

  [[nodiscard]] bool hasEnded() const { return status == u"completed"; }
  [[nodiscard]] bool hasSucceeded() const { return conclusion == u"success" || conclusion == u"neutral"; }
  [[nodiscard]] QJsonObject result() const;
};
[[nodiscard]] WorkflowRun workflowRun(const QJsonValue &json);

/// What a step starts, as GitHub knows it.
struct DispatchTarget {
  GithubApi api = {};
  QString workflow = {};  ///< its file, or its number
  QString name = {};
  QString ref = {};  ///< the branch or tag; the default branch where the step names none
};
/// Errors: as of GithubApi, and NotFound or Conflict where there is no such workflow or it is disabled.
[[nodiscard]] Call<DispatchTarget> *readDispatchTarget(const StepContext &context, const Step &step, QObject *parent);

struct WorkflowRuns {
  QList<WorkflowRun> runs = {};
  QDateTime now = {};  ///< by GitHub's clock, or invalid
};
/// The newest runs that somebody started by hand or by the API on that ref, the newest first.
[[nodiscard]] Call<WorkflowRuns> *readDispatched(const DispatchTarget &target, QObject *parent);

/// The inputs of the step, with its mark in the one that "markInput" names.
[[nodiscard]] QJsonObject dispatchInputs(const StepContext &context, const Step &step);
/// Among \a runs those that the step can have started: with its mark where it has one, else those that are not \a known.
[[nodiscard]] QList<WorkflowRun> ownRuns(const StepContext &context, const Step &step, const QList<WorkflowRun> &runs,
                                         const QSet<qint64> &known);

}  // namespace sternway::steps
