// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/compose/up.h"

#include "core/format.h"
#include "core/stepdescriptor.h"
#include "steps/compose/composetool.h"
#include "steps/quietprogram.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QTemporaryFile>

#include <algorithm>
#include <memory>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto lookEvery = 2s;
/// A container without a health check has to run that long without a restart.
constexpr auto steadyFor = 6s;
/// Until it is well, where the step has no timeout.
constexpr std::chrono::milliseconds usualPatience = 3min;

QString composeFolder(const Step &step) {
  const QString folder = StepWords(step.args).text(u"workingDirectory"_s);
  return folder.isEmpty() ? QDir::currentPath() : folder;
}

StringMap composeEnvironment() {
  StringMap found;
  const auto environment = QProcessEnvironment::systemEnvironment();
  for (const QString &name : {u"COMPOSE_FILE"_s, u"COMPOSE_PATH_SEPARATOR"_s})
    if (environment.contains(name))
      found.insert(name, environment.value(name));
  return found;
}

QString composeError(const Error &error) {
  return (error.message + u' ' + error.detail).trimmed();
}

QString sentences(const QList<ComposeContainer> &containers) {
  QStringList all;
  for (const ComposeContainer &container : containers)
    all << container.sentence();
  return all.join(u"; "_s);
}

class ComposeUpStep final : public ProgramStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::ComposeUpStep)
public:
  using ProgramStep::ProgramStep;
  void start() override;
  void stop() override;

private:
  void found(const ComposeTool &tool);
  void askHash(const QStringList &files, std::function<void(const QString &)> then);
  void pull();
  void up();
  void look();
  void judge(const QList<ComposeContainer> &containers);
  [[nodiscard]] QStringList withFiles(const QStringList &files) const;

  const QString m_service = StepWords(m_step.args).text(u"service"_s);
  const QString m_image = StepWords(m_step.args).text(u"image"_s);
  const QString m_folder = composeFolder(m_step);
  ComposeTool m_tool;
  QStringList m_files;
  std::unique_ptr<QTemporaryFile> m_override;  ///< while compose reads it
  QDateTime m_upAt;                            ///< valid: compose has ended
  QDateTime m_steadySince;
  QList<ComposeContainer> m_seen;
  int m_over = 0;
};

void ComposeUpStep::start() {
  if (!m_context.programs)
    return follow(nullptr, u"docker"_s, Effect::Changes, {});
  findComposeTool(m_context.programs, this)->then([this](const Result<ComposeTool> &tool) {
    if (hasEnded())
      return;
    if (tool)
      found(*tool);
    else
      endFailed(composeError(tool.error()));
  });
}

void ComposeUpStep::stop() {
  if (m_upAt.isValid())
    return end(
        {.state = StepState::Unknown, .message = tr("Stopped before the service was seen well: %1").arg(sentences(m_seen))});
  ProgramStep::stop();
}

void ComposeUpStep::found(const ComposeTool &tool) {
  m_tool = tool;
  const auto files = composeFiles(m_tool, m_folder, composeEnvironment());
  if (!files)
    return endFailed(composeError(files.error()));
  m_files = *files;
  // the providers of Podman know no hash
  if (m_tool.isPodman() || m_image.isEmpty())
    return pull();
  askHash({}, [this](const QString &byItself) {
    askHash(m_files, [this, byItself](const QString &named) {
      if (named == byItself)
        pull();
      else
        endFailed(
            tr("Nothing was changed: %1 are not all the files that Compose reads for %2").arg(m_files.join(u", "_s), m_service));
    });
  });
}

QStringList ComposeUpStep::withFiles(const QStringList &files) const {
  QStringList argv = m_tool.argv;
  for (const QString &file : files)
    argv << u"-f"_s << file;
  return argv;
}

void ComposeUpStep::askHash(const QStringList &files, std::function<void(const QString &)> then) {
  const ProgramRequest request{
      .argv = withFiles(files) + QStringList{u"config"_s, u"--hash"_s, m_service}, .workingDirectory = m_folder, .timeout = 1min};
  runQuietly(m_context.programs, request, this)->then([this, then = std::move(then)](const Result<ProgramResult> &result) {
    if (hasEnded())
      return;
    if (!result)
      return endFailed(composeError(result.error()));
    if (!result->succeeded())
      return endFailed(tr("Nothing was changed: Compose cannot read the project: %1").arg(failureText(*result)),
                       resultOf(*result));
    then(QString::fromUtf8(result->output).trimmed());
  });
}

