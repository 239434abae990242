// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretstore.h"
#include "support/await.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"

namespace test_secretstore {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestSecretStore : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void namesOfVariables_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("variable");
    QTest::newRow("plain") << u"TOKEN"_s << u"STERNWAY_SECRET_TOKEN"_s;
    QTest::newRow("lower case") << u"dbUrl"_s << u"STERNWAY_SECRET_DBURL"_s;
    QTest::newRow("signs") << u"db-url.prod"_s << u"STERNWAY_SECRET_DB_URL_PROD"_s;
    QTest::newRow("not Latin") << u"clé"_s << u"STERNWAY_SECRET_CL_"_s;
  }
  void namesOfVariables() {
    QFETCH(QString, name);
    QTEST(runbookSecretVariable(name), "variable");
  }

  void namesInTexts() {
    QCOMPARE(runbookSecretsIn(u"{{secret:A}} {{B}} x{{secret:C}}{{secret:A}}"_s), (QStringList{u"A"_s, u"C"_s}));
    QVERIFY(runbookSecretsIn(u"{{NAME}} secret:A"_s).isEmpty());
  }

  void theEnvironmentGoesFirst() {
    FakeSecrets store;
    store.secrets[runbookSecretKey(u"TOKEN"_s)] = u"stored"_s;
    const auto stored = await(readRunbookSecret(&store, u"TOKEN"_s, this));
    QVERIFY(stored && stored->value == "stored"_L1 && !stored->fromEnvironment);
    qputenv("STERNWAY_SECRET_TOKEN", "given");
    const auto given = await(readRunbookSecret(&store, u"TOKEN"_s, this));
    qunsetenv("STERNWAY_SECRET_TOKEN");
    QVERIFY(given && given->value == "given"_L1 && given->fromEnvironment);
  }

  void aUseIsNotedAndALookIsNot() {
    FakeSecrets store;
    const QString key = runbookSecretKey(u"TOKEN"_s);
    QVERIFY(!await(useRunbookSecret(&store, u"TOKEN"_s, this)));
    QVERIFY(!await(useRunbookSecret(nullptr, u"TOKEN"_s, this)));
    store.secrets[key] = u"stored"_s;
    QVERIFY(await(readRunbookSecret(&store, u"TOKEN"_s, this)));
    qputenv("STERNWAY_SECRET_TOKEN", "given");
    QVERIFY(await(useRunbookSecret(&store, u"TOKEN"_s, this)));
    qunsetenv("STERNWAY_SECRET_TOKEN");
    QVERIFY(store.uses.isEmpty());
    QVERIFY(await(useRunbookSecret(&store, u"TOKEN"_s, this)));
    QCOMPARE(store.uses.keys(), QStringList{key});
  }

  void whatIsMissingIsSaid() {
    FakeSecrets store;
    store.secrets[u"prometheus/lab"_s] = u"Sternway's own"_s;
    for (SecretStore *each : {static_cast<SecretStore *>(&store), static_cast<SecretStore *>(nullptr)}) {
      const auto missing = await(readRunbookSecret(each, u"prometheus/lab"_s, this));
      QVERIFY(!missing);
      QCOMPARE(missing.error().kind, ErrorKind::NotFound);
      QVERIFY(missing.error().detail.contains(runbookSecretVariable(u"prometheus/lab"_s)));
    }
  }
};

STERNWAY_TEST(TestSecretStore)

}  // namespace test_secretstore
#include "test_secretstore.moc"
