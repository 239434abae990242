// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownblock.h"
#include "import/othermarkup.h"
#include "import/sourcetext.h"
#include "markdown/nodes.h"
#include "markdown/tablebounds.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonDocument>
#include <QStringEncoder>

namespace test_sourcetext {

using namespace sternway;
using namespace sternway::importer;
using namespace Qt::StringLiterals;

/// What a file is, before anything is read of it: its encoding, its markup, and how much work it may make.
class TestSourceText : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void encodings_data();
  void encodings();
  void otherEncodings_data();
  void otherEncodings();
  void files_data();
  void files();
  void markups_data();
  void markups();
  void markdown_data();
  void markdown();
  void decorated_data();
  void decorated();
  void samplesAreMarkdown();
  void tablesAreBounded_data();
  void tablesAreBounded();
  void whatIsBoundedStays();
};

namespace {
QByteArray encoded(QStringConverter::Encoding encoding, const QString &text, bool isMarked = true) {
  QStringEncoder encode(encoding, isMarked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
  return encode(text);
}
}  // namespace

void TestSourceText::encodings_data() {
  QTest::addColumn<QByteArray>("content");
  const QString text = u"# Überprüfung\r\n\r\n- Läuft – “ja” 回滚\r\n"_s;
  QTest::newRow("UTF-8") << text.toUtf8();
  QTest::newRow("UTF-8, marked") << encoded(QStringConverter::Utf8, text);
  QTest::newRow("UTF-16LE, marked") << encoded(QStringConverter::Utf16LE, text);
  QTest::newRow("UTF-16BE, marked") << encoded(QStringConverter::Utf16BE, text);
  QTest::newRow("UTF-32LE, marked") << encoded(QStringConverter::Utf32LE, text);
  QTest::newRow("line ends of old Macs") << QString(text).replace(u"\r\n"_s, u"\r"_s).toUtf8();
}

void TestSourceText::encodings() {
  QFETCH(QByteArray, content);
  const auto text = sourceText(content);
  QVERIFY(text.has_value());
  QCOMPARE(*text, u"# Überprüfung\n\n- Läuft – “ja” 回滚\n"_s);
}

void TestSourceText::otherEncodings_data() {
  QTest::addColumn<QByteArray>("content");
  QTest::addColumn<QString>("named");  // in what is said
  QTest::newRow("Windows-1252") << QByteArray(
                                       "# A\n\n- \xdc"
                                       "ber 5 % \x96 l\xe4uft\n- gut\n")
                                << u"3"_s;
  QTest::newRow("Shift JIS, old line ends") << QByteArray("# A\r\r\r- \x83\x8d\x81[\x83\x8b\r") << u"4"_s;
  QTest::newRow("two lines") << QByteArray("# A\n\xe9t\xe9\n\xe9\n") << u"2"_s;
  QTest::newRow("half a character at the end") << QByteArray("# A\n\n- \xc3") << u"3"_s;
  QTest::newRow("UTF-16LE without a mark") << encoded(QStringConverter::Utf16LE, u"# Über\n\n- gut"_s, false) << u"UTF-16LE"_s;
  QTest::newRow("UTF-16BE without a mark") << encoded(QStringConverter::Utf16BE, u"# Über\n\n- gut"_s, false) << u"UTF-16BE"_s;
  QTest::newRow("UTF-16, half a character") << encoded(QStringConverter::Utf16LE, u"# Über"_s).chopped(1) << u"UTF-16LE"_s;
  QTest::newRow("UTF-16, half a pair") << encoded(QStringConverter::Utf16LE, u"# A\n\n"_s).append("\x3d\xd8\x41\x00", 4)
                                       << u"3"_s;
}

void TestSourceText::otherEncodings() {
  QFETCH(QByteArray, content);
  QFETCH(QString, named);
  const auto text = sourceText(content);
  QVERIFY(!text.has_value());
  QCOMPARE(text.error().kind, ErrorKind::Storage);
  QVERIFY2(text.error().message.contains(named), qPrintable(text.error().message));
  QVERIFY(!text.error().detail.isEmpty());
}

void TestSourceText::files_data() {
  QTest::addColumn<QByteArray>("content");
  QTest::addColumn<QString>("named");
  QTest::newRow(".docx") << QByteArrayLiteral("PK\3\4\x14\0\0\0word/document.xml") << u".docx"_s;
  QTest::newRow(".odt") << QByteArrayLiteral("PK\3\4\x14\0mimetypeapplication/vnd.oasis.opendocument.text") << u".odt"_s;
  QTest::newRow("archive") << QByteArrayLiteral("PK\3\4\x14\0\0\0runbook.md") << u"ZIP"_s;
  QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") << u"PDF"_s;
  QTest::newRow("RTF") << QByteArray("{\\rtf1\\ansi Rollback}") << u"RTF"_s;
  QTest::newRow(".doc") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 words") << u".doc"_s;
  QTest::newRow("larger than a runbook") << QByteArray("PK\3\4word/").append(2'000'000, 'x') << u".docx"_s;
}

void TestSourceText::files() {
  QFETCH(QByteArray, content);
  QFETCH(QString, named);
  const auto text = markdownText(content);
  QVERIFY(!text.has_value());
  QVERIFY2(text.error().message.contains(named), qPrintable(text.error().message));
  QVERIFY(!text.error().detail.isEmpty());
}

void TestSourceText::markups_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("remedy");
  QTest::newRow("Jira")
      << u"h1. Rollback of shop\n\nh2. Steps\n\n# Tell the team\n# Undo\n{code:bash}\n# look first\nkubectl rollout undo deploy/shop\n{code}\n"_s
      << u"-f jira"_s;
  QTest::newRow("Confluence, a table") << u"||Metric||Threshold||\n|Error rate|> 5%|\n\nh2. Steps\n* {{helm rollback shop}}\n"_s
                                       << u"-f jira"_s;
  QTest::newRow("Textile") << u"h1. Rollback\n\n|_. Metric |_. Threshold |\n| Error rate | > 5% |\n\n# Undo\n"_s
                           << u"-f textile"_s;
  QTest::newRow("MediaWiki")
      << u"== When to roll back ==\n{| class=\"wikitable\"\n! Metric !! Threshold\n|-\n| Error rate || > 5%\n|}\n# Undo\n"_s
      << u"-f mediawiki"_s;
  QTest::newRow("DokuWiki")
      << u"====== Rollback ======\n^ Metric ^ Threshold ^\n| Error rate | > 5% |\n<code bash>\nkubectl get pods\n</code>\n"_s
      << u"-f dokuwiki"_s;
  QTest::newRow("reStructuredText")
      << u"Rollback\n========\n\n.. code-block:: bash\n\n   # look\n   kubectl get pods\n\nThen::\n\n   kubectl get nodes\n"_s
      << u"-f rst"_s;
  QTest::newRow("reStructuredText, a grid")
      << u"Rollback\n========\n\n+------+------+\n| Name | Limit |\n+======+=======+\n| a    | b    |\n+------+------+\n\nSee `the board <https://x.example>`_.\n"_s
      << u"-f rst"_s;
  QTest::newRow("AsciiDoc")
      << u"= Rollback of shop\n:toc:\n\n== Steps\n\n. Undo\n+\n[source,bash]\n----\n# look\nkubectl get pods\n----\n"_s
      << u"downdoc"_s;
  QTest::newRow("AsciiDoc with fences") << u"= Rollback of shop\n:toc:\n\n== Steps\n\n```bash\n# look\nkubectl get pods\n```\n"_s
                                        << u"downdoc"_s;
  QTest::newRow("Org") << u"#+TITLE: Rollback\n\n* Steps\n#+BEGIN_SRC sh\nkubectl get pods\n#+END_SRC\n"_s << u"-f org"_s;
  QTest::newRow("Confluence's storage format")
      << u"<h1>Rollback</h1>\n<p>Undo</p><ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[# look\nkubectl get pods]]></ac:plain-text-body></ac:structured-macro>\n"_s
      << u"-f html"_s;
  QTest::newRow("HTML page") << u"<!DOCTYPE html>\n<html><body><h1>Rollback</h1>\n- x\n<pre># look\n</pre></body></html>\n"_s
                             << u"-f html"_s;
  QTest::newRow("HTML") << u"<h1>Rollback</h1>\n<p>Undo:</p>\n<pre># look\nkubectl get pods</pre>\n<ul><li>x</li></ul>\n"_s
                        << u"-f html"_s;
  const QString head = u"<h1>Rollback</h1>\n<p>Undo:</p>\n"_s;
  for (const auto &[name, body] :
       {std::pair("a <pre> that is drawn in", u"<pre>\n\n    kubectl get pods\n\n</pre>\n"_s),
        std::pair("code in a cell", u"<table><tr><td>\n\n    kubectl get pods\n\n</td></tr></table>\n"_s),
        std::pair("words in an item", u"<ul>\n<li>\n\n    Look first\n\n</li>\n</ul>\n"_s),
        std::pair("a paragraph that does not end", u"<p>\n\n    Look first\n"_s),
        std::pair("tags that are drawn in", u"<div>\n\n    Look first:\n    <b>now</b>\n\n</div>\n"_s),
        std::pair("a <div> in a <div>", u"<div>\n  <div>\n\n    Look first\n\n  </div>\n</div>\n"_s),
        std::pair("no line between", u"<div>\n    Look first\n</div>\n"_s),
        std::pair("a comment", u"<!--\n\n    kubectl get pods\n\n-->\n"_s)})
    QTest::newRow(qPrintable(u"HTML, "_s + QLatin1StringView(name))) << head + body << u"-f html"_s;
}

