// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "steps/compose/up.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
RecognisedArguments recogniseComposeUp(const QStringList &argv, const CommandSource &) {
  const bool isPlugin = argv.value(0) == u"docker" && argv.value(1) == u"compose";
  if (!isPlugin && argv.value(0) != u"docker-compose")
    return {};
  const CommandWords words(argv.mid(isPlugin ? 2 : 1), {u"-f"_s, u"--file"_s, u"-p"_s, u"--project-name"_s});
  if (words.plain(0) != u"up" || words.plainCount() != 2 ||
      !words.hasOnly({u"-d"_s, u"--detach"_s, u"--no-deps"_s, u"--force-recreate"_s}))
    return {};
  return {QJsonObject{{u"service"_s, words.plain(1)}}};
}

RecognisedArguments recogniseComposePull(const QStringList &argv, const CommandSource &source) {
  if (argv.value(0) != u"docker" || argv.value(1) != u"pull" || argv.size() != 3)
    return {};
  return {QJsonObject{{u"image"_s, source.image(argv.at(2))}}};
}

/// Pulls an image by docker, or by podman where that is what there is.
class ComposePullStep final : public ProgramStep {
public:
  using ProgramStep::ProgramStep;
  void start() override {
    const QString docker = u"docker"_s;
    const QString podman = u"podman"_s;
    const bool isPodman =
        m_context.programs && m_context.programs->find(docker).isEmpty() && !m_context.programs->find(podman).isEmpty();
    const QString engine = isPodman ? podman : docker;
    run({.argv = {engine, u"pull"_s, StepWords(m_step.args).text(u"image"_s)}}, Effect::Reads,
        [this, engine](const ProgramResult &result) { endWith(engine, result); });
  }
};
}  // namespace

QList<StepDescriptor> composeKinds() {
  return {{.name = u"compose.up"_s,
           .arguments = stepArguments(u"service!, image, workingDirectory"_s),
           .role = StepRole::Rolls,
           .idempotent = true,
           .run = makeComposeUp,
           .probe = probeComposeUp,
           .preview = previewComposeUp,
           .runsAsWritten = true,
           .changes = [] { return tr("The container of the service"); },
           .command =
               [](const StepWords &words) {
                 return shellCommand({u"docker"_s, u"compose"_s, u"up"_s, u"-d"_s, words.text(u"service"_s)});
               },
           .permission = runsHere,
           .workload = [](const StepWords &words) { return u"compose/"_s + words.text(u"service"_s); },
           .recognise = recogniseComposeUp},
          {.name = u"compose.pull"_s,
           .arguments = stepArguments(u"image!"_s),
           .effect = StepEffect::Reads,
           .idempotent = true,
           .run = makeRun<ComposePullStep>,
           .runsAsWritten = true,
           .command =
               [](const StepWords &words) {
                 return shellCommand({u"docker"_s, u"pull"_s, words.text(u"image"_s)});
               },
           .permission = runsHere,
           .shows = [](const StepWords &) { return false; },
           .recognise = recogniseComposePull}};
}

}  // namespace sternway::steps
