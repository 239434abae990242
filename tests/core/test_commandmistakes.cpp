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
    wrong("git revert -m 1 HEAD");
    wrong("git -C repo revert abc123");
    wrong("git clone --depth 1 x && cd x && git revert HEAD");
    right("git fetch --unshallow && git revert HEAD");
    right("git revert --abort");
    right("git log");
  }
  void seen() {
    QFETCH(const QString, command);
    QTEST(!mistakeOfCommand(command).isEmpty(), "isWrong");
  }

  void anEarlierCommandSettlesIt() {
    QVERIFY(mistakeOfCommand(u"git revert HEAD"_s, {u"git rev-parse --is-shallow-repository"_s}).isEmpty());
    QVERIFY(!mistakeOfCommand(u"git revert HEAD"_s, {u"git log"_s}).isEmpty());
  }
};

STERNWAY_TEST(TestCommandMistakes)

}  // namespace test_commandmistakes
#include "test_commandmistakes.moc"
