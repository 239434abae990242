// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/compose/composetool.h"

#include "core/format.h"
#include "steps/programstep.h"
#include "steps/quietprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds lookTimeout = 1min;

/// Only what is asked for: the environment of a container holds secrets. The names are those of Docker's and Podman's structures
/// (".ID"): for ".Id" Docker falls back to plain JSON, where the health of a container without a check is an error.
const QString &inspectFormat() {
  static const QString format =
      uR"({"id":{{json .ID}},"image":{{json .Config.Image}},"status":{{json .State.Status}},)"
      R"("health":{{if .State.Health}}{{json .State.Health.Status}}{{else}}""{{end}},)"
      R"("oneOff":{{json (index .Config.Labels "com.docker.compose.oneoff")}},"restarts":{{.RestartCount}},)"
      R"("exitCode":{{.State.ExitCode}},"created":{{json .Created}}})"_s;
  return format;
}

QVersionNumber versionIn(const QByteArray &output) {
  static const QRegularExpression number(u"\\d+(?:\\.\\d+)+"_s);
  return QVersionNumber::fromString(number.match(QString::fromUtf8(output)).captured());
}

void tryNext(Programs *programs, QList<ComposeTool> candidates, QString said, Call<ComposeTool> *call) {
  while (!candidates.isEmpty() && programs->find(candidates.constFirst().argv.constFirst()).isEmpty())
    candidates.removeFirst();
  if (candidates.isEmpty())
    return call->finish(fail(ErrorKind::NotFound, tr("There is no Compose here") + (said.isEmpty() ? said : u": "_s + said),
                             tr("The packages docker.io and docker-compose have it; podman with podman-compose does as well.")));
  ComposeTool tool = candidates.takeFirst();
  const ProgramRequest request{.argv = tool.argv + QStringList{u"version"_s, u"--short"_s}, .timeout = lookTimeout};
  runQuietly(programs, request, call)->then([=](const Result<ProgramResult> &result) mutable {
    if (!result && result.error().kind == ErrorKind::Cancelled)
      return call->finish(tl::unexpected(result.error()));
    if (result)
      tool.version = versionIn(result->output);
    if (result && result->succeeded() && !tool.version.isNull())
      return call->finish(tool);
    tryNext(programs, candidates, result ? failureText(*result) : result.error().message, call);
  });
}

QList<ComposeContainer> containersIn(const QByteArray &output) {
  QList<ComposeContainer> all;
  for (const QByteArray &line : output.split('\n')) {
    const QJsonObject container = QJsonDocument::fromJson(line).object();
    if (container.isEmpty() || container.value(u"oneOff"_s).toString().toLower() == u"true")
      continue;
    all.append({.id = container.value(u"id"_s).toString(),
                .image = container.value(u"image"_s).toString(),
                .status = container.value(u"status"_s).toString(),
                .health = container.value(u"health"_s).toString(),
                .restarts = container.value(u"restarts"_s).toInt(),
                .exitCode = container.value(u"exitCode"_s).toInt(),
                .created = QDateTime::fromString(container.value(u"created"_s).toString(), Qt::ISODateWithMs)});
  }
  return all;
}
}  // namespace

QString failureText(const ProgramResult &result) {
  return keptText(result.errorOutput.trimmed().isEmpty() ? result.output : result.errorOutput).section(u'\n', -3).trimmed();
}

Call<ComposeTool> *findComposeTool(Programs *programs, QObject *parent) {
  if (!programs)
    return Call<ComposeTool>::finished(parent, fail(ErrorKind::Unsupported, tr("No program runs in a rehearsal")));
  auto *call = new Call<ComposeTool>(parent);
  const QList<ComposeTool> candidates{{.argv = {u"docker"_s, u"compose"_s}, .engine = u"docker"_s},
                                      {.argv = {u"docker-compose"_s}, .engine = u"docker"_s},
                                      {.argv = {u"podman"_s, u"compose"_s}, .engine = u"podman"_s}};
  QMetaObject::invokeMethod(
      call, [=] { tryNext(programs, candidates, {}, call); }, Qt::QueuedConnection);
  return call;
}

bool ComposeContainer::isWell() const {
  return status == u"running" && (health.isEmpty() || health == u"none" || health == u"healthy");
}

bool ComposeContainer::isOver() const {
  return status == u"exited" || status == u"stopped" || status == u"dead";
}

QString ComposeContainer::sentence() const {
  QStringList words{image, status};
  if (!health.isEmpty() && health != u"none")
    words << health;
  if (isOver())
    words << tr("exit status %1").arg(exitCode);
  if (restarts > 0)
    words << tr("%n restart(s)", nullptr, restarts);
  return id.left(12) + u": "_s + words.join(u", "_s);
}

Call<QList<ComposeContainer>> *composeContainers(Programs *programs, const ComposeTool &tool, const QString &folder,
                                                 const QString &service, QObject *parent) {
  auto *call = new Call<QList<ComposeContainer>>(parent);
  const auto request = [folder](const QStringList &argv) {
    return ProgramRequest{.argv = argv, .workingDirectory = folder, .timeout = lookTimeout};
  };
  const auto output = [](const Result<ProgramResult> &result) -> Result<QByteArray> {
    const ProgramResult ran = TRY(result);
    if (!ran.succeeded())
      return fail(ErrorKind::Input, failureText(ran));
    return ran.output;
  };
  auto *listing = runQuietly(programs, request(tool.argv + QStringList{u"ps"_s, u"--all"_s, u"-q"_s, service}), call);
  call->setCanceller([listing = QPointer(listing)] {
    if (listing)
      listing->cancel();
  });
  listing->then([=](const Result<ProgramResult> &listed) {
    const auto ids =
        output(listed).map([](const QByteArray &text) { return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts); });
    if (!ids || ids->isEmpty())
      return call->finish(ids.map([](const QStringList &) { return QList<ComposeContainer>(); }));
    const QStringList inspect{tool.engine, u"inspect"_s, u"--type"_s, u"container"_s, u"--format"_s, inspectFormat()};
    runQuietly(programs, request(inspect + *ids), call)->then([=](const Result<ProgramResult> &inspected) {
      call->finish(output(inspected).map(&containersIn));
    });
  });
  return call;
}

}  // namespace sternway::steps
