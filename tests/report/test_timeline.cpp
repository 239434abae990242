// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"
#include "report/html.h"
#include "report/timeline.h"
#include "report/writers.h"
#include "stories.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace test_timeline {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
TimelineOptions fixedOptions(int offsetSeconds = 3600) {
  TimelineOptions options;
  options.zone = QTimeZone(offsetSeconds);
  options.program = u"Sternway 9.9"_s;
  return options;
}

QString expectedFile(const char *name) {
  QFile file(QStringLiteral(STERNWAY_SOURCE_DIR "/tests/report/expected/") + QString::fromLatin1(name));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Where the two first differ, line by line: a failed comparison of whole documents shows nothing useful.
QString difference(const QString &actual, const QString &expected) {
  const QStringList a = actual.split(u'\n');
  const QStringList e = expected.split(u'\n');
  for (qsizetype line = 0; line < std::max(a.size(), e.size()); ++line)
    if (a.value(line) != e.value(line) || line >= a.size() || line >= e.size())
      return u"line %1\n  got:      %2\n  expected: %3"_s.arg(QString::number(line + 1), a.value(line), e.value(line));
  return {};
}
}  // namespace

class TestTimeline : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Compared whole with tests/report/expected. STERNWAY_WRITE_EXPECTED=FOLDER writes them there, to be read and then kept.
  void printed_data() {
    QTest::addColumn<IncidentRecord>("record");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("whole story") << wholeStory() << QByteArray("whole");
    QTest::newRow("empty") << emptyStory() << QByteArray("empty");
    QTest::newRow("crashed midway") << crashedStory() << QByteArray("crashed");
    QTest::newRow("nasty characters") << nastyStory() << QByteArray("nasty");
  }
  void printed() {
    QFETCH(IncidentRecord, record);
    QFETCH(QByteArray, file);
    const QString markdown = toMarkdown(timeline(record, fixedOptions()));
    const QString text = showText(record) + u'\n';
    if (const QString folder = qEnvironmentVariable("STERNWAY_WRITE_EXPECTED"); !folder.isEmpty()) {
      QFile out(folder + u'/' + QString::fromLatin1(file) + u".md"_s);
      QFile textOut(folder + u'/' + QString::fromLatin1(file) + u".txt"_s);
      QVERIFY(out.open(QIODevice::WriteOnly) && textOut.open(QIODevice::WriteOnly));
      out.write(markdown.toUtf8());
      textOut.write(text.toUtf8());
    }
    const QString markdownDifference = difference(markdown, expectedFile((file + ".md").constData()));
    QVERIFY2(markdownDifference.isEmpty(), qPrintable(markdownDifference));
    const QString textDifference = difference(text, expectedFile((file + ".txt").constData()));
    QVERIFY2(textDifference.isEmpty(), qPrintable(textDifference));
  }

  void offsets_data() {
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("UTC") << 0 << u"Times are in UTC, which was the local time as well."_s;
    QTest::newRow("east") << 19'800 << u"Times are in UTC; the local time was UTC+05:30."_s;
    QTest::newRow("west") << -12'600 << u"Times are in UTC; the local time was UTC-03:30."_s;
  }
  void offsets() {
    QFETCH(int, seconds);
    QFETCH(QString, sentence);
    QVERIFY(toMarkdown(timeline(wholeStory(), fixedOptions(seconds))).contains(sentence));
  }

  void brokenChainIsSaid() {
    IncidentRecord record = wholeStory();
    record.chainIntact = false;
    record.chainProblem = u"event 2 was changed after it was recorded"_s;
    const QString sentence = u"The record is not intact: event 2 was changed after it was recorded."_s;
    QVERIFY(toMarkdown(timeline(record, fixedOptions())).contains(sentence));
    QVERIFY(!toMarkdown(timeline(record, fixedOptions())).contains(u"as they were recorded"_s));
    QVERIFY(showText(record).contains(sentence));
    QCOMPARE(timelineJson(record)[u"chain"_s][u"intact"_s].toBool(true), false);
  }

  void jsonHoldsTheStory() {
    const QJsonObject json = timelineJson(wholeStory());
    QCOMPARE(json[u"incident"_s][u"id"_s].toString(), u"2026-01-10-order-service-1"_s);
    QCOMPARE(json[u"incident"_s][u"state"_s].toString(), u"closed"_s);
    QCOMPARE(json[u"milestones"_s][u"impact-start"_s][u"at"_s].toString(), u"2026-01-10T02:01:00.000Z"_s);
    QCOMPARE(json[u"durations"_s][0][u"name"_s].toString(), u"time-to-detect"_s);
    QCOMPARE(json[u"durations"_s][0][u"seconds"_s].toDouble(), 190.0);
    QCOMPARE(json[u"events"_s].toArray().size(), wholeStory().events.size());
    QCOMPARE(json[u"events"_s][1][u"data"_s], wholeStory().events.at(1).data);
    QCOMPARE(json[u"operations"_s][0][u"steps"_s][1][u"command"_s].toString(),
             u"kubectl rollout undo deployment/order-service --to-revision=3"_s);
    QCOMPARE(json[u"operations"_s][0][u"steps"_s][1][u"seconds"_s].toDouble(), 0.4);
    QCOMPARE(json[u"operations"_s][0][u"plan"_s], wholeStory().operations.first().plan);
    QVERIFY(json[u"chain"_s][u"intact"_s].toBool());
  }

  void jsonSaysNullForWhatIsNotKnown() {
    const QJsonObject json = timelineJson(IncidentRecord{});
    QVERIFY(json[u"milestones"_s][u"detected"_s].isNull());
    QVERIFY(json[u"durations"_s][0][u"seconds"_s].isNull());
    QVERIFY(json[u"incident"_s][u"closedAt"_s].isNull());
    QCOMPARE(json[u"unknown"_s].toArray().size(), 3);  // the other two may still come
  }

  void aPlanOfANewerVersionIsNoFailure() {
    IncidentRecord record = wholeStory();
    record.operations[0].plan.insert(u"version"_s, 99);
    const QString markdown = toMarkdown(timeline(record, fixedOptions()));
    QVERIFY(markdown.contains(u"\n## Rollback\n"_s));
    QVERIFY(markdown.contains(u"| 3 |  | 02:06:00 | 1 min 12 s | finished: 3 of 3 updated | – |"_s));
    QVERIFY(timelineJson(record)[u"operations"_s][0][u"steps"_s][1][u"kind"_s].isNull());
  }

  void formats() {
    QCOMPARE(reportFormats(), (QStringList{u"md"_s, u"html"_s, u"json"_s}));  // and PDF where there are fonts: test_pdf
    QCOMPARE(exportTimeline(wholeStory(), u"pdf"_s).error().kind, ErrorKind::Unsupported);
    QCOMPARE(*exportTimeline(wholeStory(), u"html"_s, fixedOptions()), toHtml(timeline(wholeStory(), fixedOptions())));
    QCOMPARE(*exportTimeline(wholeStory(), u"md"_s, fixedOptions()), toMarkdown(timeline(wholeStory(), fixedOptions())).toUtf8());
    QCOMPARE(QJsonDocument::fromJson(*exportTimeline(wholeStory(), u"json"_s)).object(), timelineJson(wholeStory()));
    const auto other = exportTimeline(wholeStory(), u"docx"_s);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Input);
    QCOMPARE(other.error().detail, u"The formats are: md, html, json."_s);
  }
};

STERNWAY_TEST(TestTimeline)

}  // namespace test_timeline
#include "test_timeline.moc"
