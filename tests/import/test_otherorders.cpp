// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/provisos.h"
#include "support/testmain.h"

#include <QElapsedTimer>

namespace test_otherorders {

using namespace sternway;
using namespace sternway::importer;
using namespace Qt::StringLiterals;

/// What sounds like a prohibition of the command and is said of something else; and what comes close and forbids it.
class TestOtherOrders : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void others_data();
  void others();
  void manyWordsTakeNoTime_data();
  void manyWordsTakeNoTime();
};

/// Another verb than that of a command, or another thing than the command; and what comes close and forbids it.
void TestOtherOrders::others_data() {
  QTest::addColumn<bool>("forbids");
  for (const QString &sentence : {u"Don't do it by hand, run:"_s,
                                  u"Do not do this in the console, use this:"_s,
                                  u"Never do it manually - run the following:"_s,
                                  u"Do not use the console, run:"_s,
                                  u"Do not run the pipeline, please execute:"_s,
                                  u"Don't use helm rollback, but use this command:"_s,
                                  u"Do not try kubectl edit, run this instead:"_s,
                                  u"Do not use the UI; instead, run:"_s,
                                  u"Never use the UI, instead run:"_s,
                                  u"Under no circumstances edit pods by hand, run instead:"_s,
                                  u"Do not run out of disk:"_s,
                                  u"Do not run out of free disk space on the node:"_s,
                                  u"Never run out of database connections:"_s,
                                  u"To avoid running out of memory:"_s,
                                  u"Do not run into rate limits:"_s,
                                  u"Avoid running into the same limit again:"_s,
                                  u"Do not run the risk of losing data:"_s,
                                  u"Do not run down the error budget:"_s,
                                  u"Don't run low on memory, run:"_s,
                                  u"Do not use up the quota:"_s,
                                  u"Die Konsole nicht verwenden, sondern ausführen:"_s,
                                  u"Auf keinen Fall von Hand ändern, sondern:"_s,
                                  u"不要使用控制台，请运行："_s,
                                  u"不要使用控制台，而是执行："_s,
                                  u"切勿耗尽磁盘空间："_s,
                                  u"No utilice la consola, ejecute:"_s,
                                  u"No lo haga a mano, ejecute:"_s,
                                  u"Não utilize a interface web, execute:"_s,
                                  u"N'utilisez pas la console, lancez :"_s,
                                  u"Non usare la console, esegui:"_s,
                                  u"Не используйте консоль, выполните:"_s,
                                  u"Никогда не допускайте нехватки места:"_s,
                                  u"本番では使用しないで、次のコマンドを実行してください："_s,
                                  u"콘솔을 사용하지 말고 다음을 실행하세요:"_s,
                                  u"Nie używaj konsoli, uruchom:"_s,
                                  u"Do not use a shell, run:"_s,
                                  u"Never run the old playbook, execute:"_s,
                                  u"Ne lancez pas le pipeline, exécutez :"_s,
                                  u"N'utilisez plus l'interface, lancez :"_s,
                                  u"Não use a consola, execute:"_s,
                                  u"请勿使用控制台，改为执行："_s,
                                  u"Nie uruchamiaj potoku, wykonaj:"_s})
    QTest::newRow(qPrintable(sentence)) << false;
  for (const QString &sentence : {u"Do not use, run:"_s,
                                  u"Never, under any circumstances, run this; do not run:"_s,
                                  u"Do not use or copy, run:"_s,
                                  u"Do not run this, run the pipeline instead:"_s,
                                  u"Do not run this script on production, use:"_s,
                                  u"Do not use the following, run:"_s,
                                  u"Do not do this, run:"_s,
                                  u"Do not use the console, never run:"_s,
                                  u"Do not use the console, do not run:"_s,
                                  u"Do not use the console or run:"_s,
                                  u"Do not use the console, the API or the script, run:"_s,
                                  u"Do not use the console, use it as an example:"_s,
                                  u"Do not run anything by hand, use the pipeline:"_s,
                                  u"Under no circumstances, on production, run:"_s,
                                  u"Please do not copy, run:"_s,
                                  u"You must never on production, run:"_s,
                                  u"No utilice o copie, ejecute:"_s,
                                  u"Never run out of hours:"_s,
                                  u"Do not run out of date scripts:"_s,
                                  u"Do not run out of band changes:"_s,
                                  u"Do not run out-of-disk:"_s,
                                  u"Do not run out of disk, never run:"_s,
                                  u"Never run down migrations:"_s,
                                  u"Never run down migrations on disk:"_s,
                                  u"Never run low priority jobs:"_s,
                                  u"Do not run down.sh:"_s,
                                  u"Do not run disk scripts:"_s,
                                  u"Do not run into-prod:"_s,
                                  u"Nicht ausführen, nur lesen:"_s,
                                  u"Auf keinen Fall das Skript ausführen, sondern:"_s,
                                  u"切勿在生产环境，运行："_s,
                                  u"不要使用控制台、运行："_s,
                                  u"不要使用控制台，请勿运行："_s,
                                  u"No utilice ni copie, ejecute:"_s,
                                  u"No ejecute este script, use:"_s,
                                  u"N'utilisez pas cette commande, lancez :"_s,
                                  u"Никогда не выполняйте, запустите:"_s,
                                  u"本番で実行しないで、ステージングで実行："_s,
                                  u"콘솔을 사용하지 말고 다음을 실행하지 마세요:"_s,
                                  u"Nigdy nie uruchamiaj tego na produkcji, użyj potoku:"_s,
                                  u"Do not run on production, use:"_s,
                                  u"Never run against the live database, use:"_s,
                                  u"Do not use any more, run:"_s,
                                  u"Do not run directly, use:"_s,
                                  u"Do not run without approval, run:"_s,
                                  u"Do not run them, use:"_s,
                                  u"Do not run that, use:"_s,
                                  u"Do not run what follows, use:"_s,
                                  u"Do not use the snippet below, run:"_s,
                                  u"Must not be used in production, run:"_s,
                                  u"Diesen Aufruf nicht verwenden, sondern:"_s,
                                  u"Unten Stehendes nicht ausführen, sondern:"_s,
                                  u"No ejecute en producción, use:"_s,
                                  u"No lo ejecute en producción, use:"_s,
                                  u"No lo utilice en producción, use:"_s,
                                  u"No utilice más, ejecute:"_s,
                                  u"Não execute em produção, use:"_s,
                                  u"Não o execute em produção, use:"_s,
                                  u"Não utilize mais, execute:"_s,
                                  u"N'utilisez pas, lancez :"_s,
                                  u"N'exécutez jamais, utilisez :"_s,
                                  u"N'exécutez pas ça en production, utilisez :"_s,
                                  u"N'exécutez pas en production, lancez :"_s,
                                  u"Ne l'exécutez pas en production, lancez :"_s,
                                  u"Non eseguire in produzione, usa:"_s,
                                  u"Non eseguirlo in produzione, usa:"_s,
                                  u"Non lanciare di notte, usa:"_s,
                                  u"Не запускайте на проде, используйте:"_s,
                                  u"Не запускайте его в проде, используйте:"_s,
                                  u"Не выполняйте эту команду, запустите:"_s,
                                  u"Nie uruchamiaj tego na produkcji, użyj:"_s,
                                  u"Nie uruchamiaj go, użyj:"_s,
                                  u"Nie wykonuj poniższego, uruchom:"_s,
                                  u"切勿在生产环境执行，请使用："_s,
                                  u"不要执行下面的，请运行："_s,
                                  u"不要执行它，请运行："_s,
                                  u"これを本番で実行しないで、次を実行してください："_s,
                                  u"下記を実行しないで、代わりに実行してください："_s,
                                  u"이것을 실행하지 말고 다음을 실행하세요:"_s,
                                  u"아래를 실행하지 말고 대신 실행하세요:"_s})
    QTest::newRow(qPrintable(sentence)) << true;
}

