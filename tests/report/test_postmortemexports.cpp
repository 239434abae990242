// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftrecord.h"
#include "githubpage.h"
#include "hostiletexts.h"
#include "pagereader.h"
#include "report/blameless.h"
#include "report/homepaths.h"
#include "report/timeline.h"
#include "report/writers.h"
#include "stories.h"
#include "support/jsonschema.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace test_postmortemexports {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace sternway::test::drafts;
using namespace Qt::StringLiterals;

namespace {
JsonSchema schemaOf(const char *name) {
  QFile file(QStringLiteral(STERNWAY_SOURCE_DIR "/resources/%1.schema.json").arg(QLatin1String(name)));
  return JsonSchema(file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject());
}

/// Of hostileIncident(); empty: it failed.
QByteArray exported(const QString &format, bool isTimeline) {
  const Runbook runbook = hostileRunbook();
  const IncidentRecord record = hostileIncident();
  const auto bytes = isTimeline ? exportTimeline(record, format)
                                : exportPostMortem({.kinds = noKinds(), .record = record, .runbook = &runbook}, format);
  return bytes.value_or(QByteArray());
}

void everyFormat() {
  QTest::addColumn<QString>("format");
  for (const QString &format : reportFormats())
    QTest::newRow(qPrintable(format)) << format;
}
}  // namespace

