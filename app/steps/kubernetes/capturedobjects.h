// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/workload.h"

#include <QJsonArray>

namespace sternway::steps {

/// What a capture keeps of the cluster: JSON of bounded size, without secrets, and a sentence of it. All pure.

struct Captured {
  QJsonValue value;
  QString summary;
};

/// A text without secrets and without what no database stores, at most \a most characters.
[[nodiscard]] QString capturedText(const QString &text, qsizetype most = 500);

/// Its condition Ready is True.
[[nodiscard]] bool isReadyPod(const QJsonObject &pod);

[[nodiscard]] Captured capturedHistory(const History &history);
[[nodiscard]] Captured capturedImages(const Workload &workload);
[[nodiscard]] Captured capturedStatus(const Workload &workload);
/// Numbers, strategy, conditions and the pod template without values that look like secrets.
[[nodiscard]] Captured capturedWorkload(const Workload &workload);
[[nodiscard]] Captured capturedPods(const QList<QJsonObject> &pods);
/// The last \a most ones, as the API lists them; oldest first.
[[nodiscard]] Captured capturedEvents(const QList<QJsonObject> &events, qsizetype most);
/// Of the metrics server.
[[nodiscard]] Captured capturedUsage(const QList<QJsonObject> &podMetrics);
/// Those autoscalers that scale the workload; all of them where it has no name.
[[nodiscard]] Captured capturedAutoscalers(const QList<QJsonObject> &autoscalers, const ObjectRef &workload);

}  // namespace sternway::steps
