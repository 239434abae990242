// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells.h"
#include "models/matrixmodel.h"
#include "models/printedmodel.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_matrixmodel {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ConditionNode above(const QString &metric, double threshold, Unit unit = Unit::Ratio) {
  ConditionNode node;
  node.metric = metric;
  node.threshold = threshold;
  node.unit = unit;
  return node;
}

MatrixRow row(const QString &when, const ConditionNode &condition, Action action, const QString &severity, int line) {
  MatrixRow out;
  out.when = when;
  out.condition = condition;
  out.action = action;
  out.severity = severity;
  out.line = line;
  return out;
}

/// 12 % and 5 %, the latter with a hold time, a share of memory that nobody measures, and a range that is not true.
Matrix matrix() {
  Matrix out;
  out.source = u"order-service.yaml"_s;
  out.rows << row(u"error_rate > 10%"_s, above(u"error_rate"_s, 0.1), Action::Rollback, u"P0"_s, 20);
  MatrixRow held = row(u"error_rate > 5%"_s, above(u"error_rate"_s, 0.05), Action::Rollback, u"P1"_s, 21);
  held.hold = 2min;
  held.text = u"Error rate above 5 % for two minutes"_s;
  out.rows << held;
  MatrixRow prepare = row(u"error_rate > 5%"_s, above(u"error_rate"_s, 0.05), Action::Prepare, u"P1"_s, 22);
  prepare.within = 5min;
  out.rows << prepare;
  out.rows << row(u"memory_usage > 90%"_s, above(u"memory_usage"_s, 0.9), Action::Investigate, {}, 23);
  return out;
}

/// 6 % since \a since.
Verdict verdictAt(const QDateTime &now, std::chrono::seconds since, double value = 0.06) {
  Situation situation;
  MetricHistory errors;
  for (qint64 second = -600; second <= 0; second += 5)
    errors.samples.append({now.addSecs(second).toMSecsSinceEpoch(), -second <= since.count() ? value : 0.001});
  errors.step = 5s;
  situation.metrics.insert(u"error_rate"_s, errors);
  return evaluate(matrix(), situation, now);
}

}  // namespace

class TestMatrixModel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("TZ", "UTC"); }

  void everyRowSaysHowItStands() {
    MatrixModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues(matrixLines(matrix(), verdictAt(two, 40s), two));
    QCOMPARE(printed(model).join(u'\n'),
             QStringList(
                 {u"State | Condition | Now | Met since | Then | Within | Line"_s,
                  u"not met | error_rate > 10% | error rate 6 % |  | Roll back · P0 |  | 20"_s,
                  u"pending, 1 min 20 s left | error_rate > 5% for 2 min | error rate 6 % | 01:59:20 | Roll back · P1 |  | 21"_s,
                  u"deciding | error_rate > 5% | error rate 6 % | 01:59:20 | Prepare · P1 | 4 min 20 s left | 22"_s,
                  u"unknown | memory_usage > 90% | memory of the limit no data |  | Investigate |  | 23"_s})
                 .join(u'\n'));
    QCOMPARE(model.index(1, MatrixColumns::StateColumn).data(MarkRole).toInt(), int(Mark::Progress));
    QCOMPARE(model.index(2, MatrixColumns::StateColumn).data(MarkRole).toInt(), int(Mark::Warning));
    QCOMPARE(model.index(3, MatrixColumns::StateColumn).data(MarkRole).toInt(), int(Mark::Unknown));
    QCOMPARE(model.index(1, MatrixColumns::Condition).data(DetailRole).toString(), u"Error rate above 5 % for two minutes"_s);
    QCOMPARE(model.index(3, MatrixColumns::Now).data(Qt::ToolTipRole).toString(), u"no data for memory of the limit"_s);
  }

  void onlyTheRowThatDecidesStandsOut() {
    MatrixModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues(matrixLines(matrix(), verdictAt(two, 40s), two));
    for (int line = 0; line < model.rowCount(); ++line)
      QCOMPARE(model.index(line, 0).data(EmphasisRole).isValid(), line == 2);
    model.setValues(matrixLines(matrix(), verdictAt(two, 40s, 0.121), two));
    for (int line = 0; line < model.rowCount(); ++line)
      QCOMPARE(model.index(line, 0).data(EmphasisRole).isValid(), line == 0);
    QCOMPARE(model.index(2, 0).data().toString(), u"met"_s);
  }

  void aRowIsHeardWhole() {
    MatrixModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues(matrixLines(matrix(), verdictAt(two, 40s), two));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             u"pending, 1 min 20 s left, error_rate > 5% for 2 min, Error rate above 5 % for two minutes, error rate 6 %, "
             u"Roll back · P1"_s);
    QVERIFY(model.index(3, 0).data(Qt::AccessibleTextRole).toString().contains(u"no data for memory of the limit"_s));
  }

  void timesGoOnWithoutAnotherVerdict() {
    MatrixModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const Verdict verdict = verdictAt(two, 40s);
    model.setValues(matrixLines(matrix(), verdict, two));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setValues(matrixLines(matrix(), verdict, two.addSecs(5)));
    QCOMPARE(model.index(1, 0).data().toString(), u"pending, 1 min 15 s left"_s);
    QCOMPARE(model.index(2, MatrixColumns::Within).data().toString(), u"4 min 15 s left"_s);
    QCOMPARE(changed.size(), 2);
    model.setValues(matrixLines(matrix(), verdict, two.addSecs(600)));
    QCOMPARE(model.index(1, 0).data().toString(), u"pending, 0 s left"_s);
    QCOMPARE(model.index(2, MatrixColumns::Within).data().toString(), u"over by 5 min 40 s"_s);
  }

  void theOutlookIsSaidInShort() {
    const Verdict verdict = verdictAt(two, 40s);
    QCOMPARE(nextWords(verdict, matrix(), two), u"Roll back (line 21) in 1 min 20 s"_s);
    QCOMPARE(nextWords(verdict, matrix(), two.addSecs(30)), u"Roll back (line 21) in 50 s"_s);
    QCOMPARE(confidenceWords(verdict), u"3 of 4 rule(s) evaluated; unknown: memory of the limit"_s);
    QCOMPARE(outlookInShort(verdict), u"→ Roll back 02:01, 1 unknown"_s);
    const Verdict known = evaluate({u"x"_s, {}}, {}, two);
    QVERIFY(nextWords(known, {}, two).isEmpty());
    QVERIFY(outlookInShort(known).isEmpty());
  }
};

STERNWAY_TEST(TestMatrixModel)

}  // namespace test_matrixmodel
#include "test_matrixmodel.moc"
