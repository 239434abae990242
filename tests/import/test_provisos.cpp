// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownimport.h"
#include "import/provisos.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_provisos {

using namespace sternway;
using namespace sternway::importer;
using namespace Qt::StringLiterals;

/// What the words before a command forbid, as authors of runbooks write it; and what only sounds like it.
class TestProvisos : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sentences_data();
  void sentences();
  void deeds_data();
  void deeds();
  void rowsSayMoreThanNo();
  void documents_data();
  void documents();
};

void TestProvisos::sentences_data() {
  QTest::addColumn<bool>("forbids");
  for (const QString &sentence : {u"Do not use this command any more:"_s,
                                  u"This command is deprecated:"_s,
                                  u"**Deprecated.** Use the pipeline instead."_s,
                                  u"The script below was removed in v2.3:"_s,
                                  u"Obsolete since the move to Helm:"_s,
                                  u"This section is out of date."_s,
                                  u"Outdated – kept for reference only:"_s,
                                  u"No longer supported:"_s,
                                  u"This no longer works:"_s,
                                  u"This must no longer be used."_s,
                                  u"Please do not copy and paste this:"_s,
                                  u"For reference only, do not run."_s,
                                  u"Forbidden in production:"_s,
                                  u"Not allowed on prod:"_s,
                                  u"It is forbidden to run:"_s,
                                  u"Never, ever run:"_s,
                                  u"Do NOT under any circumstances run:"_s,
                                  u"You must not run:"_s,
                                  u"You should not use this in production:"_s,
                                  u"Don't ever run:"_s,
                                  u"This was replaced by the pipeline; do not use it anymore."_s,
                                  u"Old procedure (do not use):"_s,
                                  u"What not to do:"_s,
                                  u"Anti-pattern:"_s,
                                  u"Bad example:"_s,
                                  u"Superseded by the pipeline:"_s,
                                  u"We stopped using this in 2023:"_s,
                                  u"Kept for historical reasons only."_s,
                                  u"Legacy (unsupported):"_s,
                                  u"Stop using this:"_s,
                                  u"Refrain from running this:"_s,
                                  u"Avoid this:"_s,
                                  u"Never do the following:"_s,
                                  u"Do not delete the deployment:"_s,
                                  u"Never delete it by hand:"_s,
                                  u"Running this is prohibited:"_s,
                                  u"Cannot be used any longer:"_s,
                                  u"Retired in 2022:"_s,
                                  u"**Do not run this.** It deletes the data."_s,
                                  u"Do not run this. It deletes the data:"_s,
                                  u"Diesen Befehl nicht mehr verwenden:"_s,
                                  u"Veraltet:"_s,
                                  u"Dieser Schritt ist veraltet."_s,
                                  u"Wurde entfernt:"_s,
                                  u"Wird nicht mehr unterstützt:"_s,
                                  u"Nicht mehr gültig:"_s,
                                  u"Verboten in Produktion:"_s,
                                  u"Darf nicht ausgeführt werden:"_s,
                                  u"Bitte nicht mehr benutzen:"_s,
                                  u"Nur zur Information, nicht ausführen."_s,
                                  u"Überholt durch die Pipeline:"_s,
                                  u"Führen Sie das niemals aus:"_s,
                                  u"Bloß nicht so:"_s,
                                  u"已废弃："_s,
                                  u"此命令已弃用："_s,
                                  u"该步骤已过时。"_s,
                                  u"不再使用："_s,
                                  u"已移除："_s,
                                  u"不要再使用："_s,
                                  u"请勿执行以下命令："_s,
                                  u"禁止在生产环境执行："_s,
                                  u"仅供参考，不要执行。"_s,
                                  u"Obsoleto:"_s,
                                  u"Este comando está obsoleto:"_s,
                                  u"Ya no se usa:"_s,
                                  u"No usar más:"_s,
                                  u"Prohibido en producción:"_s,
                                  u"No lo ejecute:"_s,
                                  u"Eliminado en la versión 3:"_s,
                                  u"Desactualizado:"_s,
                                  u"Depreciado:"_s,
                                  u"Não usar mais:"_s,
                                  u"Este comando foi removido:"_s,
                                  u"Descontinuado:"_s,
                                  u"Proibido em produção:"_s,
                                  u"Não faça isso:"_s,
                                  u"Obsolète :"_s,
                                  u"Cette commande est dépréciée :"_s,
                                  u"N'est plus utilisé :"_s,
                                  u"Ne plus utiliser :"_s,
                                  u"Interdit en production :"_s,
                                  u"Ne faites pas cela :"_s,
                                  u"Deprecato:"_s,
                                  u"Non più in uso:"_s,
                                  u"Non utilizzare più:"_s,
                                  u"Vietato in produzione:"_s,
                                  u"Rimosso:"_s,
                                  u"Устарело:"_s,
                                  u"Эта команда устарела:"_s,
                                  u"Больше не используется:"_s,
                                  u"Запрещено:"_s,
                                  u"Удалено в версии 3:"_s,
                                  u"Не делайте так:"_s,
                                  u"非推奨:"_s,
                                  u"このコマンドは廃止されました:"_s,
                                  u"使用しないこと:"_s,
                                  u"実行しないこと:"_s,
                                  u"もう使われていません:"_s,
                                  u"絶対に実行しないでください:"_s,
                                  u"더 이상 사용하지 않음:"_s,
                                  u"사용 중단됨:"_s,
                                  u"폐기됨:"_s,
                                  u"절대 실행하지 마세요:"_s,
                                  u"하지 마세요:"_s,
                                  u"Przestarzałe:"_s,
                                  u"Już nie używane:"_s,
                                  u"Nie używać:"_s,
                                  u"Zabronione na produkcji:"_s,
                                  u"Nie rób tego:"_s,
                                  u"Usunięte w wersji 3:"_s,
                                  u"Removed in v2.3:"_s,
                                  u"Replaced by the pipeline:"_s,
                                  u"This has been removed:"_s,
                                  u"This is deprecated since 2.0. Use Helm instead."_s,
                                  u"[DEPRECATED] Roll back by script:"_s,
                                  u"Status: deprecated"_s,
                                  u"These steps are no longer valid."_s,
                                  u"Using this method is prohibited:"_s,
                                  u"Entfernt in Version 3:"_s,
                                  u"Ersetzt durch die Pipeline:"_s,
                                  u"Das Skript wurde in Version 3 entfernt:"_s,
                                  u"Reemplazado por el pipeline:"_s,
                                  u"Substituído pelo pipeline:"_s,
                                  u"Remplacé par le pipeline :"_s,
                                  u"Supprimé en version 3 :"_s,
                                  u"Sostituito dalla pipeline:"_s,
                                  u"Rimosso nella versione 3:"_s,
                                  u"Заменено на pipeline:"_s,
                                  u"Zastąpione przez pipeline:"_s,
                                  u"以下命令已失效："_s})
    QTest::newRow(qPrintable(sentence)) << true;
  for (const QString &sentence : {u"Restart the pods that use deprecated endpoints:"_s,
                                  u"Do not wait, roll back:"_s,
                                  u"Don't panic. Run:"_s,
                                  u"Do not forget to drain the node:"_s,
                                  u"Do not skip this step:"_s,
                                  u"Remove the obsolete pods:"_s,
                                  u"Delete the deprecated deployment:"_s,
                                  u"Clear the outdated cache:"_s,
                                  u"Delete what was removed from the chart:"_s,
                                  u"If the image is out of date, redeploy:"_s,
                                  u"The new version was removed from the pool. Delete it:"_s,
                                  u"Jobs that no longer run are deleted:"_s,
                                  u"Check that the old version is no longer running:"_s,
                                  u"The pods should no longer crash. Then run:"_s,
                                  u"Make sure nobody uses it any more:"_s,
                                  u"This replaces the deprecated script:"_s,
                                  u"Do not proceed until this succeeds:"_s,
                                  u"Never skip the backup. Back up:"_s,
                                  u"The feature is not supported in version 2, so turn it off:"_s,
                                  u"Avoid downtime by scaling first:"_s,
                                  u"It is not allowed to fail:"_s,
                                  u"The deployment must be removed:"_s,
                                  u"Run this instead of the obsolete script:"_s,
                                  u"Nothing else is forbidden. Run:"_s,
                                  u"Use this, the old command is deprecated:"_s,
                                  u"Access is forbidden (403)? Delete the pod:"_s,
                                  u"The legacy service is deleted:"_s,
                                  u"To stop using the bad release, run:"_s,
                                  u"Veraltete Pods löschen:"_s,
                                  u"Die veraltete Version entfernen:"_s,
                                  u"Nicht vergessen:"_s,
                                  u"Prüfen, dass sie nicht mehr läuft:"_s,
                                  u"Nicht warten, sondern ausführen:"_s,
                                  u"删除已过时的缓存："_s,
                                  u"确认旧版本不再运行："_s,
                                  u"删除已废弃的部署："_s,
                                  u"Eliminar los pods obsoletos:"_s,
                                  u"Compruebe que ya no falla:"_s,
                                  u"Remover os pods obsoletos:"_s,
                                  u"Supprimer les pods obsolètes :"_s,
                                  u"Vérifier que l'ancienne version n'est plus utilisée :"_s,
                                  u"Eliminare i pod obsoleti:"_s,
                                  u"Удалить устаревшие поды:"_s,
                                  u"Убедитесь, что старая версия больше не работает:"_s,
                                  u"古いバージョンを削除する:"_s,
                                  u"非推奨のポッドを削除する:"_s,
                                  u"오래된 파드 삭제:"_s,
                                  u"Usunąć przestarzałe pody:"_s,
                                  u"Verify the deprecated flag is removed:"_s,
                                  u"Do not use the UI. Run:"_s,
                                  u"Do not run the pipeline; run this:"_s,
                                  u"This pod was removed from the pool:"_s,
                                  u"The following pods were removed:"_s,
                                  u"Page the on-call if the pod was removed:"_s,
                                  u"Ten pods are deprecated:"_s,
                                  u"Removed pods come back by:"_s,
                                  u"Replaced images need a restart:"_s,
                                  u"本地缓存已过时："_s,
                                  u"이미지가 삭제되었습니다:"_s,
                                  u"The image is out of date:"_s,
                                  u"Step 3 removed the pods, so delete the deployment:"_s,
                                  u"It is prohibited to wait. Run:"_s,
                                  u"Wait until the old pods are removed:"_s,
                                  u"When the old pods are removed:"_s,
                                  u"The bad version has been removed from the load balancer:"_s,
                                  u"This deletes the deprecated deployment:"_s,
                                  u"This method is faster than the obsolete one:"_s,
                                  u"Run the script below, the wiki is out of date:"_s,
                                  u"Only the last step is left:"_s,
                                  u"Forbidden (403):"_s,
                                  u"403 Forbidden:"_s,
                                  u"Do not delete it before the backup is there:"_s,
                                  u"Die folgenden Pods wurden entfernt:"_s,
                                  u"Los pods fueron eliminados:"_s,
                                  u"Error from server (Forbidden):"_s,
                                  u"Method not allowed:"_s,
                                  u"Legacy:"_s,
                                  u"错误："_s,
                                  u"移除："_s,
                                  u"弃用："_s})
    QTest::newRow(qPrintable(sentence)) << false;
}