void TestOtherOrders::others() {
  QFETCH(bool, forbids);
  const QString sentence = QString::fromUtf8(QTest::currentDataTag());
  const QString command = u"docker run --rm shop/migrate down"_s;
  QCOMPARE(isForbidden(sentence) || forbidsDeed(sentence, command), forbids);
  QCOMPARE(forbidsBelow(sentence) || forbidsDeed(sentence, command), forbids);
}

/// Words that can be read in several ways, and an end that fits none of them.
void TestOtherOrders::manyWordsTakeNoTime_data() {
  QTest::addColumn<QString>("sentence");
  QTest::newRow("orders") << u"Do not use x, "_s + u"use it "_s.repeated(40) + u"x:"_s;
  QTest::newRow("leads and orders") << u"Do not use the console, "_s + u"please use this "_s.repeated(15) + u"never:"_s;
  QTest::newRow("contrasts in Chinese") << u"不要使用控制台，"_s + u"请改为使用"_s.repeated(50) + u"x："_s;
  QTest::newRow("contrasts in Japanese") << u"本番では使用しないで、"_s + u"代わりに次を"_s.repeated(40) + u"x："_s;
}

void TestOtherOrders::manyWordsTakeNoTime() {
  QFETCH(const QString, sentence);
  QElapsedTimer timer;
  timer.start();
  QVERIFY(isForbidden(sentence));
  constexpr qint64 most = 3000;  // ms; all ways to read them take more than 5,000
  QVERIFY(timer.elapsed() < most);
}

STERNWAY_TEST(TestOtherOrders)

}  // namespace test_otherorders
#include "test_otherorders.moc"
