// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownimport.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QDir>
#include <QRegularExpression>

namespace test_live_import {

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

/// The runbooks that teams really have, from the folder that STERNWAY_SEEDS names (.ci/run sets it): their texts are no part of
/// this repository. Nothing of them may get lost.
class TestLiveImport : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void counts_data();
  void counts();
  void everyLine_data();
  void everyLine();

private:
  static QByteArray seed(const QString &number);
};

QByteArray TestLiveImport::seed(const QString &number) {
  const QDir folder(qEnvironmentVariable("STERNWAY_SEEDS"));
  const QStringList names = folder.entryList({number + u"_*.txt"_s}, QDir::Files);
  QFile file(folder.filePath(names.value(0)));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Made by reading the five: rows of decision tables, reasons to roll back, items of checklists and numbered follow-ups, commands
/// of the fences, message templates, contacts with escalation levels.
void TestLiveImport::counts_data() {
  QTest::addColumn<QString>("expected");
  QTest::newRow("000") << u"rows 7, triggers 5, templates 2, contacts 4"_s;
  QTest::newRow("001") << u"rows 4, triggers 0, templates 1, contacts 0"_s;
  QTest::newRow("002") << u"rows 6, triggers 4, templates 0, contacts 4"_s;
  QTest::newRow("003") << u"rows 0, triggers 4, templates 2, contacts 0"_s;
  QTest::newRow("004") << u"rows 8, triggers 6, templates 3, contacts 3"_s;
}

void TestLiveImport::counts() {
  QFETCH(QString, expected);
  const QString number = QString::fromLatin1(QTest::currentDataTag());
  const QByteArray source = seed(number);
  QVERIFY2(!source.isEmpty(), "STERNWAY_SEEDS must name the folder of the seeds");
  const auto made = importMarkdown(stepKinds(), source, {.fileName = number + u".md"_s});
  QVERIFY(made);
  QVERIFY(!readRunbook(stepKinds(), made->yaml, u"made.yaml"_s).hasErrors());
  const ImportCounts &read = made->report.understood;
  QCOMPARE(u"rows %1, triggers %2, templates %3, contacts %4"_s.arg(read.matrixRows)
               .arg(read.triggers)
               .arg(read.templates)
               .arg(read.contacts),
           expected);
}

void TestLiveImport::everyLine_data() {
  QTest::addColumn<int>("elements");  // decision rows, check boxes, commands and SQL statements: lines that begin one
  QTest::newRow("000") << 7 + 4 + 17;
  QTest::newRow("001") << 4 + 8 + 38;
  QTest::newRow("002") << 6 + 24 + 26;
  QTest::newRow("003") << 0 + 17 + 36;
  QTest::newRow("004") << 8 + 11 + 34;
}

/// Each of these lines is an element of the runbook, or is listed in the report.
void TestLiveImport::everyLine() {
  QFETCH(int, elements);
  const QString number = QString::fromLatin1(QTest::currentDataTag());
  const QByteArray source = seed(number);
  QVERIFY2(!source.isEmpty(), "STERNWAY_SEEDS must name the folder of the seeds");
  const auto made = importMarkdown(stepKinds(), source, {.fileName = number + u".md"_s});
  QVERIFY(made);
  QSet<int> covered;
  for (const ImportedElement &element : made->report.elements)
    for (int line = element.firstLine; line <= element.lastLine; ++line)
      covered.insert(line);
  for (const auto &list : {made->report.ambiguous, made->report.leftOver})
    for (const ImportEntry &entry : list)
      covered.insert(entry.line);
  static const QRegularExpression begins(
      u"^\\s*(?:(?:#\\s*)?- \\[ \\]|\\|(?!\\s*:?-)|kubectl |helm |helmfile |git |gh |curl |npm |docker|psql|watch |ssh |vim? |\\./|bash |SELECT |BEGIN)"_s);
  const QStringList lines = QString::fromUtf8(source).split(u'\n');
  int seen = 0;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const bool isHeader = i + 1 < lines.size() && lines.at(i + 1).startsWith(u"|--"_s);
    if (!begins.match(lines.at(i)).hasMatch() || isHeader)
      continue;
    ++seen;
    const bool isWithin =
        std::any_of(made->report.elements.cbegin(), made->report.elements.cend(),
                    [&](const ImportedElement &element) { return element.firstLine <= i + 1 && element.lastLine >= i + 1; });
    QVERIFY2(isWithin || covered.contains(static_cast<int>(i) + 1) || made->yaml.contains(lines.at(i).trimmed().toUtf8()),
             qPrintable(u"line %1: %2"_s.arg(i + 1).arg(lines.at(i))));
  }
  QVERIFY2(seen * 10 >= elements * 8, qPrintable(u"%1 lines looked at"_s.arg(seen)));
}

STERNWAY_TEST(TestLiveImport)

}  // namespace test_live_import
#include "test_live_import.moc"