void TestProvisos::sentences() {
  QFETCH(bool, forbids);
  const QString sentence = QString::fromUtf8(QTest::currentDataTag());
  const QString command = u"kubectl delete deployment shop"_s;
  QCOMPARE(forbidsBelow(sentence) || isForbidden(sentence) || forbidsDeed(sentence, command), forbids);
}

void TestProvisos::deeds_data() {
  QTest::addColumn<QString>("words");
  QTest::addColumn<QString>("command");
  QTest::addColumn<bool>("forbids");
  QTest::newRow("the deed") << u"Do not delete the claim"_s << u"kubectl delete pvc data"_s << true;
  QTest::newRow("in capitals") << u"Never drop the table"_s << u"DROP TABLE orders;"_s << true;
  QTest::newRow("another deed") << u"Do not delete the pod"_s << u"kubectl rollout restart deployment/shop"_s << false;
  QTest::newRow("a part of a word") << u"Do not set it"_s << u"kubectl reset all"_s << false;
  QTest::newRow("a condition") << u"Do not delete it before the backup"_s << u"kubectl delete pvc data"_s << false;
  QTest::newRow("no order") << u"Pods that do not delete themselves"_s << u"kubectl delete pod a"_s << false;
}

void TestProvisos::deeds() {
  QFETCH(QString, words);
  QFETCH(QString, command);
  QTEST(forbidsDeed(words, command), "forbids");
}

