// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/fenceparts.h"
#include "import/stepsfromcommands.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_importcommands {

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

/// Commands of code fences → the steps that they become.
class TestImportCommands : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void step_data();
  void step();
  void variables();
  void stage();
  void failures();
  void fences();
};

namespace {
QString text(const QList<Step> &steps) {
  QStringList all;
  for (const Step &step : steps)
    all.append(step.kind + u' ' + QString::fromUtf8(QJsonDocument(step.args).toJson(QJsonDocument::Compact)));
  return all.join(u" + "_s);
}

void row(const char *command, const char *expected) {
  QTest::newRow(command) << QString::fromUtf8(command) << QString::fromUtf8(expected);
}

MarkdownBlock fence(const QString &info, const QString &content) {
  MarkdownBlock block;
  block.type = MarkdownBlock::Type::Code;
  block.fenced = true;
  block.info = info;
  block.text = content;
  block.firstLine = 10;
  return block;
}

QString kinds(const QString &info, const QString &content) {
  static const QStringList names{u"comment"_s, u"check"_s, u"command"_s, u"powershell"_s,
                                 u"sql"_s,     u"text"_s,  u"output"_s,  u"gap"_s};
  QStringList all;
  for (const FencePart &part : fenceParts(fence(info, content)))
    all.append(u"%1@%2-%3"_s.arg(names.at(static_cast<int>(part.kind))).arg(part.firstLine).arg(part.lastLine));
  return all.join(u' ');
}
}  // namespace

