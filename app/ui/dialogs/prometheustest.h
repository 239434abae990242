// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/result.h"
#include "core/servicestatus.h"

#include <QPointer>

namespace sternway {

class CallBase;
class ClusterSession;

/// Asks an open cluster's Prometheus whether it answers, and says so in words. A child of whoever asks; GUI thread.
class PrometheusTest final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Asks now, and again where the session gets other metrics meanwhile (a secret has been read). A new run ends the one before.
  void run(ClusterSession &session);

Q_SIGNALS:
  void answered(sternway::Mark mark, const QString &words);

private:
  void ask();
  void say(const Result<MetricsAnswer> &answer);

  QPointer<ClusterSession> m_session;
  QPointer<CallBase> m_call;
  QMetaObject::Connection m_again;
};

}  // namespace sternway
