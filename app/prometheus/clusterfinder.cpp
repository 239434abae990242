// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/clusterfinder.h"

namespace sternway::prometheus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds surveyAgain = 5min;
constexpr std::chrono::milliseconds evidenceAgain = 1min;
/// A few pods say as much as all of them.
constexpr qsizetype enoughPods = 5;

bool isOver(const QDateTime &since, std::chrono::milliseconds time, const QDateTime &now) {
  return !since.isValid() || since.msecsTo(now) >= time.count();
}
}  // namespace

/// One search under way: what the source holds → what of it is in question → nodes, pods and uid → what their series say. A child
/// of its call, so that it ends with it.
class ClusterFinder::Run final : public QObject {
public:
  Run(ClusterFinder &finder, std::optional<ObjectRef> workload, ClusterValues own, Call<ClusterChoice> *call)
      : QObject(call), m_finder(&finder), m_workload(std::move(workload)), m_own(std::move(own)), m_call(call) {
    m_evidence.context = finder.m_context;
  }

  void start() {
    if (m_finder->hasSurvey())
      return compare();
    m_finder->m_ask(surveyQuery(), this)->then([this](const Result<MetricsAnswer> &answer) {
      if (!m_finder)
        return end({});
      m_finder->m_survey = surveyOf(answer.value_or(MetricsAnswer{}));
      m_finder->m_surveyed = answer ? m_finder->m_clock.now() : QDateTime();
      compare();
    });
  }

private:
  void compare() {
    const ClusterSurvey &survey = m_finder->m_survey;
    m_label = contestedLabel(m_own, survey);
    // Of the fleet the services' series are looked at all together: that some have a label and others do not says nothing.
    const bool tries = !m_workload && m_label.isEmpty() && !contestedLabel(survey.ofOthers, survey).isEmpty();
    if (m_label.isEmpty() && !tries)
      return end(onlyCluster(m_own, survey));
    if (tries) {
      m_own = survey.ofOthers;
      m_label = contestedLabel(m_own, survey);
      m_onlyTries = true;
    }
    if (m_finder->m_triedFor == m_workload && !isOver(m_finder->m_tried, evidenceAgain, m_finder->m_clock.now()))
      return decide();
    readNodes();
  }

  void readNodes() {
    m_hasLooked = true;
    m_pending = 2;
    const ResourcePath nodes{.group = {}, .version = u"v1"_s, .plural = u"nodes"_s, .nameSpace = {}, .name = {}};
    m_finder->m_cluster.list(nodes, {}, this)->then([this](const Result<QList<QJsonObject>> &list) {
      for (const QJsonObject &node : list.value_or(QList<QJsonObject>()))
        m_evidence.nodes.insert(node.value("metadata"_L1).toObject().value("name"_L1).toString());
      onePartDone();
    });
    const ResourcePath system{
        .group = {}, .version = u"v1"_s, .plural = u"namespaces"_s, .nameSpace = {}, .name = u"kube-system"_s};
    m_finder->m_cluster.get(system, this)->then([this](const Result<QJsonObject> &object) {
      m_evidence.uid = object.value_or(QJsonObject()).value("metadata"_L1).toObject().value("uid"_L1).toString();
      onePartDone();
    });
  }

  void onePartDone() {
    if (--m_pending > 0)
      return;
    if (!m_finder)
      end({});
    else if (m_workload)
      readPods();
    else
      decide();
  }

  void readPods() {
    m_finder->m_cluster.workload(*m_workload, this)->then([this](const Result<Workload> &workload) {
      if (!m_finder || !workload)
        return decide();
      m_finder->m_cluster.pods(*workload, this)->then([this](const Result<QList<Pod>> &pods) {
        const QList<Pod> own = pods.value_or(QList<Pod>());
        QStringList names;
        for (const Pod &pod : own) {
          if (!pod.node.isEmpty())
            m_evidence.nodes.insert(pod.node);
          if (names.size() < enoughPods && isUnique(pod.ref.name))
            names << pod.ref.name;
        }
        askPods(names);
      });
    });
  }

  void askPods(const QStringList &names) {
    if (!m_finder || names.isEmpty())
      return decide();
    m_finder->m_ask(podsQuery(names), this)->then([this](const Result<MetricsAnswer> &answer) {
      for (const Series &series : answer.value_or(MetricsAnswer{}).series)
        m_evidence.ofPods.append(series.labels);
      decide();
    });
  }

  void decide() {
    if (!m_finder)
      return end({});
    const ClusterChoice choice = settled(m_label, m_own, m_finder->m_survey, m_evidence);
    if (choice.isOpen() && m_hasLooked) {
      m_finder->m_tried = m_finder->m_clock.now();
      m_finder->m_triedFor = m_workload;
    }
    m_finder->m_isSettled = choice.isKept();
    const bool matters = !m_onlyTries || (saysCluster(m_label) && m_own.value(m_label).named.size() > 1);
    end(choice.isOpen() && !matters ? ClusterChoice{} : choice);
  }

  void end(const ClusterChoice &choice) {
    if (m_finder)
      m_finder->m_known = choice;
    m_call->finish(choice);
  }

  QPointer<ClusterFinder> m_finder;
  std::optional<ObjectRef> m_workload;
  ClusterValues m_own;
  Call<ClusterChoice> *m_call;
  ClusterEvidence m_evidence;
  QString m_label;
  bool m_onlyTries = false;
  bool m_hasLooked = false;
  int m_pending = 0;
};

ClusterFinder::ClusterFinder(ClusterApi &cluster, const Clock &clock, QString context, Ask ask)
    : m_cluster(cluster), m_clock(clock), m_context(std::move(context)), m_ask(std::move(ask)) {}

void ClusterFinder::settle(const ClusterChoice &choice) {
  m_known = choice;
  m_isSettled = true;
}

bool ClusterFinder::hasSurvey() const {
  return !isOver(m_surveyed, surveyAgain, m_clock.now());
}

Call<ClusterChoice> *ClusterFinder::find(const std::optional<ObjectRef> &workload, const ClusterValues &own, QObject *context) {
  if (m_isSettled)
    return Call<ClusterChoice>::finished(context, m_known);
  auto *call = new Call<ClusterChoice>(context);
  auto *run = new Run(*this, workload, own, call);
  QMetaObject::invokeMethod(run, &Run::start, Qt::QueuedConnection);
  return call;
}

}  // namespace sternway::prometheus
