// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"
#include "support/testmain.h"

namespace test_danger {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestDanger : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void commands_data() {
    QTest::addColumn<bool>("isDangerous");
    const auto row = [](const char *command, bool isDangerous) { QTest::newRow(command) << isDangerous; };
    for (const char *command : {"redis-cli FLUSHALL",
                                "kubectl exec -it deploy/redis -n production -- redis-cli flushdb",
                                "git push --force origin main",
                                "git push -f",
                                "git push --force-with-lease",
                                "git push origin +main",
                                "git reset --hard HEAD~1",
                                "rm -rf /data",
                                "rm -r cache",
                                "rm file -f",
                                "sh -c 'cd x && rm -rf y'",
                                "kubectl scale deployment/app --replicas=0 -n production",
                                "kubectl scale deployment/app --replicas 0",
                                "kubectl delete pods -l app=api",
                                "kubectl -n prod delete deployment app",
                                "kubectl replace -f x.yaml --force",
                                "helm uninstall app",
                                "helm -n prod delete app",
                                "terraform destroy",
                                "docker compose down -v",
                                "docker volume rm data",
                                "curl -X DELETE https://a.example/1",
                                "curl -XDELETE https://a.example/1",
                                "psql -c 'DROP TABLE orders'",
                                "psql -c \"delete from orders\"",
                                "psql -c 'TRUNCATE TABLE x'",
                                "dropdb orders",
                                "dotnet ef database drop",
                                "npx prisma migrate reset",
                                "pg_restore -d orders x.dump",
                                "./scripts/restore-database.sh --point-in-time yesterday",
                                "velero restore create",
                                "rake db:drop"})
      row(command, true);
    for (const char *command :
         {"kubectl get pods", "git push origin main", "git push --follow-tags", "git push --tags",
          "kubectl rollout undo deployment/app", "kubectl scale deployment/app --replicas=10", "npm run migrate:status", "rm",
          "cat form", "docker compose up -d app", "curl -X POST https://a.example/", "kubectl get pods -l app=delete-service",
          "git log --oneline", "helm rollback app 3", "helm list", "docker compose down", "echo restored", "dotnet restored.dll",
          "kubectl describe pod deleted-1"})
      row(command, false);
  }
  void commands() {
    QFETCH(bool, isDangerous);
    const QString reason = dangerOfCommand(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(reason.isEmpty() != isDangerous, qPrintable(reason));
  }

  void sqlWithoutCommentsAndTexts() {
    QVERIFY(!dangerOfSql(u"DELETE FROM orders WHERE id = 1"_s).isEmpty());
    QVERIFY(!dangerOfSql(u"-- careful\ndrop table x"_s).isEmpty());
    QVERIFY(!dangerOfSql(u"TRUNCATE x"_s).isEmpty());
    QVERIFY(!dangerOfSql(u"SELECT 'it''s'; DELETE FROM x"_s).isEmpty());
    QCOMPARE(dangerOfSql(u"SELECT * FROM orders -- never DELETE\nWHERE state = 'DROP' /* truncate */"_s), QString());
    QCOMPARE(dangerOfSql(u"UPDATE orders SET deleted_at = NULL"_s), QString());
  }
};

STERNWAY_TEST(TestDanger)

}  // namespace test_danger
#include "test_danger.moc"
