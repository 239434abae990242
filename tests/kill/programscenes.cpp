// SPDX-License-Identifier: GPL-3.0-or-later
#include "killscene.h"
#include "support/helmsecret.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace sternway::test {

namespace {
Step runStep(const QString &kind, const QJsonObject &args) {
  return {.id = u"m/1"_s,
          .kind = kind,
          .target = {.kind = u"deployment"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"web"_s},
          .args = args,
          .title = kind};
}

/// What a program has done to the world counts as a write.
FakePrograms::Answer doing(KillWorld &world, std::function<QByteArray()> how = {}) {
  return [&world, how = std::move(how)](const ProgramRequest &) -> Result<ProgramResult> {
    ++world.writes;
    return FakePrograms::printed(how ? how() : QByteArray("done\n"));
  };
}

bool isWritten(const KillWorld &world) {
  return world.writes > 0;
}

KillScene command(bool isIdempotent) {
  return {.name = isIdempotent ? u"command that may be repeated"_s : u"command"_s,
          .prepare =
              [isIdempotent](KillWorld &world) {
                world.programs.answer(u"purge-cache"_s, doing(world));
                Step step = runStep(u"command"_s, {{u"argv"_s, QJsonArray{u"purge-cache"_s, u"--all"_s}}});
                step.idempotent = isIdempotent;
                return QList<Step>{step};
              },
          .isThere = isWritten,
          .mayRepeat = isIdempotent,
          .leavesNothing = !isIdempotent};
}

/// psql answers the probe's question for its session as well.
KillScene sql() {
  return {.name = u"sql"_s,
          .prepare =
              [](KillWorld &world) {
                world.programs.answer(u"psql"_s, [&world](const ProgramRequest &request) -> Result<ProgramResult> {
                  if (!request.input.contains("DELETE"))
                    return FakePrograms::printed("\n");
                  ++world.writes;
                  return FakePrograms::printed("DELETE 3\n");
                });
                return QList<Step>{
                    runStep(u"sql"_s, {{u"text"_s, u"DELETE FROM flags WHERE id = 7"_s}, {u"values"_s, QJsonObject()}})};
              },
          .isThere = isWritten,
          .leavesNothing = true};
}

KillScene http(const char *method, bool isIdempotent) {
  const QString verb = QString::fromLatin1(method);
  return {.name = u"http "_s + verb,
          .prepare =
              [verb](KillWorld &world) {
                world.web.serve = [&world](const WebRequest &) {
                  ++world.writes;
                  return WebAnswer{.status = 200};
                };
                return QList<Step>{runStep(u"http"_s, {{u"method"_s, verb}, {u"url"_s, u"https://api.example.com/flag/1"_s}})};
              },
          .isThere = isWritten,
          .mayRepeat = isIdempotent,
          .leavesNothing = !isIdempotent};
}

ResourcePath releasePath(int revision) {
  return {.group = {},
          .version = u"v1"_s,
          .plural = u"secrets"_s,
          .nameSpace = u"production"_s,
          .name = u"sh.helm.release.v1.shop.v%1"_s.arg(revision)};
}

void storeRelease(KillWorld &world, const StoredRelease &release) {
  world.cluster.setObject(releasePath(release.revision), helmSecret(release));
}

/// Revision 3 is deployed, and helm makes 4 of 2.
KillScene helmRollback() {
  const auto manifest = [](const char *image) {
    return u"---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n"
           "  template: {spec: {containers: [{name: app, image: \"%1\"}]}}\n"_s.arg(QString::fromLatin1(image));
  };
  return {.name = u"helm.rollback"_s,
          .prepare =
              [manifest](KillWorld &world) {
                storeRelease(world, {.revision = 1, .manifest = manifest("svc:v1")});
                storeRelease(world, {.revision = 2, .manifest = manifest("svc:v2")});
                storeRelease(world, {.revision = 3, .status = u"deployed"_s, .manifest = manifest("svc:v3")});
                world.cluster.setObject(
                    {.group = u"apps"_s, .version = u"v1"_s, .plural = {}, .nameSpace = {}, .name = {}},
                    {{u"resources"_s, QJsonArray{QJsonObject{{u"kind"_s, u"Deployment"_s}, {u"name"_s, u"deployments"_s}}}}});
                world.cluster.setObject(
                    {.group = u"apps"_s,
                     .version = u"v1"_s,
                     .plural = u"deployments"_s,
                     .nameSpace = u"production"_s,
                     .name = u"web"_s},
                    {{u"spec"_s,
                      QJsonObject{{u"template"_s,
                                   QJsonObject{{u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{QJsonObject{
                                                                                             {u"name"_s, u"app"_s},
                                                                                             {u"image"_s, u"svc:v3"_s}}}}}}}}}}});
                world.programs.answer(u"helm version"_s, QByteArray("v3.17.3+ge4da497\n"));
                world.programs.answer(u"helm rollback"_s, doing(world, [&world, manifest] {
                                        storeRelease(world, {.revision = 3 + world.writes,
                                                             .status = u"deployed"_s,
                                                             .description = u"Rollback to 2"_s,
                                                             .updated = world.clock.now().toString(Qt::ISODateWithMs),
                                                             .manifest = manifest("svc:v2")});
                                        return QByteArray("Rollback was a success!\n");
                                      }));
                Step step = runStep(u"helm.rollback"_s, {{u"release"_s, u"shop"_s}});
                step.target = {.kind = u"helm"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"shop"_s};
                return QList<Step>{step};
              },
          .isThere = [](const KillWorld &world) { return world.cluster.object(releasePath(4)) != nullptr; }};
}