void TestSourceText::markups() {
  QFETCH(QString, text);
  QFETCH(QString, remedy);
  const auto other = otherMarkup(text);
  QVERIFY(other.has_value());
  QVERIFY2(other->remedy.contains(remedy), qPrintable(other->remedy));
  const auto made = importMarkdown(steps::stepKinds(), text.toUtf8(), {.fileName = u"sample"_s});
  QVERIFY(!made.has_value());
  QCOMPARE(made.error().message, other->what);
}

/// Markdown with what other markups have, too.
void TestSourceText::markdown_data() {
  QTest::addColumn<QString>("text");
  QTest::newRow("a template of Jira in a fence") << u"Rollback\n\n```\nh1. Incident\n||a||b||\n{code}x{code}\n```\n"_s;
  QTest::newRow("Jira below a heading") << u"# Rollback\n\nh1. Incident\n\n||a||b||\n"_s;
  QTest::newRow("one sign") << u"h1. Rollback\n\nUndo it.\n"_s;
  QTest::newRow("a table") << u"{note}\n\n| a | b |\n|---|---|\n| [x|https://x.example] | y |\n"_s;
  QTest::newRow("setext headings") << u"Rollback\n========\n\nSteps\n-----\n\n1. Undo\n\n> **Note:** x\n"_s;
  QTest::newRow("front matter") << u"---\ntitle: Rollback\n---\n\nSteps\n=====\n\n- Undo\n"_s;
  QTest::newRow("banners") << u"=== Step 1 ===\n\nUndo\n\n=== Step 2 ===\n\nLook\n"_s;
  QTest::newRow("links of wikis") << u"# Rollback\n\n[[Runbooks]] and {{ .Values.name }}\n"_s;
  QTest::newRow("HTML among it") << u"<h1 align=\"center\">Rollback</h1>\n<p>Undo</p>\n\n## Steps\n\n1. Undo\n"_s;
  QTest::newRow("HTML and a list") << u"<div><h2>Rollback</h2></div>\n<table><tr><td>x</td></tr></table>\n\n- Undo\n"_s;
  QTest::newRow("a word of a directive") << u"Rollback\n\n.. note that this is slow\n\nThen::\n\n    kubectl get pods\n"_s;
}

