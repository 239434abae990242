// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/clusterfinder.h"

namespace sternway::prometheus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds surveyAgain = 5min;
/// For the searches of one round.
constexpr std::chrono::milliseconds incompleteSurveyAgain = 10s;
constexpr std::chrono::milliseconds evidenceAgain = 1min;
/// A few pods say as much as all of them.
constexpr qsizetype enoughPods = 5;

bool isOver(const QDateTime &since, std::chrono::milliseconds time, const QDateTime &now) {
  return !since.isValid() || since.msecsTo(now) >= time.count();
}
}  // namespace

/// One search under way: what the source holds → what of it is in question → nodes, uid and pods → what their series say. A child
/// of its call, so that it ends with it.
class ClusterFinder::Run final : public QObject {
public:
  Run(ClusterFinder &finder, std::optional<ObjectRef> workload, const QList<StringMap> &series, Call<ClusterChoice> *call)
      : QObject(call),
        m_finder(&finder),
        m_workload(std::move(workload)),
        m_series(series),
        m_own(clusterValues(series)),
        m_doubtful(m_own),
        m_call(call) {
    m_evidence.context = finder.m_context;
  }

  void start() {
    if (!m_finder)
      return end({});
    if (m_finder->hasSurvey())
      return compare();
    m_finder->m_ask(surveyQuery(), this)->then([this](const Result<MetricsAnswer> &answer) {
      if (!m_finder)
        return end({});
      m_finder->take(answer);
      compare();
    });
  }

private:
  void compare() {
    ask();
    const bool comparesNodes = m_finder->m_survey.ofNodes.contains(only().label) && !m_finder->m_nodesFit;
    if (m_label.isEmpty() && !comparesNodes)
      return end(unquestioned());
    const QDateTime now = m_finder->m_clock.now();
    if (m_matters && m_finder->m_triedFor == m_workload && !isOver(m_finder->m_tried, evidenceAgain, now))
      return decide();
    m_hasLooked = true;
    if (isOver(m_finder->m_nodesRead, evidenceAgain, now))
      readNodes();
    else
      takeNodes();
  }

  /// What is in question, by what is known so far.
  void ask() {
    const ClusterSurvey &survey = m_finder->m_survey;
    m_label = contestedLabel(m_own, survey, m_doubtful);
    m_matters = !m_label.isEmpty();
    // Of the fleet the services' series are looked at all together: that some have a label and others do not says nothing.
    if (!m_workload && !m_matters) {
      m_own = survey.ofOthers;
      m_label = contestedLabel(m_own, survey, m_own);
      m_matters = saysCluster(m_label) && m_own.value(m_label).named.size() > 1;
    }
    // The cluster that did not answer may be another one, or this one.
    if (m_label.isEmpty() && !m_finder->m_surveyGap.isEmpty())
      m_label = only().label;
  }

  [[nodiscard]] ClusterChoice only() const { return onlyCluster(m_own, m_finder->m_survey, m_evidence.nodes); }

  void readNodes() {
    m_pending = 2;
    const ResourcePath nodes{.group = {}, .version = u"v1"_s, .plural = u"nodes"_s, .nameSpace = {}, .name = {}};
    m_finder->m_cluster.list(nodes, {}, this)->then([this](const Result<QList<QJsonObject>> &list) {
      QSet<QString> names;
      for (const QJsonObject &node : list.value_or(QList<QJsonObject>()))
        names.insert(node.value("metadata"_L1).toObject().value("name"_L1).toString());
      if (m_finder)
        m_finder->m_nodes = names;
      onePartDone();
    });
    const ResourcePath system{
        .group = {}, .version = u"v1"_s, .plural = u"namespaces"_s, .nameSpace = {}, .name = u"kube-system"_s};
    m_finder->m_cluster.get(system, this)->then([this](const Result<QJsonObject> &object) {
      if (m_finder)
        m_finder->m_uid = object.value_or(QJsonObject()).value("metadata"_L1).toObject().value("uid"_L1).toString();
      onePartDone();
    });
  }

  void onePartDone() {
    if (--m_pending > 0)
      return;
    if (!m_finder)
      return end({});
    m_finder->m_nodesRead = m_finder->m_clock.now();
    takeNodes();
  }

  void takeNodes() {
    m_evidence.nodes = m_finder->m_nodes;
    m_evidence.uid = m_finder->m_uid;
    const bool needsPods = !m_label.isEmpty() || m_evidence.nodes.isEmpty();
    if (m_workload && needsPods)
      readPods();
    else
      decide();
  }

