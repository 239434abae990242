// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterchoice.h"

class QWidget;

namespace sternway::ui {

class Workspace;

/// Asks which of the clusters in one Prometheus the context is, or whether all are. The answer is kept in the settings for the
/// context, and the session takes its metrics anew. Beside the work; it goes when the context is closed. GUI thread; the
/// workspace outlives it.
void askForCluster(Workspace &workspace, const QString &context, const ClusterChoice &open, QWidget *parent);

}  // namespace sternway::ui
