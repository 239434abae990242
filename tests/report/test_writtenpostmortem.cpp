// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/markdownreader.h"
#include "report/writtenpostmortem.h"
#include "stories.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace test_writtenpostmortem {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const StepKinds &noKinds() {
  static const StepKinds none(QList<StepDescriptor>{});
  return none;
}

struct Story {
  IncidentRecord record = wholeStory();
  Runbook runbook = {};

  [[nodiscard]] PostMortemSource source(const PostMortemDraft *draft = nullptr) const {
    return {.kinds = noKinds(), .record = record, .runbook = &runbook, .draft = draft};
  }
  [[nodiscard]] PostMortemDraft begun() const {
    PostMortemDraft draft = beginDraft(source());
    draft.version = 1;
    return draft;
  }
  void note(const QString &text, const QDateTime &at) {
    JournalEvent event = record.events.constLast();
    event.sequence += 1;
    event.at = at;
    event.type = eventtype::operationStarted;
    event.summary = text;
    event.milestone = Milestone::None;
    record.events << event;
  }
};

qsizetype placeOf(const PostMortemDraft &draft, const QString &id) {
  for (qsizetype place = 0; place < draft.sections.size(); ++place)
    if (draft.sections.at(place).id == id)
      return place;
  return -1;
}
}  // namespace

