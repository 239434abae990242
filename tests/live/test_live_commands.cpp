// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/commandbench.h"
#include "support/testmain.h"

#include <memory>
#include <vector>

namespace test_live_commands {

using namespace sternway::test;
using namespace Qt::StringLiterals;

/// Every command of the five seeds: a step of a runbook carries it out, and the tool itself says afterwards what became of it.
/// What the lab lacks is left out and said; tests/live/commands has the table.
class TestLiveCommands : public QObject {
  Q_OBJECT

  std::vector<std::unique_ptr<CommandBench>> m_benches;
  qsizetype m_all = 0;
  qsizetype m_ran = 0;
  QStringList m_notRun;
  bool m_isWhole = true;  ///< nothing was left out for want of the lab

  static QString commandAt(const QJsonObject &group, qsizetype row) {
    return group[u"rows"_s].toArray().at(row)[u"command"_s].toString();
  }

private Q_SLOTS:
  void initTestCase() {
    // A release and a rollout for each group of 154 commands: half an hour of a machine of two cores.
    if (qEnvironmentVariableIsEmpty("STERNWAY_LAB_ALONE"))
      QSKIP("needs the lab for itself: set STERNWAY_LAB_ALONE");
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
  }

  void run_data() {
    QTest::addColumn<int>("bench");
    QTest::addColumn<QJsonObject>("group");
    if (m_benches.empty())
      for (const CommandTable &table : commandTables())
        m_benches.push_back(std::make_unique<CommandBench>(table));
    for (size_t bench = 0; bench < m_benches.size(); ++bench)
      for (const QJsonObject &group : m_benches.at(bench)->table().groups)
        QTest::addRow("%s/%s", qPrintable(m_benches.at(bench)->table().name), qPrintable(group[u"id"_s].toString()))
            << static_cast<int>(bench) << group;
  }
  void run() {
    QFETCH(int, bench);
    QFETCH(QJsonObject, group);
    CommandBench &at = *m_benches.at(static_cast<size_t>(bench));
    const QString missing = at.missing(group);
    const QMap<qsizetype, QString> problems = missing.isEmpty() ? at.carryOut(group) : QMap<qsizetype, QString>();
    QStringList told;
    const QJsonArray rows = group[u"rows"_s].toArray();
    m_all += rows.size();
    for (qsizetype row = 0; row < rows.size(); ++row) {
      const QString reason = rows.at(row)[u"not"_s].toString();
      const QString problem = problems.value(problems.contains(-1) && problems.size() == 1 ? -1 : row);
      if (reason.isEmpty() && missing.isEmpty() && problem.isEmpty())
        ++m_ran;
      else
        m_notRun << u"%1: %2"_s.arg(commandAt(group, row), QStringList{reason, missing, problem}.join(QString()));
    }
    for (auto problem = problems.cbegin(); problem != problems.cend(); ++problem)
      told << u"%1: %2"_s.arg(commandAt(group, problem.key()), *problem);
    QVERIFY2(problems.isEmpty(), qPrintable(told.join(u'\n')));
    if (missing.isEmpty())
      return;
    m_isWhole = false;
    QSKIP(qPrintable(missing));
  }

  void nearlyAll() {
    qInfo().noquote() << u"%1 of %2 commands ran."_s.arg(m_ran).arg(m_all) << m_notRun.join(u"\n  ");
    if (!m_isWhole)
      QSKIP("The lab is not complete.");
    QVERIFY(m_ran >= 140);
  }
};

STERNWAY_TEST(TestLiveCommands)

}  // namespace test_live_commands
#include "test_live_commands.moc"
