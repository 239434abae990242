// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methodranking.h"

#include "core/format.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr int declaredWeight = 100;
constexpr int measuredWeight = 10;

QString symptomOf(const Runbook &runbook, const QString &id) {
  for (const Symptom &symptom : runbook.symptoms)
    if (symptom.id == id && !symptom.title.isEmpty())
      return symptom.title;
  return id;
}

/// The metrics that the matching rows are about.
QStringList metricsInTrouble(const Matrix &matrix, const Verdict &verdict) {
  QStringList metrics;
  for (int row = 0; row < verdict.rows.size() && row < matrix.rows.size(); ++row)
    if (verdict.rows.at(row).matched && matrix.rows.at(row).action >= Action::Consider)
      metrics << metricsOf(matrix.rows.at(row).condition);
  metrics.removeDuplicates();
  return metrics;
}

/// "latency" and "high-latency" are about latency_p95; "error-rate" is about error_rate.
bool isAbout(const QString &symptom, const QString &metric) {
  const QString words = u'_' + QString(symptom).replace(u'-', u'_') + u'_';
  const QString family = metric.startsWith(u"latency_"_s) ? u"latency"_s : metric;
  return words.contains(u'_' + family + u'_');
}

QString reasonFor(const QStringList &said, const QStringList &measured, bool general) {
  QStringList sentences;
  if (!said.isEmpty())
    sentences << tr("Declared: %1.").arg(said.join(u", "_s));
  if (!measured.isEmpty())
    sentences << tr("Measured out of bounds: %1.").arg(measured.join(u", "_s));
  if (sentences.isEmpty())
    return general ? QString() : tr("None of its symptoms is declared or measured.");
  return sentences.join(u' ');
}

class Ranking {
public:
  Ranking(const Runbook &runbook, const QStringList &declared, const Verdict &verdict)
      : m_runbook(runbook), m_declared(declared), m_troubled(metricsInTrouble(runbook.matrix, verdict)) {}

  void judge(RankedMethod &method, const QStringList &symptoms) const {
    QStringList said;
    QStringList measured;
    for (const QString &symptom : symptoms) {
      if (m_declared.contains(symptom))
        said << symptomOf(m_runbook, symptom);
      else
        for (const QString &metric : m_troubled)
          if (isAbout(symptom, metric) && !measured.contains(metricTitle(metric)))
            measured << metricTitle(metric);
    }
    method.score = static_cast<int>(said.size()) * declaredWeight + static_cast<int>(measured.size()) * measuredWeight;
    method.reason = reasonFor(said, measured, symptoms.isEmpty());
  }

private:
  const Runbook &m_runbook;
  const QStringList m_declared;
  const QStringList m_troubled;
};

}  // namespace

QList<RankedMethod> rankMethods(const Runbook &runbook, const QStringList &declared, const Verdict &verdict) {
  const Ranking ranking(runbook, declared, verdict);
  QList<RankedMethod> ranked;
  for (const Method &method : runbook.methods) {
    RankedMethod each;
    each.id = method.id;
    each.title = method.title;
    each.useWhen = method.useWhen;
    each.caution = method.caution;
    each.estimateMin = method.estimateMin;
    each.estimateMax = method.estimateMax;
    ranking.judge(each, method.symptoms);
    ranked << each;
  }
  for (const RunbookScenario &scenario : runbook.scenarios) {
    RankedMethod each;
    each.id = scenario.id;
    each.scenario = true;
    each.title = scenario.title;
    each.useWhen = scenario.signs;
    each.caution = scenario.action;
    ranking.judge(each, scenario.symptoms);
    ranked << each;
  }
  std::ranges::stable_sort(ranked, std::ranges::greater(), &RankedMethod::score);
  return ranked;
}

}  // namespace sternway
