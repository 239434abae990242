// SPDX-License-Identifier: GPL-3.0-or-later
#include "killscene.h"
#include "support/testmain.h"

namespace test_disturbances {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
bool isOfJournal(const QString &line) {
  return line.startsWith(u"journal "_s);
}

Error errorOf(ErrorKind kind, const QString &message) {
  return {.kind = kind, .message = message, .detail = {}};
}

/// The state of the scene's step, as the journal has it.
StepState stepState(const KillScene &scene, const KillWorld &world, const Plan &plan) {
  const QString kind = scene.name.section(u' ', 0, 0);
  for (const StepRecord &step : world.journal.operation(plan.id).steps)
    if (plan.step(step.stepId)->kind == kind)
      return step.state;
  return StepState::Pending;
}
}  // namespace

/// What goes wrong around a step, from each of its calls on: it ends, nothing is done twice, and what it says is true.
class TestDisturbances : public QObject {
  Q_OBJECT

  static void scenes() {
    QTest::addColumn<int>("scene");
    const QList<KillScene> all = allScenes();
    for (int i = 0; i < all.size(); ++i)
      QTest::newRow(qPrintable(all.at(i).name)) << i;
  }
  static qsizetype callsOf(const KillScene &scene) {
    KillWorld world;
    const Plan plan = planOf(world, scene);
    KillProcess process(world);
    process.operation().start(plan, world.incidentId);
    process.runs();
    return process.gate.points() / 3;
  }
  /// Empty: what it says of its end is so.
  static QString lie(const KillScene &scene, const KillWorld &world, const Plan &plan, std::optional<OperationState> ended) {
    const int count = scene.count(world);
    if (!ended)
      return u"it does not end"_s;
    if (count > scene.wanted && !scene.mayRepeat)
      return u"it was done twice"_s;
    if (ended == OperationState::Succeeded && !scene.isThere(world))
      return u"it says that it is done, and it is not"_s;
    if (stepState(scene, world, plan) == StepState::Failed && count >= scene.wanted && scene.wanted == 1)
      return u"it says that it failed, and it took effect"_s;
    return {};
  }
  using Disturb = std::function<KillGate::Fault(KillWorld &world, qsizetype from)>;
  static QStringList lies(const KillScene &scene, const Disturb &disturb) {
    QStringList found;
    const qsizetype calls = callsOf(scene);
    for (qsizetype from = 0; from < calls; ++from) {
      KillWorld world;
      const Plan plan = planOf(world, scene);
      KillProcess process(world);
      process.gate.setFault(disturb(world, from));
      process.operation().start(plan, world.incidentId);
      process.runs();
      if (const QString what = lie(scene, world, plan, process.ended()); !what.isEmpty())
        found << process.gate.name(3 * from) + u": "_s + what;
    }
    return found;
  }
  /// The same where the journal cannot be written from one call on; and what the next process makes of it.
  static QStringList liesWithoutJournal(const KillScene &at, const Disturb &disturb) {
    const qsizetype calls = callsOf(at);
    QStringList found;
    for (qsizetype from = 0; from < calls; ++from) {
      KillWorld world;
      const Plan plan = planOf(world, at);
      {
        KillProcess process(world);
        process.gate.setFault(disturb(world, from));
        process.operation().start(plan, world.incidentId);
        process.runs();
        if (const QString what = lie(at, world, plan, process.ended()); !what.isEmpty())
          found << process.gate.name(3 * from) + u": "_s + what;
      }
      if (const QString what = lieAfterwards(at, world, plan); !what.isEmpty())
        found << u"call %1: %2"_s.arg(QString::number(from), what);
    }
    return found;
  }
  static QString lieAfterwards(const KillScene &at, KillWorld &world, const Plan &plan) {
    const OperationRecord left = world.journal.operation(plan.id);
    const bool isAnnounced = std::ranges::any_of(left.steps, [](const StepRecord &step) { return step.startedAt.isValid(); });
    if (!isAnnounced && at.count(world) > 0)
      return u"it was done unannounced"_s;
    if (left.id.isEmpty() || left.endedAt.isValid())
      return {};
    world.clock.advance(5min);
    KillProcess next(world);
    const auto recovery = inspected(next, left);
    if (!recovery)
      return u"it cannot be inspected"_s;
    next.operation().resumeFrom(left, recovery->recommended);
    next.runs();
    const QString what = lie(at, world, plan, next.ended());
    return what.isEmpty() ? QString() : u"taken over: "_s + what;
  }

private Q_SLOTS:
  void theCredentialsExpire_data() { scenes(); }
  void theCredentialsExpire() {
    QFETCH(int, scene);
    const QStringList found = lies(allScenes().at(scene), [](KillWorld &, qsizetype from) -> KillGate::Fault {
      return [from](qsizetype call, const QString &line) -> std::optional<Error> {
        return call >= from && !isOfJournal(line) ? std::optional(errorOf(ErrorKind::Unauthorized, u"expired"_s)) : std::nullopt;
      };
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
  }

  void theServerIsGoneForMinutes_data() { scenes(); }
  void theServerIsGoneForMinutes() {
    QFETCH(int, scene);
    const QStringList found = lies(allScenes().at(scene), [](KillWorld &world, qsizetype from) -> KillGate::Fault {
      return [&world, from, until = std::make_shared<QDateTime>()](qsizetype call, const QString &line) -> std::optional<Error> {
        if (call < from || isOfJournal(line))
          return std::nullopt;
        if (!until->isValid())
          *until = world.clock.now().addSecs(240);
        return world.clock.now() < *until ? std::optional(errorOf(ErrorKind::Unreachable, u"connection refused"_s))
                                          : std::nullopt;
      };
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
  }

  void theClockJumps_data() {
    QTest::addColumn<int>("scene");
    QTest::addColumn<qint64>("by");
    const QList<KillScene> all = allScenes();
    for (int i = 0; i < all.size(); ++i)
      for (const qint64 by : {-3600, 3600})
        QTest::addRow("%s %+lld s", qPrintable(all.at(i).name), static_cast<long long>(by)) << i << by;
  }
  void theClockJumps() {
    QFETCH(int, scene);
    QFETCH(qint64, by);
    const QStringList found = lies(allScenes().at(scene), [by](KillWorld &world, qsizetype from) -> KillGate::Fault {
      return [&world, from, by](qsizetype call, const QString &) -> std::optional<Error> {
        if (call == from)
          world.clock.jump(std::chrono::seconds(by));
        return std::nullopt;
      };
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
  }

  /// From one write on the disk is full. What was not announced is not done; the next process finds the truth.
  void theDiskIsFull_data() { scenes(); }
  void theDiskIsFull() {
    QFETCH(int, scene);
    const QStringList found = liesWithoutJournal(allScenes().at(scene), [](KillWorld &, qsizetype from) -> KillGate::Fault {
      return [from](qsizetype call, const QString &line) -> std::optional<Error> {
        return call >= from && isOfJournal(line) ? std::optional(errorOf(ErrorKind::Storage, u"disk full"_s)) : std::nullopt;
      };
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
  }

  /// Another program has the journal's database for itself, for longer than a write waits; then it can be written again, also by
  /// the process that has stopped because of it.
  void theJournalIsLocked_data() { scenes(); }
  void theJournalIsLocked() {
    QFETCH(int, scene);
    const QStringList found = liesWithoutJournal(allScenes().at(scene), [](KillWorld &world, qsizetype from) -> KillGate::Fault {
      return [&world, from, until = std::make_shared<QDateTime>()](qsizetype call, const QString &line) -> std::optional<Error> {
        if (call < from || !isOfJournal(line))
          return std::nullopt;
        if (!until->isValid())
          *until = world.clock.now().addSecs(3);
        return world.clock.now() < *until ? std::optional(errorOf(ErrorKind::Storage, u"locked by another process"_s))
                                          : std::nullopt;
      };
    });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
  }
};

STERNWAY_TEST(TestDisturbances)

}  // namespace test_disturbances
#include "test_disturbances.moc"