KillScene composeUp() {
  const QString good = u"registry.example.com/web:1.10"_s;
  return {
      .name = u"compose.up"_s,
      .prepare =
          [good](KillWorld &world) {
            world.write(u"docker-compose.yml"_s, "services: {}\n");
            world.programs.answer(u"docker"_s, [&world, good](const ProgramRequest &request) -> Result<ProgramResult> {
              const QString line = request.argv.join(u' ');
              if (line.contains(u"version --short"_s))
                return FakePrograms::printed("2.40.3\n");
              if (line.contains(u"config --hash"_s))
                return FakePrograms::printed("web 3c86f1\n");
              if (line.contains(u"ps --all"_s))
                return FakePrograms::printed("0123456789abcdef\n");
              if (line.contains(u"inspect"_s)) {
                const QJsonObject seen{
                    {u"id"_s, u"0123456789abcdef"_s}, {u"image"_s, world.writes > 0 ? good : u"registry.example.com/web:1.11"_s},
                    {u"status"_s, u"running"_s},      {u"health"_s, u"healthy"_s},
                    {u"oneOff"_s, u"False"_s},        {u"created"_s, u"2026-01-10T01:00:00Z"_s}};
                return FakePrograms::printed(QJsonDocument(seen).toJson(QJsonDocument::Compact));
              }
              world.writes += line.contains(u" up -d "_s) ? 1 : 0;
              return FakePrograms::printed("ok\n");
            });
            return QList<Step>{runStep(
                u"compose.up"_s, {{u"service"_s, u"web"_s}, {u"image"_s, good}, {u"workingDirectory"_s, world.folder.path()}})};
          },
      .isThere = isWritten};
}

/// The tool takes back what it is told to, and lists what is left.
KillScene migration(bool isNamed) {
  return {.name = isNamed ? u"migration.down by name"_s : u"migration.down"_s,
          .prepare =
              [isNamed](KillWorld &world) {
                world.programs.answer(u"npm run migrate:status"_s, [&world](const ProgramRequest &) -> Result<ProgramResult> {
                  return FakePrograms::printed(world.writes == 0   ? "[x] 1_users.js\n[x] 2_orders.js\n[x] 3_bad.js\n"
                                               : world.writes == 1 ? "[x] 1_users.js\n[x] 2_orders.js\n"
                                                                   : "[x] 1_users.js\n");
                });
                world.programs.answer(u"npx knex"_s, doing(world));
                world.programs.answer(u"npx --no-install knex"_s, doing(world));
                QJsonObject args{{u"tool"_s, u"command"_s},
                                 {u"argv"_s, QJsonArray{u"npx"_s, u"knex"_s, u"migrate:down"_s, u"3_bad.js"_s}},
                                 {u"status"_s, QJsonArray{u"npm"_s, u"run"_s, u"migrate:status"_s}},
                                 {u"workingDirectory"_s, world.folder.path()}};
                if (isNamed)
                  args.insert(u"name"_s, u"3_bad.js"_s);
                return QList<Step>{runStep(u"migration.down"_s, args)};
              },
          .isThere = isWritten,
          .leavesNothing = !isNamed};
}

