// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "steps/steprun.h"

/// What the descriptors of this folder point to; each kind has a file.

namespace sternway::steps {

[[nodiscard]] StepRun *runGitLog(const StepContext &context, const Step &step, QObject *parent);

/// The revert is made in a working copy of its own, on what the branch of the remote ends with now, and kept under planRef();
/// nothing is pushed and the operator's working copy stays as it is.
[[nodiscard]] StepRun *runGitRevert(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeGitRevert(const StepContext &context, const Step &step, const StepRecord &record,
                                          QObject *parent);
[[nodiscard]] Call<StepPreview> *previewGitRevert(const StepContext &context, const Step &step, QObject *parent);

/// Pushes what the plan has made for the branch, else the branch as it is here; and of tags those that the plan makes. Never
/// forced: what somebody else has pushed meanwhile stays.
[[nodiscard]] StepRun *runGitPush(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeGitPush(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewGitPush(const StepContext &context, const Step &step, QObject *parent);

/// An annotated tag where there is a message, and no other tag is pushed with it. One on the same commit counts as done.
[[nodiscard]] StepRun *runGitTag(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeGitTag(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewGitTag(const StepContext &context, const Step &step, QObject *parent);

/// Brings paths of another commit into the working copy, where nothing uncommitted is lost by it.
[[nodiscard]] StepRun *runGitCheckout(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeGitCheckout(const StepContext &context, const Step &step, const StepRecord &record,
                                            QObject *parent);
[[nodiscard]] Call<StepPreview> *previewGitCheckout(const StepContext &context, const Step &step, QObject *parent);

/// Starts the workflow by GitHub's API and follows its run until it has completed.
[[nodiscard]] StepRun *runDispatch(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeDispatch(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewDispatch(const StepContext &context, const Step &step, QObject *parent);

/// Comments once: a hidden mark in the text is looked for first.
[[nodiscard]] StepRun *runComment(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeComment(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewComment(const StepContext &context, const Step &step, QObject *parent);

}  // namespace sternway::steps