class TestPostMortemExports : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// As the page that a browser would make of each format: nothing is there but what the writers write.
  void hostileTextsStayTexts_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isTimeline");
    for (const char *format : {"md", "html"}) {
      QTest::addRow("post-mortem %s", format) << QString::fromLatin1(format) << false;
      QTest::addRow("timeline %s", format) << QString::fromLatin1(format) << true;
    }
  }
  void hostileTextsStayTexts() {
    QFETCH(QString, format);
    QFETCH(bool, isTimeline);
    const QByteArray bytes = exported(format, isTimeline);
    const SeenPage seen = readPage(format == u"md" ? githubPage(QString::fromUtf8(bytes)) : bytes);
    QCOMPARE(seen.error, QString());
    const QSet<QString> dangerous{u"script"_s, u"img"_s,   u"iframe"_s, u"object"_s, u"embed"_s, u"form"_s,
                                  u"input"_s,  u"link"_s,  u"base"_s,   u"b"_s,      u"br"_s,    u"audio"_s,
                                  u"video"_s,  u"image"_s, u"use"_s,    u"animate"_s};
    QCOMPARE(seen.elements & dangerous, QSet<QString>());
    for (const QString &name : seen.attributeNames)
      QVERIFY2(!name.startsWith(u"on"_s) && name != u"src" && name != u"style" && name != u"action", qPrintable(name));
    for (const QString &link : seen.of(u"a href="_s))
      QVERIFY2(link.startsWith(u"a href=#"_s), qPrintable(link));  // of the list of contents
    for (const QString &text : hostileTexts())
      QVERIFY2(seen.text.contains(singleLine(text).trimmed()), qPrintable(text));
  }

  void hostileTextsStayTextsInPdf_data() {
    QTest::addColumn<bool>("isTimeline");
    QTest::newRow("post-mortem") << false;
    QTest::newRow("timeline") << true;
  }
  void hostileTextsStayTextsInPdf() {
    QFETCH(bool, isTimeline);
    QByteArray pdf = exported(u"pdf"_s, isTimeline);
    QVERIFY(pdf.startsWith("%PDF-"));
    // The title stands in the metadata as it is, which is text (Qt 6.8).
    if (const qsizetype begin = pdf.indexOf("<?xpacket begin"); begin >= 0)
      pdf.remove(begin, pdf.indexOf("<?xpacket end", begin) - begin);
    for (const char *word : {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/URI"})
      QVERIFY2(!pdf.contains(word), word);
  }

  void hostileTextsAreStringsInJson() {
    const auto timeline = QJsonDocument::fromJson(exported(u"json"_s, true)).object();
    QStringList summaries;
    for (const QJsonValue &event : timeline.value(u"events"_s).toArray())
      summaries << event.toObject().value(u"summary"_s).toString();
    QCOMPARE(summaries.mid(0, hostileTexts().size()), hostileTexts());
    JsonSchema schema = schemaOf("postmortem");
    QVERIFY(schema.accepts(QJsonDocument::fromJson(exported(u"json"_s, false)).object()));
  }

  void homeFoldersStayHere_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    const QString home = QDir::homePath();
    QTest::newRow("mine") << u"kubectl --kubeconfig %1/.kube/prod apply"_s.arg(home)
                          << u"kubectl --kubeconfig ~/.kube/prod apply"_s;
    QTest::newRow("whole") << home << u"~"_s;
    QTest::newRow("operator's") << u"open /home/alice/x: no"_s << u"open ~/x: no"_s;
    QTest::newRow("in quotes") << u"'/Users/alice'"_s << u"'~'"_s;
    QTest::newRow("somebody else's") << u"/home/alice2/x /srv/home/alice/x"_s << u"/home/alice2/x /srv/home/alice/x"_s;
    QTest::newRow("of a container") << u"at /home/node/app.js:12"_s << u"at /home/node/app.js:12"_s;
  }
  void homeFoldersStayHere() {
    QFETCH(QString, text);
    IncidentRecord told = record({happening(6, eventtype::note, u"02:06:00"_s, text, {{u"stderr"_s, QJsonArray{text}}})});
    OperationRecord operation;
    operation.lease.user = u"alice"_s;
    operation.message = text;
    operation.plan = {{u"reason"_s, text}};
    operation.steps = {
        {.operationId = {}, .stepId = {}, .startedAt = {}, .endedAt = {}, .message = text, .result = {{u"out"_s, text}}}};
    told.operations = {operation};
    const IncidentRecord without = withoutHomes(told);
    QTEST(without.events.constLast().summary, "told");
    QTEST(without.events.constLast().data.value(u"stderr"_s).toArray().first().toString(), "told");
    QTEST(without.operations.constFirst().message, "told");
    QTEST(without.operations.constFirst().plan.value(u"reason"_s).toString(), "told");
    QTEST(without.operations.constFirst().steps.constFirst().message, "told");
    QTEST(without.operations.constFirst().steps.constFirst().result.value(u"out"_s).toString(), "told");
  }

  void noFormatHasAHomeFolder_data() { everyFormat(); }
  void noFormatHasAHomeFolder() {
    QFETCH(QString, format);
    const QString path = QDir::homePath() + u"/.kube/prod.yaml"_s;
    const IncidentRecord told = record({happening(6, eventtype::methodChosen, u"02:06:00"_s, u"read "_s + path,
                                                  {{u"command"_s, u"kubectl --kubeconfig "_s + path}})});
    for (const auto &bytes : {exportPostMortem({.kinds = noKinds(), .record = told}, format), exportTimeline(told, format)}) {
      QVERIFY(bytes);
      QVERIFY(!bytes->contains(path.toUtf8()));
    }
  }

  void hostileValuesAreText() {
    const QString draft = markdown(nastyStory());
    QVERIFY(!draft.contains(u"<script>"_s) || draft.contains(u"\\<script"_s));
    for (const QString &line : draft.split(u'\n')) {
      QVERIFY2(!line.startsWith(u'<'), qPrintable(line));
      QVERIFY2(line != u"# heading"_s, qPrintable(line));
    }
    QVERIFY(!draft.contains(QChar(0x1b)));
    QVERIFY(!draft.contains(QChar(0x202e)));
    QVERIFY(draft.contains(u"%1"_s));
    const auto bytes = exportPostMortem({.kinds = noKinds(), .record = nastyStory()}, u"json"_s);
    QVERIFY(bytes && QJsonDocument::fromJson(*bytes).isObject());
  }

  void theSchemaHasEveryKey_data() { draftsPassTheirOwnLint_data(); }
  void theSchemaHasEveryKey() {
    QFETCH(IncidentRecord, record);
    JsonSchema schema = schemaOf("postmortem");
    Runbook runbook;
    Checklist list;
    list.items = {ChecklistItem()};
    runbook.followUps = {list};
    QVERIFY(schema.accepts(json(record, &runbook)));
    QCOMPARE(schema.unknown, QStringList());
    QJsonObject more = json(record);
    more.insert(u"more"_s, 1);
    QVERIFY(!schema.accepts(more));
  }

  void formatsAreListed() {
    for (const QString &format : reportFormats())
      QVERIFY(exportPostMortem({.kinds = noKinds(), .record = crashedStory()}, format));
    const auto other = exportPostMortem({.kinds = noKinds(), .record = crashedStory()}, u"doc"_s);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Input);
  }

  void draftsPassTheirOwnLint_data() {
    QTest::addColumn<IncidentRecord>("record");
    QTest::newRow("whole") << wholeStory();
    QTest::newRow("empty") << emptyStory();
    QTest::newRow("crashed") << crashedStory();
    QTest::newRow("measured") << record({measured(6, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.1}, {u"02:04:00"_s, 0.2}}),
                                                      series(u"request_rate"_s, {{u"02:01:00"_s, 9}})})});
  }
  void draftsPassTheirOwnLint() {
    QFETCH(IncidentRecord, record);
    const QString draft = markdown(record);
    for (const LintProblem &problem : lintPostMortem(draft, peopleIn(record)))
      QVERIFY2(false, qPrintable(problem.id + u": "_s + draft.mid(problem.offset, problem.length)));
  }
};

STERNWAY_GUI_TEST(TestPostMortemExports)

}  // namespace test_postmortemexports

#include "test_postmortemexports.moc"
