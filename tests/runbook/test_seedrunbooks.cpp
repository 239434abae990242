// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace test_seedrunbooks {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All text of a value and of what is in it.
QString textOf(const YamlNode &node) {
  QStringList words{node.text};
  for (const YamlNode &item : node.items)
    words.append(textOf(item));
  for (const auto &[key, value] : node.entries)
    words << key.text << textOf(value);
  words.removeAll(QString());
  return words.join(u' ');
}

/// The item of a list that has this number, or this id, or this name.
const YamlNode *itemOf(const YamlNode &list, const QString &which) {
  bool isNumber = false;
  const size_t number = which.toUInt(&isNumber);
  if (isNumber)
    return number < list.items.size() ? &list.items[number] : nullptr;
  for (const YamlNode &item : list.items)
    for (const QString &key : {u"id"_s, u"name"_s})
      if (const YamlNode *name = item.find(key); name && name->text == which)
        return &item;
  return nullptr;
}

/// "methods[previous].steps[0].kubernetes.undo.to": keys may have dots in them.
const YamlNode *resolve(const YamlNode &node, const QString &path) {
  if (path.isEmpty())
    return &node;
  if (path.startsWith(u'[')) {
    const auto end = path.indexOf(u']');
    const YamlNode *item = itemOf(node, path.mid(1, end - 1));
    return item ? resolve(*item, path.mid(end + 1)) : nullptr;
  }
  const QString rest = path.startsWith(u'.') ? path.mid(1) : path;
  for (const auto &[key, value] : node.entries)
    if (const QChar after = rest.startsWith(key.text) ? rest.size() > key.text.size() ? rest[key.text.size()] : u'.' : QChar();
        after == u'.' || after == u'[')
      if (const YamlNode *found = resolve(value, rest.mid(key.text.size())))
        return found;
  return nullptr;
}

struct Element {
  int line;  ///< in the Markdown that the runbook was made from
  QString what;
  QString path;  ///< in the runbook
  QString needle;
};

QList<Element> elementsOf(const QString &name) {
  QList<Element> elements;
  const QString table =
      QString::fromUtf8(contentOf(QStringLiteral(STERNWAY_SOURCE_DIR "/tests/runbook/seeds/") + name + u".tsv"_s));
  for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts))
    if (const QStringList cells = line.split(u'\t'); !line.startsWith(u'#') && cells.size() == 4)
      elements.append({cells[0].toInt(), cells[1], cells[2], cells[3]});
  return elements;
}
}  // namespace

/// The five samples say all that the teams' Markdown said: tests/runbook/seeds has a table for each, made by reading it.
class TestSeedRunbooks : public QObject {
  Q_OBJECT
private:
  static void eachRunbook() {
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"app"_s, u"lomash-wood"_s, u"onboarding"_s, u"order-service"_s, u"ticket-service"_s})
      QTest::newRow(qPrintable(name)) << name;
  }

private Q_SLOTS:
  void nothingIsWrongWithThem_data() { eachRunbook(); }
  void nothingIsWrongWithThem() {
    QFETCH(QString, name);
    const LoadedRunbook loaded = readRunbook(stepKinds(), contentOf(u":/runbooks/"_s + name + u".yaml"_s), name + u".yaml"_s);
    QStringList lines;
    for (const Problem &problem : loaded.problems)
      lines.append(problemText(name + u".yaml"_s, problem));
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    QCOMPARE(loaded.runbook.name, name);
    QCOMPARE((*loadBuiltInRunbook(stepKinds(), name))->services.size(), loaded.runbook.services.size());
  }

  void everyRowSaysWhatTheTeamSaid_data() { eachRunbook(); }
  void everyRowSaysWhatTheTeamSaid() {
    QFETCH(QString, name);
    const auto runbook = loadBuiltInRunbook(stepKinds(), name);
    QVERIFY(runbook);
    QVERIFY(!(*runbook)->matrix.rows.isEmpty());
    for (const MatrixRow &row : (*runbook)->matrix.rows)
      QVERIFY2(!row.text.isEmpty(), qPrintable(row.when));
  }

  void everyElementIsThere_data() { eachRunbook(); }
  void everyElementIsThere() {
    QFETCH(QString, name);
    QList<Problem> problems;
    const auto document = parseYaml(contentOf(u":/runbooks/"_s + name + u".yaml"_s), problems);
    QVERIFY(document);
    const QList<Element> elements = elementsOf(name);
    QVERIFY2(elements.size() >= 60, qPrintable(QString::number(elements.size())));
    QStringList missing;
    for (const Element &element : elements) {
      const YamlNode *node = resolve(*document, element.path);
      if (!node || !textOf(*node).contains(element.needle))
        missing.append(u"line %1, %2: no \"%3\" in %4%5"_s.arg(element.line)
                           .arg(element.what, element.needle, element.path, node ? QString() : u" (which is not there)"_s));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
  }

  /// The notes point at other places of the runbook: each of them exists.
  void whatTheNotesPointAtExists_data() { eachRunbook(); }
  void whatTheNotesPointAtExists() {
    QFETCH(QString, name);
    QList<Problem> problems;
    const auto document = parseYaml(contentOf(u":/runbooks/"_s + name + u".yaml"_s), problems);
    QVERIFY(document);
    static const QRegularExpression place(u"\\b[a-zA-Z]+(?:\\.[a-zA-Z]+)*\\[\\d+\\](?:\\.[a-zA-Z]+\\[\\d+\\])*"_s);
    int places = 0;
    for (auto match = place.globalMatch(textOf(*document->find(u"notes"_s))); match.hasNext(); ++places) {
      const QString path = match.next().captured();
      QVERIFY2(resolve(*document, path), qPrintable(path));
    }
    QVERIFY(places >= 2);
  }

  void aMissingElementWouldBeSeen() {
    QList<Problem> problems;
    const auto document = parseYaml("a: {b.c: [{id: x, d: 1}, {name: y, d: 2}]}", problems);
    QVERIFY(document);
    QCOMPARE(resolve(*document, u"a.b.c[x].d"_s)->text, u"1"_s);
    QCOMPARE(resolve(*document, u"a.b.c[1].d"_s)->text, u"2"_s);
    QVERIFY(!resolve(*document, u"a.b.c[2]"_s));
    QVERIFY(!resolve(*document, u"a.b.c[z].d"_s));
    QVERIFY(!resolve(*document, u"a.b"_s));
    QCOMPARE(textOf(*document), u"a b.c id x d 1 name y d 2"_s);
  }
};

STERNWAY_TEST(TestSeedRunbooks)

}  // namespace test_seedrunbooks
#include "test_seedrunbooks.moc"
