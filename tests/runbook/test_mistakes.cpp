// SPDX-License-Identifier: GPL-3.0-or-later
#include "mistakes.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_mistakes {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
struct Marked {
  QByteArray content;
  int line = 0;
  int column = 0;
};

/// The text without its mark «, which stands where the problem is.
Marked unmarked(const QString &text) {
  const auto at = text.indexOf(u'«');
  const QString before = text.left(at);
  return {.content = (before + text.mid(at + 1)).toUtf8(),
          .line = static_cast<int>(before.count(u'\n')) + 1,
          .column = static_cast<int>(before.size() - before.lastIndexOf(u'\n') - 1) + 1};
}

QString shown(const QList<Problem> &problems) {
  QStringList lines;
  for (const Problem &problem : problems)
    lines.append(problemText(u"x"_s, problem));
  return lines.join(u'\n');
}
}  // namespace

class TestMistakes : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void eachIsNamed_data() { addMistakes(); }
  void eachIsNamed() {
    QFETCH(QString, text);
    const Marked marked = unmarked(text);
    const LoadedRunbook loaded = readRunbook(stepKinds(), marked.content, u"x"_s);
    QVERIFY2(loaded.problems.size() == 1, qPrintable(u"not one problem:\n"_s + shown(loaded.problems)));
    const Problem &problem = loaded.problems.constFirst();
    QTEST(problem.message, "message");
    QTEST(problem.path, "path");
    QCOMPARE(problem.line, marked.line);
    QCOMPARE(problem.column, marked.column);
    QTEST(problem.isError, "isError");
  }

  void noneWithoutAMistake() {
    QCOMPARE(shown(readRunbook(stepKinds(), runbookWithoutMistake().toUtf8(), u"x"_s).problems), QString());
  }
};

STERNWAY_TEST(TestMistakes)

}  // namespace test_mistakes
#include "test_mistakes.moc"
