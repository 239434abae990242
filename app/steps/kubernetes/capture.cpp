// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/podtemplate.h"
#include "steps/kubernetes/capturecommand.h"
#include "steps/kubernetes/datastep.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/logtails.h"
#include "steps/kubernetes/objects.h"

#include <QCoreApplication>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int usualEvents = 100;
constexpr int mostEvents = 500;
constexpr int mostLogLines = 2000;
constexpr qsizetype mostReferenced = 50;  ///< ConfigMaps or Secrets
constexpr auto capturePatience = 60s;     ///< for the logs, where the step has no timeout

/// Reads what the runbook wants to be kept, one part after the other, into its result. A part that cannot be read is named and
/// does not stop the others: some evidence is better than none. Of Secrets it reads names, keys and a digest.
class CaptureStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::CaptureStep)
public:
  CaptureStep(const StepContext &context, const Step &step, QObject *parent)
      : StepRun(context, step, parent), m_left(StepWords(step.args).list(u"what"_s)) {}
  void start() override { next(); }
  void stop() override { endFailed(tr("Stopped by the operator"), m_result); }

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  void next();
  void readPart();
  /// Keeps what \a shown makes of the answer, or notes why there is none.
  template <typename T, typename Shown>
  void take(Call<T> *call, Shown shown) {
    call->then([this, shown](const Result<T> &result) {
      if (hasEnded())
        return;
      if (result)
        return keep(shown(*result));
      failPart(errorWords(result.error()));
    });
  }
  void withWorkload(const std::function<void()> &then);
  void readList(const ResourcePath &path, const std::function<Captured(const QList<QJsonObject> &)> &shown);
  void readData(DataObject::Kind kind);
  void readReferenced(DataObject::Kind kind, QStringList names, const QJsonArray &done);
  void readLogs();
  void keep(const Captured &captured);
  void failPart(const QString &why);
  void conclude();
  [[nodiscard]] int tailOr(int usual, int most) const;

  QStringList m_left;
  QString m_part;
  Workload m_workload;  ///< read once
  QJsonObject m_result;
  QJsonObject m_problems;
  QStringList m_said;
};

int CaptureStep::tailOr(int usual, int most) const {
  const int wanted = StepWords(m_step.args).text(u"tail"_s).toInt();
  return wanted > 0 ? std::min(wanted, most) : usual;
}

void CaptureStep::next() {
  if (m_left.isEmpty())
    return conclude();
  m_part = m_left.takeFirst();
  Q_EMIT progress(tr("Reading %1").arg(m_part));
  readPart();
}

void CaptureStep::readPart() {
  const QString &scope = m_step.target.scope;
  if (m_part == u"pods" || (m_part == u"describe" && m_step.args.contains(u"selector"_s)))
    return take(podsOfStep(m_context, m_step, this), capturedPods);
  if (m_part == u"history")
    return withWorkload([this] { take(cluster().history(m_workload, this), capturedHistory); });
  if (m_part == u"images")
    return withWorkload([this] { keep(capturedImages(m_workload)); });
  if (m_part == u"status")
    return withWorkload([this] { keep(capturedStatus(m_workload)); });
  if (m_part == u"describe")
    return withWorkload([this] { keep(capturedWorkload(m_workload)); });
  if (m_part == u"events")
    return readList({{}, u"v1"_s, u"events"_s, scope, {}},
                    [most = tailOr(usualEvents, mostEvents)](const auto &events) { return capturedEvents(events, most); });
  if (m_part == u"top")
    return readList({u"metrics.k8s.io"_s, u"v1beta1"_s, u"pods"_s, scope, {}}, capturedUsage);
  if (m_part == u"hpa")
    return readList({u"autoscaling"_s, u"v1"_s, u"horizontalpodautoscalers"_s, scope, {}},
                    [workload = sternway::workloadOf(m_step.target).value_or(ObjectRef())](const auto &all) {
                      return capturedAutoscalers(all, workload);
                    });
  if (m_part == u"logs")
    return readLogs();
  if (m_part == u"configmap" || m_part == u"secret")
    return readData(m_part == u"secret" ? DataObject::Kind::Secret : DataObject::Kind::ConfigMap);
  failPart(tr("it is not known"));
}

void CaptureStep::withWorkload(const std::function<void()> &then) {
  if (!m_workload.ref.name.isEmpty())
    return then();
  const auto ref = sternway::workloadOf(m_step.target);
  if (!ref)
    return failPart(tr("%1 is no workload").arg(display(m_step.target)));
  cluster().workload(*ref, this)->then([this, then](const Result<Workload> &workload) {
    if (hasEnded())
      return;
    if (!workload)
      return failPart(errorWords(workload.error()));
    m_workload = *workload;
    then();
  });
}

void CaptureStep::readList(const ResourcePath &path, const std::function<Captured(const QList<QJsonObject> &)> &shown) {
  const bool isOfPods = path.plural == u"pods";
  take(cluster().list(path, isOfPods ? m_step.args.value(u"selector"_s).toString() : QString(), this), shown);
}

