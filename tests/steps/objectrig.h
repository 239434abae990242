// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace sternway::test {

/// A program that ends as it is told to, from the event loop.
class ScriptedProgram final : public ProgramRun {
  Q_OBJECT
public:
  ScriptedProgram(const Result<ProgramResult> &end, bool waits, QObject *parent) : ProgramRun(parent) {
    if (!waits)
      QMetaObject::invokeMethod(
          this,
          [this, end] {
            if (end)  // as the real one does: its output is told line by line
              Q_EMIT lines(QString::fromUtf8(end->output + end->errorOutput).split(QLatin1Char('\n')));
            Q_EMIT ended(end);
          },
          Qt::QueuedConnection);
  }
  void stop() override {}
};

/// Programs that print what a test says.
class CannedPrograms final : public Programs {
public:
  QStringList installed;
  Result<ProgramResult> end = ProgramResult{};
  bool waits = false;
  QList<ProgramRequest> requests;

  [[nodiscard]] ProgramRun *run(const ProgramRequest &request, QObject *context) override {
    requests.append(request);
    return new ScriptedProgram(end, waits, context);
  }
  [[nodiscard]] QString find(const QString &program) const override { return installed.contains(program) ? program : QString(); }
};

/// One step of the Deployment "web" in production at work on a fake cluster, and all that it says.
struct ObjectRig {
  FakeCluster cluster;
  ManualClock clock;
  CannedPrograms programs;
  bool hasPrograms = true;
  QTemporaryDir folder;
  QHash<QString, QJsonObject> outputs;
  Step step{.id = QStringLiteral("m/write"),
            .kind = {},
            .target = {.kind = QStringLiteral("deployment"),
                       .context = QStringLiteral("lab"),
                       .scope = QStringLiteral("production"),
                       .name = QStringLiteral("order-service")}};
  QStringList progress;
  std::optional<steps::StepOutcome> outcome;
  QObject owner;
  steps::StepRun *running = nullptr;

  ObjectRig(const char *kind, const QJsonObject &args) {
    step.kind = QString::fromLatin1(kind);
    step.args = args;
  }

  [[nodiscard]] steps::StepContext context() {
    steps::StepContext made{.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &clock};
    made.programs = hasPrograms ? &programs : nullptr;
    made.plan.id = QStringLiteral("op-1");
    made.outputs = outputs;
    return made;
  }
  [[nodiscard]] const StepDescriptor &kind() const { return *steps::stepKinds().runner(step); }

  void start() {
    outcome.reset();
    running = kind().run(context(), step, &owner);
    QObject::connect(running, &steps::StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(running, &steps::StepRun::ended, &owner, [this](const steps::StepOutcome &ended) { outcome = ended; });
    running->start();
  }
  template <typename Predicate>
  [[nodiscard]] bool until(Predicate reached, std::chrono::milliseconds each = std::chrono::milliseconds(500)) {
    return QTest::qWaitFor([&] {
      if (!reached())
        clock.advance(each);
      return reached();
    });
  }
  [[nodiscard]] bool ends(std::chrono::milliseconds each = std::chrono::milliseconds(500)) {
    return until([this] { return outcome.has_value(); }, each);
  }
  /// Pending where it never ends.
  [[nodiscard]] StepState run() {
    start();
    return ends() ? outcome->state : StepState::Pending;
  }
  [[nodiscard]] Result<steps::Probe> probe() {
    const StepRecord record{.operationId = QStringLiteral("op-1"), .stepId = step.id, .state = StepState::Started};
    return await(kind().probe(context(), step, record, &owner));
  }
  [[nodiscard]] steps::StepPreview preview() {
    return await(kind().preview(context(), step, &owner)).value_or(steps::StepPreview{{QStringLiteral("no preview")}, {}});
  }
  [[nodiscard]] static QStringList ids(const steps::StepPreview &preview) {
    QStringList out;
    for (const Finding &finding : preview.findings)
      out << finding.id;
    return out;
  }

  /// All that a person or a journal can see of it, and what was said to programs.
  [[nodiscard]] QString everythingSaid() const {
    QStringList said = progress + cluster.lines();
    if (outcome)
      said << outcome->message << QString::fromUtf8(QJsonDocument(outcome->result).toJson());
    for (const ProgramRequest &request : programs.requests)
      said += request.argv;
    return said.join(QLatin1Char('\n'));
  }
  [[nodiscard]] QString file(const QByteArray &content) const {
    const QString path = folder.filePath(QStringLiteral("manifest.yaml"));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
  }
  /// The bodies of the patches and new objects that were sent for good.
  [[nodiscard]] QList<QJsonObject> written() const {
    QList<QJsonObject> bodies;
    for (const FakeCall &call : cluster.calls()) {
      if (call.line.startsWith(QLatin1String("patchObject")))
        bodies << QJsonDocument::fromJson(call.patch.body).object();
      if (call.line.startsWith(QLatin1String("create")))
        bodies << call.body;
    }
    return bodies;
  }
};

[[nodiscard]] inline Error clusterError(ErrorKind kind, const char *message = "refused", const char *detail = "",
                                        int status = 0) {
  return {.kind = kind, .message = QString::fromUtf8(message), .detail = QString::fromUtf8(detail), .httpStatus = status};
}

[[nodiscard]] inline ResourcePath dataPath(const char *plural, const char *name) {
  return {{}, QStringLiteral("v1"), QString::fromLatin1(plural), QStringLiteral("production"), QString::fromLatin1(name)};
}

}  // namespace sternway::test
