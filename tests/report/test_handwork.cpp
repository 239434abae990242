// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checklist.h"
#include "core/procedure.h"
#include "core/utctime.h"
#include "report/document.h"
#include "report/timeline.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_handwork {

using namespace sternway;
using namespace sternway::report;
using namespace Qt::StringLiterals;

namespace {

const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

IncidentRecord storyByHand() {
  const ChecklistItem told{.id = u"told"_s, .text = u"Stakeholders | told"_s, .check = {}, .within = {}, .line = 0};
  const ChecklistItem calm{.id = u"calm"_s, .text = u"Errors are gone"_s, .check = {}, .within = {}, .line = 0};
  const Checklist list{.id = u"preRollback"_s, .title = {}, .timeBox = {}, .items = {told, calm}, .line = 0};
  GuidedStep step;
  step.key = u"git/1"_s;
  step.part = u"Revert"_s;
  step.step.title = u"Revert the commit"_s;
  const ChecklistEvidence file{.kind = ChecklistEvidence::Kind::File,
                               .value = u"mail.txt"_s,
                               .sha256 = QByteArray(64, 'b'),
                               .size = 12,
                               .who = {},
                               .at = {}};
  IncidentRecord record;
  record.incident.id = u"2026-01-10-shop-1"_s;
  record.incident.openedAt = two;
  for (const EventDraft &draft :
       {tickEvent(list, told, u"ada"_s), evidenceEvent(list, told, u"bob"_s, file),
        overrideEvent(list, calm, u"ada"_s, u"The probe is broken"_s), procedureStepEvent(step, StepTick::State::Done, u"bob"_s),
        procedureStepEvent(step, StepTick::State::Skipped, u"bob"_s, u"Reverted yesterday"_s)}) {
    JournalEvent event;
    event.sequence = record.events.size() + 1;
    event.at = two.addSecs(event.sequence);
    event.recordedAt = event.at;
    event.type = draft.type;
    event.summary = draft.summary;
    event.data = draft.data;
    record.events << event;
  }
  return record;
}

}  // namespace

class TestHandwork : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void markdownHasTicksOverridesAndEvidence() {
    const QString text = toMarkdown(timeline(storyByHand(), {.zone = QTimeZone(0), .program = u"Sternway"_s}));
    QVERIFY2(
        text.contains(u"| Before the rollback | Stakeholders \\| told | done | ada | 02:00:01 | mail.txt (12 B, SHA-256 bbbb"_s),
        qPrintable(text));
    QVERIFY2(text.contains(u"| Before the rollback | Errors are gone | overridden: The probe is broken | ada | 02:00:03 | – |"_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"| Revert | Revert the commit | skipped: Reverted yesterday | bob | 02:00:05 |"_s), qPrintable(text));
    QVERIFY(text.contains(u"Before the rollback: done: Stakeholders"_s));
    QVERIFY(!text.contains(u"item: told"_s));  // what the sentence says is not said again
  }

  void jsonHasEveryItemAndStep() {
    const QJsonObject json = timelineJson(storyByHand());
    const QJsonArray items = json.value(u"checklists"_s).toArray();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.first().toObject().value(u"state"_s).toString(), u"ticked"_s);
    const QJsonObject evidence = items.first().toObject().value(u"evidence"_s).toArray().first().toObject();
    QCOMPARE(evidence.value(u"kind"_s).toString(), u"file"_s);
    QCOMPARE(evidence.value(u"who"_s).toString(), u"bob"_s);
    QCOMPARE(items.last().toObject().value(u"reason"_s).toString(), u"The probe is broken"_s);
    const QJsonArray steps = json.value(u"procedure"_s).toArray();
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().toObject().value(u"state"_s).toString(), u"skipped"_s);
  }

  void withoutHandworkThereIsNoSection() {
    IncidentRecord record = storyByHand();
    record.events.clear();
    const QString text = toMarkdown(timeline(record, {.zone = QTimeZone(0), .program = u"Sternway"_s}));
    QVERIFY(!text.contains(u"Checklists"_s));
    QVERIFY(!text.contains(u"by hand"_s));
  }
};

STERNWAY_TEST(TestHandwork)

}  // namespace test_handwork
#include "test_handwork.moc"
