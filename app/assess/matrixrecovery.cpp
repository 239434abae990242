// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/matrixrecovery.h"

#include "core/format.h"
#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

AssessorOptions shortLook(AssessorOptions options) {
  options.lookBack = 15min;  // only the newest values matter here, and the check runs every few seconds
  return options;
}

QString valuesSentence(const Assessment &assessment) {
  QStringList names = assessment.verdict.values.keys();
  names.sort();
  QStringList texts;
  for (const QString &name : names) {
    const MetricDefinition *definition = assessment.metrics.find(name);
    const auto value = assessment.verdict.values.value(name);
    // facts of the cluster are judged by their rows; while they are zero they are not worth words
    if (value && (definition || *value != 0))
      texts << metricTitle(name) + u' ' + formatValue(*value, definition ? definition->unit : usualUnit(name));
  }
  return texts.join(u", "_s);
}

}  // namespace

MatrixRecovery::MatrixRecovery(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook,
                               const AssessorOptions &options, ObjectRef workload)
    : m_assessor(cluster, metrics, clock, std::move(runbook), shortLook(options)), m_workload(std::move(workload)) {}

Call<RecoveryReading> *MatrixRecovery::check(QObject *context) {
  return mapped<RecoveryReading>(
      context, m_assessor.assess(m_workload, context),
      [](const Result<Assessment> &assessment) -> Result<RecoveryReading> { return assessment.map(judgeRecovered); });
}

RecoveryReading judgeRecovered(const Assessment &assessment) {
  RecoveryReading reading;
  const Verdict &verdict = assessment.verdict;
  for (auto it = verdict.values.cbegin(); it != verdict.values.cend(); ++it)
    reading.values.insert(it.key(), *it ? QJsonValue(**it) : QJsonValue());
  const QString values = valuesSentence(assessment);
  if (verdict.row >= 0 && verdict.action >= Action::Prepare) {
    reading.state = RecoveryReading::State::NotYet;
    reading.sentence = sentence(verdict, assessment.matrix, assessment.at);
  } else if (verdict.unknown || !verdict.unknownMetrics.isEmpty()) {
    reading.state = RecoveryReading::State::Unknown;
    reading.sentence = tr("unknown: %1").arg(verdict.unknownMetrics.join(u", "_s));
  } else {
    reading.state = RecoveryReading::State::Recovered;
    reading.sentence = values;
  }
  return reading;
}

}  // namespace sternway
