// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections.h"

#include "report/durations.h"
#include "report/timeline.h"
#include "support/incidentstory.h"
#include "support/testmain.h"

namespace test_correctedevents {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
void append(IncidentRecord &record, const EventDraft &draft, const QDateTime &now) {
  JournalEvent event = IncidentStory::event(draft.at.isValid() ? draft.at : now, draft.type, draft.summary, draft.data);
  event.sequence = record.events.size() + 1;
  event.recordedAt = now;
  record.events << event;
}

/// A note that was corrected in text and time, and an impact that began earlier than was recorded.
IncidentRecord correctedStory() {
  IncidentRecord record = IncidentStory().until(IncidentStory::at(23, 0));
  append(record, {.type = eventtype::note, .summary = u"Database is slow"_s}, IncidentStory::at(16, 0));
  const JournalEvent note = record.events.last();
  append(record, correctionEvent(note, u"Database slow"_s, IncidentStory::at(14, 25), u"ada"_s), IncidentStory::at(16, 5));
  append(record, milestoneEvent(Milestone::ImpactStart, IncidentStory::at(14, 20), u"ada"_s), IncidentStory::at(16, 6));
  append(record, pinEvent(note.sequence, true, u"ada"_s), IncidentStory::at(16, 7));
  return record;
}
}  // namespace

class TestCorrectedEvents : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void eventsStandAtTheirCorrectedTime() {
    const IncidentRecord record = correctedStory();
    const QList<JournalEvent> events = eventsInOrder(record);
    QCOMPARE(events.size(), record.events.size() - 1);  // a pin is no event of the story
    QCOMPARE(events.first().type, eventtype::milestoneSet);
    QCOMPARE(events.at(1).summary, u"Database slow"_s);
    QVERIFY(std::ranges::is_sorted(events, {}, &JournalEvent::at));
  }

  void durationsTakeWhatWasSet() {
    const IncidentRecord before = IncidentStory().until(IncidentStory::at(23, 0));
    const auto impact = [](const IncidentRecord &record) {
      const RecordSummary summary = durations(record);
      return *std::ranges::find(summary.durations, u"impact"_s, &Duration::name)->value;
    };
    QCOMPARE(impact(correctedStory()) - impact(before), std::chrono::milliseconds(std::chrono::minutes(13)));
  }

  /// Who declares it has detected it, unless a person says otherwise.
  void aDetectionSetByHandMayBeLater() {
    IncidentRecord record = correctedStory();
    append(record, milestoneEvent(Milestone::Detected, IncidentStory::at(14, 38), u"ada"_s), IncidentStory::at(16, 8));
    QCOMPARE(durations(record).milestones.at(1).at, IncidentStory::at(14, 38));
  }

  /// The text that counts, and what was recorded first.
  void exportsHaveBoth_data() {
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"md"_s, u"html"_s, u"json"_s})
      QTest::newRow(format.toUtf8().constData()) << format;
  }

  void exportsHaveBoth() {
    QFETCH(QString, format);
    const auto bytes = exportTimeline(correctedStory(), format);
    QVERIFY(bytes);
    QVERIFY(bytes->contains("Database slow"));
    QVERIFY(bytes->contains("Database is slow"));
  }
};

STERNWAY_TEST(TestCorrectedEvents)

}  // namespace test_correctedevents
#include "test_correctedevents.moc"