  void readPods() {
    m_finder->m_cluster.workload(*m_workload, this)->then([this](const Result<Workload> &workload) {
      if (!m_finder || !workload)
        return decide();
      m_finder->m_cluster.pods(*workload, this)->then([this](const Result<QList<Pod>> &pods) {
        if (!m_finder)
          return end({});
        QStringList names;
        for (const Pod &pod : pods.value_or(QList<Pod>())) {
          if (!pod.node.isEmpty())
            m_evidence.nodes.insert(pod.node);
          if (isUnique(pod.ref.name))
            names << pod.ref.name;
        }
        m_doubtful = doubtfulValues(m_series, *m_workload, QSet<QString>(names.cbegin(), names.cend()));
        ask();
        askPods(names.mid(0, enoughPods));
      });
    });
  }

  void askPods(const QStringList &names) {
    if (m_label.isEmpty() || names.isEmpty())
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
    // Nodes of a cluster that did not answer may have the same names.
    if (!m_finder->m_surveyGap.isEmpty())
      m_evidence.nodes.clear();
    const ClusterChoice choice = m_label.isEmpty() ? ClusterChoice{} : settled(m_label, m_own, m_finder->m_survey, m_evidence);
    if (!choice.isKept() && !m_matters)
      return end(unquestioned());
    if (choice.isOpen() && m_hasLooked) {
      m_finder->m_tried = m_finder->m_clock.now();
      m_finder->m_triedFor = m_workload;
    }
    end(choice);
  }

  /// Nothing that is seen speaks for another cluster; what is not seen may.
  [[nodiscard]] ClusterChoice unquestioned() {
    const ClusterChoice one = only();
    if (one.isOpen())
      return one;
    m_finder->m_nodesFit |= !m_evidence.nodes.isEmpty() && m_finder->m_survey.ofNodes.contains(one.label);
    const QString unseen = m_finder->m_surveyError ? m_finder->m_surveyError->message
                           : one.label.isEmpty()   ? QString()
                                                   : m_finder->m_surveyGap;
    if (unseen.isEmpty())
      return one;
    return {
        .state = ClusterChoice::State::Open,
        .label = one.label,
        .value = {},
        .values = one.values,
        .why = tr("Whether this source holds several clusters could not be looked at, so nothing is measured: %1. If it holds "
                  "one only, say it once: --cluster-label none")
                   .arg(unseen)};
  }

  /// What another search has settled meanwhile holds, and so does what was sent by it.
  void end(const ClusterChoice &choice) {
    if (!m_finder)
      return m_call->finish(choice);
    if (!m_finder->m_isSettled) {
      m_finder->m_known = choice;
      m_finder->m_isSettled = choice.isKept();
    }
    m_call->finish(m_finder->m_known);
  }

  QPointer<ClusterFinder> m_finder;
  std::optional<ObjectRef> m_workload;
  QList<StringMap> m_series;
  ClusterValues m_own;
  ClusterValues m_doubtful;
  Call<ClusterChoice> *m_call;
  ClusterEvidence m_evidence;
  QString m_label;         ///< in question; empty: none is
  bool m_matters = false;  ///< nothing is measured while it is open
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
  const bool isWhole = !m_surveyError && m_surveyGap.isEmpty();
  return !isOver(m_surveyed, isWhole ? surveyAgain : incompleteSurveyAgain, m_clock.now());
}

void ClusterFinder::take(const Result<MetricsAnswer> &survey) {
  m_survey = surveyOf(survey.value_or(MetricsAnswer{}));
  m_surveyError = survey ? std::nullopt : std::optional(survey.error());
  m_surveyGap = survey ? survey->warnings.join(u"; "_s) : QString();
  m_surveyed = m_clock.now();
  m_nodesFit = false;
}

Call<ClusterChoice> *ClusterFinder::find(const std::optional<ObjectRef> &workload, const QList<StringMap> &series,
                                         QObject *context) {
  if (m_isSettled)
    return Call<ClusterChoice>::finished(context, m_known);
  auto *call = new Call<ClusterChoice>(context);
  auto *run = new Run(*this, workload, series, call);
  QMetaObject::invokeMethod(run, &Run::start, Qt::QueuedConnection);
  return call;
}

}  // namespace sternway::prometheus

#include "moc_clusterfinder.cpp"