class TestWrittenPostMortem : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void beginsWithWhatTheRecordSays() {
    const Story story;
    const PostMortemDraft draft = story.begun();
    QVERIFY(draft.sections.size() > 10);
    for (const WrittenSection &section : draft.sections)
      QVERIFY(section.isUntouched());
    QCOMPARE(sectionState(draft.sections.at(placeOf(draft, u"causes"_s)).markdown), SectionState::Open);
    // written on by nobody, it is the draft that the record gives, but for how its charts are written
    QCOMPARE(postMortem(story.source(&draft)).blocks.size(), postMortem(story.source()).blocks.size());
    QCOMPARE(toMarkdown(postMortem(story.source(&draft))), toMarkdown(postMortem(story.source())));
  }

  void states_data() {
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("questions");
    QTest::newRow("empty") << u" \n"_s << int(SectionState::Empty) << QStringList();
    QTest::newRow("open") << u"Text\n\n- **Open question:** Why?\n"_s << int(SectionState::Open) << QStringList{u"Why?"_s};
    QTest::newRow("filled") << u"Text\n"_s << int(SectionState::Filled) << QStringList();
  }
  void states() {
    QFETCH(QString, markdown);
    QTEST(int(sectionState(markdown)), "state");
    QTEST(openQuestionsIn(markdown), "questions");
  }

  void fillsAgainOnlyWhatNobodyHasChanged() {
    Story story;
    PostMortemDraft draft = story.begun();
    const qsizetype timeline = placeOf(draft, u"timeline"_s);
    const qsizetype response = placeOf(draft, u"response"_s);
    QVERIFY(timeline >= 0 && response >= 0);
    draft.sections[timeline].markdown += u"\nAnd then.\n"_s;
    QVERIFY(refill(draft, story.source()).filled.isEmpty());
    story.note(u"Something more"_s, story.record.events.constLast().at.addSecs(1));
    const Refill again = refill(draft, story.source());
    QVERIFY(!again.filled.contains(timeline));
    QCOMPARE(again.draft.sections.at(timeline), draft.sections.at(timeline));
    QVERIFY(std::ranges::any_of(again.changes, [&](const SectionChange &each) {
      return each.section == timeline && each.markdown.contains(u"Something more"_s);
    }));
    for (const qsizetype place : again.filled)
      QVERIFY(again.draft.sections.at(place).isUntouched());
  }

  void aSectionThatTheRunbookHasGotIsAdded() {
    Story story;
    story.runbook.postMortem.sections = {{.title = u"Impact"_s, .prompt = {}}};
    const PostMortemDraft draft = story.begun();
    story.runbook.postMortem.sections << PostMortemSection{.title = u"Our own"_s, .prompt = u"Who pays?"_s};
    const Refill again = refill(draft, story.source());
    QCOMPARE(again.filled, QList<qsizetype>{1});
    QCOMPARE(again.draft.sections.constLast().title, u"Our own"_s);
  }

  /// As for who reads it in another language.
  void aSectionWithAnotherTitleIsNotAddedAgain() {
    Story story;
    story.runbook.postMortem.sections = {{.title = u"Impact"_s, .prompt = {}}, {.title = u"Our own"_s, .prompt = {}}};
    PostMortemDraft draft = story.begun();
    draft.sections[0].title = u"Auswirkung"_s;
    draft.sections[0].markdown = u"Geschrieben\n"_s;
    const Refill again = refill(draft, story.source());
    QCOMPARE(again.draft.sections, draft.sections);
    QVERIFY(again.filled.isEmpty());
    // two of its kind are told apart by their titles
    story.runbook.postMortem.sections << PostMortemSection{.title = u"Impact on others"_s, .prompt = {}};
    QCOMPARE(refill(draft, story.source()).filled, (QList<qsizetype>{2, 3}));
  }

  void itsOwnStatusIsNoPartOfWhatItTells() {
    Story story;
    const PostMortemDraft draft = story.begun();
    story.note(u"Post-mortem: in review"_s, story.record.events.constLast().at.addSecs(9));
    story.record.events.last().type = eventtype::postMortemStatus;
    const Refill again = refill(draft, story.source());
    QVERIFY(again.filled.isEmpty());
    QVERIFY(again.changes.isEmpty());
  }

  void everyFormatHasWhatWasWritten_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("md") << u"md"_s << QByteArray("It was **the** `cache` <b> & co.");
    QTest::newRow("html") << u"html"_s << QByteArray("It was <strong>the</strong> <code>cache</code> &lt;b&gt; &amp; co.");
    QTest::newRow("json") << u"json"_s << QByteArray("It was **the** `cache` <b> & co.");
  }
  void everyFormatHasWhatWasWritten() {
    QFETCH(QString, format);
    QFETCH(QByteArray, text);
    const Story story;
    PostMortemDraft draft = story.begun();
    draft.sections[placeOf(draft, u"causes"_s)].markdown = u"It was **the** `cache` <b> & co.\n"_s;
    draft.status = PostMortemStatus::InReview;
    const auto bytes = exportPostMortem(story.source(&draft), format);
    QVERIFY(bytes);
    QVERIFY2(bytes->contains(text), bytes->constData());
    if (format == u"json")
      QCOMPARE(QJsonDocument::fromJson(*bytes).object().value(u"status"_s).toString(), u"in-review"_s);
  }

  void aDraftThatIsNotKeptCountsForNothing() {
    const Story story;
    PostMortemDraft draft = story.begun();
    draft.version = 0;
    draft.sections[0].markdown = u"Nobody has saved this"_s;
    QCOMPARE(*exportPostMortem(story.source(&draft), u"md"_s), *exportPostMortem(story.source(), u"md"_s));
  }

  void chartsStayCharts() {
    DraftSection fresh{.id = u"measurements"_s, .title = u"Measurements"_s, .prompt = {}, .content = {}};
    Document::Figure figure{.title = u"error rate"_s, .chart = {}};
    figure.chart.series = {{.name = u"errors"_s, .samples = {{1'000, 0.5}, {2'000, 0.7}}}};
    fresh.content.text.blocks << Document::Paragraph{u"Before."_s} << figure;
    WrittenSection section{.title = u"Measurements"_s};
    section.id = fresh.id;
    section.filled = toMarkdown(fresh.content.text);
    const auto figures = [&](const QString &markdown) {
      section.markdown = markdown;
      return std::ranges::count_if(writtenSection(section, {fresh}).blocks,
                                   [](const Document::Block &block) { return std::holds_alternative<Document::Figure>(block); });
    };
    QCOMPARE(figures(section.filled), 1);
    QCOMPARE(figures(u"Rewritten.\n\n"_s + section.filled + u"\nAfter.\n"_s), 1);
    QCOMPARE(figures(u"Rewritten.\n"_s), 0);
  }

  void lintIsCountedInTheSection() {
    const WrittenSection section{.id = u"actions"_s, .title = u"Action items"_s, .markdown = u"- Tell alice\n"_s};
    QStringList ids;
    for (const LintProblem &problem : lintSection(section, {u"alice"_s})) {
      ids << problem.id;
      if (problem.id == u"name")
        QCOMPARE(section.markdown.mid(problem.offset, problem.length), u"alice"_s);
    }
    QCOMPARE(ids, (QStringList{u"name"_s, u"no-owner"_s, u"no-due"_s}));
  }

  /// The blocks of a text, one word each, and what is read of it.
  void reads_data() {
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("written");
    QTest::newRow("paragraph") << u"a *b* **c**\nd"_s << u"a **b** **c** d\n"_s;
    QTest::newRow("heading") << u"# Top"_s << u"### Top\n"_s;
    QTest::newRow("quote") << u"> said"_s << u"> said\n"_s;
    QTest::newRow("list") << u"- a\n- b\n  - c"_s << u"- a\n- b\n- – c\n"_s;
    QTest::newRow("numbers") << u"3. a\n4. b"_s << u"- 3\\. a\n- 4\\. b\n"_s;
    QTest::newRow("tasks") << u"- [x] a\n- [ ] b"_s << u"- ☑ a\n- ☐ b\n"_s;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| 1 | x \\| y |\n| 2 |"_s
                           << u"| a | b |\n|---|---|\n| 1 | x \\| y |\n| 2 |  |\n"_s;
    QTest::newRow("code") << u"```sh\nls | wc\n```"_s << u"```sh\nls | wc\n```\n"_s;
    QTest::newRow("html") << u"<div>\nx\n</div>"_s << u"```html\n<div>\nx\n</div>\n```\n"_s;
    QTest::newRow("break") << u"a<br>b"_s << u"a\\<br\\>b\n"_s;
    QTest::newRow("struck") << u"~~a~~ b"_s << u"\\~\\~a\\~\\~ b\n"_s;
    QTest::newRow("link") << u"[a](https://x.example/)"_s << u"[a](<https://x.example/>)\n"_s;
    QTest::newRow("script link") << u"[a](javascript:b)"_s << u"a\n"_s;
  }
  void reads() {
    QFETCH(QString, markdown);
    QTEST(toMarkdown(readMarkdown(markdown)), "written");
  }

  void whatWeWriteIsReadAgain() {
    const Story story;
    for (const WrittenSection &section : story.begun().sections) {
      Document once = readMarkdown(section.filled);
      QCOMPARE(toMarkdown(readMarkdown(toMarkdown(once))), toMarkdown(once));
    }
  }

  void deepNestingEnds() {
    QVERIFY(!readMarkdown(u"> "_s.repeated(10'000) + u"x"_s).blocks.isEmpty());
    QVERIFY(!readMarkdown(u"- "_s.repeated(2'000) + u"x"_s).blocks.isEmpty());
    QVERIFY(!readMarkdown(u"*"_s.repeated(10'000) + u"x"_s).blocks.isEmpty());
  }
};

STERNWAY_TEST(TestWrittenPostMortem)

}  // namespace test_writtenpostmortem
#include "test_writtenpostmortem.moc"
