// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/lexicon.h"
#include "import/markdownimport.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QDir>
#include <QRegularExpression>

namespace test_importwords {

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

/// The words of natural languages are data: a language is added by a file, and no source of the importer has words of one.
class TestImportWords : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void languageIsAFile();
  void anyWordOfAList_data();
  void anyWordOfAList();
  void namedListsExist();
  void sourcesHoldNoWords_data();
  void sourcesHoldNoWords();
};

namespace {
using Use = std::pair<QString, bool>;  ///< a string literal; whether it is a part of an expression or of a list of words

QStringList sources() {
  const QDir folder(QStringLiteral(STERNWAY_SOURCE_DIR "/app/import"));
  QStringList files;
  for (const QString &name : folder.entryList({u"*.cpp"_s, u"*.h"_s}, QDir::Files))
    files.append(folder.filePath(name));
  return files;
}

QString sourceText(const QString &path) {
  QFile file(path);
  static const QRegularExpression comment(u"(?m)(?<![:\"/])//.*$"_s);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).remove(comment) : QString();
}

/// Where an expression or a list begins and ends.
QList<std::pair<qsizetype, qsizetype>> stretchesOf(const QString &source) {
  static const QRegularExpression begin(u"QRegularExpression(?: \\w+)?\\s*\\(|(?:QStringList|QSet<QString>)(?: \\w+)?\\s*\\{"_s);
  QList<std::pair<qsizetype, qsizetype>> stretches;
  for (auto i = begin.globalMatch(source); i.hasNext();) {
    const auto match = i.next();
    int depth = 1;
    bool inText = false;
    qsizetype at = match.capturedEnd();
    for (; at < source.size() && depth > 0; ++at) {
      const QChar c = source.at(at);
      if (c == u'\\')
        ++at;
      else if (c == u'"' && source.at(at - 1) != u'\'')
        inText = !inText;
      else if (!inText && (c == u'(' || c == u'{'))
        ++depth;
      else if (!inText && (c == u')' || c == u'}'))
        --depth;
    }
    stretches.append({match.capturedEnd(), at});
  }
  return stretches;
}

QList<Use> literalsOf(const QString &source) {
  static const QRegularExpression literal(u"((?:any|value)\\(u)?(?<!')\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
  const auto stretches = stretchesOf(source);
  QList<Use> all;
  for (auto i = literal.globalMatch(source); i.hasNext();) {
    const auto match = i.next();
    const bool isMatched = std::any_of(stretches.cbegin(), stretches.cend(), [&match](const auto &stretch) {
      return match.capturedStart() >= stretch.first && match.capturedEnd() <= stretch.second;
    });
    if (match.captured(1).isEmpty())
      all.append({match.captured(2), isMatched});
  }
  return all;
}

/// Words of commands, of markup, of units and of our own format. Words of a human language go to resources/import instead.
const QSet<QString> &syntax() {
  static const QString words =
      // shells and what they run
      u"if then else elif fi for while until case esac do done function select set export local readonly read exit trap date "
      "pipefail cd sudo bash sh zsh ksh fish cmd bat shell shellsession console terminal powershell pwsh ps param foreach try "
      "switch in py ya ml json BEGIN START TRANSACTION COMMIT ROLLBACK END deploy ment EFMigrations "
      // languages of fences
      "java sql psql pgsql postgresql mysql plsql tsql text txt plaintext plain markdown md "
      // HTML and entities
      "abbr big blockquote br center code col colgroup dd del details div dl dt em font hr img input ins kbd label li mark ol "
      "pre "
      "samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var amp lt gt quot nbsp "
      // SQL
      "SELECT INSERT INTO UPDATE SET DELETE FROM ALTER TABLE DATABASE USER ROLE INDEX DROP COLUMN VIEW TYPE SCHEMA FUNCTION "
      "TRIGGER CREATE UNIQUE OR REPLACE TEMP EXTENSION TRUNCATE EXPLAIN ANALYZE WITH AS VACUUM REINDEX SHOW TABLES PROCESSLIST "
      "DATABASES SLAVE REPLICA ENGINE statement lock timeout session global "
      // codes, units and addresses
      "SEV sev sha HH MM SS ms https kmg "
      // keys of the runbook, of the word files and of front matter
      "unknown contents postMortem matrix escalation contacts prevention troubleshooting scenarios communication when database "
      "services prechecks verification postActions config monitoring assess links overview execute title notes checklists "
      "followUps methods procedure signs useWhen caution metrics"_s;
  static const QSet<QString> all = [] {
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(list.cbegin(), list.cend());
  }();
  return all;
}

QStringList wordsOf(QString literal) {
  static const QRegularExpression escape(u"\\\\\\\\[pPx]\\{[^}]*\\}|\\\\\\\\[A-Za-z0-9]|\\\\[ntr]|\\[[^\\]]*\\]"_s);
  static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
  static const QRegularExpression name(u"^[\\w-]*[./_:-][\\w./:-]*$"_s);
  QStringList words;
  if (name.match(literal).hasMatch())
    return words;  // "kubernetes.undo", "--follow"
  for (auto i = word.globalMatch(literal.replace(escape, u" "_s)); i.hasNext();)
    words.append(i.next().captured());
  return words;
}
}  // namespace

