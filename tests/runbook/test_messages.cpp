// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messagetext.h"
#include "core/variables.h"
#include "runbook/messages.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/incidentstory.h"
#include "support/testmain.h"

#include <QFile>

namespace test_messages {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QStringList idsOf(const QList<MessageTemplate> &messages) {
  QStringList ids;
  for (const MessageTemplate &message : messages)
    ids << message.id;
  return ids;
}
}  // namespace

class TestMessages : public QObject {
  Q_OBJECT
private:
  static void eachLanguage() {
    QTest::addColumn<QString>("language");
    for (const QString &language : messageLanguages())
      QTest::newRow(qPrintable(language)) << language;
  }

private Q_SLOTS:
  void nothingIsWrongWithTheDefaults_data() { eachLanguage(); }
  void nothingIsWrongWithTheDefaults() {
    QFETCH(QString, language);
    QFile file(u":/messages/%1.yaml"_s.arg(language));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const LoadedRunbook loaded = readRunbook(StepKinds({}), file.readAll(), language);
    for (const Problem &problem : loaded.problems)
      QVERIFY2(!problem.isError, qPrintable(problemText(language, problem)));
    QCOMPARE(idsOf(defaultMessages(language)), idsOf(defaultMessages(u"en"_s)));
  }

  /// Every language has one message for each stage and audience, with the same placeholders.
  void thereIsOneForEachStageAndAudience_data() { eachLanguage(); }
  void thereIsOneForEachStageAndAudience() {
    QFETCH(QString, language);
    for (const QString &stage : messageStages())
      for (const Audience audience : {Audience::Internal, Audience::External}) {
        const QList<MessageTemplate> messages = messagesFor(Runbook(), stage, audience, language);
        const QList<MessageTemplate> english = messagesFor(Runbook(), stage, audience, u"en"_s);
        QCOMPARE(messages.size(), 1);
        QStringList used;
        for (const MessageTemplate &message : {messages.first(), english.first()})
          for (const Placeholder &placeholder : placeholdersIn(message.subject + message.body))
            used << placeholder.name;
        QCOMPARE(used.mid(0, used.size() / 2), used.mid(used.size() / 2));
      }
  }

  /// With an incident's values none of them asks for anything when its stage has come.
  void theyFillThemselves_data() { eachLanguage(); }
  void theyFillThemselves() {
    QFETCH(QString, language);
    const QHash<QString, int> minutes{{u"before"_s, 36}, {u"during"_s, 42}, {u"after"_s, 52}, {u"resolved"_s, 55}};
    for (const MessageTemplate &message : defaultMessages(language)) {
      const QDateTime now = IncidentStory::at(14, minutes.value(message.stage));
      const FilledMessage filled = filledMessage(message, messageValues(IncidentStory().factsAt(now)));
      QVERIFY2(filled.missing.isEmpty(), qPrintable(message.id + u": "_s + filled.missing.join(u", "_s)));
      QVERIFY(!filled.subject.isEmpty());
    }
  }

  void anUnknownLanguageIsEnglish() {
    QCOMPARE(defaultMessages(u"xx"_s), defaultMessages(u"en"_s));
    QCOMPARE(defaultMessages(u"zh_CN"_s), defaultMessages(u"zh"_s));
    QVERIFY(defaultMessages(u"de"_s) != defaultMessages(u"en"_s));
  }

  void theRunbooksOwnComeInPlaceOfTheDefaults() {
    Runbook runbook;
    MessageTemplate own;
    own.id = u"own"_s;
    own.stage = u"during"_s;
    runbook.communication = {own};
    QCOMPARE(idsOf(messagesFor(runbook, u"during"_s, Audience::Internal, u"en"_s)), QStringList{u"own"_s});
    QCOMPARE(idsOf(messagesFor(runbook, u"during"_s, Audience::External, u"en"_s)), QStringList{u"default-during-external"_s});
    QCOMPARE(allMessages(runbook, u"en"_s).size(), 8);
    QCOMPARE(idsOf(allMessages(runbook, u"en"_s)).indexOf(u"own"_s), 2);
  }

  void whomAMessageIsFor() {
    const LoadedRunbook loaded =
        readRunbook(steps::stepKinds(),
                    "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: a}\nupdateEvery: 20m\ncommunication:\n"
                    "- {id: a, stage: during, channel: slack, body: x}\n"
                    "- {id: b, stage: resolved, channel: status-page, channels: [page-eu, page-us], body: x}\n"
                    "- {id: c, stage: after, channel: email, audience: external, body: x}\n"
                    "- {id: d, stage: after, channel: status-page, audience: internal, body: x}\n",
                    u"a.yaml"_s);
    QVERIFY(!loaded.hasErrors());
    const QList<MessageTemplate> &messages = loaded.runbook.communication;
    QCOMPARE(messages.at(0).audience, Audience::Internal);
    QCOMPARE(messages.at(1).audience, Audience::External);
    QCOMPARE(messages.at(1).channels, (QStringList{u"page-eu"_s, u"page-us"_s}));
    QCOMPARE(messages.at(2).audience, Audience::External);
    QCOMPARE(messages.at(3).audience, Audience::Internal);
    QCOMPARE(loaded.runbook.updateEvery, std::chrono::minutes(20));
  }
};

STERNWAY_TEST(TestMessages)

}  // namespace test_messages
#include "test_messages.moc"