void TestProvisos::rowsSayMoreThanNo() {
  for (const QString &cell : {u"deprecated"_s, u"Do not use"_s, u"obsolete since 2.0"_s, u"已弃用"_s})
    QVERIFY2(forbidsInRow(cell), qPrintable(cell));
  for (const QString &cell : {u"No"_s, u"never"_s, u"Não"_s, u"nie"_s, u"-"_s, u"5 min"_s})
    QVERIFY2(!forbidsInRow(cell), qPrintable(cell));
}

/// A document whose commands that are forbidden delete, and whose others get.
void TestProvisos::documents_data() {
  QTest::addColumn<QString>("text");
  const QString bad = u"```bash\nkubectl delete deployment shop -n prod\n```\n\n"_s;
  const QString good = u"```bash\nkubectl get pods -n prod\n```\n\n"_s;
  QTest::newRow("a heading, of all below it")
      << u"## Deprecated\n\n### By script\n\nRun:\n\n"_s + bad + u"#### More\n\n"_s + bad + u"## Steps\n\n"_s + good;
  QTest::newRow("a heading with an order") << u"## Do not do this\n\n### One\n\n"_s + bad + u"## Do this\n\n### One\n\n"_s + good;
  QTest::newRow("a heading with a label") << u"## [OBSOLETE] Roll back by script\n\n"_s + bad + u"## Roll back\n\n"_s + good;
  QTest::newRow("a heading that is struck out") << u"## ~~Old way~~\n\n"_s + bad + u"## New way\n\n"_s + good;
  QTest::newRow("the title") << u"# Rollback (deprecated)\n\n## Steps\n\n"_s + bad;
  QTest::newRow("a banner below the title") << u"# Rollback\n\n> ⚠️ **DEPRECATED — DO NOT RUN**\n\n## Steps\n\n"_s + bad +
                                                   u"Then:\n\n"_s + bad;
  QTest::newRow("a banner in words") << u"# Rollback\n\nKept up to 2.0. This runbook is obsolete since then.\n\n## Steps\n\n"_s +
                                            bad;
  QTest::newRow("a paragraph below a heading")
      << u"## By script\n\n本手册已废弃。\n\n### One\n\n"_s + bad + u"## By hand\n\n"_s + good;
  QTest::newRow("the first paragraph below a heading")
      << u"## By script\n\n> [!WARNING]\n> Deprecated: use Helm.\n\nFirst:\n\n"_s + bad + u"Then:\n\n"_s + bad;
  QTest::newRow("a status") << u"# Rollback\n\n**Status:** Deprecated\n\n## Steps\n\n"_s + bad;
  QTest::newRow("a paragraph about something else")
      << u"# Rollback\n\nThe script was removed in 2.0. The dashboard is out of date.\n\n## Steps\n\n"_s + good;
  QTest::newRow("headings of something else")
      << u"## Deprecated pods\n\n"_s + good + u"## Remove the obsolete cache\n\n"_s + good;
  QTest::newRow("a quote") << u"## Steps\n\nRead all of it.\n\n> **Deprecated**: use Helm\n\n"_s + bad + u"Look:\n\n"_s + good;
  QTest::newRow("an alert of GitHub") << u"## Steps\n\nRead all of it.\n\n> [!WARNING]\n> Obsolete since 2.0\n\n"_s + bad +
                                             u"Look:\n\n"_s + good;
  QTest::newRow("items")
      << u"## Steps\n\n1. Deprecated. Use Helm instead.\n\n   ```bash\n   kubectl delete deployment shop\n   ```\n\n"
         "2. Look:\n\n   ```bash\n   kubectl get pods\n   ```\n3. Do not use this. It deletes all: `kubectl delete deployment "
         "shop`\n"
         "4. This is deprecated. Run: `kubectl get pods`\n5. ~~Run: `kubectl delete deployment shop`~~\n"_s;
  QTest::newRow("rows")
      << u"## Steps\n\n| Step | Command | Status |\n|-|-|-|\n| One | `kubectl delete deployment shop` | deprecated |\n"
         "| Two | `kubectl get pods` | No |\n"_s;
  QTest::newRow("comments")
      << u"## Steps\n\n```bash\n# DEPRECATED: use helm\nkubectl delete deployment shop\n\n# look\nkubectl get pods\n```\n"_s;
  QTest::newRow("the deed") << u"## Steps\n\nDo not delete the deployment:\n\n"_s + bad + u"Look:\n\n"_s + good;
}

void TestProvisos::documents() {
  QFETCH(QString, text);
  const auto made = importMarkdown(steps::stepKinds(), text.toUtf8(), {.fileName = u"sample.md"_s});
  QVERIFY(made.has_value());
  qsizetype commands = 0;
  const auto check = [&commands](const QList<Step> &steps) {
    for (const Step &step : steps) {
      const bool deletes = QJsonDocument(step.args).toJson().contains("delete") || step.command.contains(u"delete"_s);
      QVERIFY2(!deletes || step.kind == u"manual"_s, qPrintable(step.title));
      commands += step.kind == u"manual"_s ? 0 : 1;
    }
  };
  for (const Phase &phase : made->runbook.procedure)
    check(phase.steps);
  for (const Method &method : made->runbook.methods)
    check(method.steps);
  QCOMPARE(commands, text.count(u"kubectl get"_s));
}

STERNWAY_TEST(TestProvisos)

}  // namespace test_provisos
#include "test_provisos.moc"