void ComposeUpStep::pull() {
  const QStringList argv =
      m_image.isEmpty() ? m_tool.argv + QStringList{u"pull"_s, m_service} : QStringList{m_tool.engine, u"pull"_s, m_image};
  run({.argv = argv, .workingDirectory = m_folder}, Effect::Reads, [this](const ProgramResult &result) {
    if (result.succeeded())
      return up();
    endFailed(tr("Nothing was changed: the image cannot be pulled, and Compose would build what is checked out instead: %1")
                  .arg(lastWords(result)),
              resultOf(result));
  });
}

void ComposeUpStep::up() {
  QStringList argv = m_tool.argv;
  if (!m_image.isEmpty()) {
    m_override = std::make_unique<QTemporaryFile>(QDir::temp().filePath(u"sternway-XXXXXX.compose.yaml"_s));
    const QByteArray text = composeOverride(m_tool, m_service, m_image);
    if (!m_override->open() || m_override->write(text) != text.size() || !m_override->flush())
      return endFailed(tr("Nothing was changed: the override file cannot be written: %1").arg(m_override->errorString()));
    argv = withFiles(m_files + QStringList{m_override->fileName()});
  }
  argv << u"up"_s << u"-d"_s << u"--no-build"_s << u"--no-deps"_s << m_service;
  run({.argv = argv, .workingDirectory = m_folder}, Effect::Changes, [this](const ProgramResult &result) {
    m_override.reset();
    if (!result.succeeded())
      return endWith(m_tool.argv.join(u' '), result);
    m_upAt = clock().now();
    look();
  });
}

void ComposeUpStep::look() {
  composeContainers(m_context.programs, m_tool, m_folder, m_service, this)
      ->then([this](const Result<QList<ComposeContainer>> &read) {
        if (hasEnded())
          return;
        if (read)
          judge(*read);
        else
          end({.state = StepState::Unknown,
               .message = tr("Compose ended well, but the service cannot be looked at: %1").arg(composeError(read.error()))});
      });
}

void ComposeUpStep::judge(const QList<ComposeContainer> &containers) {
  const bool isPinned = m_image.isEmpty() || std::ranges::all_of(containers, [this](const ComposeContainer &container) {
                          return container.image == m_image;
                        });
  const bool isWell = !containers.isEmpty() && isPinned && std::ranges::all_of(containers, &ComposeContainer::isWell);
  const bool isHealthy =
      isWell && std::ranges::all_of(containers, [](const ComposeContainer &container) { return container.health == u"healthy"; });
  const QDateTime now = clock().now();
  const QString said = containers.isEmpty() ? tr("%1 has no container").arg(m_service) : sentences(containers);
  if (containers != m_seen)
    Q_EMIT progress(said);
  if (!isWell || containers != m_seen)
    m_steadySince = now;
  m_seen = containers;
  m_over = std::ranges::any_of(containers, &ComposeContainer::isOver) ? m_over + 1 : 0;
  const bool isSteady = m_steadySince.msecsTo(now) >= std::chrono::milliseconds(steadyFor).count();
  if (isWell && (isHealthy || isSteady)) {
    const QString next = m_image.isEmpty()
                             ? QString()
                             : u' ' + tr("The project's own files still name their image: the next plain \"up\" brings it back.");
    return end({.state = StepState::Finished, .message = said + u'.' + next, .result = {{u"containers"_s, said}}});
  }
  const auto patience = m_step.timeout > 0ms ? timeLeft() : usualPatience - std::chrono::milliseconds(m_upAt.msecsTo(now));
  if (m_over > 1 || patience <= 1ms)
    return endFailed(tr("%1 is not well: %2").arg(m_service, said));
  clock().after(lookEvery, this, [this] {
    if (!hasEnded())
      look();
  });
}

Probe probedCompose(const QList<ComposeContainer> &containers, const Step &step, const QDateTime &startedAt) {
  using State = Probe::State;
  const QString image = StepWords(step.args).text(u"image"_s);
  const QString said = sentences(containers);
  const auto isNew = [&startedAt](const ComposeContainer &container) {
    return startedAt.isValid() && container.created.isValid() && container.created >= startedAt;
  };
  const auto isPinned = [&image](const ComposeContainer &container) { return container.image == image; };
  if (containers.isEmpty())
    return {.state = State::NotApplied, .sentence = ComposeUpStep::tr("The service has no container")};
  if (image.isEmpty() && std::ranges::all_of(containers, isNew))
    return {.state = State::Applied,
            .sentence = ComposeUpStep::tr("The service's containers are newer than the step: %1").arg(said),
            .result = {{u"containers"_s, said}}};
  if (image.isEmpty())
    return {
        .state = State::CannotTell,
        .sentence = ComposeUpStep::tr("The service runs %1; whether the step changed it cannot be told, and it may be done again")
                        .arg(said)};
  if (std::ranges::all_of(containers, isPinned))
    return {.state = State::Applied,
            .sentence = ComposeUpStep::tr("The service runs the pinned image: %1").arg(said),
            .result = {{u"containers"_s, said}}};
  if (std::ranges::any_of(containers, isPinned))
    return {.state = State::CannotTell,
            .sentence = ComposeUpStep::tr("A part of the service runs the pinned image: %1").arg(said)};
  if (std::ranges::any_of(containers, isNew))
    return {.state = State::ChangedByOther,
            .sentence = ComposeUpStep::tr("Somebody else has recreated the service since the step began: %1").arg(said)};
  return {.state = State::NotApplied, .sentence = ComposeUpStep::tr("The service runs what it ran before: %1").arg(said)};
}

