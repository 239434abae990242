// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections.h"

#include "core/eventgroup.h"
#include "core/incidentfacts.h"
#include "core/plan.h"
#include "support/incidentstory.h"
#include "support/testmain.h"

namespace test_corrections {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
using Story = IncidentStory;

/// As a journal appends it: a milestone that is reached is not reached again.
void append(QList<JournalEvent> &events, const EventDraft &draft, const QDateTime &now) {
  JournalEvent event = Story::event(draft.at.isValid() ? draft.at : now, draft.type, draft.summary, draft.data);
  event.sequence = events.size() + 1;
  event.recordedAt = now;
  if (std::ranges::find(events, draft.milestone, &JournalEvent::milestone) == events.end())
    event.milestone = draft.milestone;
  events << event;
}

/// Two notes, as they were recorded.
QList<JournalEvent> notes() {
  QList<JournalEvent> events;
  append(events, {.type = eventtype::note, .summary = u"first"_s}, Story::at(10, 0));
  append(events, {.type = eventtype::note, .summary = u"second"_s}, Story::at(10, 5));
  return events;
}
}  // namespace

class TestCorrections : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aCorrectionChangesHowItReadsAndNothingElse() {
    QList<JournalEvent> events = notes();
    append(events, correctionEvent(events.at(0), u"better"_s, Story::at(9, 30), u"ada"_s), Story::at(11, 0));
    append(events, correctionEvent(events.at(0), u"best"_s, Story::at(9, 31), u"ada"_s), Story::at(11, 1));
    const QList<JournalEvent> read = asCorrected(events);
    QCOMPARE(read.size(), events.size());
    QCOMPARE(read.at(0).summary, u"best"_s);
    QCOMPARE(read.at(0).at, Story::at(9, 31));
    QCOMPARE(read.at(0).recordedAt, Story::at(10, 0));
    QCOMPARE(originalOf(read.at(0)).correctedBy, 4);
    QCOMPARE(originalOf(read.at(0)).summary, u"first"_s);
    QCOMPARE(originalOf(read.at(0)).at, Story::at(10, 0));
    QCOMPARE(read.at(1).summary, u"second"_s);
    QCOMPARE(originalOf(read.at(1)).correctedBy, 0);
    QCOMPARE(events.at(0).summary, u"first"_s);
    const QList<JournalEvent> again = asCorrected(read);
    QCOMPARE(again.at(0).summary, u"best"_s);
    QCOMPARE(originalOf(again.at(0)).summary, u"first"_s);
  }

  /// Neither what Sternway recorded, nor what comes later, nor what is not there.
  void whatCannotBeCorrectedStays() {
    QList<JournalEvent> events{Story::verdict(Story::at(10, 0), u"rollback"_s, u"Roll back"_s, {})};
    events[0].sequence = 1;
    append(events, correctionEvent(events.at(0), u"All is well"_s, Story::at(10, 0), u"ada"_s), Story::at(10, 1));
    JournalEvent later = Story::event(Story::at(10, 3), eventtype::note, u"later"_s);
    later.sequence = 3;
    append(events, correctionEvent(later, u"x"_s, Story::at(10, 0), u"ada"_s), Story::at(10, 2));
    events << later;
    const QList<JournalEvent> read = asCorrected(events);
    QCOMPARE(read.at(0).summary, u"Roll back"_s);
    QCOMPARE(read.at(3).summary, u"later"_s);
  }

  void aMilestoneSetByHandCountsLast_data() {
    QTest::addColumn<Milestone>("milestone");
    for (const Milestone each :
         {Milestone::ImpactStart, Milestone::Detected, Milestone::Declared, Milestone::Mitigated, Milestone::Resolved})
      QTest::newRow(milestoneName(each).toUtf8().constData()) << each;
  }

  void aMilestoneSetByHandCountsLast() {
    QFETCH(Milestone, milestone);
    QList<JournalEvent> events = Story().until(Story::at(23, 0)).events;
    for (const QDateTime &at : {Story::at(13, 0), Story::at(16, 0), Story::at(15, 0)})
      append(events, milestoneEvent(milestone, at, u"ada"_s), Story::at(17, 0));
    const MilestoneTime time = milestoneTime(events, milestone);
    QCOMPARE(time.at, Story::at(15, 0));
    QCOMPARE(time.sequence, events.last().sequence);
    const QList<JournalEvent> read = asCorrected(events);
    QCOMPARE(std::ranges::count(read, milestone, &JournalEvent::milestone), 1);
    QCOMPARE(milestoneTime(read, milestone).at, time.at);
    QCOMPARE(read.last().milestone, milestone);
  }

  /// Each event: "m" a rollout, "w" found well (since minute 3), "f" found not to have helped, "F" another step that failed.
  void aMitigationStandsUntilItIsFoundNotToHaveHelped_data() {
    QTest::addColumn<QString>("story");
    QTest::addColumn<int>("mitigated");  // minute; negative: not
    QTest::newRow("rolled out") << u"m"_s << 0;
    QTest::newRow("two services") << u"mm"_s << 1;
    QTest::newRow("found well afterwards") << u"mw"_s << 0;
    QTest::newRow("no rollout was seen") << u"-w"_s << 3;
    QTest::newRow("it did not help") << u"mf"_s << -1;
    QTest::newRow("another step failed") << u"mF"_s << 0;
    QTest::newRow("it helped in the end") << u"mfw"_s << 3;
    QTest::newRow("another rollback") << u"mfmw"_s << 2;
    QTest::newRow("and again not") << u"mfmf"_s << -1;
    QTest::newRow("nothing") << u"-"_s << -1;
  }
  void aMitigationStandsUntilItIsFoundNotToHaveHelped() {
    QFETCH(const QString, story);
    QFETCH(const int, mitigated);
    QList<JournalEvent> events;
    for (qsizetype minute = 0; minute < story.size(); ++minute) {
      const QChar each = story.at(minute);
      JournalEvent event = Story::event(Story::at(10, static_cast<int>(minute)),
                                        each == u'f' || each == u'F' ? eventtype::stepFailed : eventtype::stepFinished, u"x"_s);
      if (each == u'w' || each == u'f')
        event.data.insert(verifiesKey, true);
      if (each == u'w')
        event.data.insert(wellSinceKey, timeToJson(Story::at(10, 3)));
      if (each == u'm' || each == u'w')
        event.milestone = Milestone::Mitigated;
      event.sequence = minute + 1;
      events << event;
    }
    const QDateTime at = mitigated < 0 ? QDateTime() : Story::at(10, mitigated);
    QCOMPARE(milestoneTime(events, Milestone::Mitigated).at, at);
    QCOMPARE(impactSpan(events).end, at);
    const QList<JournalEvent> read = asCorrected(events);
    QCOMPARE(std::ranges::count(read, Milestone::Mitigated, &JournalEvent::milestone), mitigated < 0 ? 0 : 1);
    QCOMPARE(milestoneTime(read, Milestone::Mitigated).at, at);
  }

  /// Each event: a letter of what it is, see above, and its service.
  void theImpactOfSeveralServicesEndsWithTheLast_data() {
    QTest::addColumn<QString>("story");
    QTest::addColumn<int>("mitigated");  // minute; negative: not
    QTest::newRow("both") << u"mA mB"_s << 1;
    QTest::newRow("one did not help") << u"mA mB fA wB"_s << -1;
    QTest::newRow("nor does the other's rollout mend it") << u"mA fA mB"_s << -1;
    QTest::newRow("it was rolled back once more") << u"mA mB fA wB mA"_s << 4;
  }
  void theImpactOfSeveralServicesEndsWithTheLast() {
    QFETCH(const QString, story);
    QFETCH(const int, mitigated);
    QList<JournalEvent> events;
    for (const QString &each : story.split(u' ')) {
      const QChar what = each.at(0);
      JournalEvent event = Story::event(Story::at(10, static_cast<int>(events.size())),
                                        what == u'f' ? eventtype::stepFailed : eventtype::stepFinished, u"x"_s);
      event.data = {{targetKey, toJson(TargetRef{.name = each.mid(1)})}, {verifiesKey, what != u'm'}};
      event.milestone = what == u'f' ? Milestone::None : Milestone::Mitigated;
      event.sequence = events.size() + 1;
      events << event;
    }
    QCOMPARE(milestoneTime(events, Milestone::Mitigated).at, mitigated < 0 ? QDateTime() : Story::at(10, mitigated));
  }

  void theImpactTakesWhatWasSet() {
    QList<JournalEvent> events = Story().until(Story::at(23, 0)).events;
    append(events, milestoneEvent(Milestone::ImpactStart, Story::at(14, 20), u"ada"_s), Story::at(17, 0));
    append(events, milestoneEvent(Milestone::Mitigated, Story::at(15, 10), u"ada"_s), Story::at(17, 0));
    const ImpactSpan span = impactSpan(events);
    QCOMPARE(span.start, Story::at(14, 20));
    QCOMPARE(span.end, Story::at(15, 10));
  }

  void pinsComeAndGo() {
    QList<JournalEvent> events = notes();
    append(events, pinEvent(1, true, u"ada"_s), Story::at(10, 6));
    append(events, pinEvent(2, true, u"ada"_s), Story::at(10, 7));
    append(events, pinEvent(1, false, u"bo"_s), Story::at(10, 8));
    QCOMPARE(pinnedEvents(events), QSet<qint64>({2}));
    QCOMPARE(std::ranges::count_if(events, isBookkeeping), 3);
  }

  void everyGroupHasATypeAndATitle() {
    QCOMPARE(eventGroup(eventtype::release), EventGroup::Releases);
    QCOMPARE(eventGroup(eventtype::verdict), EventGroup::Decisions);
    QCOMPARE(eventGroup(eventtype::stepFailed), EventGroup::Actions);
    QCOMPARE(eventGroup(eventtype::messageSent), EventGroup::Messages);
    QCOMPARE(eventGroup(eventtype::note), EventGroup::Notes);
    QCOMPARE(eventGroup(u"of a newer version"_s), EventGroup::Observations);
  }
};

STERNWAY_TEST(TestCorrections)

}  // namespace test_corrections
#include "test_corrections.moc"