void TestImportWords::languageIsAFile() {
  const QByteArray text =
      "# Malfaro de la servo\n\nRespondeculo: teamo\n\n"
      "## Kiam malfari\n\n- Erarkvoto pli ol 5 procentoj dum pli ol 3 minutoj\n\n"
      "| Mezuro | Sojlo | Ago |\n|---|---|---|\n| Erarkvoto | pli ol 2 % | ne malfaru, rigardi |\n| p95 | pli ol 2 s | mal fari "
      "|\n\n"
      "## Kontroloj\n\n- [ ] Erarkvoto malpli ol 1 %\n- [ ] Raporti ene de 30 minutoj\n\n"
      "## Misfunkcioj\n\n### Misfunkcio 1: nenio venas\n\n```bash\nkubectl get pods\n```\n";
  const auto made = importMarkdown(stepKinds(), text, {.fileName = u"malfaro.md"_s});
  QVERIFY(made.has_value());
  const Runbook &runbook = made->runbook;
  QCOMPARE(runbook.owner, u"teamo"_s);
  QCOMPARE(runbook.matrix.rows.size(), 3);
  QStringList rows;
  for (const MatrixRow &row : runbook.matrix.rows)
    rows.append(row.when + u' ' + actionName(row.action));
  rows.sort();
  QCOMPARE(rows, (QStringList{u"error_rate > 2% monitor"_s, u"error_rate > 5% rollback"_s, u"latency_p95 > 2s rollback"_s}));
  QCOMPARE(runbook.checklists.size(), 1);
  QCOMPARE(runbook.checklists.constFirst().id, u"verification"_s);
  QCOMPARE(runbook.checklists.constFirst().items.value(0).check.text, u"error_rate < 1%"_s);
  QCOMPARE(runbook.checklists.constFirst().items.value(1).within, std::chrono::minutes(30));
  QCOMPARE(runbook.troubleshooting.size(), 1);
  QCOMPARE(runbook.troubleshooting.constFirst().problem, u"nenio venas"_s);
}

void TestImportWords::anyWordOfAList_data() {
  QTest::addColumn<QString>("list");
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("found");
  QTest::newRow("whole word") << u"runs"_s << u"rerun it"_s << QString();
  QTest::newRow("word") << u"runs"_s << u"please run it"_s << u"run"_s;
  QTest::newRow("longest") << u"moreThan"_s << u"более чем 5"_s << u"более чем"_s;
  QTest::newRow("beginning") << u"deadlines"_s << u"innerhalbe"_s << u"innerhalbe"_s;
  QTest::newRow("middle") << u"needs"_s << u"they require it"_s << u"require"_s;
  QTest::newRow("no blanks") << u"runs"_s << u"先执行它"_s << u"执行"_s;
  QTest::newRow("sign") << u"percent"_s << u"5%"_s << u"%"_s;
  QTest::newRow("of the added language") << u"runs"_s << u"rulu gin"_s << u"rulu"_s;
}

void TestImportWords::anyWordOfAList() {
  QFETCH(const QString, list);
  QFETCH(const QString, text);
  const QRegularExpression expression(lexicon().any(list));
  QVERIFY(expression.isValid());
  QTEST(expression.match(text).captured(), "found");
}

void TestImportWords::namedListsExist() {
  static const QRegularExpression use(u"(?:any\\(|lists\\.value\\(|phrases\\()u\"(\\w+)\""_s);
  int count = 0;
  for (const QStringList files = sources(); const QString &path : files) {
    const QString source = sourceText(path);
    for (auto i = use.globalMatch(source); i.hasNext(); ++count) {
      const QString name = i.next().captured(1);
      QVERIFY2(!lexicon().lists.value(name).isEmpty(), qPrintable(path + u": no list is named "_s + name));
    }
  }
  QVERIFY(count > 20);
}

void TestImportWords::sourcesHoldNoWords_data() {
  QTest::addColumn<QString>("path");
  // They read commands and markups, whose words are those of programs.
  static const QStringList recognisers{u"kubectlsteps"_s, u"toolsteps"_s, u"deploysteps"_s, u"datasteps"_s, u"othermarkup"_s};
  for (const QStringList files = sources(); const QString &path : files)
    if (const QString name = QFileInfo(path).completeBaseName(); !recognisers.contains(name))
      QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void TestImportWords::sourcesHoldNoWords() {
  QFETCH(const QString, path);
  static const QRegularExpression foreign(u"(?![\\x00-\\x7f])\\p{L}"_s);
  const QString source = sourceText(path);
  QVERIFY(!source.isEmpty());
  for (const QList<Use> literals = literalsOf(source); const auto &[literal, isMatched] : literals) {
    QVERIFY2(!foreign.match(literal).hasMatch(), qPrintable(u"a word of a language: "_s + literal));
    for (const QStringList words = isMatched ? wordsOf(literal) : QStringList(); const QString &word : words)
      QVERIFY2(syntax().contains(word), qPrintable(u"“%1” in “%2” belongs to resources/import"_s.arg(word, literal)));
  }
}

STERNWAY_TEST(TestImportWords)

}  // namespace test_importwords
#include "test_importwords.moc"
