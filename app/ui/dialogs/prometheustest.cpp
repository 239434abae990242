// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/prometheustest.h"

#include "core/clustersession.h"

namespace sternway {

using namespace Qt::StringLiterals;

void PrometheusTest::run(ClusterSession &session) {
  if (m_call)
    delete m_call;
  disconnect(m_again);
  m_session = &session;
  m_again = connect(&session, &ClusterSession::metricsChanged, this, &PrometheusTest::ask);
  ask();
}

void PrometheusTest::ask() {
  if (!m_session)
    return;
  if (m_call)
    delete m_call;
  MetricsApi *metrics = m_session->metrics();
  if (!metrics) {
    Q_EMIT answered(Mark::Warning, m_session->metricsProblem());
    return;
  }
  Q_EMIT answered(Mark::Progress, tr("Asking %1…").arg(metrics->source()));
  Call<MetricsAnswer> *call = metrics->query(u"count(up)"_s, m_session->clock().now(), this);
  m_call = call;
  call->then([this](const Result<MetricsAnswer> &answer) { say(answer); });
}

void PrometheusTest::say(const Result<MetricsAnswer> &answer) {
  if (!answer) {
    Q_EMIT answered(Mark::Warning, tr("It does not answer: %1. %2").arg(answer.error().message, answer.error().detail));
    return;
  }
  if (answer->series.isEmpty() || answer->series.first().samples.isEmpty()) {
    Q_EMIT answered(Mark::Notice, tr("It answers, but it scrapes nothing: no service has metrics there."));
    return;
  }
  const auto targets = static_cast<int>(answer->series.first().samples.first().value);
  Q_EMIT answered(Mark::Good, tr("It answers, and scrapes %n target(s).", nullptr, targets));
}

}  // namespace sternway
