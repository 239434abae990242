// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletexts.h"
#include "report/pdf.h"
#include "report/timeline.h"
#include "report/writers.h"
#include "stories.h"
#include "support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QThread>

#include <algorithm>
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

/// The text of each of a PDF's pages without spaces, as poppler reads it; nothing where poppler is not installed.
std::optional<QStringList> pagesOf(const QByteArray &pdf) {
  const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
  if (program.isEmpty())
    return std::nullopt;
  QProcess process;
  process.start(program, {u"-raw"_s, u"-"_s, u"-"_s});
  process.write(pdf);
  process.closeWriteChannel();
  process.waitForFinished();
  QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
  for (QString &page : pages)
    page.remove(QRegularExpression(u"\\s"_s));
  return pages;
}

std::optional<QString> textOf(const QByteArray &pdf) {
  const auto pages = pagesOf(pdf);
  return pages ? std::optional(pages->join(QString())) : std::nullopt;
}

/// The files in a PDF, as poppler takes them out; nothing where that is not installed.
std::optional<QMap<QString, QByteArray>> attachmentsOf(const QByteArray &pdf) {
  const QString program = QStandardPaths::findExecutable(u"pdfdetach"_s);
  const QTemporaryDir folder;
  QFile file(folder.filePath(u"all.pdf"_s));
  if (program.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
    return std::nullopt;
  file.close();
  QProcess process;
  process.start(program, {u"-saveall"_s, u"-o"_s, folder.path(), file.fileName()});
  process.waitForFinished();
  QMap<QString, QByteArray> files;
  for (const QString &name : QDir(folder.path()).entryList({u"*.txt"_s})) {
    QFile each(folder.filePath(name));
    if (each.open(QIODevice::ReadOnly))
      files.insert(name, each.readAll());
  }
  return files;
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

  void noRowIsCut() {
    Document::Table table{.header = {u"#"_s, u"What"_s}, .rows = {}};
    for (int row = 0; row < 120; ++row)
      table.rows.append({u"%1"_s.arg(row), u"begin%1. "_s.arg(row) + u"word "_s.repeated(20 + row) + u"finish%1."_s.arg(row)});
    Document document;
    document.blocks << table;
    const QByteArray pdf = written(document);
    QVERIFY(pageCount(pdf) > 5);
    if (const auto pages = pagesOf(pdf))
      for (int row = 0; row < 120; ++row) {
        const auto whole = std::ranges::count_if(*pages, [row](const QString &page) {
          return page.contains(u"begin%1."_s.arg(row)) && page.contains(u"finish%1."_s.arg(row));
        });
        QVERIFY2(whole == 1, qPrintable(QString::number(row)));
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
    document.blocks << Document::Code{.lines = lines, .language = {}} << Document::Code{.lines = lines, .language = {}};
    const QByteArray pdf = written(document);
    QVERIFY(pageCount(pdf) < 40);
    if (const auto text = textOf(pdf))
      QCOMPARE(text->count(u"end"_s), 2);
    if (const auto files = attachmentsOf(pdf))
      QCOMPARE(*files, (QMap<QString, QByteArray>{{u"text-1.txt"_s, lines.join(u'\n').toUtf8()},
                                                  {u"text-2.txt"_s, lines.join(u'\n').toUtf8()}}));
  }

  void pagesAreCounted_data() {
    QTest::addColumn<Document>("document");
    Document figures;
    for (int i = 0; i < 8; ++i) {
      Document::Figure figure{.title = u"f"_s, .chart = {}};
      figure.chart.series = {{u"s"_s, {{0, 1}, {60'000, 2}}}};
      figures.blocks << Document::Heading{.text = u"h"_s} << figure;
    }
    QTest::newRow("empty") << Document();
    QTest::newRow("rows") << numberedTable(2'000, 3);
    QTest::newRow("columns") << numberedTable(50, 40);
    QTest::newRow("figures") << figures;
    QTest::newRow("all blocks") << hostileDocument();
  }
  void pagesAreCounted() {
    QFETCH(Document, document);
    const QByteArray pdf = written(document);
    const qsizetype pages = pageCount(pdf);
    if (const auto text = textOf(pdf))
      for (qsizetype page = 1; page <= pages; ++page)
        QVERIFY2(text->contains(u"Page%1of%2"_s.arg(page).arg(pages)), qPrintable(QString::number(page)));
  }

  /// By qpdf, which reads every object and stream; what it only warns of is a fault too.
  void anotherReaderFindsNoFault_data() { pagesAreCounted_data(); }
  void anotherReaderFindsNoFault() {
    QFETCH(Document, document);
    document.blocks << Document::Code{.lines = QStringList(1'000, QString(99, u'x')), .language = {}};
    const QString program = QStandardPaths::findExecutable(u"qpdf"_s);
    if (program.isEmpty())
      QSKIP("qpdf is not installed");
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(written(document));
    file.close();
    QProcess process;
    process.start(program, {u"--check"_s, file.fileName()});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAll() + process.readAllStandardError());
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