void TestImportCommands::step_data() {
  QTest::addColumn<QString>("command");
  QTest::addColumn<QString>("expected");
  row("kubectl rollout undo deployment/web -n shop",
      R"(kubernetes.undo {"namespace":"shop","to":"previous","workload":"deployment/web"})");
  row("kubectl -n shop rollout undo deploy web",
      R"(kubernetes.undo {"namespace":"shop","to":"previous","workload":"deployment/web"})");
  row("kubectl rollout undo deployment/web --to-revision=5",
      R"(kubernetes.undo {"to":"{{REVISION}}","workload":"deployment/web"})");
  row("kubectl rollout undo deployment/web --to-revision=0", R"(kubernetes.undo {"to":"previous","workload":"deployment/web"})");
  row("kubectl rollout undo deployment/<service-name> --to-revision=<revision>", R"(kubernetes.undo {"to":"{{REVISION}}"})");
  row("kubectl rollout undo sts/db", R"(kubernetes.undo {"to":"previous","workload":"statefulset/db"})");
  row("kubectl rollout status deployment/web --timeout=5m",
      R"(kubernetes.waitRollout {"timeout":"5m","workload":"deployment/web"})");
  row("kubectl rollout history deployment/web", R"(kubernetes.capture {"what":["history"],"workload":"deployment/web"})");
  row("kubectl rollout restart deployment/web", R"(kubernetes.restart {"workload":"deployment/web"})");
  row("kubectl rollout restart deployment -n shop", R"(kubernetes.restart {"all":true,"namespace":"shop"})");
  row("kubectl rollout pause deployment/web", R"(kubernetes.pause {"workload":"deployment/web"})");
  row("kubectl set image deployment/web app=reg.io/web:v1.2.3 -n shop",
      R"(kubernetes.setImage {"container":"app","image":"reg.io/web:{{VERSION}}","namespace":"shop","workload":"deployment/web"})");
  row("kubectl set image deployment/web \\\n  app=reg.io/web:stable",
      R"(kubernetes.setImage {"container":"app","image":"reg.io/web:stable","workload":"deployment/web"})");
  row("kubectl set env deployment/web FLAG=false", R"(kubernetes.setEnv {"env":{"FLAG":"false"},"workload":"deployment/web"})");
  row("kubectl patch configmap cfg -p '{\"data\":{\"A\":\"b\"}}'",
      R"(kubernetes.patchConfigMap {"data":{"A":"b"},"name":"cfg"})");
  row("kubectl patch deployment web -p '{\"spec\":{\"paused\":true}}'",
      R"(kubernetes.patch {"patch":{"spec":{"paused":true}},"workload":"deployment/web"})");
  row("kubectl patch service web -p '{\"spec\":{}}'",
      R"(command {"argv":["kubectl","patch","service","web","-p","{\"spec\":{}}"]})");
  row("kubectl scale deployment/web --replicas=0", R"(kubernetes.scale {"replicas":0,"workload":"deployment/web"})");
  row("kubectl exec -it deploy/redis -- redis-cli FLUSHALL",
      R"(kubernetes.exec {"argv":["redis-cli","FLUSHALL"],"workload":"deployment/redis"})");
  row("kubectl exec -it pod-0 -- npx prisma migrate status",
      R"(kubernetes.exec {"argv":["npx","prisma","migrate","status"],"pod":"pod-0"})");
  row("kubectl exec -it pod-0 -- bash", R"(manual {"text":"kubectl exec -it pod-0 -- bash"})");
  row("kubectl delete pods -l app=web", R"(kubernetes.deletePods {"selector":"app=web"})");
  row("kubectl delete pod web-1", R"(command {"argv":["kubectl","delete","pod","web-1"]})");
  row("kubectl apply -f old.yaml", R"(kubernetes.apply {"file":"old.yaml"})");
  row("kubectl apply -k overlays/prod/", R"(kubernetes.apply {"kustomization":"overlays/prod/"})");
  row("kubectl get pods -n shop -l app=web", R"(kubernetes.capture {"namespace":"shop","selector":"app=web","what":["pods"]})");
  row("kubectl get pods -w", R"(kubernetes.capture {"what":["pods"]})");
  row("kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[0].image}'",
      R"(kubernetes.capture {"what":["images"],"workload":"deployment/web"})");
  row("kubectl describe deployment web | grep Image", R"(kubernetes.capture {"what":["describe"],"workload":"deployment/web"})");
  row("kubectl get events --sort-by='.lastTimestamp' | tail -30", R"(kubernetes.capture {"what":["events"]})");
  row("kubectl top pods", R"(kubernetes.capture {"what":["top"]})");
  row("kubectl logs deployment/web --tail=200", R"(kubernetes.capture {"tail":200,"what":["logs"],"workload":"deployment/web"})");
  row("kubectl logs -f deployment/web", R"(kubernetes.capture {"what":["logs"],"workload":"deployment/web"})");
  row("kubectl logs -l app=web --since=10m | grep -c ERROR",
      R"(kubernetes.logsCount {"pattern":"ERROR","selector":"app=web","since":"10m"})");
  row("kubectl get configmap cfg -o yaml > /tmp/cfg.yaml", R"(kubernetes.capture {"name":"cfg","what":["configmap"]})");
  row("kubectl port-forward svc/web 8080:80", R"(manual {"text":"kubectl port-forward svc/web 8080:80"})");
  row("helm rollback web 5 -n shop", R"(helm.rollback {"namespace":"shop","release":"web","revision":"{{REVISION}}"})");
  row("helm rollback web 0", R"(helm.rollback {"release":"web"})");
  row("helm history web", R"(helm.history {"release":"web"})");
  row("helm list -A | grep web", R"(helm.list {})");
  row("helm upgrade web ./chart", R"(command {"argv":["helm","upgrade","web","./chart"]})");
  row("npm run migrate:status", R"(migration.status {"argv":["npm","run","migrate:status"],"tool":"npm"})");
  row("npm run migrate:rollback -- --step=3",
      R"(migration.down {"argv":["npm","run","migrate:rollback","--","--step=3"],"steps":3,"tool":"npm"})");
  row("npm run migrate:down --name=<migration_name>",
      R"(migration.down {"argv":["npm","run","migrate:down","--name={{MIGRATION_NAME}}"],"name":"{{MIGRATION_NAME}}","tool":"npm"})");
  row("dotnet ef database update Before", R"(migration.down {"argv":["dotnet","ef","database","update","Before"],"tool":"ef"})");
  row("alembic downgrade -1", R"(migration.down {"argv":["alembic","downgrade","-1"],"tool":"command"})");
  row("npx knex migrate:rollback", R"(migration.down {"argv":["npx","knex","migrate:rollback"],"tool":"command"})");
  row("rails db:rollback", R"(migration.down {"argv":["rails","db:rollback"],"tool":"command"})");
  row("psql -d app -c \"SELECT 1;\"", R"(sql {"database":"app","text":"SELECT 1;"})");
  row("psql -d app -f down.sql", R"(sql {"database":"app","file":"down.sql"})");
  row("psql -h db app", R"(manual {"text":"psql -h db app"})");
  row("curl -f https://web.internal/health", R"(http {"expectStatus":200,"method":"GET","url":"https://web.internal/health"})");
  row("curl -sSf web.internal/health | jq .", R"(http {"expectStatus":200,"method":"GET","url":"http://web.internal/health"})");
  row("curl -X POST https://s.io/x -H 'A: b' -d '{\"t\":1}'",
      R"(http {"body":{"t":1},"headers":{"A":"b"},"method":"POST","url":"https://s.io/x"})");
  row("curl -X POST $SLACK_WEBHOOK -d '{\n  \"text\": \"x\"\n}'",
      R"(http {"body":{"text":"x"},"method":"POST","url":"{{SLACK_WEBHOOK}}"})");
  row("curl -s http://prometheus:9090/api/v1/query --data-urlencode 'query=up{job=\"a\"}' | jq",
      R"(metrics {"query":"up{job=\"a\"}"})");
  row("curl -o file.tgz https://x.io/f.tgz", R"(command {"argv":["curl","-o","file.tgz","https://x.io/f.tgz"]})");
  row("git revert -m 1 HEAD", R"(git.revert {"commit":"HEAD","mainline":1})");
  row("git revert <bad-commit> --no-edit", R"(git.revert {"commit":"{{BAD_COMMIT}}"})");
  row("git tag -a v1-broken -m \"Rolled back\"", R"(git.tag {"message":"Rolled back","name":"v1-broken"})");
  row("git push --tags", R"(git.push {"tags":true})");
  row("git push --force origin main", R"(command {"argv":["git","push","--force","origin","main"]})");
  row("git checkout <hash> -- infra/", R"(git.checkout {"paths":["infra/"],"ref":"{{HASH}}"})");
  row("git log --oneline infra/prod/ | head -10", R"(git.log {"paths":["infra/prod/"]})");
  row("gh workflow run rollback.yml -f env=prod",
      R"(github.dispatchWorkflow {"inputs":{"env":"prod"},"workflow":"rollback.yml"})");
  row("gh issue comment $ID --body \"Done at $(date)\"", R"(github.comment {"body":"Done at {{now}}","issue":"{{ID}}"})");
  row("docker-compose up -d web", R"(compose.up {"service":"web"})");
  row("docker compose up -d web", R"(compose.up {"service":"web"})");
  row("docker pull reg.io/web:v1.2.3", R"(compose.pull {"image":"reg.io/web:{{VERSION}}"})");
  row("./scripts/health-check.sh production", R"(command {"argv":["./scripts/health-check.sh","production"]})");
  row("ssh root@<host>", R"(manual {"text":"ssh root@{{HOST}}"})");
  row("vim docker-compose.yml", R"(manual {"text":"vim docker-compose.yml"})");
  row("watch -n 5 'kubectl get pods'", R"(kubernetes.capture {"what":["pods"]})");
  row("for s in a b; do\n  kubectl rollout undo deployment/$s\ndone",
      R"(command {"argv":["for s in a b; do\n  kubectl rollout undo deployment/$s\ndone"],"shell":true})");
  row("pg_dump app > backup.sql", R"(command {"argv":["pg_dump app > backup.sql"],"shell":true})");
  row("cat secrets.yaml | kubectl apply -f -", R"(command {"argv":["cat secrets.yaml | kubectl apply -f -"],"shell":true})");
  row("echo \"unclosed", R"(manual {"text":"echo \"unclosed"})");
}

void TestImportCommands::step() {
  QFETCH(QString, command);
  QFETCH(QString, expected);
  VariableSet variables;
  QCOMPARE(text(CommandReader(stepKinds(), variables).read(command, 1)), expected);
}

void TestImportCommands::variables() {
  VariableSet variables;
  CommandReader reader(stepKinds(), variables);
  (void)reader.read(u"curl -H \"Authorization: Bearer $STATUS_TOKEN\" https://s.io/[incident id]/${REGION}"_s, 4);
  QStringList names;
  for (const RunbookVariable &variable : variables.all())
    names.append(variable.name + (variable.type == VariableType::Secret ? u"!"_s : QString()));
  QCOMPARE(names.join(u' '), u"INCIDENT_ID STATUS_TOKEN! REGION"_s);
  QCOMPARE(
      variables.fillMessage(u"Previous version: v1.3.0\nHH:MM - Issue detected\nX minutes, {who}, ____\n[INCIDENT] {{.Go}}"_s, 1),
      u"Previous version: {{PREVIOUS_VERSION}}\n{{TIME_ISSUE_DETECTED}} - Issue detected\n{{MINUTES}} minutes, {{WHO}}, {{VALUE}}\n[INCIDENT] {{.Go}}"_s);
}

/// cd, assignments and logins are remembered, and are no steps.
void TestImportCommands::stage() {
  VariableSet variables;
  CommandReader reader(stepKinds(), variables);
  QVERIFY(reader.read(u"export NS=shop"_s, 1).isEmpty());
  QVERIFY(reader.read(u"cd /srv/app"_s, 2).isEmpty());
  QCOMPARE(text(reader.read(u"./smoke.sh $NS"_s, 3)),
           uR"(command {"argv":["./smoke.sh","{{NS}}"],"workingDirectory":"/srv/app"})"_s);
  QCOMPARE(variables.all().constFirst().defaultValue, u"shop"_s);
  (void)reader.read(u"ssh ops@bastion"_s, 4);
  QCOMPARE(text(reader.read(u"helmfile sync"_s, 5)), uR"(manual {"text":"helmfile sync"})"_s);
  QCOMPARE(reader.takeDoubts().size(), 2);
}

void TestImportCommands::failures() {
  VariableSet variables;
  CommandReader reader(stepKinds(), variables);
  const auto steps = reader.read(u"kubectl rollout undo deployment/a || true && kubectl get pods"_s, 1);
  QCOMPARE(steps.size(), 2);
  QCOMPARE(steps.constFirst().onFailure, OnFailure::Continue);
  QCOMPARE(steps.constLast().kind, u"kubernetes.capture"_s);
}

void TestImportCommands::fences() {
  QCOMPARE(kinds(u"bash"_s, u"# One\nkubectl get pods \\\n  -n x\n\n- odd\n"_s),
           u"comment@11-11 command@12-13 gap@14-14 text@15-15"_s);
  QCOMPARE(kinds(u"bash"_s, u"psql -d a\nSELECT *\nFROM t;\n# - [ ] Works\n"_s), u"command@11-11 sql@12-13 check@14-14"_s);
  QCOMPARE(kinds(u"bash"_s, u"# Slack\nStatus: Resolved\nRolled back to: v1\n"_s), u"comment@11-11 text@12-13"_s);
  QCOMPARE(kinds(u"bash"_s, u"/incident create \"x\"\n"_s), u"text@11-11"_s);
  QCOMPARE(kinds(u"console"_s, u"$ kubectl get pods\nNAME READY\n$ ls\n"_s), u"command@11-11 output@12-12 command@13-13"_s);
  QCOMPARE(kinds({}, u"Hi team,\nwe've rolled back.\n"_s), u"text@11-12"_s);
  QCOMPARE(kinds(u"sql"_s, u"-- why\nBEGIN;\nDELETE FROM a;\nCOMMIT;\nSELECT 1;\n"_s), u"comment@11-11 sql@12-14 sql@15-15"_s);
  QCOMPARE(kinds(u"bash"_s, u"cat <<EOF > x\na: 'b\nEOF\nls\n"_s), u"command@11-13 command@14-14"_s);
  QCOMPARE(kinds(u"bash"_s, u"echo \"never closed\nls\n"_s), u"command@11-11 command@12-12"_s);
}

STERNWAY_TEST(TestImportCommands)

}  // namespace test_importcommands
#include "test_importcommands.moc"
