// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commandmistakes.h"
#include "support/testmain.h"

namespace test_commandmistakes {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestCommandMistakes : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void seen_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("isWrong");
    const auto wrong = [](const char *command) { QTest::newRow(command) << QString::fromUtf8(command) << true; };
    const auto right = [](const char *command) { QTest::newRow(command) << QString::fromUtf8(command) << false; };
    wrong("npm run migrate:rollback --all");
    wrong("npm run migrate:down --name={{MIGRATION_NAME}}");
    wrong("kubectl exec deploy/x -- npm run-script down --step 2");
    wrong("cd app && npm test --bail");
    right("npm run migrate:rollback -- --all");
    right("npm run --silent migrate:list");
    right("npm run down --if-present --workspace=api");
    right("npm install --production");
    right("npm install stop --save");
    wrong("npm --prefix api run down --all");
    wrong("kubectl exec deploy/api -- sh -c 'npm run down --all'");
    wrong("bash -lc \"cd api && npm run down --all\"");
    right("sh -c 'npm run down -- --all'");
    right("psql -dfinance -c 'select 1'");
    right("psql -Usfoo shop");
    right("pnpm run down --all");
    right("npm run down && make undo --all");
    wrong("psql -U a -d shop -f down.sql");
    wrong("psql -1f down.sql");
    wrong("psql shop < down.sql");
    wrong("cat down.sql | kubectl exec -i db-0 -- psql -U a");
    wrong("psql --file=down.sql -v ON_ERROR_STOP=0");
    right("psql -v ON_ERROR_STOP=1 -f down.sql");
    right("psql --set=ON_ERROR_STOP=on shop < down.sql");
    right("psql -vON_ERROR_STOP=1 -1 -f down.sql");
    right("psql -c 'select 1'");
    right("psql -h db -U f");
    wrong("npx prisma migrate resolve --rolled-back 20240101_x");
    wrong("kubectl exec p -- npx prisma migrate resolve --rolled-back=x");
    wrong("prisma migrate resolve --schema a.prisma --rolled-back x");
    right("npx prisma migrate resolve --applied x");
    right("npx prisma migrate status");
    wrong("helm rollback shop");
    wrong("helm -n prod rollback shop --wait --timeout 5m");
    wrong("helm rollback shop 0");
    right("helm rollback shop 3 -n prod");
    right("helm rollback shop {{REVISION}}");
    right("helm history shop");
    wrong("redis-cli -h cache -n 1 FLUSHDB");
    wrong("kubectl exec redis-master-0 -- redis-cli -n 2 del session");
    wrong("redis-cli -u redis://cache:6379/1 FLUSHDB");
    right("redis-cli -u redis://cache:6379/0 FLUSHDB");
    right("redis-cli FLUSHDB");
    right("redis-cli -n 0 FLUSHDB");
    right("redis-cli -n 1 GET x");
    wrong("patch -R --batch -p1 -i bad.patch");
    wrong("patch -p1 -Rt < bad.patch");
    right("patch -R --force -p1 -i bad.patch");
    right("patch --batch -p1 -i good.patch");
    wrong("pg_restore -d shop -t orders before.dump");
    wrong("pg_restore --dbname=shop --table=public.orders before.dump");
    right("pg_restore -d shop --data-only -t orders before.dump");
    wrong("pg_restore --clean --if-exists -d shop before.dump");
    right("pg_restore --clean --if-exists -1 -d shop before.dump");
    right("pg_restore -d shop_before before.dump");
    right("pg_restore --list before.dump");
    wrong("etcdctl snapshot restore before.db --data-dir /var/lib/etcd-before");
    right("etcdctl snapshot save now.db");
    wrong("restic -r /backup restore latest --target /");
    wrong("restic restore latest --host web1 --target /");
    right("restic restore latest --host web1 --path /etc/shop --target /tmp/before");
    right("restic restore 1a2b3c4d --target /tmp/before");
    right("restic snapshots latest");
    wrong("patch -N -p1 -i scale-down.patch");
    wrong("patch -p1 --forward < scale-down.patch");
    right("patch -p1 -i scale-down.patch");
    wrong("git apply scale-down.patch");
    wrong("git -C deploy apply --index scale-down.patch");
    right("git apply --3way scale-down.patch");
    right("git apply -3 scale-down.patch");
    right("git apply --check scale-down.patch");
    wrong("curl -s http://prometheus:9090/api/v1/query | jq -e '.data.result[0].value[1] > 5'");
    wrong("jq 'any(.data.result[]; .value[1]<0.05)' answer.json");
    right("jq -e '(.data.result[0].value[1] | tonumber) > 5' answer.json");
    right("jq -r '.data.result[].value[1]' answer.json");
    wrong("git revert -m 1 HEAD");
    wrong("git -C repo revert abc123");
    wrong("git clone --depth 1 x && cd x && git revert HEAD");
    right("git fetch --unshallow && git revert HEAD");
    right("git revert --abort");
    right("git log");
    wrong("helm upgrade shop repo/shop --set image.tag=1.2.0");
    wrong("helm -n prod upgrade -i shop ./chart --set-string image.tag={{VERSION}} --wait");
    right("helm upgrade shop repo/shop --set image.tag=1.2.0 -f prod.yaml");
    right("helm upgrade shop repo/shop --values=prod.yaml --set image.tag=1.2.0");
    right("helm upgrade shop repo/shop --reset-then-reuse-values --set image.tag=1.2.0");
    right("helm upgrade shop repo/shop --reuse-values --set image.tag=1.2.0");
    right("helm upgrade shop repo/shop");
    right("helm template shop repo/shop --set image.tag=1.2.0");
    wrong("helm upgrade shop repo/shop --version 1.2");
    wrong("helm install shop repo/shop --version=v1 -f prod.yaml");
    wrong("helm pull repo/shop --version \"1.2\"");
    right("helm upgrade shop repo/shop --version 1.2.0");
    right("helm upgrade shop repo/shop --version {{VERSION}}");
    right("helm upgrade shop repo/shop --version ^1.2");
    right("helm upgrade shop repo/shop --version 1.2.x");
    right("helm upgrade shop ./chart --version 1.2");
    right("helm upgrade shop shop-1.2.0.tgz --version 1.2");
    wrong("nginx -t && nginx -s reload");
    wrong("kubectl exec deploy/nginx -- nginx -s reload");
    right("nginx -s reload && sleep 2 && curl -s http://shop/version");
    right("nginx -t");
    right("nginx -s quit");
    wrong("cap production deploy:rollback");
    wrong("bundle exec cap production deploy:rollback --trace");
    right("cap production deploy:rollback ROLLBACK_RELEASE=20240612100000");
    right("ROLLBACK_RELEASE=20240612100000 cap production deploy:rollback");
    right("cap deploy:rollback");
    right("cap production deploy");
    wrong("pm2 deploy production revert 1");
    wrong("npx pm2 deploy ecosystem.config.js production revert");
    right("pm2 deploy production ref 1a2b3c4");
    right("pm2 revert production");
    wrong("sqlite3 shop.db .dump > shop.sql");
    wrong("sqlite3 shop.db '.dump' | gzip > shop.sql.gz");
    right("sqlite3 shop.db 'PRAGMA user_version' > version && sqlite3 shop.db .dump > shop.sql");
    right("sqlite3 shop.db .dump | grep orders");
    right("sqlite3 shop.db '.dump orders'");
    right("sqlite3 shop.db '.backup shop.bak'");
    wrong("sqitch revert");
    wrong("sqitch -C db revert -y");
    wrong("sqitch revert db:pg:shop -y");
    right("sqitch revert --to @HEAD^");
    right("sqitch revert -y --to-change=@v1.2.0 db:pg:shop");
    right("sqitch revert @HEAD^");
    right("sqitch deploy");
    wrong("curl -X DELETE http://pushgateway:9091/metrics/job/deploy");
    wrong("curl -sfXDELETE \"http://pushgateway:9091/metrics/job/{{JOB}}\"");
    wrong("curl --request DELETE http://pushgateway:9091/metrics/job@base64/ZGVwbG95/");
    right("curl -X DELETE http://pushgateway:9091/metrics/job/deploy/instance/a");
    right("curl -s http://pushgateway:9091/api/v1/metrics; curl -X DELETE http://pushgateway:9091/metrics/job/deploy");
    right("curl --data-binary @release.prom http://pushgateway:9091/metrics/job/deploy");
    wrong("npm dist-tag add shop@1.2.0 latest");
    wrong("npm dist-tag add @team/shop@1.2.0");
    right("npm deprecate shop@1.3.0 'rolled back' && npm dist-tag add shop@1.2.0 latest");
    right("npm dist-tag add shop@1.2.0 next");
    right("npm dist-tag ls shop");
    wrong("ab -n 100 -c 2 http://shop/");
    wrong("ab -t 10 https://shop/health");
    right("! ab -n 100 http://shop/ | grep Non-2xx");
    right("git log ab -n 5");
    wrong("kubectl -n prod set image deploy/shop '*=shop:1.2.0'");
    wrong("kubectl set image deployment shop *=shop:1.2.0 --record");
    right("kubectl set image deploy/shop app=shop:1.2.0");
    right("kubectl set env deploy/shop A=*=b");
    wrong("git log --oneline --since=90min");
    wrong("git -C shop log --since '2h ago'");
    wrong("git shortlog --after=\"7d\" -sn");
    right("git log --since='90 minutes'");
    right("git log --since=2.hours.ago");
    right("git log --since={{DEPLOYED}}");
    right("git log --since=2024-06-15T10:00:00Z");
    right("kubectl logs deploy/git --since=2h");
    wrong("skopeo delete docker://registry.example.org/shop:1.2.0-rc1");
    right(
        "skopeo inspect docker://registry.example.org/shop:1.2.0 && skopeo delete docker://registry.example.org/shop:1.2.0-rc1");
    wrong("skopeo copy docker://registry.example.org/shop:1.2.0 docker://registry.example.org/shop:stable");
    right("skopeo copy --all docker://registry.example.org/shop:1.2.0 docker://registry.example.org/shop:stable");
    right("skopeo copy docker://registry.example.org/shop:1.2.0 dir:shop");
    wrong("amtool silence update -d 1h 4f1c");
    wrong("amtool --alertmanager.url=http://alertmanager:9093 silence update --duration=1h 4f1c");
    right("amtool silence update --end 2024-06-15T12:00:00Z 4f1c");
    right("amtool silence add -d 1h service=shop");
    wrong("reprepro -b /srv/apt includedeb stable shop_1.2.0_all.deb");
    right("reprepro -b /srv/apt remove stable shop && reprepro -b /srv/apt includedeb stable shop_1.2.0_all.deb");
    right("reprepro list stable");
    wrong("curl -fsS http://shop-0/healthz http://shop-1/healthz");
    wrong("curl --fail 'http://shop-{0,1,2}/healthz'");
    right("curl -fsS --fail-early http://shop-0/healthz http://shop-1/healthz");
    right("curl -fsS http://shop-0/healthz && curl -fsS http://shop-1/healthz");
    right("curl -fsS -e http://shop http://shop-1/healthz");
    right("curl -s http://shop-0/healthz http://shop-1/healthz");
    wrong("journalctl --utc -u shop --since '2024-06-15 10:15'");
    right("journalctl --utc -u shop --since '2024-06-15 10:15 UTC'");
    right("journalctl -u shop --since '2024-06-15 10:15'");
    wrong("date -d '2024-06-15 10:15 - 2 hours' +%s");
    wrong("date --date='2024-06-15 10:15:00 + 15 min'");
    right("date -d '2024-06-15 10:15 UTC - 2 hours'");
    right("date -d '2024-06-15 10:15 2 hours ago'");
    right("date -d '2024-06-15 - 2 days'");
    wrong("ansible-playbook rollback.yml -e database=false");
    wrong("ansible-playbook rollback.yml --extra-vars 'release=1.2.0 database=no'");
    right("ansible-playbook rollback.yml -e '{\"database\": false}'");
    right("ansible-playbook rollback.yml -e release=1.2.0");
    wrong("git checkout v1.2.0 -- .");
    right("git checkout --no-overlay v1.2.0 -- .");
    right("git checkout v1.2.0 -- src/main.js");
    right("git checkout -- .");
    wrong("apt-get remove -y shop-1.3");
    right("apt-get install shop=1.2.0");
    right("apt-get install ./shop_1.2.0_all.deb");
    right("apt-get -s remove shop-1.3 && apt-get remove shop-1.3");
    wrong("npx migrate down");
    right("npx migrate down 1718000000000-orders.js");
    right("migrate -path db -database postgres://db/shop down 1");
  }
  void seen() {
    QFETCH(const QString, command);
    QTEST(!mistakeOfCommand(command).isEmpty(), "isWrong");
  }

  void anEarlierCommandSettlesIt() {
    QVERIFY(mistakeOfCommand(u"git revert HEAD"_s, {u"git rev-parse --is-shallow-repository"_s}).isEmpty());
    QVERIFY(!mistakeOfCommand(u"git revert HEAD"_s, {u"git log"_s}).isEmpty());
    QVERIFY(mistakeOfCommand(u"cap production deploy:rollback"_s, {u"export ROLLBACK_RELEASE=20240612100000"_s}).isEmpty());
    QVERIFY(mistakeOfCommand(u"npm dist-tag add shop@1.2.0 latest"_s, {u"npm deprecate shop@1.3.0 'rolled back'"_s}).isEmpty());
  }
};

STERNWAY_TEST(TestCommandMistakes)

}  // namespace test_commandmistakes
#include "test_commandmistakes.moc"
