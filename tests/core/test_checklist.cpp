// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checklist.h"
#include "core/utctime.h"
#include "support/testmain.h"

namespace test_checklist {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));
const ChecklistItem told{.id = u"preRollback-told"_s, .text = u"Stakeholders told"_s, .check = {}, .within = {}, .line = 4};
const ChecklistItem calm{.id = u"preRollback-calm"_s,
                         .text = u"Error rate below 1 %"_s,
                         .check = {.text = u"error_rate < 1%"_s, .condition = {}, .hold = {}},
                         .within = {},
                         .line = 5};
const Checklist before{.id = u"preRollback"_s, .title = {}, .timeBox = {}, .items = {told, calm}, .line = 3};

QList<JournalEvent> journalled(const QList<EventDraft> &drafts) {
  QList<JournalEvent> events;
  for (const EventDraft &draft : drafts) {
    JournalEvent event;
    event.sequence = events.size() + 1;
    event.at = two.addSecs(event.sequence);
    event.type = draft.type;
    event.summary = draft.summary;
    event.data = draft.data;
    events << event;
  }
  return events;
}

ItemStatus statusOf(const ChecklistItem &item, const QList<EventDraft> &drafts,
                    const std::optional<CheckReading> &reading = std::nullopt) {
  return itemStatus(item, itemRecords(journalled(drafts)), before.id, reading);
}

CheckReading reading(Truth truth) {
  return {.truth = truth, .value = u"error rate 0.4 %"_s, .at = two};
}

}  // namespace

class TestChecklist : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void anItemIsTickedAndTakenBackByPeople() {
    QCOMPARE(statusOf(told, {}).state, ItemStatus::State::Open);
    const ItemStatus ticked = statusOf(told, {tickEvent(before, told, u"ada"_s)});
    QCOMPARE(ticked.state, ItemStatus::State::Ticked);
    QCOMPARE(ticked.who, u"ada"_s);
    QCOMPARE(ticked.at, two.addSecs(1));
    QVERIFY(ticked.isDone());
    const ItemStatus back = statusOf(told, {tickEvent(before, told, u"ada"_s), untickEvent(before, told, u"bob"_s)});
    QCOMPARE(back.state, ItemStatus::State::Open);
    QVERIFY(!back.isDone());
  }

  void theEventsSayItInWords() {
    QCOMPARE(tickEvent(before, told, u"ada"_s).summary, u"Before the rollback: done: Stakeholders told (ada)"_s);
    const EventDraft overridden = overrideEvent(before, calm, u"ada"_s, u"Measured by hand"_s);
    QCOMPARE(overridden.summary, u"Before the rollback: ada answers for it: Error rate below 1 %. Reason: Measured by hand"_s);
    QCOMPARE(overridden.data.value(u"list"_s).toString(), u"preRollback"_s);
    QCOMPARE(overridden.data.value(u"item"_s).toString(), u"preRollback-calm"_s);
    QCOMPARE(overridden.data.value(u"reason"_s).toString(), u"Measured by hand"_s);
  }

  void anAutomaticOneFollowsWhatIsMeasured_data() {
    QTest::addColumn<bool>("measured");
    QTest::addColumn<Truth>("truth");
    QTest::addColumn<ItemStatus::State>("state");
    QTest::addColumn<bool>("done");
    QTest::newRow("nothing is known") << false << Truth::Unknown << ItemStatus::State::Unknown << false;
    QTest::newRow("no data") << true << Truth::Unknown << ItemStatus::State::Unknown << false;
    QTest::newRow("it holds") << true << Truth::True << ItemStatus::State::Holds << true;
    QTest::newRow("it does not") << true << Truth::False << ItemStatus::State::Fails << false;
  }
  void anAutomaticOneFollowsWhatIsMeasured() {
    QFETCH(bool, measured);
    QFETCH(Truth, truth);
    QFETCH(bool, done);
    // a plain tick never stands in for a measurement
    const ItemStatus status =
        statusOf(calm, {tickEvent(before, calm, u"ada"_s)}, measured ? std::optional(reading(truth)) : std::nullopt);
    QTEST(status.state, "state");
    QCOMPARE(status.isDone(), done);
    QCOMPARE(status.value, measured ? u"error rate 0.4 %"_s : QString());
  }

  void anOverrideStandsAboveTheMeasurement() {
    const EventDraft overridden = overrideEvent(before, calm, u"ada"_s, u"The probe is broken"_s);
    const ItemStatus status = statusOf(calm, {overridden}, reading(Truth::False));
    QCOMPARE(status.state, ItemStatus::State::Overridden);
    QVERIFY(status.isDone());
    QCOMPARE(status.reason, u"The probe is broken"_s);
    QCOMPARE(status.value, u"error rate 0.4 %"_s);
    const ItemStatus back = statusOf(calm, {overridden, untickEvent(before, calm, u"ada"_s)}, reading(Truth::False));
    QCOMPARE(back.state, ItemStatus::State::Fails);
    QCOMPARE(back.reason, QString());
  }

  void evidenceIsKeptBesideTheTick() {
    const ChecklistEvidence file{.kind = ChecklistEvidence::Kind::File,
                                 .value = u"disk.png"_s,
                                 .sha256 = QByteArray(64, 'a'),
                                 .size = 2048,
                                 .who = {},
                                 .at = {}};
    const EventDraft attached = evidenceEvent(before, told, u"ada"_s, file);
    QCOMPARE(attached.summary,
             u"Before the rollback: evidence for: Stakeholders told: disk.png (2 KiB, SHA-256 aaaaaaaaaaaa…) (ada)"_s);
    const ItemStatus status = statusOf(told, {attached, tickEvent(before, told, u"ada"_s)});
    QCOMPARE(status.state, ItemStatus::State::Ticked);
    QCOMPARE(status.evidence.size(), 1);
    QCOMPARE(status.evidence.first().value, u"disk.png"_s);
    QCOMPARE(status.evidence.first().size, 2048);
    QCOMPARE(status.evidence.first().who, u"ada"_s);
  }

  void itemsOfOneNameInTwoListsAreApart() {
    Checklist after = before;
    after.id = u"postRollback"_s;
    const auto records = itemRecords(journalled({tickEvent(after, told, u"ada"_s)}));
    QCOMPARE(itemStatus(told, records, u"postRollback"_s, {}).state, ItemStatus::State::Ticked);
    QCOMPARE(itemStatus(told, records, u"preRollback"_s, {}).state, ItemStatus::State::Open);
  }
};

STERNWAY_TEST(TestChecklist)

}  // namespace test_checklist
#include "test_checklist.moc"