WebAnswer asJson(const QJsonValue &value) {
  const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
  return {.status = 200, .body = document.toJson(QJsonDocument::Compact)};
}

KillScene comment() {
  return {.name = u"github.comment"_s,
          .prepare =
              [](KillWorld &world) {
                qputenv("STERNWAY_SECRET_GITHUB_TOKEN", "hunter2");
                world.web.serve = [&world, comments = std::make_shared<QJsonArray>()](const WebRequest &request) {
                  if (request.method != "POST")
                    return asJson(*comments);
                  ++world.writes;
                  QJsonObject made = QJsonDocument::fromJson(request.body).object();
                  made.insert(u"html_url"_s, u"https://github.com/c/1"_s);
                  comments->append(made);
                  return asJson(made);
                };
                return QList<Step>{
                    runStep(u"github.comment"_s,
                            {{u"repository"_s, u"example/shop"_s}, {u"issue"_s, u"3"_s}, {u"body"_s, u"Rolled back"_s}})};
              },
          .isThere = isWritten};
}

QJsonObject workflowRunJson(const KillWorld &world, const QString &title) {
  return {{u"id"_s, 41},
          {u"status"_s, u"completed"_s},
          {u"conclusion"_s, u"success"_s},
          {u"display_title"_s, title},
          {u"actor"_s, QJsonObject{{u"login"_s, u"bob"_s}}},
          {u"html_url"_s, u"https://github.com/r/41"_s},
          {u"created_at"_s, world.clock.now().toString(Qt::ISODate)}};
}

/// With a mark in the names of its runs they can be told from those of others.
KillScene dispatch(bool isMarked) {
  return {.name = isMarked ? u"github.dispatchWorkflow with a mark"_s : u"github.dispatchWorkflow"_s,
          .prepare =
              [isMarked](KillWorld &world) {
                qputenv("STERNWAY_SECRET_GITHUB_TOKEN", "hunter2");
                world.web.serve = [&world, runs = std::make_shared<QJsonArray>()](const WebRequest &request) {
                  const QString path = request.url.path();
                  if (request.method == "POST") {
                    ++world.writes;
                    runs->append(workflowRunJson(world, QString::fromUtf8(request.body)));
                    return WebAnswer{.status = 204};
                  }
                  if (path.endsWith(u"/actions/runs/41"_s))
                    return asJson(runs->at(0));
                  if (path.endsWith(u"/runs"_s))
                    return asJson(QJsonObject{{u"workflow_runs"_s, *runs}});
                  if (path.endsWith(u"/workflows/rollback.yml"_s))
                    return asJson(QJsonObject{{u"id"_s, 7},
                                              {u"name"_s, u"Rollback"_s},
                                              {u"path"_s, u".github/workflows/rollback.yml"_s},
                                              {u"state"_s, u"active"_s}});
                  return asJson(QJsonObject{{u"default_branch"_s, u"main"_s}});
                };
                QJsonObject args{{u"repository"_s, u"example/shop"_s}, {u"workflow"_s, u"rollback.yml"_s}};
                if (isMarked)
                  args.insert(u"markInput"_s, u"reason"_s);
                return QList<Step>{runStep(u"github.dispatchWorkflow"_s, args)};
              },
          .isThere = isWritten,
          .leavesNothing = !isMarked};
}
}  // namespace

QList<KillScene> programScenes() {
  return {command(false),  command(true),    sql(),     http("POST", false), http("PUT", true), helmRollback(), composeUp(),
          migration(true), migration(false), comment(), dispatch(true),      dispatch(false)};
}

}  // namespace sternway::test