void CaptureStep::readLogs() {
  const auto since = sinceOf(m_step);
  if (!since)
    return failPart(tr("\"%1\" is no duration").arg(m_step.args.value(u"since"_s).toString()));
  podsOfStep(m_context, m_step, this)->then([this, since = *since](const Result<QList<QJsonObject>> &pods) {
    if (hasEnded())
      return;
    if (!pods)
      return failPart(errorWords(pods.error()));
    const QDateTime from = since > 0ms ? clock().now().addMSecs(-since.count()) : QDateTime();
    const LogTailRequest request{.sources = logSources(m_step.target.context, *pods, from),
                                 .lines = tailOr(since > 0ms ? mostLogLines : usualLogLines, mostLogLines),
                                 .since = since,
                                 .patience = m_step.timeout > 0ms ? m_step.timeout : capturePatience};
    take(readLogTails(cluster(), clock(), request, this), [](const Captured &captured) { return captured; });
  });
}

/// The one that is named, a ConfigMap with its values, so that it can be restored; else the versions of all that the pods refer
/// to.
void CaptureStep::readData(DataObject::Kind kind) {
  const DataObject object = dataObjectOf(m_step, kind);
  if (object.name.isEmpty())
    return withWorkload([this, kind] {
      const References used = references(m_workload.podTemplate);
      QStringList names;
      for (const ObjectUse &use : kind == DataObject::Kind::Secret ? used.secrets : used.configMaps)
        names.append(use.name);
      readReferenced(kind, names.mid(0, mostReferenced), {});
    });
  if (!isObjectName(object.name))
    return failPart(tr("\"%1\" cannot be the name of an object").arg(object.name));
  take(cluster().get(object.path(), this), [object](const QJsonObject &live) -> Captured {
    const QJsonObject captured = capturedData(object, live, true);
    return {captured, tr("%1 at version %2").arg(object.display(), captured.value(u"resourceVersion"_s).toString())};
  });
}

void CaptureStep::readReferenced(DataObject::Kind kind, QStringList names, const QJsonArray &done) {
  if (names.isEmpty())
    return keep({done, tr("the versions of %1").arg(done.size())});
  const DataObject object{kind, m_step.target.scope, names.takeFirst()};
  cluster().get(object.path(), this)->then([=, this](const Result<QJsonObject> &live) {
    if (hasEnded())
      return;
    QJsonArray more = done;
    more.append(live ? capturedData(object, *live, false)
                     : QJsonObject{{u"name"_s, object.name}, {u"problem"_s, refusalWords(object, live.error())}});
    readReferenced(kind, names, more);
  });
}

void CaptureStep::keep(const Captured &captured) {
  m_result.insert(m_part, captured.value);
  m_said.append(u"%1: %2"_s.arg(m_part, captured.summary));
  next();
}

void CaptureStep::failPart(const QString &why) {
  m_problems.insert(m_part, redacted(why));
  next();
}

void CaptureStep::conclude() {
  QStringList said = m_said;
  for (auto problem = m_problems.constBegin(); problem != m_problems.constEnd(); ++problem)
    said.append(tr("%1 could not be read: %2").arg(problem.key(), problem.value().toString()));
  const QString message = said.join(u"; "_s);
  if (!m_problems.isEmpty())
    m_result.insert(u"problems"_s, m_problems);
  if (m_said.isEmpty())
    return endFailed(message.isEmpty() ? tr("Nothing is to be captured") : message, m_result);
  end({.state = StepState::Finished, .message = message, .result = m_result});
}

/// What the parts need to be read.
QList<AccessQuestion> captureQuestions(const Step &step) {
  const QStringList what = StepWords(step.args).list(u"what"_s);
  const QString &scope = step.target.scope;
  const QString name = step.args.value(u"name"_s).toString();
  QList<AccessQuestion> questions;
  if (what.contains(u"pods"_s) || what.contains(u"logs"_s))
    questions.append({u"list"_s, {}, u"pods"_s, {}, scope, {}});
  if (what.contains(u"logs"_s))
    questions.append({u"get"_s, {}, u"pods"_s, u"log"_s, scope, {}});
  if (what.contains(u"events"_s))
    questions.append({u"list"_s, {}, u"events"_s, {}, scope, {}});
  if (what.contains(u"configmap"_s))
    questions.append({u"get"_s, {}, u"configmaps"_s, {}, scope, name});
  if (what.contains(u"secret"_s))
    questions.append({u"get"_s, {}, u"secrets"_s, {}, scope, name});
  return questions;
}

/// A part that may not be read does not stop the capture.
Call<StepPreview> *previewCapture(const StepContext &context, const Step &step, QObject *parent) {
  return mapped<StepPreview>(parent, missingPermissions(*context.cluster(step.target), captureQuestions(step), parent),
                             [](const Result<QList<Finding>> &missing) {
                               return missing.map([](QList<Finding> findings) {
                                 for (Finding &finding : findings)
                                   finding.severity = Severity::Warn;
                                 return StepPreview{{}, findings};
                               });
                             });
}
}  // namespace

StepDescriptor captureKind() {
  const QString what = u"what!:choices=history|images|events|logs|describe|pods|top|status|configmap|hpa|secret"_s;
  return clusterKind({.name = u"kubernetes.capture"_s,
                      .arguments = stepArguments(what + u", tail:number, since:duration, selector, name"_s),
                      .effect = StepEffect::Reads,
                      .idempotent = true,
                      .run = makeRun<CaptureStep>,
                      .preview = previewCapture,
                      .runsAsWritten = true,
                      .command = captureCommand,
                      .workload = workloadOf,
                      .recognise = recogniseCapture});
}

}  // namespace sternway::steps
