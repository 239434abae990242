// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/podprograms.h"

#include "core/format.h"
#include "core/shell.h"
#include "steps/kubernetes/execplace.h"
#include "steps/kubernetes/kubectl.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto podProgramPatience = 30min;  ///< where the request has no timeout

/// Lines NAME=VALUE up to an empty one are the environment; what follows is the program's own input. $1 is its folder.
constexpr QLatin1String shellForProgram(
    "while IFS= read -r line && [ -n \"$line\" ]; do export \"$line\"; done; cd \"$1\" || exit 126; shift; exec \"$@\"");

QStringList placeKeys() {
  return {u"workload"_s, u"pod"_s, u"container"_s};
}

StepWords placeWords(const Step &step) {
  return StepWords(step.args.value(podPlaceKey).toObject());
}

/// Of the workload that the place names, else of the step.
Result<TargetRef> placeTarget(const Step &step) {
  const QJsonObject place = step.args.value(podPlaceKey).toObject();
  for (const QString &key : place.keys())
    if (!placeKeys().contains(key))
      return fail(ErrorKind::Input, tr("\"in\" knows no \"%1\"").arg(key), tr("It has %1.").arg(placeKeys().join(u", "_s)));
  TargetRef target = step.target;
  const QString workload = placeWords(step).text(u"workload"_s);
  if (workload.isEmpty())
    return target;
  target.kind = workloadKind(workload.section(u'/', 0, 0));
  target.name = workload.section(u'/', 1);
  if (target.kind.isEmpty() || target.name.isEmpty())
    return fail(ErrorKind::Input, tr("\"%1\" is no workload").arg(workload), tr("For example: deployment/web."));
  return target;
}

/// Nothing has begun.
Error notStarted(const Error &error) {
  Error said = error;
  said.kind = error.kind == ErrorKind::Forbidden ? ErrorKind::Forbidden : ErrorKind::Invalid;
  said.message = tr("Not started: %1").arg(error.message);
  return said;
}

/// Looks for the container, and follows the program in it.
class PodRun final : public ProgramRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::PodRun)
public:
  PodRun(ClusterApi &cluster, ProgramRequest request, QObject *parent)
      : ProgramRun(parent), m_cluster(cluster), m_request(std::move(request)) {}

  void start(const TargetRef &target, const StepWords &place) {
    findExecPlace(m_cluster, target, place.text(u"pod"_s), place.text(u"container"_s), this)
        ->then([this](const Result<ExecPlace> &found) {
          if (m_over)
            return;
          if (!found)
            return finish(fail(notStarted(found.error())));
          exec(*found);
        });
  }
  void finishLater(const Error &error) {
    QMetaObject::invokeMethod(
        this, [this, error] { finish(fail(error)); }, Qt::QueuedConnection);
  }
  void stop() override {
    if (m_run)
      return m_run->stop();
    finishLater(notStarted({.kind = ErrorKind::Cancelled, .message = tr("Stopped by the operator"), .detail = {}}));
  }

private:
  void exec(const ExecPlace &place) {
    m_run = m_cluster.exec({.nameSpace = place.nameSpace, .pod = place.pod, .container = place.container, .program = m_request},
                           this);
    connect(m_run, &ProgramRun::lines, this, &ProgramRun::lines);
    connect(m_run, &ProgramRun::ended, this, [this, where = place.name()](const Result<ProgramResult> &result) {
      if (result)
        return finish(*result);
      const ErrorKind kind = result.error().kind;
      const bool hasNotBegun = kind == ErrorKind::NotFound || kind == ErrorKind::Input || kind == ErrorKind::Forbidden;
      Error error = hasNotBegun ? notStarted(result.error()) : result.error();
      error.message = tr("%1, in %2").arg(error.message, where);
      finish(fail(error));
    });
  }
  void finish(const Result<ProgramResult> &result) {
    if (!std::exchange(m_over, true))
      Q_EMIT ended(result);
  }

  ClusterApi &m_cluster;
  const ProgramRequest m_request;
  QPointer<ProgramRun> m_run;
  bool m_over = false;
};
}  // namespace

bool runsInPod(const Step &step) {
  return step.args.contains(podPlaceKey);
}

QString placedCommand(const StepWords &words, const QStringList &argv) {
  if (!words.has(podPlaceKey))
    return shellCommand(argv);
  const StepWords place(words.map(podPlaceKey));
  const QString workload = place.has(u"workload"_s) ? place.text(u"workload"_s) : words.workload();
  return kubectlCommand(words, QStringList{u"exec"_s, place.has(u"pod"_s) ? place.text(u"pod"_s) : workload} +
                                   place.option(u"container"_s, u"-c"_s) + QStringList{u"--"_s} + argv);
}

Result<ProgramRequest> withoutEnvironment(const ProgramRequest &request) {
  static const QRegularExpression name(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
  if (request.environment.isEmpty() && request.workingDirectory.isEmpty())
    return request;
  QByteArray head;
  for (auto entry = request.environment.cbegin(); entry != request.environment.cend(); ++entry) {
    if (!entry.key().contains(name) || entry.value().contains(u'\n') || entry.value().contains(QChar(0)))
      return fail(ErrorKind::Input,
                  tr("%1 cannot be given to a program in a container: its value has several lines, or its name is "
                     "no name of a variable")
                      .arg(entry.key()));
    head += (entry.key() + u'=' + entry.value()).toUtf8() + '\n';
  }
  ProgramRequest placed = request;
  placed.environment = {};
  placed.workingDirectory.clear();
  placed.argv = QStringList{u"sh"_s, u"-c"_s, shellForProgram, u"sh"_s,
                            request.workingDirectory.isEmpty() ? u"."_s : request.workingDirectory} +
                request.argv;
  placed.input = head + '\n' + request.input;
  return placed;
}

PodPrograms::PodPrograms(ClusterApi &cluster, const Step &step, QObject *parent)
    : QObject(parent), m_cluster(cluster), m_step(step) {}

ProgramRun *PodPrograms::run(const ProgramRequest &request, QObject *context) {
  Result<ProgramRequest> placed = withoutEnvironment(request);
  const Result<TargetRef> target = placeTarget(m_step);
  ProgramRequest asked = placed.value_or(ProgramRequest());
  if (asked.timeout == 0ms)
    asked.timeout = podProgramPatience;
  auto *run = new PodRun(m_cluster, asked, context);
  if (placed && target)
    run->start(*target, placeWords(m_step));
  else
    run->finishLater(notStarted(placed ? target.error() : placed.error()));
  return run;
}

StepContext inItsPlace(const StepContext &context, const Step &step, QObject *owner) {
  StepContext placed = context;
  if (context.programs && runsInPod(step))
    placed.programs = new PodPrograms(*context.cluster(step.target), step, owner);
  return placed;
}

}  // namespace sternway::steps

#include "moc_podprograms.cpp"