void TestSourceText::markdown() {
  QFETCH(QString, text);
  QVERIFY(!otherMarkup(text).has_value());
}

/// As authors decorate a README for GitHub, without a heading, list or fence of Markdown.
void TestSourceText::decorated_data() {
  QTest::addColumn<QString>("text");
  const QString head =
      u"<div align=\"center\">\n  <img src=\"logo.png\">\n  <h1>Rollback of shop</h1>\n  <p>Two commands.</p>\n"
      "</div>\n\n"_s;
  const QString code = u"    kubectl rollout undo deployment/shop -n prod\n"_s;
  const QString look = u"    kubectl get pods -n prod\n"_s;
  QTest::newRow("below words") << head + u"Undo it:\n\n"_s + code + u"\nThen look:\n\n"_s + look;
  QTest::newRow("by a tab") << head + u"Undo it:\n\n\t"_s + code.trimmed() + u"\n\nThen look:\n\n\t"_s + look.trimmed();
  QTest::newRow("below a heading of HTML") << head + u"<h2>Undo</h2>\n\n"_s + code + u"\n<h2>Look</h2>\n\n"_s + look;
  QTest::newRow("in <details>") << head + u"<details>\n<summary>Undo</summary>\n\n"_s + code + u'\n' + look +
                                       u"\n</details>\n\n<p align=\"center\">The team</p>\n"_s;
  QTest::newRow("with a rule of its own") << head + u"Undo it, and look:\n\n"_s + code + look + u"\n<br>\n"_s;
}

