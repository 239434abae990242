// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletexts.h"
#include "report/pdf.h"
#include "report/timeline.h"
#include "report/writers.h"
#include "stories.h"
#include "support/testmain.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QThread>

#include <memory>

namespace test_pdf {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QByteArray written(const Document &document) {
  const auto pdf = toPdf(document);
  return pdf ? *pdf : QByteArray();
}

qsizetype pageCount(const QByteArray &pdf) {
  return pdf.count("/Type /Page\n");
}

/// The text of a PDF's pages without spaces, as poppler reads it; nothing where poppler is not installed.
std::optional<QString> textOf(const QByteArray &pdf) {
  const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
  if (program.isEmpty())
    return std::nullopt;
  QProcess process;
  process.start(program, {u"-raw"_s, u"-"_s, u"-"_s});
  process.write(pdf);
  process.closeWriteChannel();
  process.waitForFinished();
  return QString::fromUtf8(process.readAllStandardOutput()).remove(QRegularExpression(u"\\s"_s));
}

QString packed(const QString &text) {
  return singleLine(text).remove(QRegularExpression(u"\\s"_s));
}

Document numberedTable(int rows, int columns) {
  Document::Table table;
  for (int column = 0; column < columns; ++column)
    table.header << u"label_%1"_s.arg(column);
  for (int row = 0; row < rows; ++row) {
    QList<Document::Line> cells;
    for (int column = 0; column < columns; ++column)
      cells << u"r%1c%2"_s.arg(row).arg(column);
    table.rows << cells;
  }
  Document document;
  document.blocks << table;
  return document;
}
}  // namespace

class TestPdf : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void hostileTextsStayTexts() {
    const QByteArray pdf = written(hostileDocument());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(!pdf.contains("/JS"));
    QVERIFY(!pdf.contains("javascript"));
    if (const auto text = textOf(pdf))
      for (const QString &hostile : hostileTexts())
        QVERIFY2(text->count(packed(hostile)) >= 10, qPrintable(hostile));
  }

  void structure() {
    Document document;
    document.blocks << Document::Heading{.level = 1, .text = u"Report (1"_s};
    for (int i = 0; i < 4; ++i)
      document.blocks << Document::Heading{.level = 2, .text = u"Section"_s} << Document::Heading{.level = 3, .text = u"Part"_s};
    document.blocks << Document::Paragraph{{{u"source"_s, {}, u"https://a.example/x"_s}, {u"no"_s, {}, u"javascript:1"_s}}};
    const QByteArray pdf = written(document);
    QVERIFY(pdf.contains("/Lang <FEFF0065006e>"));
    QVERIFY(pdf.contains("/DisplayDocTitle true"));
    QVERIFY(pdf.contains("/FontFile2"));
    QCOMPARE(pdf.count("/Title <FEFF"), 9);
    QCOMPARE(pdf.count("/Subtype /Link"), 5);  // four of the contents, one to the web
    QVERIFY(pdf.contains("/URI <" + QByteArray("https://a.example/x").toHex() + '>'));
    QVERIFY(pdf.contains("/Count 9"));  // all bookmarks are below the title's
    QVERIFY(pdf.contains("/Count 8"));
  }

  void emptyThings() {
    Document document;
    document.blocks << Document::Heading{.text = {}} << Document::Paragraph{QString()} << Document::Facts{}
                    << Document::Bullets{{QString()}} << Document::Table{.header = {}, .rows = {}}
                    << Document::Table{.header = {u"a"_s}, .rows = {{}}} << Document::Code{.lines = {}, .language = {}}
                    << Document::Code{.lines = {QString()}, .language = {}} << Document::Figure{.title = {}, .chart = {}};
    QCOMPARE(pageCount(written(document)), 1);
    QCOMPARE(pageCount(written({})), 1);
  }

  void theHeaderIsOnEveryPage() {
    const QByteArray pdf = written(numberedTable(2'000, 3));
    const qsizetype pages = pageCount(pdf);
    QVERIFY(pages > 20);
    if (const auto text = textOf(pdf)) {
      QCOMPARE(text->count(u"label_0label_1label_2"_s), pages);
      for (int row = 0; row < 2'000; ++row)
        QVERIFY2(text->contains(u"r%1c0r%1c1r%1c2"_s.arg(row)), qPrintable(QString::number(row)));
    }
  }

  void columnsThatDoNotFitGoOnBelow() {
    const QByteArray pdf = written(numberedTable(3, 40));
    if (const auto text = textOf(pdf)) {
      for (int column = 0; column < 40; ++column)
        QVERIFY(text->contains(u"r2c%1"_s.arg(column)));
      QVERIFY(text->count(u"r2c0"_s) > 1);  // the first column, with each part
    }
  }

  void aRowHigherThanAPageGoesOn() {
    Document::Table table{.header = {QString(3'000, u'h') + u" a"_s.repeated(3'000), u"What"_s}, .rows = {}};
    table.rows.append({u"1"_s, u"word "_s.repeated(20'000) + u"end"_s});
    Document document;
    document.blocks << table;
    const QByteArray pdf = written(document);
    QVERIFY(pageCount(pdf) > 3);
    if (const auto text = textOf(pdf)) {
      QCOMPARE(text->count(u"word"_s), 20'000);
      QVERIFY(text->contains(u"end"_s));
    }
  }

  void aLogOfTwoMegabytes_data() {
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("one line") << QStringList{QString(2'000'000, u'x') + u"end"_s};
    QTest::newRow("lines") << QStringList(20'000, QString(99, u'x')) + QStringList{u"end"_s};
  }
  void aLogOfTwoMegabytes() {
    QFETCH(QStringList, lines);
    Document document;
    document.blocks << Document::Code{.lines = lines, .language = {}};
    const QByteArray pdf = written(document);
    QVERIFY(pageCount(pdf) > 200);
    if (const auto text = textOf(pdf)) {
      QCOMPARE(text->count(u'x'), lines.join(QString()).count(u'x'));
      QVERIFY(text->contains(u"end"_s));
    }
  }

  void fromAnotherThread() {
    QByteArray pdf;
    const std::unique_ptr<QThread> thread(QThread::create([&pdf] { pdf = written(hostileDocument()); }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(pageCount(pdf), pageCount(written(hostileDocument())));
  }

  void timelines() {
    QCOMPARE(reportFormats(), (QStringList{u"md"_s, u"html"_s, u"pdf"_s, u"json"_s}));
    const auto pdf = exportTimeline(wholeStory(), u"pdf"_s);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
  }
};

STERNWAY_GUI_TEST(TestPdf)

}  // namespace test_pdf
#include "test_pdf.moc"
