// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/metrics.h"
#include "core/result.h"

#include <chrono>
#include <functional>

class QWidget;

namespace sternway::ui {

class Workspace;

/// For so long nobody types, and then what was typed is looked at.
constexpr std::chrono::milliseconds typingPause{300};

/// A service and how it is measured, when somebody corrects that.
struct MeasuredService {
  ClusterSession &session;
  ObjectRef service;
  ServiceMetrics metrics;  ///< with the corrections
  StringMap corrected;     ///< earlier; see Settings::metricQueries()
};

/// Opens a dialog beside the work about one metric; it goes when the session does. What it is left with is kept in the settings;
/// then \a stored is called, which dies with \a parent. GUI thread; the workspace outlives it.
using Stored = std::function<void(const Result<Done> &)>;
using AskForCorrection = void (*)(const MeasuredService &measured, Workspace &workspace, const QString &metric, QWidget *parent,
                                  const Stored &stored);

}  // namespace sternway::ui