StepPreview composePreview(const ComposeTool &tool, const QStringList &files, const QList<ComposeContainer> &containers,
                           const Step &step) {
  const StepWords words(step.args);
  const QString service = words.text(u"service"_s);
  const QString image = words.text(u"image"_s);
  StepPreview preview;
  if (containers.isEmpty())
    preview.changes << ComposeUpStep::tr("%1: a container of %2").arg(service, image.isEmpty() ? service : image);
  for (const ComposeContainer &container : containers)
    if (image.isEmpty() || container.image == image)
      preview.changes << ComposeUpStep::tr("%1 runs %2").arg(service, container.sentence());
    else
      preview.changes << u"%1 image: %2 → %3"_s.arg(service, container.image, image);
  preview.findings << Finding{
      .id = u"compose.files"_s,
      .severity = Severity::Info,
      .title = ComposeUpStep::tr("%1 %2 reads these files").arg(tool.argv.join(u' '), tool.version.toString()),
      .detail = files.join(u", "_s),
      .remedy = {}};
  if (!image.isEmpty())
    preview.findings << Finding{.id = u"compose.override"_s,
                                .severity = Severity::Warn,
                                .title = ComposeUpStep::tr("The project's own files keep the image that they name"),
                                .detail = ComposeUpStep::tr("The next \"up\" without the pin brings it back."),
                                .remedy = ComposeUpStep::tr("Change the image there as well.")};
  return preview;
}

Finding composeBlock(const QString &id, const Error &error) {
  return {.id = id, .severity = Severity::Block, .title = error.message, .detail = error.detail, .remedy = {}};
}
}  // namespace

StepRun *makeComposeUp(const StepContext &context, const Step &step, QObject *parent) {
  return new ComposeUpStep(context, step, parent);
}

Call<Probe> *probeComposeUp(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  auto *call = new Call<Probe>(parent);
  findComposeTool(context.programs, call)->then([=, programs = context.programs](const Result<ComposeTool> &tool) {
    if (!tool)
      return call->finish(tl::unexpected(tool.error()));
    composeContainers(programs, *tool, composeFolder(step), StepWords(step.args).text(u"service"_s), call)
        ->then([=, startedAt = record.startedAt](const Result<QList<ComposeContainer>> &read) {
          call->finish(read.map([&](const QList<ComposeContainer> &all) { return probedCompose(all, step, startedAt); }));
        });
  });
  return call;
}

Call<StepPreview> *previewComposeUp(const StepContext &context, const Step &step, QObject *parent) {
  auto *call = new Call<StepPreview>(parent);
  findComposeTool(context.programs, call)->then([=, programs = context.programs](const Result<ComposeTool> &tool) {
    if (!tool && tool.error().kind != ErrorKind::NotFound)
      return call->finish(tl::unexpected(tool.error()));
    if (!tool)
      return call->finish(StepPreview{.findings = {composeBlock(u"program.missing"_s, tool.error())}});
    const QString folder = composeFolder(step);
    const auto files = composeFiles(*tool, folder, composeEnvironment());
    if (!files)
      return call->finish(StepPreview{.findings = {composeBlock(u"compose.no-files"_s, files.error())}});
    composeContainers(programs, *tool, folder, StepWords(step.args).text(u"service"_s), call)
        ->then([=, tool = *tool, files = *files](const Result<QList<ComposeContainer>> &read) {
          if (!read && read.error().kind == ErrorKind::Input)
            return call->finish(StepPreview{.findings = {composeBlock(u"compose.refused"_s, read.error())}});
          call->finish(read.map([&](const QList<ComposeContainer> &all) { return composePreview(tool, files, all, step); }));
        });
  });
  return call;
}

}  // namespace sternway::steps
