// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftrecord.h"
#include "report/postmortemsections.h"
#include "stories.h"
#include "support/testmain.h"

namespace test_postmortemsections {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace sternway::test::drafts;
using namespace Qt::StringLiterals;

class TestPostMortemSections : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void sectionsAreTheRunbooks() {
    Runbook runbook;
    for (const char *title :
         {"Timeline", "Impact", "Root Cause", "Detection", "Resolution", "Prevention", "Action Items", "Our poem"})
      runbook.postMortem.sections << PostMortemSection{.title = QString::fromLatin1(title), .prompt = u"prompt"_s};
    const QJsonObject draft = json(record(), &runbook);
    QCOMPARE(sectionIds(draft), (QStringList{u"timeline"_s, u"impact"_s, u"causes"_s, u"detection"_s, u"resolution"_s,
                                             u"prevention"_s, u"actions"_s, QString()}));
    QCOMPARE(draft.value(u"sections"_s).toArray().last().toObject().value(u"questions"_s).toArray().size(), 1);
    QCOMPARE(section(draft, u"causes"_s).value(u"prompt"_s).toString(), u"prompt"_s);
  }

  void knowsTheTitlesOfOthers_data() {
    QTest::addColumn<QString>("kind");
    const QList<std::pair<const char *, const char *>> titles{{"What Happened", "summary"},
                                                              {"Executive summary", "summary"},
                                                              {"Overview", "summary"},
                                                              {"Leadup", "trigger"},
                                                              {"Triggers", "trigger"},
                                                              {"Fault", "causes"},
                                                              {"Contributing Factors", "causes"},
                                                              {"Process breakdowns", "causes"},
                                                              {"Root cause identification: The Five Whys", "whys"},
                                                              {"Response", "response"},
                                                              {"Recovery", "resolution"},
                                                              {"Mitigation", "resolution"},
                                                              {"Resolution and recovery", "resolution"},
                                                              {"Timing", "durations"},
                                                              {"Supporting information", "measurements"},
                                                              {"What went wrong", "badly"},
                                                              {"Didn't Go So Well", "badly"},
                                                              {"Went Well", "well"},
                                                              {"Where we got lucky", "lucky"},
                                                              {"Lessons Learned", "lessons"},
                                                              {"Corrective and Preventative Measures", "prevention"},
                                                              {"Corrective actions", "actions"},
                                                              {"Messaging", "messages"},
                                                              {"Data loss", ""},
                                                              {"Attendees", ""}};
    for (const auto &[title, kind] : titles)
      QTest::newRow(title) << QString::fromLatin1(kind);
  }
  void knowsTheTitlesOfOthers() {
    const SectionKind *kind = sectionKindOf(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(kind ? QString::fromLatin1(kind->id) : QString(), "kind");
  }

  void otherwiseThoseOfTheKnownTemplates() {
    const Runbook runbook;
    const QStringList usual = sectionIds(json(record(), &runbook));
    QCOMPARE(usual, (QStringList{u"summary"_s, u"impact"_s, u"timeline"_s, u"trigger"_s, u"detection"_s, u"response"_s,
                                 u"resolution"_s, u"durations"_s, u"changes"_s, u"measurements"_s, u"whys"_s, u"causes"_s,
                                 u"well"_s, u"badly"_s, u"lucky"_s, u"actions"_s, u"messages"_s}));
    QCOMPARE(sectionIds(json(record())), usual);
  }

  void whatIsNotKnownIsAnOpenQuestion_data() {
    QTest::addColumn<QString>("section");
    for (const char *id : {"impact", "timeline", "trigger", "detection", "response", "resolution", "durations", "changes",
                           "measurements", "actions", "messages", "whys", "causes", "well", "badly", "lucky"})
      QTest::newRow(id) << QString::fromLatin1(id);
  }
  void whatIsNotKnownIsAnOpenQuestion() {
    QFETCH(QString, section);
    const QJsonObject draft = json(emptyStory());
    QVERIFY(!drafts::section(draft, section).value(u"questions"_s).toArray().isEmpty());
  }
};

STERNWAY_TEST(TestPostMortemSections)

}  // namespace test_postmortemsections

#include "test_postmortemsections.moc"
