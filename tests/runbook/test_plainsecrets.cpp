// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/plainsecrets.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_plainsecrets {

using namespace sternway;
using namespace sternway::runbook;
using namespace Qt::StringLiterals;
using sternway::steps::stepKinds;

namespace {
const QByteArray head =
    "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: r}\n"
    "matrix:\n- {when: error_rate > 5%, action: rollback}\n";

QByteArray withStep(const QString &step) {
  return head + "methods:\n- {id: a, title: A, steps: [{manual: b}]}\n- id: c\n  title: C\n  steps:\n  - " + step.toUtf8() + "\n";
}
}  // namespace

class TestPlainSecrets : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void steps_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("isSeen");
    const auto seen = [](const QString &step) { QTest::newRow(qPrintable(step)) << step << true; };
    const auto fine = [](const QString &step) { QTest::newRow(qPrintable(step)) << step << false; };
    seen(u"command: {argv: [psql, 'postgres://app:hunter22@db/x']}"_s);
    seen(u"command: {argv: [psql, 'host=db user=app password=hunter22']}"_s);
    seen(u"command: {argv: [tool, --password, hunter22]}"_s);
    seen(u"command: {argv: [tool, --password=hunter22]}"_s);
    seen(u"command: {argv: [curl, -u, 'admin:hunter22', 'https://x.example']}"_s);
    seen(u"command: {argv: ['API_KEY=hunter22 tool'], shell: true}"_s);
    seen(u"command: {argv: [psql], environment: {PGPASSWORD: hunter22}}"_s);
    seen(u"command: {argv: [aws], environment: {AWS_SECRET_ACCESS_KEY: hunter22}}"_s);
    seen(u"command: {argv: [tool], environment: {DB_PASS: hunter22}}"_s);
    seen(u"command: {argv: ['AWS_SECRET_ACCESS_KEY=hunter22 aws s3 ls'], shell: true}"_s);
    seen(u"http: {url: 'https://user:hunter22@x.example/a'}"_s);
    seen(u"http: {url: 'https://x.example/a', headers: {Authorization: 'Bearer hunter22hunter22'}}"_s);
    seen(u"http: {url: 'https://x.example/a', headers: {X-Api-Key: hunter22}}"_s);
    seen(u"http: {url: 'https://x.example/a?token=hunter22'}"_s);
    seen(u"http: {url: 'https://x.example/a', method: POST, body: {auth: {token: hunter22}}}"_s);
    seen(u"manual: 'The password: hunter22'"_s);
    seen(u"git.push: {remote: 'https://ghp_hunter22hunter22hunter22@github.com/a/b', branch: main}"_s);
    seen(u"command: {argv: [mysqldump, -uroot, -phunter22, shop]}"_s);
    seen(u"command: {argv: [kubectl, exec, db-0, --, mysql, -u, root, -phunter22]}"_s);
    seen(u"command: {argv: [kubectl, exec, db-0, --, sh, -c, 'mysql -uroot -phunter22 -e \"select 1\"']}"_s);
    seen(u"command: {argv: [mariadb, --password=hunter22]}"_s);
    seen(u"command: {argv: [redis-cli, -h, cache, -a, hunter22, flushall]}"_s);
    seen(u"command: {argv: [sshpass, -p, hunter22, ssh, -p, '2222', host]}"_s);
    seen(u"command: {argv: [docker, login, -u, ci, -p, hunter22, registry.example.com]}"_s);
    seen(u"command: {argv: [helm, registry, login, r.example, -phunter22]}"_s);
    seen(u"command: {argv: [skopeo, copy, --src-creds, 'ci:hunter22', a, b]}"_s);
    seen(u"command: {argv: [sqlcmd, -S, db, -U, sa, -P, hunter22]}"_s);
    seen(u"command: {argv: [curl, -sSu, 'admin:hunter22', 'https://x.example/?a=b&c']}"_s);
    seen(u"command: {argv: [\"PGPASSWORD='hunter22' psql -h db\"], shell: true}"_s);
    seen(u"command: {argv: [tool], environment: {REDISCLI_AUTH: hunter22}}"_s);
    seen(u"sql: {text: \"alter user app identified by 'hunter22'\", database: d}"_s);
    seen(u"sql: {text: \"ALTER ROLE app WITH PASSWORD 'hunter22'\", database: d}"_s);
    fine(u"command: {argv: [mysql, -uroot, -p, hunter22]}"_s);
    fine(u"command: {argv: [mysql, '-p{{service}}', shop]}"_s);
    fine(u"command: {argv: [mysql, '-p<password>', shop]}"_s);
    fine(u"command: {argv: ['mysql -p\"$DB_PASSWORD\" shop'], shell: true}"_s);
    fine(u"command: {argv: ['mysql -p*** shop && mkdir -p /data && ssh -p 2222 host'], shell: true}"_s);
    fine(u"command: {argv: [docker, run, --name, mysql, '-p3306:3306', mysql]}"_s);
    fine(u"command: {argv: [docker, run, --name, mongo, -p, '27017:27017', mongo]}"_s);
    fine(u"command: {argv: [docker, login, --password-stdin, registry.example.com]}"_s);
    fine(u"command: {argv: [sshpass, -e, ssh, -p, '2222', host]}"_s);
    fine(u"command: {argv: [kubectl, exec, -n, mysql, db-0, --, ls, -phl]}"_s);
    fine(u"command: {argv: [sqlcmd, -S, db, -P, '{{service}}']}"_s);
    fine(u"sql: {text: \"alter user app identified by '{{secret:db}}'\", database: d}"_s);
    fine(u"manual: 'The pods are identified by the label app; redis-cli asks with -a'"_s);
    fine(u"command: {argv: [psql], environment: {PGPASSWORD: '{{secret:db}}'}}"_s);
    fine(u"command: {argv: ['tool --password=$PASSWORD'], shell: true}"_s);
    fine(u"command: {argv: ['tool --token ${TOKEN} --password $(cat f)'], shell: true}"_s);
    fine(u"command: {argv: [tool, --password-file, /run/password]}"_s);
    fine(u"command: {argv: [tool, --token]}"_s);
    fine(u"command: {argv: ['tool --token=`cat /run/token`'], shell: true}"_s);
    fine(u"command: {argv: [tool, auth.existingSecret=app-secret]}"_s);
    fine(u"command: {argv: [tool, PASSWORD=YOUR_PASSWORD]}"_s);
    fine(u"command: {argv: [tool], environment: {DB_PASSWORD: /run/secrets/db, K8S_SECRET: app-secret, MAX_TOKEN: 4096}}"_s);
    fine(u"command: {argv: [docker, run, -u, 'app:app', x]}"_s);
    fine(u"http: {url: 'https://x.example/a', headers: {Authorization: 'Bearer {{secret:token}}'}}"_s);
    fine(u"manual: 'Call it with token=<your-token>'"_s);
    fine(u"manual: 'The password: ask the DBA. Rotate the API key, and the token: it is old'"_s);
    fine(u"sql: {text: 'select 1 from users where reset_token = null and secret = true', database: d}"_s);
  }
  /// What is seen is pointed at, and never repeated.
  void steps() {
    QFETCH(QString, step);
    QFETCH(bool, isSeen);
    const LoadedRunbook loaded = readRunbook(stepKinds(), withStep(step), u"r.yaml"_s);
    QVERIFY(!loaded.hasErrors());
    qsizetype warnings = 0;
    for (const Problem &problem : loaded.problems) {
      warnings += problem.line == 11 ? 1 : 0;
      QVERIFY(!problem.message.contains(u"hunter22"_s) && !problem.path.contains(u"hunter22"_s));
    }
    QCOMPARE(warnings, isSeen ? 1 : 0);
  }

  /// Or somebody would accept what they have not seen.
  void whatIsAcceptedIsShownInFull_data() {
    QTest::addColumn<QString>("step");
    for (const char *step :
         {"command: {argv: ['tool --password=$(fetch-it)'], shell: true}",
          "command: {argv: ['tool --password=a|fetch-it'], shell: true}", "command: {argv: [sh, -c, 'tool --token `fetch-it`']}"})
      QTest::newRow(step) << QString::fromUtf8(step);
  }
  void whatIsAcceptedIsShownInFull() {
    QFETCH(QString, step);
    const LoadedRunbook loaded = readRunbook(stepKinds(), withStep(step), u"r.yaml"_s);
    QVERIFY(powersText(powersOf(stepKinds(), loaded.runbook)).contains(u"fetch-it"_s));
  }

  void elsewhere() {
    const QByteArray content = head +
                               "services:\n- {name: a, health: ['https://user:hunter22@x/health', 'https//user:hunter22@x']}\n"
                               "communication:\n- id: m\n  stage: before\n  channel: slack\n  body: |\n    Rolling back.\n    "
                               "Log in with token: hunter22\n";
    const LoadedRunbook loaded = readRunbook(stepKinds(), content, u"r.yaml"_s);
    QStringList places;
    for (const Problem &problem : loaded.problems) {
      places << u"%1:%2"_s.arg(problem.line).arg(problem.column);
      QVERIFY(!problem.message.contains(u"hunter22"_s));
    }
    // The one that is no address is both.
    QCOMPARE(places.join(u' '), u"7:36 7:57 7:69 14:24"_s);
  }
};

STERNWAY_TEST(TestPlainSecrets)

}  // namespace test_plainsecrets
#include "test_plainsecrets.moc"
