// SPDX-License-Identifier: GPL-3.0-or-later
#include "killscene.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QSet>

namespace test_killpoints {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using Seen = steps::Probe::State;

namespace {
constexpr int fewestPoints = 500;

/// What is wrong with how it went on after a death at that point; empty: nothing.
class Autopsy {
public:
  Autopsy(const KillScene &scene, qsizetype point) : m_scene(scene), m_plan(planOf(m_world, scene)) { run(point); }
  [[nodiscard]] const QString &problem() const { return m_problem; }
  [[nodiscard]] const QString &where() const { return m_where; }

private:
  void run(qsizetype point) {
    {
      KillProcess first(m_world, point);
      first.operation().start(m_plan, m_world.incidentId);
      if (!first.runs())
        return say(u"it neither ended nor died"_s);
      m_where = first.gate.name(point);
      if (!first.gate.isDead())
        return say(u"the point was not reached"_s);
    }
    for (int i = 0; i < 300; ++i)  // until somebody starts the program again
      m_world.pass();
    const QList<OperationRecord> left = unfinished(m_world);
    if (!left.isEmpty())
      return takeOver(left.first());
    const OperationRecord record = m_world.journal.operation(m_plan.id);
    if (record.id.isEmpty())
      return expect(m_scene.count(m_world) == 0, u"it took effect and the journal knows nothing of it"_s);
    expect(record.state == OperationState::Succeeded && isDone(), u"the journal says that it has ended, and it has not"_s);
  }

  void takeOver(const OperationRecord &left) {
    const bool hasBegun = std::ranges::any_of(left.steps, [](const StepRecord &step) { return step.startedAt.isValid(); });
    expect(m_scene.count(m_world) == 0 || hasBegun, u"it took effect before the journal knew of it"_s);
    KillProcess second(m_world);
    const auto recovery = inspected(second, left);
    if (!recovery)
      return say(u"it cannot be inspected"_s);
    judge(*recovery, left);
    second.operation().resumeFrom(left, recovery->recommended);
    if (!second.runs())
      return say(u"it does not end when taken over"_s);
    const bool isKnown = second.ended() == OperationState::Succeeded;
    expect(isKnown || m_scene.leavesNothing, u"it is not brought to its end"_s);
    expect(!isKnown || isDone(), u"it says that it is done, and it is not, or twice"_s);
    expect(isKnown || m_scene.count(m_world) <= m_scene.wanted, u"it was done twice"_s);
    expect(m_world.journal.operation(m_plan.id).endedAt.isValid(), u"its end is not in the journal"_s);
  }

  void judge(const Recovery &recovery, const OperationRecord &left) {
    expect(!recovery.sentences.isEmpty() && !recovery.sentences.contains(QString()), u"it is not explained"_s);
    expect(recovery.found != Seen::ChangedByOther, u"somebody else is blamed"_s);
    const bool hasBegun = std::ranges::any_of(left.steps, [](const StepRecord &step) { return step.startedAt.isValid(); });
    expect(recovery.found != Seen::CannotTell || (m_scene.leavesNothing && hasBegun), u"what could be told is not"_s);
    expect(recovery.found != Seen::Applied || m_scene.isThere(m_world), u"it says that it took effect, and it did not"_s);
    const bool mayBeThere = m_scene.mayRepeat || left.steps.isEmpty();
    expect(recovery.found != Seen::NotApplied || mayBeThere || !m_scene.isThere(m_world),
           u"it says that it took no effect, and it did"_s);
  }

  [[nodiscard]] bool isDone() const {
    const int count = m_scene.count(m_world);
    return m_scene.isThere(m_world) && (count == m_scene.wanted || (m_scene.mayRepeat && count > m_scene.wanted));
  }
  void expect(bool holds, const QString &else_) {
    if (!holds)
      say(else_);
  }
  void say(const QString &problem) {
    if (m_problem.isEmpty())
      m_problem = problem;
  }

  const KillScene &m_scene;
  KillWorld m_world;
  const Plan m_plan;
  QString m_problem;
  QString m_where;
};
}  // namespace

class TestKillPoints : public QObject {
  Q_OBJECT

  qsizetype m_points = 0;

private Q_SLOTS:
  /// Whoever adds a kind that changes something shows here what becomes of it in a crash. Those of git have real repositories,
  /// see test_gitcrash; what a person does or reads is nothing that Sternway could do twice.
  void everyKindThatChangesSomethingIsKilled() {
    QSet<QString> killed;
    for (const KillScene &scene : allScenes())
      killed.insert(scene.name.section(u' ', 0, 0));
    QStringList spared;
    for (const StepDescriptor &kind : steps::stepKinds().all()) {
      const bool isOfPeople = kind.form == StepForm::Instruction || kind.form == StepForm::Message;
      if (kind.run && kind.probe && !isOfPeople && !killed.contains(kind.name) && !kind.name.startsWith(u"git."_s))
        spared << kind.name;
    }
    QCOMPARE(spared, QStringList());
  }

  void atEveryPoint_data() {
    QTest::addColumn<int>("scene");
    const QList<KillScene> scenes = allScenes();
    for (int i = 0; i < scenes.size(); ++i)
      QTest::newRow(qPrintable(scenes.at(i).name)) << i;
  }
  void atEveryPoint() {
    QFETCH(int, scene);
    const KillScene at = allScenes().at(scene);
    qsizetype points = 0;
    {
      KillWorld world;
      const Plan plan = planOf(world, at);
      KillProcess undisturbed(world);
      undisturbed.operation().start(plan, world.incidentId);
      QVERIFY(undisturbed.runs());
      QVERIFY2(undisturbed.ended() == OperationState::Succeeded, qPrintable(undisturbed.operation().record().message));
      QVERIFY(at.isThere(world));
      QCOMPARE(at.count(world), at.wanted);
      points = undisturbed.gate.points();
    }
    QStringList problems;
    for (qsizetype point = 0; point < points; ++point) {
      const Autopsy autopsy(at, point);
      if (!autopsy.problem().isEmpty())
        problems << autopsy.where() + u": "_s + autopsy.problem();
    }
    m_points += points;
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
  }

  void enoughOfThem() {
    qInfo("%lld points", static_cast<long long>(m_points));
    QVERIFY(m_points >= fewestPoints);
  }
};

STERNWAY_TEST(TestKillPoints)

}  // namespace test_killpoints
#include "test_killpoints.moc"