void TestSourceText::decorated() {
  QFETCH(QString, text);
  const auto made = importMarkdown(steps::stepKinds(), text.toUtf8(), {.fileName = u"README.md"_s});
  QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
  QString commands;
  const auto collect = [&commands](const QList<Step> &steps) {
    for (const Step &step : steps)
      commands += step.kind + u' ' + step.command + QString::fromUtf8(QJsonDocument(step.args).toJson());
  };
  for (const Phase &phase : made->runbook.procedure)
    collect(phase.steps);
  for (const Method &method : made->runbook.methods)
    collect(method.steps);
  QVERIFY2(commands.contains(u"shop"_s) && commands.contains(u"pods"_s), qPrintable(commands));
}

void TestSourceText::samplesAreMarkdown() {
  const QDir folder(QStringLiteral(STERNWAY_SOURCE_DIR "/tests/import/markdown"));
  const QStringList names = folder.entryList({u"*.md"_s});
  QVERIFY(names.size() > 5);
  for (const QString &name : names) {
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(markdownText(file.readAll()).has_value(), qPrintable(name));
  }
}

/// Counted, not given to the parser: it is the parser that must not get it.
void TestSourceText::tablesAreBounded_data() {
  QTest::addColumn<QString>("text");
  const QString row = u"| a | b |\n|---|---|\n"_s;
  QTest::newRow("a row of pipes") << row + QString(100'000, u'|') + u'\n';
  QTest::newRow("a header of pipes") << QString(u"|a"_s).repeated(25'000) + u"|\n"_s + QString(u"|-"_s).repeated(25'000) +
                                            u"|\n"_s;
  QTest::newRow("short rows of a wide table") << QString(u"|a"_s).repeated(150) + u"|\n"_s + QString(u"|-"_s).repeated(150) +
                                                     u"|\n"_s + QString(u"x\n"_s).repeated(50'000);
  QTest::newRow("the same in a quote") << u"> "_s + QString(u"|a"_s).repeated(150) + u"|\n> "_s + QString(u"|-"_s).repeated(150) +
                                              u"|\n"_s + QString(u"> x\n"_s).repeated(50'000);
  QTest::newRow("many such tables") << QString(QString(u"|a"_s).repeated(150) + u"|\n"_s + QString(u"|-"_s).repeated(150) +
                                               u"|\n"_s + QString(u"x\n"_s).repeated(300) + u'\n')
                                           .repeated(50);
  QTest::newRow("old line ends") << QString(row + QString(100'000, u'|')).replace(u'\n', u'\r');
}

void TestSourceText::tablesAreBounded() {
  QFETCH(QString, text);
  const QString bounded = markdown::withBoundedTables(text);
  qsizetype columns = 0;
  qsizetype missing = 0;
  for (const QString &line : bounded.split(QRegularExpression(u"[\r\n]"_s))) {
    const qsizetype pipes = line.count(u'|');
    QVERIFY(pipes <= markdown::maxPipes);
    const bool begins = line.contains(u"|-"_s);
    columns = line.isEmpty() ? 0 : begins ? std::max(columns, pipes) : columns;
    missing += std::max<qsizetype>(0, columns - pipes);
  }
  QVERIFY2(missing <= markdown::maxMissingCells, qPrintable(QString::number(missing)));
  QCOMPARE(markdown::withPipes(bounded), text);
}

void TestSourceText::whatIsBoundedStays() {
  const QString many = QString(u"| x "_s).repeated(markdown::maxPipes + 1);
  const QString table = u"| a | b |\n|---|---|\n| c | d |\n"_s;
  QCOMPARE(markdown::withBoundedTables(table), table);
  QVERIFY(markdown::withBoundedTables(many) != many);
  const MarkdownBlock document = parseMarkdown(many + u"\n\n```\n"_s + many + u"\n```\n\n"_s + table);
  QCOMPARE(document.children.size(), size_t(3));
  QCOMPARE(document.children.at(0).text, many.trimmed());
  QCOMPARE(document.children.at(1).text, many + u'\n');
  QCOMPARE(document.children.at(2).type, MarkdownBlock::Type::Table);
}

STERNWAY_TEST(TestSourceText)

}  // namespace test_sourcetext
#include "test_sourcetext.moc"
