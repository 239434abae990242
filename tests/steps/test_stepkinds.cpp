// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/registry.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace test_stepkinds {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
using Runs = StepPermission::Runs;

QJsonObject json(const char *text) {
  return QJsonDocument::fromJson(text).object();
}

CommandSource source() {
  return {.revision = [](const QString &) { return u"{{REVISION}}"_s; },
          .image = [](const QString &image) { return image; },
          .isInteractive = [](const QStringList &words) { return words.constLast() == u"bash"; },
          .doubt = [](const QString &) {}};
}

/// A step of the shop, which is a Deployment in production.
struct Shop {
  Runbook runbook;
  Step step;
  Shop(const QString &kind, const QJsonObject &arguments) : step{.kind = kind, .args = arguments} {
    RunbookService service;
    service.name = u"shop"_s;
    service.workload = u"deployment/shop"_s;
    service.nameSpace = u"production"_s;
    runbook.services = {service};
  }
};
}  // namespace

class TestStepKinds : public QObject {
  Q_OBJECT

  QSet<QString> m_tried;

  void row(const char *kind, const char *arguments, const char *command, Runs runs, const char *writes, bool isDangerous);
  void kubernetes();
  void others();

private Q_SLOTS:
  void tells_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QString>("command");
    QTest::addColumn<Runs>("runs");
    QTest::addColumn<QString>("writes");
    QTest::addColumn<bool>("isDangerous");
    kubernetes();
    others();
  }
  void tells() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, arguments);
    QFETCH(Runs, runs);
    const Shop shop(kind, arguments);
    QTEST(stepKinds().command(shop.step, shop.runbook), "command");
    const StepPermission permission = stepKinds().permission(shop.step, shop.runbook);
    QCOMPARE(permission.runs, runs);
    QTEST(permission.writes, "writes");
    QTEST(!stepKinds().danger(shop.step).isEmpty(), "isDangerous");
  }

  void everyKindIsTried() {
    QCOMPARE(QStringList(m_tried.cbegin(), m_tried.cend()).size(), stepKinds().all().size());
    for (const StepDescriptor &kind : stepKinds().all()) {
      QVERIFY2(m_tried.contains(kind.name), qPrintable(kind.name));
      QCOMPARE(stepKinds().find(kind.name), &kind);
      QVERIFY(!kind.arguments.isEmpty());
      QCOMPARE(kind.effect == StepEffect::Reads, kind.changes == nullptr);
      QVERIFY2(kind.effect != StepEffect::Destroys || !kind.danger(QJsonObject()).isEmpty(), qPrintable(kind.name));
      for (const QStringList &group : kind.oneOf)
        for (const QString &argument : group)
          QVERIFY(kind.find(argument));
    }
  }

  void tooLongToLookThrough() {
    QVERIFY(!stepKinds().danger(Step{.kind = u"command"_s, .args = {{u"argv"_s, QJsonArray{QString(100'000, u'x')}}}}).isEmpty());
    QCOMPARE(stepKinds().danger(Step{.kind = u"none such"_s}), QString());
  }

  void contactsAndMessages() {
    const Shop http(u"http"_s, {{u"url"_s, u"https://a.example/x"_s}});
    QCOMPARE(stepKinds().permission(http.step, http.runbook).contacts, u"https://a.example/x"_s);
    const Shop notify(u"notify"_s, {{u"template"_s, u"start"_s}});
    QCOMPARE(stepKinds().permission(notify.step, notify.runbook).sends, u"start"_s);
  }

  void serviceOfAStep() {
    Shop shop(u"kubernetes.scale"_s, {{u"replicas"_s, 2}});
    shop.step.target = serviceTarget(u"other"_s);
    QCOMPARE(stepKinds().command(shop.step, shop.runbook), u"kubectl -n {{namespace}} scale deployment/other --replicas=2"_s);
  }

  /// A command that two kinds know would be read by the place in the registry.
  void oneKindKnowsACommand_data() {
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *command, const char *kind) { QTest::newRow(command) << QString::fromUtf8(kind); };
    row("kubectl rollout undo deployment/web", "kubernetes.undo");
    row("kubectl rollout restart deployment", "kubernetes.restart");
    row("kubectl rollout pause deployment/web", "kubernetes.pause");
    row("kubectl rollout resume deployment/web", "kubernetes.resume");
    row("kubectl rollout status sts/web", "kubernetes.waitRollout");
    row("kubectl rollout history deployment/web", "kubernetes.capture");
    row("kubectl set image deployment/web app=a:1", "kubernetes.setImage");
    row("kubectl set env deployment/web A=b", "kubernetes.setEnv");
    row("kubectl patch deployment web -p {\"spec\":{}}", "kubernetes.patch");
    row("kubectl patch cm web -p {\"data\":{\"A\":\"b\"}}", "kubernetes.patchConfigMap");
    row("kubectl scale deployment/web --replicas=3", "kubernetes.scale");
    row("kubectl exec web-0 -- ls", "kubernetes.exec");
    row("kubectl exec web-0 -- bash", "");
    row("kubectl delete pods -l app=web", "kubernetes.deletePods");
    row("kubectl delete pod web-0", "");
    row("kubectl apply -f a.yaml", "kubernetes.apply");
    row("kubectl logs deployment/web", "kubernetes.capture");
    row("kubectl get secret web", "");
    row("kubectl --context other scale deployment/web --replicas=3", "");
    row("helm rollback web 3", "helm.rollback");
    row("helm history web", "helm.history");
    row("helm ls", "helm.list");
    row("helm uninstall web", "");
    row("docker compose up -d web", "compose.up");
    row("docker pull web:1", "compose.pull");
    row("git revert abc", "git.revert");
    row("git tag v1", "git.tag");
    row("git checkout v1", "git.checkout");
    row("git checkout -b rollback-migrations", "");
    row("git push origin main", "git.push");
    row("git push --force", "");
    row("git log", "git.log");
    row("gh workflow run a.yml", "github.dispatchWorkflow");
    row("gh pr comment 3 --body ok", "github.comment");
    row("argocd app set teams/shop --sync-policy none", "gitops.suspend");
    row("argocd app set shop --sync-policy automated", "gitops.resume");
    row("argocd app set shop --sync-policy automated --self-heal", "");
    row("argocd app sync shop", "");
    row("flux suspend ks apps -n flux-system", "gitops.suspend");
    row("flux resume helmrelease web", "gitops.resume");
    row("flux suspend kustomization --all", "");
    row("flux suspend source git apps", "");
    row("psql -d shop -c select", "sql");
    row("psql -c migrations-rollback", "sql");
    row("psql -1 -h db -p 5433 -U me -f down.sql shop", "sql");
    row("mysql -e select", "");
    row("npx prisma migrate status", "migration.status");
    row("npm run migrate:down", "migration.down");
    row("curl http://a/health", "http");
    row("curl http://a/api/v1/query?query=up", "metrics");
    row("curl -u me:secret http://a/", "");
    row("ls -l", "");
  }
  void oneKindKnowsACommand() {
    const QStringList words = QString::fromUtf8(QTest::currentDataTag()).split(u' ');
    QStringList known;
    for (const StepDescriptor &kind : stepKinds().all())
      if (const auto found = kind.recognise ? kind.recognise(words, source()) : RecognisedArguments(); !found.isEmpty()) {
        QCOMPARE(found.size(), 1);
        for (const QString &argument : found.constFirst().keys())
          QVERIFY2(kind.find(argument), qPrintable(argument));
        known.append(kind.name);
      }
    if (known.size() > 1)
      QCOMPARE(known, QStringList({u"sql"_s, u"migration.down"_s}));
    QTEST(known.value(0), "kind");
  }

  void countedLogs() {
    const auto steps = stepKinds().recognisePipe({u"kubectl logs -l a=b --since=5m"_s.split(u' '), {u"grep"_s, u"-c"_s, u"E"_s}});
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.constFirst().kind, u"kubernetes.logsCount"_s);
    QVERIFY(stepKinds().recognisePipe({u"kubectl logs -l a=b --since=5m"_s.split(u' '), {u"sort"_s}}).isEmpty());
  }

  void argumentsAreTyped() {
    const StepDescriptor &capture = *stepKinds().find(u"kubernetes.capture"_s);
    QCOMPARE(capture.find(u"what"_s)->type, ArgumentType::Choices);
    QVERIFY(capture.find(u"what"_s)->required);
    QCOMPARE(capture.find(u"what"_s)->choices.size(), 11);
    QCOMPARE(capture.find(u"tail"_s)->type, ArgumentType::Number);
    QCOMPARE(capture.find(u"namespace"_s)->type, ArgumentType::Text);
    QVERIFY(!capture.find(u"namespace"_s)->required);
  }

  void waysBack() {
    QStringList ways;
    for (const StepDescriptor &kind : stepKinds().all())
      if (kind.role == StepRole::WayBack)
        ways.append(kind.name);
    QCOMPARE(ways, QStringList({u"kubernetes.undo"_s, u"kubernetes.setImage"_s, u"helm.rollback"_s}));
  }
};

// Out of the class: moc 6.4 ends a raw string at its first quotation mark.
void TestStepKinds::row(const char *kind, const char *arguments, const char *command, Runs runs, const char *writes,
                        bool isDangerous) {
  m_tried.insert(QString::fromUtf8(kind));
  QTest::addRow("%s %s", kind, arguments) << QString::fromUtf8(kind) << json(arguments) << QString::fromUtf8(command) << runs
                                          << QString::fromUtf8(writes) << isDangerous;
}

void TestStepKinds::kubernetes() {
  const char *shop = "deployment/shop in production";
  row("kubernetes.undo", R"({"to":"previous"})", "kubectl -n production rollout undo deployment/shop", Runs::Nothing, shop,
      false);
  row("kubernetes.undo", R"({"to":"last-good"})",
      "kubectl -n production rollout undo deployment/shop --to-revision={{target.revision}}", Runs::Nothing, shop, false);
  row("kubernetes.undo", R"({"to":"3","workload":"helm/shop"})", "helm -n production rollback shop 3", Runs::Nothing,
      "helm/shop in production", false);
  row("kubernetes.setImage", R"({"image":"a:1"})", "kubectl -n production set image deployment/shop '*=a:1'", Runs::Nothing, shop,
      false);
  row("kubernetes.patch", R"({"patch":{"spec":{}},"type":"merge"})",
      R"(kubectl -n production patch deployment/shop --type=merge -p '{"spec":{}}')", Runs::Nothing, shop, false);
  row("kubernetes.setEnv", R"({"env":{"A":"b"}})", "kubectl -n production set env deployment/shop A=b", Runs::Nothing, shop,
      false);
  row("kubernetes.restart", R"({"all":true})", "kubectl -n production rollout restart deployment", Runs::Nothing,
      "every deployment in production", false);
  row("kubernetes.pause", "{}", "kubectl -n production rollout pause deployment/shop", Runs::Nothing, shop, false);
  row("kubernetes.resume", "{}", "kubectl -n production rollout resume deployment/shop", Runs::Nothing, shop, false);
  row("kubernetes.waitRollout", R"({"timeout":"5m"})", "kubectl -n production rollout status deployment/shop --timeout=5m",
      Runs::Nothing, "", false);
  row("kubernetes.scale", R"({"replicas":10})", "kubectl -n production scale deployment/shop --replicas=10", Runs::Nothing, shop,
      false);
  row("kubernetes.scale", R"({"replicas":0})", "kubectl -n production scale deployment/shop --replicas=0", Runs::Nothing, shop,
      true);
  row("kubernetes.deletePods", R"({"selector":"app=api"})", "kubectl -n production delete pods -l app=api", Runs::Nothing,
      "app=api in production", true);
  row("kubernetes.exec", R"({"argv":["redis-cli","PING"],"pod":"redis-0"})",
      "kubectl -n production exec redis-0 -- redis-cli PING", Runs::InPod, "", false);
  row("kubernetes.exec", R"({"argv":["redis-cli","FLUSHALL"]})",
      "kubectl -n production exec deployment/shop -- redis-cli FLUSHALL", Runs::InPod, "", true);
  row("kubernetes.patchConfigMap", R"({"name":"c","data":{"A":"b"}})",
      R"(kubectl -n production patch configmap c --type=merge -p '{"data":{"A":"b"}}')", Runs::Nothing, "c in production", false);
  row("kubernetes.restoreConfigMap", R"({"name":"c"})", "kubectl -n production apply -f c.yaml", Runs::Nothing, "c in production",
      true);
  row("kubernetes.restoreSecret", R"({"name":"s","source":"s.yaml"})", "kubectl -n production apply -f s.yaml", Runs::Nothing,
      "s in production", true);
  row("kubernetes.restoreSecret", R"({"name":"s","source":["aws-secrets-manager:shop/jwt@AWSPREVIOUS"],"keys":["JWT"]})",
      "aws secretsmanager get-secret-value --secret-id=shop/jwt --version-stage=AWSPREVIOUS --query=SecretString --output=text | "
      "kubectl -n production create secret generic s --from-file=JWT=/dev/stdin --dry-run=client -o yaml | kubectl -n production "
      "apply -f -",
      Runs::Here, "s in production", true);
  row("kubernetes.apply", R"({"kustomization":"prod/"})", "kubectl -n production apply -k prod/", Runs::Here,
      "prod/ in production", false);
  row("kubernetes.capture", R"({"what":["pods","logs"],"tail":5})",
      "kubectl -n production get pods\nkubectl -n production logs deployment/shop --tail=5", Runs::Nothing, "", false);
  row("kubernetes.capture", R"({"what":["events"],"tail":5})", "kubectl -n production events", Runs::Nothing, "", false);
  row("kubernetes.capture", R"({"what":["logs"],"selector":"a=b"})", "kubectl -n production logs -l a=b --tail=100",
      Runs::Nothing, "", false);
  row("kubernetes.capture", R"({"what":["logs"],"selector":"a=b","since":"5m"})",
      "kubectl -n production logs -l a=b --tail=-1 --since=5m", Runs::Nothing, "", false);
  row("kubernetes.logsCount", R"({"selector":"a=b","pattern":"E","since":"5m"})",
      "kubectl -n production logs -l a=b --since=5m --tail=-1 | grep -cE E", Runs::Nothing, "", false);
}

void TestStepKinds::others() {
  row("helm.rollback", R"({"release":"web","revision":3})", "helm -n production rollback web 3", Runs::Here, "web", false);
  row("helm.history", R"({"release":"web"})", "helm -n production history web", Runs::Here, "", false);
  row("helm.list", R"({"namespace":"x"})", "helm -n x list", Runs::Here, "", false);
  row("migration.status", R"({"tool":"prisma"})", "npx prisma migrate status", Runs::Here, "", false);
  row("migration.status", R"({"tool":"ef","table":"__EFMigrationsHistory","database":"shop"})",
      "psql -d shop -c 'SELECT * FROM \"__EFMigrationsHistory\"'", Runs::Here, "", false);
  row("migration.down", R"({"tool":"npm","name":"last"})", "npm run migrate:down -- last", Runs::Here, "", true);
  row("sql", R"({"text":"select 1","database":"shop"})", "psql -d shop -c 'select 1'", Runs::Here, "", false);
  row("sql", R"({"text":"select * from m where at > {{SINCE}}"})", "psql -c 'select * from m where at > '{{sql:SINCE}}",
      Runs::Here, "", false);
  row("sql", R"({"text":"select 1","host":"db","port":5433,"user":"me","transaction":true})",
      "psql -h db -p 5433 -U me -1 -c 'select 1'", Runs::Here, "", false);
  row("sql", R"({"text":"drop table x"})", "psql -c 'drop table x'", Runs::Here, "", true);
  row("sql", R"({"file":"restore.sql"})", "psql -v ON_ERROR_STOP=1 -f restore.sql", Runs::Here, "", true);
  row("compose.up", R"({"service":"web"})", "docker compose up -d web", Runs::Here, "", false);
  row("compose.pull", R"({"image":"web:1"})", "docker pull web:1", Runs::Here, "", false);
  row("git.revert", R"({"mainline":1})", "git revert --no-edit -m 1 HEAD", Runs::Here, "", false);
  row("git.tag", R"({"name":"v1","message":"#4821 rolled back"})", "git tag -a --cleanup=whitespace v1 -m '#4821 rolled back'",
      Runs::Here, "", false);
  row("git.tag", R"({"name":"v1","push":true})", "git tag v1\ngit push origin v1", Runs::Here, "", false);
  row("git.checkout", R"({"ref":"v1","paths":["a"]})", "git checkout v1 -- a", Runs::Here, "", false);
  row("git.revert", R"({"workingDirectory":"/srv/app"})", "git -C /srv/app revert --no-edit HEAD", Runs::Here, "", false);
  row("git.push", R"({"branch":"main","tags":true})", "git push origin main --tags", Runs::Here, "", true);
  row("git.log", "{}", "git log --oneline -20", Runs::Here, "", false);
  row("github.dispatchWorkflow", R"({"workflow":"a.yml","inputs":{"x":"1"}})", "gh workflow run a.yml -f x=1", Runs::Nothing, "",
      false);
  row("github.comment", R"({"issue":"3","body":"ok"})", "gh issue comment 3 --body ok", Runs::Nothing, "", false);
  row("gitops.suspend", R"({"application":"shop"})", "argocd app set shop --sync-policy none", Runs::Nothing, "application/shop",
      false);
  row("gitops.suspend", R"({"kustomization":"apps","namespace":"flux-system"})",
      "flux suspend kustomization apps --namespace flux-system", Runs::Nothing, "kustomization/apps", false);
  row("gitops.resume", R"({"helmRelease":"web"})", "flux resume helmrelease web", Runs::Nothing, "helmrelease/web", true);
  row("gitops.resume", R"({"application":"shop","namespace":"teams"})", "argocd app set teams/shop --sync-policy automated",
      Runs::Nothing, "application/shop", true);
  row("command", R"({"argv":["kubectl","get","pods"]})", "kubectl get pods", Runs::Here, "", false);
  row("command", R"({"argv":["cat x | sort"],"shell":true})", "cat x | sort", Runs::Here, "", true);
  row("http", R"({"url":"http://a/","method":"GET"})", "curl -sS http://a/", Runs::Nothing, "", false);
  row("http", R"({"url":"http://a/","method":"DELETE"})", "curl -sS -X DELETE http://a/", Runs::Nothing, "", true);
  row("metrics", R"({"query":"up"})", "", Runs::Nothing, "", false);
  row("manual", R"({"text":"Look"})", "", Runs::Nothing, "", false);
  row("wait", R"({"for":"5m"})", "", Runs::Nothing, "", false);
  row("notify", R"({"template":"start"})", "", Runs::Nothing, "", false);
}

STERNWAY_TEST(TestStepKinds)

}  // namespace test_stepkinds
#include "test_stepkinds.moc"
